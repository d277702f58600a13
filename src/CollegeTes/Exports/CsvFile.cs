using System.Buffers;
using System.Globalization;
using System.Text;

namespace CollegeTes.Exports;

/// <summary>
/// A table as CSV (RFC 4180): commas, quotation marks where they are needed, CR LF, UTF-8, decimal points. A byte order mark tells
/// spreadsheets that it is
/// UTF-8. A text that a spreadsheet would take for a formula has an apostrophe before it, which keeps it a text.
/// </summary>
internal static class CsvFile
{
    private static readonly SearchValues<char> Quoted = SearchValues.Create(",\"\r\n;\t");
    private static readonly SearchValues<char> Formula = SearchValues.Create("=+-@\t\r＝＋－＠");

    public static byte[] Write(ITable table, ExportJob job, bool withMark)
    {
        var csv = new ArrayBufferWriter<byte>(64 * 1024);
        if (withMark)
            csv.Write("\uFEFF"u8);
        WriteRow(csv, table.Columns.Select(c => c.Name));
        foreach (var cells in table.Rows(job))
            WriteRow(csv, cells.Select((cell, i) => Cell(cell, table.Columns[i].Kind)));
        return csv.WrittenSpan.ToArray();
    }

    /// <summary>
    /// A cell as text, not yet quoted; lists are joined by <c> | </c>, or are JSON where the State's schema wants them so.
    /// </summary>
    internal static string Cell(object? value, CellKind kind) =>
        value switch
        {
            null => "",
            bool flag => flag ? "true" : "false",
            decimal number => number.ToString("0.############", CultureInfo.InvariantCulture),
            int number => number.ToString(CultureInfo.InvariantCulture),
            IReadOnlyList<string> list => Safe(string.Join(" | ", list)),
            _ when kind is CellKind.Text => Safe((string)value),
            _ => (string)value,
        };

    private static string Safe(string text) => text.Length > 0 && Formula.Contains(text[0]) ? "'" + text : text;

    private static void WriteRow(ArrayBufferWriter<byte> csv, IEnumerable<string> cells)
    {
        var first = true;
        foreach (var cell in cells)
        {
            if (!first)
                csv.Write(","u8);
            first = false;
            Text(csv, cell.AsSpan().ContainsAny(Quoted) ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell);
        }
        csv.Write("\r\n"u8);
    }

    private static void Text(ArrayBufferWriter<byte> csv, string text) =>
        csv.Advance(Encoding.UTF8.GetBytes(text, csv.GetSpan(text.Length * 3)));
}
