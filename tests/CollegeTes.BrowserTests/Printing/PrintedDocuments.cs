using CollegeTes.Building;
using CollegeTes.Cli;
using CollegeTes.Tests;

[assembly: AssemblyFixture(typeof(CollegeTes.BrowserTests.Printing.PrintedDocuments))]

namespace CollegeTes.BrowserTests.Printing;

/// <summary>A few real documents on paper and for readers, made once: a territory, a thematic booklet, in all forms.</summary>
public sealed class PrintedDocuments : IAsyncLifetime
{
    private static readonly string[] Selection = ["val-de-sarthe", "energie"];

    // What reads write-ups together. A frozen version names the pages of the whole collection without the sheet of each criterion: those
    // share one template, and four of them are printed. They are the one that nobody documents, the fullest, one of answers instead of
    // levels, and one in between.
    private static readonly string[] Readings =
    [
        "content/cadre/1.0.yaml",
        "combinaison",
        "portage-politique",
        "motif",
        "essaimage",
        "qui-porte-et-apres",
        "a-qui-cela-revient",
    ];

    private readonly TemporaryFolder _folder = new();
    private readonly Lazy<ILookup<string, string>> _findings;
    private readonly Lazy<IReadOnlyList<PrintedPages>> _papers;

    public PrintedDocuments() => (_findings, _papers) = (new(Look), new(Read));

    /// <summary>The publication.</summary>
    public string Output => _folder.Combine("dist");

    /// <summary>A second one, made from nothing by another run.</summary>
    public string Again => _folder.Combine("encore");

    /// <summary>Every booklet and every sheet of the collection, and what reads them together.</summary>
    public string Everything => _folder.Combine("tout");

    /// <summary>Every booklet and cross reading of the collection as a book, without a printed edition.</summary>
    public string Books => _folder.Combine("livres");

    /// <summary>The pages of every booklet, and of every cross reading, which is made as one.</summary>
    internal IEnumerable<PrintedPages> Booklets => Papers.Where(d => Path.GetFileName(d.Path) is "livret.pdf" or "synthese.pdf");

    /// <summary>The pages of what is read on large sheets: the matrix, the timeline, obstacles, partners.</summary>
    internal IEnumerable<PrintedPages> Tables => Papers.Where(d => Path.GetDirectoryName(d.Path) == "croisements");

    /// <summary>The pages of every sheet.</summary>
    internal IEnumerable<PrintedPages> Sheets => Papers.Where(d => d.Path.EndsWith("fiche.pdf", StringComparison.Ordinal));

    /// <summary>The pages of every document.</summary>
    internal IReadOnlyList<PrintedPages> Papers
    {
        get
        {
            Tools.Require(Publication.Chromium, "Chromium");
            return _papers.Value;
        }
    }

    /// <summary>A copy of the collection that has a public address.</summary>
    public string Workspace => _folder.Combine("collection");

    /// <summary>PDF to read, by their path in the publication: neither for a printer nor to fold.</summary>
    public IReadOnlyList<string> Plain { get; private set; } = [];

    public async ValueTask InitializeAsync()
    {
        if (Publication.Chromium is null)
            return;
        TemporaryFolder.Copy(Path.Combine(Publication.Repository, "content"), Path.Combine(Workspace, "content"));
        var collection = Path.Combine(Workspace, "content", "collection.yaml");
        File.WriteAllText(collection, File.ReadAllText(collection) + "\nurl: \"https://exemple.fr/recits\"\n");
        // Back covers lead to the front page where it stands.
        await BuildAsync(Output, ["-d", "catalogue", "-f", "html"]);
        await BuildAsync(Again, ["-d", "catalogue", "-f", "html"]);
        await BuildAsync(Output, [.. Selection, "-f", "html,pdf,epub,impression,cahier"]);
        await BuildAsync(Everything, ["-f", "html,pdf", "-d", "livret", "-d", "fiche", "-d", "catalogue"]);
        await BuildAsync(Everything, [.. Readings, "-f", "html,pdf", "-d", "croisements", "-d", "cadre", "-d", "synthese"]);
        await BuildAsync(Everything, ["-f", "html,pdf", "-d", "formation"]);
        KeepPapersOfPages(Path.Combine(Everything, "formations"));
        Directory.Delete(Path.Combine(Workspace, ".tes"), recursive: true);
        await BuildAsync(Again, ["val-de-sarthe", "-f", "html,pdf,epub", "-j", "1"]);
        await BuildAsync(Books, ["-f", "epub", "-d", "livret", "-d", "synthese"]);
        Plain =
        [
            .. Directory
                .EnumerateFiles(Output, "*.pdf", SearchOption.AllDirectories)
                .Where(f => Path.GetFileName(f) is "livret.pdf" or "fiche.pdf")
                .Select(f => Path.GetRelativePath(Output, f))
                .Order(StringComparer.Ordinal),
        ];
    }

