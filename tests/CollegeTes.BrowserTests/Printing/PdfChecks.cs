using System.Globalization;
using System.Text;
using CollegeTes.Markup;
using CollegeTes.Printing.Pdf;
using CollegeTes.Printing.Repair;
using CollegeTes.Text;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Graphics.Operations;

namespace CollegeTes.BrowserTests.Printing;

/// <summary>A printed document, as our own reader and as another see it, and the page it is printed from.</summary>
internal sealed record PrintedPaper(PdfFile File, StructureTree Tree, PdfDocument Pdf, string Html) : IDisposable
{
    public static PrintedPaper Of(byte[] pdf, string html)
    {
        var file = PdfReader.Read(pdf);
        return new PrintedPaper(file, StructureTree.Load(file), PdfDocument.Open(pdf), html);
    }

    public IEnumerable<StructureElement> Elements => Tree.Elements;

    /// <summary>Operators and their text, page by page, as the other reader finds them.</summary>
    public IEnumerable<(int Page, IReadOnlyList<IGraphicsStateOperation> Operations)> Drawings() =>
        Pdf.GetPages().Select(p => (p.Number, p.Operations));

    public void Dispose() => Pdf.Dispose();
}

/// <summary>What a printed document must be for everyone to read it: one check for each thing that browsers leave wrong.</summary>
internal static class PdfChecks
{
    // Standard types of PDF 1.7 (ISO 32000-1, 14.8.4).
    private static readonly HashSet<string> Standard = new(StringComparer.Ordinal)
    {
        "Document",
        "Part",
        "Art",
        "Sect",
        "Div",
        "BlockQuote",
        "Caption",
        "P",
        "H1",
        "H2",
        "H3",
        "H4",
        "H5",
        "H6",
        "L",
        "LI",
        "Lbl",
        "LBody",
        "Table",
        "TR",
        "TH",
        "TD",
        "THead",
        "TBody",
        "TFoot",
        "Span",
        "Quote",
        "Note",
        "Link",
        "Figure",
        "Code",
        "Formula",
    };

    private const int MostPagesWithoutContents = 4;

    private static readonly HashSet<string> Painting = new(StringComparer.Ordinal)
    {
        "Tj",
        "TJ",
        "'",
        "\"",
        "S",
        "s",
        "f",
        "F",
        "f*",
        "B",
        "B*",
        "b",
        "b*",
        "Do",
        "sh",
        "BI",
        "EI",
    };

    /// <summary>All of them, by name.</summary>
    public static IReadOnlyDictionary<string, Func<PrintedPaper, IEnumerable<string>>> All { get; } =
        new Dictionary<string, Func<PrintedPaper, IEnumerable<string>>>(StringComparer.Ordinal)
        {
            ["facts"] = Facts,
            ["marks"] = Marks,
            ["owners"] = Owners,
            ["types"] = Types,
            ["emptiness"] = Emptiness,
            ["figures"] = Figures,
            ["links"] = Links,
            ["lists"] = Lists,
            ["tables"] = Tables,
            ["headings"] = Headings,
            ["words"] = Words,
            ["languages"] = Languages,
            ["contents"] = PageNumbers,
            ["fonts"] = Fonts,
        };

    private static IEnumerable<string> Facts(PrintedPaper paper)
    {
        var catalog = paper.File.Catalog;
        var information = paper.File.Dictionary(paper.File.Trailer["Info"])!;
        var xmp = paper.File.Resolve(catalog["Metadata"]) is PdfStream stream ? Encoding.UTF8.GetString(stream.Decode()) : "";
        return Wrong(
            ((catalog["Lang"] as PdfString)?.Text != "fr", "no language"),
            ((paper.File.Dictionary(catalog["MarkInfo"])?["Marked"] as PdfToken)?.Text != "true", "not marked"),
            (
                (paper.File.Dictionary(catalog["ViewerPreferences"])?["DisplayDocTitle"] as PdfToken)?.Text != "true",
                "the title is not shown"
            ),
            (
                information["Title"] is not PdfString { Text.Length: > 3 } title
                    || !xmp.Contains(Escaping.Quoted.Apply(title.Text), StringComparison.Ordinal),
                "no title, or not in XMP"
            ),
            (xmp.Contains("pdfuaid", StringComparison.Ordinal), "claims PDF/UA without a validator"),
            (
                information.Entries.Values.OfType<PdfString>().Any(v => v.Text.Contains("Mozilla", StringComparison.Ordinal)),
                "names the browser"
            ),
            (!paper.File.Pages().All(p => p.Dictionary.Name("Tabs") == "S"), "tabs do not follow the structure")
        );
    }

