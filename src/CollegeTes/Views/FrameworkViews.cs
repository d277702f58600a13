using CollegeTes.Describing;
using CollegeTes.Model;
using CollegeTes.Planning;
using CollegeTes.Prose;
using CollegeTes.Templating;
using CollegeTes.Themes;

namespace CollegeTes.Views;

/// <summary>The framework, alone or applied to a write-up. Observers who disagree are all shown; nothing is averaged or ranked.</summary>
internal static class FrameworkViews
{
    internal static readonly ViewType<Level, RenderScope> Level = new(
        "niveau",
        "Un niveau du cadre d'action.",
        new()
        {
            { "id", MemberType.Text, "identifiant", (l, _) => l.Id },
            { "titre", MemberType.Text, "titre", (l, scope) => scope.Typeset(l.Title) },
            { "rang", MemberType.WholeOrNothing, "rang ; rien pour « non renseigné », qui n'est pas zéro", (l, _) => l.Rank },
            { "definition", MemberType.TextOrNothing, "définition", (l, scope) => scope.Typeset(l.Definition) },
        }
    );

    internal static readonly ViewType<(Evidence Evidence, ProseContext Context), RenderScope> Evidence = new(
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
            { "texte", MemberType.Html, "ce qu'elle dit", (e, scope) => scope.Rich(e.Evidence.Text, e.Context) },
            {
                "source",
                MemberType.WholeOrNothing,
                "numéro de sa source",
                (e, _) => e.Evidence.Source is { } s && e.Context.NumberOf(s.Value) is > 0 and var number ? number : null
            },
        }
    );

    internal static readonly ViewType<
        (Observation Observation, Dimension Dimension, Criterion Criterion, ProseContext Context),
        RenderScope
    > Observation = new(
        "observation",
        "Ce qu'un observateur dit d'un retour sur un critère du cadre.",
        new()
        {
            { "critere", MemberType.Text, "titre du critère", (o, scope) => scope.Typeset(o.Criterion.Title) },
            { "question", MemberType.TextOrNothing, "question du critère", (o, scope) => scope.Typeset(o.Criterion.Question) },
            {
                "niveau",
                MemberType.TextOrNothing,
                "titre du niveau",
                (o, scope) => scope.Typeset(LevelOf(o.Observation, o.Dimension)?.Title)
            },
            { "niveau_id", MemberType.TextOrNothing, "identifiant du niveau", (o, _) => o.Observation.Level?.Value },
            {
                "rang",
                MemberType.WholeOrNothing,
                "rang du niveau ; rien s'il n'en a pas",
                (o, _) => LevelOf(o.Observation, o.Dimension)?.Rank
            },
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
                (o, scope) =>
                    o.Observation.Categories.Count == 0
                        ? null
                        : Text.FrenchFormat.List([
                            .. o.Observation.Categories.Select(
                                (c, i) =>
                                    InList(scope.Typeset(o.Criterion.Categories.FirstOrDefault(k => k.Id == c.Value)?.Title ?? c.Value)!, i)
                            ),
                        ])
            },
            { "date", MemberType.TextOrNothing, "date en français", (o, _) => o.Observation.Date?.ToFrench() },
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

    internal static readonly ViewType<Category, RenderScope> Category = new(
        "catégorie de critère",
        "Une catégorie d'un critère du cadre.",
        new()
        {
            { "id", MemberType.Text, "identifiant", (c, _) => c.Id },
            { "titre", MemberType.Text, "titre", (c, scope) => scope.Typeset(c.Title) },
        }
    );

    internal static readonly ViewType<Criterion, RenderScope> Criterion = new(
        "critère",
        "Un critère du cadre d'action.",
        new()
        {
            { "id", MemberType.Text, "identifiant", (c, _) => c.Id },
            { "titre", MemberType.Text, "titre", (c, scope) => scope.Typeset(c.Title) },
            { "question", MemberType.TextOrNothing, "question qui ouvre le dialogue", (c, scope) => scope.Typeset(c.Question) },
            {
                "categories",
                MemberType.ListOf(() => Category),
                "catégories possibles ; vide pour un critère à niveaux",
                (c, scope) => Category.List(c.Categories, scope)
            },
        }
    );

    internal static readonly ViewType<(Dimension Dimension, int Number, Experience? Experience), RenderScope> Dimension = new(
        "dimension",
        "Une dimension du cadre d'action, seule ou appliquée à un retour.",
        new()
        {
            { "id", MemberType.Text, "identifiant", (d, _) => d.Dimension.Id },
            { "ancre", MemberType.Text, "ancre dans la page", (d, _) => Anchors.OfPart(d.Dimension.Id) },
            { "numero", MemberType.Whole, "rang dans le cadre, à partir de 1", (d, _) => d.Number },
            { "titre", MemberType.Text, "titre", (d, scope) => scope.Typeset(d.Dimension.Title) },
            {
                "categorielle",
                MemberType.Flag,
                "oui si ses critères se décrivent par catégories et non par niveaux",
                (d, _) => d.Dimension.IsCategorical
            },
            { "niveaux", MemberType.ListOf(() => Level), "ses niveaux", (d, scope) => Level.List(d.Dimension.Levels, scope) },
            { "criteres", MemberType.ListOf(() => Criterion), "ses critères", (d, scope) => Criterion.List(d.Dimension.Criteria, scope) },
            {
                "observations",
                MemberType.ListOf(() => Observation),
                "observations du retour ; vide pour le cadre seul",
                (d, scope) => Observation.List(ObservationsOf(d.Dimension, d.Experience, scope.Library), scope)
            },
        }
    );

    /// <summary>The framework itself.</summary>
    public static readonly ViewType<Framework, RenderScope> Framework = new(
        "cadre",
        "Le cadre d'action.",
        new()
        {
            { "titre", MemberType.Text, "titre ; vide si le cadre n'est pas écrit", (f, scope) => scope.Typeset(f.Title) },
            {
                "page",
                MemberType.TextOrNothing,
                "lien vers sa page",
                (_, scope) => scope.To(scope.Addresses.OfRole(PageRole.Framework, scope.Library.Collection.Id))
            },
            { "version", MemberType.Text, "version", (f, _) => f.Version },
            { "date", MemberType.TextOrNothing, "date en français", (f, _) => f.Date?.ToFrench() },
            {
                "introduction",
                MemberType.HtmlOrNothing,
                "introduction",
                (f, scope) =>
                    f.Introduction is null ? null : RichText.Render(f.Introduction, FrameworkText.Context(f, scope.Library), false)
            },
            { "niveaux", MemberType.ListOf(() => Level), "niveaux communs aux dimensions", (f, scope) => Level.List(f.Levels, scope) },
            {
                "sources",
                MemberType.ListOf(() => ReferenceViews.Source),
                "sources, numérotées",
                (f, scope) => ReferenceViews.Sources(f.Sources, "cadre", Model.Prose.Empty, scope)
            },
            {
                "dimensions",
                MemberType.ListOf(() => Dimension),
                "dimensions, dans l'ordre",
                (f, scope) => Dimension.List(f.Dimensions.Select((d, i) => (d, i + 1, (Experience?)null)), scope)
            },
        }
    );

    /// <summary>The dimensions under which a write-up has observations.</summary>
    public static ViewList<(Dimension Dimension, int Number, Experience? Experience)> Applied(Experience experience, RenderScope scope) =>
        Dimension.List(
            scope
                .Library.Framework.Dimensions.Select((d, i) => (d, i + 1, (Experience?)experience))
                .Where(d => ObservationsOf(d.d, experience, scope.Library).Any()),
            scope
        );

    /// <summary>The observations of a write-up that have a level above "not documented", in the order of the framework.</summary>
    public static ViewList<(Observation Observation, Dimension Dimension, Criterion Criterion, ProseContext Context)> Levels(
        Experience experience,
        RenderScope scope
    ) =>
        Observation.List(
            scope
                .Library.Framework.Dimensions.SelectMany(d => ObservationsOf(d, experience, scope.Library))
                .Where(o => LevelOf(o.Item1, o.Item2)?.Rank is not null),
            scope
        );

    private static IEnumerable<(Observation, Dimension, Criterion, ProseContext)> ObservationsOf(
        Dimension dimension,
        Experience? experience,
        Library library
    )
    {
        if (experience is null)
            yield break;
        var context = ProseContext.ForTextsOf(experience, library);
        foreach (var criterion in dimension.Criteria)
        {
            foreach (var observation in experience.Observations.Where(o => o.Criterion.Value == criterion.Id))
                yield return (observation, dimension, criterion, context);
        }
    }

    private static string? DateOf(Evidence evidence, RenderScope scope) =>
        evidence.Date.IsUnknown ? scope.Labels["non-renseigne"]
        : evidence.Date.HasValue ? evidence.Date.Value.Value.ToFrench()
        : null;

    private static string InList(string title, int index) => index == 0 ? title : Text.FrenchFormat.Uncapitalized(title);

    private static Level? LevelOf(Observation observation, Dimension dimension) =>
        observation.Level is { } level ? dimension.Levels.FirstOrDefault(l => l.Id == level.Value) : null;
}
