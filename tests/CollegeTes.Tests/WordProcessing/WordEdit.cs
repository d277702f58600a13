using System.Xml.Linq;

namespace CollegeTes.Tests.WordProcessing;

/// <summary>What people do in a word processor, done to the XML of a document at places that are drawn.</summary>
internal sealed class WordEdit : OpenedDocument
{
    // Each gives the words that must be in the sources or told; nothing when telling that something changed is enough.
    private static readonly (string Name, int Lines, Func<WordEdit, string> Do)[] All =
    [
        ("word changed", 1, e => e.InText(t => t + "ment")),
        ("word added", 1, e => e.InText(t => t + " zinnia")),
        ("word taken out", 1, e => e.InText(_ => "")),
        ("bold", 0, e => e.Look(new XElement(W + "b"))),
        ("italic", 0, e => e.Look(new XElement(W + "i"))),
        ("underlined", 0, e => e.Look(new XElement(W + "u", new XAttribute(W + "val", "single")))),
        ("struck", 0, e => e.Look(new XElement(W + "strike"))),
        ("highlighted", 0, e => e.Look(new XElement(W + "highlight", new XAttribute(W + "val", "yellow")))),
        ("coloured", 0, e => e.Look(new XElement(W + "color", new XAttribute(W + "val", "FF0000")))),
        ("font", 0, e =>
            e.Look(new XElement(W + "rFonts", new XAttribute(W + "ascii", "Georgia"), new XAttribute(W + "hAnsi", "Georgia")))
        ),
        ("size", 0, e => e.Look(new XElement(W + "sz", new XAttribute(W + "val", "36")))),
        ("style of words", 0, e => e.Look(new XElement(W + "rStyle", new XAttribute(W + "val", "Marginalia")))),
        ("style of a paragraph", 0, e => e.Styled("Marginalia")),
        ("centred", 0, e => e.LaidOut(new XElement(W + "jc", new XAttribute(W + "val", "center")))),
        ("page break before", 0, e => e.LaidOut(new XElement(W + "pageBreakBefore"))),
        ("page break", 0, e => e.Broken("page")),
        ("line break", 0, e => e.Broken("textWrapping")),
        ("tabulation", 0, e => e.Inserted(new XElement(W + "tab"))),
        ("raised", 1, e => e.Look(new XElement(W + "vertAlign", new XAttribute(W + "val", "superscript")))),
        ("bold taken off", 0, e => e.Unlook("b")),
        ("tracked insertion", 1, e => e.Tracked("ins", "dahlia")),
        ("tracked deletion", 1, e => e.TrackedDeletion()),
        ("paragraph added", 0, e => e.Added(" un paragraphe nouveau sur les zinnias")),
        ("paragraph taken out", 3, e => e.TakenOut()),
        ("paragraph moved", 3, e => e.Moved()),
        ("paragraph cut in two", 1, e => e.Cut()),
        ("paragraphs joined", 2, e => e.Joined()),
        ("made a heading", 0, e => e.Styled("Heading2")),
        ("made a quotation", 0, e => e.Styled("Quote")),
        ("item out of its list", 0, e => e.OutOfList()),
        ("item one level down", 0, e => e.Deeper()),
        ("link changed", 0, e => e.LinkTo("https://example.org/autre")),
        ("link taken off", 0, e => e.Unlink()),
        ("link added", 0, e => e.Link()),
        ("footnote", 0, e => e.Note("footnote", "Une note sur les dahlias")),
        ("endnote", 0, e => e.Note("endnote", "Une note de fin sur les iris")),
        ("comment", 0, e => e.Comment("Est-ce bien sûr pour les iris ?")),
        ("header", 0, e => e.Margin("header", "Version de travail des iris")),
        ("footer", 0, e => e.Footer("Relu par Jeanne")),
        ("row moved", 0, e => e.RowMoved()),
        ("row taken out", 0, e => e.Row().TakeOut()),
        ("row added", 0, e => e.RowAdded("2021", "120 mètres d'iris")),
        ("cell changed", 0, e => e.Cell("55 mètres d'iris")),
        ("image replaced", 0, e => e.Image()),
        ("image taken out", 0, e => e.Drawing().TakeOut()),
        ("image moved", 0, e => e.ImageMoved()),
        ("description of an image", 0, e => e.Described("Un talus en friche")),
        ("text box", 0, e => e.Box("Vu en comité des iris")),
        ("hidden text", 1, e => e.Look(new XElement(W + "vanish"))),
        ("content control", 1, e => e.Control("choix des iris")),
        ("equation", 1, e => e.Equation("x+y")),
        ("embedded object", 0, e => e.Object()),
        ("square added", 1, e => e.InText(t => t + " 10\u00B2")),
    ];

    public WordEdit(byte[] document, Random random)
        : base(document, random) { }

    public static IEnumerable<string> Names => All.Select(a => a.Name);

    /// <summary>How many lines of the sources an edit may take out or change.</summary>
    public static int MostLines(string name) => All.First(a => a.Name == name).Lines;

