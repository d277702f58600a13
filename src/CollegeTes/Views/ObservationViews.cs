using CollegeTes.Describing;
using CollegeTes.Model;
using CollegeTes.Planning;
using CollegeTes.Prose;
using CollegeTes.Templating;

namespace CollegeTes.Views;

/// <summary>The framework applied to a write-up. Observers who disagree are all shown; nothing is averaged or ranked.</summary>
internal static class ObservationViews
{
    public static readonly ViewType<(Evidence Evidence, ProseContext Context), RenderScope> Evidence = new(
        "preuve",
        "Ce qui fonde une observation.",
        new()
        {
            {
                "type",
                MemberType.Text,
                "sorte de preuve, en mots de la langue de la page",
                (e, scope) => scope.Labels["preuve." + Words.Of(e.Evidence.Kind)]
            },
            { "date", MemberType.TextOrNothing, "date en français", (e, scope) => DateOf(e.Evidence, scope) },
            {
                "date_iso",
                MemberType.TextOrNothing,
                "la même, comme 2024-03-15",
                (e, _) => e.Evidence.Date.HasValue ? e.Evidence.Date.Value.Value.ToIso() : null
            },
            { "texte", MemberType.Html, "ce qu'elle dit", (e, scope) => scope.Rich(e.Evidence.Text, e.Context) },
            {
                "source",
                MemberType.WholeOrNothing,
                "numéro de sa source",
                (e, _) => e.Evidence.Source is { } s && e.Context.NumberOf(s.Value) is > 0 and var number ? number : null
            },
        }
    );

    public static readonly ViewType<ObservedThing, RenderScope> Observation = new(
        "observation",
        "Ce qu'un observateur dit d'un retour sur un critère du cadre.",
        new()
        {
            { "critere", MemberType.Text, "titre du critère", (o, scope) => scope.Typeset(o.Criterion.Title.Value) },
            { "question", MemberType.TextOrNothing, "question du critère", (o, scope) => scope.Typeset(o.Criterion.Question) },
            { "niveau", MemberType.TextOrNothing, "titre du niveau", (o, scope) => scope.Typeset(o.Level?.Title) },
            { "niveau_id", MemberType.TextOrNothing, "identifiant du niveau", (o, _) => o.Observation.Level?.Value },
            { "rang", MemberType.WholeOrNothing, "rang du niveau ; rien s'il n'en a pas", (o, _) => o.Level?.Rank },
            {
                "rang_max",
                MemberType.Whole,
                "plus grand rang de la dimension ; 0 s'il n'y a pas de niveaux",
                (o, _) => o.Dimension.Levels.Count == 0 ? 0 : o.Dimension.Levels.Max(l => l.Rank ?? 0)
            },
            {
                "categories",
                MemberType.TextOrNothing,
                "catégories, jointes par des virgules et « et »",
                (o, scope) => o.Observation.Categories.Count == 0 ? null : CategoriesOf(o.Observation, o.Criterion, scope)
            },
            // Most observations are as old as the write-up, whose date is known.
            {
                "date",
                MemberType.TextOrNothing,
                "date en français ; rien pour celle du recueil",
                (o, _) => o.Observation.Date == o.Of.CollectedOn ? null : o.Observation.Date?.ToFrench()
            },
            { "id", MemberType.TextOrNothing, "identifiant, s'il en a un", (o, _) => o.Observation.Id?.Value },
            { "ancre", MemberType.Text, "ancre dans le livret, commune à toutes celles d'un critère", (o, scope) => Anchor(o, scope) },
            {
                "partagee",
                MemberType.Flag,
                "oui quand d'autres ont observé le même critère",
                (o, scope) => o.Of.Observations.Count(x => Placement.CurrentId(scope.Library.Framework, x) == o.Criterion.Id) > 1
            },
            { "nombre_preuves", MemberType.Whole, "combien de preuves la fondent", (o, _) => o.Observation.Evidence.Count },
            {
                "cadre",
                MemberType.TextOrNothing,
                "version du cadre avec laquelle elle a été faite, si elle est dite",
                (o, _) => o.Observation.FrameworkVersion?.Value
            },
            {
                "lu_avec",
                MemberType.TextOrNothing,
                "cette version, ou celle de son jour, quand elle est plus ancienne que celle en vigueur et que cela se dit",
                (o, scope) => o.Placed is { } placed && placed.IsOlderThan(scope.Library.Framework) ? placed.Version.Version : null
            },
            {
                "statut",
                MemberType.TextOrNothing,
                "où en est sa discussion, en mots de la langue de la page",
                (o, scope) => o.Observation.Standing is { } s ? scope.Labels["avis." + Words.Of(s)] : null
            },
            { "auteur", MemberType.TextOrNothing, "qui observe", (o, scope) => scope.Typeset(scope.Library.ObserverOf(o.Observation)) },
            {
                "confiance",
                MemberType.TextOrNothing,
                "confiance, en mots de la langue de la page",
                (o, scope) => o.Observation.Confidence is { } c ? scope.Labels["confiance." + Words.Of(c)] : null
            },
            {
                "preuves",
                MemberType.ListOf(() => Evidence),
                "ce qui la fonde",
                (o, scope) =>
                    Evidence.List(
                        o.Observation.Evidence.Where(e => scope.MayShow(ShownThing.Evidence, e.Consent)).Select(e => (e, o.Context)),
                        scope
                    )
            },
        }
    );

