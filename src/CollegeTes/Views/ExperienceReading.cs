using CollegeTes.Drawings;
using CollegeTes.Model;
using CollegeTes.Planning;
using CollegeTes.Templating;
using CollegeTes.Text;

namespace CollegeTes.Views;

/// <summary>The text of a write-up, and where it is read, cited, told and filmed.</summary>
internal static class ExperienceReading
{
    public static readonly ViewMembers<Experience, RenderScope> Members = new()
    {
        {
            "sections",
            MemberType.ListOf(() => SectionView.Section),
            "toutes les sections, dans l'ordre du fichier",
            (e, scope) => SectionView.Section.List(e.Body.Sections, scope)
        },
        {
            "contexte",
            MemberType.ViewOrNothing(() => SectionView.Section),
            "la section « Contexte »",
            (e, scope) => SectionView.Section.Of(Find(e, "contexte"), scope)
        },
        {
            "objectifs",
            MemberType.ViewOrNothing(() => SectionView.Section),
            "la section « Objectifs »",
            (e, scope) => SectionView.Section.Of(Find(e, "objectifs"), scope)
        },
        {
            "deroulement",
            MemberType.ViewOrNothing(() => SectionView.Section),
            "la section « Déroulement »",
            (e, scope) => SectionView.Section.Of(Find(e, "deroulement"), scope)
        },
        {
            "effets",
            MemberType.ViewOrNothing(() => SectionView.Section),
            "la section « Résultats »",
            (e, scope) => SectionView.Section.Of(Find(e, "resultats"), scope)
        },
        { "bandeau", MemberType.Html, "dessin en SVG : un bandeau propre à ce retour", (e, _) => Html.FromTrusted(Band.Draw(e.Slug)) },
        { "mots", MemberType.Whole, "nombre de mots du texte", (e, _) => e.Body.WordCount },
        { "minutes", MemberType.Whole, "minutes de lecture, une au moins", (e, _) => Math.Max(1, (e.Body.WordCount + 110) / 220) },
        { "citation", MemberType.ViewOf(() => CitationViews.View), "comment citer le retour", (e, scope) => CitationViews.Of(e, scope) },
        {
            "page",
            MemberType.TextOrNothing,
            "lien vers son texte entier, dans le livret ou sur sa page",
            (e, scope) => scope.To(scope.Addresses.OfStory(e))
        },
        {
            "adresse",
            MemberType.TextOrNothing,
            "adresse publique de ce texte, ou de la fiche ; rien sans « url: » dans la collection",
            (e, scope) => scope.Online(scope.Addresses.OfStory(e) ?? scope.Addresses.OfPage(e))
        },
        { "fiche", MemberType.TextOrNothing, "lien vers sa fiche", (e, scope) => scope.To(scope.Addresses.OfPage(e)) },
        {
            "titre_lie",
            MemberType.Html,
            "son titre dans sa langue, lié à son texte entier, sinon à sa fiche s'il en a une",
            (e, scope) => StoryLink.Of(e, scope)
        },
        {
            "episodes",
            MemberType.ListOf(() => EpisodeViews.Episode),
            "épisodes qui le racontent",
            (e, scope) =>
                EpisodeViews.Episode.List(
                    scope.Library.Podcasts.SelectMany(p => p.Episodes).Where(x => x.Experiences.Any(r => r.Value == e.Id)),
                    scope
                )
        },
        {
            "videos",
            MemberType.ListOf(() => FilmViews.Film),
            "vidéos qui le racontent",
            (e, scope) => FilmViews.Film.List(scope.Library.Films.Where(f => f.Experiences.Any(r => r.Value == e.Id)), scope)
        },
    };

    private static Section? Find(Experience experience, string key) => experience.Body.Sections.FirstOrDefault(s => s.Key == key);
}