    public string Do(string name) => All.First(a => a.Name == name).Do(this);

    private string InText(Func<string, string> change)
    {
        var text = Word().Element(W + "t")!;
        text.Value = change(text.Value);
        return text.Value.Replace("\u00B2", "", StringComparison.Ordinal);
    }

    private string Look(XElement look)
    {
        var word = Word();
        // A quotation is in italics and a link is underlined already.
        while (word.Parent!.Name == W + "hyperlink" || Style(word.Ancestors(W + "p").First()) == "Quote")
            word = Word();
        if (word.Element(W + "rPr") is { } own && own.Element(look.Name) is not null)
            own.Element(look.Name)!.SetAttributeValue(W + "val", "0");
        else if (word.Element(W + "rPr") is { } other)
            other.Add(look);
        else
            word.AddFirst(new XElement(W + "rPr", look));
        return Text(word);
    }

    private string LaidOut(XElement property)
    {
        var paragraph = Word().Ancestors(W + "p").First();
        paragraph.Element(W + "pPr")!.Add(property);
        return "";
    }

    private string Broken(string kind) => Inserted(new XElement(W + "br", new XAttribute(W + "type", kind)));

    // After a word, where a space is: the words stay the same.
    private string Inserted(XElement thing)
    {
        Word().AddAfterSelf(new XElement(W + "r", thing));
        return "";
    }

    private string Unlook(string name)
    {
        var run = One([.. Body.Elements(W + "p").Descendants(W + "r").Where(r => r.Element(W + "rPr")?.Element(W + name) is not null)]);
        run.Element(W + "rPr")!.Element(W + name)!.Remove();
        return Text(run);
    }

    private string Tracked(string kind, string word)
    {
        Word().AddAfterSelf(new XElement(W + kind, new XAttribute(W + "id", "901"), new XAttribute(W + "author", "Anne"), Run(" " + word)));
        return word;
    }

    private string TrackedDeletion()
    {
        var word = Word();
        word.Element(W + "t")!.Name = W + "delText";
        word.ReplaceWith(
            new XElement(W + "del", new XAttribute(W + "id", "902"), new XAttribute(W + "author", "Anne"), new XElement(word))
        );
        return "";
    }

    private string Added(string text)
    {
        Plain().AddAfterSelf(new XElement(W + "p", Run(text)));
        return text;
    }

    private string TakenOut()
    {
        Plain().Remove();
        return "";
    }

    private string Moved()
    {
        var paragraph = Plain();
        var above = paragraph.ElementsBeforeSelf(W + "p").Last();
        paragraph.Remove();
        var target = One([.. Paragraphs.Skip(2).Where(p => p != above)]);
        target.AddAfterSelf(paragraph);
        return Text(paragraph)[..6];
    }

    private string Cut()
    {
        var word = Word();
        var paragraph = word.Ancestors(W + "p").First();
        var rest = word.ElementsAfterSelf().ToList();
        if (rest.Count == 0 || word.Parent != paragraph)
            return Cut();
        rest.Remove();
        paragraph.AddAfterSelf(new XElement(W + "p", paragraph.Element(W + "pPr") is { } p ? new XElement(p) : null, rest));
        return "";
    }

    private string Joined()
    {
        var first = One([
            .. Paragraphs.Where(p =>
                p.ElementsAfterSelf().FirstOrDefault() is { } n && n.Name == W + "p" && Text(n).Length > 0 && Style(p) != "Title"
            ),
        ]);
        var second = first.ElementsAfterSelf().First();
        first.Add(Run(" "), second.Elements().Where(e => e.Name != W + "pPr").ToList());
        second.Remove();
        return "";
    }

    private string Styled(string style)
    {
        var paragraph = One([.. Paragraphs.Where(p => Style(p) == "Normal")]);
        paragraph.Element(W + "pPr")!.Element(W + "pStyle")!.SetAttributeValue(W + "val", style);
        return Text(paragraph)[..6];
    }

    private string OutOfList()
    {
        var item = One([.. Paragraphs.Where(p => p.Element(W + "pPr")?.Element(W + "numPr") is not null)]);
        item.Element(W + "pPr")!.Element(W + "numPr")!.Remove();
        return Text(item)[..6];
    }

    private string Deeper()
    {
        var item = One([.. Paragraphs.Where(p => p.Element(W + "pPr")?.Element(W + "numPr") is not null)]);
        item.Descendants(W + "ilvl").First().SetAttributeValue(W + "val", "1");
        return Text(item)[..6];
    }

    private string LinkTo(string address)
    {
        Relations.Root!.Elements().First(e => (string?)e.Attribute("TargetMode") == "External").SetAttributeValue("Target", address);
        return address;
    }

    private string Unlink()
    {
        var link = Body.Descendants(W + "hyperlink").First();
        link.ReplaceWith(Run(Text(link)));
        return "guide";
    }

