using CollegeTes.Deliverables.Pictures;
using CollegeTes.Model;

namespace CollegeTes.Deliverables;

/// <summary>
/// Where everything is inside the publication. Every link is relative, so that the folder opens from a disk, a stick or any
/// path of a server.
/// </summary>
public sealed class Addresses
{
    /// <summary>The ids of texts and headings.</summary>
    public Anchors Anchors { get; init; } = new();

    private readonly Dictionary<(string Deliverable, string Subject), string> _pages = [];
    private readonly Dictionary<(string Export, string Subject, SubjectKind Kind), string> _exports = [];
    private readonly Dictionary<string, string> _sources = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _assets = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _media = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Picture> _pictures = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Media> _credits = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PublishedMedia> _published = new(StringComparer.Ordinal);

    /// <summary>Says where a deliverable of a subject is: the first medium wins, so that links lead to the page.</summary>
    public void AddPage(string deliverable, string subject, string path) => _pages.TryAdd((deliverable, subject), path);

    /// <summary>Says where another form of a deliverable of a subject is, such as its chapters in JSON.</summary>
    public void AddForm(string deliverable, string medium, string subject, string path) => AddPage($"{deliverable}:{medium}", subject, path);

    /// <summary>Path of a form that <see cref="AddForm"/> told, or null.</summary>
    public string? OfForm(string deliverable, string medium, string subject) => OfPage($"{deliverable}:{medium}", subject);

    /// <summary>Says where a file of data is, by what it holds.</summary>
    public void AddExport(string export, string subject, SubjectKind kind, string path) => _exports.TryAdd((export, subject, kind), path);

    /// <summary>Path of a file of data, or null when it is not made.</summary>
    public string? OfExport(string export, string subject, SubjectKind? kind = null) => _exports.GetValueOrDefault((export, subject, kind ?? SubjectKind.Collection));

    /// <summary>Says where a content file is shown: the first deliverable wins.</summary>
    public void AddSource(string workspacePath, string target) => _sources.TryAdd(workspacePath, target);

    /// <summary>Says where a shared file of the templates is published.</summary>
    public void AddAsset(string templatePath, string path) => _assets[templatePath] = path;

    /// <summary>Says where a sound or a transcript of the workspace is published.</summary>
    public void AddMedia(string key, string path) => _media[key] = path;

    /// <summary>Says where an image of the workspace is published, in all its forms.</summary>
    public void AddPicture(string workspacePath, Picture picture)
    {
        _pictures[workspacePath] = picture;
        _media[workspacePath] = picture.AtLeast(PicturePlan.LightWidth).Media.Path;
        foreach (var file in picture.Files)
            _published[file.Media.Path] = file.Media;
    }

    /// <summary>Says who is to be credited for an image of the workspace, wherever it is shown.</summary>
    public void AddCredit(Media media) => _credits.TryAdd(media.File.Value, media);

    /// <summary>What is said of an image of the workspace that someone is to be credited for; null for any other.</summary>
    public Media? CreditOf(string workspacePath) => _credits.GetValueOrDefault(workspacePath);

    /// <summary>The media file of a path of the publication, or null.</summary>
    public PublishedMedia? FindMedia(string path) => _published.GetValueOrDefault(path);

    /// <summary>The media file of an address on a page, or null.</summary>
    public PublishedMedia? FindMedia(string page, string address) => Prose.LinkTarget.Resolve(page, address) is { } path ? FindMedia(path) : null;

    /// <summary>An image of the workspace as pages offer it, or null.</summary>
    public Picture? OfPicture(string workspacePath) => _pictures.GetValueOrDefault(workspacePath);

    /// <summary>Path of a page, or null when the deliverable is not made.</summary>
    public string? OfPage(string deliverable, string subject) => _pages.GetValueOrDefault((deliverable, subject));

    /// <summary>Where a write-up is told in full: path and fragment in the booklet of its territory; null when that is not made.</summary>
    public string? OfStory(Experience experience) => OfPage("livret", experience.TerritorySlug) is { } page ? $"{page}#{Anchors.OfText(experience.Slug)}" : null;

    /// <summary>Path, with fragment, of the page that shows a content file, or a heading of it written <c>path#owner/name</c>; null when none does.</summary>
    public string? OfSource(string workspacePath)
    {
        var sharp = workspacePath.IndexOf('#', StringComparison.Ordinal);
        return sharp < 0 ? _sources.GetValueOrDefault(workspacePath)
            : _sources.GetValueOrDefault(workspacePath[..sharp]) is { } page ? page.Split('#')[0] + FragmentOf(workspacePath) : null;
    }

    /// <summary>The fragment of a heading written <c>path#owner/name</c>, with its sharp sign.</summary>
    public string FragmentOf(string heading)
    {
        var sharp = heading.IndexOf('#', StringComparison.Ordinal);
        var slash = heading.IndexOf('/', sharp);
        return "#" + Anchors.OfHeading(heading[(sharp + 1)..slash], heading[(slash + 1)..]);
    }

    public string? OfAsset(string templatePath) => _assets.GetValueOrDefault(templatePath);

    public string? OfMedia(string workspacePath) => _media.GetValueOrDefault(workspacePath);

    /// <summary>The way from one path of the publication to another.</summary>
    public static string Relative(string from, string to)
    {
        var folders = from.Split('/')[..^1];
        var sharp = to.IndexOf('#', StringComparison.Ordinal);
        var file = sharp < 0 ? to : to[..sharp];
        if (file == from)
            return sharp < 0 ? to[(to.LastIndexOf('/') + 1)..] : to[sharp..];
        var target = to.Split('/');
        var shared = 0;
        while (shared < folders.Length && shared < target.Length - 1 && folders[shared] == target[shared])
            shared++;
        return string.Concat(Enumerable.Repeat("../", folders.Length - shared)) + string.Join('/', target[shared..]);
    }
}
