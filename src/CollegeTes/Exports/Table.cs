namespace CollegeTes.Exports;

/// <summary>A table of the published collection.</summary>
internal interface ITable
{
    /// <summary>Lower-case ASCII: the name of its file, and of its list in <c>donnees.json</c>.</summary>
    string Name { get; }

    /// <summary>What its rows are, in French.</summary>
    string Title { get; }

    IReadOnlyList<ColumnFacts> Columns { get; }

    /// <summary>The column, or the columns, that tell rows apart; empty where nothing does.</summary>
    IReadOnlyList<string> Key { get; }

    /// <summary>
    /// True for what the other tables hold already, laid out otherwise: it has a file of its own, and no list in <c>donnees.json</c>.
    /// </summary>
    bool IsDerived { get; }

    /// <summary>The cells of each row, in the order of the columns; the array is used again for the next row.</summary>
    IEnumerable<object?[]> Rows(ExportJob job);
}

/// <inheritdoc cref="ITable"/>
/// <param name="Items">The rows, in an order that the content alone decides.</param>
internal sealed record Table<T>(
    string Name,
    string Title,
    IReadOnlyList<string> Key,
    Func<ExportJob, IEnumerable<T>> Items,
    IReadOnlyList<Column<T>> Parts
) : ITable
{
    public bool IsDerived { get; init; }

    public IReadOnlyList<ColumnFacts> Columns { get; } =
    [.. Parts.Select(p => new ColumnFacts(p.Name, p.Kind, p.Description, p.IsRequired, p.Choices))];

    public IEnumerable<object?[]> Rows(ExportJob job)
    {
        var cells = new object?[Parts.Count];
        foreach (var item in Items(job))
        {
            for (var i = 0; i < cells.Length; i++)
                cells[i] = Parts[i].Value(item, job);
            yield return cells;
        }
    }
}
