using System.IO.Compression;
using System.Text;

namespace CollegeTes.Tests.WordProcessing;

/// <summary>An .odt laid out by hand, in the words of the format, as LibreOffice writes it.</summary>
/// <param name="body">What stands in <c>office:text</c>.</param>
internal sealed class OdtPackage(string body)
{
    private const string Names = """
        xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
        xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"
        xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" xmlns:form="urn:oasis:names:tc:opendocument:xmlns:form:1.0"
        xmlns:field="urn:openoffice:names:experimental:ooo-ms-interop:xmlns:field:1.0" xmlns:math="http://www.w3.org/1998/Math/MathML" xmlns:loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/"
        """;

    private readonly List<(string Name, byte[] Bytes)> _entries = [];

    /// <summary>Styles that the content brings.</summary>
    public string Automatic { get; init; } = "";

    /// <summary>Styles of the document.</summary>
    public string Styles { get; init; } = "";

    /// <summary>Heads and feet of pages.</summary>
    public string Masters { get; init; } = "";

    public OdtPackage Entry(string name, byte[] bytes)
    {
        _entries.Add((name, bytes));
        return this;
    }

    public OdtPackage Entry(string name, string xml) => Entry(name, Encoding.UTF8.GetBytes(xml));

    /// <summary>A paragraph.</summary>
    public static string P(string inside, string style = "") =>
        $"<text:p{(style.Length > 0 ? $" text:style-name=\"{style}\"" : "")}>{inside}</text:p>";

    /// <summary>An image in its frame.</summary>
    public static string Image(string more = "", string style = "G") =>
        $"""<draw:frame draw:style-name="{style}" {(more.Contains("anchor-type", StringComparison.Ordinal) ? "" : "text:anchor-type=\"as-char\"")} {more}><draw:image xlink:href="Pictures/a.jpg"/><svg:desc>Une image</svg:desc></draw:frame>""";

    public byte[] ToBytes()
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Write(zip, "mimetype", "application/vnd.oasis.opendocument.text"u8.ToArray());
            Write(
                zip,
                "content.xml",
                Encoding.UTF8.GetBytes(
                    $"<office:document-content "
                        + $"{Names}><office:automatic-styles>{Automatic}</office:automatic-styles><office:body><office:text>{body}</office:text></office:body></office:document-content>"
                )
            );
            Write(
                zip,
                "styles.xml",
                Encoding.UTF8.GetBytes(
                    $"<office:document-styles "
                        + $"{Names}><office:styles>{Styles}</office:styles><office:master-styles>{Masters}</office:master-styles></office:document-styles>"
                )
            );
            Write(
                zip,
                "META-INF/manifest.xml",
                """
                <m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><m:file-entry m:full-path="/" m:media-type="application/vnd.oasis.opendocument.text"/>
                <m:file-entry m:full-path="content.xml" m:media-type="text/xml"/><m:file-entry m:full-path="styles.xml" m:media-type="text/xml"/></m:manifest>
                """u8.ToArray()
            );
            foreach (var (name, bytes) in _entries)
                Write(zip, name, bytes);
        }
        return stream.ToArray();
    }

    private static void Write(ZipArchive zip, string name, byte[] bytes)
    {
        using var entry = zip.CreateEntry(name, name == "mimetype" ? CompressionLevel.NoCompression : CompressionLevel.Optimal).Open();
        entry.Write(bytes);
    }
}
