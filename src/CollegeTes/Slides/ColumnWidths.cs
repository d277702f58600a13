using CollegeTes.WordProcessing;

namespace CollegeTes.Slides;

/// <summary>How the width of a table is shared: as a browser does, a column has more of it when its cells say more.</summary>
internal static class ColumnWidths
{
    private const int Least = 6;
    private const int Most = 60;

    /// <summary>Widths of columns, which make the whole.</summary>
    public static IReadOnlyList<int> Share(DocumentTable table, int columns, int width)
    {
        var weights = new double[columns];
        Array.Fill(weights, Least);
        foreach (var row in table.Rows)
        {
            var column = 0;
            foreach (var cell in row.Cells)
            {
                if (cell.Span == 1 && column < columns)
                    weights[column] = Math.Max(weights[column], Math.Min(cell.Text.Length, Most));
                column += cell.Span;
            }
        }
        // Between equal shares and shares of the text: long cells can break, short ones stay whole.
        var total = weights.Sum(w => Math.Pow(w, 0.7));
        int[] widths = [.. weights.Select(w => (int)(width * Math.Pow(w, 0.7) / total))];
        widths[^1] += width - widths.Sum();
        return widths;
    }
}
