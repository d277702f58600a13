using System.Text.Json;
using CollegeTes.Describing;
using CollegeTes.Planning;
using CollegeTes.Text;

namespace CollegeTes.Exports;

/// <summary>
/// The description of the CSV files (Frictionless Data Package, profile of tabular data): what each column holds, in the same words as
/// everywhere.
/// </summary>
internal static class DataPackage
{
    public static byte[] Write(ExportJob job)
    {
        var collection = job.Library.Collection;
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, DataSchema.Indented))
        {
            json.WriteStartObject();
            // Its tables have the profile of tables; the framework is none.
            json.WriteString("profile", "data-package");
            json.WriteString("name", Slug.From(collection.Title.Value));
            json.WriteString("title", MetadataText.Of(collection.Title.Value, collection.Language));
            json.WriteStringIf("description", MetadataText.Of(collection.Subtitle, collection.Language));
            json.WriteStringIf("version", collection.Version);
            json.WriteStringIf("created", collection.Date is { Day: not null } date ? date.ToIso() + "T00:00:00Z" : null);
            json.WriteStringIf("homepage", collection.Url?.Value);
            if (collection.Licence is { } licence)
            {
                json.WriteStartArray("licenses");
                json.WriteStartObject();
                json.WriteString("name", licence.Value);
                json.WriteString("path", MetadataText.LicenceAddress(licence.Value));
                json.WriteEndObject();
                json.WriteEndArray();
            }
            if (collection.NamedPublisher is { } publisher)
            {
                json.WriteStartArray("contributors");
                json.WriteStartObject();
                json.WriteString("title", MetadataText.Of(publisher.Name, collection.Language));
                json.WriteStringIf("path", publisher.Site);
                json.WriteString("role", "publisher");
                json.WriteEndObject();
                json.WriteEndArray();
            }
            json.WriteStartArray("resources");
            foreach (var table in Tables.All)
                WriteResource(json, table, job);
            foreach (var table in StateProjects.All)
                WriteResource(json, table, job);
            WriteFramework(json, job);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }

    private static void WriteResource(Utf8JsonWriter json, ITable table, ExportJob job)
    {
        if (job.Scope.Addresses.OfExport(table.Name, "collection") is not { } path)
            return;
        json.WriteStartObject();
        json.WriteString("name", table.Name);
        json.WriteString("title", table.Title);
        json.WriteString("profile", "tabular-data-resource");
        json.WriteString("path", Addresses.Relative(job.Planned.Path, path));
        json.WriteString("format", "csv");
        json.WriteString("mediatype", "text/csv");
        json.WriteString("encoding", "utf-8");
        json.WriteStartObject("schema");
        json.WriteStartArray("fields");
        foreach (var column in table.Columns)
            WriteField(json, column);
        json.WriteEndArray();
        json.WriteStartArray("missingValues");
        json.WriteStringValue("");
        json.WriteEndArray();
        if (table.Key.Count > 0)
        {
            json.WriteStartArray("primaryKey");
            foreach (var key in table.Key)
                json.WriteStringValue(key);
            json.WriteEndArray();
        }
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteFramework(Utf8JsonWriter json, ExportJob job)
    {
        if (job.Scope.Addresses.OfExport("cadre.jsonld", "collection") is not { } path)
            return;
        json.WriteStartObject();
        json.WriteString("name", "cadre");
        json.WriteString("title", "Le cadre d'action en SKOS : ses versions, ses critères, et ce que chacun est devenu.");
        json.WriteString("profile", "data-resource");
        json.WriteString("path", Addresses.Relative(job.Planned.Path, path));
        json.WriteString("format", "jsonld");
        json.WriteString("mediatype", "application/ld+json");
        json.WriteString("encoding", "utf-8");
        json.WriteEndObject();
    }

    private static void WriteField(Utf8JsonWriter json, ColumnFacts column)
    {
        json.WriteStartObject();
        json.WriteString("name", column.Name);
        json.WriteString(
            "type",
            column.Kind switch
            {
                CellKind.Number => "number",
                CellKind.Whole => "integer",
                CellKind.Flag => "boolean",
                CellKind.Moment => "datetime",
                _ => "string",
            }
        );
        json.WriteString("description", column.Description);
        if (column.IsRequired || column.Choices.Count > 0 || column.Kind == CellKind.Date)
        {
            json.WriteStartObject("constraints");
            if (column.IsRequired)
                json.WriteBoolean("required", true);
            if (column.Kind == CellKind.Date)
                json.WriteString("pattern", DataSchema.DatePattern);
            if (column.Choices.Count > 0)
            {
                json.WriteStartArray("enum");
                foreach (var choice in column.Choices)
                    json.WriteStringValue(choice);
                json.WriteEndArray();
            }
            json.WriteEndObject();
        }
        json.WriteEndObject();
    }
}
