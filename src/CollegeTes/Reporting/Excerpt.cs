using CollegeTes.Text;

namespace CollegeTes.Reporting;

/// <summary>What a terminal shows of a place: a part of its line, and the underline below it.</summary>
/// <param name="Line">The text to show.</param>
/// <param name="Indent">Columns before the underline.</param>
/// <param name="Length">Columns of the underline, at least one.</param>
internal readonly record struct Excerpt(string Line, int Indent, int Length)
{
    /// <inheritdoc cref="ExcerptLine.Find"/>
    /// <param name="line">The source line.</param>
    public static Excerpt Of(string line, int start, int end, int width) => new ExcerptLine(line).Find(start, end, width);
}

/// <summary>
/// A line of a source as a terminal shows it: tabs go to multiples of four, what cannot be shown becomes a symbol. Measured once, so that
/// thousands of findings on one long line cost no more than as many short ones.
/// </summary>
internal sealed class ExcerptLine
{
    private const int TabWidth = 4;
    private const string Cut = "…";

    private readonly List<Cell> _cells;
    private readonly int _total;

    private readonly record struct Cell(string Text, int Offset, int Column, int Width);

    public ExcerptLine(string line)
    {
        _cells = Cells(line.TrimEnd());
        _total = _cells.Count > 0 ? _cells[^1].Column + _cells[^1].Width : 0;
    }

    /// <summary>The part around a place; a long line is cut.</summary>
    /// <param name="start">First character of the place, from 0, in UTF-16 code units.</param>
    /// <param name="end">Just after its last character; the end of the line when the place goes on.</param>
    /// <param name="width">Columns the line may take.</param>
    public Excerpt Find(int start, int end, int width)
    {
        var from = ColumnOf(start);
        var to = Math.Max(ColumnOf(end), from + 1);
        if (_total <= width)
            return new Excerpt(string.Concat(_cells.Select(cell => cell.Text)), from, to - from);
        var left = Math.Clamp(from - (width / 3), 0, Math.Max(_total - width, 0));
        return Window(from, to, left, left + width);
    }

    private Excerpt Window(int from, int to, int left, int right)
    {
        var first = FirstWhere(cell => cell.Column >= left);
        var last = FirstWhere(cell => cell.Column + cell.Width > right);
        var origin = first < last ? _cells[first].Column : left;
        // A mark without its letter would sit on the cut.
        while (first < last && _cells[first].Width == 0 && left > 0)
            first++;
        var kept = first < last ? _cells.GetRange(first, last - first) : [];
        var text = (left > 0 ? Cut : "") + string.Concat(kept.Select(cell => cell.Text)) + (right < _total ? Cut : "");
        var shift = (left > 0 ? 1 : 0) - origin;
        return new Excerpt(text, from + shift, Math.Max(Math.Min(to, right) - from, 1));
    }

    private int ColumnOf(int offset) =>
        FirstWhere(cell => cell.Offset >= offset) is var index && index < _cells.Count ? _cells[index].Column : _total;

    // Offsets, columns and ends never go down from one cell to the next.
    private int FirstWhere(Func<Cell, bool> holds)
    {
        var (low, high) = (0, _cells.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (holds(_cells[middle]))
                high = middle;
            else
                low = middle + 1;
        }
        return low;
    }

    private static List<Cell> Cells(string line)
    {
        var cells = new List<Cell>(line.Length);
        var (offset, column) = (0, 0);
        foreach (var rune in line.EnumerateRunes())
        {
            var cell =
                rune.Value == '\t'
                    ? new Cell(new string(' ', TabWidth - (column % TabWidth)), offset, column, TabWidth - (column % TabWidth))
                : VisibleText.Symbol(rune) is { } symbol ? new Cell(symbol.ToString(), offset, column, 1)
                : new Cell(rune.ToString(), offset, column, CharacterWidth.Of(rune));
            cells.Add(cell);
            column += cell.Width;
            offset += rune.Utf16SequenceLength;
        }
        return cells;
    }
}