    private string Link()
    {
        var word = Word();
        if (word.Parent!.Name == W + "hyperlink")
            return Link();
        word.ReplaceWith(
            new XElement(
                W + "hyperlink",
                new XAttribute(R + "id", Relate("hyperlink", "https://example.org/neuf", isExternal: true)),
                new XElement(word)
            )
        );
        return "https://example.org/neuf";
    }

    private string Note(string kind, string text)
    {
        var reference = new XElement(W + "r", new XElement(W + (kind + "Reference"), new XAttribute(W + "id", "2")));
        Word().AddAfterSelf(reference);
        Part(
            $"{kind}s",
            new XElement(W + (kind + "s"), new XElement(W + kind, new XAttribute(W + "id", "2"), new XElement(W + "p", Run(text))))
        );
        return text;
    }

    private string Comment(string text)
    {
        var word = Word();
        word.AddBeforeSelf(new XElement(W + "commentRangeStart", new XAttribute(W + "id", "3")));
        word.AddAfterSelf(
            new XElement(W + "commentRangeEnd", new XAttribute(W + "id", "3")),
            new XElement(W + "r", new XElement(W + "commentReference", new XAttribute(W + "id", "3")))
        );
        Part(
            "comments",
            new XElement(
                W + "comments",
                new XElement(
                    W + "comment",
                    new XAttribute(W + "id", "3"),
                    new XAttribute(W + "author", "Jeanne"),
                    new XElement(W + "p", Run(text))
                )
            )
        );
        return text;
    }

    private string Margin(string kind, string text)
    {
        var id = Part(kind + "9", new XElement(W + "hdr", new XElement(W + "p", Run(text))), kind);
        Body.Element(W + "sectPr")!
            .AddFirst(new XElement(W + "headerReference", new XAttribute(W + "type", "default"), new XAttribute(R + "id", id)));
        return text;
    }

    private string Footer(string text)
    {
        var footer = WordParts.Xml(Parts["word/footer1.xml"]);
        footer.Root!.Add(new XElement(W + "p", Run(text)));
        Parts["word/footer1.xml"] = WordParts.Bytes(footer);
        return text;
    }

    private XElement Row() => One([.. Body.Descendants(W + "tr").Skip(1)]);

    private string RowMoved()
    {
        var rows = Body.Descendants(W + "tr").Skip(1).ToList();
        rows[0].Remove();
        rows[1].AddAfterSelf(rows[0]);
        return "";
    }

    private string RowAdded(string first, string second)
    {
        var row = Row();
        var added = new XElement(row);
        foreach (var (cell, text) in added.Elements(W + "tc").Zip([first, second]))
            cell.Descendants(W + "p").First().ReplaceWith(new XElement(W + "p", Run(text)));
        row.AddAfterSelf(added);
        return second;
    }

    private string Cell(string text)
    {
        Row().Elements(W + "tc").Last().Descendants(W + "t").First().Value = text;
        return text;
    }

    private XElement Drawing() => Body.Descendants(W + "drawing").First();

    private string Image()
    {
        var name = Parts.Keys.First(k => k.StartsWith("word/media/", StringComparison.Ordinal));
        Parts[name] = [.. Parts[name], 0];
        return "Une haie en fleur";
    }

    private string ImageMoved()
    {
        var paragraph = Drawing().Ancestors(W + "p").First();
        paragraph.Remove();
        Paragraphs[^1].AddAfterSelf(paragraph);
        return "Une haie en fleur";
    }

    private string Described(string text)
    {
        foreach (var named in Drawing().Descendants().Where(d => d.Attribute("descr") is not null))
            named.SetAttributeValue("descr", text);
        return text;
    }

    private string Box(string text)
    {
        XNamespace v = "urn:schemas-microsoft-com:vml";
        Word()
            .AddAfterSelf(
                new XElement(
                    W + "r",
                    new XElement(
                        W + "pict",
                        new XElement(
                            v + "shape",
                            new XElement(v + "textbox", new XElement(W + "txbxContent", new XElement(W + "p", Run(text))))
                        )
                    )
                )
            );
        return text;
    }

    private string Control(string text)
    {
        Word().AddAfterSelf(new XElement(W + "sdt", new XElement(W + "sdtPr"), new XElement(W + "sdtContent", Run(" " + text))));
        return text;
    }

    private string Equation(string text)
    {
        XNamespace m = "http://schemas.openxmlformats.org/officeDocument/2006/math";
        Word().AddAfterSelf(new XElement(m + "oMath", new XElement(m + "r", new XElement(m + "t", text))));
        return "";
    }

    private string Object()
    {
        XNamespace o = "urn:schemas-microsoft-com:office:office";
        Word()
            .AddAfterSelf(
                new XElement(W + "r", new XElement(W + "object", new XElement(o + "OLEObject", new XAttribute("ProgID", "Excel.Sheet.12"))))
            );
        return "";
    }
}

/// <summary>Elements taken out, as an edit that gives no words.</summary>
internal static class Removal
{
    public static string TakeOut(this XElement element)
    {
        element.Remove();
        return "";
    }
}
