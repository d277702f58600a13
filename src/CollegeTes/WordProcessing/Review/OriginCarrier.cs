using System.Text;
using System.Xml;
using CollegeTes.WordProcessing.Package;
using XmlNode = CollegeTes.WordProcessing.Package.XmlNode;

namespace CollegeTes.WordProcessing.Review;

/// <summary>
/// How a document carries what it was made from, so that it comes back whatever wrote the document again. Twice: a part of XML of
/// its own, which Word and LibreOffice keep in a .docx; and properties of the document, which LibreOffice carries into an .odt too.
/// Properties are cut small, since Word keeps 255 characters of each, and written in letters that nothing rewrites. Nothing is
/// compressed: a compressor may change with the framework, and the same text must give the same bytes.
/// </summary>
internal static class OriginCarrier
{
    private const string Property = "tes-origine-";
    private const int Longest = 240;
    private const string PropertySet = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}";
    private const string Item = "{0B6A7C1E-52F4-4C39-9D0B-7A6E1F3C8D25}";

    /// <summary>The path of the part from that of the document, for its relationships.</summary>
    public const string Target = "../customXml/item1.xml";

    /// <summary>The parts of a .docx that hold it, by name.</summary>
    public static IEnumerable<(string Name, byte[] Bytes)> Parts(DocumentOrigin origin)
    {
        var xml = Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>" + origin.Write());
        yield return ("docProps/custom.xml", Properties(Convert.ToBase64String(xml)));
        yield return ("customXml/item1.xml", xml);
        yield return ("customXml/itemProps1.xml", Encoding.UTF8.GetBytes(ItemProperties.ReplaceLineEndings("\n")));
        yield return ("customXml/_rels/item1.xml.rels", Encoding.UTF8.GetBytes(ItemRelations.ReplaceLineEndings("\n")));
    }

    /// <summary>What a document carries; null when it carries nothing, or nothing whole.</summary>
    public static DocumentOrigin? Find(byte[] document)
    {
        using var archive = SafeArchive.Open(document);
        foreach (var name in archive.Names.Where(IsItem).Order(StringComparer.Ordinal))
        {
            if (archive.Read(name) is { } part && Holds(part, DocumentOrigin.Namespace) && DocumentOrigin.Read(part) is { } whole)
                return whole;
        }
        var properties = OfProperties(archive, "docProps/custom.xml", "?:property", "name")
            .Concat(OfProperties(archive, "meta.xml", "meta:user-defined", "meta:name"));
        var text = string.Concat(properties.OrderBy(p => p.Name, StringComparer.Ordinal).Select(p => p.Text));
        try
        {
            return text.Length > 0 ? DocumentOrigin.Read(Convert.FromBase64String(text)) : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static bool IsItem(string name) =>
        name.StartsWith("customXml/item", StringComparison.Ordinal) && name.EndsWith(".xml", StringComparison.Ordinal);

    private static bool Holds(byte[] part, string text) => part.AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0;

    private static IEnumerable<(string Name, string Text)> OfProperties(SafeArchive archive, string part, string element, string attribute)
    {
        if (archive.Read(part) is not { } bytes || !Holds(bytes, Property))
            return [];
        return from node in new XmlPartReader().Read(new MemoryStream(bytes), part).Descendants()
            where node.Name == element
            let name = node[attribute]
            where name is not null && name.StartsWith(Property, StringComparison.Ordinal)
            select (name, node.InnerText().Trim());
    }

    private static byte[] Properties(string text)
    {
        const string Space = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties";
        const string Types = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes";
        using var stream = new MemoryStream();
        using (var xml = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false) }))
        {
            xml.WriteStartDocument(standalone: true);
            xml.WriteStartElement("Properties", Space);
            for (var (at, number) = (0, 1); at < text.Length; at += Longest, number++)
            {
                xml.WriteStartElement("property", Space);
                xml.WriteAttributeString("fmtid", PropertySet);
                xml.WriteAttributeString("pid", (number + 1).ToString(System.Globalization.CultureInfo.InvariantCulture));
                xml.WriteAttributeString("name", Property + number.ToString("D5", System.Globalization.CultureInfo.InvariantCulture));
                xml.WriteElementString("lpwstr", Types, text[at..Math.Min(at + Longest, text.Length)]);
                xml.WriteEndElement();
            }
            xml.WriteEndElement();
        }
        return stream.ToArray();
    }

    private const string ItemProperties = $"""
        <?xml version="1.0" encoding="UTF-8" standalone="no"?>
        <ds:datastoreItem xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml" ds:itemID="{Item}">
        <ds:schemaRefs><ds:schemaRef ds:uri="{DocumentOrigin.Namespace}"/></ds:schemaRefs></ds:datastoreItem>
        """;

    private const string ItemRelations = """
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1"
        Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXmlProps" Target="itemProps1.xml"/></Relationships>
        """;
}
