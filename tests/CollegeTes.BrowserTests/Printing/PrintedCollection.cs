using CollegeTes.Cli;
using CollegeTes.Tests;

[assembly: AssemblyFixture(typeof(CollegeTes.BrowserTests.Printing.PrintedCollection))]

namespace CollegeTes.BrowserTests.Printing;

/// <summary>Every booklet and every sheet of the real collection on paper, printed once, by the first test that asks for them.</summary>
public sealed class PrintedCollection : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly Lazy<IReadOnlyList<PrintedPages>> _documents;

    public PrintedCollection() => _documents = new Lazy<IReadOnlyList<PrintedPages>>(Print);

    /// <summary>The booklets.</summary>
    internal IEnumerable<PrintedPages> Booklets => All.Where(d => d.Path.EndsWith("livret.pdf", StringComparison.Ordinal));

    /// <summary>The sheets.</summary>
    internal IEnumerable<PrintedPages> Sheets => All.Where(d => d.Path.EndsWith("fiche.pdf", StringComparison.Ordinal));

    /// <summary>Booklets and sheets.</summary>
    internal IReadOnlyList<PrintedPages> All
    {
        get
        {
            Tools.Require(Publication.Chromium, "Chromium");
            return _documents.Value;
        }
    }

    public void Dispose() => _folder.Dispose();

    private List<PrintedPages> Print()
    {
        var workspace = _folder.Combine("collection");
        TemporaryFolder.Copy(Path.Combine(Publication.Repository, "content"), Path.Combine(workspace, "content"));
        var output = _folder.Combine("dist");
        var said = new StringWriter();
        var code = Application.RunAsync(["build", "-s", workspace, "-o", output, "-d", "livret", "-d", "fiche", "-f", "html,pdf"],
            new Terminal(said, said) { Folder = _folder.Path, HasColour = false, HasProgress = false }).GetAwaiter().GetResult();
        Assert.True(code == 0, said.ToString());
        return [.. Directory.EnumerateFiles(output, "*.pdf", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(f => PrintedPages.Read(output, f))];
    }
}
