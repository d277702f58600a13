using CollegeTes.Model;
using CollegeTes.Text;

namespace CollegeTes.Prose;

/// <summary>
/// The images of a series, of its episodes and of their chapters, which authors name from the folder of the file that they write in.
/// </summary>
public static class PodcastImage
{
    /// <summary>Workspace path of the image of a series; null when there is none, or it is named by something else than a path.</summary>
    public static string? PathOf(Podcast podcast) => PathOf(podcast.Image, podcast.Path);

    /// <summary>Workspace path of the image that an episode has to itself.</summary>
    public static string? PathOf(Episode episode) => PathOf(episode.Image, episode.Path);

    /// <summary>Workspace path of the image of a chapter.</summary>
    public static string? PathOf(Chapter chapter, Episode of) => PathOf(chapter.Image, of.Path);

    /// <summary>All that a series names, each with the file that names it.</summary>
    public static IEnumerable<(Located<string> Name, string From)> Of(Podcast podcast)
    {
        if (podcast.Image is { } image)
            yield return (image, podcast.Path);
        foreach (var episode in podcast.Episodes)
        {
            if (episode.Image is { } own)
                yield return (own, episode.Path);
            foreach (var chapter in episode.Chapters)
            {
                if (chapter.Image is { } shown)
                    yield return (shown, episode.Path);
            }
        }
    }

    /// <summary>Workspace path of an image by its name; null when it is no path.</summary>
    public static string? PathOf(Located<string>? name, string from) =>
        name is { } image && LinkTarget.Of(image.Value, from) is { Kind: LinkKind.Workspace, Path: { } path } ? path : null;
}
