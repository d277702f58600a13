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
        ("secondes", (c, _) => (long)c.Of.Start.Value.TotalSeconds),
        ("moment", (c, _) => c.Of.Start.Value.TotalSeconds.ToString("0.###", System.Globalization.CultureInfo.InvariantCulture)),
        ("debut", (c, _) => Clock.Of(c.Of.Start.Value)),
        ("titre", (c, scope) => RenderScope.Typeset(c.Of.Title.Value, scope.Language)),
        ("titre_brut", (c, _) => c.Of.Title.Value),
        ("url", (c, _) => c.Of.Url?.Value),
        ("image", (c, scope) => PodcastImage.PathOf(c.Of.Image, c.From) is { } image ? scope.Online(scope.Addresses.OfMedia(image)) : null),
        ("lieu", (c, scope) => c.Of.Place is { } place ? FeedViews.Place.Of(place, scope) : null),
        ("au_sommaire", (c, _) => c.Of.IsListed)
    );

    public static readonly ViewType<Person, RenderScope> Person = new(
        ("nom", (p, _) => p.Name.Value),
        ("role", (p, scope) => RenderScope.Typeset(p.Role, scope.Language)),
        ("url", (p, _) => p.Url?.Value)
    );

    public static readonly ViewType<EpisodeLink, RenderScope> Link = new(
        ("titre", (l, scope) => RenderScope.Typeset(l.Title, scope.Language)),
        ("url", (l, _) => l.Url.Value)
    );

    public static readonly ViewType<Passage, RenderScope> Passage = new(
        ("secondes", (p, _) => (long)p.Start.TotalSeconds),
        ("debut", (p, _) => Clock.Of(p.Start)),
        ("voix", (p, _) => p.Voice),
        ("texte", (p, scope) => RenderScope.Typeset(p.Text, scope.Language))
    );
}
