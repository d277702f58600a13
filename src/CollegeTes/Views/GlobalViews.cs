using CollegeTes.Describing;
using CollegeTes.Model;
using CollegeTes.Planning;
using CollegeTes.Templating;
using CollegeTes.Themes;

namespace CollegeTes.Views;

/// <summary>
/// What every template sees by itself: the collection, the words, the page, and the subject of the page under the name of its kind, the
/// names of the other kinds holding nothing.
/// </summary>
internal static class GlobalViews
{
    public static readonly ViewType<PageView.Shown, RenderScope> Type = new(
        "gabarit",
        "Ce que voit tout gabarit.",
        new()
        {
            {
                "collection",
                MemberType.ViewOf(() => CollectionViews.Collection),
                "tout ce qui est publié",
                (_, scope) => CollectionViews.Collection.Of(scope.Library, scope)
            },
            {
                "libelles",
                MemberType.Labels,
                "mots de la langue de la page : libelles.source ; par groupe, libelles.lien.non_etabli pour « non-etabli »",
                (_, scope) => scope.Labels.Groups
            },
            { "page", MemberType.ViewOf(() => PageView.Type), "la page elle-même", (p, scope) => PageView.Type.Of(p, scope) },
            {
                "territoire",
                MemberType.ViewOrNothing(() => TerritoryViews.Territory),
                "sujet d'une page « pour: territoire »",
                (p, scope) => TerritoryViews.Territory.Of(p.Planned.Subject as Territory, scope)
            },
            {
                "retour",
                MemberType.ViewOrNothing(() => ExperienceViews.Experience),
                "sujet d'une page « pour: retour »",
                (p, scope) => ExperienceViews.Experience.Of(p.Planned.Subject as Experience, scope)
            },
            {
                "capsule",
                MemberType.ViewOrNothing(() => CapsuleViews.Capsule),
                "la capsule de ce retour, dans le livrable qui la fait",
                (p, scope) => CapsuleViews.Capsule.Of(CapsuleSubject.Find(p.Planned, scope.Library, scope.Labels), scope)
            },
            {
                "livret",
                MemberType.ViewOrNothing(() => BookletViews.Booklet),
                "sujet d'une page « pour: livret »",
                (p, scope) => BookletViews.Booklet.Of(p.Planned.Subject as ThematicBooklet, scope)
            },
            {
                "synthese",
                MemberType.ViewOrNothing(() => SynthesisViews.Synthesis),
                "sujet d'une page « pour: synthese »",
                (p, scope) => SynthesisViews.Synthesis.Of(p.Planned.Subject as Synthesis, scope)
            },
            {
                "formation",
                MemberType.ViewOrNothing(() => TrainingViews.Training),
                "sujet d'une page « pour: formation »",
                (p, scope) => TrainingViews.Training.Of(p.Planned.Subject as Training, scope)
            },
            {
                "lettre",
                MemberType.ViewOrNothing(() => LetterViews.Letter),
                "sujet d'une page « pour: lettre »",
                (p, scope) => LetterViews.Letter.Of(p.Planned.Subject as Letter, scope)
            },
            {
                "ensemble",
                MemberType.ViewOf(() => TogetherViews.Together),
                "les retours du sujet de la page, lus ensemble : ceux d'une synthèse, d'un territoire ou d'une page coupée, sinon tous",
                (p, scope) => TogetherViews.Together.Of(TogetherViews.ReadOn(p.Planned, scope.Library), scope)!
            },
            {
                "emission",
                MemberType.ViewOrNothing(() => PodcastViews.Podcast),
                "sujet d'une page « pour: emission »",
                (p, scope) => PodcastViews.Podcast.Of(p.Planned.Subject as Podcast, scope)
            },
            {
                "flux",
                MemberType.ViewOrNothing(() => FeedViews.Page),
                "le document du flux de cette émission, dans la sortie qui le fait",
                (p, scope) => FeedViews.Page.Of(p.Planned.Feed, scope)
            },
            {
                "episode",
                MemberType.ViewOrNothing(() => EpisodeViews.Episode),
                "sujet d'une page « pour: episode » ; dans un gabarit appelé par « fragment », l'épisode donné",
                (p, scope) => EpisodeViews.Episode.Of(p.Planned.Subject as Episode, scope)
            },
            {
                "video",
                MemberType.ViewOrNothing(() => FilmViews.Film),
                "sujet d'une page « pour: video »",
                (p, scope) => FilmViews.Film.Of(p.Planned.Subject as Film, scope)
            },
            {
                "relecture",
                MemberType.ViewOrNothing(() => ConfirmationViews.Sending),
                "ce qui est soumis à l'un de ceux dont le sujet parle, dans une sortie qui s'envoie (« envoi »)",
                (p, scope) =>
                    p.Planned.Output.IsForReview
                        ? ConfirmationViews.Sending.Of((p.Settings.Sending ?? ReviewSending.ToNobody([]), p.Planned.Subject), scope)
                        : null
            },
            {
                "archive",
                MemberType.ViewOrNothing(() => KitViews.Kit),
                "l'archive dont ce gabarit fait le LISEZ-MOI (« medium: zip »)",
                (p, scope) => KitViews.Kit.Of(p.Planned.Output.Medium == Medium.Zip ? p.Plan.GatherFor(p.Planned) : null, scope)
            },
            {
                "critere",
                MemberType.ViewOrNothing(() => ConditionViews.Condition),
                "sujet d'une page « pour: critere » : ce que tous les retours en disent",
                (p, scope) => ConditionViews.Of(p.Planned.Subject as Criterion, Perimeter.Whole, scope)
            },
            {
                "recherche",
                MemberType.ViewOf(() => SearchViews.Search),
                "ce qui se trouve : les filtres, l'index des titres, les fichiers que lit le script",
                (p, scope) => SearchViews.Search.Of(new SearchViews.Shown(p.Planned.Reading), scope)!
            },
            {
                "matrice",
                MemberType.ViewOrNothing(() => MatrixViews.Matrix),
                "la matrice de cette page, dans la sortie qui la fait (« coupe »)",
                (p, scope) => MatrixViews.Of(p.Planned.Reading, scope)
            },
            {
                "version_du_cadre",
                MemberType.ViewOrNothing(() => FrameworkHistoryViews.Version),
                "sujet d'une page « pour: version-du-cadre »",
                (p, scope) => FrameworkHistoryViews.Version.Of(p.Planned.Subject as FrameworkVersion, scope)
            },
        }
    );
}
