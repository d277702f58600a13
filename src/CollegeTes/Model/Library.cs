using CollegeTes.Text;

namespace CollegeTes.Model;

/// <summary>The whole workspace once read: what checks look at and deliverables are made from.</summary>
public sealed record Library
{
    private SubjectIndex? _index;

    public required Collection Collection
    {
        get;
        init => (field, _index) = (value, null);
    }

    public Framework Framework
    {
        get;
        init => (field, _index) = (value, null);
    } = Framework.Empty;

    /// <summary>By id.</summary>
    public IReadOnlyDictionary<string, Partner> Partners { get; init; } = new Dictionary<string, Partner>();

    /// <summary>By slug.</summary>
    public IReadOnlyList<Territory> Territories
    {
        get;
        init => (field, _index) = (value, null);
    } = [];

    public IReadOnlyList<Podcast> Podcasts
    {
        get;
        init => (field, _index) = (value, null);
    } = [];

    /// <summary>The latest first.</summary>
    public IReadOnlyList<Film> Films
    {
        get;
        init => (field, _index) = (value, null);
    } = [];

    public IReadOnlyList<ThematicBooklet> Booklets
    {
        get;
        init => (field, _index) = (value, null);
    } = [];

    /// <summary>Media files found in the workspace, by workspace path.</summary>
    public IReadOnlyDictionary<string, MediaFile> MediaFiles { get; init; } = new Dictionary<string, MediaFile>();

    /// <summary>Subjects of the kinds that have no list of their own here.</summary>
    public IReadOnlyList<Subject> Others
    {
        get;
        init => (field, _index) = (value, null);
    } = [];

    /// <summary>True when what is for the team is made too.</summary>
    public bool ShowsInternal { get; init; }

    /// <summary>The day that the board of the team counts from; null where nothing is made for the team alone.</summary>
    public DateOnly? TeamDay { get; init; }

    public IEnumerable<Experience> Experiences => Territories.SelectMany(t => t.Experiences);

    /// <summary>All subjects: the collection, then those of each kind, in the order of <see cref="SubjectKind.All"/>.</summary>
    public IEnumerable<Subject> Subjects => SubjectKind.All.SelectMany(k => k.In(this));

    /// <summary>The subject of a reference, or null.</summary>
    public Subject? Find(SubjectReference reference) => Index.Find(reference);

    /// <summary>The last day that any of its subjects was brought up to date; null when none says so.</summary>
    public PartialDate? LastChange => Index.LastChange;

    /// <summary>True when somebody was asked to validate one write-up at least.</summary>
    public bool HasReviewedExperiences => Index.HasReviewedExperiences;

    private SubjectIndex Index => _index ?? LazyInitializer.EnsureInitialized(ref _index, () => new SubjectIndex(this));

    /// <summary>The subject of a kind that has an id, or null.</summary>
    public T? Find<T>(SubjectKind<T> kind, string id)
        where T : Subject => (T?)Find(new SubjectReference(kind, id));

    /// <summary>The typed fact of a write-up, or null.</summary>
    public Figure? FindFigure(SubjectReference experience, string id) => (Find(experience) as Experience)?.FindFigure(id);

    /// <summary>The name of who made an observation, as it is published; null when nobody says who did.</summary>
    public string? ObserverOf(Observation observation) =>
        observation.Author is not { } author ? null
        : Collection.Team.FirstOrDefault(m => m.Id.Value == author.Value) is { } member ? member.Name
        : Partners.GetValueOrDefault(author.Value)?.Name ?? author.Value;

    /// <summary>What a name designates, one of each kind at the most.</summary>
    public IEnumerable<Subject> Named(string name) =>
        SubjectKind.All.Where(k => k.IsNamed).Select(k => Find(new SubjectReference(k, name))).OfType<Subject>();
}

/// <summary>What is known of all the subjects of a library, made once for a library and never kept by another.</summary>
internal sealed class SubjectIndex
{
    private readonly Dictionary<SubjectReference, Subject> _byReference = [];
    private readonly Lazy<PartialDate?> _lastChange;
    private readonly Lazy<bool> _hasReviewedExperiences;

    public SubjectIndex(Library library)
    {
        foreach (var subject in library.Subjects)
            _byReference.TryAdd(subject.Reference, subject);
        _hasReviewedExperiences = new(() => library.Experiences.Any(e => e.Validation is not null));
        // Each page of the collection says it: of thousands of subjects, it is looked for once.
        _lastChange = new(() =>
            library
                .Subjects.Where(s => s is not Collection && !s.SubjectKind.SharesFile)
                .Aggregate(library.Collection.Date, (last, subject) => Subject.Later(last, subject.ChangedIn(library)))
        );
    }

    public PartialDate? LastChange => _lastChange.Value;

    public bool HasReviewedExperiences => _hasReviewedExperiences.Value;

    public Subject? Find(SubjectReference reference) => _byReference.GetValueOrDefault(reference);
}
