using System.Security.Cryptography;
using System.Xml.Linq;
using CollegeTes.Machine;
using static CollegeTes.Slides.PresentationMarkup;

namespace CollegeTes.Slides;

/// <summary>
/// The parts of a deck, and what they are. Written by hand rather than with the SDK, whose packages carry new identifiers every time.
/// </summary>
internal sealed class DeckPackage
{
    private const string Formats = "application/vnd.openxmlformats-officedocument.presentationml.";
    private static readonly XNamespace Types = "http://schemas.openxmlformats.org/package/2006/content-types";

    private readonly List<(string Path, byte[] Bytes)> _parts = [];
    private readonly List<(string Path, string Type)> _types = [];
    private readonly Dictionary<string, string> _media = new(StringComparer.Ordinal);

    /// <summary>Adds a part of PresentationML.</summary>
    /// <param name="path">In the package.</param>
    /// <param name="kind">As its type names it: <c>slide</c>.</param>
    /// <param name="part">What it holds.</param>
    /// <param name="relations">What it leads to; null for nothing.</param>
    public void Add(string path, string kind, XElement part, PartRelations? relations) =>
        AddPart(path, Formats + kind + "+xml", part, relations);

    /// <summary>Adds a part of another format.</summary>
    public void AddPart(string path, string type, XElement part, PartRelations? relations)
    {
        _types.Add((path, type));
        _parts.Add((path, ToBytes(part)));
        if (relations is not null)
            AddRelations(path, relations);
    }

    /// <summary>Adds what the package itself leads to.</summary>
    public void AddRelations(string path, PartRelations relations)
    {
        var cut = path.LastIndexOf('/') + 1;
        _parts.Add(($"{path[..cut]}_rels/{path[cut..]}.rels", ToBytes(relations.ToPart())));
    }

    /// <summary>The path, from a folder of parts, of an image; the same for the same bytes.</summary>
    public string Media(byte[] bytes, string ending)
    {
        var digest = Convert.ToHexString(SHA256.HashData(bytes));
        if (!_media.TryGetValue(digest, out var file))
        {
            _media.Add(digest, file = $"media/image{Number(_media.Count + 1)}{ending}");
            _parts.Add(("ppt/" + file, bytes));
        }
        return "../" + file;
    }

    /// <summary>The bytes of the file.</summary>
    public byte[] ToBytes()
    {
        (string Ending, string Type)[] endings =
        [
            ("rels", "application/vnd.openxmlformats-package.relationships+xml"),
            ("xml", "application/xml"),
            ("png", "image/png"),
            ("jpg", "image/jpeg"),
            ("svg", "image/svg+xml"),
        ];
        var types = new XElement(
            Types + "Types",
            endings.Select(e => new XElement(
                Types + "Default",
                new XAttribute("Extension", e.Ending),
                new XAttribute("ContentType", e.Type)
            )),
            _types.Select(t => new XElement(
                Types + "Override",
                new XAttribute("PartName", "/" + t.Path),
                new XAttribute("ContentType", t.Type)
            ))
        );
        // Stored: a compressor may change with the framework, and the same page must give the same bytes.
        return ReproducibleArchive.Write(_parts.Prepend(("[Content_Types].xml", PresentationMarkup.ToBytes(types))), isStored: _ => true);
    }

    private static byte[] ToBytes(XElement part) => PresentationMarkup.ToBytes(part);
}
