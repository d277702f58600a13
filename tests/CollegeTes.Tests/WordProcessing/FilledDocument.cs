using System.Xml.Linq;

namespace CollegeTes.Tests.WordProcessing;

/// <summary>What a person answers: the tags of the boxes that are ticked, the words typed by tag.</summary>
internal sealed record Filling(IReadOnlySet<string> Ticked, IReadOnlyDictionary<string, string> Typed);

/// <summary>A document to fill in, filled in the way that a program of that name lays it out.</summary>
internal static class FilledDocument
{
    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static readonly XNamespace W14 = "http://schemas.microsoft.com/office/word/2010/wordml";

    // As Word saves it; what it shows alone, or what it says alone, is changed; tags are gone; fields are plain text; all is wrapped.
    public static readonly string[] Layouts = ["word", "shown", "said", "untagged", "plain", "wrapped"];

    public static byte[] Fill(byte[] sent, Filling filling, string layout)
    {
        var parts = WordParts.Of(sent);
        var document = WordParts.Xml(parts["word/document.xml"]);
        foreach (var control in document.Descendants(W + "sdt").Where(s => TagOf(s) is not null).ToList())
        {
            var tag = TagOf(control)!;
            if (control.Element(W + "sdtPr")!.Element(W14 + "checkbox") is { } box)
            {
                if (filling.Ticked.Contains(tag))
                    Tick(control, box, layout);
            }
            else if (filling.Typed.TryGetValue(tag, out var words))
            {
                Type(control, words, layout);
            }
        }
        foreach (var control in document.Descendants(W + "sdt").ToList())
            Lay(control, layout);
        if (layout == "word")
            Revise(document);
        parts["word/document.xml"] = WordParts.Bytes(document);
        return WordParts.ToBytes(parts);
    }

    public static IReadOnlyList<string> TagsOf(byte[] sent, bool boxes) =>
        [
            .. WordParts
                .Xml(WordParts.Of(sent)["word/document.xml"])
                .Descendants(W + "sdt")
                .Where(s => TagOf(s) is not null && (s.Element(W + "sdtPr")!.Element(W14 + "checkbox") is not null) == boxes)
                .Select(s => TagOf(s)!),
        ];

    private static string? TagOf(XElement control) => (string?)control.Element(W + "sdtPr")?.Element(W + "tag")?.Attribute(W + "val");

    private static void Tick(XElement control, XElement box, string layout)
    {
        if (layout != "shown")
            box.Element(W14 + "checked")!.SetAttributeValue(W14 + "val", "1");
        if (layout != "said")
            control.Descendants(W + "t").Single().Value = "☒";
    }

    private static void Type(XElement control, string words, string layout)
    {
        control.Element(W + "sdtPr")!.Element(W + "showingPlcHdr")?.Remove();
        var content = control.Element(W + "sdtContent")!;
        content.RemoveNodes();
        foreach (var (index, line) in words.Split('\n').Index())
        {
            if (index > 0)
                content.Add(new XElement(W + "r", new XElement(W + "br")));
            // Word cuts what is typed into runs where its proofing stops.
            var cut = layout == "word" ? line.Length / 2 : 0;
            foreach (var part in new[] { line[..cut], line[cut..] }.Where(p => p.Length > 0))
            {
                content.Add(new XElement(W + "r", new XElement(W + "t", new XAttribute(XNamespace.Xml + "space", "preserve"), part)));
                if (layout == "word")
                    content.Add(new XElement(W + "proofErr", new XAttribute(W + "type", "spellStart")));
            }
        }
    }

    private static void Lay(XElement control, string layout)
    {
        var isGroup = control.Element(W + "sdtPr")!.Element(W + "group") is not null;
        if (layout is "untagged" or "plain")
            control.Element(W + "sdtPr")!.Elements().Where(e => e.Name == W + "tag" || e.Name == W + "alias").Remove();
        if (layout == "plain" && !isGroup)
            control.ReplaceWith(control.Element(W + "sdtContent")!.Nodes());
        if (layout == "wrapped" && !isGroup)
            control.ReplaceWith(new XElement(W + "smartTag", new XAttribute(W + "element", "place"), new XElement(control)));
    }

    // Word numbers the sessions in which things were written.
    private static void Revise(XDocument document)
    {
        foreach (var part in document.Descendants().Where(e => e.Name == W + "p" || e.Name == W + "r" || e.Name == W + "tr"))
            part.SetAttributeValue(W + "rsidR", "00A77B3E");
    }
}
