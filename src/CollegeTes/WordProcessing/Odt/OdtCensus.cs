using System.Text;
using CollegeTes.Building;
using CollegeTes.WordProcessing.Package;

namespace CollegeTes.WordProcessing.Odt;

/// <summary>Counts and texts taken straight from content.xml, by other ways than the reading, so that one checks the other.</summary>
internal static class OdtCensus
{
    /// <param name="body">The text.</param>
    /// <param name="margins">Heads and feet of pages.</param>
    /// <param name="formulas">Objects that are no images.</param>
    /// <param name="comments">Remarks in the margin.</param>
    public static Census Count(XmlNode body, XmlNode margins, int formulas, int comments)
    {
        int paragraphs = 0,
            tables = 0,
            images = 0,
            links = 0,
            notes = 0;
        foreach (var node in Seen(body))
        {
            paragraphs += node.Name is "text:p" or "text:h" && Texts(node).Any(t => !string.IsNullOrWhiteSpace(t)) ? 1 : 0;
            tables += node.Name == "table:table" ? 1 : 0;
            images +=
                node.Name == "draw:frame"
                && (node.Child("draw:image") ?? node.Child("draw:object") ?? node.Child("draw:object-ole")) is not null
                    ? 1
                    : 0;
            links += node.Name == "text:a" && !(node["xlink:href"] ?? "#").StartsWith('#') ? 1 : 0;
            notes += node.Name == "text:note" ? 1 : 0;
        }
        images += margins.Children.SelectMany(m => m.Children).Where(IsMargin).Sum(m => Pictures(m).Count()) - formulas;
        return new Census(paragraphs, tables, images, links, notes, comments);
    }

    /// <summary>True for the head or the foot of a kind of page.</summary>
    public static bool IsMargin(XmlNode node) =>
        node.Name.StartsWith("style:header", StringComparison.Ordinal) || node.Name.StartsWith("style:footer", StringComparison.Ordinal);

    public static IEnumerable<XmlNode> Pictures(XmlNode root) =>
        root.Descendants().Where(d => d.Name == "draw:frame" && d.Child("draw:image") is not null);

    /// <summary>The text of each paragraph below that a reader sees once changes are accepted.</summary>
    public static IEnumerable<string> Texts(XmlNode root)
    {
        var text = new StringBuilder();
        foreach (var node in Seen(root))
        {
            if (node.Name is "text:p" or "text:h" or "text:note" or "office:annotation" or "svg:title" or "svg:desc" && text.Length > 0)
            {
                yield return text.ToString();
                text.Clear();
            }
            if (node.IsText)
                text.Append(node.Text);
            else if (node.Name is "text:s" or "text:tab" or "text:line-break" or "text:note-body")
                text.Append(' ');
        }
        if (text.Length > 0)
            yield return text.ToString();
    }

    private static IEnumerable<XmlNode> Seen(XmlNode root)
    {
        var stack = new Stack<XmlNode>();
        stack.Push(root);
        while (stack.TryPop(out var node))
        {
            // The number of a note is its place, the author and the day of a remark are not its words.
            if (
                node != root
                && node.Name
                    is "text:tracked-changes"
                        or "text:note-citation"
                        or "dc:creator"
                        or "dc:date"
                        or "meta:creator-initials"
                        or "svg:title"
                        or "svg:desc"
                        or "office:event-listeners"
                        or "text:number"
                        or "math:annotation"
                        or "draw:glue-point"
                        or "text:table-of-content-source"
                        or "form:form"
                        or "office:forms"
                        or "text:sequence-decls"
            )
                continue;
            yield return node;
            for (var i = node.Children.Count - 1; i >= 0; i--)
                stack.Push(node.Children[i]);
        }
    }
}
