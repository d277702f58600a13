using CollegeTes.Content;
using CollegeTes.Model;
using CollegeTes.Prose;
using CollegeTes.Renditions.Pictures;

namespace CollegeTes.Renditions;

/// <summary>
/// The images, sounds, films and transcripts that published pages show, and where each goes: only those, stripped of what they say of
/// people and
/// places. Nothing of them is read before it is made.
/// </summary>
public sealed class MediaPlan
{
    private readonly Dictionary<string, string> _paths = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Picture> _pictures = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Media> _credits = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PublishedMedia> _published = new(StringComparer.Ordinal);

    private MediaPlan(IReadOnlyList<MediaAsset> images, IReadOnlyList<RecordingFile> recordings) =>
        (Images, Recordings) = (images, recordings);

    /// <summary>What is published of each image of the workspace, by its path.</summary>
    public IReadOnlyList<MediaAsset> Images { get; }

    /// <summary>The files of what is recorded.</summary>
    public IReadOnlyList<RecordingFile> Recordings { get; }

    /// <summary>Plans the media of what may be published.</summary>
    /// <param name="workspace">Where they lie.</param>
    public static MediaPlan Make(Library library, Workspace workspace)
    {
        var assets = new List<MediaAsset>();
        var plan = new MediaPlan(assets, RecordingFiles.List(library, workspace));
        foreach (var media in Shown(library).Where(m => m.Credit is not null || m.Licence is not null))
            plan._credits.TryAdd(media.File.Value, media);
        foreach (var path in ImagesOf(library).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            if (!library.MediaFiles.TryGetValue(path, out var file))
                continue;
            var picture = PicturePlan.Of(file, workspace.Digests[path], library.Collection.Images);
            if (plan.Add(path, picture) is { Count: > 0 } files)
                assets.Add(new MediaAsset(path, files));
        }
        // Images of series, episodes and chapters are for directories and players, which want them as they are and find them by the feed.
        foreach (
            var path in library.Collection.Url is null
                ? []
                : library
                    .Podcasts.SelectMany(PodcastImage.Of)
                    .Select(i => PodcastImage.PathOf(i.Name, i.From))
                    .OfType<string>()
                    .Distinct(StringComparer.Ordinal)
        )
        {
            if (!library.MediaFiles.TryGetValue(path, out var file))
                continue;
            var target = MediaPath.Of(file, workspace.Digests[path]);
            plan._paths[path] = target;
            if (!assets.Exists(a => a.Files.Any(f => f.Path == target)))
                assets.Add(new MediaAsset(path, [new PublishedMedia(target, path, null)]));
        }
        foreach (var file in plan.Recordings)
            plan._paths[file.Key] = file.Target;
        return plan;
    }

    /// <summary>Path of a media file of the workspace in the publication, by its path or its key; null when none is published.</summary>
    public string? PathOf(string key) => _paths.GetValueOrDefault(key);

    /// <summary>An image of the workspace as pages offer it, or null.</summary>
    public Picture? PictureOf(string workspacePath) => _pictures.GetValueOrDefault(workspacePath);

    /// <summary>What is said of an image of the workspace that someone is to be credited for; null for any other.</summary>
    public Media? CreditOf(string workspacePath) => _credits.GetValueOrDefault(workspacePath);

    /// <summary>The image file of a path of the publication, or null.</summary>
    public PublishedMedia? Find(string path) => _published.GetValueOrDefault(path);

    // The same image, under the same name, may lie in several territories: its files are published once.
    private IReadOnlyList<PublishedMedia> Add(string workspacePath, Picture picture)
    {
        _pictures[workspacePath] = picture;
        _paths[workspacePath] = picture.AtLeast(PicturePlan.LightWidth).Media.Path;
        return [.. picture.Files.Select(f => f.Media).Where(m => _published.TryAdd(m.Path, m))];
    }

    private static IEnumerable<Media> Shown(Library library) => library.Subjects.SelectMany(s => s.Pictures);

    private static IEnumerable<string> ImagesOf(Library library)
    {
        var logo = library.Collection.Organisation.Logo is { } l ? new[] { l.Value } : [];
        return Shown(library)
            .Select(m => m.File.Value)
            .Concat(library.Subjects.SelectMany(s => s.Text.Images).Select(i => i.File))
            .Concat(logo);
    }
}

/// <summary>What is published of one image of the workspace.</summary>
/// <param name="Source">Workspace path.</param>
/// <param name="Files">At least one.</param>
public sealed record MediaAsset(string Source, IReadOnlyList<PublishedMedia> Files);
