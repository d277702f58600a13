using System.Diagnostics;
using System.Security.Cryptography;
using CollegeTes.Printing;
using CollegeTes.Tests;
using UglyToad.PdfPig;

namespace CollegeTes.BrowserTests.Printing;

/// <summary>Printing as a whole: the same bytes again, variants, the cache, and a browser that never outlives its use.</summary>
public sealed class PrintedDocumentTests(PrintedDocuments documents)
{
    private const string Booklet = "territoires/val-de-sarthe/livret";

    [Fact]
    public void Two_builds_print_the_same_bytes()
    {
        Tools.Require(Publication.Chromium, "Chromium");
        var files = Directory.EnumerateFiles(documents.Again, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(documents.Again, f)).Where(f => f.EndsWith(".pdf", StringComparison.Ordinal) || f.EndsWith(".epub", StringComparison.Ordinal)).ToList();
        Assert.Equal(3, files.Count);
        Findings.None(files.Where(f => !File.ReadAllBytes(Path.Combine(documents.Again, f)).AsSpan().SequenceEqual(File.ReadAllBytes(Path.Combine(documents.Output, f)))));
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
            Assert.Equal(148, (trim[2] - trim[0]) * 25.4 / 72, 0.2);
            Assert.Equal(210, (trim[3] - trim[1]) * 25.4 / 72, 0.2);
            Assert.Equal(3, trim[0] * 25.4 / 72, 0.2);
            Assert.Equal(Box(page, "MediaBox"), Box(page, "BleedBox"));
        }
        // The same words at the same pages: bleed changes nothing inside the cut.
        Assert.Equal(plain.GetPages().Select(Words), bleed.GetPages().Select(Words));

        double[] Box(CollegeTes.Printing.Pdf.PdfDictionary page, string name) => [.. file.Items(page[name]).Select(v => ((CollegeTes.Printing.Pdf.PdfToken)v).Number)];
        static string Words(UglyToad.PdfPig.Content.Page page) => string.Join(' ', page.GetWords().Select(w => w.Text).Order(StringComparer.Ordinal));
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

    [Fact]
    public void The_back_cover_has_a_code_that_leads_to_the_page()
    {
        Tools.Require(Publication.Chromium, "Chromium");
        using var pdf = PdfDocument.Open(Path.Combine(documents.Output, Booklet + ".pdf"));
        Assert.Contains("exemple.fr/recits/territoires/val-de-sarthe/livret.html", string.Concat(pdf.GetPage(pdf.NumberOfPages).Letters.Select(l => l.Value)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_reads_no_file_calls_no_network_and_runs_no_script()
    {
        Tools.Require(Publication.Chromium, "Chromium");
        using var folder = new TemporaryFolder();
        var secret = folder.Write("secret.svg", "<svg xmlns='http://www.w3.org/2000/svg'><text>SECRET</text></svg>");
        var asked = new List<string>();
        using var printer = Printer.Make(Publication.Chromium, folder.Combine("cache"), Environment.GetEnvironmentVariable);
        var html = $"<html lang=\"fr\"><head><title>t</title></head><body><h1>Titre</h1><p id=\"p\">texte</p><img alt=\"\" src=\"file://{secret}\"><img alt=\"\" src=\"http://127.0.0.1:1/x.png\"><iframe src=\"file://{secret}\"></iframe>"
            + "<script>document.getElementById('p').textContent='SCRIPT'</script></body></html>";
        var pdf = printer.Print(new PrintJob("https://exemple.fr/a.html", html, new PageFormat(148, 210), PrintVariant.Plain, new DocumentFacts("t", "fr", null, null, null), address =>
        {
            lock (asked)
                asked.Add(address);
            return null;
        })
        { ResourceDigest = "" }, TestContext.Current.CancellationToken);
        using var document = PdfDocument.Open(pdf.Content);
        var text = string.Concat(document.GetPages().SelectMany(p => p.Letters).Select(l => l.Value));
        Assert.Contains("texte", text, StringComparison.Ordinal);
        Assert.DoesNotContain("SECRET", text, StringComparison.Ordinal);
        Assert.DoesNotContain("SCRIPT", text, StringComparison.Ordinal);
        Assert.Contains("http://127.0.0.1:1/x.png", asked);
    }

    [Fact]
    public void A_browser_that_dies_is_said_in_French()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("un script tient lieu de navigateur");
            return;
        }
        using var folder = new TemporaryFolder();
        var browser = folder.Write("chrome", "#!/bin/sh\n[ \"$1\" = --version ] && echo Chromium 156.0.1.2 && exit\necho 'plus de mémoire' >&2\nexit 1\n");
        File.SetUnixFileMode(browser, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        using var printer = Printer.Make(browser, folder.Combine("cache"), _ => null);
        var failure = Assert.Throws<PrintingException>(() => printer.Print(new PrintJob("https://exemple.fr/a.html", "<html></html>", new PageFormat(148, 210), PrintVariant.Plain, new DocumentFacts("t", "fr", null, null, null), _ => null) { ResourceDigest = "" }, TestContext.Current.CancellationToken));
        Assert.Equal("TES0022", failure.Diagnostic.Code);
        Assert.Contains("plus de mémoire", failure.Diagnostic.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("KILL")]
    [InlineData("TERM")]
    public async Task The_browser_ends_with_the_program_that_is_killed(string signal)
    {
        Tools.Require(Publication.Chromium, "Chromium");
        if (OperatingSystem.IsWindows())
            Assert.Skip("les signaux sont ceux d'Unix");
        using var folder = new TemporaryFolder();
        var temporary = Directory.CreateDirectory(folder.Combine("tmp")).FullName;
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "tes.dll"), "build", "-s", documents.Workspace, "-o", folder.Combine("dist"), "-f", "pdf", "-j", "1"]) { RedirectStandardOutput = true, RedirectStandardError = true };
        (start.Environment["TES_CACHE"], start.Environment["TMPDIR"]) = (folder.Combine("cache"), temporary);
        using var tes = Process.Start(start)!;
        await Wait(() => Using(temporary).Count > 2, "the browser does not start");
        await Process.Start("/bin/sh", ["-c", $"kill -{signal} {tes.Id}"]).WaitForExitAsync(TestContext.Current.CancellationToken);
        await Wait(() => Using(temporary).Count == 0, "the browser outlives tes");
        await Wait(() => Directory.GetDirectories(temporary, "tes-navigateur-*").Length == 0, "the profile stays");
        await tes.WaitForExitAsync(TestContext.Current.CancellationToken);

        static async Task Wait(Func<bool> done, string otherwise)
        {
            for (var i = 0; i < 300; i++)
            {
                if (done())
                    return;
                await Task.Delay(100, TestContext.Current.CancellationToken);
            }
            Assert.Fail(otherwise);
        }
    }

    // Processes of the browser whose profile is below a folder.
    private static List<string> Using(string folder) =>
        [.. Directory.EnumerateDirectories("/proc").Where(d => int.TryParse(Path.GetFileName(d), out _)).Where(d =>
        {
            try
            {
                return File.ReadAllText(Path.Combine(d, "cmdline")).Contains("--user-data-dir=" + folder, StringComparison.Ordinal);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                return false;
            }
        })];
}
