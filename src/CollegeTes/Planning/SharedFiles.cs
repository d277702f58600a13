using CollegeTes.Model;
using CollegeTes.Renditions;
using CollegeTes.Renditions.Pictures;
using CollegeTes.Themes;

namespace CollegeTes.Planning;

/// <summary>A file that pages share: a style sheet, a font, an image, a sound.</summary>
/// <param name="Path">Path inside the publication.</param>
/// <param name="Source">Workspace path of a medium; null for what the templates give.</param>
/// <param name="Read">Gives its bytes as they are published, for what a library says now; null when nothing safe can be made of
/// them.</param>
public sealed record SharedFile(string Path, Medium Medium, string? Source, Func<Library, byte[]?> Read)
{
    /// <summary>Opens the same bytes for what is too long to be held; null where they have to be made.</summary>
    public Func<Library, Stream?>? Open { get; init; }
}

/// <summary>The shared files of a publication for who makes pages one by one: listed now, read when they are asked for.</summary>
public static class SharedFiles
{
    /// <summary>Style sheets and fonts.</summary>
    public static IEnumerable<SharedFile> OfTemplates(TemplateAssets assets) =>
        [
            .. assets
                .Of(m => m.Outputs.Any(o => !o.IsOnDemand))
                .Where(a => a.IsPublished)
                .Select(a => new SharedFile(a.Path, a.Medium, null, _ => a.Content.ToArray())),
        ];

    /// <summary>Images, sounds, films and transcripts that published pages show. An image is made when it is asked for.</summary>
    public static IReadOnlyList<SharedFile> OfMedia(MediaPlan media, MediaStore store) =>
        [
            .. media.Images.SelectMany(a => a.Files.Select(m => new SharedFile(m.Path, Medium.Image, a.Source, _ => store.Read(m)))),
            .. media.Recordings.Select(f => new SharedFile(f.Target, f.Medium, f.Key, f.Make) { Open = f.Open }),
        ];
}
