using System.Text.Encodings.Web;
using System.Text.Json;
using CollegeTes.Content;
using CollegeTes.Yaml.Fields;

namespace CollegeTes.Scaffolding.Schemas;

/// <summary>
/// The JSON Schema (draft-07) of a kind of content file, made of the very fields that its reader uses. It takes the
/// spelling that tes recommends: readers also take accents and capitals, which an editor would rather have corrected.
/// </summary>
public sealed class ContentSchema
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly Utf8JsonWriter _json;
    private readonly ShapeWriter _shapes;

    private ContentSchema(Utf8JsonWriter json, Vocabulary vocabulary)
    {
        _json = json;
        _shapes = new ShapeWriter(json, vocabulary);
    }

    /// <summary>The schema as UTF-8, one final line end; the same bytes for the same names.</summary>
    public static byte[] Of(ContentKind kind, Vocabulary vocabulary)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
            new ContentSchema(json, vocabulary).Write(kind);
        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }

    private void Write(ContentKind kind)
    {
        _json.WriteStartObject();
        _json.WriteString("$schema", "http://json-schema.org/draft-07/schema#");
        _json.WriteString("title", kind.Title);
        _json.WriteString("description", kind.IsText ? $"L'en-tête de {kind.Place}." : $"Le fichier {kind.Place}.");
        _shapes.WriteObject(kind.Shape);
        WriteDefinitions();
        _json.WriteEndObject();
    }

    // Writing a definition may ask for others.
    private void WriteDefinitions()
    {
        if (!_shapes.HasPending)
            return;
        _json.WriteStartObject("definitions");
        while (_shapes.TryTakePending(out var name, out var write))
        {
            _json.WriteStartObject(name);
            write();
            _json.WriteEndObject();
        }
        _json.WriteEndObject();
    }
}
