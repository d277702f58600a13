using System.Diagnostics;
using CollegeTes.Printing;
using CollegeTes.Tests;
using UglyToad.PdfPig;

namespace CollegeTes.BrowserTests.Printing;

/// <summary>
/// The browser behind the printer: it reads nothing but what it is given, is started again when it falls, and never outlives its use.
/// </summary>
public sealed class PrinterTests(PrintedDocuments documents)
{
    [Fact]
    public void A_page_reads_no_file_calls_no_network_and_runs_no_script()
    {
        Tools.Require(Publication.Chromium, "Chromium");
        using var folder = new TemporaryFolder();
        var secret = folder.Write("secret.svg", "<svg xmlns='http://www.w3.org/2000/svg'><text>SECRET</text></svg>");
        var asked = new List<string>();
        using var printer = Printer.Make(Publication.Chromium, folder.Combine("cache"), Environment.GetEnvironmentVariable);
        var body =
            $"<h1>Titre</h1><p id=\"p\">texte</p><img alt=\"\" src=\"file://{secret}\"><img alt=\"\" "
            + $"src=\"http://127.0.0.1:1/x.png\"><iframe src=\"file://{secret}\"></iframe>"
            + "<script>document.getElementById('p').textContent='SCRIPT'</script>";
        var pdf = printer.Print(Job("a", "", body, address =>
            {
                lock (asked)
                    asked.Add(address);
                return null;
            }), TestContext.Current.CancellationToken);
        using var document = PdfDocument.Open(pdf.Content);
        var text = string.Concat(document.GetPages().SelectMany(p => p.Letters).Select(l => l.Value));
        Assert.Contains("texte", text, StringComparison.Ordinal);
        Assert.DoesNotContain("SECRET", text, StringComparison.Ordinal);
        Assert.DoesNotContain("SCRIPT", text, StringComparison.Ordinal);
        Assert.Contains("http://127.0.0.1:1/x.png", asked);
    }

    // It may close what it answers on before it says why: its words are waited for.
    [Theory]
    [InlineData("echo 'plus de mémoire' >&2")]
    [InlineData("exec 4>&-; sleep 0.3; echo 'plus de mémoire' >&2")]
    public void A_browser_that_dies_is_said_in_French(string end)
    {
        using var folder = new TemporaryFolder();
        var browser = folder.WriteProgram("chrome", $"[ \"$1\" = --version ] && echo Chromium 156.0.1.2 && exit\n{end}\nexit 1");
        using var printer = Printer.Make(browser, folder.Combine("cache"), _ => null);
        var failure = Assert.Throws<PrintingException>(() => printer.Print(Job("a", "", ""), TestContext.Current.CancellationToken));
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
        var command = Tools.Hearing(
            "dotnet",
            Path.Combine(AppContext.BaseDirectory, "tes.dll"),
            "build",
            "-s",
            documents.Workspace,
            "-o",
            folder.Combine("dist"),
            "-f",
            "pdf",
            "-j",
            "1"
        );
        var start = new ProcessStartInfo(command[0], command[1..]) { RedirectStandardOutput = true, RedirectStandardError = true };
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
            return printer.Print(Job("a", "", $"<h1>Titre {most}</h1><img alt=\"\" src=\"a.png\">", _ =>
                {
                    if (kills++ < most)
                        Kill(folder.Path, fallen);
                    return null;
                }), TestContext.Current.CancellationToken);
        }

