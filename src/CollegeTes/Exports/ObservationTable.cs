using CollegeTes.Describing;
using CollegeTes.Model;

namespace CollegeTes.Exports;

/// <summary>The framework applied to the experiences. Observers stay unnamed; where they disagree, each has a row.</summary>
internal static class ObservationTable
{
    public static readonly ITable Observations = new Table<(Experience Of, Observation Item)>(
        "observations",
        "Les expériences lues avec le cadre d'action. Une ligne par observation ; rien n'est moyenné ni classé.",
        [],
        job => job.Library.Experiences.SelectMany(e => e.Observations.Select(o => (e, o))),
        [
            new("retour", CellKind.Id, ExperienceTables.Key.Description, (r, _) => r.Of.Id) { IsRequired = true },
            new("critere", CellKind.Text, "Critère du cadre d'action.", (r, _) => r.Item.Criterion.Value) { IsRequired = true },
            new("critere_titre", CellKind.Text, "Son titre.", (r, job) =>
                MetadataText.Of(job.Library.Framework.Find(r.Item.Criterion.Value)?.Criterion.Title, job.Library.Collection.Language)
            ),
            new("dimension", CellKind.Text, "Dimension du cadre d'action.", (r, job) =>
                job.Library.Framework.Find(r.Item.Criterion.Value)?.Dimension.Id
            ),
            new("niveau", CellKind.Text, "Niveau observé ; « nr » veut dire non renseigné, qui n'est pas zéro.", (r, _) =>
                r.Item.Level?.Value
            ),
            new("rang", CellKind.Whole, "Rang du niveau dans sa dimension ; vide quand il n'est pas renseigné.", (r, job) =>
                RankOf(r.Item, job.Library)
            ),
            new("categories", CellKind.List, "Réponses, pour un critère sans niveau.", (r, _) => CellText.Plain(r.Item.Categories))
            {
                IsRequired = true,
            },
            new("date", CellKind.Date, "Date de l'observation.", (r, _) => r.Item.Date?.ToIso()),
            new("confiance", CellKind.Text, "Confiance de l'observateur.", (r, _) => r.Item.Confidence is { } c ? Words.Of(c) : null)
            {
                Choices = ["faible", "moyenne", "haute"],
            },
            new("preuves", CellKind.Whole, "Nombre de preuves à l'appui.", (r, _) => r.Item.Evidence.Count) { IsRequired = true },
        ]
    );

    private static int? RankOf(Observation observation, Library library) =>
        library.Framework.Find(observation.Criterion.Value)?.Dimension.Levels.FirstOrDefault(l => l.Id == observation.Level?.Value)?.Rank;
}
