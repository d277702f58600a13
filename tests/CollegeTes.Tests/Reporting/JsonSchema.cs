using System.Text.Json;
using System.Text.RegularExpressions;

namespace CollegeTes.Tests.Reporting;

/// <summary>
/// Validates JSON against a schema, as far as the schema of SARIF and ours go; a keyword it does not know is a failure of the test.
/// </summary>
internal sealed class JsonSchema(JsonDocument schema)
{
    private readonly List<string> _faults = [];

    public static IReadOnlyList<string> Validate(JsonDocument schema, JsonElement value)
    {
        var validator = new JsonSchema(schema);
        validator.Check(schema.RootElement, value, "");
        return validator._faults;
    }

    private void Check(JsonElement rule, JsonElement value, string at)
    {
        foreach (var keyword in rule.EnumerateObject())
            CheckKeyword(keyword.Name, keyword.Value, rule, value, at);
    }

    private void CheckKeyword(string keyword, JsonElement expected, JsonElement rule, JsonElement value, string at)
    {
        switch (keyword)
        {
            case "$schema" or "title" or "description" or "default" or "definitions" or "errorMessage" or "enumDescriptions":
                break;
            case "$ref":
                Check(schema.RootElement.GetProperty("definitions").GetProperty(expected.GetString()!.Split('/')[^1]), value, at);
                break;
            case "type":
                Require(
                    expected.ValueKind == JsonValueKind.Array
                        ? expected.EnumerateArray().Any(t => IsType(t.GetString()!, value))
                        : IsType(expected.GetString()!, value),
                    at,
                    $"doit être {expected}"
                );
                break;
            case "const":
                Require(value.ToString() == expected.ToString(), at, $"n'est pas {expected}");
                break;
            case "enum":
                Require(expected.EnumerateArray().Any(item => item.ToString() == value.ToString()), at, $"hors de {expected}");
                break;
            case "pattern":
                Require(
                    value.ValueKind != JsonValueKind.String
                        || Regex.IsMatch(value.GetString()!, expected.GetString()!, RegexOptions.None, TimeSpan.FromSeconds(1)),
                    at,
                    $"ne suit pas {expected}"
                );
                break;
            case "format":
                Require(HasFormat(expected.GetString()!, value.GetString()!), at, $"n'est pas {expected}");
                break;
            case "minimum":
                Require(value.GetDouble() >= expected.GetDouble(), at, $"sous {expected}");
                break;
            case "maximum":
                Require(value.GetDouble() <= expected.GetDouble(), at, $"au-dessus de {expected}");
                break;
            case "minItems":
                Require(value.GetArrayLength() >= expected.GetInt32(), at, "trop peu d'éléments");
                break;
            case "uniqueItems":
                Require(
                    !expected.GetBoolean()
                        || value.EnumerateArray().Select(item => item.GetRawText()).Distinct().Count() == value.GetArrayLength(),
                    at,
                    "éléments répétés"
                );
                break;
            case "items":
                var index = 0;
                foreach (var item in value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : default)
                    Check(expected, item, $"{at}/{index++}");
                break;
            case "required":
                foreach (var name in expected.EnumerateArray())
                    Require(value.ValueKind != JsonValueKind.Object || value.TryGetProperty(name.GetString()!, out _), at, $"sans {name}");
                break;
            case "properties":
                foreach (var property in value.ValueKind == JsonValueKind.Object ? value.EnumerateObject() : default)
                {
                    if (expected.TryGetProperty(property.Name, out var inner))
                        Check(inner, property.Value, $"{at}/{property.Name}");
                }
                break;
            case "additionalProperties":
                CheckOthers(expected, rule, value, at);
                break;
            case "anyOf":
                Require(expected.EnumerateArray().Any(option => Validate(schema, option, value)), at, "aucune des formes");
                break;
            case "oneOf":
                Require(
                    expected.EnumerateArray().Count(option => Validate(schema, option, value)) == 1,
                    at,
                    "pas exactement une des formes"
                );
                break;
            default:
                throw new NotSupportedException(keyword);
        }
    }

    private static bool Validate(JsonDocument schema, JsonElement rule, JsonElement value)
    {
        var validator = new JsonSchema(schema);
        validator.Check(rule, value, "");
        return validator._faults.Count == 0;
    }

    private void CheckOthers(JsonElement expected, JsonElement rule, JsonElement value, string at)
    {
        foreach (var property in value.ValueKind == JsonValueKind.Object ? value.EnumerateObject() : default)
        {
            if (rule.TryGetProperty("properties", out var known) && known.TryGetProperty(property.Name, out _))
                continue;
            if (expected.ValueKind == JsonValueKind.Object)
                Check(expected, property.Value, $"{at}/{property.Name}");
            else
                Require(expected.GetBoolean(), at, $"propriété inconnue {property.Name}");
        }
    }

    private static bool HasFormat(string format, string text) =>
        format switch
        {
            "uri" => Uri.TryCreate(text, UriKind.Absolute, out _),
            "uri-reference" => Uri.TryCreate(text, UriKind.RelativeOrAbsolute, out _)
                && !text.Any(character => character is ' ' or '"' or '<' or '>' or '\\' or > '~'),
            "date-time" => DateTimeOffset.TryParse(text, out _),
            _ => Guid.TryParse(text, out _),
        };

    private static bool IsType(string type, JsonElement value) =>
        type switch
        {
            "object" => value.ValueKind == JsonValueKind.Object,
            "array" => value.ValueKind == JsonValueKind.Array,
            "null" => value.ValueKind == JsonValueKind.Null,
            "string" => value.ValueKind == JsonValueKind.String,
            "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
            "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
            _ => value.ValueKind == JsonValueKind.Number,
        };

    private void Require(bool holds, string at, string fault)
    {
        if (!holds)
            _faults.Add($"{at} : {fault}");
    }
}
