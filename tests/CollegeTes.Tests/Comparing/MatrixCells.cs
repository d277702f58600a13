using System.Globalization;
using CollegeTes.Comparing;
using CollegeTes.Markup;

namespace CollegeTes.Tests.Comparing;

/// <summary>The cells of a matrix as a reader of the page finds them: by the headers of their row and of their column.</summary>
/// <param name="Experience">What the header of its row leads to.</param>
/// <param name="Criterion">What the header of its column is about.</param>
internal sealed record MatrixCells(string Experience, string Criterion, MarkupElement Element)
{
    public static IEnumerable<MatrixCells> In(string page)
    {
        foreach (var table in MarkupReader.Read(page).All("table"))
        {
            var columns = table
                .All("thead")
                .Single()
                .All("th")
                .Where(h => h["id"] is not null)
                .Select(h => h["id"]!["c-".Length..])
                .ToList();
            foreach (var row in table.All("tbody").SelectMany(b => b.All("tr")))
            {
                var story = row.All("th").Single(h => h["scope"] == "row").All("a").Single()["href"]!;
                var id = $"{story.Split("territoires/")[1].Split('/')[0]}/{story.Split('#')[1]}";
                var cells = row.All("td").ToList();
                Assert.Equal(columns.Count, cells.Count);
                foreach (var (criterion, cell) in columns.Zip(cells))
                    yield return new MatrixCells(id, criterion, cell);
            }
        }
    }

    /// <summary>Each state has words, and a mark that is no colour: none, a frame, hatching, a dot.</summary>
    public static void Says(MarkupElement cell, MatrixCell said)
    {
        var text = cell.Line().Replace('\u00A0', ' ');
        Assert.Equal(
            said.State switch
            {
                CellState.Observed => null,
                CellState.Absent => "absent",
                CellState.Unknown => "non-renseigne",
                _ => "vide",
            },
            cell["class"]
        );
        if (said.State == CellState.NotObserved)
        {
            Assert.Equal("non observé", text);
            return;
        }
        var anchor = $"livret.html#{said.Experience.Slug}.{said.Column.Criterion.Id}";
        Assert.EndsWith(anchor, cell.All("a").Single()["href"], StringComparison.Ordinal);
        Assert.NotEqual("", cell.All("b").Single().Line());
        Assert.Equal(said.IsDisputed, text.Contains('≠', StringComparison.Ordinal));
        if (said.Evidence.Any())
            Assert.Contains($"{said.Evidence.Count()} preuve", text, StringComparison.Ordinal);
        if (said.Years is { } years)
            Assert.EndsWith(years.Newest.ToString(CultureInfo.InvariantCulture), text, StringComparison.Ordinal);
    }
}
