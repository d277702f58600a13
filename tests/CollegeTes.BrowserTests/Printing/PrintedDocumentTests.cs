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
            var around = Box(page, "BleedBox");
            Assert.Equal(148, (trim[2] - trim[0]) * 25.4 / 72, 0.01);
            Assert.Equal(210, (trim[3] - trim[1]) * 25.4 / 72, 0.01);
            Assert.All([trim[0] - around[0], trim[1] - around[1], around[2] - trim[2], around[3] - trim[3]], bleed => Assert.Equal(3, bleed * 25.4 / 72, 0.01));
            Assert.Equal(Box(page, "MediaBox"), around);
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

        static string Half(UglyToad.PdfPig.Content.Page face, bool left) => Text(face.Letters.Where(l => l.StartBaseLine.X < face.Width / 2 == left));
        static string Text(IEnumerable<UglyToad.PdfPig.Content.Letter> letters) => string.Concat(letters.Select(l => l.Value));
    }

    [Theory]
    [InlineData(Booklet + ".pdf")]
    [InlineData(Booklet + "-impression.pdf")]
    [InlineData("livrets/energie/livret.pdf")]
    public async Task The_back_cover_has_a_code_that_a_telephone_reads(string path)
    {
        Tools.Require(Publication.Chromium, "Chromium");
        var (draw, read) = (Program("pdftoppm"), Program("zbarimg"));
        Tools.Require(draw, "pdftoppm (poppler-utils)");
        Tools.Require(read, "zbarimg (zbar-tools)");
        using var folder = new TemporaryFolder();
        using var pdf = PdfDocument.Open(Path.Combine(documents.Output, path));
        var last = pdf.NumberOfPages.ToString(System.Globalization.CultureInfo.InvariantCulture);
        await RunAsync(draw!, "-r", "150", "-png", "-singlefile", "-f", last, "-l", last, Path.Combine(documents.Output, path), folder.Combine("dos"));
        var page = Path.GetDirectoryName(path)!.Replace('\\', '/');
        Assert.Contains($"QR-Code:https://exemple.fr/recits/{page}/livret.html\n", await RunAsync(read!, "-q", folder.Combine("dos.png")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Qpdf_finds_nothing_in_any_document()
    {
        Tools.Require(Publication.Chromium, "Chromium");
        var qpdf = Program("qpdf");
        Tools.Require(qpdf, "qpdf");
        var found = new System.Collections.Concurrent.ConcurrentBag<string>();
        var files = Directory.EnumerateFiles(documents.Output, "*.pdf", SearchOption.AllDirectories).Concat(Directory.EnumerateFiles(documents.Everything, "*.pdf", SearchOption.AllDirectories)).ToList();
        Assert.True(files.Count > 30, $"{files.Count} PDF");
        await Parallel.ForEachAsync(files, new ParallelOptions { MaxDegreeOfParallelism = 2 }, async (file, _) =>
        {
            var said = await RunAsync(qpdf!, "--check", file);
            if (!said.Contains("No syntax or stream encoding errors found", StringComparison.Ordinal) || said.Contains("WARNING", StringComparison.Ordinal))
                found.Add($"{file}: {said}");
        });
        Findings.None(found);
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
    [InlineData("INT")]
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

    [Theory]
    [InlineData("--type=renderer")]
    [InlineData("--headless")]
    public void A_page_or_a_browser_that_falls_is_started_once_more(string fallen)
    {
        Tools.Require(Publication.Chromium, "Chromium");
        if (!OperatingSystem.IsLinux())
            Assert.Skip("les processus sont lus dans /proc");
        using var folder = new TemporaryFolder();
        var kills = 0;
        PrintedPage Print(int most)
        {
            using var printer = Printer.Make(Wrapped(folder), folder.Combine("cache"), Environment.GetEnvironmentVariable);
            return printer.Print(new PrintJob("https://exemple.fr/a.html", $"<html lang=\"fr\"><head><title>Essai</title></head><body><h1>Titre {most}</h1><img alt=\"\" src=\"a.png\"></body></html>", new PageFormat(148, 210), PrintVariant.Plain, new DocumentFacts("Essai", "fr", null, null, null), _ =>
            {
                if (kills++ < most)
                    Kill(folder.Path, fallen);
                return null;
            })
            { ResourceDigest = "" }, TestContext.Current.CancellationToken);
        }

        using var pdf = PdfDocument.Open(Print(1).Content);
        Assert.Equal(1, pdf.NumberOfPages);
        kills = 0;
        Assert.Equal("TES0022", Assert.Throws<PrintingException>(() => Print(int.MaxValue)).Diagnostic.Code);
    }

    [Fact]
    public void A_file_that_cannot_be_read_any_more_ends_its_page()
    {
        Tools.Require(Publication.Chromium, "Chromium");
        using var folder = new TemporaryFolder();
        using var printer = Printer.Make(Publication.Chromium, folder.Combine("cache"), Environment.GetEnvironmentVariable);
        Assert.Equal("parti", Assert.Throws<FileNotFoundException>(() => printer.Print(new PrintJob("https://exemple.fr/a.html", "<html><body><img alt=\"\" src=\"a.png\"></body></html>", new PageFormat(148, 210), PrintVariant.Plain, new DocumentFacts("Essai", "fr", null, null, null), _ => throw new FileNotFoundException("parti")) { ResourceDigest = "" }, TestContext.Current.CancellationToken)).Message);
    }

    // The browser behind a path of its own, by which its processes are known from others.
    private static string Wrapped(TemporaryFolder folder)
    {
        var wrapper = folder.Write("chrome", $"#!/bin/sh\n'{Publication.Chromium}' \"$@\"\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(wrapper, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return wrapper;
    }

    private static void Kill(string folder, string argument)
    {
        var processes = Directory.EnumerateDirectories("/proc").Select(d => int.TryParse(Path.GetFileName(d), out var id) ? id : 0).Where(id => id > 0)
            .Select(id => (Id: id, Parent: Parent(id), Line: Line(id))).ToList();
        var family = processes.Where(p => p.Line.Contains(folder + "/chrome", StringComparison.Ordinal)).Select(p => p.Id).ToHashSet();
        for (var before = 0; before < family.Count;)
        {
            before = family.Count;
            family.UnionWith(processes.Where(p => family.Contains(p.Parent)).Select(p => p.Id));
        }
        foreach (var (id, _, line) in processes.Where(p => family.Contains(p.Id) && p.Line.Contains(argument, StringComparison.Ordinal) && !p.Line.Contains(folder + "/chrome", StringComparison.Ordinal)))
        {
            using var process = Process.GetProcessById(id);
            process.Kill();
        }

        static string Line(int id)
        {
            try
            {
                return File.ReadAllText($"/proc/{id}/cmdline").Replace('\0', ' ');
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                return "";
            }
        }

        static int Parent(int id)
        {
            try
            {
                return int.Parse(File.ReadAllText($"/proc/{id}/stat").Split(')')[^1].Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], System.Globalization.CultureInfo.InvariantCulture);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                return 0;
            }
        }
    }

    private static string? Program(string name) => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(f => Path.Combine(f, name)).FirstOrDefault(File.Exists);

    private static async Task<string> RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return await output + await error;
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
