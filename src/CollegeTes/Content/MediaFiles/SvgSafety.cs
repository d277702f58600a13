using System.Globalization;
using System.Text;
using System.Xml;

namespace CollegeTes.Content.MediaFiles;

/// <summary>
/// Says whether an SVG is a picture and nothing else. It is refused with the place, never cleaned: what a cleaner lets through
/// is published. Safe to call on any bytes: no document type, no resolver, nesting of at most 64.
/// </summary>
public static class SvgSafety
{
    private const string SvgNamespace = "http://www.w3.org/2000/svg";
    private const int Deepest = 64;
    private const int MostFindings = 50;
    private const long MostCharacters = 20L << 20;

    /// <summary>All that is wrong with the file, at most 50 findings, in order; empty for a safe one.</summary>
    /// <param name="stream">Read from its beginning; stays open.</param>
    public static IReadOnlyList<SvgFinding> Inspect(Stream stream)
    {
        var findings = new List<SvgFinding>();
        stream.Position = 0;
        try
        {
            using var reader = XmlReader.Create(stream, Settings(DtdProcessing.Prohibit));
            var style = new StringBuilder();
            while (findings.Count < MostFindings && reader.Read())
            {
                if (reader.Depth > Deepest)
                {
                    Add(findings, reader, SvgDanger.Unreadable, reader.Name);
                    break;
                }

                InspectNode(reader, style, findings);
            }
        }
        catch (Exception error) when (IsUnreadable(error))
        {
            var place = error as XmlException;
            findings.Add(new SvgFinding(SvgDanger.Unreadable, "", place?.LineNumber ?? 0, place?.LinePosition ?? 0));
        }

        return findings;
    }

    /// <summary>Size of an SVG from its root element, or null when the root is something else.</summary>
    internal static ImageInfo? Probe(Stream stream)
    {
        stream.Position = 0;
        try
        {
            using var reader = XmlReader.Create(stream, Settings(DtdProcessing.Ignore));
            if (
                reader.MoveToContent() != XmlNodeType.Element
                || reader.LocalName != "svg"
                || reader.NamespaceURI is not (SvgNamespace or "")
            )
                return null;
            var box = (reader.GetAttribute("viewBox") ?? "").Split([' ', ',', '\t', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);
            var width = Pixels(reader.GetAttribute("width"), box.Length == 4 ? box[2] : null);
            var height = Pixels(reader.GetAttribute("height"), box.Length == 4 ? box[3] : null);
            return new ImageInfo(width, height, "image/svg+xml");
        }
        catch (Exception error) when (IsUnreadable(error))
        {
            return null;
        }
    }

    /// <summary>An encoding that is not there, or not allowed, surfaces as one of the last two.</summary>
    private static bool IsUnreadable(Exception error) => error is XmlException or NotSupportedException or ArgumentException;

    private static XmlReaderSettings Settings(DtdProcessing documentType) =>
        new()
        {
            DtdProcessing = documentType,
            XmlResolver = null,
            MaxCharactersInDocument = MostCharacters,
            CloseInput = false,
        };

    private static void InspectNode(XmlReader reader, StringBuilder style, List<SvgFinding> findings)
    {
        switch (reader.NodeType)
        {
            case XmlNodeType.Element:
                var element = reader.LocalName;
                style.Clear();
                InspectElement(reader, element, findings);
                while (reader.MoveToNextAttribute())
                    InspectAttribute(reader, element, findings);
                reader.MoveToElement();
                break;
            case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace:
                // A style sheet is the text of its element put together, whatever comments stand between the pieces.
                style.Append(reader.Value);
                break;
            case XmlNodeType.EndElement:
                if (IsExternalStyle(style.ToString()))
                    Add(findings, reader, SvgDanger.ExternalReference, $"<{reader.Name}>");
                style.Clear();
                break;
            case XmlNodeType.ProcessingInstruction:
                Add(findings, reader, SvgDanger.ExternalReference, $"<?{reader.Name}");
                break;
        }
    }

    private static void InspectElement(XmlReader reader, string element, List<SvgFinding> findings)
    {
        SvgDanger? danger = element.ToLowerInvariant() switch
        {
            "script" => SvgDanger.Script,
            "handler" or "listener" => SvgDanger.EventHandler,
            "foreignobject" or "iframe" or "object" or "embed" or "frame" or "audio" or "video" or "link" or "meta" or "base" or "form" =>
                SvgDanger.ForeignContent,
            _ when reader.NamespaceURI == "http://www.w3.org/1999/xhtml" => SvgDanger.ForeignContent,
            _ => null,
        };
        if (danger is { } found)
            Add(findings, reader, found, $"<{reader.Name}>");
    }

    private static void InspectAttribute(XmlReader reader, string element, List<SvgFinding> findings)
    {
        var name = reader.LocalName.ToLowerInvariant();
        var value = reader.Value;
        if (reader.Prefix == "xmlns" || reader.Name == "xmlns")
            return;
        if (name.StartsWith("on", StringComparison.Ordinal) && name.Length > 2)
            Add(findings, reader, SvgDanger.EventHandler, reader.Name);
        else if (name is "href" or "src" or "action" or "formaction" or "data")
            InspectAddress(reader, element, value, findings);
        else if (name == "base")
            Add(findings, reader, SvgDanger.ExternalReference, reader.Name);
        else if (name == "attributename" && Animates(value))
            Add(findings, reader, SvgDanger.Script, $"{reader.Name}=\"{Excerpt(value)}\"");
        else if (IsScript(value))
            Add(findings, reader, SvgDanger.Script, $"{reader.Name}=\"{Excerpt(value)}\"");
        else if (IsExternalStyle(value))
            Add(findings, reader, SvgDanger.ExternalReference, $"{reader.Name}=\"{Excerpt(value)}\"");
    }

    /// <summary>Inside the file, an embedded bitmap, or a link of <c>a</c> that a reader follows by hand.</summary>
    private static void InspectAddress(XmlReader reader, string element, string value, List<SvgFinding> findings)
    {
        var address = value.Trim();
        if (address.StartsWith('#') || address.Length == 0)
            return;
        if (
            address.StartsWith("data:image/", StringComparison.OrdinalIgnoreCase)
            && !address.StartsWith("data:image/svg", StringComparison.OrdinalIgnoreCase)
        )
            return;
        if (
            element == "a"
            && (
                address.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
                || address.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
                || address.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase)
            )
        )
            return;
        Add(findings, reader, IsScript(value) ? SvgDanger.Script : SvgDanger.ExternalReference, $"{reader.Name}=\"{Excerpt(value)}\"");
    }

