using CollegeTes.Model;

namespace CollegeTes.Comparing;

/// <summary>
/// Write-ups by territory down, criteria by dimension across. It holds what observers said and counts what is documented: no total, no
/// score, no order but that of the collection.
/// </summary>
public sealed record Matrix
{
    private Matrix(IReadOnlyList<MatrixColumn> columns, IReadOnlyList<MatrixRow> rows) => (Columns, Rows) = (columns, rows);

    /// <summary>The criteria, in the order of the framework.</summary>
    public IReadOnlyList<MatrixColumn> Columns { get; }

    /// <summary>The write-ups, by territory.</summary>
    public IReadOnlyList<MatrixRow> Rows { get; }

    /// <summary>The matrix of a perimeter of what may be published.</summary>
    public static Matrix Of(Library library, Perimeter perimeter) => Of(library.Framework, perimeter.In(library));

    /// <summary>The matrix of some write-ups, in their order.</summary>
    public static Matrix Of(Framework framework, IEnumerable<Experience> experiences)
    {
        IReadOnlyList<MatrixColumn> columns =
        [
            .. framework.Dimensions.SelectMany(d => d.Criteria.Select(c => (d, c))).Select((c, i) => new MatrixColumn(c.d, c.c, i)),
        ];
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var column in columns)
            places.TryAdd(column.Criterion.Id, column.Index);
        return new Matrix(columns, [.. experiences.Select(e => new MatrixRow(e, CellsOf(e, framework, columns, places)))]);
    }

    /// <summary>How many write-ups have an answer to a criterion.</summary>
    public int DocumentedIn(MatrixColumn column) => Rows.Count(r => r.Cells[column.Index].IsDocumented);

    private static MatrixCell[] CellsOf(
        Experience experience,
        Framework framework,
        IReadOnlyList<MatrixColumn> columns,
        Dictionary<string, int> places
    )
    {
        var observations = new List<Observation>?[columns.Count];
        foreach (var observation in experience.Observations)
        {
            // What was read with an older framework stands where its criterion stands now.
            if (Placement.CurrentId(framework, observation) is { } id && places.TryGetValue(id, out var place))
                (observations[place] ??= []).Add(observation);
        }
        return [.. columns.Select(c => new MatrixCell(experience, c, observations[c.Index] ?? []))];
    }
}

/// <summary>A write-up and its cells, one for each column.</summary>
public sealed record MatrixRow(Experience Experience, IReadOnlyList<MatrixCell> Cells);
