using System.Text.Json;
using CollegeTes.Diagnostics;

namespace CollegeTes.Reporting;

/// <summary>The kinds of diagnostic that a SARIF report uses, sorted by code, with their help.</summary>
internal sealed class SarifRules
{
    private readonly List<Descriptor> _rules;

    private SarifRules(List<Descriptor> rules) => _rules = rules;

    public static SarifRules Of(IEnumerable<Diagnostic> diagnostics) =>
        new([
            .. diagnostics
                .Select(diagnostic => diagnostic.Descriptor)
                .DistinctBy(rule => rule.Code)
                .OrderBy(rule => rule.Code, StringComparer.Ordinal),
        ]);

    public int IndexOf(string code) => _rules.FindIndex(rule => rule.Code == code);

    public void WriteTool(Utf8JsonWriter json, string version)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "tes");
        json.WriteString("version", version);
        json.WriteString("language", "fr-FR");
        json.WriteStartArray("rules");
        foreach (var rule in _rules)
            WriteRule(json, rule);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    public void WriteReference(Utf8JsonWriter json, string code)
    {
        json.WriteStartObject("descriptor");
        json.WriteString("id", code);
        json.WriteNumber("index", IndexOf(code));
        json.WriteEndObject();
    }

    private static void WriteRule(Utf8JsonWriter json, Descriptor rule)
    {
        json.WriteStartObject();
        json.WriteString("id", rule.Code);
        WriteText(json, "shortDescription", rule.Title);
        WriteText(json, "fullDescription", rule.Help);
        json.WriteStartObject("help");
        json.WriteString("text", $"{rule.Help}\n\nÀ éviter :\n{rule.Bad}\n\nÀ écrire :\n{rule.Good}");
        json.WriteString("markdown", $"{rule.Help}\n\nÀ éviter :\n\n{Fenced(rule.Bad)}\n\nÀ écrire :\n\n{Fenced(rule.Good)}");
        json.WriteEndObject();
        json.WriteStartObject("defaultConfiguration");
        json.WriteString("level", SeverityWords.LevelOf(rule.Severity));
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>Tildes, four of them: an example may show a fence of its own.</summary>
    private static string Fenced(string example) => $"~~~~\n{example}\n~~~~";

    private static void WriteText(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }
}
