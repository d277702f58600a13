using CollegeTes.Content;
using CollegeTes.Model;
using CollegeTes.Prose;

namespace CollegeTes.Deliverables;

/// <summary>The images, sounds and transcripts that published pages show: only those, stripped of what they say of people and places.</summary>
internal static class MediaAssets
{
    /// <summary>Says where each file goes, then gives its bytes one after the other.</summary>
    public static IEnumerable<Artifact> Of(Library library, Workspace workspace, Addresses addresses)
    {
        foreach (var (path, medium, target) in Listed(library, workspace))
        {
            if (workspace.ReadMedia(path) is not { } bytes)
                continue;
            addresses.AddMedia(path, target);
            yield return new Artifact(target, bytes, medium, null, [path]);
        }
        foreach (var file in EpisodeFiles.Of(library, workspace))
        {
            if (file.Make(library) is not { } bytes)
                continue;
            addresses.AddMedia(file.Key, file.Target);
            yield return new Artifact(file.Target, bytes, file.Medium, null, [file.Source]);
        }
    }

    /// <summary>Which files there are, and where each goes; reads none.</summary>
    public static IEnumerable<(string Path, string Medium, string Target)> Listed(Library library, Workspace workspace)
    {
        foreach (var (path, medium) in Images(library).Distinct().OrderBy(p => p.Path, StringComparer.Ordinal))
        {
            if (library.MediaFiles.ContainsKey(path))
                yield return (path, medium, Assets.PathOfMedia(path, workspace.Digests[path]));
        }
    }

    private static IEnumerable<(string Path, string Medium)> Images(Library library)
    {
        var media = library.Territories.SelectMany(t => t.Media.Concat(t.Experiences.SelectMany(e => e.Media))).Select(m => m.File.Value);
        var inText = library.Experiences.SelectMany(e => e.Body.Images).Concat(library.Territories.SelectMany(t => t.Description.Images))
            .Concat(library.Podcasts.SelectMany(p => p.Episodes).SelectMany(e => e.Body.Images)).Concat(library.Booklets.SelectMany(b => b.Introduction.Images)).Select(i => i.File);
        var logo = library.Collection.Organisation.Logo is { } l ? new[] { l.Value } : [];
        // The image of a series is for directories, which find it by the feed; pages would be heavy with it.
        var covers = library.Collection.Url is null ? [] : library.Podcasts.Select(PodcastImage.PathOf).OfType<string>();
        return media.Concat(inText).Concat(logo).Concat(covers).Select(p => (p, "image"));
    }
}
