using CollegeTes.Conformance;
using CollegeTes.Model;
using CollegeTes.Text;

namespace CollegeTes.Reporting;

/// <summary>
/// The 106 criteria of the RGAA for people: what was seen of each on the pages of this publication, and what a person has to judge. It
/// helps an audit and is none: no line says that a criterion is met.
/// </summary>
internal static class RgaaReport
{
    private const int MostPages = 3;

    private const string NotRead = "Les pages ne sont relues que par « tes build ».";

    private const string Head = "RGAA 4.1.2 : les 106 critères";

    /// <summary>True for the first line of such a report.</summary>
    public static bool IsHead(string line) => line == NotRead || line.StartsWith(Head, StringComparison.Ordinal);

    public static void Write(RunReport report, TextWriter output)
    {
        if (report.Conformance is not { } criteria)
        {
            output.WriteLine(NotRead);
            return;
        }
        var pages = criteria.Count > 0 ? criteria[0].PagesRead : 0;
        output.WriteLine(
            $"{Head}, sur {FrenchFormat.Count(pages, "page")} de cette publication. Ce n'est pas un audit : tes ne dit d'aucun"
        );
        output.WriteLine("critère qu'il est respecté. « Non respecté » est ce qu'il a vu ; le reste est à juger par une personne.");
        foreach (var theme in Rgaa.Themes)
        {
            output.WriteLine();
            output.WriteLine($"{theme.Number}. {theme.Title}");
            foreach (var seen in criteria.Where(s => theme.Criteria.Contains(s.Criterion)))
                Write(seen, output);
        }
        output.WriteLine();
        output.WriteLine(Summary(criteria));
    }

    private static void Write(SeenCriterion seen, TextWriter output)
    {
        output.WriteLine($"  {seen.Criterion.Number} {seen.Criterion.Title}");
        output.WriteLine($"    {seen.Criterion.Address}");
        output.WriteLine($"    {Verdict(seen)}");
        foreach (var fault in seen.Faults.Concat(seen.Doubts).GroupBy(f => f.What))
            output.WriteLine(
                $"      {fault.Key} : {Places([.. fault.Select(f => f.Page).Distinct(StringComparer.Ordinal)], seen.PagesRead)}"
            );
    }

    // Exactly one of four things.
    private static string Verdict(SeenCriterion seen) =>
        seen.PagesRead == 0 ? "à juger par une personne : aucune page n'a été lue"
        : seen.Faults.Count > 0 ? $"non respecté, vu par tes : {FrenchFormat.Count(seen.Faults.Count, "défaut")}"
        : seen.Concerned.Count == 0 ? $"sans objet sur ces pages : {seen.Nothing}"
        : seen.Doubts.Count > 0 ? $"à juger par une personne, vu par tes : {FrenchFormat.Count(seen.Doubts.Count, "point")} à regarder"
        : seen.Looked is null ? $"à juger par une personne : {Places(seen.Concerned, seen.PagesRead)}"
        : $"vu par tes : {seen.Looked} ; {Places(seen.Concerned, seen.PagesRead)}"
            + (seen.Left is { } left ? $". À juger par une personne : {left}" : "");

    private static string Places(IReadOnlyList<string> pages, int all) =>
        pages.Count == all && all > MostPages ? "toutes les pages"
        : pages.Count <= MostPages ? string.Join(", ", pages)
        : $"{string.Join(", ", pages.Take(MostPages))} et {FrenchFormat.Count(pages.Count - MostPages, "autre")}";

    private static string Summary(IReadOnlyList<SeenCriterion> criteria)
    {
        var failed = criteria.Count(c => c.Faults.Count > 0);
        var absent = criteria.Count(c => c.Faults.Count == 0 && c.Concerned.Count == 0);
        var looked = criteria.Count(c => c.Faults.Count == 0 && c.Doubts.Count == 0 && c.Concerned.Count > 0 && c.Looked is not null);
        var alone = criteria.Count - failed - absent - looked;
        return $"{criteria.Count} critères : {FrenchFormat.Count(failed, "non respecté", "non respectés")}, {absent} sans objet, "
            + $"{FrenchFormat.Count(looked, "regardé")} sans défaut vu, {alone} à juger par une personne seule.";
    }
}
