using CollegeTes.Comparing;
using CollegeTes.Describing;
using CollegeTes.Model;
using CollegeTes.Planning;
using CollegeTes.Templating;

namespace CollegeTes.Views;

/// <summary>The interview guide of a territory as templates see it.</summary>
internal static class InterviewViews
{
    public static readonly ViewType<GuideQuestion, RenderScope> Question = new(
        "question d'entretien",
        "Une question, posée une fois pour tous les retours qui n'y répondent pas.",
        new()
        {
            { "lacune", MemberType.ViewOf(() => GapViews.Gap), "ce qui manque", (q, scope) => GapViews.Gap.Of(q.Gap, scope)! },
            {
                "silencieux",
                MemberType.ListOf(() => ExperienceViews.Experience),
                "les retours dont les sources se taisent",
                (q, scope) => ExperienceViews.Experience.List(q.Silent, scope)
            },
            {
                "non_observes",
                MemberType.ListOf(() => ExperienceViews.Experience),
                "les retours où personne n'a cherché",
                (q, scope) => ExperienceViews.Experience.List(q.Unseen, scope)
            },
        }
    );

    public static readonly ViewType<GuideGroup, RenderScope> Group = new(
        "questions d'un public",
        "Les questions à poser aux mêmes personnes.",
        new()
        {
            {
                "pour",
                MemberType.Text,
                "qui peut répondre, en mots de la langue de la page",
                (g, scope) => scope.Labels["guide.pour." + (g.For is { } who ? Words.Of(who) : "tous")]
            },
            { "questions", MemberType.ListOf(() => Question), "les questions", (g, scope) => Question.List(g.Questions, scope) },
        }
    );
}
