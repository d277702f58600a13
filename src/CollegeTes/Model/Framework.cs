using CollegeTes.Text;

namespace CollegeTes.Model;

/// <summary>
/// The versioned analysis framework (<c>cadre d'action</c>): data, not code. It is a tool of dialogue: no ranking, no composite score.
/// </summary>
public sealed record Framework(
    string Path,
    string Title,
    string Version,
    PartialDate? Date,
    string? Introduction,
    IReadOnlyList<Level> Levels,
    IReadOnlyList<Dimension> Dimensions,
    IReadOnlyList<Source> Sources
)
{
    public static readonly Framework Empty = new("content/cadre.yaml", "", "", null, null, [], [], []);

    /// <summary>Where its version is written.</summary>
    public SourceSpan Place { get; init; }

    /// <summary>Criteria that earlier versions had and that it gave up.</summary>
    public IReadOnlyList<RetiredCriterion> Retired { get; init; } = [];

    /// <summary>What the programme puts to the test.</summary>
    public IReadOnlyList<Hypothesis> Hypotheses { get; init; } = [];

    /// <summary>Who changed what, when and why; as written, the latest first or last.</summary>
    public IReadOnlyList<JournalEntry> Journal { get; init; } = [];

    /// <summary>The frozen copies of the versions before this one, oldest first; those of the version in force only.</summary>
    public IReadOnlyList<Framework> Earlier { get; init; } = [];

    /// <summary>All its criteria, in their order.</summary>
    public IEnumerable<Criterion> Criteria => Dimensions.SelectMany(d => d.Criteria);

    /// <summary>The criterion of an id and its dimension, or null.</summary>
    public (Dimension Dimension, Criterion Criterion)? Find(string id)
    {
        foreach (var dimension in Dimensions)
        {
            foreach (var criterion in dimension.Criteria)
            {
                if (criterion.Id == id)
                    return (dimension, criterion);
            }
        }
        return null;
    }

    /// <summary>The version of a number, this one or an earlier one, or null.</summary>
    public Framework? FindVersion(string version) => Version == version ? this : Earlier.FirstOrDefault(e => e.Version == version);
}

/// <summary>A level of development. <paramref name="Rank"/> is null for "not documented", which is not zero.</summary>
public sealed record Level(string Id, string Title, int? Rank, string? Definition)
{
    /// <summary>What it asks for as evidence, or null.</summary>
    public EvidenceDemand? Demand { get; init; }
}

/// <summary>What a level asks for as evidence: nothing where null.</summary>
/// <param name="Evidence">Pieces of evidence.</param>
/// <param name="Sources">Different sources.</param>
/// <param name="Years">Years between the oldest piece of evidence and the newest.</param>
/// <param name="KindCount">Different kinds of evidence.</param>
/// <param name="Kinds">Kinds of which one at least is there; empty when any will do.</param>
public sealed record EvidenceDemand(int? Evidence, int? Sources, int? Years, int? KindCount, IReadOnlyList<EvidenceKind> Kinds)
{
    public bool Equals(EvidenceDemand? other) =>
        other is not null
        && (Evidence, Sources, Years, KindCount) == (other.Evidence, other.Sources, other.Years, other.KindCount)
        && Kinds.SequenceEqual(other.Kinds);

    public override int GetHashCode() => HashCode.Combine(Evidence, Sources, Years, KindCount, Kinds.Count);
}

/// <summary>One dimension of the framework.</summary>
/// <param name="IsCategorical">True when its criteria are described by categories, never by a level.</param>
/// <param name="Levels">Its own levels, or those of the framework.</param>
public sealed record Dimension(string Id, string Title, bool IsCategorical, IReadOnlyList<Level> Levels, IReadOnlyList<Criterion> Criteria)
{
    /// <summary>The level of an id, or null.</summary>
    public Level? FindLevel(string id) => Levels.FirstOrDefault(l => l.Id == id);
}

/// <summary>
/// One criterion and the question that opens the dialogue: a page can be about it, as it can be about a write-up. It is published when the
/// framework is.
/// </summary>
public sealed record Criterion : Subject
{
    public required Located<string> Key { get; init; }

    public string? Question { get; init; }

    /// <summary>Possible answers; empty for a criterion with levels.</summary>
    public IReadOnlyList<Category> Categories { get; init; } = [];

    /// <summary>Who can best answer the question, the best first; empty for whoever is met.</summary>
    public IReadOnlyList<Readership> Respondents { get; init; } = [];

    public override SubjectKind SubjectKind => SubjectKind.Criterion;

    public override string Id => Key.Value;

    /// <summary>That of the latest of those write-ups.</summary>
    public override PartialDate? ChangedIn(Library library) =>
        library
            .Experiences.Where(e => e.IsAbout(this, library.Framework))
            .Aggregate(library.Framework.Date, (last, e) => Later(last, e.UpdatedOn));

    /// <summary>Its framework, and the write-ups that were read with it or say what bears on it.</summary>
    public override IEnumerable<string> FilesIn(Library library) =>
        library.Experiences.Where(e => e.IsAbout(this, library.Framework)).Select(e => e.Path).Prepend(Path);

    public SourceSpan Place => Key.Span;

    /// <summary>The version that brought it; null when it was always there.</summary>
    public Located<string>? Since { get; init; }

    /// <summary>What its words mean, in a sentence or two.</summary>
    public string? Definition { get; init; }

    /// <summary>By level: how that level is recognised for this criterion.</summary>
    public IReadOnlyList<LevelLandmark> Landmarks { get; init; } = [];

    /// <summary>The criteria of earlier versions that it comes from.</summary>
    public IReadOnlyList<CriterionOrigin> Origins { get; init; } = [];
}

/// <summary>How a level is recognised for one criterion.</summary>
/// <param name="LevelTitle">Null for a level that is not there.</param>
public sealed record LevelLandmark(Located<string> Level, string? LevelTitle, string Text);

/// <summary>A category of a categorical criterion.</summary>
public sealed record Category(string Id, string Title);
