using System.Globalization;
using CollegeTes.Comparing;
using CollegeTes.Content;
using CollegeTes.Diagnostics;
using CollegeTes.Markup;
using CollegeTes.Model;
using CollegeTes.Tests.Deliverables.Data;

namespace CollegeTes.Tests.Comparing;

/// <summary>The pages that read write-ups together, read back as pages: every cell, its headers, its state, where it leads.</summary>
public sealed class CrossReadingTests(PublishedCollection published)
{
    private static readonly Library Real = WorkspaceReader
        .Read(Repository.Root, 2, new DiagnosticBag(), TestContext.Current.CancellationToken)
        .Library;

    [Fact]
    public void Each_cell_of_the_matrix_stands_once_under_its_headers_and_says_its_state_in_words()
    {
        var expected = Matrix.Of(Real, Perimeter.Whole).Rows.SelectMany(r => r.Cells).ToList();
        var found = new List<(string, string)>();
        foreach (var cell in MatrixCells.In(published.Read("croisements/matrice.html")))
        {
            found.Add((cell.Experience, cell.Criterion));
            MatrixCells.Says(
                cell.Element,
                expected.Single(c => c.Experience.Id == cell.Experience && c.Column.Criterion.Id == cell.Criterion)
            );
        }
        Assert.Equal(expected.Select(c => (c.Experience.Id, c.Column.Criterion.Id)).Order(), found.Order());
        Assert.Equal(Real.Experiences.Count() * SubjectKind.Criterion.In(Real).Count(), found.Count);
    }

    [Fact]
    public void Tables_have_a_caption_and_every_header_says_what_it_heads()
    {
        var tables = MarkupReader.Read(published.Read("croisements/matrice.html")).All("table").ToList();
        Assert.Equal(Real.Framework.Dimensions.Count, tables.Count);
        Assert.All(tables, t => Assert.NotEqual("", t.All("caption").Single().Line()));
        Assert.All(tables.SelectMany(t => t.All("th")), h => Assert.Contains(h["scope"], new[] { "col", "row", "rowgroup" }));
        Assert.All(tables.SelectMany(t => t.All("thead")).SelectMany(h => h.All("th")).Where(h => h["id"] is not null), h =>
            Assert.True(published.Has("croisements/" + h.All("a").Single()["href"]))
        );
    }

    [Fact]
    public void Below_each_column_stands_how_many_are_documented()
    {
        var matrix = Matrix.Of(Real, Perimeter.Whole);
        var feet = MarkupReader.Read(published.Read("croisements/matrice.html")).All("tfoot").SelectMany(f => f.All("td"));
        Assert.Equal(matrix.Columns.Select(c => $"{matrix.DocumentedIn(c)} sur {matrix.Rows.Count}"), feet.Select(c => c.Line()));
    }

    [Fact]
    public void Nothing_can_be_read_as_a_ranking()
    {
        string[] words = ["rang ", "score", "note globale", "meilleur", "classement", "palmarès", "total", "moyenne", "%", "/20", "/5"];
        var pages = published.Pages.Where(p => p.StartsWith("croisements/", StringComparison.Ordinal)).ToList();
        Assert.True(pages.Count > 25, $"{pages.Count} pages");
        var wrong = new List<string>();
        foreach (var path in pages)
        {
            var page = MarkupReader.Read(published.Read(path)).All("main").Single();
            // What write-ups say is theirs: our own words are looked at, in headings, captions, terms and counts.
            string[] own = ["h1", "h2", "h3", "caption", "dt", "dd", "tfoot", "nav"];
            wrong.AddRange(
                own.SelectMany(page.All)
                    .Select(e => e.Line().ToLowerInvariant())
                    .SelectMany(t => words.Where(w => t.Contains(w, StringComparison.Ordinal)).Select(w => $"{path}: « {w} », {t}"))
            );
            wrong.AddRange(page.All("meter").Concat(page.All("progress")).Select(e => $"{path}: {e.Name}"));
        }
        Findings.None(wrong);
        // The order of rows is that of the collection, whatever was observed.
        Assert.Equal(
            Real.Experiences.Select(e => e.Id),
            MatrixCells.In(published.Read("croisements/matrice.html")).Select(c => c.Experience).Distinct()
        );
    }

    [Fact]
    public void A_sheet_says_where_a_condition_holds_and_names_all_that_nobody_knows()
    {
        foreach (var criterion in SubjectKind.Criterion.In(Real))
        {
            var page = MarkupReader.Read(published.Read($"croisements/conditions/{criterion.Id}.html"));
            var condition = Condition.Of(Real, criterion, Perimeter.Whole);
            var text = page.All("main").Single().Line();
            Assert.Matches($"dans {condition.Documented} expériences? sur {condition.Compared}\\b", text.Replace('\u00A0', ' '));
            Assert.Equal(condition.Compared, condition.Documented + condition.Silent.Count + condition.Unobserved.Count);
            var cases = page.All("ul").Where(u => u.HasClass("cas")).SelectMany(u => u.Elements).Count();
            Assert.Equal(new ConditionSheet(condition) is var sheet ? sheet.Holding.Count + sheet.Lacking.Count : 0, cases);
            // Every call leads to a source of the sheet, and every source is called.
            var calls = page.All("sup").SelectMany(s => s.All("a")).Select(a => a["href"]![1..]).ToHashSet();
            var sources = page.All("div").Where(d => d.HasClass("sources")).SelectMany(d => d.All("li")).Select(l => l["id"]!).ToHashSet();
            Assert.Equal(sources.Order(), calls.Order());
        }
    }

    [Fact]
    public void The_table_of_cells_says_what_the_observations_say_and_nothing_more()
    {
        var cells = Csv.Read(published.Read("donnees/matrice.csv"));
        var observations = Csv.Read(published.Read("donnees/observations.csv"));
        var sheets = published.Files("*.html").Count(p => p.StartsWith("croisements/conditions/", StringComparison.Ordinal));
        Assert.Equal(Csv.Read(published.Read("donnees/retours.csv")).Count * sheets, cells.Count);
        Assert.Distinct(cells.Select(c => (c["retour"], c["critere"])));
        var said = observations.ToLookup(o => (o["retour"], o["critere"]));
        Assert.All(cells, c =>
        {
            var of = said[(c["retour"], c["critere"])].ToList();
            Assert.Equal(of.Count, Number(c["observations"]));
            Assert.Equal(of.Sum(o => Number(o["preuves"])), Number(c["preuves"]));
            Assert.Equal(of.Count == 0, c["etat"] == "non-observe");
            Assert.Equal(of.Count > 0 && of.TrueForAll(o => o["niveau"] == "nr"), c["etat"] == "non-renseigne");
            Assert.Equal(of.Exists(o => o["categories"].Length > 0 || (o["rang"].Length > 0 && o["rang"] != "0")), c["etat"] == "observe");
            Assert.Equal(string.Join(" | ", of.Select(o => o["niveau"]).Where(n => n.Length > 0).Distinct()), c["niveaux"]);
        });
        Assert.Equal(observations.Count, cells.Sum(c => Number(c["observations"])));
        Assert.DoesNotContain("\"matrice\"", published.Read("donnees/donnees.json"), StringComparison.Ordinal);
        Assert.Contains("\"matrice\"", published.Read("donnees/datapackage.json"), StringComparison.Ordinal);
    }

    private static int Number(string cell) => int.Parse(cell, CultureInfo.InvariantCulture);
}
