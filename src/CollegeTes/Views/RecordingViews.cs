using CollegeTes.Model;
using CollegeTes.Planning;
using CollegeTes.Prose;
using CollegeTes.Renditions.Subtitles;
using CollegeTes.Templating;

namespace CollegeTes.Views;

/// <summary>What everything that is recorded has, as templates see it: chapters, people, links, paragraphs of its transcript.</summary>
internal static class RecordingViews
{
    /// <summary>A chapter and the file that names its image.</summary>
    public static readonly ViewType<(Chapter Of, string From), RenderScope> Chapter = new(
        "chapitre",
        "Un chapitre d'un épisode.",
        new()
        {
            { "secondes", MemberType.Large, "début, en secondes entières", (c, _) => (long)c.Of.Start.Value.TotalSeconds },
            {
                "moment",
                MemberType.Text,
                "début en secondes, comme 135.5",
                (c, _) => c.Of.Start.Value.TotalSeconds.ToString("0.###", System.Globalization.CultureInfo.InvariantCulture)
            },
            { "debut", MemberType.Text, "début, comme 02:15", (c, _) => Clock.Of(c.Of.Start.Value) },
            { "titre", MemberType.Text, "titre", (c, scope) => RenderScope.Typeset(c.Of.Title.Value, scope.Language) },
            { "titre_brut", MemberType.Text, "titre tel qu'écrit, sans typographie", (c, _) => c.Of.Title.Value },
            { "url", MemberType.TextOrNothing, "adresse pour en savoir plus", (c, _) => c.Of.Url?.Value },
            {
                "image",
                MemberType.TextOrNothing,
                "adresse publique de son image",
                (c, scope) => PodcastImage.PathOf(c.Of.Image, c.From) is { } image ? scope.Online(scope.Addresses.OfMedia(image)) : null
            },
            {
                "lieu",
                MemberType.ViewOrNothing(() => PlaceView.Place),
                "où se passe ce qu'on y entend",
                (c, scope) => c.Of.Place is { } place ? PlaceView.Place.Of(place, scope) : null
            },
            { "au_sommaire", MemberType.Flag, "non s'il ne change que l'image ou le lieu", (c, _) => c.Of.IsListed },
        }
    );

    public static readonly ViewType<Person, RenderScope> Person = new(
        "personne",
        "Quelqu'un qu'on entend, ou dont on parle.",
        new()
        {
            { "nom", MemberType.Text, "nom", (p, _) => p.Name.Value },
            { "role", MemberType.TextOrNothing, "rôle", (p, scope) => RenderScope.Typeset(p.Role, scope.Language) },
            { "url", MemberType.TextOrNothing, "adresse de sa page", (p, _) => p.Url?.Value },
        }
    );

    public static readonly ViewType<EpisodeLink, RenderScope> Link = new(
        "lien d'enregistrement",
        "Un lien d'un épisode ou d'une vidéo.",
        new()
        {
            { "titre", MemberType.Text, "texte du lien", (l, scope) => RenderScope.Typeset(l.Title, scope.Language) },
            { "url", MemberType.Text, "adresse", (l, _) => l.Url.Value },
        }
    );

    public static readonly ViewType<Passage, RenderScope> Passage = new(
        "passage",
        "Un paragraphe de la transcription d'un épisode.",
        new()
        {
            { "secondes", MemberType.Large, "début, en secondes entières", (p, _) => (long)p.Start.TotalSeconds },
            { "debut", MemberType.Text, "début, comme 02:15", (p, _) => Clock.Of(p.Start) },
            { "voix", MemberType.TextOrNothing, "qui parle", (p, _) => p.Voice },
            { "texte", MemberType.Text, "ce qui est dit", (p, scope) => RenderScope.Typeset(p.Text, scope.Language) },
        }
    );
}