    // Each paper is read beside the page it is printed from. A programme is printed from the first page of its training; the paper quiz, its
    // answers and what else has a template of its own stand beside no page.
    private static void KeepPapersOfPages(string folder)
    {
        foreach (var training in Directory.EnumerateDirectories(folder))
            File.Copy(Path.Combine(training, "index.html"), Path.Combine(training, "programme.html"), overwrite: true);
        foreach (var paper in Directory.EnumerateFiles(folder, "*.pdf", SearchOption.AllDirectories))
        {
            if (Path.GetFileName(paper) is not ("programme.pdf" or "guide-animateur.pdf" or "dossier-participant.pdf"))
                File.Delete(paper);
        }
    }

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>Runs <c>tes build</c> on the collection; gives what it said.</summary>
    internal async Task<string> BuildAsync(string output, string[] arguments, int code = 0)
    {
        var said = new StringWriter();
        var exit = await Application.RunAsync(
            ["build", "-s", Workspace, "-o", output, .. arguments],
            new Terminal(said, said)
            {
                Folder = _folder.Path,
                HasColour = false,
                HasProgress = false,
            }
        );
        Assert.True(exit == code, $"code {exit}\n{said}");
        return said.ToString();
    }

    /// <summary>What each check finds, by its name.</summary>
    internal ILookup<string, string> Findings => _findings.Value;

    /// <summary>A PDF of the whole collection, and the page it is printed from.</summary>
    internal (byte[] Pdf, string Html) Paper(string path) => Paper(Everything, path);

    private IReadOnlyList<PrintedPages> Read() =>
        [
            .. Directory
                .EnumerateFiles(Everything, "*.pdf", SearchOption.AllDirectories)
                .Order(StringComparer.Ordinal)
                .Select(f => PrintedPages.Read(Everything, f)),
        ];

    // Every PDF that has a structure: all those to read, and those for a printer.
    private ILookup<string, string> Look()
    {
        var papers = Directory
            .EnumerateFiles(Everything, "*.pdf", SearchOption.AllDirectories)
            .Select(f => (Folder: Everything, Path: Path.GetRelativePath(Everything, f)))
            .Concat(
                Directory
                    .EnumerateFiles(Output, "*-impression.pdf", SearchOption.AllDirectories)
                    .Select(f => (Folder: Output, Path: Path.GetRelativePath(Output, f)))
            )
            .OrderBy(p => p.Path, StringComparer.Ordinal)
            .ToList();
        Assert.True(papers.Count > 36, $"{papers.Count} PDF");
        return papers
            .AsParallel()
            .AsOrdered()
            .SelectMany(p =>
            {
                var (pdf, html) = Paper(p.Folder, p.Path);
                using var paper = PrintedPaper.Of(pdf, html);
                return PdfChecks
                    .All.SelectMany(check => check.Value(paper).Select(finding => (Check: check.Key, Finding: $"{p.Path}: {finding}")))
                    .ToList();
            })
            .ToLookup(f => f.Check, f => f.Finding, StringComparer.Ordinal);
    }

    private static (byte[] Pdf, string Html) Paper(string folder, string path) =>
        (
            File.ReadAllBytes(Path.Combine(folder, path)),
            File.ReadAllText(Path.Combine(folder, Path.ChangeExtension(path.Replace("-impression", "", StringComparison.Ordinal), ".html")))
        );
}
