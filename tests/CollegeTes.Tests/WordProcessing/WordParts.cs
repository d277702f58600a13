using System.IO.Compression;
using System.Xml.Linq;

namespace CollegeTes.Tests.WordProcessing;

/// <summary>The parts of a .docx, taken apart and put together again: what another program would do to it.</summary>
internal static class WordParts
{
    public static SortedDictionary<string, byte[]> Of(byte[] document)
    {
        var parts = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        using var zip = new ZipArchive(new MemoryStream(document));
        foreach (var entry in zip.Entries)
        {
            using var stream = entry.Open();
            using var bytes = new MemoryStream();
            stream.CopyTo(bytes);
            parts.Add(entry.FullName, bytes.ToArray());
        }
        return parts;
    }

    public static byte[] ToBytes(IEnumerable<KeyValuePair<string, byte[]>> parts)
    {
        using var output = new MemoryStream();
        using (var zip = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in parts)
            {
                using var stream = zip.CreateEntry(name).Open();
                stream.Write(bytes);
            }
        }
        return output.ToArray();
    }

    /// <summary>True for a part in which a document carries what it was made from.</summary>
    public static bool IsOrigin(string name) => name.StartsWith("customXml/", StringComparison.Ordinal) || name == "docProps/custom.xml";

    public static byte[] With(byte[] document, IEnumerable<KeyValuePair<string, byte[]>> others)
    {
        var parts = Of(document);
        foreach (var (name, bytes) in others)
            parts[name] = bytes;
        return ToBytes(parts);
    }

    public static byte[] Without(byte[] document, Func<string, bool> isOut)
    {
        var parts = Of(document).Where(p => !isOut(p.Key)).ToDictionary();
        foreach (var name in parts.Keys.Where(n => n.EndsWith(".rels", StringComparison.Ordinal) || n == "[Content_Types].xml").ToList())
        {
            var xml = Xml(parts[name]);
            xml.Root!.Elements()
                .Where(e =>
                    $"{(string?)e.Attribute("Target")}{(string?)e.Attribute("PartName")}" is var target
                    && (
                        target.Contains("customXml", StringComparison.Ordinal)
                        || target.Contains("docProps/custom", StringComparison.Ordinal)
                    )
                )
                .Remove();
            parts[name] = Bytes(xml);
        }
        return ToBytes(parts);
    }

    public static XDocument Xml(byte[] part) => XDocument.Load(new MemoryStream(part), LoadOptions.PreserveWhitespace);

    public static byte[] Bytes(XDocument xml)
    {
        using var stream = new MemoryStream();
        xml.Save(stream, SaveOptions.DisableFormatting);
        return stream.ToArray();
    }
}
