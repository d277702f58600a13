using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.RegularExpressions;
using CollegeTes.Text;
using CollegeTes.Yaml.Fields;

namespace CollegeTes.Scaffolding.Schemas;

/// <summary>
/// Writes shapes as JSON Schema keywords. Objects and lists of names are written once, as definitions. YAML turns
/// <c>2024</c> into a number before a schema sees it, where tes reads the text: so a text may be a number here.
/// </summary>
internal sealed class ShapeWriter(Utf8JsonWriter json, Vocabulary vocabulary)
{
    // As the readers take numbers: point or comma, spaces between thousands, no leading zero.
    private const string NumberPattern = "^-?(0|[1-9][0-9 \u00A0\u202F]*)([.,][0-9]+)?$";
    private const string IntegerPattern = "^-?(0|[1-9][0-9 \u00A0\u202F]*)$";

    private readonly Dictionary<object, string> _definitions = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, string> _references = new(StringComparer.Ordinal);
    private readonly Queue<(string Name, Action Write)> _pending = [];

    public bool HasPending => _pending.Count > 0;

    public bool TryTakePending([NotNullWhen(true)] out string? name, [NotNullWhen(true)] out Action? write)
    {
        var taken = _pending.TryDequeue(out var next);
        (name, write) = next;
        return taken;
    }

    /// <summary>The keywords of a closed mapping, in the object that is open.</summary>
    public void WriteObject(ObjectShape shape)
    {
        json.WriteString("type", "object");
        json.WriteStartObject("properties");
        foreach (var field in shape.Fields)
        {
            json.WriteStartObject(field.Key);
            json.WriteString("description", field.Description);
            Write(field.Shape);
            json.WriteEndObject();
        }
        json.WriteEndObject();
        if (shape.Fields.Any(f => f.IsRequired))
        {
            json.WriteStartArray("required");
            foreach (var field in shape.Fields.Where(f => f.IsRequired))
                json.WriteStringValue(field.Key);
            json.WriteEndArray();
        }
        json.WriteBoolean("additionalProperties", false);
    }

    private void Write(Shape shape)
    {
        var ways = Ways(shape).ToList();
        if (ways.Count == 1)
        {
            WriteOne(ways[0]);
            return;
        }
        json.WriteStartArray("anyOf");
        foreach (var way in ways)
        {
            json.WriteStartObject();
            WriteOne(way);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    // A list of one may be written without its dash.
    private static IEnumerable<Shape> Ways(Shape shape) =>
        shape switch
        {
            EitherShape either => either.Options.SelectMany(Ways),
            ListShape list => Ways(list.Item).Where(w => w is ScalarShape or ChoiceShape).Prepend(list),
            _ => [shape],
        };

    private void WriteOne(Shape shape)
    {
        switch (shape)
        {
            case ObjectShape { Fields: var fields } mapping:
                json.WriteString("$ref", "#/definitions/" + Define(fields, Slug.From(mapping.Name), () => WriteObject(mapping)));
                break;
            case ListShape list:
                json.WriteString("type", "array");
                json.WriteStartObject("items");
                Write(list.Item);
                json.WriteEndObject();
                break;
            case MapShape map:
                WriteMap(map);
                break;
            case ChoiceShape choice:
                WriteNames([.. choice.Names.Select(n => new Word(n, ""))], $"Attendu ici : {choice.Expected}.");
                break;
            case ScalarShape { Reference: { } reference } when vocabulary.Of(reference).Count > 0:
                json.WriteString("$ref", "#/definitions/" + DefineReference(reference, (ScalarShape)shape));
                break;
            case ScalarShape scalar:
                WriteScalar(scalar);
                break;
        }
    }

    private void WriteMap(MapShape map)
    {
        json.WriteString("type", "object");
        if (map.Reference is { } reference)
        {
            json.WriteStartObject("properties");
            foreach (var (name, meaning) in vocabulary.Of(reference))
            {
                json.WriteStartObject(name);
                json.WriteString("description", meaning);
                Write(map.Value);
                json.WriteEndObject();
            }
            json.WriteEndObject();
        }
        json.WriteStartObject("additionalProperties");
        Write(map.Value);
        json.WriteEndObject();
    }

    private void WriteScalar(ScalarShape scalar)
    {
        if (scalar.Type == "boolean")
        {
            json.WriteStartArray("enum");
            json.WriteStringValue("oui");
            json.WriteStringValue("non");
            json.WriteBooleanValue(true);
            json.WriteBooleanValue(false);
            json.WriteEndArray();
        }
        else
        {
            var pattern = scalar.Type switch
            {
                "number" => NumberPattern,
                "integer" => IntegerPattern,
                _ => scalar.Pattern,
            };
            if (scalar.Type != "string" || pattern is null || Regex.IsMatch("2024", pattern))
                WriteTypes("string", scalar.Type == "integer" ? "integer" : "number");
            else
                json.WriteString("type", "string");
            if (pattern is not null)
                json.WriteString("pattern", pattern);
        }
        json.WriteString("errorMessage", "Attendu ici : " + scalar.Expects + ".");
    }

    private void WriteTypes(params ReadOnlySpan<string> types)
    {
        json.WriteStartArray("type");
        foreach (var type in types)
            json.WriteStringValue(type);
        json.WriteEndArray();
    }

    // « errorMessage » is not of the norm, which lets such keywords be: the language servers of editors show it.
    private void WriteNames(IReadOnlyList<Word> words, string message)
    {
        json.WriteStartArray("enum");
        foreach (var word in words)
            json.WriteStringValue(word.Name);
        json.WriteEndArray();
        if (words.Any(w => w.Meaning.Length > 0))
        {
            json.WriteStartArray("enumDescriptions");
            foreach (var word in words)
                json.WriteStringValue(word.Meaning);
            json.WriteEndArray();
        }
        json.WriteString("errorMessage", message);
    }

    private string DefineReference(string reference, ScalarShape scalar)
    {
        if (_references.TryGetValue(reference, out var known))
            return known;
        var words = vocabulary.Of(reference);
        var name = _references[reference] = "nom-" + reference;
        _pending.Enqueue((name, () =>
            {
                if (!Vocabulary.IsOpen(reference))
                {
                    WriteNames(words, $"Ce nom n'est pas connu de la collection ; après un ajout, tapez {SchemaFolder.Refresh}.");
                    return;
                }
                json.WriteStartArray("anyOf");
                json.WriteStartObject();
                WriteNames(words, $"Attendu ici : {scalar.Expects}.");
                json.WriteEndObject();
                json.WriteStartObject();
                WriteScalar(scalar);
                json.WriteEndObject();
                json.WriteEndArray();
            }));
        return name;
    }

    private string Define(object identity, string wanted, Action write)
    {
        if (_definitions.TryGetValue(identity, out var known))
            return known;
        var name = wanted;
        for (var i = 2; _definitions.ContainsValue(name); i++)
            name = $"{wanted}-{i}";
        _definitions[identity] = name;
        _pending.Enqueue((name, write));
        return name;
    }
}
