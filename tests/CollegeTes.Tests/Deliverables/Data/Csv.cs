namespace CollegeTes.Tests.Deliverables.Data;

/// <summary>A strict reader of RFC 4180: rows end with CR LF, quotation marks stand where they must and nowhere else.</summary>
internal static class Csv
{
    /// <summary>The rows as objects, by the names of the first row.</summary>
    public static IReadOnlyList<Dictionary<string, string>> Read(string text)
    {
        var rows = Rows(text.TrimStart('\uFEFF'));
        Assert.All(rows, row => Assert.Equal(rows[0].Count, row.Count));
        return
        [
            .. rows.Skip(1)
                .Select(row =>
                    row.Select((cell, i) => (Name: rows[0][i], Cell: cell)).ToDictionary(c => c.Name, c => c.Cell, StringComparer.Ordinal)
                ),
        ];
    }

    private static List<List<string>> Rows(string text)
    {
        var rows = new List<List<string>>();
        var row = new List<string>();
        for (var at = 0; at < text.Length; )
        {
            var cell = new System.Text.StringBuilder();
            if (text[at] == '"')
            {
                for (at++; text[at] != '"' || (at + 1 < text.Length && text[at + 1] == '"'); at++)
                    cell.Append(text[at] == '"' ? text[at++] : text[at]);
                at++;
            }
            else
            {
                for (; text[at] is not (',' or '\r' or '\n'); at++)
                    cell.Append(text[at] == '"' ? throw new FormatException("a bare quotation mark") : text[at]);
            }
            row.Add(cell.ToString());
            if (text[at] == ',')
            {
                at++;
                continue;
            }
            Assert.Equal("\r\n", text[at..(at + 2)]);
            at += 2;
            rows.Add(row);
            row = [];
        }
        Assert.Empty(row);
        return rows;
    }
}
