using System.Text;
using CollegeTes.Planning;

namespace CollegeTes.Describing.Citations;

/// <summary>
/// An entry of BibTeX in UTF-8, as BibLaTeX and Zotero read it: <c>@incollection</c> for a write-up, <c>@book</c> for a booklet. What LaTeX
/// would take for a
/// command is escaped; names stand in braces, so that a body is not cut into a first name and a name.
/// </summary>
internal static class BibTex
{
    public static string Write(Citation citation)
    {
        var entry = new StringBuilder(citation.IsPart ? "@incollection{" : "@book{").Append(citation.Key);
        Add(entry, "author", string.Join(" and ", citation.Authors.Select(a => $"{{{Escape(a.Name)}}}")));
        Add(entry, "title", $"{{{Escape(citation.Title)}}}");
        Add(entry, citation.IsPart ? "booktitle" : "series", Escape(citation.Container));
        if (citation.Publisher is { } publisher)
            Add(entry, "publisher", Escape(publisher));
        if (citation.Date is { } date)
        {
            Add(entry, "year", date.Year.ToString("D4", System.Globalization.CultureInfo.InvariantCulture));
            Add(entry, "date", date.ToIso());
        }
        if (citation.Address is { } address)
            Add(entry, "url", Address(address));
        Add(entry, "langid", Text.LanguageTag.IsFrench(citation.Language) ? "french" : Escape(citation.Language));
        if (citation.Summary is { } summary)
            Add(entry, "abstract", Escape(summary));
        if (citation.Keywords.Count > 0)
            Add(entry, "keywords", Escape(string.Join(", ", citation.Keywords)));
        if (citation.LicenceName is { } licence)
            Add(entry, "note", Escape(licence));
        return entry.Append("\n}\n").ToString();
    }

    private static void Add(StringBuilder entry, string field, string value) =>
        entry.Append(",\n  ").Append(field).Append(" = {").Append(value).Append('}');

    // Braces must balance even where they are escaped, which they then always do.
    private static string Escape(string text)
    {
        var result = new StringBuilder(text.Length + 8);
        foreach (var character in text)
        {
            result.Append(
                character switch
                {
                    '\\' => "\\textbackslash{}",
                    '{' => "\\textbraceleft{}",
                    '}' => "\\textbraceright{}",
                    '&' or '%' or '$' or '#' or '_' => "\\" + character,
                    '~' => "\\textasciitilde{}",
                    '^' => "\\textasciicircum{}",
                    _ => character.ToString(),
                }
            );
        }
        return result.ToString();
    }

    // Addresses are taken as they are; these would end the field.
    private static string Address(string address) =>
        address
            .Replace("{", "%7B", StringComparison.Ordinal)
            .Replace("}", "%7D", StringComparison.Ordinal)
            .Replace("\\", "%5C", StringComparison.Ordinal);
}
