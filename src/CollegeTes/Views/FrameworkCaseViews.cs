using CollegeTes.Describing;
using CollegeTes.Model;
using CollegeTes.Planning;
using CollegeTes.Prose;
using CollegeTes.Templating;
using CollegeTes.Text;

namespace CollegeTes.Views;

/// <summary>A case that the framework calls as support, in the words of its write-up; only what is published.</summary>
internal static class FrameworkCaseViews
{
    public static readonly ViewType<NamedCase, RenderScope> Case = new(
        "cas du cadre",
        "Un retour appelé à l'appui, en entier ou par un de ses énoncés.",
        new()
        {
            { "titre", MemberType.Text, "titre du retour", (c, _) => RenderScope.Typeset(c.Experience.Title.Value, c.Experience.Language) },
            {
                "attribut_langue",
                MemberType.HtmlOrNothing,
                "attribut lang à mettre sur la balise, précédé d'une espace ; rien si la langue est celle de la page",
                (c, scope) => scope.LanguageOf(c.Experience.Language)
            },
            {
                "territoire",
                MemberType.Text,
                "nom de son territoire",
                (c, scope) => scope.Typeset(scope.Library.Find(SubjectKind.Territory, c.Experience.TerritorySlug)!.Name.Value)
            },
            {
                "page",
                MemberType.TextOrNothing,
                "lien vers son récit",
                (c, scope) => scope.To(scope.Addresses.OfStory(c.Experience) ?? scope.Addresses.OfPage(c.Experience))
            },
            {
                "critere",
                MemberType.TextOrNothing,
                "critère de l'observation appelée, ou libellé du chiffre ; rien pour le retour entier",
                (c, scope) =>
                    c.Observation is { } observation
                        ? scope.Typeset(Placement.Find(scope.Library.Framework, observation)?.ShownCriterion.Title.Value)
                        : RenderScope.Typeset(c.Figure?.Label.Value, c.Experience.Language)
            },
            {
                "niveau",
                MemberType.TextOrNothing,
                "niveau ou catégories de cette observation ; rien pour un chiffre",
                (c, scope) => LevelOf(c.Observation, scope)
            },
            {
                "paroles",
                MemberType.Texts,
                "ce que disent ses preuves, ou l'énoncé appelé, sans balises ; vide pour un chiffre ou un retour entier",
                (c, scope) => new TextList([.. WordsOf(c, scope)])
            },
        }
    );

    /// <summary>The cases of references, those of what is not published left out.</summary>
    public static ViewList<NamedCase> List(IReadOnlyList<Located<StatementReference>> references, RenderScope scope) =>
        Case.List(references.SelectMany(r => Find(r.Value, scope.Library)), scope);

    // Observers who differ are each a case.
    private static IEnumerable<NamedCase> Find(StatementReference reference, Library library)
    {
        if (StatementNames.Find(library, reference, null) is not { } experience)
            return [];
        if (reference.Id is not { } id)
            return [new(experience, null, null, null)];
        var observed = experience.Observations.Where(o => o.Id?.Value == id || o.Criterion.Value == id).ToList();
        if (observed.Count > 0)
            return observed.Select(o => new NamedCase(experience, o, null, null));
        return experience.Statements.FirstOrDefault(s => s.Id?.Value == id) is { } statement
            ? [new(experience, null, statement, null)]
            : [new(experience, null, null, experience.FindFigure(id))];
    }

    private static string? LevelOf(Observation? observation, RenderScope scope)
    {
        if (observation is null || Placement.Find(scope.Library.Framework, observation) is not { } placed)
            return null;
        if (observation.Level is { } level)
            return scope.Typeset(placed.FindLevel(level.Value)?.Title);
        var titles = observation
            .Categories.Select(c => placed.ShownCriterion.Categories.FirstOrDefault(k => k.Id == c.Value)?.Title ?? c.Value)
            .Select((title, i) => i == 0 ? title : FrenchFormat.Uncapitalized(title))
            .ToList();
        return titles.Count == 0 ? null : scope.Typeset(FrenchFormat.List(titles));
    }

    // What rests on somebody's consent stays where that consent was asked for.
    private static IEnumerable<string> WordsOf(NamedCase named, RenderScope scope)
    {
        var context = ProseContext.ForTextsOf(named.Experience, scope.Library);
        var texts = named.Statement is { } statement
            ? [statement.Text]
            : (named.Observation?.Evidence ?? []).Where(e => e.Consent is null).Select(e => e.Text);
        return texts.Select(t => RichText.PlainText(t.Read().Value, context));
    }
}

/// <summary>A write-up, and the one thing in it that is called, if any.</summary>
internal readonly record struct NamedCase(Experience Experience, Observation? Observation, Statement? Statement, Figure? Figure);
