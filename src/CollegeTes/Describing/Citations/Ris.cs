using System.Text;

namespace CollegeTes.Describing.Citations;

/// <summary>
/// A reference in RIS: one field a line, two letters, two spaces, a hyphen and a space; lines end with CR LF, as the format says.
/// <c>CHAP</c> for a write-up, <c>BOOK</c> for a booklet.
/// </summary>
internal static class Ris
{
    public static string Write(Citation citation)
    {
        var reference = new StringBuilder();
        Add(reference, "TY", citation.IsPart ? "CHAP" : "BOOK");
        Add(reference, "ID", citation.Key);
        foreach (var author in citation.Authors)
            // A comma parts a name from a first name, and has no escape.
            Add(reference, "AU", author.Name.Replace(",", "", StringComparison.Ordinal));
        Add(reference, "TI", citation.Title);
        Add(reference, citation.IsPart ? "T2" : "T3", citation.Container);
        Add(reference, "PB", citation.Publisher);
        if (citation.Date is { } date)
        {
            Add(reference, "PY", date.Year.ToString("D4", System.Globalization.CultureInfo.InvariantCulture));
            Add(reference, "DA", $"{date.Year:D4}/{date.Month:D2}/{date.Day:D2}/");
        }
        Add(reference, "LA", citation.Language);
        foreach (var keyword in citation.Keywords)
            Add(reference, "KW", keyword);
        Add(reference, "AB", citation.Summary);
        Add(reference, "UR", citation.Address);
        Add(reference, "N1", citation.LicenceName);
        Add(reference, "ER", "");
        return reference.ToString();
    }

    private static void Add(StringBuilder reference, string tag, string? value)
    {
        if (value is not null)
            reference.Append(tag).Append("  - ").Append(value).Append("\r\n");
    }
}
