using System.Text.Json;
using CollegeTes.Diagnostics;
using CollegeTes.Text;

namespace CollegeTes.Reporting;

/// <summary>
/// SARIF 2.1.0 (OASIS), within the limits of GitHub code scanning: 25,000 results a run, the gravest kept, each with
/// a place. What has no place is a notification of the run. Columns are UTF-16 code units and ends are exclusive, as here.
/// </summary>
internal static class SarifReport
{
    public const int MaxResults = 25_000;

    private const string Schema = "https://json.schemastore.org/sarif-2.1.0.json";
    private const string RootId = "%SRCROOT%";

    public static void Write(RunReport report, Stream output)
    {
        var placed = report.Shown.Where(diagnostic => diagnostic.Span is not null).ToList();
        var kept = placed.OrderByDescending(diagnostic => diagnostic.Severity).Take(MaxResults).Order().ToList();
        var rules = SarifRules.Of(report.Shown);
        JsonOutput.Write(output, json =>
        {
            json.WriteStartObject();
            json.WriteString("$schema", Schema);
            json.WriteString("version", "2.1.0");
            json.WriteStartArray("runs");
            json.WriteStartObject();
            rules.WriteTool(json, report.ToolVersion);
            json.WriteString("language", "fr-FR");
            json.WriteString("columnKind", "utf16CodeUnits");
            WriteRoot(json);
            WriteInvocation(json, report, rules, placed.Count - kept.Count);
            WriteResults(json, report, rules, kept);
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
        });
    }

    private static void WriteRoot(Utf8JsonWriter json)
    {
        json.WriteStartObject("originalUriBaseIds");
        json.WriteStartObject(RootId);
        WriteText(json, "description", "racine du dépôt");
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteInvocation(Utf8JsonWriter json, RunReport report, SarifRules rules, int dropped)
    {
        json.WriteStartArray("invocations");
        json.WriteStartObject();
        json.WriteBoolean("executionSuccessful", report.Outcome is RunOutcome.Clean or RunOutcome.ContentErrors);
        json.WriteNumber("exitCode", (int)report.Outcome);
        json.WriteStartArray("toolExecutionNotifications");
        foreach (var diagnostic in report.Shown.Where(diagnostic => diagnostic.Span is null))
        {
            json.WriteStartObject();
            rules.WriteReference(json, diagnostic.Code);
            WriteMessage(json, diagnostic);
            json.WriteString("level", SeverityWords.LevelOf(diagnostic.Severity));
            json.WriteEndObject();
        }
        if (dropped > 0)
        {
            json.WriteStartObject();
            WriteText(
                json,
                "message",
                $"{dropped} constats de plus ne sont pas dans ce rapport, limité à {MaxResults} ; les plus graves sont gardés"
            );
            json.WriteString("level", "note");
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteResults(Utf8JsonWriter json, RunReport report, SarifRules rules, IEnumerable<Diagnostic> diagnostics)
    {
        var fingerprints = new Fingerprints();
        json.WriteStartArray("results");
        foreach (var diagnostic in diagnostics)
        {
            json.WriteStartObject();
            json.WriteString("ruleId", diagnostic.Code);
            json.WriteNumber("ruleIndex", rules.IndexOf(diagnostic.Code));
            json.WriteString("level", SeverityWords.LevelOf(diagnostic.Severity));
            WriteMessage(json, diagnostic);
            WriteLocation(json, report.PathPrefix, diagnostic.Span!.Value);
            json.WriteStartObject("partialFingerprints");
            json.WriteString("constat/v1", fingerprints.Next(diagnostic));
            json.WriteEndObject();
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteLocation(Utf8JsonWriter json, string prefix, SourceSpan span)
    {
        json.WriteStartArray("locations");
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", string.Join('/', (prefix + span.Path).Split('/').Select(Uri.EscapeDataString)));
        json.WriteString("uriBaseId", RootId);
        json.WriteEndObject();
        if (span.HasPosition)
        {
            json.WriteStartObject("region");
            json.WriteNumber("startLine", span.Line);
            json.WriteNumber("startColumn", Math.Max(span.Column, 1));
            json.WriteNumber("endLine", Math.Max(span.EndLine, span.Line));
            json.WriteNumber("endColumn", Math.Max(span.EndColumn, 1));
            json.WriteEndObject();
        }
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteMessage(Utf8JsonWriter json, Diagnostic diagnostic) =>
        WriteText(
            json,
            "message",
            VisibleText.Of(diagnostic.Message) + (diagnostic.Remedy is { } remedy ? "\naide : " + VisibleText.Of(remedy) : "")
        );

    private static void WriteText(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }
}
