using System.Text.RegularExpressions;
using CollegeTes.Comparing;
using CollegeTes.Model;

namespace CollegeTes.Tests.Scaffolding;

/// <summary>
/// The framework of the real collection goes from one version to the next: a criterion renamed, two merged, one given up. Nothing that was
/// observed is lost, nothing has to be written before somebody wants to.
/// </summary>
public sealed partial class FrameworkLifeTests : IDisposable
{
    private readonly RaisedFramework _collection = new();

    public void Dispose() => _collection.Dispose();

    [Fact]
    public void A_new_version_leaves_the_collection_clean()
    {
        _collection.Raise();
        var (output, error, code) = _collection.Run("check");
        Assert.Equal((0, "aucune erreur\n", ""), (code, output, error));
    }

    [Fact]
    public void A_criterion_that_goes_without_a_word_is_missed()
    {
        _collection.Run("cadre", "figer");
        _collection.Write(s =>
            s.Replace("id: essaimage", "id: diffusion", StringComparison.Ordinal)
                .Replace($"version: \"{_collection.Old}\"\ndate:", $"version: \"{_collection.New}\"\ndate:", StringComparison.Ordinal)
        );
        var (output, _, code) = _collection.Run("check");
        Assert.Equal(1, code);
        Assert.Contains("TES0942", output, StringComparison.Ordinal);
        Assert.Contains("TES0943", output, StringComparison.Ordinal);
        // Each statement that names it would stand nowhere.
        Assert.Contains("TES0949", output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_observed_stands_under_its_new_name()
    {
        var before = _collection.Library();
        var spread = before.Experiences.Where(e => e.Observations.Any(o => o.Criterion.Value == "essaimage")).ToList();
        Assert.True(spread.Count >= 7, $"{spread.Count} retours");
        _collection.Raise();
        var framework = _collection.Library().Framework;
        Assert.Equal([_collection.Old], framework.Earlier.Select(v => v.Version));
        foreach (var observation in spread.SelectMany(e => e.Observations).Where(o => o.Criterion.Value == "essaimage"))
        {
            var placed = Placement.Find(framework, observation)!;
            Assert.Equal(
                ("diffusion", _collection.Old, true),
                (placed.Path.Criterion?.Id, placed.Version.Version, placed.IsOlderThan(framework))
            );
        }
        _collection.Build();
        foreach (var territory in spread.Select(e => e.TerritorySlug).Distinct())
        {
            var page = _collection.Read($"dist/territoires/{territory}/livret.html");
            Assert.Contains("Diffusion", page, StringComparison.Ordinal);
            Assert.Contains($"lu avec le cadre {_collection.Old}", page, StringComparison.Ordinal);
            Assert.DoesNotContain(">Essaimage", page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_cells_of_the_merged_pair_are_one()
    {
        var before = Matrix.Of(_collection.Library(), Perimeter.Whole);
        _collection.Raise();
        var after = Matrix.Of(_collection.Library(), Perimeter.Whole);
        Assert.Equal(before.Columns.Count - 2, after.Columns.Count);
        var (first, second, both) = (ColumnOf(before, "cooperation"), ColumnOf(before, "cooperative"), ColumnOf(after, "cooperation"));
        Assert.DoesNotContain(after.Columns, c => c.Criterion.Id == "cooperative");
        foreach (var (old, now) in before.Rows.Zip(after.Rows))
            Assert.Equal(
                old.Cells[first.Index].Observations.Count + old.Cells[second.Index].Observations.Count,
                now.Cells[both.Index].Observations.Count
            );
        Assert.True(after.DocumentedIn(both) > before.DocumentedIn(second));
    }

    [Fact]
    public void The_journal_and_the_versions_are_published()
    {
        _collection.Raise();
        _collection.Build();
        var page = _collection.Read("dist/cadre.html");
        var entries = page[page.IndexOf("id=\"journal\"", StringComparison.Ordinal)..];
        entries = entries[..entries.IndexOf("</ul>", StringComparison.Ordinal)];
        Assert.Equal(3, Regex.Count(entries, "<li>"));
        foreach (var said in new[] { "Reformulation", "Fusion", "Retrait", "Essaimage", "Diffusion", "Combinaison d’innovations" })
            Assert.Contains(said, page, StringComparison.Ordinal);
        var frozen = _collection.Read($"dist/cadre/{_collection.Old}.html");
        Assert.Contains("Essaimage", frozen, StringComparison.Ordinal);
        Assert.Contains("href=\"../cadre.html\"", frozen, StringComparison.Ordinal);
        Assert.Contains($"href=\"cadre/{_collection.Old}.html\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Migrating_lists_then_writes_names_and_nothing_else()
    {
        _collection.Raise();
        var before = _collection.Texts();
        var (listed, _, code) = _collection.Run("cadre", "migrer", "--vers", _collection.New, "--dry-run");
        Assert.Equal(0, code);
        Assert.Equal(before, _collection.Texts());
        var files = before.Keys.Where(f => listed.Split('\n').Contains(f)).ToList();
        var named = before.Where(t => OldName().IsMatch(t.Value)).Select(t => t.Key).ToList();
        Assert.NotEmpty(files);
        Assert.Equal(named, files);
        Assert.EndsWith("rien n'a été écrit (--dry-run).\n", listed, StringComparison.Ordinal);

        Assert.Equal(0, _collection.Run("cadre", "migrer", "--vers", _collection.New).Code);
        foreach (var (path, text) in _collection.Texts())
            Assert.Equal(OldName().Replace(before[path], m => $"{m.Groups[1].Value}{NewNameOf(m.Groups[2].Value)}"), text);
        Assert.Equal((0, "aucune erreur\n"), (_collection.Run("check").Code, _collection.Run("check").Output));
        Assert.StartsWith("Rien à récrire", _collection.Run("cadre", "migrer", "--vers", _collection.New).Output, StringComparison.Ordinal);
    }

    /// <summary>
    /// Whatever else names a criterion or what was observed of it: claims, their support, blocks, hypotheses, obstacles. The names of other
    /// things stay.
    /// </summary>
    [Theory]
    [InlineData("#", "essaimage")]
    [InlineData("", "essaimage")]
    public void Migrating_follows_names_into_syntheses_hypotheses_and_obstacles(string sign, string name)
    {
        var of = _collection.Library().Experiences.First(e => e.Observations.Any(o => o.Criterion.Value == name && o.Id is null));
        var other = _collection.Library().Experiences.First(e => e != of && e.Observations.Any(o => o.Criterion.Value == name));
        var synthesis = _collection.PathOf("content/syntheses/essai.md");
        System.IO.File.WriteAllText(
            synthesis,
            $$"""
            ---
            titre: Essai
            statut: publie
            question: Et après ?
            criteres: [ {{name}}, "combinaison"]
            convergences:
              - id: essaimage
                texte: Deux cas.
                cas:
                  - {retour: {{of.Id}}, appui: ["{{of.Id}}#{{name}}"]}
                  - {retour: {{other.Id}}, appui: [{{other.Id}}#{{name}}]}
                criteres: ["{{name}}"]
            ---

            ## Un mot : essaimage

            {condition: {{name}} }
            """
        );
        var path = _collection.PathOf(of.Path);
        var lifted = $"  - {{texte: Ailleurs, leve-par: [\"{sign}{name}\", {other.Id}#{name}]}}\n";
        System.IO.File.WriteAllText(
            path,
            System.IO.File.ReadAllText(path).Replace("\nfreins:\n", "\nfreins:\n" + lifted, StringComparison.Ordinal)
        );
        _collection.Raise();
        var hypothesis = $"  - {{id: h-essai, texte: Essai, statut: a-l-epreuve, criteres: [{name}], pour: [{of.Id}#{name}]}}\n";
        _collection.Write(s => s.Replace("\nhypotheses:\n", "\nhypotheses:\n" + hypothesis, StringComparison.Ordinal));

        var (output, error, code) = _collection.Run("cadre", "migrer", "--vers", _collection.New);

        Assert.True(code == 0, output + error);
        var text = System.IO.File.ReadAllText(synthesis);
        foreach (
            var now in new[]
            {
                "criteres: [ diffusion, \"combinaison\"]",
                $"appui: [\"{of.Id}#diffusion\"]",
                $"appui: [{other.Id}#diffusion]",
                "criteres: [\"diffusion\"]",
                "{condition: diffusion }",
                "- id: essaimage",
                "## Un mot : essaimage",
            }
        )
            Assert.Contains(now, text, StringComparison.Ordinal);
        Assert.Contains(
            $"leve-par: [\"{sign}diffusion\", {other.Id}#diffusion]",
            System.IO.File.ReadAllText(path),
            StringComparison.Ordinal
        );
        Assert.Contains(
            $"criteres: [diffusion], pour: [{of.Id}#diffusion]",
            _collection.Read("content/cadre.yaml"),
            StringComparison.Ordinal
        );
        // What nobody may decide is listed with its place.
        Assert.Contains("content/syntheses/essai.md:5:", output, StringComparison.Ordinal);
        Assert.DoesNotContain(
            "essaimage",
            string.Concat(_collection.Library().Experiences.SelectMany(StatementNames.Of)),
            StringComparison.Ordinal
        );
    }

    private static string NewNameOf(string old) => old == "essaimage" ? "diffusion" : "cooperation";

    private static MatrixColumn ColumnOf(Matrix matrix, string id) => matrix.Columns.Single(c => c.Criterion.Id == id);

    [GeneratedRegex(@"(critere: )(essaimage|cooperative)\b")]
    private static partial Regex OldName();
}
