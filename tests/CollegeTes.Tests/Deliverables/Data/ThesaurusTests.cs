using System.Diagnostics;
using System.Text.Json;
using CollegeTes.Tests.Scaffolding;

namespace CollegeTes.Tests.Deliverables.Data;

/// <summary>The framework as data (SKOS): read back by programs that are not ours, checked by the rules of SKOS.</summary>
public sealed class ThesaurusTests : IDisposable
{
    private const string Base = "https://exemple.fr/donnees/cadre.jsonld";

    private readonly RaisedFramework _collection = new();

    public void Dispose() => _collection.Dispose();

    [Fact]
    public void Each_version_is_a_scheme_and_each_criterion_says_what_it_became()
    {
        var before = _collection.Library().Framework;
        _collection.Raise();
        _collection.Build();
        using var read = Read(_collection.PathOf("dist/donnees/cadre.jsonld"));
        var root = read.RootElement;
        Assert.Empty(Texts(root, "ecarts"));
        Assert.True(root.GetProperty("conforme").GetBoolean());
        Assert.Equal(2, root.GetProperty("schemas").GetInt32());

        var (old, now) = ($"https://exemple.fr/cadre/{_collection.Old}.html#", "https://exemple.fr/cadre.html#");
        Assert.Contains((now + "diffusion", old + "essaimage"), Pairs(root, "exact"));
        Assert.Equal([(now + "cooperation", old + "cooperation"), (now + "cooperation", old + "cooperative")], Pairs(root, "etroit"));
        Assert.Equal(before.Criteria.Count() - 3, Pairs(root, "exact").Count);
        Assert.Equal([old + "combinaison", old + "cooperative", old + "essaimage"], Texts(root, "retires"));
        Assert.Contains((now + "diffusion", "Reformulation. Le mot parle mieux."), Pairs(root, "notes"));
        // The question of each criterion, in each version.
        Assert.All(before.Criteria, c => Assert.Contains(Pairs(root, "questions"), p => p.Subject == old + c.Id && p.Value.Length > 0));
        Assert.All(before.Dimensions, d => Assert.All(d.Criteria, c => Assert.Contains((old + c.Id, old + d.Id), Pairs(root, "parents"))));
    }

    [Theory]
    [InlineData("\"skos:prefLabel\"", "\"skos:altLabel\"")]
    [InlineData("\"skos:ConceptScheme\"", "\"skos:Collection\"")]
    [InlineData("\"owl:versionInfo\"", "\"dcterms:description\"")]
    public void The_rules_refuse_what_is_no_thesaurus(string right, string wrong)
    {
        _collection.Build();
        var path = _collection.PathOf("dist/donnees/cadre.jsonld");
        File.WriteAllText(path, File.ReadAllText(path).Replace(right, wrong, StringComparison.Ordinal));
        using var read = Read(path);
        Assert.False(read.RootElement.GetProperty("conforme").GetBoolean());
    }

    private static JsonDocument Read(string path)
    {
        var script = Path.Combine(Repository.Root, "tests", "outils", "lire-skos.mjs");
        Tools.Require(
            Directory.Exists(Path.Combine(Repository.Root, "tests/outils/node_modules/rdf-validate-shacl")) ? script : null,
            "jsonld et rdf-validate-shacl (npm ci dans tests/outils)"
        );
        var start = new ProcessStartInfo("node", [script, path, Base]) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var node = Process.Start(start)!;
        var said = node.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var answer = node.StandardOutput.ReadToEnd();
        node.WaitForExit();
        Assert.True(node.ExitCode == 0, said.Result);
        return JsonDocument.Parse(answer);
    }

    private static List<string> Texts(JsonElement root, string name) =>
        [.. root.GetProperty(name).EnumerateArray().Select(e => e.GetString()!)];

    private static List<(string Subject, string Value)> Pairs(JsonElement root, string name) =>
        [.. root.GetProperty(name).EnumerateArray().Select(e => (e[0].GetString()!, e[1].GetString()!))];
}
