using CollegeTes.Comparing;
using CollegeTes.Model;

namespace CollegeTes.Exports;

/// <summary>
/// Every write-up against every criterion, whether somebody looked or not: what the table of observations does not say. No column can be
/// added up into a mark.
/// </summary>
internal static class MatrixTable
{
    /// <summary>The four states, as the pages name them.</summary>
    internal static readonly IReadOnlyDictionary<CellState, string> States = new Dictionary<CellState, string>
    {
        [CellState.Observed] = "observe",
        [CellState.Absent] = "absent",
        [CellState.Unknown] = "non-renseigne",
        [CellState.NotObserved] = "non-observe",
    };

    public static readonly ITable Matrix = new Table<MatrixCell>(
        "matrice",
        "Chaque expérience et chaque critère du cadre d'action, que quelqu'un ait regardé ou non. Une ligne par case ; rien n'est "
            + "additionné.",
        ["retour", "critere"],
        job => Comparing.Matrix.Of(job.Library, Perimeter.Whole).Rows.SelectMany(r => r.Cells),
        [
            new("retour", CellKind.Id, ExperienceTables.Key.Description, (c, _) => c.Experience.Id) { IsRequired = true },
            new("territoire", CellKind.Id, "Territoire qui l'a mené.", (c, _) => c.Experience.TerritorySlug) { IsRequired = true },
            new("dimension", CellKind.Text, "Dimension du cadre d'action.", (c, _) => c.Column.Dimension.Id) { IsRequired = true },
            new("critere", CellKind.Text, "Critère du cadre d'action.", (c, _) => c.Column.Criterion.Id) { IsRequired = true },
            new(
                "etat",
                CellKind.Text,
                "observe : un niveau ou des réponses ; absent : les sources montrent que cela manque ; non-renseigne : elles se taisent ; "
                    + "non-observe : personne n'a regardé.",
                (c, _) => States[c.State]
            )
            {
                IsRequired = true,
                Choices = [.. States.Values],
            },
            new("niveaux", CellKind.List, "Niveaux observés ; plusieurs quand les observateurs ne disent pas la même chose.", (c, _) =>
                Distinct(c.Observations.Select(o => o.Level?.Value))
            )
            {
                IsRequired = true,
            },
            new("categories", CellKind.List, "Réponses, pour un critère sans niveau.", (c, _) =>
                Distinct(c.Observations.SelectMany(o => o.Categories).Select(k => k.Value))
            )
            {
                IsRequired = true,
            },
            new("observations", CellKind.Whole, "Nombre d'observations : zéro quand personne n'a regardé.", (c, _) => c.Observations.Count)
            {
                IsRequired = true,
            },
            new("divergent", CellKind.Flag, "Vrai quand les observateurs ne disent pas la même chose.", (c, _) => c.IsDisputed)
            {
                IsRequired = true,
            },
            new("preuves", CellKind.Whole, "Nombre de preuves à l'appui.", (c, _) => c.Evidence.Count()) { IsRequired = true },
            new("premiere_annee", CellKind.Whole, "Année de la plus ancienne preuve datée.", (c, _) => c.Years?.Oldest),
            new("derniere_annee", CellKind.Whole, "Année de la plus récente.", (c, _) => c.Years?.Newest),
        ]
    )
    {
        IsDerived = true,
    };

    private static IReadOnlyList<string> Distinct(IEnumerable<string?> names) =>
        [.. names.OfType<string>().Distinct(StringComparer.Ordinal)];
}
