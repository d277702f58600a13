using System.Text;
using CollegeTes.Building;
using CollegeTes.WordProcessing.Package;

namespace CollegeTes.WordProcessing.Docx;

/// <summary>Counts and texts taken straight from the XML, by other ways than the reading, so that one checks the other.</summary>
internal static class DocxCensus
{
    public static Census Count(XmlNode body, XmlNode? footnotes, XmlNode? endnotes, IReadOnlyList<XmlNode> margins, int comments, int notes)
    {
        int paragraphs = 0,
            tables = 0,
            images = 0,
            links = 0;
        foreach (var root in new[] { body, footnotes, endnotes }.OfType<XmlNode>())
        {
            foreach (var node in Seen(root))
            {
                paragraphs += node.Name == "w:p" && Texts(node).Any(t => !string.IsNullOrWhiteSpace(t)) ? 1 : 0;
                tables += node.Name == "w:tbl" ? 1 : 0;
                images += node.Name is "a:blip" or "v:imagedata" or "c:chart" or "dgm:relIds" ? 1 : 0;
                links += node.Name == "w:hyperlink" && node["r:id"] is not null ? 1 : 0;
            }
        }
        return new Census(paragraphs, tables, images + margins.Sum(m => Pictures(m).Count()), links, notes, comments);
    }

    /// <summary>Drawings below that hold an image.</summary>
    public static IEnumerable<XmlNode> Pictures(XmlNode root) =>
        Seen(root).Where(d => d.Name is "w:drawing" or "w:pict" && (d.Find("a:blip") ?? d.Find("v:imagedata")) is not null);

    /// <summary>
    /// The text of each paragraph below that a reader sees once changes are accepted; of the element itself when it holds no paragraph.
    /// </summary>
    public static IEnumerable<string> Texts(XmlNode root)
    {
        var text = new StringBuilder();
        foreach (var node in Seen(root))
        {
            if (node.Name is "w:p" or "w:txbxContent" && text.Length > 0)
            {
                yield return text.ToString();
                text.Clear();
            }
            if (node.Name is "w:t" or "m:t" or "a:t")
                text.Append(node.InnerText());
            else if (node.Name == "v:textpath" && node["string"] is { } drawn)
                text.Append(' ').Append(drawn).Append(' ');
            else if (node.Name is "m:num" or "m:den" or "m:sup" or "m:sub" or "m:deg" or "m:mr" or "m:e" or "a:p" or "m:lim")
                text.Append(' ');
            else if (node.Name is "w:tab" or "w:br" or "w:cr" or "w:footnoteReference" or "w:endnoteReference" or "w:ptab")
                text.Append(' ');
            else if (node.Name == "w:noBreakHyphen")
                text.Append('\u2011');
        }
        if (text.Length > 0)
            yield return text.ToString();
    }

    /// <summary>The text of deleted runs.</summary>
    public static IEnumerable<string> DeletedTexts(XmlNode root) =>
        root.Descendants().Where(d => d.Name is "w:delText" or "w:t").Select(d => d.InnerText());

    /// <summary>All text below, deletions included.</summary>
    public static IEnumerable<string> AllTexts(XmlNode root) => DeletedTexts(root);

    // What is deleted or moved away is not seen; of an alternative, only the branch that is read; a row that was deleted neither.
    private static IEnumerable<XmlNode> Seen(XmlNode root)
    {
        var stack = new Stack<XmlNode>();
        stack.Push(root);
        while (stack.TryPop(out var node))
        {
            if (
                node != root
                && (
                    node.Name is "w:del" or "w:moveFrom" or "w:pPr" or "w:rPr"
                    || (node.Name == "w:tr" && node.Child("w:trPr", "w:del") is not null)
                    || (node.Name == "w:tc" && node.Child("w:tcPr", "w:cellDel") is not null)
                )
            )
                continue;
            yield return node;
            var children = node.Name == "mc:AlternateContent" ? DocxAlternative.Choose(node).Children : node.Children;
            for (var i = children.Count - 1; i >= 0; i--)
                stack.Push(children[i]);
        }
    }
}
