using CollegeTes.Comparing;
using CollegeTes.Describing;
using CollegeTes.Model;
using CollegeTes.Planning;
using CollegeTes.Prose;
using CollegeTes.Templating;
using CollegeTes.Text;
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
            {
                "exige",
                MemberType.TextOrNothing,
                "ce que le niveau demande de preuves, en une phrase de la langue de la page",
                (l, scope) => scope.Typeset(DemandWords.Of(l.Demand, scope))
            },
        }
    );

    internal static readonly ViewType<Criterion, RenderScope> Criterion = new(
        "critère",
        "Un critère du cadre d'action.",
        new()
        {
            { "id", MemberType.Text, "identifiant", (c, _) => c.Id },
            { "titre", MemberType.Text, "titre", (c, scope) => scope.Typeset(c.Title.Value) },
            { "ancre", MemberType.Text, "ancre dans la page du cadre", (c, _) => Anchors.OfPart(c.Id) },
            { "question", MemberType.TextOrNothing, "question qui ouvre le dialogue", (c, scope) => scope.Typeset(c.Question) },
            { "definition", MemberType.TextOrNothing, "ce que le critère veut dire", (c, scope) => scope.Typeset(c.Definition) },
            { "depuis", MemberType.TextOrNothing, "version qui l'a apporté, si elle est dite", (c, _) => c.Since?.Value },
            {
                "reperes",
                MemberType.ListOf(() => CriterionPartViews.Landmark),
                "par niveau, à quoi il se reconnaît ; vide si ce n'est pas dit",
                (c, scope) => CriterionPartViews.Landmark.List(c.Landmarks, scope)
            },
            {
                "page",
                MemberType.TextOrNothing,
                "lien vers sa fiche de condition ; rien s'il n'en a pas",
                (c, scope) => scope.To(scope.Addresses.OfPage(c))
            },
            {
                "documentes",
                MemberType.Whole,
                "nombre de retours publiés où une réponse est connue",
                (c, scope) => Condition.DocumentedIn(scope.Library, c)
            },
            { "sur", MemberType.Whole, "nombre de retours publiés", (_, scope) => scope.Library.Experiences.Count() },
            {
                "categories",
                MemberType.ListOf(() => CriterionPartViews.Category),
                "catégories possibles ; vide pour un critère à niveaux",
                (c, scope) => CriterionPartViews.Category.List(c.Categories, scope)
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
                MemberType.ListOf(() => ObservationViews.Observation),
                "observations du retour ; vide pour le cadre seul",
                (d, scope) => ObservationViews.Observation.List(ObservedThing.In(d.Dimension, d.Experience, scope.Library), scope)
            },
            {
                "lectures",
                MemberType.ListOf(() => ObservationViews.Reading),
                "les mêmes, réunies par critère ; vide pour le cadre seul",
                (d, scope) => ObservationViews.Readings(d.Dimension, d.Experience, scope)
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
            {
                "grille",
                MemberType.TextOrNothing,
                "lien vers la grille à remplir",
                (_, scope) => scope.To(scope.Addresses.OfRole(PageRole.Grid, scope.Library.Collection.Id))
            },
            { "version", MemberType.Text, "version", (f, _) => f.Version },
            { "date", MemberType.TextOrNothing, "date en français", (f, _) => f.Date?.ToFrench() },
            {
                "date_quand",
                MemberType.TextOrNothing,
                "la même dans une phrase : le 15 mai 2024, en mai 2024",
                (f, _) => DateWords.When(f.Date)
            },
            {
                "date_de",
                MemberType.TextOrNothing,
                "la même dans une phrase : du 15 mai 2024, de mai 2024",
                (f, _) => f.Date is { } date ? DateWords.Of(date) : null
            },
            {
                "introduction",
                MemberType.HtmlOrNothing,
                "introduction",
                (f, scope) =>
                    f.Introduction is null
                        ? null
                        : RichText.Render(f.Introduction, FrameworkText.Context(f, scope.Library), scope.WithReferenceMarks)
            },
            { "niveaux", MemberType.ListOf(() => Level), "niveaux communs aux dimensions", (f, scope) => Level.List(f.Levels, scope) },
            {
                "sources",
                MemberType.ListOf(() => ReferenceViews.Source),
                "sources, numérotées",
                (f, scope) => ReferenceViews.Sources(f.Sources, "cadre", Model.Prose.Empty, scope)
            },
            {
                "hypotheses",
                MemberType.ListOf(() => FrameworkHistoryViews.Hypothesis),
                "ce que le programme met à l'épreuve",
                (f, scope) => FrameworkHistoryViews.Hypothesis.List(f.Hypotheses.Select(h => (f, h)), scope)
            },
            {
                "precedente",
                MemberType.TextOrNothing,
                "numéro de la version figée d'avant",
                (f, scope) => FrameworkHistoryViews.Before(f, scope.Library)?.Version
            },
            {
                "changements",
                MemberType.ListOf(() => FrameworkHistoryViews.Difference),
                "ce qui a changé depuis la version figée d'avant ; vide s'il n'y en a pas",
                (f, scope) => FrameworkHistoryViews.Difference.List(FrameworkHistoryViews.ChangesOf(f, scope.Library), scope)
            },
            {
                "retires",
                MemberType.ListOf(() => FrameworkHistoryViews.Retired),
                "critères abandonnés",
                (f, scope) => FrameworkHistoryViews.Retired.List(f.Retired.Select(r => (f, r)), scope)
            },
            {
                "journal",
                MemberType.ListOf(() => FrameworkHistoryViews.Entry),
                "ce que chaque version a changé, la dernière d'abord",
                (f, scope) => FrameworkHistoryViews.Entry.List(FrameworkText.JournalOf(f).Select(e => (f, e)), scope)
            },
            {
                "versions",
                MemberType.ListOf(() => FrameworkHistoryViews.Version),
                "versions figées, la dernière d'abord",
                (_, scope) => FrameworkHistoryViews.Version.List(FrameworkText.VersionsOf(scope.Library), scope)
            },
            {
                "skos",
                MemberType.TextOrNothing,
                "lien vers le cadre en données (SKOS)",
                (_, scope) => scope.To(scope.Addresses.OfExport("cadre.jsonld", scope.Library.Collection.Id))
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
            AppliedFramework
                .DimensionsOf(experience, scope.Library.Framework)
                .Select((d, i) => (d, i + 1, (Experience?)experience))
                .Where(d => ObservedThing.In(d.d, experience, scope.Library).Any()),
            scope
        );
}
