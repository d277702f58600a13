using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using CollegeTes.Describing;
using CollegeTes.Planning;
using CollegeTes.Prose;

namespace CollegeTes.Exports;

/// <summary>The whole published collection in one JSON file: what the collection is, then each table as a list of objects.</summary>
internal static class DataFile
{
    /// <summary>Version of the form of the data: raised when a column changes its meaning or goes.</summary>
    public const string Form = "1";

    internal static readonly JsonWriterOptions Compact = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    public static byte[] Write(ExportJob job)
    {
        var buffer = new ArrayBufferWriter<byte>(256 * 1024);
        using (var json = new Utf8JsonWriter(buffer, Compact))
        {
            json.WriteStartObject();
            if (job.Address(job.Scope.Addresses.OfExport("donnees.schema.json", "collection")) is { } schema)
                json.WriteString("$schema", job.Library.Collection.Url is null ? Addresses.Relative(job.Planned.Path, schema) : schema);
            json.WriteString("forme", Form);
            WriteCollection(json, job);
            foreach (var table in Tables.Stated)
                WriteTable(json, table, job);
            json.WriteEndObject();
        }
        buffer.Write("\n"u8);
        return buffer.WrittenSpan.ToArray();
    }

    private static void WriteCollection(Utf8JsonWriter json, ExportJob job)
    {
        var collection = job.Library.Collection;
        json.WriteStartObject("collection");
        json.WriteString("titre", MetadataText.Of(collection.Title.Value, collection.Language));
        json.WriteStringIf("sous_titre", MetadataText.Of(collection.Subtitle, collection.Language));
        json.WriteString("organisation", MetadataText.Of(collection.Organisation.Name, collection.Language));
        json.WriteStringIf("site", collection.Organisation.Site);
        json.WriteStringIf("editeur", MetadataText.Of(collection.NamedPublisher?.Name, collection.Language));
        json.WriteStringIf("adresse", collection.Url?.Value);
        json.WriteString("langue", collection.Language);
        json.WriteStringIf("licence", collection.Licence?.Value);
        json.WriteStringIf("version", collection.Version);
        json.WriteStringIf("date", collection.Date?.ToIso());
        json.WriteStringIf(
            "mentions",
            collection.Notice is { } notice
                ? MetadataText.Of(
                    Prose.RichText.PlainText(notice.Value, ProseContext.ForTextsOf(job.Library.Collection, job.Library)),
                    collection.Language
                )
                : null
        );
        json.WriteEndObject();
    }

    // A value that is not known is null: every row has every column.
    private static void WriteTable(Utf8JsonWriter json, ITable table, ExportJob job)
    {
        var names = table.Columns.Select(c => JsonEncodedText.Encode(c.Name)).ToArray();
        json.WriteStartArray(table.Name);
        foreach (var cells in table.Rows(job))
        {
            json.WriteStartObject();
            for (var i = 0; i < cells.Length; i++)
            {
                json.WritePropertyName(names[i]);
                WriteCell(json, cells[i]);
            }
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteCell(Utf8JsonWriter json, object? cell)
    {
        switch (cell)
        {
            case null:
                json.WriteNullValue();
                break;
            case bool flag:
                json.WriteBooleanValue(flag);
                break;
            case decimal number:
                json.WriteNumberValue(number);
                break;
            case int number:
                json.WriteNumberValue(number);
                break;
            case IReadOnlyList<string> list:
                json.WriteStartArray();
                foreach (var item in list)
                    json.WriteStringValue(item);
                json.WriteEndArray();
                break;
            default:
                json.WriteStringValue((string)cell);
                break;
        }
    }
}
