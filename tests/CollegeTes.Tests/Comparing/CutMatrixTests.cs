using CollegeTes.Building;
using CollegeTes.Comparing;
using CollegeTes.Content;
using CollegeTes.Diagnostics;
using CollegeTes.Model;
using CollegeTes.Tests.Deliverables.Data;

namespace CollegeTes.Tests.Comparing;

/// <summary>
/// What the published collection does not show: a matrix too long for its page, something that lacks, observers who differ, a write-up that
/// is not published.
/// </summary>
public sealed class CutMatrixTests : IDisposable
{
    private const string WriteUp = "content/territoires/coevrons/retours/projet-alimentaire-coevrons.md";

    private readonly TemporaryFolder _folder = new();

    public CutMatrixTests() => TemporaryFolder.Copy(Path.Combine(Repository.Root, "content"), _folder.Combine("collection/content"));

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(9)]
    [InlineData(40)]
    [InlineData(100)]
    public void A_matrix_that_no_page_holds_is_cut_by_territory_and_by_theme_and_loses_no_cell(int most)
    {
        var manifest = File.ReadAllText(Path.Combine(Repository.Root, "templates/croisements/livrable.yaml"));
        _folder.Write(
            "collection/templates/croisements/livrable.yaml",
            manifest.Replace("compte: observations, par: 560", $"compte: observations, par: {most}", StringComparison.Ordinal)
        );
        Build();
        var library = Read();
        var whole = Text("croisements/matrice.html");
        Assert.DoesNotContain("<table", whole, StringComparison.Ordinal);
        var pages = ReadingPage
            .Divide(
                library,
                new ReadingLimit(ReadingMeasure.Observations, most, [ReadingCut.Territory, ReadingCut.Theme]),
                "croisements/matrice.html",
                n => $"croisements/matrice/{n}.html"
            )
            .Skip(1)
            .ToList();
        Assert.Distinct(pages.Select(p => p.Path));
        Assert.All(pages, p =>
        {
            Assert.Contains($"href=\"{p.Path["croisements/".Length..]}\"", whole, StringComparison.Ordinal);
            Assert.Equal(p.Experiences.Select(e => e.Id), MatrixCells.In(Text(p.Path)).Select(c => c.Experience).Distinct());
            Assert.True(p.Experiences.Count == 1 || p.Experiences.Sum(e => 8 + e.Observations.Count) <= most, p.Path);
        });
        // All of them by territory, and all those that have a known theme by theme.
        Assert.Equal(
            library.Experiences.Select(e => e.Id),
            pages.Where(p => p.Cut == ReadingCut.Territory).SelectMany(p => p.Experiences).Select(e => e.Id)
        );
        Assert.Equal(
            library.Experiences.Select(e => e.Id).Order(),
            pages.Where(p => p.Cut == ReadingCut.Theme).SelectMany(p => p.Experiences).Select(e => e.Id).Distinct().Order()
        );
    }

    [Fact]
    public void What_lacks_has_a_frame_and_is_the_counter_example_of_its_sheet()
    {
        Replace("critere: portage-technique, niveau: creee", "critere: portage-technique, niveau: absente");
        Build();
        var cell = MatrixCells
            .In(Text("croisements/matrice.html"))
            .Single(c => c.Experience == "coevrons/projet-alimentaire-coevrons" && c.Criterion == "portage-technique");
        MatrixCells.Says(
            cell.Element,
            Matrix.Of(Read(), Perimeter.Whole).Rows.SelectMany(r => r.Cells).Single(c => c.State == CellState.Absent)
        );
        Assert.Contains("Ici, cela manque", Text("croisements/conditions/portage-technique.html"), StringComparison.Ordinal);
        Assert.Contains(",absent,", Text("donnees/matrice.csv"), StringComparison.Ordinal);
    }

    [Fact]
    public void Observers_who_differ_are_both_in_the_cell()
    {
        _folder.Write(
            "collection/content/collection.yaml",
            File.ReadAllText(_folder.Combine("collection/content/collection.yaml"))
                + "equipe: [{id: une, nom: \"Une observatrice\"}, {id: un, nom: \"Un observateur\"}]\n"
        );
        const string One = "{critere: portage-technique, niveau: creee, date: 2026-11, ";
        Replace(
            "  - " + One,
            "  - {critere: portage-technique, niveau: identifiee, auteur: un, date: 2026-11, preuves: [{type: document, date: 2021, texte: "
                + "\"Le diagnostic nomme ce besoin.\", source: RAP0}]}\n  - "
                + One
                + "auteur: une, "
        );
        Build();
        var cell = MatrixCells
            .In(Text("croisements/matrice.html"))
            .Single(c => c.Experience == "coevrons/projet-alimentaire-coevrons" && c.Criterion == "portage-technique");
        var words = cell.Element.All("b").Single().Line();
        Assert.Equal("Identifiée ≠ Créée", words.Replace('\u00A0', ' '));
    }

    [Fact]
    public void A_draft_is_in_no_cell_no_count_and_no_sheet()
    {
        Replace("statut: publie", "statut: brouillon");
        // Texts that cite its figures are left out with it.
        Run(keepGoing: true);
        var files = Directory
            .EnumerateFiles(_folder.Combine("dist/croisements"), "*", SearchOption.AllDirectories)
            .Append(_folder.Combine("dist/donnees/matrice.csv"));
        Findings.None(files.Where(f => File.ReadAllText(f).Contains("projet-alimentaire-coevrons", StringComparison.Ordinal)));
        var left = Csv.Read(Text("donnees/retours.csv")).Count;
        Assert.InRange(left, 1, Read().Experiences.Count() - 1);
        Assert.Contains($" sur {left}<", Text("croisements/matrice.html"), StringComparison.Ordinal);
    }

    private void Replace(string text, string by)
    {
        var path = _folder.Combine("collection", WriteUp);
        var written = File.ReadAllText(path);
        Assert.Contains(text, written, StringComparison.Ordinal);
        File.WriteAllText(path, written.Replace(text, by, StringComparison.Ordinal));
    }

    private Library Read() =>
        WorkspaceReader.Read(_folder.Combine("collection"), 1, new DiagnosticBag(), TestContext.Current.CancellationToken).Library;

    private string Text(string path) => File.ReadAllText(_folder.Combine("dist", path));

    private void Build() =>
        Findings.None(Run(false).Diagnostics.Where(d => d.Severity == Severity.Error).Select(d => $"{d.Span} {d.Code} {d.Message}"));

    private PipelineResult Run(bool keepGoing) =>
        new Pipeline(
            new PipelineOptions(_folder.Combine("collection"), _folder.Combine("dist"), "1.0.0", new DateOnly(2026, 11, 30))
            {
                KeepGoing = keepGoing,
            }
        ).Build(TestContext.Current.CancellationToken);
}
