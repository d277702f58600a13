using System.Text;
using System.Xml;
using CollegeTes.Content.MediaFiles;
using CollegeTes.Machine;
using CollegeTes.WordProcessing.Review;

namespace CollegeTes.WordProcessing.Writing;

/// <summary>
/// Writes blocks as a plain .docx: named styles, real lists, header rows, alternative texts, language. The same blocks give the same
/// bytes: no date, no author, no random id. Written by hand rather than with the SDK, whose packages carry new identifiers every time.
/// </summary>
internal sealed class DocxWriter
{
    private readonly List<(string Id, string Type, string Target, bool IsExternal)> _relations =
    [
        ("rId1", "styles", "styles.xml", false),
        ("rId2", "numbering", "numbering.xml", false),
        ("rId3", "settings", "settings.xml", false),
        ("rId4", "footer", "footer1.xml", false),
    ];

    private readonly Dictionary<string, (string Id, string File, ImageInfo Info)> _images = new(StringComparer.Ordinal);
    private readonly List<(string Name, byte[] Bytes)> _media = [];
    private readonly List<(bool IsOrdered, int Start)> _lists = [];
    private readonly Dictionary<int, int> _listIds = [];
    private int _drawings;

    /// <summary>True for a document to fill in.</summary>
    public bool HasFields { get; private init; }

    /// <summary>The bytes of the document.</summary>
    /// <param name="blocks">Its content.</param>
    /// <param name="title">For its properties.</param>
    /// <param name="language">Language tag: <c>fr</c>.</param>
    /// <param name="identifier">What it was made of, so that a review finds its source: <c>fiche val-clair/haies</c>.</param>
    /// <param name="origin">What it carries of what it was made from; null for nothing.</param>
    /// <param name="hasNarrowMargins">True for what is printed to be written on.</param>
    public static byte[] Write(
        IReadOnlyList<Block> blocks,
        string title,
        string language,
        string identifier,
        DocumentOrigin? origin,
        bool hasNarrowMargins = false
    ) => new DocxWriter { HasFields = blocks.Any(Fields) }.Make(blocks, title, language, identifier, origin, hasNarrowMargins);

    /// <summary>The relationship of a link.</summary>
    public string Link(string address)
    {
        var known = _relations.Find(r => r.IsExternal && r.Target == address);
        if (known.Id is not null)
            return known.Id;
        return Relate("hyperlink", address, isExternal: true);
    }

    /// <summary>The relationship of an image, its number and its size in pixels; null for a kind that Word does not show.</summary>
    public (string Id, int Number, ImageInfo Info)? Image(DocumentPicture picture)
    {
        if (!_images.TryGetValue(picture.Name, out var image))
        {
            if (ImageProbe.Read(new MemoryStream(picture.Bytes, writable: false)) is not { MimeType: "image/png" or "image/jpeg" } info)
                return null;
            var file = $"image{_media.Count + 1}{(info.MimeType == "image/png" ? ".png" : ".jpg")}";
            _media.Add(("word/media/" + file, picture.Bytes));
            _images.Add(picture.Name, image = (Relate("image", "media/" + file, isExternal: false), file, info));
        }
        return (image.Id, ++_drawings, image.Info);
    }

    /// <summary>The numbering of a list, from 1: each list of its own, so that each counts from its own start.</summary>
    public int List(ListMark mark)
    {
        var key = (mark.List * 10) + mark.Level;
        if (!_listIds.TryGetValue(key, out var id))
        {
            _lists.Add((mark.IsOrdered, mark.Number));
            _listIds.Add(key, id = _lists.Count);
        }
        return id;
    }

    private static bool Fields(Block block) =>
        block switch
        {
            Paragraph paragraph => paragraph.Pieces.Any(p => p.Control is not null),
            DocumentTable table => table.Rows.SelectMany(r => r.Cells).SelectMany(c => c.Blocks).Any(Fields),
            _ => false,
        };

    private byte[] Make(
        IReadOnlyList<Block> blocks,
        string title,
        string language,
        string identifier,
        DocumentOrigin? origin,
        bool hasNarrowMargins
    )
    {
        var tag =
            language.Contains('-', StringComparison.Ordinal) ? language
            : language == "fr" ? "fr-FR"
            : language;
        var document = Xml(xml =>
            new DocxBodyWriter(xml, this, hasNarrowMargins ? DocxBodyWriter.NarrowMargin : DocxBodyWriter.Margin).Write(blocks)
        );
        if (origin is not null)
            Relate("customXml", OriginCarrier.Target, isExternal: false);
        IEnumerable<(string Path, byte[] Content)> parts =
        [
            ("[Content_Types].xml", Utf8(DocxParts.ContentTypes(origin is not null))),
            ("_rels/.rels", Utf8(DocxParts.PackageRelations(origin is not null))),
            ("docProps/core.xml", Xml(xml => Core(xml, title, tag, identifier))),
            ("word/document.xml", document),
            ("word/_rels/document.xml.rels", Xml(Relations)),
            ("word/styles.xml", Utf8(DocxParts.Styles(tag, HasFields))),
            ("word/numbering.xml", Xml(xml => DocxNumberingWriter.Write(xml, _lists))),
            ("word/settings.xml", Utf8(DocxParts.Settings)),
            ("word/footer1.xml", Utf8(DocxParts.Footer)),
            .. origin is null ? _media : _media.Concat(OriginCarrier.Parts(origin)),
        ];
        // Stored: a compressor may change with the framework, and the same text must give the same bytes.
        return ReproducibleArchive.Write(parts, isStored: _ => true);
    }

    private static void Core(XmlWriter xml, string title, string language, string identifier)
    {
        const string Properties = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
        const string Dublin = "http://purl.org/dc/elements/1.1/";
        xml.WriteStartElement("cp", "coreProperties", Properties);
        xml.WriteElementString("dc", "title", Dublin, title);
        xml.WriteElementString("dc", "identifier", Dublin, identifier);
        xml.WriteElementString("dc", "language", Dublin, language);
        xml.WriteEndElement();
    }

    private void Relations(XmlWriter xml)
    {
        const string Package = "http://schemas.openxmlformats.org/package/2006/relationships";
        xml.WriteStartElement("Relationships", Package);
        foreach (var (id, type, target, isExternal) in _relations)
        {
            xml.WriteStartElement("Relationship", Package);
            xml.WriteAttributeString("Id", id);
            xml.WriteAttributeString("Type", "http://schemas.openxmlformats.org/officeDocument/2006/relationships/" + type);
            xml.WriteAttributeString("Target", target);
            if (isExternal)
                xml.WriteAttributeString("TargetMode", "External");
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    private string Relate(string type, string target, bool isExternal)
    {
        var id = $"rId{_relations.Count + 1}";
        _relations.Add((id, type, target, isExternal));
        return id;
    }

    private static byte[] Xml(Action<XmlWriter> write)
    {
        using var stream = new MemoryStream();
        using (
            var xml = XmlWriter.Create(
                stream,
                new XmlWriterSettings
                {
                    Encoding = new UTF8Encoding(false),
                    NewLineHandling = NewLineHandling.None,
                    CheckCharacters = true,
                }
            )
        )
        {
            xml.WriteStartDocument(standalone: true);
            write(xml);
        }
        return stream.ToArray();
    }

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\n"));
}
