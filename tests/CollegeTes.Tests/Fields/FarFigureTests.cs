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

    // Where it stands: a text, a field that is shown as it is, what all share.
    public static TheoryData<string, string, bool> Cases
    {
        get
        {
            var cases = new TheoryData<string, string, bool>();
            foreach (var place in new[] { "texte", "titre", "citation", "partenaire", "collection", "livret" })
            {
                cases.Add(place, "statut: publie", true);
                cases.Add(place, "statut: brouillon", false);
                cases.Add(place, "statut: archive", false);
                cases.Add(place, "statut: publie\npublication: {a-partir-du: 2027-01-01}", false);
                cases.Add(place, "statut: publie\npublication: {jusqu-au: 2020-12-31}", false);
                cases.Add(place, "statut: publie\naxes: [inconnu]", false);
            }
            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void It_leaves_with_its_write_up(string place, string standing, bool isShown)
    {
        Directory.Delete(_workspace.PathOf("templates"), recursive: true);
        _workspace.WriteHeader("chiffres", "chiffres: [{id: temoin, libelle: de témoins, valeur: 48613}]");
        var text = File.ReadAllText(_workspace.PathOf(SmallWorkspace.Text));
        _workspace.Write(Other, text.Replace("48613", "7", StringComparison.Ordinal));
        Cite(place, "Sur {chiffre:val-clair/haies/temoin} en tout");
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

    private void Cite(string place, string words)
    {
        switch (place)
        {
            case "texte":
                File.AppendAllText(_workspace.PathOf(Other), $"\n\n{words}.\n");
                break;
            case "titre":
                WriteHeader(Other, "titre", $"titre: \"{words}\"");
                break;
            case "citation":
                WriteHeader(Other, "citations", $"citations: [{{texte: \"{words}\", auteur: Le maire, source: A}}]");
                break;
            case "partenaire":
                _workspace.Write("content/partenaires.yaml", $"partenaires: [{{id: mairie, nom: \"{words}\", type: commune}}]\n");
                WriteHeader(Other, "partenaires", "partenaires: [{ref: mairie, role: pilote}]");
                break;
            case "collection":
                WriteHeader("content/collection.yaml", "titre", $"titre: \"{words}\"");
                break;
            case "livret":
                _workspace.Write("content/livrets/eau.md", $"---\ntitre: \"{words}\"\nstatut: publie\n---\n\n## Un\n\nTexte.\n");
                break;
        }
    }

    private void WriteHeader(string path, string key, string line)
    {
        var lines = File.ReadAllLines(_workspace.PathOf(path)).ToList();
        lines.RemoveAll(l => l.StartsWith(key + ":", StringComparison.Ordinal));
        lines.Insert(lines[0] == "---" ? 1 : 0, line);
        _workspace.Write(path, string.Join('\n', lines) + "\n");
    }
}
