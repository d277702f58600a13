using CollegeTes.Diagnostics;
using CollegeTes.Text;

namespace CollegeTes.Reporting;

/// <summary>
/// The Code Quality report of GitLab: a subset of the Code Climate format. Fingerprints are unique, or GitLab keeps only the first.
/// </summary>
internal static class GitlabReport
{
    /// <summary>GitLab wants a file for everything: what has none concerns the collection.</summary>
    private const string NoFile = "content/collection.yaml";

    public static void Write(RunReport report, Stream output) => JsonOutput.Write(output, json =>
        {
            var fingerprints = new Fingerprints();
            json.WriteStartArray();
            foreach (var diagnostic in report.Shown)
            {
                var remedy = diagnostic.Remedy is { } text ? $" (aide : {VisibleText.Of(text)})" : "";
                json.WriteStartObject();
                json.WriteString("description", VisibleText.Of(diagnostic.Message) + remedy);
                json.WriteString("check_name", diagnostic.Code);
                json.WriteString("fingerprint", fingerprints.Next(diagnostic));
                json.WriteString("severity", Severity(diagnostic));
                json.WriteStartObject("location");
                json.WriteString("path", report.PathPrefix + VisibleText.Of(diagnostic.Span?.Path ?? NoFile));
                json.WriteStartObject("lines");
                json.WriteNumber("begin", diagnostic.Span is { HasPosition: true } span ? span.Line : 1);
                json.WriteEndObject();
                json.WriteEndObject();
                json.WriteEndObject();
            }
            json.WriteEndArray();
        });

    /// <summary>What can never be silenced blocks; the other levels follow ours.</summary>
    private static string Severity(Diagnostic diagnostic) =>
        diagnostic.Severity switch
        {
            Diagnostics.Severity.Error => diagnostic.Descriptor.Configurable ? "critical" : "blocker",
            Diagnostics.Severity.Warning => "major",
            Diagnostics.Severity.Notice => "minor",
            _ => "info",
        };
}
