using CollegeTes.Model;
using CollegeTes.Planning;
using CollegeTes.Prose;
using CollegeTes.Templating;
using CollegeTes.Text;

namespace CollegeTes.Views;

/// <summary>A write-up that a claim names.</summary>
/// <param name="Support">What in it says so, by name.</param>
/// <param name="Words">What is said of it, with what that needs to know.</param>
internal sealed record CitedCase(Experience Experience, IReadOnlyList<string> Support, (Located<string> Text, ProseContext Context)? Words);

/// <summary>The cases of a claim, each with a link to where it says so.</summary>
internal static class CaseViews
{
    public static readonly ViewType<(Experience Experience, string Part), RenderScope> Support = new(
        "appui",
        "Ce qui, dans un retour, fonde un constat.",
        new()
        {
            { "texte", MemberType.Text, "ce que c'est, en quelques mots", (s, scope) => CaseWords.Of(s.Experience, s.Part, scope) },
            {
                "adresse",
                MemberType.TextOrNothing,
                "lien vers l'endroit qui le dit",
                (s, scope) => scope.To(PlaceOf(s.Experience, s.Part, scope) ?? scope.Addresses.OfPage(s.Experience))
            },
        }
    );

    public static readonly ViewType<CitedCase, RenderScope> Case = new(
        "cas",
        "Un retour que nomme un constat.",
        new()
        {
            {
                "retour",
                MemberType.ViewOf(() => ExperienceViews.Experience),
                "le retour",
                (c, scope) => ExperienceViews.Experience.Of(c.Experience, scope)!
            },
            {
                "adresse",
                MemberType.TextOrNothing,
                "lien vers son récit ; rien s'il n'a pas de page",
                (c, scope) => scope.To(scope.Addresses.OfStory(c.Experience) ?? scope.Addresses.OfPage(c.Experience))
            },
            {
                "texte",
                MemberType.HtmlOrNothing,
                "ce qui en est dit",
                (c, scope) => c.Words is var (text, context) ? scope.Rich(text, context) : null
            },
            {
                "appuis",
                MemberType.ListOf(() => Support),
                "ce qui le dit dans ce retour ; vide pour le retour entier",
                (c, scope) => Support.List(c.Support.Select(p => (c.Experience, p)), scope)
            },
        }
    );

    // The very thing where the story shows it with an id, else the story: somebody's words may stand anywhere in it.
    private static string? PlaceOf(Experience experience, string part, RenderScope scope)
    {
        if (
            experience.Observations.FirstOrDefault(o => o.Id?.Value == part || o.Criterion.Value == part) is { } observation
            && Placement.Find(scope.Library.Framework, observation) is { } placed
        )
            return scope.Addresses.OfObservation(experience, placed.ShownCriterion.Id);
        return experience.FindFigure(part) is not null || experience.Statements.Except(experience.Results).Any(s => s.Id?.Value == part)
            ? scope.Addresses.OfNamed(experience, part)
            : scope.Addresses.OfStory(experience);
    }

    /// <summary>A case; null when its write-up is not published.</summary>
    public static View<CitedCase>? Of(
        Located<string> experience,
        IReadOnlyList<Located<StatementReference>> support,
        Located<string>? words,
        Subject of,
        RenderScope scope
    ) => Case.Of(Make(experience, support, words, of, scope), scope);

    /// <inheritdoc cref="Of"/>
    public static CitedCase? Make(
        Located<string> experience,
        IReadOnlyList<Located<StatementReference>> support,
        Located<string>? words,
        Subject of,
        RenderScope scope
    ) =>
        scope.Library.Find(SubjectKind.Experience, experience.Value) is { } found
            ? new CitedCase(
                found,
                [.. support.Where(s => s.Value.Experience == found.Id).Select(s => s.Value.Id).OfType<string>()],
                words is { } text ? (text, ProseContext.ForTextsOf(of, scope.Library)) : null
            )
            : null;

    /// <summary>The cases of references that stand in one list, each write-up once.</summary>
    public static ViewList<CitedCase> Grouped(IReadOnlyList<Located<StatementReference>> references, Subject of, RenderScope scope) =>
        Case.List(
            references
                .GroupBy(r => r.Value.Experience ?? "", StringComparer.Ordinal)
                .Select(g => Make(g.First().With(g.Key), [.. g], null, of, scope))
                .OfType<CitedCase>(),
            scope
        );
}
