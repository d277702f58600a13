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

/// <summary>One criterion and the question that opens the dialogue.</summary>
public sealed record Criterion(string Id, string Title, string? Question, IReadOnlyList<Category> Categories);

/// <summary>A category of a categorical criterion.</summary>
public sealed record Category(string Id, string Title);