    // ISO 14289-1, 7.1: everything painted is content or artifact.
    private static IEnumerable<string> Marks(PrintedPaper paper)
    {
        foreach (var (page, operations) in paper.Drawings())
        {
            var marks = new Stack<bool>();
            foreach (var operation in operations)
            {
                if (operation.Operator is "BMC" or "BDC")
                    marks.Push(IsMark(operation));
                else if (operation.Operator == "EMC")
                    marks.Pop();
                else if (Painting.Contains(operation.Operator) && !marks.Contains(true))
                    yield return $"page {page} paints outside of its marks ({operation.Operator})";
            }
        }
    }

    // One that only says which letters a character stands for is neither content nor artifact.
    private static bool IsMark(IGraphicsStateOperation operation)
    {
        var written = new MemoryStream();
        operation.Write(written);
        var text = Encoding.Latin1.GetString(written.ToArray());
        return text.StartsWith("/Artifact", StringComparison.Ordinal) || text.Contains("/MCID", StringComparison.Ordinal);
    }

    // Each mark of a page belongs to one element, and the index says which.
    private static IEnumerable<string> Owners(PrintedPaper paper)
    {
        var owners = paper
            .Elements.SelectMany(e => e.Kids.OfType<ContentKid>().Select(k => (Kid: k, Element: e)))
            .ToLookup(o => o.Kid, o => o.Element);
        foreach (var twice in owners.Where(o => o.Count() > 1))
            yield return $"{twice.Key} belongs to {twice.Count()} elements";
        var index = new Dictionary<int, PdfValue>();
        var numbers = paper.File.Items(paper.File.Dictionary(paper.Tree.Dictionary["ParentTree"])?["Nums"]);
        for (var i = 0; i + 1 < numbers.Count; i += 2)
            index[(int)((PdfToken)numbers[i]).Number] = numbers[i + 1];
        foreach (var ((number, page), drawing) in paper.File.Pages().Zip(paper.Pdf.GetPages()))
        {
            var entries =
                page["StructParents"] is PdfToken key && index.TryGetValue((int)key.Number, out var found) ? paper.File.Items(found) : [];
            foreach (var mark in drawing.GetMarkedContents().Select(m => m.MarkedContentIdentifier).Where(m => m >= 0).Distinct())
            {
                var owner = owners[new ContentKid(number, mark)].FirstOrDefault();
                if (owner is null)
                    yield return $"mark {mark} of page {drawing.Number} belongs to nothing";
                else if ((entries.ElementAtOrDefault(mark) as PdfReference)?.Number != owner.Reference.Number)
                    yield return $"mark {mark} of page {drawing.Number} is not in the index";
            }
        }
    }

    private static IEnumerable<string> Types(PrintedPaper paper)
    {
        var roles = (paper.File.Resolve(paper.Tree.Dictionary["RoleMap"]) as PdfDictionary)?.Entries.ToDictionary(
            e => e.Key,
            e => ((PdfName)e.Value).Text
        ) ?? [];
        return paper
            .Elements.Select(e => roles.GetValueOrDefault(e.Type, e.Type))
            .Where(t => !Standard.Contains(t))
            .Select(t => $"type {t}");
    }

