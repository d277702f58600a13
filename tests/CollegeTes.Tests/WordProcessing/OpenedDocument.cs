using System.Xml.Linq;

namespace CollegeTes.Tests.WordProcessing;

/// <summary>A .docx taken apart, its XML at hand, and put together again.</summary>
internal abstract class OpenedDocument
{
    protected static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    protected static readonly XNamespace R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    protected static readonly XNamespace Rels = "http://schemas.openxmlformats.org/package/2006/relationships";
    protected static readonly XNamespace Types = "http://schemas.openxmlformats.org/package/2006/content-types";

    protected SortedDictionary<string, byte[]> Parts { get; }

    private readonly Random _random;
    private readonly XDocument _document;
    private readonly XDocument _types;

    protected XDocument Relations { get; }

    protected OpenedDocument(byte[] document, Random random)
    {
        Parts = WordParts.Of(document);
        _random = random;
        _document = WordParts.Xml(Parts["word/document.xml"]);
        Relations = WordParts.Xml(Parts["word/_rels/document.xml.rels"]);
        _types = WordParts.Xml(Parts["[Content_Types].xml"]);
    }

    public byte[] ToBytes()
    {
        Parts["word/document.xml"] = WordParts.Bytes(_document);
        Parts["word/_rels/document.xml.rels"] = WordParts.Bytes(Relations);
        Parts["[Content_Types].xml"] = WordParts.Bytes(_types);
        return WordParts.ToBytes(Parts);
    }

    protected XElement Body => _document.Root!.Element(W + "body")!;

    protected List<XElement> Paragraphs => [.. Body.Elements(W + "p").Where(p => p.Descendants(W + "t").Any())];

    protected T One<T>(IReadOnlyList<T> list) => list[_random.Next(list.Count)];

    // Paragraphs of the text proper: not the title, not a heading, not a caption.
    protected XElement Plain() => One([.. Paragraphs.Where(p => Style(p) is "Normal" or "ListParagraph" or "Quote")]);

    protected static string? Style(XElement paragraph) =>
        (string?)paragraph.Element(W + "pPr")?.Element(W + "pStyle")?.Attribute(W + "val");

    protected static string Text(XElement element) => string.Concat(element.Descendants(W + "t").Select(t => t.Value));

    protected static XElement Run(string text, params XElement[] look) =>
        new(
            W + "r",
            look.Length > 0 ? new XElement(W + "rPr", look) : null,
            new XElement(W + "t", new XAttribute(XNamespace.Xml + "space", "preserve"), text)
        );

    // The run of one word, apart from the words around it.
    protected XElement Word()
    {
        var runs = Plain()
            .Descendants(W + "r")
            .Where(r =>
                r.Element(W + "t") is { } t && t.Value.Split(' ').Any(IsWord) && r.Element(W + "rPr")?.Element(W + "vertAlign") is null
            )
            .ToList();
        if (runs.Count == 0)
            return Word();
        var run = One(runs);
        var text = run.Element(W + "t")!.Value;
        var word = One([.. text.Split(' ').Where(IsWord)]);
        var at = text.IndexOf(word, StringComparison.Ordinal);
        XElement Part(string words) => Run(words, [.. (run.Element(W + "rPr")?.Elements() ?? []).Select(e => new XElement(e))]);
        var middle = Part(word);
        run.ReplaceWith(at > 0 ? Part(text[..at]) : null, middle, at + word.Length < text.Length ? Part(text[(at + word.Length)..]) : null);
        return middle;

        static bool IsWord(string word) => word.Length > 3 && word.All(char.IsLetter);
    }

    protected string Relate(string type, string target, bool isExternal)
    {
        var id = "rIdTest" + type;
        Relations.Root!.Add(
            new XElement(
                Rels + "Relationship",
                new XAttribute("Id", id),
                new XAttribute("Type", R.NamespaceName + "/" + type),
                new XAttribute("Target", target),
                isExternal ? new XAttribute("TargetMode", "External") : null
            )
        );
        return id;
    }

    protected string Part(string name, XElement root, string? type = null)
    {
        Parts[$"word/{name}.xml"] = WordParts.Bytes(new XDocument(root));
        _types.Root!.Add(
            new XElement(
                Types + "Override",
                new XAttribute("PartName", $"/word/{name}.xml"),
                new XAttribute("ContentType", $"application/vnd.openxmlformats-officedocument.wordprocessingml.{type ?? name}+xml")
            )
        );
        return Relate(type ?? name, name + ".xml", isExternal: false);
    }
}
