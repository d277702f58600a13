using CollegeTes.Comparing;
using CollegeTes.Model;
using CollegeTes.Planning;
using CollegeTes.Prose;
using CollegeTes.Templating;

namespace CollegeTes.Views;

/// <summary>What held write-ups back, what lifted it, what helped elsewhere, as templates see it.</summary>
internal static class LeverViews
{
    public static readonly ViewType<SeenLever, RenderScope> Lever = new(
        "levier",
        "Ce qui a aidé dans un retour.",
        new()
        {
            {
                "constat",
                MemberType.ViewOf(() => StatementViews.Statement),
                "ce qui a aidé",
                (l, scope) => StatementViews.Statement.Of((l.Lever, ProseContext.ForTextsOf(l.Experience, scope.Library)), Unmarked(scope))
            },
            {
                "retour",
                MemberType.ViewOf(() => ExperienceViews.Experience),
                "le retour qui le dit",
                (l, scope) => ExperienceViews.Experience.Of(l.Experience, scope)!
            },
        }
    );

    public static readonly ViewType<MetObstacle, RenderScope> Obstacle = new(
        "obstacle",
        "Ce qui a freiné un retour.",
        new()
        {
            {
                "constat",
                MemberType.ViewOf(() => StatementViews.Statement),
                "le frein, et comment il a été levé s'il l'a été",
                (o, scope) =>
                    StatementViews.Statement.Of((o.Obstacle, ProseContext.ForTextsOf(o.Experience, scope.Library)), Unmarked(scope))
            },
            {
                "retour",
                MemberType.ViewOf(() => ExperienceViews.Experience),
                "le retour qui le dit",
                (o, scope) => ExperienceViews.Experience.Of(o.Experience, scope)!
            },
            {
                "leve_par",
                MemberType.ListOf(() => CaseViews.Support),
                "ce qui l'a levé, d'après le retour",
                (o, scope) => CaseViews.Support.List(o.LiftedBy, scope)
            },
        }
    );

    public static readonly ViewType<LeverGroup, RenderScope> Group = new(
        "freins d'une condition",
        "Les freins rencontrés sur un critère, et ce qui a aidé.",
        new()
        {
            {
                "critere",
                MemberType.ViewOrNothing(() => FrameworkViews.Criterion),
                "le critère ; rien pour les freins qui n'en nomment pas",
                (g, scope) => FrameworkViews.Criterion.Of(g.Criterion, scope)
            },
            { "freins", MemberType.ListOf(() => Obstacle), "les freins", (g, scope) => Obstacle.List(g.Obstacles, scope) },
            {
                "leviers",
                MemberType.ListOf(() => Lever),
                "ce qui a aidé ailleurs sur le même critère : un rapprochement de la rédaction, que la page doit dire",
                (g, scope) => Lever.List(g.Elsewhere, scope)
            },
        }
    );

    // The sources of a statement are listed where it is told: no list of them stands on these pages.
    private static RenderScope Unmarked(RenderScope scope) => scope with { WithReferenceMarks = false };
}