    // A ground or a rule is no paragraph.
    private static IEnumerable<string> Emptiness(PrintedPaper paper)
    {
        var words = PrintedWords.Contents(paper.Pdf, paper.File);
        return paper
            .Elements.Where(e => e.Type is "P" or "LI" or "Link" or "Span" or "Caption" or "TH" or ['H', _])
            .Where(e =>
                e.SelfAndDescendants()
                    .All(d =>
                        d.Type != "Figure" && d.Kids.OfType<ContentKid>().All(k => string.IsNullOrWhiteSpace(words.GetValueOrDefault(k)))
                    )
            )
            .Select(e => $"an element {e.Type} without a word");
    }

    private static IEnumerable<string> Figures(PrintedPaper paper) =>
        paper
            .Elements.Where(e => e.Type == "Figure" && e.Dictionary["Alt"] is not PdfString { Text.Length: > 10 })
            .Select(_ => "a figure has no alternative");

    private static IEnumerable<string> Links(PrintedPaper paper)
    {
        var file = paper.File;
        var links = paper.Elements.Where(e => e.Type == "Link").ToList();
        var reached = paper
            .Elements.SelectMany(l => l.Kids.OfType<AnnotationKid>().Select(k => (Kid: k, Owner: l)))
            .ToLookup(a => a.Kid.Number, a => a.Owner);
        var annotations = file.Pages().SelectMany(p => file.Items(p.Dictionary["Annots"])).OfType<PdfReference>().ToList();
        return Wrong(
            (
                Outside(paper).Except(AddressesOf(paper), StringComparer.Ordinal).FirstOrDefault() is { },
                "an address of the page is not reached"
            ),
            (links.Exists(l => !l.Kids.Exists(k => k is AnnotationKid)), "a link without an annotation"),
            (annotations.Exists(a => reached[a.Number].SingleOrDefault()?.Type != "Link"), "an annotation outside of the structure"),
            (
                annotations.Exists(a =>
                    file.Dictionary(a)!["Contents"] is not PdfString { Text.Length: > 0 } words || !words.Text.Any(char.IsLetter)
                ),
                "a link that does not say where it leads"
            ),
            (
                annotations.Exists(a =>
                    (file.Dictionary(file.Dictionary(a)!["A"])?["URI"] as PdfString)?.Text.Contains("tes.invalid", StringComparison.Ordinal)
                    == true
                ),
                "a link to nowhere"
            )
        );
    }

    // On a screen a cell of the matrix opens on its evidence; on paper the evidence stands in it.
    private static IEnumerable<string> Words(PrintedPaper paper)
    {
        var (written, printed) = (PrintedWords.OfPage(paper.Html), PrintedWords.Of(paper.Pdf, paper.File, paper.Tree));
        return Is(paper, "lecture grand") ? PrintedWords.Missing(written, printed) : PrintedWords.Differences(written, printed);
    }

    // Where the page leads outside of the publication, by what is printed of it.
    private static IEnumerable<string> Outside(PrintedPaper paper) =>
        MarkupReader
            .Read(paper.Html)
            .All("body")
            .SelectMany(PrintedWords.Printed)
            .Select(e => e.Name == "a" ? e["href"] ?? "" : "")
            .Where(h => h.StartsWith("http", StringComparison.Ordinal))
            .Select(h => Uri.UnescapeDataString(new Uri(h).AbsoluteUri));

    private static IEnumerable<string> AddressesOf(PrintedPaper paper) =>
        paper
            .File.Pages()
            .SelectMany(p => paper.File.Items(p.Dictionary["Annots"]))
            .Select(a => (paper.File.Dictionary(paper.File.Dictionary(a)!["A"])?["URI"] as PdfString)?.Text)
            .OfType<string>()
            .Select(Uri.UnescapeDataString);

