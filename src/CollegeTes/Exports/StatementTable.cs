using CollegeTes.Model;

namespace CollegeTes.Exports;

/// <summary>What is learnt: results, factors, obstacles, lessons, and what it takes to do it elsewhere.</summary>
internal static class StatementTable
{
    public static readonly ITable Statements = new Table<(Experience Of, string Kind, Statement Item)>(
        "enseignements",
        "Ce que les expériences apprennent : résultats, facteurs, freins, enseignements, conditions pour le faire ailleurs.",
        [],
        job => job.Library.Experiences.SelectMany(StatementsOf),
        [
            new("retour", CellKind.Id, ExperienceTables.Key.Description, (s, _) => s.Of.Id) { IsRequired = true },
            new(
                "nature",
                CellKind.Text,
                "Ce que dit l'énoncé ; necessaire, adaptable et limite disent ce qu'il faut pour le faire ailleurs.",
                (s, _) => s.Kind
            )
            {
                IsRequired = true,
                Choices = ["resultat", "facteur", "frein", "enseignement", "necessaire", "adaptable", "limite"],
            },
            new("texte", CellKind.Text, "L'énoncé.", (s, job) => CellText.Plain(s.Item.Text.Value.ToString(), s.Of, job.Library))
            {
                IsRequired = true,
            },
            new("id", CellKind.Text, "Identifiant de l'énoncé dans le retour, quand d'autres y renvoient.", (s, _) => s.Item.Id?.Value),
            new("critere", CellKind.Text, "Critère du cadre d'action auquel il se rattache.", (s, job) =>
                s.Item.Criterion is { } criterion
                    ? Placement.FindCurrent(job.Library.Framework, criterion.Value)?.Id ?? criterion.Value
                    : null
            ),
            new("inference", CellKind.Flag, "Vrai quand les auteurs le déduisent et qu'aucune source ne le dit.", (s, _) =>
                s.Item.IsInference
            )
            {
                IsRequired = true,
            },
            new("surmonte", CellKind.Flag, "D'un frein : vrai s'il a été surmonté.", (s, _) => s.Item.Overcome),
            new("comment", CellKind.Text, "D'un frein : comment il l'a été.", (s, job) =>
                CellText.Plain(s.Item.How?.Value, s.Of, job.Library)
            ),
            new("leve_par", CellKind.List, "D'un frein : ce qui l'a levé, identifiants ou retour#identifiant.", (s, job) =>
                s
                    .Item.LiftedBy.Where(l => StatementNames.Find(job.Library, l.Value, s.Of) is not null)
                    .Select(l => l.Value.ToString())
                    .ToArray()
            )
            {
                IsRequired = true,
            },
        ]
    );

    private static IEnumerable<(Experience, string, Statement)> StatementsOf(Experience experience) =>
        [
            .. experience.Results.Select(s => (experience, "resultat", s)),
            .. experience.Factors.Or([]).Select(s => (experience, "facteur", s)),
            .. experience.Obstacles.Or([]).Select(s => (experience, "frein", s)),
            .. experience.Lessons.Or([]).Select(s => (experience, "enseignement", s)),
            .. (experience.Transfer.HasValue ? experience.Transfer.Value!.Needed : []).Select(s => (experience, "necessaire", s)),
            .. (experience.Transfer.HasValue ? experience.Transfer.Value!.Adaptable : []).Select(s => (experience, "adaptable", s)),
            .. (experience.Transfer.HasValue ? experience.Transfer.Value!.Limits : []).Select(s => (experience, "limite", s)),
        ];
}
