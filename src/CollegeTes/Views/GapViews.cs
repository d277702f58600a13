using CollegeTes.Comparing;
using CollegeTes.Model;
using CollegeTes.Planning;
using CollegeTes.Templating;

namespace CollegeTes.Views;

/// <summary>What write-ups do not say, as templates see it.</summary>
internal static class GapViews
{
    public static readonly ViewType<Gap, RenderScope> Gap = new(
        "lacune",
        "Ce qu'un retour ne dit pas.",
        new()
        {
            { "nature", MemberType.Text, "nr, non-observe, declare, sans-date ou sans-valeur", (g, _) => NameOf(g.Kind) },
            {
                "critere",
                MemberType.ViewOrNothing(() => FrameworkViews.Criterion),
                "le critère, d'un nr ou d'un non-observe",
                (g, scope) => FrameworkViews.Criterion.Of(g.Criterion, scope)
            },
            { "question", MemberType.Text, "ce qu'il faut demander pour le savoir", (g, scope) => QuestionOf(g, scope) },
            { "objet", MemberType.Text, "ce qui manque, en mots de la langue de la page", (g, scope) => Subject(g, scope) },
        }
    );

    public static readonly ViewType<(Experience Experience, IReadOnlyList<Gap> Gaps), RenderScope> Of = new(
        "lacunes d'un retour",
        "Tout ce qu'un retour ne dit pas.",
        new()
        {
            {
                "retour",
                MemberType.ViewOf(() => ExperienceViews.Experience),
                "le retour",
                (g, scope) => ExperienceViews.Experience.Of(g.Experience, scope)!
            },
            {
                "silences",
                MemberType.ListOf(() => Gap),
                "les critères cherchés, sur lesquels les sources se taisent",
                (g, scope) => Gap.List(g.Gaps.Where(x => x.Kind == GapKind.Unknown), scope)
            },
            {
                "non_observes",
                MemberType.ListOf(() => Gap),
                "les critères que personne n'a cherchés",
                (g, scope) => Gap.List(g.Gaps.Where(x => x.Kind == GapKind.NotObserved), scope)
            },
            {
                "autres",
                MemberType.ListOf(() => Gap),
                "le reste : moyens, dates, valeurs",
                (g, scope) => Gap.List(g.Gaps.Where(x => x.Criterion is null), scope)
            },
        }
    );

    private static string QuestionOf(Gap gap, RenderScope scope) =>
        gap.Kind switch
        {
            GapKind.Declared => scope.Labels["guide.dire." + gap.Subject],
            GapKind.Undated => scope.Typeset($"{scope.Labels["guide.quand"]} {Subject(gap, scope)} ?"),
            GapKind.Uncounted => scope.Typeset($"{scope.Labels["guide.combien"]} {Subject(gap, scope)} ?"),
            _ => scope.Typeset(gap.Criterion!.Question ?? gap.Criterion.Title.Value),
        };

    private static string Subject(Gap gap, RenderScope scope) =>
        gap.Kind switch
        {
            GapKind.Declared => scope.Labels["lacunes.cle." + gap.Subject],
            GapKind.Unknown or GapKind.NotObserved => scope.Typeset(gap.Criterion!.Title.Value),
            _ => RenderScope.Typeset(gap.Subject, gap.Experience.Language),
        };

    private static string NameOf(GapKind kind) =>
        kind switch
        {
            GapKind.Unknown => "nr",
            GapKind.NotObserved => "non-observe",
            GapKind.Undated => "sans-date",
            GapKind.Uncounted => "sans-valeur",
            _ => "declare",
        };
}
