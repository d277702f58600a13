using CollegeTes.Content;
using CollegeTes.Deliverables.Pictures;
using CollegeTes.Model;

namespace CollegeTes.Deliverables;

/// <summary>The images, sounds and transcripts that published pages show: only those, stripped of what they say of people and places.</summary>
internal static class MediaAssets
{
    /// <summary>Says where each file goes; reads none.</summary>
    /// <returns>What is published of each file of the workspace, with its medium, the images first, by path.</returns>
    public static IReadOnlyList<MediaAsset> Plan(Library library, Workspace workspace, Addresses addresses)
    {
        var assets = new List<MediaAsset>();
        foreach (var path in Images(library).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            if (!library.MediaFiles.TryGetValue(path, out var file))
                continue;
            var picture = PicturePlan.Of(file, workspace.Digests[path], library.Collection.Images);
            addresses.AddPicture(path, picture);
            assets.Add(new MediaAsset(path, "image", [.. picture.Files.Select(f => f.Media)]));
        }
        foreach (var episode in library.Podcasts.SelectMany(p => p.Episodes))
        {
            var folder = $"podcast/{episode.PodcastSlug}/{episode.Slug}/";
            if (episode.Audio is { } audio)
                Add(audio.File.Value, "audio", folder);
            if (episode.TranscriptFile is { } transcript)
                Add(transcript.Value, "sous-titres", folder);
        }
        return assets;

        void Add(string path, string medium, string folder)
        {
            var media = new PublishedMedia(folder + path[(path.LastIndexOf('/') + 1)..], path, null);
            addresses.AddMedia(media);
            assets.Add(new MediaAsset(path, medium, [media]));
        }
    }

    private static IEnumerable<string> Images(Library library)
    {
        var media = library.Territories.SelectMany(t => t.Media.Concat(t.Experiences.SelectMany(e => e.Media))).Select(m => m.File.Value);
        var inText = library.Experiences.SelectMany(e => e.Body.Images).Concat(library.Territories.SelectMany(t => t.Description.Images))
            .Concat(library.Podcasts.SelectMany(p => p.Episodes).SelectMany(e => e.Body.Images)).Concat(library.Booklets.SelectMany(b => b.Introduction.Images)).Select(i => i.File);
        var logo = library.Collection.Organisation.Logo is { } l ? new[] { l.Value } : [];
        return media.Concat(inText).Concat(logo);
    }
}

/// <summary>What is published of one media file of the workspace.</summary>
/// <param name="Source">Workspace path.</param>
/// <param name="Medium">image, audio or sous-titres.</param>
/// <param name="Files">At least one.</param>
internal sealed record MediaAsset(string Source, string Medium, IReadOnlyList<PublishedMedia> Files);
