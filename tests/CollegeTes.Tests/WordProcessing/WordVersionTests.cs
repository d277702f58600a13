using System.IO.Compression;
using System.Text;
using CollegeTes.WordProcessing;
using CollegeTes.WordProcessing.Review;
using CollegeTes.WordProcessing.Writing;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace CollegeTes.Tests.WordProcessing;

/// <summary>The Word version of a page: valid for Word, structured for people who do not see it, the same bytes every time.</summary>
public sealed class WordVersionTests
{
    private const string Page = """
        <!doctype html><html lang="fr"><head><title>Des haies &amp; des hommes</title><style>p > a {}</style></head><body>
        <h1>Des haies &amp; des hommes</h1><p class="chapo">En <b>bref</b>.</p><svg><title>dessin</title></svg>
        <h2><span>1<span class="vh">. </span></span>Contexte</h2><p>Le vent<sup><a href="#s1">1</a></sup> et <a href="https://example.org/a?b=1&amp;c=2">la terre</a>,<br>l'eau.</p>
        <ol start="3"><li>trois<ul><li>dedans</li></ul></li><li><p>quatre</p><p>encore</p></li></ol>
        <table><caption>Les hivers</caption><thead><tr><th scope="col">Hiver</th><th scope="col">Mètres</th></tr></thead><tbody><tr><th scope="row">2020</th><td>4&nbsp;200</td></tr><tr><td colspan="2">non mesuré</td></tr></tbody></table>
        <blockquote><p>Vingt ans de travail.</p></blockquote>
        <figure><img src="haie.png" alt="Une haie"><figcaption>La haie du pré</figcaption></figure>
        <dl><div><dt>Période</dt><dd>depuis 2019</dd></div></dl>
        <div role="doc-endnotes"><h3>Sources</h3><ol><li><a href="#a1" role="doc-backlink">1</a> Bulletin</li></ol></div>
        </body></html>
        """;

    private static readonly byte[] Photo = File.ReadAllBytes(
        Path.Combine(Repository.Root, "tests/CollegeTes.Tests/WordProcessing/Documents/photo.png")
    );

