using System.Globalization;
using System.Text;
using System.Xml;
using CollegeTes.Diagnostics;
using CollegeTes.Text;

namespace CollegeTes.Reporting;

/// <summary>
/// JUnit XML: a suite for each file, a case for each diagnostic. Errors are failures, the others pass and say why they are there.
/// </summary>
internal static class JunitReport
{
    private static readonly XmlWriterSettings Settings = new()
    {
        Indent = true,
        NewLineChars = "\n",
        NewLineHandling = NewLineHandling.Replace,
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
    };

    public static void Write(RunReport report, Stream output)
    {
        var suites = report.Shown.GroupBy(diagnostic => diagnostic.Span?.Path ?? "", StringComparer.Ordinal).ToList();
        using (var xml = XmlWriter.Create(output, Settings))
        {
            xml.WriteStartElement("testsuites");
            xml.WriteAttributeString("name", "tes " + report.Command);
            WriteCounts(xml, Math.Max(report.Shown.Count(), 1), report.Count(Severity.Error));
            foreach (var suite in suites)
                WriteSuite(xml, suite.Key.Length > 0 ? suite.Key : report.Workspace, [.. suite]);
            // A report without a case counts as missing for several integrations.
            if (suites.Count == 0)
                WriteSuite(xml, report.Workspace, []);
            xml.WriteEndElement();
        }
        output.WriteByte((byte)'\n');
    }

    private static void WriteSuite(XmlWriter xml, string name, IReadOnlyList<Diagnostic> diagnostics)
    {
        name = VisibleText.Of(name);
        xml.WriteStartElement("testsuite");
        xml.WriteAttributeString("name", name);
        WriteCounts(xml, Math.Max(diagnostics.Count, 1), diagnostics.Count(diagnostic => diagnostic.Severity == Severity.Error));
        foreach (var diagnostic in diagnostics)
            WriteCase(xml, name, diagnostic);
        if (diagnostics.Count == 0)
            WriteCaseStart(xml, name, "aucun constat").WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteCase(XmlWriter xml, string suite, Diagnostic diagnostic)
    {
        var message = VisibleText.Of(diagnostic.Message);
        var place = diagnostic.Span is { HasPosition: true } span
            ? $"{span.Line.ToString(CultureInfo.InvariantCulture)}:{span.Column.ToString(CultureInfo.InvariantCulture)} "
            : "";
        var detail =
            $"{SeverityWords.NameOf(diagnostic.Severity)} {diagnostic.Code} : {message}"
            + (diagnostic.Remedy is { } remedy ? "\naide : " + VisibleText.Of(remedy) : "");
        WriteCaseStart(xml, suite, $"{place}{diagnostic.Code} {message}");
        if (diagnostic.Severity == Severity.Error)
        {
            xml.WriteStartElement("failure");
            xml.WriteAttributeString("type", diagnostic.Code);
            xml.WriteAttributeString("message", message);
            xml.WriteString(detail);
            xml.WriteEndElement();
        }
        else
        {
            xml.WriteElementString("system-out", detail);
        }
        xml.WriteEndElement();
    }

    private static XmlWriter WriteCaseStart(XmlWriter xml, string suite, string name)
    {
        xml.WriteStartElement("testcase");
        xml.WriteAttributeString("classname", suite);
        xml.WriteAttributeString("name", name);
        return xml;
    }

    private static void WriteCounts(XmlWriter xml, int tests, int failures)
    {
        xml.WriteAttributeString("tests", tests.ToString(CultureInfo.InvariantCulture));
        xml.WriteAttributeString("failures", failures.ToString(CultureInfo.InvariantCulture));
        xml.WriteAttributeString("errors", "0");
        xml.WriteAttributeString("skipped", "0");
    }
}
