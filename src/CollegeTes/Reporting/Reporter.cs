namespace CollegeTes.Reporting;

/// <summary>Writes a report in one of its forms: UTF-8 without byte order mark, <c>\n</c> line ends, the same bytes in every run.</summary>
public static class Reporter
{
    private static readonly System.Text.UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <param name="kind">The form.</param>
    /// <param name="report">What to say.</param>
    /// <param name="lines">Where excerpts come from; only the text report asks for them.</param>
    /// <param name="output">Left open.</param>
    /// <param name="style">How the text report looks; null for no colour and the usual width.</param>
    public static void Write(ReportKind kind, RunReport report, ISourceLines lines, Stream output, TextStyle? style = null)
    {
        switch (kind)
        {
            case ReportKind.Json:
                JsonReport.Write(report, output);
                break;
            case ReportKind.Sarif:
                SarifReport.Write(report, output);
                break;
            case ReportKind.Gitlab:
                GitlabReport.Write(report, output);
                break;
            case ReportKind.Junit:
                JunitReport.Write(report, output);
                break;
            case ReportKind.Github:
                WriteText(output, writer => GithubReport.Write(report, writer));
                break;
            case ReportKind.Poids:
                WriteText(output, writer => WeightReport.Write(report, writer));
                break;
            case ReportKind.Rgaa:
                WriteText(output, writer => RgaaReport.Write(report, writer));
                break;
            case ReportKind.Text:
            default:
                WriteText(output, writer => TextReport.Write(report, lines, writer, style ?? new TextStyle()));
                break;
        }
    }

    private static void WriteText(Stream output, Action<TextWriter> write)
    {
        using var writer = new StreamWriter(output, Utf8, leaveOpen: true) { NewLine = "\n" };
        write(writer);
    }
}
