using CollegeTes.Content.Files;
using CollegeTes.Diagnostics;
using CollegeTes.Model;
using CollegeTes.Yaml;
using CollegeTes.Yaml.Fields;

namespace CollegeTes.Content;

/// <summary>
/// The names that a workspace knows, for editors and for the command line's suggestions. Texts are told by their place and
/// never opened: only the three files that all share are read, so that ten thousand texts take no longer than ten.
/// </summary>
public sealed record WorkspaceNames
{
    /// <summary>A workspace that knows nothing yet.</summary>
    public static readonly WorkspaceNames None = new();

    public IReadOnlyList<Axis> Axes { get; private init; } = [];

    public IReadOnlyList<Theme> Themes { get; private init; } = [];

    public Framework Framework { get; private init; } = Framework.Empty;

    public IReadOnlyList<Partner> Partners { get; private init; } = [];

    /// <summary>Slugs.</summary>
    public IReadOnlyList<string> Territories { get; private init; } = [];

    /// <summary>As <c>territoire/retour</c>.</summary>
    public IReadOnlyList<string> Experiences { get; private init; } = [];

    /// <summary>Slugs.</summary>
    public IReadOnlyList<string> Booklets { get; private init; } = [];

    /// <summary>Slugs.</summary>
    public IReadOnlyList<string> Podcasts { get; private init; } = [];

    /// <summary>As <c>emission/episode</c>.</summary>
    public IReadOnlyList<string> Episodes { get; private init; } = [];

    /// <summary>Slugs.</summary>
    public IReadOnlyList<string> Films { get; private init; } = [];

    /// <summary>Public address of the publication, without final slash, or null.</summary>
    public string? Address { get; private init; }

    /// <summary>Reads a workspace; what cannot be read is left out without a word, since a check will say it.</summary>
    /// <param name="root">Full path of the workspace.</param>
    public static WorkspaceNames Read(string root)
    {
        var bag = new DiagnosticBag();
        var layout = WorkspaceLayout.Of(WorkspaceScan.Run(root, Workspace.ContentFolder, bag), bag);
        var collection = Read(root, Workspace.Marker, CollectionFile.Read);
        return new WorkspaceNames
        {
            Address = collection?.Url?.Value,
            Axes = collection?.Axes ?? [],
            Themes = collection?.Themes ?? [],
            Framework = (layout.Framework is { } framework ? Read(root, framework, FrameworkFile.Read) : null) ?? Framework.Empty,
            Partners = [.. (layout.Partners is { } partners ? Read(root, partners, PartnersFile.Read) : null)?.Values ?? Enumerable.Empty<Partner>()],
            Territories = [.. layout.Territories.Select(t => t.Slug)],
            Experiences = [.. layout.Experiences.Select(e => $"{e.Owner}/{e.Slug}")],
            Booklets = [.. layout.Booklets.Select(b => b.Slug)],
            Podcasts = [.. layout.Podcasts.Select(p => p.Slug)],
            Episodes = [.. layout.Episodes.Select(e => $"{e.Owner}/{e.Slug}")],
            Films = [.. layout.Films.Select(f => f.Slug)],
        };
    }

    /// <summary>What a command may be asked to select.</summary>
    public IEnumerable<string> Selections => Territories.Concat(Experiences).Concat(Booklets).Concat(Podcasts).Concat(Episodes).Concat(Films);

    private static T? Read<T>(string root, string path, Func<YamlMapping, ReadContext, T> read) where T : class
    {
        var bag = new DiagnosticBag();
        return TextLoader.Load(Path.Combine(root, path), path, bag, out _) is { } file && YamlReader.ReadMapping(file, bag) is { } mapping
            ? read(mapping, new ReadContext(file, bag)) : null;
    }
}
