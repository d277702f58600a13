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
            new(
                "observation",
                CellKind.Text,
                "Nom de l'observation dans le retour : son identifiant, ou son critère, suivi d'un rang quand il y en a plusieurs.",
                (r, _) => NameOf(r.Item, r.Of)
            )
            {
                IsRequired = true,
            },
            new("critere", CellKind.Text, "Critère du cadre d'action en vigueur ; celui d'avant s'il n'y est plus.", (r, job) =>
                Placement.CurrentId(job.Library.Framework, r.Item) ?? r.Item.Criterion.Value
            )
            {
                IsRequired = true,
            },
            new("critere_titre", CellKind.Text, "Son titre.", (r, job) =>
                MetadataText.Of(Placed(r.Item, job.Library)?.ShownCriterion.Title.Value, job.Library.Collection.Language)
            ),
            new("dimension", CellKind.Text, "Dimension du cadre d'action.", (r, job) => Placed(r.Item, job.Library)?.ShownDimension.Id),
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
            new("cadre", CellKind.Text, "Version du cadre d'action avec laquelle elle a été faite.", (r, job) =>
                r.Item.FrameworkVersion?.Value
                ?? ((Placed(r.Item, job.Library)?.Version ?? job.Library.Framework).Version is { Length: > 0 } version ? version : null)
            ),
            new("critere_lu", CellKind.Text, "Critère de cette version.", (r, _) => r.Item.Criterion.Value) { IsRequired = true },
            new("statut", CellKind.Text, "Où en est sa discussion avec le territoire ; vide quand rien n'est dit.", (r, _) =>
                r.Item.Standing is { } s ? Words.Of(s) : null
            )
            {
                Choices = ["proposee", "discutee", "validee"],
            },
            new("preuves", CellKind.Whole, "Nombre de preuves à l'appui.", (r, _) => r.Item.Evidence.Count) { IsRequired = true },
        ]
    );

    /// <summary>A name that no other observation of the write-up has.</summary>
    public static string NameOf(Observation observation, Experience experience)
    {
        if (observation.Id is { } id)
            return id.Value;
        var same = experience.Observations.Where(o => o.Id is null && o.Criterion.Value == observation.Criterion.Value).ToList();
        var rank = same.FindIndex(o => ReferenceEquals(o, observation)) + 1;
        return rank <= 1 ? observation.Criterion.Value : $"{observation.Criterion.Value}-{rank}";
    }

    private static Placement? Placed(Observation observation, Library library) => Placement.Find(library.Framework, observation);

    private static int? RankOf(Observation observation, Library library) =>
        observation.Level is { } level ? Placed(observation, library)?.FindLevel(level.Value)?.Rank : null;
}
