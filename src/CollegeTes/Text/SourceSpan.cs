namespace CollegeTes.Text;

/// <summary>
/// A place in a source file, from its first character to just after its last one.
/// Lines and columns count from 1; columns count UTF-16 code units. A default span means "the file as a whole".
/// </summary>
/// <param name="Path">Path relative to the workspace root, with forward slashes.</param>
/// <param name="Line">First line, from 1; 0 when only the file is known.</param>
/// <param name="Column">First column, from 1; 0 when only the file is known.</param>
/// <param name="EndLine">Line of the end.</param>
/// <param name="EndColumn">Column just after the last character.</param>
public readonly record struct SourceSpan(string Path, int Line, int Column, int EndLine, int EndColumn) : IComparable<SourceSpan>
{
    /// <summary>The file as a whole, without a line.</summary>
    public static SourceSpan OfFile(string path) => new(path, 0, 0, 0, 0);

    /// <summary>True when a line is known.</summary>
    public bool HasPosition => Line > 0;

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