    private static IEnumerable<string> Lists(PrintedPaper paper)
    {
        var lists = paper.Elements.Where(e => e.Type == "L").ToList();
        var items = paper.Elements.Where(e => e.Type == "LI").ToList();
        return Wrong(
            (lists.Count == 0, "no list"),
            (
                lists.Exists(e => e.Elements.Any(k => k.Type is not ("LI" or "L" or "Caption")) || e.Kids.Exists(k => k is not ElementKid)),
                "a list holds something else than items"
            ),
            (items.Exists(e => e.Elements.Count(k => k.Type == "LBody") != 1), "an item without a body"),
            (items.Exists(e => e.Kids.Exists(k => k is not ElementKid { Element.Type: "Lbl" or "LBody" })), "an item holds loose content"),
            (paper.Elements.Any(e => e.Type != "L" && e.Elements.Any(k => k.Type == "LI")), "an item outside of a list"),
            (
                paper.Elements.Any(e => e.Type != "LI" && e.Elements.Any(k => k.Type is "LBody" or "Lbl")),
                "a body or a label outside of an item"
            ),
            (
                lists.Exists(l =>
                    Numbering(l) is "Decimal" or "Disc"
                    && !items.Exists(i => l.Elements.Contains(i) && i.Elements.Any(k => k.Type == "Lbl"))
                ),
                "a numbered list without a number"
            ),
            (
                paper.Html.Contains("doc-endnotes", StringComparison.Ordinal) && !lists.Exists(l => Numbering(l) == "Decimal"),
                "notes are not numbered"
            )
        );
    }

    private static IEnumerable<string> Tables(PrintedPaper paper)
    {
        var identifiers = paper
            .Elements.Select(e => e.Dictionary["ID"])
            .OfType<PdfString>()
            .Select(i => i.Text)
            .ToHashSet(StringComparer.Ordinal);
        var tables = paper.Elements.Where(e => e.Type == "Table").ToList();
        var written = MarkupReader.Read(paper.Html).All("table").Count();
        return Wrong(
            (tables.Count != written, $"{tables.Count} tables for {written}"),
            (
                paper
                    .Elements.Where(e => e.Type == "TH")
                    .Any(e => !Attributes(e).Any(d => d["Scope"] is PdfName { Text: "Row" or "Column" or "Both" })),
                "a header without a scope"
            ),
            (tables.Exists(e => !e.SelfAndDescendants().Any(c => c.Type == "TH")), "a table without headers"),
            (
                paper.Elements.Any(e => e.Type == "TR" && e.Elements.Any(k => k.Type is not ("TH" or "TD"))),
                "a row holds something else than cells"
            ),
            (
                paper
                    .Elements.SelectMany(Attributes)
                    .SelectMany(d => paper.File.Items(d["Headers"]))
                    .OfType<PdfString>()
                    .Any(h => !identifiers.Contains(h.Text)),
                "a header that is nowhere"
            )
        );
    }

    private static IEnumerable<string> Headings(PrintedPaper paper)
    {
        var levels = paper.Elements.Where(e => e.Type is ['H', >= '1' and <= '6']).Select(e => e.Type[1] - '0').ToList();
        var headings = MarkupReader
            .Read(paper.Html)
            .SelfAndDescendants()
            .Where(e => e.Name is ['h', >= '1' and <= '6'])
            .Select(e => Bare(e.TextContent()))
            .ToHashSet(StringComparer.Ordinal);
        var outline = paper.File.Dictionary(paper.File.Catalog["Outlines"]) is null
            ? []
            : paper
                .File.Objects.Values.OfType<PdfDictionary>()
                .Where(d => d["Title"] is not null && d["Parent"] is not null)
                .Select(d => ((PdfString)d["Title"]!).Text)
                .ToList();
        return Wrong(
                (levels.Count(l => l == 1) != 1 || levels[0] != 1, "not one first heading"),
                (levels.Zip(levels.Skip(1)).Any(pair => pair.Second > pair.First + 1), "a level is skipped"),
                (outline.Count < levels.Count, $"{outline.Count} bookmarks for {levels.Count} headings")
            )
            .Concat(outline.Where(t => !headings.Contains(Bare(t))).Select(t => $"bookmark « {t} »"));
    }

