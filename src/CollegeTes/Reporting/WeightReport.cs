using System.Globalization;
using CollegeTes.Rendering.Weight;
using CollegeTes.Text;

namespace CollegeTes.Reporting;

/// <summary>What each page weighs, for people: a table, the heaviest first.</summary>
internal static class WeightReport
{
    private static readonly string[] Heads = ["Poids", "HTML", "Styles", "Polices", "Images", "Fichiers", "Éléments", "EcoIndex"];

    private const string NotWeighed = "Les pages ne sont pesées que par « tes build ».";

    /// <summary>True for the first line of such a report.</summary>
    public static bool IsHead(string line) =>
        line == NotWeighed
        || line.Split(' ', StringSplitOptions.RemoveEmptyEntries) is ["Page", .. var heads] && heads.SequenceEqual(Heads);

    public static void Write(RunReport report, TextWriter output)
    {
        if (report.Weights is not { } weights)
        {
            output.WriteLine(NotWeighed);
            return;
        }
        var rows = weights.Select(Cells).ToList();
        var first = Math.Max("Page".Length, weights.Select(w => w.Path.Length).DefaultIfEmpty().Max());
        var widths = Heads.Select((head, i) => Math.Max(head.Length, rows.Select(r => r[i].Length).DefaultIfEmpty().Max())).ToList();
        Line("Page", Heads);
        for (var i = 0; i < rows.Count; i++)
            Line(weights[i].Path, rows[i]);
        if (rows.Count > 0)
            output.WriteLine(
                $"{FrenchFormat.Count(rows.Count, "page")}, {FrenchFormat.Size((long)weights.Average(w => w.Total))} en moyenne ; "
                    + $"{Grades(weights)}."
            );

        void Line(string page, IReadOnlyList<string> cells) =>
            output.WriteLine(page.PadRight(first) + string.Concat(cells.Select((cell, i) => "  " + cell.PadLeft(widths[i]))));
    }

    private static string[] Cells(PageWeight page) =>
        [
            FrenchFormat.Size(page.Total),
            FrenchFormat.Size(page.Html),
            FrenchFormat.Size(page.Styles),
            FrenchFormat.Size(page.Fonts),
            FrenchFormat.Size(page.Images),
            page.Requests.ToString(CultureInfo.InvariantCulture),
            FrenchFormat.Number(page.Elements),
            $"{page.Score} {page.Grade}",
        ];

    private static string Grades(IReadOnlyList<PageWeight> weights) =>
        FrenchFormat.List([
            .. weights
                .GroupBy(w => w.Grade)
                .OrderBy(g => g.Key, StringComparer.Ordinal)
                .Select(g => $"{FrenchFormat.Number(g.Count())} en {g.Key}"),
        ]);
}
