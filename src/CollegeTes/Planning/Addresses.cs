using CollegeTes.Model;
using CollegeTes.Renditions;
using CollegeTes.Renditions.Pictures;
using CollegeTes.Themes;

namespace CollegeTes.Planning;

/// <summary>
/// Where everything is inside the publication. Every link is relative, so that the folder opens from a disk, a stick or any
/// path of a server.
/// </summary>
public sealed class Addresses
{
    private readonly Dictionary<(string Deliverable, string Subject), string> _pages = [];
    private readonly Dictionary<(string Export, string Subject, SubjectKind Kind), string> _exports = [];
    private readonly Dictionary<string, string> _sources = new(StringComparer.Ordinal);
    private readonly MediaPlan _media;
    private readonly TemplateAssets _assets;

    /// <param name="library">What may be published.</param>
    /// <param name="artifacts">All that is made, in the order of the deliverables: where two could answer, the first does, so that links lead to the page.</param>
    /// <param name="assets">Style sheets and fonts.</param>
    internal Addresses(Library library, IReadOnlyList<PlannedArtifact> artifacts, MediaPlan media, TemplateAssets assets)
    {
        _media = media;
        _assets = assets;
        Anchors = Anchors.Of(library);
        foreach (var planned in artifacts)
            Add(planned);
        AddSources(library, artifacts);
    }

    /// <summary>The ids of texts and headings.</summary>
    public Anchors Anchors { get; }

    /// <summary>What <see cref="OfPage"/> knows the page of a transcript by, beside the page of what is recorded.</summary>
    public static string Transcripts(string deliverable) => deliverable + "/transcription";

    /// <summary>Path of another form of a deliverable of a subject, such as its chapters in JSON, or null.</summary>
    public string? OfForm(string deliverable, string medium, string subject) => OfPage($"{deliverable}:{medium}", subject);

    /// <summary>Path of a file of data, by what it holds, or null when it is not made.</summary>
    public string? OfExport(string export, string subject, SubjectKind? kind = null) => _exports.GetValueOrDefault((export, subject, kind ?? SubjectKind.Collection));

    /// <inheritdoc cref="MediaPlan.CreditOf"/>
    public Media? CreditOf(string workspacePath) => _media.CreditOf(workspacePath);

    /// <inheritdoc cref="MediaPlan.Find"/>
    public PublishedMedia? FindMedia(string path) => _media.Find(path);

    /// <summary>The media file of an address on a page, or null.</summary>
    public PublishedMedia? FindMedia(string page, string address) => Prose.LinkTarget.Resolve(page, address) is { } path ? FindMedia(path) : null;

    /// <inheritdoc cref="MediaPlan.PictureOf"/>
    public Picture? OfPicture(string workspacePath) => _media.PictureOf(workspacePath);

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

    /// <summary>Path of a shared file of the templates, or null.</summary>
    public string? OfAsset(string templatePath) => _assets.Find(templatePath)?.Path;

    /// <inheritdoc cref="MediaPlan.PathOf"/>
    public string? OfMedia(string key) => _media.PathOf(key);

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

    private void Add(PlannedArtifact planned)
    {
        var (output, deliverable, subject) = (planned.Output, planned.Deliverable.Name, planned.SubjectId);
        if (output.Export is { } export)
            _exports.TryAdd((export.Value, subject, output.For), planned.Path);
        else if (output.Medium == "image")
            _exports.TryAdd((output.Form, subject, output.For), planned.Path);
        else
            _pages.TryAdd((output.Condition == OutputCondition.Transcript ? Transcripts(deliverable) : deliverable, subject), planned.Path);
        if (planned.Subject is IRecorded)
            _pages.TryAdd(($"{deliverable}:{output.Medium}", subject), planned.Path);
    }

    // Where a link from a text to another content file leads: its page, else its place on the page of what it lies in.
    private void AddSources(Library library, IReadOnlyList<PlannedArtifact> artifacts)
    {
        var first = new Lazy<ILookup<SubjectReference, string>>(() => artifacts.Where(a => a.Output.Medium == "html" && a.Output.For.Page is null)
            .ToLookup(a => new SubjectReference(a.Output.For, a.SubjectId), a => a.Path));
        foreach (var subject in library.Subjects)
        {
            var target = subject.SubjectKind.Page is { } page ? OfPage(page, subject.Id)
                : subject.Reference.Parent is not { Kind.Page: { } around } parent ? first.Value[subject.Reference].FirstOrDefault()
                : OfPage(around, parent.Id) is { } whole ? $"{whole}#{Anchors.OfText(subject.Id[(parent.Id.Length + 1)..])}" : null;
            if (target is not null)
                _sources.TryAdd(subject.Path, target);
        }
    }
}
