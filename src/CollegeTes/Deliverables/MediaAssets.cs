using CollegeTes.Content;
using CollegeTes.Deliverables.Pictures;
using CollegeTes.Model;
using CollegeTes.Prose;

namespace CollegeTes.Deliverables;

/// <summary>The images that published pages show: only those, stripped of what they say of people and places.</summary>
internal static class MediaAssets
{
    /// <summary>Says where each file goes; reads none.</summary>
    /// <returns>What is published of each image of the workspace, by path.</returns>
    public static IReadOnlyList<MediaAsset> Plan(Library library, Workspace workspace, Addresses addresses)
    {
        foreach (var media in Shown(library).Where(m => m.Credit is not null || m.Licence is not null))
            addresses.AddCredit(media);
        var assets = new List<MediaAsset>();
        foreach (var path in Images(library).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            if (!library.MediaFiles.TryGetValue(path, out var file))
                continue;
            var picture = PicturePlan.Of(file, workspace.Digests[path], library.Collection.Images);
            addresses.AddPicture(path, picture);
            assets.Add(new MediaAsset(path, [.. picture.Files.Select(f => f.Media)]));
        }
        // Images of series, episodes and chapters are for directories and players, which want them as they are and find them by the feed.
        foreach (var path in library.Collection.Url is null ? [] : library.Podcasts.SelectMany(PodcastImage.Of).Select(i => PodcastImage.PathOf(i.Name, i.From)).OfType<string>().Distinct(StringComparer.Ordinal))
        {
            if (!library.MediaFiles.TryGetValue(path, out var file))
                continue;
            var target = Assets.PathOfMedia(file, workspace.Digests[path]);
            addresses.AddMedia(path, target);
            if (!assets.Exists(a => a.Files.Any(f => f.Path == target)))
                assets.Add(new MediaAsset(path, [new PublishedMedia(target, path, null)]));
        }
        return assets;
    }

    private static IEnumerable<Media> Shown(Library library) => library.Subjects.SelectMany(s => s.Pictures);

    private static IEnumerable<string> Images(Library library)
    {
        var logo = library.Collection.Organisation.Logo is { } l ? new[] { l.Value } : [];
        return Shown(library).Select(m => m.File.Value).Concat(library.Subjects.SelectMany(s => s.Text.Images).Select(i => i.File)).Concat(logo);
    }
}

/// <summary>What is published of one image of the workspace.</summary>
/// <param name="Source">Workspace path.</param>
/// <param name="Files">At least one.</param>
internal sealed record MediaAsset(string Source, IReadOnlyList<PublishedMedia> Files);
