using System.Diagnostics;
using System.Security.Cryptography;
using CollegeTes.Tests;
using UglyToad.PdfPig;

namespace CollegeTes.BrowserTests.Printing;

/// <summary>Printing as a whole: the same bytes again, variants, the cache, what other programs read of it.</summary>
public sealed class PrintedDocumentTests(PrintedDocuments documents)
{
    private const string Booklet = "territoires/val-de-sarthe/livret";

    [Fact]
    public void Two_builds_print_the_same_bytes()
    {
        Tools.Require(Publication.Chromium, "Chromium");
        var files = Directory
            .EnumerateFiles(documents.Again, "*", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(documents.Again, f))
            .Where(f => f.EndsWith(".pdf", StringComparison.Ordinal) || f.EndsWith(".epub", StringComparison.Ordinal))
            .ToList();
        Assert.Equal(3, files.Count);
        Findings.None(
            files.Where(f =>
                !File.ReadAllBytes(Path.Combine(documents.Again, f))
                    .AsSpan()
                    .SequenceEqual(File.ReadAllBytes(Path.Combine(documents.Output, f)))
            )
        );
    }

    [Fact]
    public async Task A_second_build_starts_no_browser_and_a_damaged_entry_is_printed_again()
    {
        Tools.Require(Publication.Chromium, "Chromium");
        // The version is known from the cache: only a page that must be printed would start this browser.
        var cache = Path.Combine(documents.Workspace, ".tes", "cache");
        var before = Directory.GetFiles(cache).ToDictionary(f => f, File.GetLastWriteTimeUtc);
        var clock = Stopwatch.StartNew();
        await documents.BuildAsync(documents.Again, ["val-de-sarthe", "-f", "html,pdf,epub"]);
        var elapsed = clock.Elapsed;
        Assert.Equal(before, Directory.GetFiles(cache).ToDictionary(f => f, File.GetLastWriteTimeUtc));
        Assert.True(elapsed < TimeSpan.FromSeconds(10), $"{elapsed}");

        var entry = before.Keys.Where(f => new FileInfo(f).Length > 10_000).Order(StringComparer.Ordinal).First();
        var whole = File.ReadAllBytes(entry);
        File.WriteAllBytes(entry, [.. whole[..^1], (byte)(whole[^1] ^ 1)]);
        await documents.BuildAsync(documents.Again, ["val-de-sarthe", "-f", "html,pdf,epub"]);
        Assert.Equal(SHA256.HashData(whole), SHA256.HashData(File.ReadAllBytes(entry)));
    }

