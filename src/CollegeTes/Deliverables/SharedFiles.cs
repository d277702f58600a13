using CollegeTes.Content;
using CollegeTes.Model;

namespace CollegeTes.Deliverables;

/// <summary>A file that pages share: a style sheet, a font, an image, a sound.</summary>
/// <param name="Path">Path inside the publication.</param>
/// <param name="Source">Workspace path of a medium; null for what the templates give.</param>
/// <param name="Read">Gives its bytes as they are published; null when nothing safe can be made of them.</param>
public sealed record SharedFile(string Path, string Medium, string? Source, Func<byte[]?> Read);

/// <summary>The shared files of a publication for who makes pages one by one: listed now, read when they are asked for.</summary>
public static class SharedFiles
{
    /// <summary>Style sheets and fonts; says where they are.</summary>
    public static IEnumerable<SharedFile> OfTemplates(DeliverableSet set, Addresses addresses) =>
        [.. Assets.OfTemplates(set, set.Manifests.Where(m => m.Outputs.Any(o => !o.IsOnDemand)), addresses).Select(a => new SharedFile(a.Path, a.Medium, null, () => a.Content.ToArray()))];

    /// <summary>Images, sounds and transcripts that published pages show.</summary>
    public static IReadOnlyList<SharedFile> OfMedia(Library library, Workspace workspace) =>
        [.. MediaAssets.Listed(library, workspace).Select(m => new SharedFile(m.Target, m.Medium, m.Path, () => workspace.ReadMedia(m.Path)))];
}
