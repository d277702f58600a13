using System.Globalization;
using CollegeTes.Building;
using CollegeTes.Diagnostics;
using CollegeTes.Text;

namespace CollegeTes.Reporting;

/// <summary>
/// Workflow commands of GitHub Actions, one line each. GitHub shows ten annotations of each level a step and drops the
/// others without a word: the ten first of each level are given, errors before all, and one line counts the rest.
/// </summary>
internal static class GithubReport
{
    private const int MaxPerLevel = 10;

    public static void Write(RunReport report, TextWriter output)
    {
        var shown = report.Shown.ToList();
        var written = 0;
        foreach (var level in shown.OrderByDescending(diagnostic => diagnostic.Severity).GroupBy(diagnostic => Level(diagnostic.Severity)))
        {
            foreach (var diagnostic in level.Take(MaxPerLevel))
            {
                output.WriteLine(Command(level.Key, diagnostic, report.PathPrefix));
                written++;
            }
        }
        var hidden = written < shown.Count ? $" ; {written} montrés sur {shown.Count}" : "";
        output.WriteLine($"tes {report.Command} : {report.Counts()}{hidden}");
    }

    private static string Level(Severity severity) =>
        severity switch
        {
            Severity.Error => "error",
            Severity.Warning => "warning",
            _ => "notice",
        };

    private static string Command(string level, Diagnostic diagnostic, string prefix)
    {
        var properties = new List<string>();
        if (diagnostic.Span is { } span)
            AddPlace(properties, prefix, span);
        properties.Add("title=" + EscapeProperty($"{diagnostic.Code} {diagnostic.Descriptor.Title}"));
        var text = VisibleText.Of(diagnostic.Message) + (diagnostic.Remedy is { } remedy ? "\naide : " + VisibleText.Of(remedy) : "");
        return $"::{level} {string.Join(',', properties)}::{EscapeData(text)}";
    }

    private static void AddPlace(List<string> properties, string prefix, SourceSpan span)
    {
        properties.Add("file=" + EscapeProperty(prefix + VisibleText.Of(span.Path)));
        if (!span.HasPosition)
            return;
        properties.Add(Number("line", span.Line));
        properties.Add(Number("endLine", Math.Max(span.EndLine, span.Line)));
        // Columns only mean something to GitHub on one line.
        if (span.EndLine != span.Line)
            return;
        properties.Add(Number("col", span.Column));
        properties.Add(Number("endColumn", Math.Max(span.EndColumn, span.Column)));
    }

    private static string Number(string name, int number) => name + "=" + number.ToString(CultureInfo.InvariantCulture);

    private static string EscapeData(string text) =>
        text.Replace("%", "%25", StringComparison.Ordinal)
            .Replace("\r", "%0D", StringComparison.Ordinal)
            .Replace("\n", "%0A", StringComparison.Ordinal);

    private static string EscapeProperty(string text) =>
        EscapeData(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
