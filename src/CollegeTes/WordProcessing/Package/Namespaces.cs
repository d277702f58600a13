using System.Collections.Frozen;

namespace CollegeTes.WordProcessing.Package;

/// <summary>
/// The namespaces of both formats under the prefixes of their documentation; the strict variant of ISO/IEC 29500 reads as the usual one.
/// </summary>
internal static class Namespaces
{
    private const string Ooxml = "http://schemas.openxmlformats.org/";
    private const string Strict = "http://purl.oclc.org/ooxml/";
    private const string Odf = "urn:oasis:names:tc:opendocument:xmlns:";

    private static readonly FrozenDictionary<string, string> Prefixes = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [Ooxml + "wordprocessingml/2006/main"] = "w",
        [Strict + "wordprocessingml/main"] = "w",
        [Ooxml + "officeDocument/2006/relationships"] = "r",
        [Strict + "officeDocument/relationships"] = "r",
        [Ooxml + "drawingml/2006/main"] = "a",
        [Strict + "drawingml/main"] = "a",
        [Ooxml + "drawingml/2006/wordprocessingDrawing"] = "wp",
        [Strict + "drawingml/wordprocessingDrawing"] = "wp",
        [Ooxml + "drawingml/2006/picture"] = "pic",
        [Strict + "drawingml/picture"] = "pic",
        [Ooxml + "drawingml/2006/chart"] = "c",
        [Strict + "drawingml/chart"] = "c",
        [Ooxml + "drawingml/2006/diagram"] = "dgm",
        [Strict + "drawingml/diagram"] = "dgm",
        [Ooxml + "officeDocument/2006/math"] = "m",
        [Strict + "officeDocument/math"] = "m",
        [Ooxml + "markup-compatibility/2006"] = "mc",
        ["http://schemas.microsoft.com/office/word/2010/wordml"] = "w14",
        ["http://schemas.microsoft.com/office/word/2010/wordprocessingShape"] = "wps",
        ["http://schemas.microsoft.com/office/word/2010/wordprocessingGroup"] = "wpg",
        ["http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas"] = "wpc",
        ["http://schemas.microsoft.com/office/drawing/2010/main"] = "a14",
        ["http://schemas.microsoft.com/office/drawing/2016/SVG/main"] = "asvg",
        ["http://schemas.microsoft.com/office/drawing/2017/decorative"] = "adec",
        ["urn:schemas-microsoft-com:vml"] = "v",
        ["urn:schemas-microsoft-com:office:office"] = "o",
        ["urn:schemas-microsoft-com:office:word"] = "w10",
        ["http://www.w3.org/XML/1998/namespace"] = "xml",
        ["http://purl.org/dc/elements/1.1/"] = "dc",
        [Odf + "office:1.0"] = "office",
        [Odf + "text:1.0"] = "text",
        [Odf + "table:1.0"] = "table",
        [Odf + "style:1.0"] = "style",
        [Odf + "drawing:1.0"] = "draw",
        [Odf + "xsl-fo-compatible:1.0"] = "fo",
        [Odf + "svg-compatible:1.0"] = "svg",
        [Odf + "meta:1.0"] = "meta",
        [Odf + "manifest:1.0"] = "manifest",
        [Odf + "form:1.0"] = "form",
        ["urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"] = "loext",
        ["urn:openoffice:names:experimental:ooo-ms-interop:xmlns:field:1.0"] = "field",
        ["http://www.w3.org/1999/xlink"] = "xlink",
        ["http://www.w3.org/1998/Math/MathML"] = "math",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary><c>prefix:local</c>; <c>?:local</c> in a namespace that is not known.</summary>
    public static string Name(string uri, string local) => (Prefixes.GetValueOrDefault(uri) ?? "?") + ":" + local;
}
