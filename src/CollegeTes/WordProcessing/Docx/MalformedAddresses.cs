using System.IO.Compression;
using System.Text;
using System.Xml;
using CollegeTes.WordProcessing.Package;
using XmlNode = CollegeTes.WordProcessing.Package.XmlNode;

namespace CollegeTes.WordProcessing.Docx;

/// <summary>
/// Addresses of links that are no URI: people type them and Word keeps them. The packaging would put addresses drawn at random in
/// their place, and nobody could say which link was lost; so they are put under a scheme of our own before it reads them.
/// </summary>
internal static class MalformedAddresses
{
    private const string Scheme = "tes-mal-formee:";
    private const string Relationships = "http://schemas.openxmlformats.org/package/2006/relationships";

    /// <summary>The archive with such addresses put aside; the same bytes when it has none.</summary>
    public static byte[] SetAside(byte[] bytes, SafeArchive archive)
    {
        var changed = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var name in archive.Names.Where(n => n.EndsWith(".rels", StringComparison.Ordinal)))
        {
            var root = new XmlPartReader().Read(new MemoryStream(archive.Read(name)!), name);
            if (root.Children.Any(r => IsMalformed(r["Target"])))
                changed.Add(name, Write(root));
        }
        return changed.Count == 0 ? bytes : Replace(bytes, changed);
    }

    /// <summary>The address that the document holds.</summary>
    /// <param name="isMalformed">True when it is no URI.</param>
    public static string Original(string address, out bool isMalformed)
    {
        isMalformed = address.StartsWith(Scheme, StringComparison.Ordinal);
        return isMalformed ? Uri.UnescapeDataString(address[Scheme.Length..]) : address;
    }

    private static bool IsMalformed(string? address) => address is not null && !Uri.TryCreate(address, UriKind.RelativeOrAbsolute, out _);

    private static byte[] Write(XmlNode root)
    {
        using var stream = new MemoryStream();
        using (var xml = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false) }))
        {
            xml.WriteStartElement("Relationships", Relationships);
            foreach (var relation in root.Children.Where(c => !c.IsText))
            {
                var isMalformed = IsMalformed(relation["Target"]);
                xml.WriteStartElement("Relationship", Relationships);
                xml.WriteAttributeString("Id", relation["Id"]);
                xml.WriteAttributeString("Type", relation["Type"]);
                xml.WriteAttributeString("Target", isMalformed ? Scheme + Uri.EscapeDataString(relation["Target"]!) : relation["Target"]);
                if (isMalformed || relation["TargetMode"] is not null)
                    xml.WriteAttributeString("TargetMode", isMalformed ? "External" : relation["TargetMode"]);
                xml.WriteEndElement();
            }
            xml.WriteEndElement();
        }
        return stream.ToArray();
    }

    private static byte[] Replace(byte[] bytes, Dictionary<string, byte[]> changed)
    {
        using var stream = new MemoryStream();
        stream.Write(bytes);
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            foreach (var (name, content) in changed)
            {
                zip.GetEntry(name)!.Delete();
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(content);
            }
        }
        return stream.ToArray();
    }
}
