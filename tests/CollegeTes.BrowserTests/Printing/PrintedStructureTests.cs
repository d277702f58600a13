using System.Text;
using CollegeTes.Markup;
using CollegeTes.Printing.Pdf;
using CollegeTes.Printing.Repair;
using CollegeTes.Tests;
using UglyToad.PdfPig;

namespace CollegeTes.BrowserTests.Printing;

/// <summary>What a printed document must be for everyone to read it: one test for each thing that browsers leave wrong.</summary>
public sealed class PrintedStructureTests(PrintedDocuments documents)
{
    // Standard types of PDF 1.7 (ISO 32000-1, 14.8.4).
    private static readonly HashSet<string> Standard = new(StringComparer.Ordinal)
    {
        "Document", "Part", "Art", "Sect", "Div", "BlockQuote", "Caption", "P", "H1", "H2", "H3", "H4", "H5", "H6", "L", "LI", "Lbl", "LBody", "Table", "TR", "TH", "TD", "THead", "TBody", "TFoot",
        "Span", "Quote", "Note", "Link", "Figure", "Code", "Formula",
    };

    [Fact]
    public void It_says_its_title_language_and_that_it_is_tagged() => Findings.None(documents.InEach((_, file, _) =>
    {
        var catalog = file.Catalog;
        var information = file.Dictionary(file.Trailer["Info"])!;
        var xmp = Encoding.UTF8.GetString(((PdfStream)file.Resolve(catalog["Metadata"])!).Decode());
        return Wrong(
            ((catalog["Lang"] as PdfString)?.Text != "fr", "no language"),
            ((file.Dictionary(catalog["MarkInfo"])?["Marked"] as PdfToken)?.Text != "true", "not marked"),
            ((file.Dictionary(catalog["ViewerPreferences"])?["DisplayDocTitle"] as PdfToken)?.Text != "true", "the title is not shown"),
            (information["Title"] is not PdfString { Text.Length: > 3 } title || !xmp.Contains(XhtmlWriter.Escaped(title.Text), StringComparison.Ordinal), "no title, or not in XMP"),
            (xmp.Contains("pdfuaid", StringComparison.Ordinal), "claims PDF/UA without a validator"),
            (information.Entries.Values.OfType<PdfString>().Any(v => v.Text.Contains("Mozilla", StringComparison.Ordinal)), "names the browser"),
            (!file.Pages().All(p => p.Dictionary.Name("Tabs") == "S"), "tabs do not follow the structure"));
    }));

    [Fact]
    public void Everything_painted_is_content_or_artifact() => Findings.None(documents.InEach((_, file, _) =>
        from page in file.Pages().Select((p, i) => (p.Dictionary, Number: i + 1))
        from part in file.Items(page.Dictionary["Contents"])
        let drawing = ((PdfStream)file.Resolve(part)!).Decode()
        where !ArtifactMarks.Wrap(drawing).AsSpan().SequenceEqual(drawing)
        select $"page {page.Number} paints outside of its marks"));

    [Fact]
    public void Every_type_is_standard_or_mapped_to_one() => Findings.None(documents.InEach((_, file, tree) =>
    {
        var roles = (file.Resolve(tree.Dictionary["RoleMap"]) as PdfDictionary)?.Entries.ToDictionary(e => e.Key, e => ((PdfName)e.Value).Text) ?? [];
        return tree.Elements.Select(e => roles.GetValueOrDefault(e.Type, e.Type)).Where(t => !Standard.Contains(t)).Select(t => $"type {t}");
    }));

    [Fact]
    public void Figures_have_an_alternative() => Findings.None(documents.InEach((_, _, tree) =>
        tree.Elements.Where(e => e.Type == "Figure" && e.Dictionary["Alt"] is not PdfString { Text.Length: > 10 }).Select(_ => "a figure has no alternative")));

    [Fact]
    public void Links_have_words_and_their_annotation_and_none_is_outside() => Findings.None(documents.InEach((_, file, tree) =>
    {
        var links = tree.Elements.Where(e => e.Type == "Link").ToList();
        var reached = links.SelectMany(l => l.Kids.OfType<AnnotationKid>()).Select(a => a.Number).ToHashSet();
        var annotations = file.Pages().SelectMany(p => file.Items(p.Dictionary["Annots"])).OfType<PdfReference>().ToList();
        return Wrong(
            (links.Count < 3, "hardly a link"),
            (links.Exists(l => !l.Kids.Exists(k => k is AnnotationKid)), "a link without an annotation"),
            (annotations.Exists(a => !reached.Contains(a.Number)), "an annotation outside of the structure"),
            (annotations.Exists(a => file.Dictionary(a)!["Contents"] is not PdfString { Text.Length: > 0 } words || !words.Text.Any(char.IsLetter)), "a link that does not say where it leads"),
            (annotations.Exists(a => (file.Dictionary(file.Dictionary(a)!["A"])?["URI"] as PdfString)?.Text.Contains("tes.invalid", StringComparison.Ordinal) == true), "a link to nowhere"));
    }));

