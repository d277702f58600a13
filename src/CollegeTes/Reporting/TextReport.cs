using System.Globalization;
using CollegeTes.Building;
using CollegeTes.Diagnostics;
using CollegeTes.Text;

namespace CollegeTes.Reporting;

/// <summary>The report for people: each place with its line and one remedy, then what was made, then the count.</summary>
internal static class TextReport
{
    public static void Write(RunReport report, ISourceLines lines, TextWriter output, TextStyle style)
    {
        var ansi = new Ansi(style.Colour);
        var measured = new MeasuredLines();
        foreach (var diagnostic in report.Shown)
        {
            WriteDiagnostic(diagnostic, lines, measured, output, style, ansi);
            output.WriteLine();
        }
        RunSummaryText.Write(report, output);
        output.WriteLine(report.Counts());
    }

    private static void WriteDiagnostic(
        Diagnostic diagnostic,
        ISourceLines lines,
        MeasuredLines measured,
        TextWriter output,
        TextStyle style,
        Ansi ansi
    )
    {
        if (diagnostic.Span is { } place)
            output.Write(ansi.Bold(Place(place)) + " · ");
        output.Write(ansi.Severity(diagnostic.Severity, $"{SeverityWords.NameOf(diagnostic.Severity)} {diagnostic.Code}"));
        output.WriteLine(" : " + VisibleText.Of(diagnostic.Message));
        if (diagnostic.Span is { HasPosition: true } span && lines.Line(span.Path, span.Line) is { } line)
            WriteExcerpt(span, line, measured, diagnostic.Severity, output, style, ansi);
        if (diagnostic.Remedy is { } remedy)
            output.WriteLine($"  {ansi.Bold("aide :")} {VisibleText.Of(remedy)}");
    }

    private static void WriteExcerpt(
        SourceSpan span,
        string line,
        MeasuredLines measured,
        Severity severity,
        TextWriter output,
        TextStyle style,
        Ansi ansi
    )
    {
        var end = span.EndLine > span.Line ? line.Length : span.EndColumn - 1;
        var excerpt = measured.Find(line).Find(span.Column - 1, end, style.ExcerptWidth);
        var number = span.Line.ToString(CultureInfo.InvariantCulture).PadLeft(5);
        output.WriteLine($"{ansi.Faint(number + " │")} {VisibleText.Of(excerpt.Line)}");
        output.WriteLine(
            $"{ansi.Faint("      │")} {new string(' ', excerpt.Indent)}{ansi.Severity(severity, new string('^', excerpt.Length))}"
        );
    }

    /// <summary>A file name may not start the line like a workflow command.</summary>
    private static string Place(SourceSpan span)
    {
        var place = VisibleText.Of(span.ToString());
        return place.TrimStart().StartsWith("::", StringComparison.Ordinal) ? "./" + place : place;
    }

    /// <summary>Findings come sorted by place: the line of the last one is most often that of the next.</summary>
    private sealed class MeasuredLines
    {
        private string _line = "";
        private ExcerptLine _measured = new("");

        public ExcerptLine Find(string line)
        {
            if (!ReferenceEquals(line, _line))
                (_line, _measured) = (line, new ExcerptLine(line));
            return _measured;
        }
    }
}
