using CollegeTes.Describing;
using CollegeTes.Model;

namespace CollegeTes.Exports;

/// <summary>What observations rest on, piece by piece. What a person said under a consent stays on the pages it names.</summary>
internal static class EvidenceTable
{
    private static readonly string[] Kinds = [.. Enum.GetValues<EvidenceKind>().Select(Words.Of)];

    public static readonly ITable Evidence = new Table<(Experience Of, Observation Observed, Evidence Item)>(
        "preuves",
        "Les preuves des observations, une par ligne : ce qu'elles établissent, d'où elles viennent.",
        [],
        job => job.Library.Experiences.SelectMany(e => e.Observations.SelectMany(o => o.Evidence.Select(p => (e, o, p)))),
        [
            new("retour", CellKind.Id, ExperienceTables.Key.Description, (r, _) => r.Of.Id) { IsRequired = true },
            new("critere", CellKind.Text, "Critère du cadre d'action en vigueur ; celui d'avant s'il n'y est plus.", (r, job) =>
                Placement.CurrentId(job.Library.Framework, r.Observed) ?? r.Observed.Criterion.Value
            )
            {
                IsRequired = true,
            },
            new("observation", CellKind.Text, "Observation qu'elle fonde, dans la table des observations.", (r, _) =>
                ObservationTable.NameOf(r.Observed, r.Of)
            )
            {
                IsRequired = true,
            },
            new("type", CellKind.Text, "Sorte de preuve.", (r, _) => Words.Of(r.Item.Kind)) { IsRequired = true, Choices = Kinds },
            new(
                "date",
                CellKind.Text,
                "Date, aussi précise qu'on la connaît, ou intervalle de deux dates (2018/2020) ; vide quand elle n'est pas renseignée.",
                (r, _) => r.Item.Date.HasValue ? r.Item.Date.Value.Value.ToIso() : null
            ),
            new(
                "texte",
                CellKind.Text,
                "Ce que la preuve établit ; vide quand elle rapporte des paroles données pour d'autres supports.",
                (r, job) => r.Item.Consent is null ? CellText.Plain(r.Item.Text.ToString(), r.Of, job.Library) : null
            ),
            new("source", CellKind.Text, "Identifiant de sa source, dans la table des sources.", (r, _) => r.Item.Source?.Value),
            new("confiance", CellKind.Text, "Confiance de l'observateur dans son observation.", (r, _) =>
                r.Observed.Confidence is { } c ? Words.Of(c) : null
            )
            {
                Choices = ["faible", "moyenne", "haute"],
            },
            new("auteur", CellKind.Text, "Qui a observé : une personne de l'équipe ou une organisation.", (r, job) =>
                MetadataText.Of(job.Library.ObserverOf(r.Observed), job.Library.Collection.Language)
            ),
        ]
    );
}
