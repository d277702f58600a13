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
}

/// <summary>A level of development. <paramref name="Rank"/> is null for "not documented", which is not zero.</summary>
public sealed record Level(string Id, string Title, int? Rank, string? Definition);

/// <summary>One dimension of the framework.</summary>
/// <param name="IsCategorical">True when its criteria are described by categories, never by a level.</param>
/// <param name="Levels">Its own levels, or those of the framework.</param>
public sealed record Dimension(string Id, string Title, bool IsCategorical, IReadOnlyList<Level> Levels, IReadOnlyList<Criterion> Criteria);

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

    public override SubjectKind SubjectKind => SubjectKind.Criterion;

    public override string Id => Key.Value;

    /// <summary>That of the latest of those write-ups.</summary>
    public override PartialDate? ChangedIn(Library library) =>
        library.Experiences.Where(e => e.IsAbout(this)).Aggregate(library.Framework.Date, (last, e) => Later(last, e.UpdatedOn));

    /// <summary>Its framework, and the write-ups that were read with it or say what bears on it.</summary>
    public override IEnumerable<string> FilesIn(Library library) =>
        library.Experiences.Where(e => e.IsAbout(this)).Select(e => e.Path).Prepend(Path);
}

/// <summary>A category of a categorical criterion.</summary>
public sealed record Category(string Id, string Title);
