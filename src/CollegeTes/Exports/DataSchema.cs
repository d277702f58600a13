using System.Text.Encodings.Web;
using System.Text.Json;

namespace CollegeTes.Exports;

/// <summary>
/// The JSON Schema (draft 2020-12) of <c>donnees.json</c>, made of the columns that write it. Closed: what it does not name is not there.
/// </summary>
internal static class DataSchema
{
    internal static readonly JsonWriterOptions Indented = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    internal const string DatePattern = "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$";

    private const string IdPattern = "^[a-z0-9]+(-[a-z0-9]+)*(/[a-z0-9]+(-[a-z0-9]+)*)*$";

    private static readonly (string Name, bool IsRequired, string Description)[] CollectionFields =
    [
        ("titre", true, "Titre de la collection."),
        ("sous_titre", false, "Sous-titre."),
        ("organisation", true, "Organisation dont la collection réunit les expériences."),
        ("site", false, "Site de l'organisation."),
        ("editeur", false, "Qui publie."),
        ("adresse", false, "Adresse publique de la collection ; sans elle, les adresses des tables sont des chemins dans la publication."),
        ("langue", true, "Langue, en code BCP 47."),
        ("licence", false, "Licence des textes, en identifiant SPDX."),
        ("version", false, "Version de la collection."),
        ("date", false, "Date de cette version."),
        ("mentions", false, "Ce qu'il faut savoir avant de réutiliser."),
    ];

    public static byte[] Write()
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Indented))
        {
            json.WriteStartObject();
            json.WriteString("$schema", "https://json-schema.org/draft/2020-12/schema");
            json.WriteString("title", "Données d'une collection de retours d'expérience");
            json.WriteString(
                "description",
                "Ce qu'une collection publie, table par table. Une valeur inconnue est null, qui n'est ni zéro ni vide."
            );
            json.WriteString("type", "object");
            json.WriteStartObject("properties");
            WriteTyped(json, "$schema", "L'adresse de ce schéma.");
            json.WriteStartObject("forme");
            json.WriteString("description", "Version de la forme de ces données.");
            json.WriteString("const", DataFile.Form);
            json.WriteEndObject();
            WriteCollection(json);
            foreach (var table in Tables.Stated)
                WriteTable(json, table);
            json.WriteEndObject();
            WriteNames(json, "required", ["forme", "collection", .. Tables.Stated.Select(t => t.Name)]);
            json.WriteBoolean("additionalProperties", false);
            json.WriteEndObject();
        }
        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }

    private static void WriteCollection(Utf8JsonWriter json)
    {
        json.WriteStartObject("collection");
        json.WriteString("type", "object");
        json.WriteStartObject("properties");
        foreach (var (name, _, description) in CollectionFields)
            WriteTyped(json, name, description);
        json.WriteEndObject();
        WriteNames(json, "required", CollectionFields.Where(f => f.IsRequired).Select(f => f.Name));
        json.WriteBoolean("additionalProperties", false);
        json.WriteEndObject();
    }

    private static void WriteTable(Utf8JsonWriter json, ITable table)
    {
        json.WriteStartObject(table.Name);
        json.WriteString("description", table.Title);
        json.WriteString("type", "array");
        json.WriteStartObject("items");
        json.WriteString("type", "object");
        json.WriteStartObject("properties");
        foreach (var column in table.Columns)
        {
            json.WriteStartObject(column.Name);
            json.WriteString("description", column.Description);
            WriteKind(json, column);
            json.WriteEndObject();
        }
        json.WriteEndObject();
        WriteNames(json, "required", table.Columns.Select(c => c.Name));
        json.WriteBoolean("additionalProperties", false);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteKind(Utf8JsonWriter json, ColumnFacts column)
    {
        var type = column.Kind switch
        {
            CellKind.Number => "number",
            CellKind.Whole => "integer",
            CellKind.Flag => "boolean",
            CellKind.List => "array",
            _ => "string",
        };
        if (column.IsRequired)
            json.WriteString("type", type);
        else
            WriteNames(json, "type", [type, "null"]);
        if (column.Choices.Count > 0)
        {
            json.WriteStartArray("enum");
            foreach (var choice in column.Choices)
                json.WriteStringValue(choice);
            if (!column.IsRequired)
                json.WriteNullValue();
            json.WriteEndArray();
        }
        if (column.Kind is CellKind.Date or CellKind.Id)
            json.WriteString("pattern", column.Kind == CellKind.Date ? DatePattern : IdPattern);
        if (column.Kind == CellKind.List)
        {
            json.WriteStartObject("items");
            json.WriteString("type", "string");
            json.WriteEndObject();
        }
    }

    private static void WriteTyped(Utf8JsonWriter json, string name, string description)
    {
        json.WriteStartObject(name);
        json.WriteString("description", description);
        json.WriteString("type", "string");
        json.WriteEndObject();
    }

    private static void WriteNames(Utf8JsonWriter json, string keyword, IEnumerable<string> names)
    {
        json.WriteStartArray(keyword);
        foreach (var name in names)
            json.WriteStringValue(name);
        json.WriteEndArray();
    }
}
