using CollegeTes.Text;

namespace CollegeTes.Model;

/// <summary>
/// Anything that the collection can publish a page about: a territory, a write-up, a booklet, an episode… What all kinds share is here, so
/// that whoever plans,
/// selects, lists or leaves out asks the subject and never which kind it is. <see cref="Model.SubjectKind"/> says how to add a kind.
/// </summary>
public abstract record Subject
{
    /// <summary>Workspace path of its file.</summary>
    public required string Path { get; init; }

    /// <summary>What it is called, as readers see it.</summary>
    public required Located<string> Title { get; init; }

    public IReadOnlyList<Source> Sources { get; init; } = [];

    /// <summary>Typed facts, written once, that its texts cite.</summary>
    public IReadOnlyList<Figure> Figures { get; init; } = [];

    /// <summary>What people allowed, from the register beside it; empty for the kinds that have none of their own.</summary>
    public IReadOnlyList<Consent> Consents { get; init; } = [];

    /// <summary>What those it speaks of were asked and answered, from the file that goes with it; null when there is none.</summary>
    public Validation? Validation { get; init; }

    /// <summary>The day its author says it was brought up to date.</summary>
    public PartialDate? UpdatedOn { get; init; }

    public abstract SubjectKind SubjectKind { get; }

    /// <summary>What names it everywhere: its slug, after that of its parent where it has one (<c>territoire/retour</c>).</summary>
    public abstract string Id { get; }

    public SubjectReference Reference => new(SubjectKind, Id);

    /// <summary>
    /// Where it stands on its way to publication; null for what has no status of its own and is published with its parts.
    /// </summary>
    public virtual Status? Standing => null;

    /// <summary>Its embargo and expiry, or null.</summary>
    public virtual Window? Embargo => null;

    /// <summary>The subjects that lie inside it: the write-ups of a territory, the episodes of a series.</summary>
    public virtual IReadOnlyList<Subject> Parts => [];

    /// <summary>Other subjects that its author names, there or not: the write-ups that an episode tells.</summary>
    public virtual IEnumerable<SubjectReference> References => [];

    /// <summary>
    /// Workspace paths of the files where its author writes of it: its own, and those that go with it and cite its
    /// sources.
    /// </summary>
    public virtual IEnumerable<string> WrittenIn => Validation is { } validation ? [Path, validation.Path] : [Path];

    /// <summary>Its own text, apart from its fields.</summary>
    public virtual Prose Text => Prose.Empty;

    /// <summary>The images that its fields name, apart from those in its text.</summary>
    public virtual IEnumerable<Media> Pictures => [];

    /// <summary>What is left of it among what is shown; null when that is nothing to read.</summary>
    /// <param name="shown">What may be shown, itself as it was written.</param>
    public virtual Subject? Among(Library shown) => this;

    /// <summary>True when it, or a part of it, is not published yet.</summary>
    public bool IsDraft => Standing is { } standing ? standing != Status.Published : Parts.Any(p => p.IsDraft);

    /// <summary>Language of its pages.</summary>
    public virtual string LanguageIn(Library library) => library.Collection.Language;

    /// <summary>The last day that what its page shows was changed, as the content says it.</summary>
    public virtual PartialDate? ChangedIn(Library library) => UpdatedOn;

    /// <summary>Workspace paths of what its page shows: its own file, those of its parts, those of what it is made of.</summary>
    public virtual IEnumerable<string> FilesIn(Library library) => Parts.Select(p => p.Path).Prepend(Path);

    /// <summary>The later of two days, the first when they are the same.</summary>
    internal static PartialDate? Later(PartialDate? one, PartialDate? other) =>
        other is { } date && (one is null || date.CompareTo(one.Value) > 0) ? date : one;
}

/// <summary>A subject that its author brings to publication, step by step; the others follow their parts.</summary>
public abstract record WrittenSubject : Subject
{
    /// <summary>Name of its file or folder.</summary>
    public required string Slug { get; init; }

    public Located<Status> Status { get; init; }

    public Window? Window { get; init; }

    /// <summary>
    /// True when its author wrote that it is not to be published, neither now nor as soon as its time comes. A status that nobody could
    /// read says nothing of the kind.
    /// </summary>
    public bool IsWithheld =>
        Status.Value is Model.Status.Draft or Model.Status.Reviewed or Model.Status.Archived && Status.Span != SourceSpan.OfFile(Path);

    public override Status? Standing => Status.Value;

    public override Window? Embargo => Window;
}

/// <summary>A subject that is made of several write-ups and signed by those who put them together.</summary>
public abstract record SignedSubject : WrittenSubject
{
    /// <summary>Subtitle of the cover.</summary>
    public string? Lede { get; init; }

    /// <summary>The same as written, with its place.</summary>
    public Located<string>? LedePlace { get; init; }

    /// <summary>Language tag; that of the collection unless written.</summary>
    public string Language { get; init; } = "fr";

    /// <summary>Empty where they are those of the collection.</summary>
    public IReadOnlyList<string> Authors { get; init; } = [];

    public Located<string>? Licence { get; init; }

    public override string LanguageIn(Library library) => Language;

    /// <summary>The write-ups that it is made of, each once.</summary>
    public abstract IReadOnlyList<Experience> SelectedIn(Library library);
}

/// <summary>A subject that is heard or seen: what its outputs may depend on (<c>si:</c>).</summary>
public interface IRecorded
{
    Transcript? Transcript { get; }

    IReadOnlyList<Chapter> Chapters { get; }

    /// <summary>True when a picture stands for it already.</summary>
    bool HasPoster { get; }
}

/// <summary>The name of a subject, which may not exist.</summary>
public readonly record struct SubjectReference(SubjectKind Kind, string Id)
{
    /// <summary>What it lies in: the territory of a write-up; null when its kind lies in none.</summary>
    public SubjectReference? Parent => Kind.Parent is { } parent ? new(parent, Id[..Math.Max(0, Id.LastIndexOf('/'))]) : null;

    /// <summary>It, then its parent, then the parent of that.</summary>
    public IEnumerable<SubjectReference> Line()
    {
        for (SubjectReference? one = this; one is { } here; one = here.Parent)
            yield return here;
    }

    /// <summary>Where its pages and files go in the publication: <c>territoires/val-clair</c>.</summary>
    public string Folder => Kind.FolderOf(Id);

    /// <inheritdoc/>
    public override string ToString() => $"{Kind.Name} {Id}";
}
