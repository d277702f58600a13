using System.Text;
using System.Xml;

namespace CollegeTes.Content.MediaFiles;

/// <summary>
/// The public copy of a drawing: what draws, and the title and description that are read out. Comments, instructions, RDF and whatever
/// programs
/// write under names of their own stay behind: who drew it, where the file was, what it was exported to. Images inside it go through the
/// same door.
/// </summary>
internal static class SvgCopy
{
    private const string Svg = "http://www.w3.org/2000/svg";
    private const string XLink = "http://www.w3.org/1999/xlink";

    /// <summary>True for a file whose root is an SVG.</summary>
    public static bool IsSvg(Stream stream)
    {
        var head = new byte[512];
        stream.Position = 0;
        var read = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        // What begins like another format is another format, whatever it holds.
        var isSvg = !ImageMetadata.IsImage(head) && head.AsSpan(0, read).Contains((byte)'<') && SvgSafety.Probe(stream) is not null;
        stream.Position = 0;
        return isSvg;
    }

    /// <summary>
    /// The same array when there is nothing to take out; null for a drawing that is not safe, or that holds what cannot be looked into.
    /// </summary>
    public static byte[]? Of(byte[] source)
    {
        using var stream = new MemoryStream(source, writable: false);
        if (SvgSafety.Inspect(stream).Count > 0)
            return null;
        stream.Position = 0;
        using var output = new MemoryStream(source.Length);
        var copy = new Copy();
        using (var reader = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null }))
        using (
            var writer = XmlWriter.Create(
                output,
                new XmlWriterSettings
                {
                    Encoding = new UTF8Encoding(false),
                    OmitXmlDeclaration = true,
                    NewLineHandling = NewLineHandling.None,
                    NamespaceHandling = NamespaceHandling.OmitDuplicates,
                }
            )
        )
        {
            while (!reader.EOF)
                copy.Step(reader, writer);
        }
        return copy.IsRefused ? null
            : copy.IsSame ? source
            : output.ToArray();
    }

    private sealed class Copy
    {
        private readonly Stack<string> _open = [];

        /// <summary>True as long as nothing was left out or changed.</summary>
        public bool IsSame { get; private set; } = true;

        public bool IsRefused { get; private set; }

        public void Step(XmlReader reader, XmlWriter writer)
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element when reader.NamespaceURI is not (Svg or "") || !SvgNames.Elements.Contains(reader.LocalName):
                    IsSame = false;
                    reader.Skip();
                    return;
                case XmlNodeType.Element:
                    Element(reader, writer);
                    break;
                case XmlNodeType.EndElement:
                    writer.WriteFullEndElement();
                    _open.Pop();
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA:
                    Text(reader, writer);
                    break;
                case XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace when _open.Count > 0:
                    writer.WriteWhitespace(reader.Value);
                    break;
                case XmlNodeType.Comment or XmlNodeType.ProcessingInstruction:
                    IsSame = false;
                    break;
            }
            reader.Read();
        }

        private void Element(XmlReader reader, XmlWriter writer)
        {
            var isEmpty = reader.IsEmptyElement;
            writer.WriteStartElement(reader.Prefix, reader.LocalName, reader.NamespaceURI);
            for (var more = reader.MoveToFirstAttribute(); more; more = reader.MoveToNextAttribute())
                Attribute(reader, writer);
            reader.MoveToElement();
            if (isEmpty)
                writer.WriteEndElement();
            else
                _open.Push(reader.LocalName);
        }

        private void Attribute(XmlReader reader, XmlWriter writer)
        {
            // Names of spaces are written again as they are needed.
            if (reader.Prefix == "xmlns" || reader.Name == "xmlns")
            {
                IsSame &= reader.Value is Svg or XLink;
                return;
            }
            var name = reader.LocalName;
            var isKept = reader.NamespaceURI switch
            {
                "" => SvgNames.Attributes.Contains(name) || name.StartsWith("aria-", StringComparison.Ordinal),
                XLink => name == "href",
                "http://www.w3.org/XML/1998/namespace" => name is "lang" or "space",
                _ => false,
            };
            if (!isKept)
            {
                IsSame = false;
                return;
            }
            writer.WriteAttributeString(reader.Prefix, name, reader.NamespaceURI, Value(name, reader.Value));
        }

        private string Value(string name, string value) =>
            Kept(
                value,
                name switch
                {
                    "href" => SvgStyle.PublicAddress(value),
                    "style" => SvgStyle.WithPublicImages(SvgStyle.WithoutAsides(value)),
                    _ => SvgStyle.WithPublicImages(value),
                }
            );

        private void Text(XmlReader reader, XmlWriter writer)
        {
            // Text that stands nowhere in particular is not drawn.
            if (!_open.Any(SvgNames.WithText.Contains))
                IsSame = false;
            else if (_open.Peek() == "style")
                writer.WriteString(Kept(reader.Value, SvgStyle.WithPublicImages(SvgStyle.WithoutAsides(reader.Value))));
            else
                writer.WriteString(reader.Value);
        }

        private string Kept(string before, string? after)
        {
            IsRefused |= after is null;
            IsSame &= after == before;
            return after ?? "";
        }
    }
}
