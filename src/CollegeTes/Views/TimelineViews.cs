using CollegeTes.Comparing;
using CollegeTes.Drawings;
using CollegeTes.Model;
using CollegeTes.Planning;
using CollegeTes.Prose;
using CollegeTes.Templating;
using CollegeTes.Text;

namespace CollegeTes.Views;

/// <summary>Steps of several write-ups on one scale of time, as templates see them.</summary>
internal static class TimelineViews
{
    public static readonly ViewType<(Milestone Step, Experience Experience), RenderScope> Step = new(
        "étape d'un retour",
        "Une étape, et le retour dont elle est.",
        new()
        {
            {
                "etape",
                MemberType.ViewOf(() => ExperiencePartViews.Milestone),
                "l'étape",
                (s, scope) => ExperiencePartViews.Milestone.Of((s.Step, ProseContext.ForTextsOf(s.Experience, scope.Library)), scope)
            },
            {
                "retour",
                MemberType.ViewOf(() => ExperienceViews.Experience),
                "le retour",
                (s, scope) => ExperienceViews.Experience.Of(s.Experience, scope)!
            },
        }
    );

    public static readonly ViewType<Landmark, RenderScope> Landmark = new(
        "repère",
        "Ce qui s'est passé autour des expériences.",
        new()
        {
            { "date", MemberType.Text, "date en français", (l, _) => l.Date.Value.ToFrench() },
            { "date_iso", MemberType.Text, "la même, comme 2024-03", (l, _) => l.Date.Value.ToIso() },
            { "texte", MemberType.Text, "ce qui s'est passé", (l, scope) => scope.Typeset(l.Text.Value) },
            {
                "source",
                MemberType.ViewOrNothing(() => ReferenceViews.Source),
                "ce qui l'établit",
                (l, scope) =>
                    scope.Library.Collection.Sources.FirstOrDefault(s => s.Id.Value == l.Source?.Value) is { } source
                        ? ReferenceViews.Source.Of((source, 0, "reperes", false), scope)
                        : null
            },
        }
    );

    public static readonly ViewType<Timeline, RenderScope> Timeline = new(
        "frise croisée",
        "Les étapes clés de plusieurs retours, sur une même échelle de temps.",
        new()
        {
            {
                "dessin",
                MemberType.HtmlOrNothing,
                "dessin en SVG ; rien si aucune étape n'est datée",
                (t, scope) => Draw(t, scope, l => scope.To(scope.Addresses.OfStory(l) ?? scope.Addresses.OfPage(l)))
            },
            {
                "dessin_papier",
                MemberType.HtmlOrNothing,
                "le même, sans liens : une image, que son texte remplace pour qui l'écoute",
                (t, scope) => Draw(t, scope, _ => null)
            },
            {
                "etapes",
                MemberType.ListOf(() => Step),
                "les étapes datées, les plus anciennes d'abord",
                (t, scope) =>
                    Step.List(
                        t.Lanes.SelectMany(l => l.Dated.Select(m => (m, l.Experience))).OrderBy(s => s.m.Date.Value.Value.Earliest),
                        scope
                    )
            },
            {
                "sans_date",
                MemberType.ListOf(() => Step),
                "les étapes dont la date n'est pas renseignée",
                (t, scope) => Step.List(t.Lanes.SelectMany(l => l.Undated.Select(m => (m, l.Experience))), scope)
            },
            {
                "reperes",
                MemberType.ListOf(() => Landmark),
                "les repères de la collection",
                (t, scope) => Landmark.List(t.Landmarks, scope)
            },
        }
    );

    private static Html? Draw(Timeline timeline, RenderScope scope, Func<Experience, string?> addressOf) =>
        timeline.Lanes.All(l => l.Dated.Count == 0)
            ? null
            : Html.FromTrusted(
                TimelineChart.Draw(
                    [
                        .. timeline
                            .Lanes.Where(l => l.Dated.Count > 0)
                            .Select(l => new TimelineRow(
                                RenderScope.Typeset(l.Experience.Title.Value, l.Experience.Language),
                                scope.Typeset(scope.Library.Find(SubjectKind.Territory, l.Experience.TerritorySlug)?.Name.Value) ?? "",
                                addressOf(l.Experience),
                                [.. l.Dated.Select(m => Moment(m.Date.Value.Value, m.Title.Value, l.Experience.Language))]
                            )),
                    ],
                    [.. timeline.Landmarks.Select(m => Moment(m.Date.Value, m.Text.Value, scope.Library.Collection.Language))],
                    new DrawingCaption("chrono", scope.Labels["chronologie.dessin"], scope.Labels["chronologie.dessin-sens"])
                )
            );

    private static TimelineMoment Moment(PartialDate date, string words, string language) =>
        new(date.Earliest, date.Latest, $"{date.Year} {RenderScope.Typeset(words, language)}");
}
