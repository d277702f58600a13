using CollegeTes.Describing;
using CollegeTes.Model;

namespace CollegeTes.Exports;

/// <summary>What the experiences took: one row a line of working time, expense or funding.</summary>
internal static class ProjectResourceTable
{
    private sealed record Line(
        Experience Of,
        string Kind,
        string? Label,
        decimal? Time,
        decimal? Amount,
        string? Currency,
        bool? IsEstimate,
        TaxBasis? Tax,
        string? Source
    );

    public static readonly ITable ProjectResources = new Table<Line>(
        "moyens",
        "Ce que les expériences ont demandé : temps de travail, dépenses, financements.",
        [],
        job => job.Library.Experiences.SelectMany(e => LinesOf(e, job.Library)),
        [
            new("retour", CellKind.Id, ExperienceTables.Key.Description, (l, _) => l.Of.Id) { IsRequired = true },
            new("nature", CellKind.Text, "Ce que dit la ligne.", (l, _) => l.Kind)
            {
                IsRequired = true,
                Choices = ["temps-de-travail", "depense", "financement"],
            },
            new("libelle", CellKind.Text, "Poste de dépense, financeur ou description du travail.", (l, _) => l.Label),
            new("etp", CellKind.Number, "Temps de travail, en équivalents temps plein.", (l, _) => l.Time),
            new("montant", CellKind.Number, "Montant ; vide quand il n'est pas renseigné, ce qui n'est pas zéro.", (l, _) => l.Amount),
            new("devise", CellKind.Code, "Monnaie, en code ISO 4217.", (l, _) => l.Currency),
            new("estime", CellKind.Flag, "D'une dépense : vrai quand elle est estimée.", (l, _) => l.IsEstimate),
            new("taxe", CellKind.Text, "D'une dépense : hors taxes ou toutes taxes comprises.", (l, _) => l.Tax switch
                {
                    TaxBasis.BeforeTax => "ht",
                    TaxBasis.AfterTax => "ttc",
                    _ => null,
                }) { Choices = ["ht", "ttc"] },
            new("source", CellKind.Text, "Identifiant de sa source, dans la table des sources.", (l, _) => l.Source),
        ]
    );

    private static IEnumerable<Line> LinesOf(Experience experience, Library library)
    {
        if (!experience.ProjectResources.HasValue)
            return [];
        var means = experience.ProjectResources.Value!;
        return
        [
            .. means
                .People.Or([])
                .Select(p => new Line(
                    experience,
                    "temps-de-travail",
                    CellText.Plain(p.Text.Value, experience, library),
                    p.FullTimeEquivalent,
                    null,
                    null,
                    null,
                    null,
                    null
                )),
            .. means
                .Expenses.Or([])
                .Select(x => new Line(
                    experience,
                    "depense",
                    MetadataText.Of(x.Label.Value, experience.Language),
                    null,
                    AmountOf(x.Amount),
                    x.Currency,
                    x.IsEstimate,
                    x.Tax,
                    x.Source?.Value
                )),
            .. means
                .Funding.Or([])
                .Select(f => new Line(
                    experience,
                    "financement",
                    MetadataText.Of(f.Label.Value, experience.Language),
                    null,
                    AmountOf(f.Amount),
                    "EUR",
                    null,
                    null,
                    f.Source?.Value
                )),
        ];
    }

    private static decimal? AmountOf(Documented<Text.Located<decimal>> amount) => amount.HasValue ? amount.Value.Value : null;
}
