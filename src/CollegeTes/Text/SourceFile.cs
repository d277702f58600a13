namespace CollegeTes.Text;

/// <summary>
/// The text of one file while it is read: turns offsets into places. It is dropped after reading, so that a large
/// workspace never holds all its sources in memory; reports read the few lines they show again.
/// </summary>
public sealed class SourceFile
{
    // Found at the first place that is asked for: most headers and many texts are read without one.
    private int[]? _lineStarts;
    private readonly int _firstLine;
    private readonly int _indent;

    /// <param name="path">Path relative to the workspace root, with forward slashes.</param>
    /// <param name="text">Content without byte order mark, with <c>\n</c> line ends.</param>
    /// <param name="firstLine">Line, from 1, where <paramref name="text"/> begins in the real file: a body after its front matter,
    /// or a literal block inside YAML.</param>
    /// <param name="indent">Columns that were cut off the left of each line.</param>
    public SourceFile(string path, string text, int firstLine = 1, int indent = 0)
    {
        Path = path;
        Text = text;
        _firstLine = firstLine;
        _indent = indent;
    }

    public string Path { get; }

    public string Text { get; }

    /// <summary>Number of lines of <see cref="Text"/>.</summary>
    public int LineCount => LineStarts.Length;

    private int[] LineStarts => _lineStarts ??= FindLineStarts(Text);

    /// <summary>The place of <paramref name="length"/> characters from <paramref name="start"/>; both are clamped into the text.</summary>
    public SourceSpan Span(int start, int length)
    {
        start = Math.Clamp(start, 0, Text.Length);
        var end = Math.Clamp(start + Math.Max(length, 0), start, Text.Length);
        var (line, column) = Position(start);
        var (endLine, endColumn) = Position(end);
        return new SourceSpan(Path, line, column, endLine, endColumn);
    }

    /// <summary>A place on one line of <see cref="Text"/>, for a reader that counts lines itself: line and columns from 0.</summary>
    public SourceSpan SpanOnLine(int line, int start, int end) =>
        new(Path, line + _firstLine, start + 1 + _indent, line + _firstLine, end + 1 + _indent);

    /// <summary>Line and column, from 1, of an offset, in the real file.</summary>
    public (int Line, int Column) Position(int offset)
    {
        var index = Array.BinarySearch(LineStarts, offset);
        if (index < 0)
            index = ~index - 1;
        return (index + _firstLine, offset - LineStarts[index] + 1 + _indent);
    }

    /// <summary>The offset in <see cref="Text"/> of a line and column of the real file, clamped into the text.</summary>
    public int Offset(int line, int column)
    {
        line = Math.Clamp(line - _firstLine, 0, LineStarts.Length - 1);
        return Math.Clamp(LineStarts[line] + Math.Max(column - _indent, 1) - 1, 0, Text.Length);
    }

    /// <summary>The lines from one on (counted from 1 in <see cref="Text"/>), without their ends.</summary>
    public IEnumerable<string> Lines(int from)
    {
        for (var line = Math.Max(from, 1); line <= LineStarts.Length; line++)
        {
            var start = LineStarts[line - 1];
            var end = line < LineStarts.Length ? LineStarts[line] - 1 : Text.Length;
            yield return Text[start..end];
        }
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
