using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CollegeTes.Prose;

/// <summary>
/// How much of a page of paper a table takes, from the longest words of its columns: no page is at hand when a text is read.
/// </summary>
internal static class TableWidth
{
    // Letters across the narrowest page, a booklet's, in the letters of its tables; and in smaller ones.
    private const int Across = 68;
    private const int AcrossSmall = 90;

    // Of the page that a list or a quotation takes for itself, and a column to part it from the next.
    private const int Indent = 4;
    private const int Gap = 2;

    // A column of words cut in pieces of fewer letters than that cannot be read.
    private const int FewestLetters = 5;

    /// <summary>
    /// The class of the table, which style sheets know: small letters, then words that may be cut, then figures too; empty for most.
    /// </summary>
    /// <param name="depth">How many lists and quotations it stands in.</param>
    public static ReadOnlySpan<byte> ClassOf(Table table, int depth)
    {
        var (whole, least) = Measure(table);
        return (whole + (depth * Indent), least + (depth * Indent)) switch
        {
            (<= Across, _) => [],
            (<= AcrossSmall, _) => "serre"u8,
            (_, <= AcrossSmall) => "serre coupe"u8,
            _ => "serre coupe tout"u8,
        };
    }

    /// <summary>True when words are cut, however small the letters.</summary>
    public static bool IsCut(Table table, int depth) => Measure(table).Whole + (depth * Indent) > AcrossSmall;

    // Letters across with every word whole, and with figures alone whole.
    private static (int Whole, int Least) Measure(Table table)
    {
        var columns = new List<int>();
        var least = 0;
        foreach (var row in table.OfType<TableRow>())
        {
            for (var i = 0; i < row.Count; i++)
            {
                while (columns.Count <= i)
                    columns.Add(0);
                columns[i] = Math.Max(columns[i], LongestOf((TableCell)row[i], IsOfFigures(table, i)));
            }
        }
        for (var i = 0; i < columns.Count; i++)
            least += IsOfFigures(table, i) ? columns[i] : Math.Min(columns[i], FewestLetters);
        var gaps = Math.Max(columns.Count - 1, 0) * Gap;
        return (columns.Sum() + gaps, least + gaps);
    }

    // What stands at the right of its column stays on one line.
    private static bool IsOfFigures(Table table, int column) =>
        column < table.ColumnDefinitions.Count && table.ColumnDefinitions[column].Alignment == TableColumnAlign.Right;

    private static int LongestOf(TableCell cell, bool isWhole)
    {
        var (longest, current) = (0, 0);
        foreach (var leaf in cell.Descendants<LeafInline>())
        {
            var text = leaf switch
            {
                LiteralInline literal => literal.Content.AsSpan(),
                CodeInline code => code.Content,
                AddressInline address => address.Shown,
                AutolinkInline autolink => autolink.Url,
                LineBreakInline => " ",
                _ => "0000",
            };
            foreach (var character in text)
            {
                current = !isWhole && character is ' ' or '-' ? 0 : current + 1;
                longest = Math.Max(longest, current);
            }
        }
        return longest;
    }
}
