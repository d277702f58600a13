using CollegeTes.Model;
using CollegeTes.Planning;
using CollegeTes.Renditions.Subtitles;
using CollegeTes.Templating;
using CollegeTes.Text;

namespace CollegeTes.Views;

/// <summary>What a film is made of, as templates see it: its file, its chapters, the paragraphs of its transcript.</summary>
internal static class FilmPartViews
{
    public static readonly ViewType<(Chapter Chapter, Film Of), RenderScope> Chapter = new(
        "chapitre de vidéo",
        "Un chapitre d'une vidéo.",
        new()
        {
            { "debut", MemberType.Text, "début, comme 02:15", (c, _) => Clock.Of(c.Chapter.Start.Value) },
            {
                "moment",
                MemberType.Text,
                "début en secondes, comme 135.5",
                (c, _) => c.Chapter.Start.Value.TotalSeconds.ToString("0.###", System.Globalization.CultureInfo.InvariantCulture)
            },
            { "titre", MemberType.Text, "titre", (c, scope) => RenderScope.Typeset(c.Chapter.Title.Value, c.Of.Language) },
            { "url", MemberType.TextOrNothing, "adresse pour en savoir plus", (c, _) => c.Chapter.Url?.Value },
            {
                "lien",
                MemberType.TextOrNothing,
                "lien qui lit la vidéo à partir de là ; rien où cela ne se peut",
                (c, scope) => FilmAddresses.At(c.Of, c.Chapter.Start.Value, scope)
            },
        }
    );

    public static readonly ViewType<(Passage Passage, Film Of), RenderScope> Passage = new(
        "passage de vidéo",
        "Un paragraphe de la transcription d'une vidéo.",
        new()
        {
            { "secondes", MemberType.Large, "début, en secondes entières", (p, _) => (long)p.Passage.Start.TotalSeconds },
            { "debut", MemberType.Text, "début, comme 02:15", (p, _) => Clock.Of(p.Passage.Start) },
            { "voix", MemberType.TextOrNothing, "qui parle", (p, _) => p.Passage.Voice },
            { "texte", MemberType.Text, "ce qui est dit", (p, scope) => RenderScope.Typeset(p.Passage.Text, p.Of.Language) },
            {
                "lien",
                MemberType.TextOrNothing,
                "lien qui lit la vidéo à partir de là ; rien où cela ne se peut",
                (p, scope) => FilmAddresses.At(p.Of, p.Passage.Start, scope)
            },
        }
    );

    public static readonly ViewType<VideoFile, RenderScope> File = new(
        "fichier vidéo",
        "Le fichier d'une vidéo publiée avec la page.",
        new()
        {
            { "url", MemberType.TextOrNothing, "lien vers le fichier", (f, scope) => scope.To(scope.Addresses.OfMedia(f.File.Value)) },
            { "type", MemberType.TextOrNothing, "video/mp4 ou video/webm", (f, _) => f.MimeType },
            { "taille", MemberType.Text, "taille en français : « 12 Mo »", (f, _) => FrenchFormat.Size(f.Length) },
            { "largeur", MemberType.Whole, "largeur en pixels", (f, _) => f.Width },
            { "hauteur", MemberType.Whole, "hauteur en pixels", (f, _) => f.Height },
            { "muet", MemberType.Flag, "oui s'il n'a pas de son", (f, _) => !f.HasSound },
        }
    );
}
