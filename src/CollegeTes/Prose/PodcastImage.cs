using CollegeTes.Model;

namespace CollegeTes.Prose;

/// <summary>The image of a series, which authors name from the folder of <c>emission.yaml</c>.</summary>
public static class PodcastImage
{
    /// <summary>Its workspace path; null when there is none, or it is named by something else than a path.</summary>
    public static string? PathOf(Podcast podcast) =>
        podcast.Image is { } image && LinkTarget.Of(image.Value, podcast.Path) is { Kind: LinkKind.Workspace, Path: { } path } ? path : null;
}
