using CollegeTes.Cli;
using CollegeTes.Printing.Pdf;
using CollegeTes.Printing.Repair;
using CollegeTes.Tests;

[assembly: AssemblyFixture(typeof(CollegeTes.BrowserTests.Printing.PrintedDocuments))]

namespace CollegeTes.BrowserTests.Printing;

/// <summary>A few real documents on paper and for readers, made once: a territory, a thematic booklet, in all forms.</summary>
public sealed class PrintedDocuments : IAsyncLifetime
{
    private static readonly string[] Selection = ["val-de-sarthe", "energie"];

    private readonly TemporaryFolder _folder = new();

    /// <summary>The publication.</summary>
    public string Output => _folder.Combine("dist");

    /// <summary>A second one, made from nothing by another run.</summary>
    public string Again => _folder.Combine("encore");

    /// <summary>Every booklet of the collection as a book, without a printed edition.</summary>
    public string Books => _folder.Combine("livres");

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
        await BuildAsync(Output, [.. Selection, "-f", "html,pdf,epub,impression,cahier"]);
        Directory.Delete(Path.Combine(Workspace, ".tes"), recursive: true);
        await BuildAsync(Again, ["val-de-sarthe", "-f", "html,pdf,epub", "-j", "1"]);
        await BuildAsync(Books, ["-f", "epub", "-d", "livret"]);
        Plain = [.. Directory.EnumerateFiles(Output, "*.pdf", SearchOption.AllDirectories).Where(f => Path.GetFileName(f) is "livret.pdf" or "fiche.pdf")
            .Select(f => Path.GetRelativePath(Output, f)).Order(StringComparer.Ordinal)];
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
        var exit = await Application.RunAsync(["build", "-s", Workspace, "-o", output, .. arguments], new Terminal(said, said) { Folder = _folder.Path, HasColour = false, HasProgress = false });
        Assert.True(exit == code, $"code {exit}\n{said}");
        return said.ToString();
    }

    /// <summary>A finished PDF and its structure.</summary>
    internal (PdfFile File, StructureTree Tree) Read(string path)
    {
        Tools.Require(Publication.Chromium, "Chromium");
        var file = PdfReader.Read(File.ReadAllBytes(Path.Combine(Output, path)));
        return (file, StructureTree.Load(file));
    }

    /// <summary>What is found in each PDF to read.</summary>
    internal IEnumerable<string> InEach(Func<string, PdfFile, StructureTree, IEnumerable<string>> look)
    {
        Tools.Require(Publication.Chromium, "Chromium");
        Assert.NotEmpty(Plain);
        foreach (var path in Plain)
        {
            var (file, tree) = Read(path);
            foreach (var finding in look(path, file, tree))
                yield return $"{path}: {finding}";
        }
    }
}
