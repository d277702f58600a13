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

    public IReadOnlyList<TeamMember> Team { get; private init; } = [];

    private IReadOnlyDictionary<SubjectKind, IReadOnlyList<string>> Subjects { get; init; } =
        new Dictionary<SubjectKind, IReadOnlyList<string>>();

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
            Team = collection?.Team ?? [],
            Framework = (layout.FindShared(ContentKind.Framework) is { } framework ? Read(root, framework, FrameworkFile.Read) : null)
                ?? Framework.Empty,
            Partners =
            [
                .. (layout.FindShared(ContentKind.Partners) is { } partners ? Read(root, partners, PartnersFile.Read) : null)?.Values
                    ?? Enumerable.Empty<Partner>(),
            ],
            Subjects = ContentKind
                .All.Where(k => k.Subject is not null)
                .ToDictionary(k => k.Subject!, k => (IReadOnlyList<string>)[.. layout[k].Select(e => e.Id)]),
        };
    }

    // Those that are written together in a file that all share.
    private IEnumerable<string> Criteria => Framework.Dimensions.SelectMany(d => d.Criteria).Select(c => c.Id).Distinct();

    /// <summary>Whether a name or a path that a command was given designates anything: looked up by place, so that a large collection need
    /// not be listed first, and that a
    /// broken text can be named too.</summary>
    /// <param name="root">Full path of the workspace.</param>
    public static bool Exists(string root, string selection)
    {
        var name = Selected(selection);
        if (name.Split('/').Any(p => p is ".." or "." or ""))
            return false;
        return Places(name).Any(p => File.Exists(Path.Combine(root, p)))
            || (name.StartsWith(Workspace.ContentFolder + "/", StringComparison.Ordinal) && Path.Exists(Path.Combine(root, name)))
            || Read(root, ContentKind.Framework.Place, FrameworkFile.Read)?.Find(name) is not null;
    }

    /// <summary>A name or a path that a command was given, as subjects and files have theirs.</summary>
    public static string Selected(string selection)
    {
        var name = selection.Replace('\\', '/');
        while (name.StartsWith("./", StringComparison.Ordinal))
            name = name[2..];
        return name.Trim('/');
    }

    /// <summary>The ids of a kind: slugs, or <c>territoire/retour</c>.</summary>
    public IReadOnlyList<string> Ids(SubjectKind kind) =>
        kind == SubjectKind.Criterion ? [.. Criteria] : Subjects.GetValueOrDefault(kind) ?? [];

    /// <summary>What a command may be asked to select.</summary>
    public IEnumerable<string> Selections => SubjectKind.All.Where(k => k.IsNamed).SelectMany(Ids);

    private static IEnumerable<string> Places(string name) =>
        ContentKind
            .All.Where(k => k.Subject is { IsNamed: true } subject && subject.Names.Count == name.Count(c => c == '/') + 1)
            .SelectMany(k => k.PathsOf(name));

    private static T? Read<T>(string root, string path, Func<YamlMapping, ReadContext, T> read)
        where T : class
    {
        var bag = new DiagnosticBag();
        return TextLoader.Load(root, path, bag, out _) is { } file && YamlReader.ReadMapping(file, bag) is { } mapping
            ? read(mapping, new ReadContext(file, bag))
            : null;
    }
}
