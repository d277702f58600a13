namespace CollegeTes.Exports;

/// <summary>What the cells of a column hold.</summary>
internal enum CellKind
{
    /// <summary>Text in plain words, one line.</summary>
    Text,

    /// <summary>An identifier of the collection: lower-case ASCII, hyphens, slashes.</summary>
    Id,

    /// <summary>A year, a month or a day (ISO 8601): as precise as it is known.</summary>
    Date,

    /// <summary>A moment in UTC (ISO 8601), as the State's schema wants it.</summary>
    Moment,

    /// <summary>A code, or a list in JSON, just as another body's schema wants it.</summary>
    Code,

    /// <summary>A decimal number.</summary>
    Number,

    /// <summary>A whole number.</summary>
    Whole,

    /// <summary>True or false.</summary>
    Flag,

    /// <summary>A list of texts.</summary>
    List,

    /// <summary>An address, absolute or relative to the publication.</summary>
    Address,
}

/// <summary>
/// A column of a table: its name, what its cells hold and how to read them. CSV, JSON, JSON Schema and the description of the tables are
/// all made of it.
/// </summary>
/// <param name="Name">Lower-case ASCII with underscores.</param>
/// <param name="Description">In French, for those who reuse the data.</param>
/// <param name="Value">A cell: a string, a decimal, an int, a bool, a list of strings, or null where nothing is known.</param>
internal sealed record Column<T>(string Name, CellKind Kind, string Description, Func<T, ExportJob, object?> Value)
{
    /// <summary>True when every row has a value.</summary>
    public bool IsRequired { get; init; }

    /// <summary>The only values there are, when they are a closed list.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];
}

/// <summary>A column without the type of its rows.</summary>
internal sealed record ColumnFacts(string Name, CellKind Kind, string Description, bool IsRequired, IReadOnlyList<string> Choices);
