namespace CollegeTes.Text;

/// <summary>
/// A place in a source file, from its first character to just after its last one.
/// Lines and columns count from 1; columns count UTF-16 code units. A default span means "the file as a whole".
/// </summary>
/// <remarks>
/// A large collection holds millions of places, hence four numbers in eight bytes: lines up to 1,048,575, columns up to 262,143
/// (a text file has 256 KiB at most); a place of more than 254 lines ends where its 255th line begins.
/// </remarks>
public readonly record struct SourceSpan : IComparable<SourceSpan>
{
    private const int ColumnBits = 18;
    private const int HeightBits = 8;
    private const int MaxLine = (1 << 20) - 1;
    private const int MaxColumn = (1 << ColumnBits) - 1;
    private const int MaxHeight = (1 << HeightBits) - 1;

    private readonly ulong _place;

    /// <param name="path">Path relative to the workspace root, with forward slashes.</param>
    /// <param name="line">First line, from 1; 0 when only the file is known.</param>
    /// <param name="column">First column, from 1; 0 when only the file is known.</param>
    /// <param name="endLine">Line of the end.</param>
    /// <param name="endColumn">Column just after the last character.</param>
    public SourceSpan(string path, int line, int column, int endLine, int endColumn)
    {
        Path = path;
        line = Math.Clamp(line, 0, MaxLine);
        var height = Math.Clamp(endLine - line, 0, MaxHeight);
        if (height == MaxHeight)
            endColumn = 1;
        _place =
            ((ulong)(uint)line << (ColumnBits + HeightBits + ColumnBits))
            | ((ulong)(uint)Math.Clamp(column, 0, MaxColumn) << (HeightBits + ColumnBits))
            | ((ulong)(uint)height << ColumnBits)
            | (uint)Math.Clamp(endColumn, 0, MaxColumn);
    }

    private SourceSpan(string path, ulong place) => (Path, _place) = (path, place);

    /// <summary>Path relative to the workspace root, with forward slashes.</summary>
    public string Path { get; }

    /// <summary>The place without its path, to be kept and given back to <see cref="Unpack"/>.</summary>
    internal ulong Packed => _place;

    /// <summary>First line, from 1; 0 when only the file is known.</summary>
    public int Line => (int)(_place >> (ColumnBits + HeightBits + ColumnBits));

    /// <summary>First column, from 1; 0 when only the file is known.</summary>
    public int Column => (int)(_place >> (HeightBits + ColumnBits)) & MaxColumn;

    /// <summary>Line of the end.</summary>
    public int EndLine => Line + ((int)(_place >> ColumnBits) & MaxHeight);

    /// <summary>Column just after the last character.</summary>
    public int EndColumn => (int)_place & MaxColumn;

    /// <summary>True for a place of the same file that lies inside this one.</summary>
    public bool Contains(SourceSpan other) =>
        Path == other.Path
        && (Line, Column).CompareTo((other.Line, other.Column)) <= 0
        && (EndLine, EndColumn).CompareTo((other.EndLine, other.EndColumn)) >= 0;

    /// <summary>The place that was packed.</summary>
    internal static SourceSpan Unpack(string path, ulong packed) => new(path, packed);

    /// <summary>The file as a whole, without a line.</summary>
    public static SourceSpan OfFile(string path) => new(path, 0, 0, 0, 0);

    /// <summary>True when a line is known.</summary>
    public bool HasPosition => Line > 0;

    /// <summary>From the start of this place to the end of another one in the same file.</summary>
    public SourceSpan To(SourceSpan last) => new(Path, Line, Column, last.EndLine, last.EndColumn);

    /// <summary>Orders by path (ordinal), then line, then column.</summary>
    public int CompareTo(SourceSpan other)
    {
        var byPath = string.CompareOrdinal(Path, other.Path);
        if (byPath != 0)
            return byPath;
        var byLine = Line.CompareTo(other.Line);
        return byLine != 0 ? byLine : Column.CompareTo(other.Column);
    }

    /// <inheritdoc/>
    public override string ToString() => HasPosition ? $"{Path}:{Line}:{Column}" : Path;

    public static bool operator <(SourceSpan left, SourceSpan right) => left.CompareTo(right) < 0;

    public static bool operator >(SourceSpan left, SourceSpan right) => left.CompareTo(right) > 0;

    public static bool operator <=(SourceSpan left, SourceSpan right) => left.CompareTo(right) <= 0;

    public static bool operator >=(SourceSpan left, SourceSpan right) => left.CompareTo(right) >= 0;
}
