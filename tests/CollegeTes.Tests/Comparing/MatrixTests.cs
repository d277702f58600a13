using CollegeTes.Comparing;
using CollegeTes.Content;
using CollegeTes.Diagnostics;
using CollegeTes.Model;
using CollegeTes.Text;

namespace CollegeTes.Tests.Comparing;

/// <summary>The matrix of a perimeter holds what write-ups say, each observation once, and counts what is documented.</summary>
public sealed class MatrixTests
{
    private static readonly Library Real = WorkspaceReader
        .Read(Repository.Root, 2, new DiagnosticBag(), TestContext.Current.CancellationToken)
        .Library;

    [Fact]
    public void Every_write_up_meets_every_criterion_once_and_every_observation_has_its_cell()
    {
        var matrix = Matrix.Of(Real, Perimeter.Whole);
        var cells = matrix.Rows.SelectMany(r => r.Cells).ToList();
        Assert.Equal(Real.Experiences.Count() * SubjectKind.Criterion.In(Real).Count(), cells.Count);
        Assert.Equal(Real.Experiences.Select(e => e.Id), matrix.Rows.Select(r => r.Experience.Id));
        Assert.Equal(Real.Experiences.SelectMany(e => e.Observations).ToHashSet(), cells.SelectMany(c => c.Observations).ToHashSet());
        Assert.All(cells, c => Assert.All(c.Observations, o => Assert.Equal(c.Column.Criterion.Id, o.Criterion.Value)));
        // Counted apart from the code: by what is written, word for word.
        var written = Real.Experiences.SelectMany(e => e.Observations).ToList();
        Assert.Equal(written.Count(o => o.Level?.Value == "nr"), cells.Count(c => c.State == CellState.Unknown));
        Assert.Equal(written.Count(o => o.Level?.Value == "absente"), cells.Count(c => c.State == CellState.Absent));
        Assert.Equal(cells.Count - written.Count, cells.Count(c => c.State == CellState.NotObserved));
        Assert.Equal(cells.Count(c => c.IsDocumented), matrix.Columns.Sum(matrix.DocumentedIn));
    }

    [Fact]
    public void Observers_who_differ_are_seen_and_those_who_agree_are_not()
    {
        var framework = new Framework(
            "content/cadre.yaml",
            "Cadre",
            "1",
            null,
            null,
            [],
            [
                new Dimension(
                    "d",
                    "D",
                    false,
                    [
                        new Level("nr", "Non renseigné", null, null),
                        new Level("absente", "Absente", 0, null),
                        new Level("creee", "Créée", 1, null),
                    ],
                    [Criterion("c")]
                ),
                new Dimension("k", "K", true, [], [Criterion("m")]),
            ],
            []
        );
        Assert.Equal((CellState.NotObserved, false, false), Read());
        Assert.Equal((CellState.Unknown, false, false), Read(Level("nr")));
        Assert.Equal((CellState.Absent, false, true), Read(Level("absente")));
        Assert.Equal((CellState.Observed, false, true), Read(Level("creee"), Level("creee")));
        Assert.Equal((CellState.Observed, true, true), Read(Level("absente"), Level("creee")));
        Assert.Equal((CellState.Observed, true, true), Read(Level("creee"), Level("nr")));
        Assert.Equal((CellState.Observed, false, true), ReadAt(1, Categories("a", "b"), Categories("b", "a")));
        Assert.Equal((CellState.Observed, true, true), ReadAt(1, Categories("a"), Categories("b", "a")));

        (CellState, bool, bool) Read(params Observation[] observations) => ReadAt(0, observations);

        (CellState, bool, bool) ReadAt(int column, params Observation[] observations)
        {
            var experience = Real.Experiences.First() with { Observations = observations };
            var cell = Matrix.Of(framework, [experience]).Rows[0].Cells[column];
            return (cell.State, cell.IsDisputed, cell.IsDocumented);
        }
    }

    [Fact]
    public void The_keys_of_a_perimeter_narrow_each_other_and_the_values_of_one_widen_it()
    {
        Assert.Equal(Real.Experiences, Perimeter.Whole.In(Real));
        foreach (var theme in Real.Experiences.SelectMany(e => e.Themes).DistinctBy(t => t.Value))
        {
            var told = Real.Experiences.Where(e => e.Themes.Any(t => t.Value == theme.Value)).ToList();
            Assert.Equal(told, new Perimeter { Themes = [theme] }.In(Real));
            foreach (var territory in Real.Territories)
            {
                Located<string> slug = new(territory.Slug, default);
                Assert.Equal(
                    told.Where(e => e.TerritorySlug == territory.Slug || e.OtherTerritories.Any(o => o.Value == territory.Slug)),
                    new Perimeter { Themes = [theme], Territories = [slug] }.In(Real)
                );
            }
        }
        var two = Real.Experiences.Take(2).Select(e => new Located<string>(e.Id, default)).ToList();
        Assert.Equal(Real.Experiences.Take(2), new Perimeter { Experiences = two }.In(Real));
    }

    private static Criterion Criterion(string id) =>
        new()
        {
            Path = "content/cadre.yaml",
            Key = new Located<string>(id, default),
            Title = new Located<string>(id, default),
        };

    private static Observation Level(string id) => Made(new Located<string>(id, default), []);

    private static Observation Categories(params string[] ids) => Made(null, [.. ids.Select(i => new Located<string>(i, default))]);

    private static Observation Made(Located<string>? level, IReadOnlyList<Located<string>> categories) =>
        Real.Experiences.SelectMany(e => e.Observations).First() with
        {
            Criterion = new Located<string>(level is null ? "m" : "c", default),
            Level = level,
            Categories = categories,
        };
}
