using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace CollegeTes.Describing.Citations;

/// <summary>
/// A reference in CSL-JSON (citation-style-language/schema, csl-data 1.0.2): a list of one item. Names are literal, as files give them
/// whole.
/// </summary>
internal static class CslJson
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Write(Citation citation)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartArray();
            json.WriteStartObject();
            json.WriteString("id", citation.Key);
            json.WriteString("type", citation.IsPart ? "chapter" : "book");
            json.WriteString("title", citation.Title);
            json.WriteString(citation.IsPart ? "container-title" : "collection-title", citation.Container);
            json.WriteStartArray("author");
            foreach (var author in citation.Authors)
            {
                json.WriteStartObject();
                json.WriteString("literal", author.Name);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteStringIf("publisher", citation.Publisher);
            if (citation.Date is { } date)
            {
                json.WriteStartObject("issued");
                json.WriteStartArray("date-parts");
                json.WriteStartArray();
                foreach (var part in new[] { date.Year, date.Month, date.Day }.OfType<int>())
                    json.WriteNumberValue(part);
                json.WriteEndArray();
                json.WriteEndArray();
                json.WriteEndObject();
            }
            json.WriteStringIf("URL", citation.Address);
            json.WriteString("language", citation.Language);
            json.WriteStringIf("abstract", citation.Summary);
            if (citation.Keywords.Count > 0)
                json.WriteString("keyword", string.Join(", ", citation.Keywords));
            json.WriteStringIf("note", citation.LicenceName);
            json.WriteEndObject();
            json.WriteEndArray();
        }
        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }
}
