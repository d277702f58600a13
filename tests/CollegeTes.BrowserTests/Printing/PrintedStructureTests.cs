using System.Reflection;
using System.Text;
using CollegeTes.Printing;
using CollegeTes.Printing.Pdf;
using CollegeTes.Printing.Repair;
using CollegeTes.Tests;

namespace CollegeTes.BrowserTests.Printing;

/// <summary>
/// Every check on every PDF of the collection, and on one that is spoilt on purpose: a check that finds nothing there checks nothing.
/// </summary>
public sealed class PrintedStructureTests(PrintedDocuments documents)
{
    private const string Spoilt = "territoires/redon-agglomeration/livret.pdf";

    public static TheoryData<string> Checks => [.. PdfChecks.All.Keys];

    [Theory]
    [MemberData(nameof(Checks))]
    public void Every_document_passes(string check)
    {
        Tools.Require(Publication.Chromium, "Chromium");
        Findings.None(documents.Findings[check]);
    }

    [Theory]
    [InlineData("facts", "no language", nameof(NoLanguage))]
    [InlineData("facts", "not marked", nameof(NotMarked))]
    [InlineData("facts", "no title, or not in XMP", nameof(NoXmp))]
    [InlineData("facts", "tabs do not follow the structure", nameof(NoTabs))]
    [InlineData("marks", "paints outside of its marks", nameof(Unmarked))]
    [InlineData("owners", "belongs to nothing", nameof(Orphan))]
    [InlineData("owners", "is not in the index", nameof(NoIndex))]
    [InlineData("types", "type Strong", nameof(NoRoles))]
    [InlineData("types", "type NonStruct", nameof(Wrapper))]
    [InlineData("emptiness", "without a word", nameof(Ground))]
    [InlineData("figures", "a figure has no alternative", nameof(NoAlternative))]
    [InlineData("links", "a link that does not say where it leads", nameof(NoDescription))]
    [InlineData("links", "an annotation outside of the structure", nameof(LinkOutside))]
    [InlineData("links", "an address of the page is not reached", nameof(OtherAddress))]
    [InlineData("lists", "an item without a body", nameof(NoBody))]
    [InlineData("lists", "a list holds something else than items", nameof(NoItem))]
    [InlineData("lists", "notes are not numbered", nameof(NoNumbers))]
    [InlineData("tables", "a header without a scope", nameof(NoScope))]
    [InlineData("tables", "a header that is nowhere", nameof(NoHeader))]
    [InlineData("headings", "a level is skipped", nameof(Skipped))]
    [InlineData("headings", "bookmarks for", nameof(NoOutline))]
    [InlineData("words", "the page says", nameof(Disorder))]
    [InlineData("contents", "is not in the contents", nameof(OtherNumber))]
    [InlineData("fonts", "font Helvetica", nameof(OtherFont))]
    [InlineData("fonts", "a Type 3 font", nameof(DrawnFont))]
    [InlineData("fonts", "a font is not embedded", nameof(FontNotEmbedded))]
    public void A_spoilt_document_does_not(string check, string expected, string how)
    {
        Tools.Require(Publication.Chromium, "Chromium");
        var (pdf, html) = documents.Paper(Spoilt);
        var file = PdfReader.Read(pdf);
        var tree = StructureTree.Load(file);
        (
            (Action<PdfFile, StructureTree>)
                Delegate.CreateDelegate(
                    typeof(Action<PdfFile, StructureTree>),
                    typeof(PrintedStructureTests).GetMethod(how, BindingFlags.NonPublic | BindingFlags.Static)!
                )
        )(file, tree);
        using var paper = PrintedPaper.Of(PdfWriter.Write(file), html);
        Assert.Contains(PdfChecks.All[check](paper), finding => finding.Contains(expected, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("deux mots", "deuxmots", "is glued to")]
    [InlineData("un deux trois", "un trois", "the page says")]
    [InlineData("un deux", "deux un", "the page says")]
    [InlineData("un", "un deux", "the page says")]
    [InlineData("un deux", "un 12 deux", null)]
    public void Words_that_differ_are_found(string written, string printed, string? expected)
    {
        var findings = PrintedWords.Differences([.. written.Split(' ')], [.. printed.Split(' ')]).ToList();
        Assert.Equal(expected is null, findings.Count == 0);
        Assert.All(findings, f => Assert.Contains(expected!, f, StringComparison.Ordinal));
    }

    /// <summary>Whatever a page may hold, not only what the collection does today.</summary>
    [Fact]
    public void Languages_expansions_and_lines_of_code_reach_the_paper()
    {
        Tools.Require(Publication.Chromium, "Chromium");
        using var folder = new TemporaryFolder();
        using var printer = Printer.Make(Publication.Chromium, folder.Combine("cache"), Environment.GetEnvironmentVariable);
        const string Html =
            "<!doctype html><html "
            + "lang=\"fr\"><head><title>Essai</title><style>p,pre{white-space-collapse:preserve}</style></head><body><h1>Essai</h1><p>Un <span lang=\"en\">land trust</span>, un <abbr title=\"Établissement public de coopération intercommunale\">EPCI</abbr>, <em lang=\"br\">bro</em>.</p>"
            + "<article lang=\"de\"><p>Ein Satz.</p></article><pre><code>tes check\ntes "
            + "build</code></pre><p>une<br>deux</p><dl><div><dt>Terme</dt><dd>Définition</dd></div></dl></body></html>";
        var printed = printer.Print(
            new PrintJob(
                "https://exemple.fr/a.html",
                PrintedMarkup.Of(Html),
                new PageFormat(148, 210),
                PrintVariant.Plain,
                new DocumentFacts("Essai", "fr", null, null, null),
                _ => null
            )
            {
                ResourceDigest = "",
            },
            TestContext.Current.CancellationToken
        );
        using var paper = PrintedPaper.Of(printed.Content, Html);
        Findings.None(
            new[] { "facts", "marks", "owners", "types", "emptiness", "lists", "words", "languages" }.SelectMany(name =>
                PdfChecks.All[name](paper)
            )
        );
        var spans = paper.Elements.Where(e => e.Type == "Span" && e.Dictionary["Lang"] is not null).ToList();
        Assert.Equal(
            ["en ", "fr Établissement public de coopération intercommunale"],
            spans.Select(e => $"{((PdfString)e.Dictionary["Lang"]!).Text} {(e.Dictionary["E"] as PdfString)?.Text}")
        );
        foreach (var span in spans)
            (span.Dictionary["Lang"], span.Dictionary["E"]) = (null, null);
        Assert.Equal(2, PdfChecks.All["languages"](paper).Count(f => f.EndsWith("is lost", StringComparison.Ordinal)));
    }

    private static void NoLanguage(PdfFile file, StructureTree tree) => file.Catalog["Lang"] = null;

    private static void NotMarked(PdfFile file, StructureTree tree) => file.Catalog["MarkInfo"] = null;

    private static void NoXmp(PdfFile file, StructureTree tree) => file.Catalog["Metadata"] = null;

    private static void NoTabs(PdfFile file, StructureTree tree) => file.Pages()[1].Dictionary["Tabs"] = null;

    // As the browser prints running heads: their mark closed before they are painted.
    private static void Unmarked(PdfFile file, StructureTree tree)
    {
        var drawing = (PdfStream)file.Resolve(file.Items(file.Pages()[3].Dictionary["Contents"])[0])!;
        var text = Encoding.Latin1.GetString(drawing.Decode());
        var mark = text.LastIndexOf("/Artifact BMC", StringComparison.Ordinal);
        var end = text.IndexOf("EMC", mark, StringComparison.Ordinal);
        drawing.Encode(Encoding.Latin1.GetBytes(text[..mark] + text[(mark + "/Artifact BMC".Length)..end] + text[(end + 3)..]));
    }

    private static void Orphan(PdfFile file, StructureTree tree) => Change(tree, "P", p => p.Kids.RemoveAll(k => k is ContentKid));

    private static void NoIndex(PdfFile file, StructureTree tree) =>
        tree.Dictionary["ParentTree"] = new PdfDictionary { ["Nums"] = new PdfArray([]) };

    private static void NoRoles(PdfFile file, StructureTree tree) => tree.Dictionary["RoleMap"] = null;

    private static void Wrapper(PdfFile file, StructureTree tree) => Change(tree, "P", p => p.Type = "NonStruct");

    private static void Ground(PdfFile file, StructureTree tree) =>
        Change(tree, "Document", d => d.Kids.Add(new ElementKid(tree.Make("P", []))));

    private static void NoAlternative(PdfFile file, StructureTree tree) => Change(tree, "Figure", f => f.Dictionary["Alt"] = null);

    private static void NoDescription(PdfFile file, StructureTree tree) =>
        file.Dictionary(file.Items(file.Pages()[1].Dictionary["Annots"])[0])!["Contents"] = null;

    private static void OtherAddress(PdfFile file, StructureTree tree)
    {
        foreach (var annotation in file.Pages().SelectMany(p => file.Items(p.Dictionary["Annots"])))
        {
            if (file.Dictionary(file.Dictionary(annotation)!["A"]) is { } action && action["URI"] is not null)
                action["URI"] = PdfString.Of("https://exemple.org/");
        }
    }

    private static void LinkOutside(PdfFile file, StructureTree tree) => Change(tree, "Link", l => l.Type = "Span");

    private static void NoBody(PdfFile file, StructureTree tree) => Change(tree, "LBody", b => b.Type = "Div");

    private static void NoItem(PdfFile file, StructureTree tree) => Change(tree, "LI", i => i.Type = "P");

    private static void NoNumbers(PdfFile file, StructureTree tree)
    {
        foreach (var list in tree.Elements.Where(e => e.Type == "L"))
            list.Dictionary["A"] = null;
    }

    private static void NoScope(PdfFile file, StructureTree tree) => Change(tree, "TH", h => h.Dictionary["A"] = null);

    private static void NoHeader(PdfFile file, StructureTree tree)
    {
        foreach (var header in tree.Elements.Where(e => e.Type == "TH"))
            header.Dictionary["ID"] = null;
    }

    private static void Skipped(PdfFile file, StructureTree tree) => Change(tree, "H2", h => h.Type = "H4");

    private static void NoOutline(PdfFile file, StructureTree tree) => file.Catalog["Outlines"] = null;

    private static void Disorder(PdfFile file, StructureTree tree) => Change(tree, "Document", d => d.Kids.Reverse());

    // The destination of the first chapter, moved to a page that the contents do not name.
    private static void OtherNumber(PdfFile file, StructureTree tree)
    {
        var pages = file.Pages();
        foreach (var place in file.Dictionary(file.Catalog["Dests"])!.Entries.Values.Select(file.Resolve).OfType<PdfArray>())
            place.Items[0] = new PdfReference(pages[^2].Number);
    }

    private static void OtherFont(PdfFile file, StructureTree tree) => Font(file)["BaseFont"] = new PdfName("Helvetica");

    private static void DrawnFont(PdfFile file, StructureTree tree) => Font(file)["Subtype"] = new PdfName("Type3");

    private static void FontNotEmbedded(PdfFile file, StructureTree tree) =>
        file.Objects.Values.OfType<PdfDictionary>().First(d => d.Name("Type") == "FontDescriptor")["FontFile2"] = null;

    private static PdfDictionary Font(PdfFile file) =>
        file.Objects.Values.OfType<PdfDictionary>().First(d => d.Name("Type") == "Font" && d.Name("Subtype") != "Type0");

    private static void Change(StructureTree tree, string type, Action<StructureElement> change)
    {
        change(tree.Elements.First(e => e.Type == type && (type != "P" || e.Kids.Exists(k => k is ContentKid))));
        tree.Save();
    }
}
