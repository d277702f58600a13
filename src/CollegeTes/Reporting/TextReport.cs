using System.Globalization;
using CollegeTes.Diagnostics;
using CollegeTes.Text;

namespace CollegeTes.Reporting;

/// <summary>The report for people: each place with its line and one remedy, then what was made, then the count.</summary>
internal static class TextReport
{
    public static void Write(RunReport report, ISourceLines lines, TextWriter output, TextStyle style)
    {
        var ansi = new Ansi(style.Colour);
        foreach (var diagnostic in report.Shown)
        {
            WriteDiagnostic(diagnostic, lines, output, style, ansi);
            output.WriteLine();
        }
        RunSummaryText.Write(report, output);
        output.WriteLine(SeverityNames.Counts(report));
    }

    private static void WriteDiagnostic(Diagnostic diagnostic, ISourceLines lines, TextWriter output, TextStyle style, Ansi ansi)
    {
        if (diagnostic.Span is { } place)
            output.Write(ansi.Bold(Place(place)) + " · ");
        output.Write(ansi.Severity(diagnostic.Severity, $"{SeverityNames.Of(diagnostic.Severity)} {diagnostic.Code}"));
        output.WriteLine(" : " + VisibleText.Of(diagnostic.Message));
        if (diagnostic.Span is { HasPosition: true } span && lines.Line(span.Path, span.Line) is { } line)
            WriteExcerpt(span, line, diagnostic.Severity, output, style, ansi);
        if (diagnostic.Remedy is { } remedy)
            output.WriteLine($"  {ansi.Bold("aide :")} {VisibleText.Of(remedy)}");
    }

    private static void WriteExcerpt(SourceSpan span, string line, Severity severity, TextWriter output, TextStyle style, Ansi ansi)
    {
        var end = span.EndLine > span.Line ? line.Length : span.EndColumn - 1;
        var excerpt = Excerpt.Of(line, span.Column - 1, end, style.ExcerptWidth);
        var number = span.Line.ToString(CultureInfo.InvariantCulture).PadLeft(5);
        output.WriteLine($"{ansi.Faint(number + " │")} {VisibleText.Of(excerpt.Line)}");
        output.WriteLine($"{ansi.Faint("      │")} {new string(' ', excerpt.Indent)}{ansi.Severity(severity, new string('^', excerpt.Length))}");
    }

    /// <summary>A file name may not start the line like a workflow command.</summary>
    private static string Place(SourceSpan span)
    {
        var place = VisibleText.Of(span.ToString());
        return place.TrimStart().StartsWith("::", StringComparison.Ordinal) ? "./" + place : place;
    }
}
