namespace CollegeTes.Text;

/// <summary>
/// The text of one file while it is read: turns offsets into places. It is dropped after reading, so that a large
/// workspace never holds all its sources in memory; reports read the few lines they show again.
/// </summary>
public sealed class SourceFile
{
    private readonly int[] _lineStarts;

    /// <param name="path">Path relative to the workspace root, with forward slashes.</param>
    /// <param name="text">Content without byte order mark, with <c>\n</c> line ends.</param>
    public SourceFile(string path, string text)
    {
        Path = path;
        Text = text;
        _lineStarts = FindLineStarts(text);
    }

    public string Path { get; }

    public string Text { get; }

    public int LineCount => _lineStarts.Length;

    /// <summary>The place of <paramref name="length"/> characters from <paramref name="start"/>; both are clamped into the text.</summary>
    public SourceSpan Span(int start, int length)
    {
        start = Math.Clamp(start, 0, Text.Length);
        var end = Math.Clamp(start + Math.Max(length, 0), start, Text.Length);
        var (line, column) = Position(start);
        var (endLine, endColumn) = Position(end);
        return new SourceSpan(Path, line, column, endLine, endColumn);
    }

    /// <summary>Line and column, from 1, of an offset.</summary>
    public (int Line, int Column) Position(int offset)
    {
        var index = Array.BinarySearch(_lineStarts, offset);
        if (index < 0)
            index = ~index - 1;
        return (index + 1, offset - _lineStarts[index] + 1);
    }

    /// <summary>The offset of a line and column counted from 1, clamped into the text.</summary>
    public int Offset(int line, int column)
    {
        line = Math.Clamp(line, 1, _lineStarts.Length);
        return Math.Clamp(_lineStarts[line - 1] + Math.Max(column, 1) - 1, 0, Text.Length);
    }

    private static int[] FindLineStarts(string text)
    {
        var count = 1 + text.AsSpan().Count('\n');
        var starts = new int[count];
        var index = 1;
        for (var at = text.IndexOf('\n', StringComparison.Ordinal); at >= 0; at = text.IndexOf('\n', at + 1))
            starts[index++] = at + 1;
        return starts;
    }
}