    private static bool Animates(string attribute)
    {
        var name = attribute.Trim();
        return name.EndsWith("href", StringComparison.OrdinalIgnoreCase)
            || name.StartsWith("on", StringComparison.OrdinalIgnoreCase)
            || name.Equals("style", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Browsers ignore white space and controls inside a scheme.</summary>
    private static bool IsScript(string value)
    {
        if (!value.Contains(':', StringComparison.Ordinal))
            return false;
        var packed = string.Concat(value.Where(c => c > ' '));
        return packed.Contains("javascript:", StringComparison.OrdinalIgnoreCase)
            || packed.Contains("vbscript:", StringComparison.OrdinalIgnoreCase)
            || packed.Contains("data:text/", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>True for <c>@import</c>, <c>url()</c> beyond the file, and an escape that may spell either.</summary>
    private static bool IsExternalStyle(string value)
    {
        if (
            value.Contains("@import", StringComparison.OrdinalIgnoreCase) || value.Contains("image-set", StringComparison.OrdinalIgnoreCase)
        )
            return true;
        var hasFunction = value.Contains('(', StringComparison.Ordinal);
        if (hasFunction && value.Contains('\\', StringComparison.Ordinal))
            return true;
        if (value.Contains('\\', StringComparison.Ordinal) && value.Contains('@', StringComparison.Ordinal))
            return true;
        for (
            var at = value.IndexOf("url(", StringComparison.OrdinalIgnoreCase);
            at >= 0;
            at = value.IndexOf("url(", at + 4, StringComparison.OrdinalIgnoreCase)
        )
        {
            var address = value.AsSpan(at + 4).TrimStart(" \t\r\n\f'\"");
            if (
                !address.StartsWith("#")
                && !(
                    address.StartsWith("data:image/", StringComparison.OrdinalIgnoreCase)
                    && !address.StartsWith("data:image/svg", StringComparison.OrdinalIgnoreCase)
                )
                && !address.StartsWith("data:font/", StringComparison.OrdinalIgnoreCase)
            )
                return true;
        }

        return false;
    }

    private static int Pixels(string? length, string? viewBox)
    {
        var text = string.IsNullOrWhiteSpace(length) || length.Contains('%', StringComparison.Ordinal) ? viewBox : length;
        var number = (text ?? "").Trim();
        var end = 0;
        while (end < number.Length && (char.IsAsciiDigit(number[end]) || number[end] == '.'))
            end++;
        return
            number[end..] is "" or "px"
            && double.TryParse(number[..end], NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            && value is > 0 and < 1_000_000
            ? (int)Math.Ceiling(value)
            : 0;
    }

    private static string Excerpt(string value) => string.Concat(value.Take(40).Select(c => char.IsControl(c) ? ' ' : c));

    private static void Add(List<SvgFinding> findings, XmlReader reader, SvgDanger danger, string found)
    {
        var place = reader as IXmlLineInfo;
        if (findings.Count < MostFindings)
            findings.Add(new SvgFinding(danger, found, place?.LineNumber ?? 0, place?.LinePosition ?? 0));
    }
}
