using CollegeTes.Model;

namespace CollegeTes.Comparing;

/// <summary>What a cell of a matrix says: the four states that readers tell apart, and no order between them.</summary>
public enum CellState
{
    /// <summary>Nobody looked.</summary>
    NotObserved,

    /// <summary>Somebody looked, and the sources are silent: neither zero nor empty.</summary>
    Unknown,

    /// <summary>Somebody looked, and the sources show that it lacks.</summary>
    Absent,

    /// <summary>A level above absence, or categories.</summary>
    Observed,
}

/// <summary>A write-up read with a criterion: all that its observers say, side by side.</summary>
public sealed record MatrixCell(Experience Experience, MatrixColumn Column, IReadOnlyList<Observation> Observations)
{
    /// <summary>That of the first observation that says most: disagreement is shown, not averaged.</summary>
    public CellState State { get; } = Observations.Count == 0 ? CellState.NotObserved : Observations.Max(o => StateOf(o, Column.Dimension));

    /// <summary>True when the sources let somebody answer.</summary>
    public bool IsDocumented => State is CellState.Absent or CellState.Observed;

    /// <summary>True when observers differ on the level, or on the categories.</summary>
    public bool IsDisputed => Observations.Select(AnswerOf).Distinct(StringComparer.Ordinal).Skip(1).Any();

    /// <summary>The evidence of all its observers.</summary>
    public IEnumerable<Evidence> Evidence => Observations.SelectMany(o => o.Evidence);

    /// <summary>The oldest and the newest year of its evidence, or null when none is dated.</summary>
    public (int Oldest, int Newest)? Years
    {
        get
        {
            (int Oldest, int Newest)? years = null;
            foreach (var evidence in Evidence)
            {
                if (evidence.Date is { HasValue: true, Value.Value: { Start: { } first, End: { } last } })
                    years = (Math.Min(years?.Oldest ?? int.MaxValue, first.Year), Math.Max(years?.Newest ?? 0, last.Year));
            }
            return years;
        }
    }

    /// <summary>The state of one observation.</summary>
    public static CellState StateOf(Observation observation, Dimension dimension) =>
        observation.Categories.Count > 0
            ? CellState.Observed
            : LevelOf(observation, dimension)?.Rank switch
            {
                null => CellState.Unknown,
                0 => CellState.Absent,
                _ => CellState.Observed,
            };

    /// <summary>The level of an observation, or null.</summary>
    public static Level? LevelOf(Observation observation, Dimension dimension) =>
        observation.Level is { } level ? dimension.Levels.FirstOrDefault(l => l.Id == level.Value) : null;

    private static string AnswerOf(Observation observation) =>
        observation.Level?.Value ?? string.Join(' ', observation.Categories.Select(c => c.Value).Order(StringComparer.Ordinal));
}

/// <summary>A criterion and its dimension.</summary>
/// <param name="Index">Its place among the columns of the framework, from 0.</param>
public sealed record MatrixColumn(Dimension Dimension, Criterion Criterion, int Index);
