using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml;
using CollegeTes.Building;
using CollegeTes.Machine;

namespace CollegeTes.Reporting;

/// <summary>
/// Whether a file is a report that tes wrote, of any kind, and so may be replaced by a newer one. An empty file is: nothing is lost with
/// it.
/// </summary>
internal static partial class ReportRecognition
{
    private const long Largest = 256L * 1024 * 1024;

    /// <summary>True when the file is empty or one of ours; false when it is anything else, or cannot be read.</summary>
    public static bool IsReport(string path)
    {
        try
        {
            var length = FileKinds.IsRegular(path) ? new FileInfo(path).Length : long.MaxValue;
            return length <= Largest && File.ReadAllBytes(path) is var bytes && (bytes.Length == 0 || IsReport(bytes));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>The same of its bytes.</summary>
    public static bool IsReport(ReadOnlySpan<byte> bytes) =>
        bytes[0] switch
        {
            (byte)'{' or (byte)'[' => IsJson(bytes),
            (byte)'<' => IsJunit(bytes),
            _ => IsText(Encoding.UTF8.GetString(bytes)),
        };

    private static bool IsJson(ReadOnlySpan<byte> bytes)
    {
        try
        {
            var reader = new Utf8JsonReader(bytes);
            using var document = JsonDocument.ParseValue(ref reader);
            var root = document.RootElement;
            if (reader.BytesConsumed < bytes.TrimEnd("\r\n "u8).Length)
                return false;
            if (root.ValueKind == JsonValueKind.Array)
                return root.EnumerateArray()
                    .All(found =>
                        TextOf(found, "check_name")?.StartsWith("TES", StringComparison.Ordinal) == true
                        && TextOf(found, "fingerprint") is not null
                    );
            if (TextOf(root, "outil") == "tes")
                return TextOf(root, "commande") is not null && root.TryGetProperty("constats", out _);
            return root.TryGetProperty("runs", out var runs)
                && runs.ValueKind == JsonValueKind.Array
                && runs.GetArrayLength() > 0
                && runs.EnumerateArray()
                    .All(run =>
                        run.ValueKind == JsonValueKind.Object
                        && run.TryGetProperty("tool", out var tool)
                        && tool.ValueKind == JsonValueKind.Object
                        && tool.TryGetProperty("driver", out var driver)
                        && TextOf(driver, "name") == "tes"
                    );
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static string? TextOf(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;

    private static bool IsJunit(ReadOnlySpan<byte> bytes)
    {
        try
        {
            using var stream = new MemoryStream(bytes.ToArray());
            using var xml = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
            return xml.MoveToContent() == XmlNodeType.Element
                && xml.LocalName == "testsuites"
                && xml.GetAttribute("name")?.StartsWith("tes ", StringComparison.Ordinal) == true;
        }
        catch (XmlException)
        {
            return false;
        }
    }

    private static bool IsText(string text)
    {
        var lines = text.TrimEnd('\n').Split('\n');
        // GitHub's commands, the table of weights, the report for people: each by its first lines and its last.
        if (GithubEnd().IsMatch(lines[^1]))
            return lines[..^1].All(line => line.StartsWith("::", StringComparison.Ordinal));
        if (WeightReport.IsHead(lines[0]) || RgaaReport.IsHead(lines[0]))
            return true;
        return Counts().IsMatch(lines[^1])
            && (Finding().IsMatch(lines[0]) || lines.All(line => Summary().IsMatch(line) || Counts().IsMatch(line)));
    }

    [GeneratedRegex(@"^tes \w+ : (aucune erreur|\d+ )")]
    private static partial Regex GithubEnd();

    [GeneratedRegex(@"^(aucune erreur|\d+ (erreur|avertissement|avis|information)s?(, \d+ (erreur|avertissement|avis|information)s?)*)$")]
    private static partial Regex Counts();

    [GeneratedRegex(@"^(.+ · )?(erreur|avertissement|avis|information) TES\d{4} : ")]
    private static partial Regex Finding();

    [GeneratedRegex(@"^(.+  +\d+ fichiers?  +.*(octets?|o|ko|Mo|Go)|publication : \d+ .*)$")]
    private static partial Regex Summary();
}