    // The numbers of the contents are those of the pages, as another reader counts them. What is short has none.
    private static IEnumerable<string> PageNumbers(PrintedPaper paper)
    {
        var places = MarkupReader
            .Read(paper.Html)
            .All("nav")
            .Where(n => n.HasClass("sommaire"))
            .SelectMany(n => n.All("a"))
            .Select(a => a["href"]![1..])
            .ToHashSet(StringComparer.Ordinal);
        if (places.Count == 0)
            return Wrong((!IsShort(paper), $"{paper.Pdf.NumberOfPages} pages"));
        // They are on the first page, or follow the cover, and may go on to a second page. What stands at the foot is no part of them.
        var words = paper
            .Pdf.GetPages()
            .Skip(Is(paper, "couverture") ? 1 : 0)
            .Take(2)
            .SelectMany(p => p.GetWords())
            .Select(w => w.Text)
            .ToHashSet(StringComparer.Ordinal);
        return paper
            .File.Destinations()
            .Where(d => places.Contains(d.Key) && !words.Contains(d.Value.ToString(CultureInfo.InvariantCulture)))
            .Select(d => $"page {d.Value} of « {d.Key} » is not in the contents");
    }

    // A sheet has two pages, neither more nor fewer; a reading a few; a grid to fill as many as it takes.
    private static bool IsShort(PrintedPaper paper) =>
        Is(paper, "grille") || (Is(paper, "lecture") ? paper.Pdf.NumberOfPages <= MostPagesWithoutContents : paper.Pdf.NumberOfPages == 2);

    private static bool Is(PrintedPaper paper, string kind) => paper.Html.Contains($"class=\"{kind}", StringComparison.Ordinal);

    // What the page says in another language, and what it expands, the paper does too.
    private static IEnumerable<string> Languages(PrintedPaper paper)
    {
        var page = MarkupReader.Read(paper.Html).All("body").First();
        var (languages, expansions) = (
            page.SelfAndDescendants().Select(e => e["lang"]).OfType<string>().ToHashSet(StringComparer.Ordinal),
            page.All("abbr").Select(e => e["title"]).OfType<string>().ToHashSet(StringComparer.Ordinal)
        );
        var said = paper
            .Elements.Select(e => e.Dictionary["Lang"])
            .OfType<PdfString>()
            .Select(l => l.Text)
            .ToHashSet(StringComparer.Ordinal);
        var expanded = paper
            .Elements.Select(e => e.Dictionary["E"])
            .OfType<PdfString>()
            .Select(e => e.Text)
            .ToHashSet(StringComparer.Ordinal);
        return languages
            .Where(l => !said.Contains(l))
            .Select(l => $"language {l} is lost")
            .Concat(expansions.Where(e => !expanded.Contains(e)).Select(e => $"« {e} » is lost"))
            .Concat(said.Where(l => l.Length is not (2 or 5)).Select(l => $"language {l}"));
    }

    private static IEnumerable<string> Fonts(PrintedPaper paper)
    {
        var fonts = paper.File.Objects.Values.OfType<PdfDictionary>().Where(d => d.Name("Type") == "Font");
        return fonts
            .SelectMany(font =>
                Wrong(
                    (font.Name("Subtype") == "Type3", "a Type 3 font"),
                    (font.Name("Subtype") == "Type0" && font["ToUnicode"] is null, "a font without its letters"),
                    (font.Name("BaseFont") is not [_, _, _, _, _, _, '+', 'T', 'E', 'S', ..], $"font {font.Name("BaseFont")}")
                )
            )
            .Concat(
                paper
                    .File.Objects.Values.OfType<PdfDictionary>()
                    .Where(d => d.Name("Type") == "FontDescriptor" && d["FontFile2"] is null && d["FontFile3"] is null)
                    .Select(_ => "a font is not embedded")
            );
    }

    private static IEnumerable<PdfDictionary> Attributes(StructureElement element) =>
        element.Dictionary["A"] switch
        {
            PdfDictionary one => [one],
            PdfArray many => many.Items.OfType<PdfDictionary>(),
            _ => [],
        };

    private static string? Numbering(StructureElement list) =>
        Attributes(list).Select(a => a.Name("ListNumbering")).FirstOrDefault(n => n is not null);

    private static string Bare(string text) => string.Concat(text.Where(char.IsLetterOrDigit));

    private static IEnumerable<string> Wrong(params (bool Is, string What)[] faults) => faults.Where(f => f.Is).Select(f => f.What);
}