    [Fact]
    public void The_printer_has_bleed_and_the_boxes_to_cut()
    {
        Tools.Require(Publication.Chromium, "Chromium");
        using var plain = PdfDocument.Open(Path.Combine(documents.Output, Booklet + ".pdf"));
        using var bleed = PdfDocument.Open(Path.Combine(documents.Output, Booklet + "-impression.pdf"));
        Assert.Equal(plain.NumberOfPages, bleed.NumberOfPages);
        var file = CollegeTes.Printing.Pdf.PdfReader.Read(File.ReadAllBytes(Path.Combine(documents.Output, Booklet + "-impression.pdf")));
        foreach (var (_, page) in file.Pages())
        {
            var trim = Box(page, "TrimBox");
            var around = Box(page, "BleedBox");
            Assert.Equal(148, (trim[2] - trim[0]) * 25.4 / 72, 0.01);
            Assert.Equal(210, (trim[3] - trim[1]) * 25.4 / 72, 0.01);
            Assert.All([trim[0] - around[0], trim[1] - around[1], around[2] - trim[2], around[3] - trim[3]], bleed =>
                Assert.Equal(3, bleed * 25.4 / 72, 0.01)
            );
            Assert.Equal(Box(page, "MediaBox"), around);
        }
        // The same words at the same pages: bleed changes nothing inside the cut.
        Assert.Equal(plain.GetPages().Select(Words), bleed.GetPages().Select(Words));

        double[] Box(CollegeTes.Printing.Pdf.PdfDictionary page, string name) =>
            [.. file.Items(page[name]).Select(v => ((CollegeTes.Printing.Pdf.PdfToken)v).Number)];
        static string Words(UglyToad.PdfPig.Content.Page page) =>
            string.Join(' ', page.GetWords().Select(w => w.Text).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_folded_booklet_has_its_covers_outside()
    {
        Tools.Require(Publication.Chromium, "Chromium");
        using var plain = PdfDocument.Open(Path.Combine(documents.Output, Booklet + ".pdf"));
        using var folded = PdfDocument.Open(Path.Combine(documents.Output, Booklet + "-cahier.pdf"));
        Assert.Equal((plain.NumberOfPages + 3) / 4 * 2, folded.NumberOfPages);
        Assert.Equal(841.89, folded.GetPage(1).Width, 0.1);
        Assert.Contains("Sarthe", folded.GetPage(1).Text, StringComparison.Ordinal);
    }

    /// <summary>Sheets are printed on both sides, stacked and folded in two: which pages then come one after the other.</summary>
    [Fact]
    public void The_folded_booklet_reads_in_order_once_folded()
    {
        Tools.Require(Publication.Chromium, "Chromium");
        using var plain = PdfDocument.Open(Path.Combine(documents.Output, Booklet + ".pdf"));
        using var folded = PdfDocument.Open(Path.Combine(documents.Output, Booklet + "-cahier.pdf"));
        var pages = plain.GetPages().Select(p => Text(p.Letters)).ToList();
        var places = folded.NumberOfPages * 2;
        var read = new string[places];
        for (var sheet = 0; sheet < places / 4; sheet++)
        {
            var (front, back) = (folded.GetPage(2 * sheet + 1), folded.GetPage(2 * sheet + 2));
            read[2 * sheet] = Half(front, left: false);
            read[2 * sheet + 1] = Half(back, left: true);
            read[places - 2 - 2 * sheet] = Half(back, left: false);
            read[places - 1 - 2 * sheet] = Half(front, left: true);
        }
        Assert.Equal([.. pages[..^1], .. Enumerable.Repeat("", places - pages.Count), pages[^1]], read);

        static string Half(UglyToad.PdfPig.Content.Page face, bool left) =>
            Text(face.Letters.Where(l => l.StartBaseLine.X < face.Width / 2 == left));
        static string Text(IEnumerable<UglyToad.PdfPig.Content.Letter> letters) => string.Concat(letters.Select(l => l.Value));
    }

    [Theory]
    [InlineData(Booklet + ".pdf")]
    [InlineData(Booklet + "-impression.pdf")]
    [InlineData("livrets/energie/livret.pdf")]
    public async Task The_back_cover_has_a_code_that_a_telephone_reads(string path)
    {
        Tools.Require(Publication.Chromium, "Chromium");
        var (draw, read) = (Tools.RequireProgram("pdftoppm", "poppler-utils"), Tools.RequireProgram("zbarimg", "zbar-tools"));
        using var folder = new TemporaryFolder();
        using var pdf = PdfDocument.Open(Path.Combine(documents.Output, path));
        var last = pdf.NumberOfPages.ToString(System.Globalization.CultureInfo.InvariantCulture);
        await Tools.RunAsync(
            draw,
            "-r",
            "150",
            "-png",
            "-singlefile",
            "-f",
            last,
            "-l",
            last,
            Path.Combine(documents.Output, path),
            folder.Combine("dos")
        );
        var page = Path.GetDirectoryName(path)!.Replace('\\', '/');
        Assert.Contains(
            $"QR-Code:https://exemple.fr/recits/{page}/livret.html\n",
            await Tools.RunAsync(read, "-q", folder.Combine("dos.png")),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Qpdf_finds_nothing_in_any_document()
    {
        Tools.Require(Publication.Chromium, "Chromium");
        var qpdf = Tools.RequireProgram("qpdf");
        var found = new System.Collections.Concurrent.ConcurrentBag<string>();
        var files = Directory
            .EnumerateFiles(documents.Output, "*.pdf", SearchOption.AllDirectories)
            .Concat(Directory.EnumerateFiles(documents.Everything, "*.pdf", SearchOption.AllDirectories))
            .ToList();
        Assert.True(files.Count > 30, $"{files.Count} PDF");
        await Parallel.ForEachAsync(files, new ParallelOptions { MaxDegreeOfParallelism = 2 }, async (file, _) =>
        {
            var said = await Tools.RunAsync(qpdf, "--check", file);
            if (
                !said.Contains("No syntax or stream encoding errors found", StringComparison.Ordinal)
                || said.Contains("WARNING", StringComparison.Ordinal)
            )
                found.Add($"{file}: {said}");
        });
        Findings.None(found);
    }
}