    [Fact]
    public void It_is_valid_for_Word()
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(Made()), false);
        Findings.None(
            new OpenXmlValidator(FileFormatVersions.Office2019)
                .Validate(document, TestContext.Current.CancellationToken)
                .Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}")
        );
    }

    /// <summary>A cell of line breaks alone is room to write in: eight millimetres a line.</summary>
    [Fact]
    public void An_empty_cell_leaves_room_to_write()
    {
        const string Rows =
            "<tr><th>Notes</th></tr><tr><td><br><br><br></td></tr><tr><td>à<br>dire</td></tr><tr><td><br></td></tr><tr></tr>";
        var made = PageDocument.Make(Encoding.UTF8.GetBytes($"<html><body><table>{Rows}</table></body></html>"), "notes", _ => null);
        using var document = WordprocessingDocument.Open(new MemoryStream(made), false);
        var heights = document
            .MainDocumentPart!.Document!.Descendants<DocumentFormat.OpenXml.Wordprocessing.TableRow>()
            .Select(r => r.Descendants<DocumentFormat.OpenXml.Wordprocessing.TableRowHeight>().FirstOrDefault()?.Val?.Value ?? 0)
            .Where(h => h > 0);
        Assert.Equal([3 * 454u, 454u], heights);
    }

    [Fact]
    public void The_same_page_gives_the_same_bytes() => Assert.Equal(Made(), Made());

    [Fact]
    public void It_says_its_structure_its_language_its_images_and_what_it_is_made_of()
    {
        var xml = Part("word/document.xml");
        foreach (
            var style in new[]
            {
                "Title",
                "Subtitle",
                "Heading1",
                "Heading2",
                "Quote",
                "Caption",
                "ListParagraph",
                "TableGrid",
                "Hyperlink",
            }
        )
            Assert.Contains($"w:val=\"{style}\"", xml, StringComparison.Ordinal);
        Assert.Contains("<w:tblHeader", xml, StringComparison.Ordinal);
        Assert.Contains("descr=\"Une haie\"", xml, StringComparison.Ordinal);
        Assert.Contains("w:lang w:val=\"fr-FR\"", Part("word/styles.xml"), StringComparison.Ordinal);
        Assert.Contains(">fiche val-clair/haies</dc:identifier>", Part("docProps/core.xml"), StringComparison.Ordinal);
        Assert.DoesNotContain("dessin", xml, StringComparison.Ordinal);
    }

    [Fact]
    public void What_it_carries_of_its_making_is_what_it_shows_and_comes_back_whole_from_either_carrier()
    {
        var origin = OriginCarrier.Find(Made())!;
        Assert.Equal("fiche val-clair/haies", origin.Subject);
        var shown = Part("word/document.xml") + Part("word/_rels/document.xml.rels");
        Findings.None(
            origin
                .Sent.Lines.SelectMany(l => l.Runs)
                .SelectMany(r => r.Text.Split(' ').Append(Looks.LinkOf(r.Look) ?? ""))
                .Concat(origin.Sent.Pictures.Select(p => p.Alternative))
                .Select(w => new System.Xml.Linq.XText(w).ToString())
                .Where(w => !w.Any(c => c is '¹') && !shown.Contains(w, StringComparison.Ordinal))
        );
        Assert.Equal(["¹"], origin.Sent.Lines.SelectMany(l => l.Runs).Where(r => r.IsReferenceMark).Select(r => r.Text));
        foreach (var lost in new[] { "customXml/", "docProps/custom.xml" })
            Assert.Equal(
                origin.Write(),
                OriginCarrier
                    .Find(WordParts.ToBytes(WordParts.Of(Made()).Where(p => !p.Key.StartsWith(lost, StringComparison.Ordinal))))!
                    .Write()
            );
    }

    [Fact]
    public void What_was_damaged_on_the_way_is_not_believed()
    {
        var parts = WordParts.Of(Made());
        foreach (var name in parts.Keys.Where(WordParts.IsOrigin).ToList())
            parts[name] = Encoding.UTF8.GetBytes(
                Encoding
                    .UTF8.GetString(parts[name])
                    .Replace("terre", "mer", StringComparison.Ordinal)
                    .Replace("tes-origine-00002", "perdu", StringComparison.Ordinal)
            );
        Assert.Null(OriginCarrier.Find(WordParts.ToBytes(parts)));
    }

    [Fact]
    public void Properties_stay_within_what_Word_keeps_of_each()
    {
        var values = System.Xml.Linq.XDocument.Parse(Part("docProps/custom.xml")).Root!.Elements().Select(e => e.Value).ToList();
        Assert.True(values.Count > 1);
        Assert.All(values, v => Assert.True(v.Length <= 255));
    }

    [Fact]
    public void It_reads_back_as_what_was_written()
    {
        var read = DocumentFile.Read(Made());
        Assert.Equal("fiche val-clair/haies", read.Identifier);
        Assert.Equal(
            [
                "Title Des haies & des hommes",
                "Subtitle En bref.",
                "Heading 1. Contexte",
                "Body Le vent¹ et la terre, l'eau.",
                "Body trois [0 3]",
                "Body dedans [1 1]",
                "Body quatre [0 4]",
                "Body encore",
                "Caption Les hivers",
                "Hiver|Mètres / 2020|4\u00A0200 / non mesuré",
                "Quote Vingt ans de travail.",
                "Body ",
                "Caption La haie du pré",
                "Body Période : depuis 2019",
                "Heading Sources",
                "Body Bulletin [0 1]",
            ],
            read.Blocks.Select(b =>
                b is Paragraph p
                    ? $"{p.Role} {p.Text}{(p.Mark is { } m ? $" [{m.Level} {m.Number}]" : "")}"
                    : string.Join(" / ", ((DocumentTable)b).Rows.Select(r => string.Join("|", r.Cells.Select(c => c.Text))))
            )
        );
    }

    private static byte[] Made() =>
        PageDocument.Make(Encoding.UTF8.GetBytes(Page), "fiche val-clair/haies", address => address == "haie.png" ? Photo : null);

    private static string Part(string name)
    {
        using var zip = new ZipArchive(new MemoryStream(Made()));
        using var reader = new StreamReader(zip.GetEntry(name)!.Open());
        return reader.ReadToEnd();
    }
}