    public static readonly ViewType<IGrouping<Criterion, ObservedThing>, RenderScope> Reading = new(
        "lecture",
        "Ce qu'ont dit d'un critère ceux qui l'ont observé dans un retour.",
        new()
        {
            { "critere", MemberType.Text, "titre du critère", (r, scope) => scope.Typeset(r.Key.Title.Value) },
            { "critere_id", MemberType.Text, "identifiant du critère", (r, _) => r.Key.Id },
            { "ancre", MemberType.Text, "ancre dans le livret", (r, scope) => Anchor(r.First(), scope) },
            { "partagee", MemberType.Flag, "oui quand plusieurs l'ont observé", (r, _) => r.Skip(1).Any() },
            { "observations", MemberType.ListOf(() => Observation), "ses observations", (r, scope) => Observation.List(r, scope) },
        }
    );

    /// <summary>The observations of a write-up under a dimension, by criterion.</summary>
    public static ViewList<IGrouping<Criterion, ObservedThing>> Readings(Dimension dimension, Experience? experience, RenderScope scope) =>
        Reading.List(ObservedThing.In(dimension, experience, scope.Library).GroupBy(o => o.Criterion), scope);

    /// <summary>The observations of a write-up that have a level above "not documented", in the order of the framework.</summary>
    public static ViewList<ObservedThing> Levels(Experience experience, RenderScope scope) =>
        Observation.List(
            AppliedFramework
                .DimensionsOf(experience, scope.Library.Framework)
                .SelectMany(d => ObservedThing.In(d, experience, scope.Library))
                .Where(o => o.Level?.Rank is not null),
            scope
        );

    private static string Anchor(ObservedThing observed, RenderScope scope) =>
        scope.Addresses.Anchors.OfObservation(observed.Of.Slug, observed.Criterion.Id);

    private static string? DateOf(Evidence evidence, RenderScope scope) =>
        evidence.Date.IsUnknown ? scope.Labels["date-inconnue"]
        : evidence.Date.HasValue ? evidence.Date.Value.Value.ToFrench()
        : null;

    /// <summary>The categories of an observation, as a sentence lists them.</summary>
    internal static string CategoriesOf(Observation observation, Criterion criterion, RenderScope scope) =>
        Text.FrenchFormat.List([
            .. observation.Categories.Select(
                (c, i) => InList(scope.Typeset(criterion.Categories.FirstOrDefault(k => k.Id == c.Value)?.Title ?? c.Value)!, i)
            ),
        ]);

    private static string InList(string title, int index) => index == 0 ? title : Text.FrenchFormat.Uncapitalized(title);
}
