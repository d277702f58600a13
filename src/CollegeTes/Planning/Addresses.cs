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
    private readonly Dictionary<(PageRole Role, string Subject), string> _pages = [];
    private readonly Dictionary<(SubjectKind Kind, Medium Medium, string Subject), string> _forms = [];
    private readonly Dictionary<(SubjectKind Kind, string Subject), string> _transcripts = [];
    private readonly Dictionary<(DeliverableManifest Deliverable, string Subject), string> _byDeliverable = [];
    private readonly HashSet<string> _cut = new(StringComparer.Ordinal);
    private readonly HashSet<string> _html = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Export, string Subject, SubjectKind Kind), string> _exports = [];
    private readonly Dictionary<string, string> _sources = new(StringComparer.Ordinal);
    private readonly HashSet<string> _summarised = new(StringComparer.Ordinal);
    private readonly MediaPlan _media;
    private readonly DeliverableSet _set;
    private readonly ILookup<DeliverableManifest, PageRole> _rolesOf;

    /// <param name="library">What may be published.</param>
    /// <param name="artifacts">All that is made, in the order of the deliverables: where two could answer, the first does, so that links
    /// lead to the page.</param>
    /// <param name="set">The deliverables, whose pages play roles.</param>
    internal Addresses(Library library, IReadOnlyList<PlannedArtifact> artifacts, MediaPlan media, DeliverableSet set)
    {
        _media = media;
        _set = set;
        _rolesOf = PageRole.All.Where(r => set.PlayerOf(r) is not null).ToLookup(r => set.PlayerOf(r)!);
        Anchors = Anchors.Of(library);
        foreach (var planned in artifacts)
            Add(planned);
        AddSources(library);
    }

    /// <summary>The ids of texts and headings.</summary>
    public Anchors Anchors { get; }

    /// <summary>Path of the page that plays a role, or null when it is not made.</summary>
    /// <param name="subject">Id of what it is for.</param>
    public string? OfRole(PageRole role, string subject) => _pages.GetValueOrDefault((role, subject));

    /// <summary>True for a page that leads to the parts of a reading, and shows nothing of it itself.</summary>
    public bool IsCut(string path) => _cut.Contains(path);

    /// <summary>Path of the page of a subject, or null when it is not made.</summary>
    public string? OfPage(Subject subject) => OfPage(subject.SubjectKind, subject.Id);

    /// <inheritdoc cref="OfPage(Subject)"/>
    public string? OfPage(SubjectKind kind, string id) => OfRole(PageRole.Of(kind), id);

    /// <summary>Path of the page where the transcript of a subject is read, or null.</summary>
    public string? OfTranscript(Subject subject) => _transcripts.GetValueOrDefault((subject.SubjectKind, subject.Id));

    /// <summary>Path of another form of the page of a subject, such as its chapters in JSON, or null.</summary>
    public string? OfForm(Medium medium, Subject subject) => _forms.GetValueOrDefault((subject.SubjectKind, medium, subject.Id));

    /// <summary>
    /// Path of the page that a PDF, a book or a Word file is another form of: the one beside it, where a deliverable makes several of one
    /// subject; else what it makes of the subject, its page first.
    /// </summary>
    public string PageOf(PlannedArtifact planned) =>
        System.IO.Path.ChangeExtension(planned.Path, ".html") is var beside && _html.Contains(beside)
            ? beside
            : _byDeliverable.GetValueOrDefault((planned.Deliverable, planned.SubjectId)) ?? planned.Path;

    /// <summary>Path of a file of data, by what it holds, or null when it is not made.</summary>
    public string? OfExport(string export, string subject, SubjectKind? kind = null) =>
        _exports.GetValueOrDefault((export, subject, kind ?? SubjectKind.Collection));

    /// <inheritdoc cref="MediaPlan.CreditOf"/>
    public Media? CreditOf(string workspacePath) => _media.CreditOf(workspacePath);

    /// <inheritdoc cref="MediaPlan.Find"/>
    public PublishedMedia? FindMedia(string path) => _media.Find(path);

    /// <summary>The media file of an address on a page, or null.</summary>
    public PublishedMedia? FindMedia(string page, string address) =>
        Prose.LinkTarget.Resolve(page, address) is { } path ? FindMedia(path) : null;

    /// <inheritdoc cref="MediaPlan.PictureOf"/>
    public Picture? OfPicture(string workspacePath) => _media.PictureOf(workspacePath);

    /// <summary>Where a write-up is told in full: path and fragment on the page of its territory; null when that is not made.</summary>
    public string? OfStory(Experience experience) =>
        OfPage(SubjectKind.Territory, experience.TerritorySlug) is { } page ? $"{page}#{Anchors.OfText(experience.Slug)}" : null;

    /// <summary>Where what was observed of a criterion in a write-up is read with its evidence; null when that page is not made.</summary>
    public string? OfObservation(Experience experience, string criterion) =>
        OfPage(SubjectKind.Territory, experience.TerritorySlug) is { } page
            ? $"{page}#{Anchors.OfObservation(experience.Slug, criterion)}"
            : null;

    /// <summary>Where a figure or a statement that a synthesis rests on is read; null when that page is not made.</summary>
    public string? OfNamed(Experience experience, string name) =>
        OfPage(SubjectKind.Territory, experience.TerritorySlug) is { } page && Anchors.OfNamed(experience.Slug, name) is { } anchor
            ? $"{page}#{anchor}"
            : null;

    /// <summary>
    /// Path, with fragment, of the page that shows a content file, or a heading of it written <c>path#owner/name</c>; null when none does:
    /// a page that tells a text in short has none of its headings.
    /// </summary>
    public string? OfSource(string workspacePath)
    {
        var sharp = workspacePath.IndexOf('#', StringComparison.Ordinal);
        return sharp < 0 ? _sources.GetValueOrDefault(workspacePath)
            : _summarised.Contains(workspacePath[..sharp]) ? null
            : _sources.GetValueOrDefault(workspacePath[..sharp]) is { } page ? page.Split('#')[0] + FragmentOf(workspacePath)
            : null;
    }

    /// <summary>The fragment of a heading written <c>path#owner/name</c>, with its number sign.</summary>
    public string FragmentOf(string heading)
    {
        var sharp = heading.IndexOf('#', StringComparison.Ordinal);
        var slash = heading.IndexOf('/', sharp);
        return "#" + Anchors.OfHeading(heading[(sharp + 1)..slash], heading[(slash + 1)..]);
    }

    /// <summary>Path of a shared file of the templates, or null.</summary>
    public string? OfAsset(string templatePath) => _set.Assets.Find(templatePath)?.Path;

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
        var (output, kind, subject) = (planned.Output, planned.Output.For, planned.SubjectId);
        if (output.Export is { } export)
        {
            _exports.TryAdd((export.Value, subject, kind), planned.Path);
            return;
        }
        if (output.Medium == Medium.Image)
        {
            _exports.TryAdd((output.Form, subject, kind), planned.Path);
            return;
        }
        _byDeliverable.TryAdd((planned.Deliverable, subject), planned.Path);
        if (output.Medium == Medium.Html)
            _html.Add(planned.Path);
        if (planned.Reading is { Others.Count: > 0 })
            _cut.Add(planned.Path);
        foreach (var role in _rolesOf[planned.Deliverable].Where(r => r.For == kind))
        {
            if (planned.Deliverable.Plays(role, output))
                _pages.TryAdd((role, subject), planned.Path);
            if (!role.IsOfSubject)
                continue;
            _forms.TryAdd((kind, output.Medium, subject), planned.Path);
            if (output.Condition == OutputCondition.Transcript && output.Medium == Medium.Html)
                _transcripts.TryAdd((kind, subject), planned.Path);
        }
    }

    // Where a link from a text to another content file leads.
    private void AddSources(Library library)
    {
        foreach (var subject in library.Subjects.Where(s => !s.SubjectKind.SharesFile))
        {
            var around =
                subject.SubjectKind.IsToldByParent && subject.Reference.Parent is { } parent ? OfPage(parent.Kind, parent.Id) : null;
            if (around is null && subject.SubjectKind.IsToldByParent)
                _summarised.Add(subject.Path);
            if (
                (around is null ? OfPage(subject) : $"{around}#{Anchors.OfText(subject.Id[(subject.Id.LastIndexOf('/') + 1)..])}") is
                { } target
            )
                _sources.TryAdd(subject.Path, target);
        }
    }
}
