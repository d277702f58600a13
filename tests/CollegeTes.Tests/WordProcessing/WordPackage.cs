using System.IO.Compression;
using System.Text;
using System.Xml.Linq;

namespace CollegeTes.Tests.WordProcessing;

/// <summary>A .docx laid out by hand, in the words of the format, as Word writes it.</summary>
internal sealed class WordPackage
{
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>The namespaces that bodies may use.</summary>
    public const string Names = """
        xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"
        xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"
        xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"
        xmlns:wpg="http://schemas.microsoft.com/office/word/2010/wordprocessingGroup" xmlns:w10="urn:schemas-microsoft-com:office:word"
        xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"
        """;

    public const string Styles = """
        <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
        <w:style w:type="paragraph" w:styleId="Titre"><w:name w:val="Title"/></w:style>
        <w:style w:type="paragraph" w:styleId="Titre1"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>
        <w:style w:type="paragraph" w:styleId="Titre2"><w:name w:val="heading 2"/><w:basedOn w:val="Titre1"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>
        <w:style w:type="paragraph" w:styleId="Lgende"><w:name w:val="caption"/></w:style>
        <w:style w:type="paragraph" w:styleId="Citation"><w:name w:val="Quote"/><w:rPr><w:i/></w:rPr></w:style>
        <w:style w:type="character" w:styleId="lev"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>
        """;

    public const string Numbering = """
        <w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum>
        <w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/></w:lvl></w:abstractNum>
        <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
        """;

    private readonly List<(string Name, byte[] Bytes)> _entries = [];
    private readonly StringBuilder _relations = new();
    private readonly StringBuilder _types = new();

    public WordPackage(string body)
    {
        Part("word/document.xml", $"<w:document {Names}><w:body>{body}<w:sectPr/></w:body></w:document>", "main+xml", null);
        Part("word/styles.xml", $"<w:styles {Names}>@STYLES@{Styles}</w:styles>", "styles+xml", "styles");
        Part("word/numbering.xml", $"<w:numbering {Names}>{Numbering}@LISTS@</w:numbering>", "numbering+xml", "numbering");
    }

    /// <summary>Type of the main part; another makes a macro document of it.</summary>
    public string MainType { get; init; } = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

    /// <summary>Styles besides the usual ones.</summary>
    public string MoreStyles { get; init; } = "";

    /// <summary>Lists besides the usual ones.</summary>
    public string MoreNumbering { get; init; } = "";

    public WordPackage Footnotes(string xml) =>
        Part("word/footnotes.xml", $"<w:footnotes {Names}>{xml}</w:footnotes>", "footnotes+xml", "footnotes");

    public WordPackage Comments(string xml) =>
        Part("word/comments.xml", $"<w:comments {Names}>{xml}</w:comments>", "comments+xml", "comments");

    public WordPackage Header(string xml) => Part("word/header1.xml", $"<w:hdr {Names}>{xml}</w:hdr>", "header+xml", "header");

    public WordPackage Link(string id, string address) => Relation(id, "hyperlink", address, isExternal: true);

    public WordPackage Image(string id, string name, byte[] bytes)
    {
        Entry("word/media/" + name, bytes);
        return Relation(id, "image", "media/" + name, isExternal: false);
    }

    public WordPackage ExternalImage(string id, string address) => Relation(id, "image", address, isExternal: true);

    public WordPackage Entry(string name, byte[] bytes)
    {
        _entries.Add((name, bytes));
        return this;
    }

    public byte[] ToBytes()
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Write(
                zip,
                "[Content_Types].xml",
                Text(
                    $"""
                    <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
                    <Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Default Extension="emf" ContentType="image/x-emf"/>
                    <Default Extension="bin" ContentType="application/octet-stream"/><Default Extension="jpg" ContentType="image/jpeg"/>{_types.Replace(
                        "@MAIN@",
                        MainType
                    )}</Types>
                    """
                )
            );
            Write(
                zip,
                "_rels/.rels",
                Text(
                    $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="{Office}/officeDocument" Target="word/document.xml"/></Relationships>"""
                )
            );
            Write(
                zip,
                "word/_rels/document.xml.rels",
                Text(
                    $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{_relations}</Relationships>"""
                )
            );
            foreach (var (name, bytes) in _entries)
                Write(
                    zip,
                    name,
                    name == "word/styles.xml"
                            ? Text(Encoding.UTF8.GetString(bytes).Replace("@STYLES@", MoreStyles, StringComparison.Ordinal))
                        : name == "word/numbering.xml"
                            ? Text(Encoding.UTF8.GetString(bytes).Replace("@LISTS@", MoreNumbering, StringComparison.Ordinal))
                        : bytes
                );
        }
        return stream.ToArray();
    }

    /// <summary>A paragraph of one run.</summary>
    public static string P(string text, string style = "", string more = "") =>
        $"<w:p>{(style.Length + more.Length > 0 ? $"<w:pPr>{(style.Length > 0 ? $"<w:pStyle w:val=\"{style}\"/>" : "")}{more}</w:pPr>" : "")}{R(text)}</w:p>";

    /// <summary>A run.</summary>
    public static string R(string text, string look = "") =>
        $"<w:r>{(look.Length > 0 ? $"<w:rPr>{look}</w:rPr>" : "")}<w:t xml:space=\"preserve\">{new XText(text)}</w:t></w:r>";

    /// <summary>An item of a list.</summary>
    public static string Item(string text, int list, int level = 0) =>
        P(text, "", $"<w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{list}\"/></w:numPr>");

    /// <summary>A table of texts.</summary>
    public static string Table(params string[][] rows) =>
        "<w:tbl>"
        + string.Concat(
            rows.Select(r =>
                "<w:tr>" + string.Concat(r.Select(c => "<w:tc>" + string.Concat(c.Split('\n').Select(p => P(p))) + "</w:tc>")) + "</w:tr>"
            )
        )
        + "</w:tbl>";

    private WordPackage Part(string name, string xml, string type, string? relation)
    {
        Entry(name, Text(xml));
        _types.Append(
            $"<Override PartName=\"/{name}\" "
                + $"ContentType=\"{(relation is null ? "@MAIN@" : "application/vnd.openxmlformats-officedocument.wordprocessingml." + type)}\"/>"
        );
        return relation is null ? this : Relation("rIdPart" + relation, relation, Path.GetFileName(name), isExternal: false);
    }

    private WordPackage Relation(string id, string type, string target, bool isExternal)
    {
        _relations.Append(
            $"<Relationship Id=\"{id}\" Type=\"{Office}/{type}\" "
                + $"Target=\"{new XText(target).ToString().Replace("\"", "&quot;", StringComparison.Ordinal)}\"{(isExternal ? " TargetMode=\"External\"" : "")}/>"
        );
        return this;
    }

    private static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);

    private static void Write(ZipArchive zip, string name, byte[] bytes)
    {
        using var stream = zip.CreateEntry(name).Open();
        stream.Write(bytes);
    }
}
