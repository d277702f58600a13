using System.Collections.Concurrent;
using System.Globalization;
using CollegeTes.Cli;
using CollegeTes.Tests;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(CollegeTes.BrowserTests.Publication))]

namespace CollegeTes.BrowserTests;

/// <summary>
/// The real collection and one with films of all kinds, built once, and one browser to look at it: the machine's own Chromium.
/// </summary>
public sealed class Publication : IAsyncLifetime
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];

    private readonly TemporaryFolder _folder = new();
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>The folder of the publication.</summary>
    public string Folder => _folder.Combine("dist");

    /// <summary>The folder of the publication with films, as <see cref="Pages"/> names it.</summary>
    public const string Films = "../films/";

    /// <summary>
    /// Paths of the HTML pages in it and of the pages of films beside it, sorted; fragments to paste elsewhere are not pages.
    /// </summary>
    public IReadOnlyList<string> Pages { get; private set; } = [];

    /// <summary>
    /// Those that a browser opens. Of the sheets that one template makes, one for each criterion, nine: the heaviest, the lightest, those in
    /// the middle. The markup of all of them is validated.
    /// </summary>
    public IReadOnlyList<string> Opened { get; private set; } = [];

    /// <summary>Full path of the browser; null when the machine has none.</summary>
    public static string? Chromium { get; } =
        Environment.GetEnvironmentVariable("TES_CHROMIUM") is { Length: > 0 } named
            ? named
            : Names.Select(Tools.Find).FirstOrDefault(f => f is not null);

    public static string Repository { get; } = FindRepository();

    /// <summary>The browser; the test is skipped where there is none.</summary>
    internal IBrowser Browser
    {
        get
        {
            Tools.Require(Chromium, "Chromium");
            return _browser!;
        }
    }

    public async ValueTask InitializeAsync()
    {
        CultureInfo.CurrentUICulture = new CultureInfo("fr");
        await BuildAsync(Repository, Folder);
        // The real collection plays no film of its own.
        await BuildAsync(Path.Combine(Repository, "tests/cases/videos/complet/espace"), _folder.Combine("films"));
        Pages =
        [
            .. Directory
                .EnumerateFiles(Folder, "*.html", SearchOption.AllDirectories)
                .Concat(Directory.EnumerateFiles(_folder.Combine("films", "videos"), "*.html", SearchOption.AllDirectories))
                .Select(f => Path.GetRelativePath(Folder, f).Replace('\\', '/'))
                .Where(p => !p.EndsWith("/notes.html", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal),
        ];
        var sheets = Pages
            .Where(p => p.StartsWith("croisements/conditions/", StringComparison.Ordinal))
            .OrderBy(p => new FileInfo(Path.Combine(Folder, p)).Length)
            .ToList();
        var middle = sheets.Count / 2;
        var left = sheets.Where((_, i) => i >= 3 && i < sheets.Count - 3 && Math.Abs(i - middle) > 1).ToHashSet(StringComparer.Ordinal);
        Opened = [.. Pages.Where(p => !left.Contains(p))];
        if (Chromium is null)
            return;
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(
            new BrowserTypeLaunchOptions { ExecutablePath = Chromium, Args = ["--no-sandbox", "--disable-gpu"] }
        );
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.CloseAsync();
        _playwright?.Dispose();
        _folder.Dispose();
    }

    /// <summary>Looks at every page that is opened, two at a time, each in the place of the one before; gives what was found, by page.</summary>
    internal async Task<IReadOnlyList<string>> OnEveryPageAsync(
        BrowserNewContextOptions options,
        Func<IPage, string, Task<IEnumerable<string>>> look,
        Func<string, bool>? wanted = null
    )
    {
        var browser = Browser;
        var pages = Opened.Where(wanted ?? (_ => true)).ToList();
        Assert.NotEmpty(pages);
        var found = new SortedDictionary<string, string[]>(StringComparer.Ordinal);
        var waiting = new ConcurrentQueue<string>(pages);
        await Task.WhenAll(
            Enumerable
                .Range(0, 2)
                .Select(async _ =>
                {
                    await using var context = await browser.NewContextAsync(options);
                    var page = await context.NewPageAsync();
                    while (waiting.TryDequeue(out var path))
                    {
                        var findings = (await look(page, Address(path))).ToArray();
                        lock (found)
                            found[path] = findings;
                    }
                })
        );
        return [.. found.SelectMany(f => f.Value.Select(finding => $"{f.Key}: {finding}"))];
    }

    /// <summary>How the addresses of the publication begin that a page is of.</summary>
    public string RootOf(string address) =>
        new Uri(_folder.Combine("films")).AbsoluteUri is var films && address.StartsWith(films, StringComparison.Ordinal)
            ? films
            : new Uri(Folder).AbsoluteUri;

    /// <summary>The page as it is opened from a disk.</summary>
    public string Address(string path) => new Uri(Path.Combine(Folder, path)).AbsoluteUri;

    private static async Task BuildAsync(string root, string folder)
    {
        var output = new StringWriter();
        var code = await Application.RunAsync(
            ["build", "-o", folder],
            new Terminal(output, output)
            {
                Folder = root,
                HasColour = false,
                HasProgress = false,
            }
        );
        Assert.True(code == 0, output.ToString());
    }

    private static string FindRepository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "CollegeTes.Cli.sln")))
            folder = folder.Parent;
        return folder!.FullName;
    }
}
