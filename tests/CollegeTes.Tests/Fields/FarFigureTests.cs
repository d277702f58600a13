using CollegeTes.Building;

namespace CollegeTes.Tests.Fields;

/// <summary>
/// A figure of another write-up is shown with it or not at all: what withholds the one takes along the texts that cite
/// it.
/// </summary>
public sealed class FarFigureTests : IDisposable
{
    private const string Other = "content/territoires/val-clair/retours/mares.md";

    private readonly SmallWorkspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Theory]
    [InlineData("statut: publie", true)]
    [InlineData("statut: brouillon", false)]
    [InlineData("statut: archive", false)]
    [InlineData("statut: publie\npublication: {a-partir-du: 2027-01-01}", false)]
    [InlineData("statut: publie\npublication: {jusqu-au: 2020-12-31}", false)]
    [InlineData("statut: publie\naxes: [inconnu]", false)]
    public void It_leaves_with_its_write_up(string standing, bool isShown)
    {
        _workspace.WriteHeader("chiffres", "chiffres: [{id: temoin, libelle: de témoins, valeur: 48613}]");
        var text = File.ReadAllText(_workspace.PathOf(SmallWorkspace.Text));
        _workspace.Write(
            Other,
            text.Replace("48613", "7", StringComparison.Ordinal) + "\n\nSur {chiffre:val-clair/haies/temoin} en tout.\n"
        );
        foreach (var line in standing.Split('\n'))
            _workspace.WriteHeader(line.Split(':')[0], line);

        var options = new PipelineOptions(_workspace.Root, _workspace.Output, "1.0.0", new DateOnly(2026, 1, 15)) { KeepGoing = true };
        new Pipeline(options).Build(TestContext.Current.CancellationToken);
        var pages = Directory.Exists(_workspace.Output)
            ? Directory.EnumerateFiles(_workspace.Output, "*.html", SearchOption.AllDirectories).Select(File.ReadAllText)
            : [];
        var all = string.Concat(pages).Replace('\u202F', ' ').Replace('\u00A0', ' ');

        Assert.Equal(isShown, all.Contains("Sur 48 613 en tout", StringComparison.Ordinal));
        Assert.Equal(isShown, all.Contains("en tout", StringComparison.Ordinal));
    }
}
