using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using CollegeTes.Diagnostics;
using CollegeTes.Text;
using CollegeTes.Yaml;

namespace CollegeTes.Tests.Scaffolding;

/// <summary>A content file as an editor's YAML 1.2 parser hands it to a schema: plain scalars become numbers, booleans, null.</summary>
internal static partial class YamlJson
{
    /// <summary>The file, or its front matter when it has one.</summary>
    public static JsonDocument Of(string text)
    {
        if (text.StartsWith("---\n", StringComparison.Ordinal))
            text = text[4..(text.IndexOf("\n---\n", StringComparison.Ordinal) + 1)];
        var bag = new DiagnosticBag();
        var mapping = YamlReader.ReadMapping(new SourceFile("essai.yaml", text), bag);
        Findings.None(bag.Sorted().Select(d => d.Message));
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
            Write(mapping!, json);
        return JsonDocument.Parse(stream.ToArray());
    }

    private static void Write(YamlNode node, Utf8JsonWriter json)
    {
        switch (node)
        {
            case YamlMapping mapping:
                json.WriteStartObject();
                foreach (var entry in mapping.Entries)
                {
                    json.WritePropertyName(entry.Key.Value);
                    Write(entry.Value, json);
                }
                json.WriteEndObject();
                break;
            case YamlSequence sequence:
                json.WriteStartArray();
                foreach (var item in sequence.Items)
                    Write(item, json);
                json.WriteEndArray();
                break;
            case YamlScalar { Style: YamlScalarStyle.Plain } plain when plain.IsBlank:
                json.WriteNullValue();
                break;
            case YamlScalar { Style: YamlScalarStyle.Plain, Value: "true" or "false" } flag:
                json.WriteBooleanValue(flag.Value == "true");
                break;
            case YamlScalar { Style: YamlScalarStyle.Plain } number when Number().IsMatch(number.Value):
                json.WriteNumberValue(decimal.Parse(number.Value, NumberStyles.Float, CultureInfo.InvariantCulture));
                break;
            case YamlScalar text:
                json.WriteStringValue(text.Value);
                break;
        }
    }

    [GeneratedRegex(@"^[-+]?(\d+(\.\d*)?|\.\d+)([eE][-+]?\d+)?$")]
    private static partial Regex Number();
}
