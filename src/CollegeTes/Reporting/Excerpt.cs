using System.Text;
using CollegeTes.Text;

namespace CollegeTes.Reporting;

/// <summary>
/// A line of a source as a terminal shows it, and the underline below it. Tabs go to multiples of four, what cannot be
/// shown becomes a symbol, and a long line is cut around the place.
/// </summary>
/// <param name="Line">The text to show.</param>
/// <param name="Indent">Columns before the underline.</param>
/// <param name="Length">Columns of the underline, at least one.</param>
internal readonly record struct Excerpt(string Line, int Indent, int Length)
{
    private const int TabWidth = 4;
    private const string Cut = "…";

    private readonly record struct Cell(string Text, int Offset, int Column, int Width);

    /// <param name="line">The source line.</param>
    /// <param name="start">First character of the place, from 0, in UTF-16 code units.</param>
    /// <param name="end">Just after its last character; the end of the line when the place goes on.</param>
    /// <param name="width">Columns the line may take.</param>
    public static Excerpt Of(string line, int start, int end, int width)
    {
        var cells = Cells(line.TrimEnd());
        var total = cells.Count > 0 ? cells[^1].Column + cells[^1].Width : 0;
        var from = ColumnOf(cells, start, total);
        var to = Math.Max(ColumnOf(cells, end, total), from + 1);
        if (total <= width)
            return new Excerpt(string.Concat(cells.Select(cell => cell.Text)), from, to - from);
        var left = Math.Clamp(from - (width / 3), 0, Math.Max(total - width, 0));
        return Window(cells, from, to, left, left + width, total);
    }

    private static Excerpt Window(List<Cell> cells, int from, int to, int left, int right, int total)
    {
        var kept = cells.FindAll(cell => cell.Column >= left && cell.Column + cell.Width <= right);
        var origin = kept.Count > 0 ? kept[0].Column : left;
        // A mark without its letter would sit on the cut.
        while (kept.Count > 0 && kept[0].Width == 0 && left > 0)
            kept.RemoveAt(0);
        var text = (left > 0 ? Cut : "") + string.Concat(kept.Select(cell => cell.Text)) + (right < total ? Cut : "");
        var shift = (left > 0 ? 1 : 0) - origin;
        var end = Math.Min(to, right);
        return new Excerpt(text, from + shift, Math.Max(end - from, 1));
    }

    private static int ColumnOf(List<Cell> cells, int offset, int total)
    {
        var index = cells.FindIndex(cell => cell.Offset >= offset);
        return index < 0 ? total : cells[index].Column;
    }

    private static List<Cell> Cells(string line)
    {
        var cells = new List<Cell>(line.Length);
        var (offset, column) = (0, 0);
        foreach (var rune in line.EnumerateRunes())
        {
            var cell = rune.Value == '\t'
                ? new Cell(new string(' ', TabWidth - (column % TabWidth)), offset, column, TabWidth - (column % TabWidth))
                : VisibleText.Symbol(rune) is { } symbol
                    ? new Cell(symbol.ToString(), offset, column, 1)
                    : new Cell(rune.ToString(), offset, column, CharacterWidth.Of(rune));
            cells.Add(cell);
            column += cell.Width;
            offset += rune.Utf16SequenceLength;
        }
        return cells;
    }
}