    [Fact]
    public void Lists_are_items_with_bodies_and_tables_have_headers() => Findings.None(documents.InEach((_, _, tree) =>
    {
        var all = tree.Elements.ToList();
        return Wrong(
            (!all.Exists(e => e.Type == "L"), "no list"),
            (all.Exists(e => e.Type == "L" && e.Elements.Any(k => k.Type is not ("LI" or "L" or "Caption"))), "a list holds something else than items"),
            (all.Exists(e => e.Type == "LI" && e.Elements.Count(k => k.Type == "LBody") != 1), "an item without a body"),
            (all.Exists(e => e.Type == "LI" && e.Kids.Exists(k => k is not ElementKid { Element.Type: "Lbl" or "LBody" })), "an item holds loose content"),
            (all.Where(e => e.Type == "TH").Any(e => e.Dictionary["A"] is not PdfArray a || !a.Items.OfType<PdfDictionary>().Any(d => d["Scope"] is not null)), "a header without a scope"),
            (all.Exists(e => e.Type == "Table" && !e.SelfAndDescendants().Any(c => c.Type == "TH")), "a table without headers"));
    }));

    [Fact]
    public void Headings_go_down_one_level_at_a_time_and_are_the_outline() => Findings.None(documents.InEach((path, file, tree) =>
    {
        var levels = tree.Elements.Where(e => e.Type is ['H', >= '1' and <= '6']).Select(e => e.Type[1] - '0').ToList();
        var page = MarkupReader.Read(File.ReadAllText(Path.Combine(documents.Output, Path.ChangeExtension(path, ".html"))));
        var headings = page.SelfAndDescendants().Where(e => e.Name is ['h', >= '1' and <= '6']).Select(e => Bare(e.TextContent())).ToHashSet(StringComparer.Ordinal);
        var outline = file.Objects.Values.OfType<PdfDictionary>().Where(d => d["Title"] is not null && d["Parent"] is not null).Select(d => ((PdfString)d["Title"]!).Text).ToList();
        return Wrong(
            (levels.Count(l => l == 1) != 1 || levels[0] != 1, "not one first heading"),
            (levels.Zip(levels.Skip(1)).Any(pair => pair.Second > pair.First + 1), "a level is skipped"),
            (outline.Count < levels.Count, $"{outline.Count} bookmarks for {levels.Count} headings"))
            .Concat(outline.Where(t => !headings.Contains(Bare(t))).Select(t => $"bookmark « {t} »"));
    }));

    [Fact]
    public void Every_piece_of_content_belongs_to_one_element() => Findings.None(documents.InEach((_, _, tree) =>
        tree.Elements.SelectMany(e => e.Kids).OfType<ContentKid>().GroupBy(k => k).Where(g => g.Count() > 1).Select(g => $"{g.Key} belongs to {g.Count()} elements")));

    [Fact]
    public void Its_words_are_those_of_the_page_in_the_same_order() => Findings.None(documents.InEach((path, file, tree) =>
    {
        var printed = PrintedWords.Of(Path.Combine(documents.Output, path), file, tree);
        var written = PrintedWords.OfPage(File.ReadAllText(Path.Combine(documents.Output, Path.ChangeExtension(path, ".html"))));
        return PrintedWords.Differences(written, printed);
    }));

    [Fact]
    public void Its_fonts_are_subsets_of_the_collection_and_none_is_drawn()
    {
        Findings.None(documents.InEach((_, file, _) => file.Objects.Values.OfType<PdfDictionary>().Where(d => d.Name("Type") == "Font").SelectMany(font => Wrong(
            (font.Name("Subtype") == "Type3", "a Type 3 font"),
            (font.Name("BaseFont") is not [_, _, _, _, _, _, '+', 'T', 'E', 'S', ..], $"font {font.Name("BaseFont")}")))));
        Findings.None(documents.InEach((_, file, _) => file.Objects.Values.OfType<PdfDictionary>().Where(d => d.Name("Type") == "FontDescriptor" && d["FontFile2"] is null && d["FontFile3"] is null).Select(_ => "a font is not embedded")));
    }

    [Fact]
    public void Another_reader_opens_it_and_finds_the_contents_page_numbers() => Findings.None(documents.InEach((path, file, _) =>
    {
        using var pdf = PdfDocument.Open(Path.Combine(documents.Output, path));
        if (path.EndsWith("fiche.pdf", StringComparison.Ordinal))
            return pdf.NumberOfPages == 2 ? [] : [$"{pdf.NumberOfPages} pages"];
        var words = pdf.GetPage(2).GetWords().Select(w => w.Text).ToList();
        return file.Destinations().Where(d => d.Key == "identite" && !words.Contains(d.Value.ToString(System.Globalization.CultureInfo.InvariantCulture))).Select(d => $"page {d.Value} of « {d.Key} » is not in the contents");
    }));

    private static string Bare(string text) => string.Concat(text.Where(char.IsLetterOrDigit));

    private static IEnumerable<string> Wrong(params (bool Is, string What)[] faults) => faults.Where(f => f.Is).Select(f => f.What);
}
