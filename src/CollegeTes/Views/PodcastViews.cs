using CollegeTes.Model;
using CollegeTes.Planning;
using CollegeTes.Prose;
using CollegeTes.Templating;
using CollegeTes.Text;

namespace CollegeTes.Views;

/// <summary>A series as templates see it (<c>emission</c>).</summary>
internal static class PodcastViews
{
    public static readonly ViewType<Podcast, RenderScope> Podcast = new(
        "émission",
        "Une émission.",
        new()
        {
            { "cle", MemberType.Text, "nom du dossier, qui sert d'identifiant", (p, _) => p.Slug },
            { "titre", MemberType.Text, "titre", (p, scope) => RenderScope.Typeset(p.Title.Value, p.Language) },
            {
                "attribut_langue",
                MemberType.HtmlOrNothing,
                "attribut lang à mettre sur la balise, précédé d'une espace ; rien si la langue est celle de la page",
                (p, scope) => scope.LanguageOf(p.Language)
            },
            { "accroche", MemberType.TextOrNothing, "phrase d'annonce", (p, scope) => RenderScope.Typeset(p.Lede, p.Language) },
            { "description", MemberType.TextOrNothing, "description", (p, scope) => RenderScope.Typeset(p.Description?.Value, p.Language) },
            {
                "annonce",
                MemberType.TextOrNothing,
                "ce qui doit être dit partout où elle est montrée, comme une voix de synthèse",
                (p, scope) => RenderScope.Typeset(p.Announcement, p.Language)
            },
            {
                "auteurs",
                MemberType.Text,
                "noms joints par des virgules et « et » ; vide s'il n'y en a pas",
                (p, _) => FrenchTypography.Apply(FrenchFormat.List(p.Authors))
            },
            {
                "episodes",
                MemberType.ListOf(() => EpisodeViews.Episode),
                "épisodes, par saison puis par numéro",
                (p, scope) => EpisodeViews.Episode.List(p.Episodes, scope)
            },
            {
                "image",
                MemberType.TextOrNothing,
                "lien vers son image",
                (p, scope) => PodcastImage.PathOf(p) is { } image ? scope.Image(image) : null
            },
            {
                "page",
                MemberType.TextOrNothing,
                "lien vers sa page ; rien si elle n'en a pas",
                (p, scope) => scope.To(scope.Addresses.OfPage(p))
            },
            {
                "flux",
                MemberType.ViewOf(() => FeedSubjectViews.Series),
                "l'émission comme la dit son flux",
                (p, scope) => FeedSubjectViews.Series.Of(p, scope)
            },
            {
                "licence",
                MemberType.ViewOrNothing(() => LicenceView.View),
                "licence de l'émission, ou de la collection",
                (p, scope) => LicenceOf(p, scope)
            },
        }
    );

    /// <summary>The licence of a series, or of the collection.</summary>
    public static View<(string Id, string? Address)>? LicenceOf(Podcast podcast, RenderScope scope) =>
        LicenceView.Of(
            (podcast.Licence ?? scope.Library.Collection.Licence)?.Value,
            scope,
            podcast.Licence is null ? null : podcast.LicenceAddress
        );
}