        using var pdf = PdfDocument.Open(Print(1).Content);
        Assert.Equal(1, pdf.NumberOfPages);
        kills = 0;
        Assert.Equal("TES0022", Assert.Throws<PrintingException>(() => Print(int.MaxValue)).Diagnostic.Code);
    }

    [Fact]
    public void A_page_printed_after_others_is_as_if_it_were_alone()
    {
        Tools.Require(Publication.Chromium, "Chromium");
        using var folder = new TemporaryFolder();
        var others = Enumerable
            .Range(1, 5)
            .Select(i => Job($"autre-{i}", "", string.Concat(Enumerable.Repeat("<p>Une page de plus.</p>", 30 * i))))
            .ToList();
        // Headers of tables are numbered by the browser, and a page that scrolled or was styled would leave a trace.
        var page = Job(
            "essai",
            "<style>th{color:#405060}</style>",
            "<h1>Essai</h1><table><thead><tr><th scope=\"col\">A</th><th scope=\"col\">B</th></tr></thead><tbody><tr><th "
                + "scope=\"row\">un</th><td>2</td></tr></tbody></table>"
        );
        using var alone = Printer.Make(Publication.Chromium, folder.Combine("seule"), Environment.GetEnvironmentVariable);
        using var after = Printer.Make(Publication.Chromium, folder.Combine("apres"), Environment.GetEnvironmentVariable);
        Assert.All(others, other => Assert.NotEmpty(after.Print(other, TestContext.Current.CancellationToken).Content));
        Assert.Equal(
            alone.Print(page, TestContext.Current.CancellationToken).Content,
            after.Print(page, TestContext.Current.CancellationToken).Content
        );
    }

    // Our pages for paper make no image wait; a template of somebody else's may.
    [Fact]
    public void A_photograph_that_waits_to_be_scrolled_to_is_printed()
    {
        Tools.Require(Publication.Chromium, "Chromium");
        using var folder = new TemporaryFolder();
        var photograph = File.ReadAllBytes(
            Path.Combine(Publication.Repository, "tests/cases/rendus/photographies/espace/content/territoires/val-clair/medias/chemin.jpg")
        );
        using var printer = Printer.Make(Publication.Chromium, folder.Combine("cache"), Environment.GetEnvironmentVariable);
        var body =
            string.Concat(Enumerable.Repeat("<p>Une ligne avant l’image.</p>", 400))
            + "<img src=\"chemin.jpg\" alt=\"Un chemin\" width=\"400\" height=\"300\" loading=\"lazy\" decoding=\"async\">";
        using var pdf = PdfDocument.Open(
            printer
                .Print(
                    Job("essai", "", body, address => new PageResource(photograph, PageResource.TypeOf(address))),
                    TestContext.Current.CancellationToken
                )
                .Content
        );
        Assert.Equal(1, pdf.GetPages().Sum(p => p.NumberOfImages));
    }

    [Fact]
    public void A_browser_that_fell_between_two_pages_prints_the_second()
    {
        Tools.Require(Publication.Chromium, "Chromium");
        if (!OperatingSystem.IsLinux())
            Assert.Skip("les processus sont lus dans /proc");
        using var folder = new TemporaryFolder();
        using var printer = Printer.Make(Wrapped(folder), folder.Combine("cache"), Environment.GetEnvironmentVariable);
        foreach (var fallen in new[] { "", "--type=renderer", "--headless" })
        {
            if (fallen.Length > 0)
                Kill(folder.Path, fallen);
            using var pdf = PdfDocument.Open(
                printer.Print(Job("page" + fallen, "", "<h1>Titre</h1>"), TestContext.Current.CancellationToken).Content
            );
            Assert.Equal(1, pdf.NumberOfPages);
        }
    }

    [Fact]
    public void A_file_that_cannot_be_read_any_more_ends_its_page()
    {
        Tools.Require(Publication.Chromium, "Chromium");
        using var folder = new TemporaryFolder();
        using var printer = Printer.Make(Publication.Chromium, folder.Combine("cache"), Environment.GetEnvironmentVariable);
        Assert.Equal(
            "parti",
            Assert
                .Throws<FileNotFoundException>(() =>
                    printer.Print(
                        Job("a", "", "<img alt=\"\" src=\"a.png\">", _ => throw new FileNotFoundException("parti")),
                        TestContext.Current.CancellationToken
                    )
                )
                .Message
        );
    }

    private static PrintJob Job(string name, string head, string body, Func<string, PageResource?>? resources = null) =>
        new(
            $"https://exemple.fr/{name}.html",
            $"<html lang=\"fr\"><head><title>Essai</title>{head}</head><body>{body}</body></html>",
            new PageFormat(148, 210),
            PrintVariant.Plain,
            new DocumentFacts("Essai", "fr", null, null, null),
            resources ?? (_ => null)
        )
        {
            ResourceDigest = "",
        };

    // The browser behind a path of its own, by which its processes are known from others.
    private static string Wrapped(TemporaryFolder folder) => folder.WriteProgram("chrome", $"'{Publication.Chromium}' \"$@\"");

    private static void Kill(string folder, string argument)
    {
        var processes = Directory
            .EnumerateDirectories("/proc")
            .Select(d => int.TryParse(Path.GetFileName(d), out var id) ? id : 0)
            .Where(id => id > 0)
            .Select(id => (Id: id, Parent: Parent(id), Line: Line(id)))
            .ToList();
        var family = processes.Where(p => p.Line.Contains(folder + "/chrome", StringComparison.Ordinal)).Select(p => p.Id).ToHashSet();
        for (var before = 0; before < family.Count; )
        {
            before = family.Count;
            family.UnionWith(processes.Where(p => family.Contains(p.Parent)).Select(p => p.Id));
        }
        foreach (
            var (id, _, line) in processes.Where(p =>
                family.Contains(p.Id)
                && p.Line.Contains(argument, StringComparison.Ordinal)
                && !p.Line.Contains(folder + "/chrome", StringComparison.Ordinal)
            )
        )
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
                return int.Parse(
                    File.ReadAllText($"/proc/{id}/stat").Split(')')[^1].Split(' ', StringSplitOptions.RemoveEmptyEntries)[1],
                    System.Globalization.CultureInfo.InvariantCulture
                );
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                return 0;
            }
        }
    }

    // Processes of the browser whose profile is below a folder.
    private static List<string> Using(string folder) =>
        [
            .. Directory
                .EnumerateDirectories("/proc")
                .Where(d => int.TryParse(Path.GetFileName(d), out _))
                .Where(d =>
                {
                    try
                    {
                        return File.ReadAllText(Path.Combine(d, "cmdline")).Contains("--user-data-dir=" + folder, StringComparison.Ordinal);
                    }
                    catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
                    {
                        return false;
                    }
                }),
        ];
}
