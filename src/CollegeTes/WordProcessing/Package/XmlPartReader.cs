using System.Xml;
using CollegeTes.Text;

namespace CollegeTes.WordProcessing.Package;

/// <summary>
/// Reads the XML parts of one document into trees, within limits shared by all of them: no document type, no resolver, bounded depth and
/// size.
/// </summary>
internal sealed class XmlPartReader
{
    private int _nodes;
    private long _characters;

    /// <summary>The tree of a part.</summary>
    /// <param name="stream">Read to its end, not closed.</param>
    /// <param name="part">Name of the part, for messages.</param>
    /// <exception cref="DocumentRefusedException">It is not XML, or not within the limits.</exception>
    public XmlNode Read(Stream stream, string part)
    {
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            MaxCharactersInDocument = Limits.PartBytes,
            CloseInput = false,
        };
        try
        {
            using var reader = XmlReader.Create(stream, settings);
            return Read(reader, part);
        }
        catch (XmlException exception)
        {
            var isDtd = exception.Message.Contains("DTD", StringComparison.Ordinal);
            throw DocumentRefusedException.Of(
                isDtd ? DocumentDiagnostics.Dangerous : DocumentDiagnostics.Unreadable,
                isDtd
                    ? $"« {VisibleText.Of(part)} » contient un type de document XML (DTD)"
                    : $"« {VisibleText.Of(part)} », ligne {exception.LineNumber}, colonne {exception.LinePosition} : ce n'est pas du XML "
                        + $"correct"
            );
        }
        catch (Exception exception) when (SafeArchive.IsDamage(exception))
        {
            throw DocumentRefusedException.Of(DocumentDiagnostics.Unreadable, $"« {VisibleText.Of(part)} » est abîmé dans l'archive");
        }
    }

    private XmlNode Read(XmlReader reader, string part)
    {
        var root = new XmlNode("document");
        var open = new Stack<XmlNode>();
        open.Push(root);
        while (reader.Read())
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    if (open.Count > Limits.Depth)
                        throw TooComplex(part, $"plus de {Limits.Depth} niveaux imbriqués");
                    Count(part);
                    var isEmpty = reader.IsEmptyElement;
                    var node = new XmlNode(Namespaces.Name(reader.NamespaceURI, reader.LocalName));
                    for (var more = reader.MoveToFirstAttribute(); more; more = reader.MoveToNextAttribute())
                    {
                        if (reader.NamespaceURI != "http://www.w3.org/2000/xmlns/")
                            node.AddAttribute(
                                reader.NamespaceURI.Length == 0 ? reader.LocalName : Namespaces.Name(reader.NamespaceURI, reader.LocalName),
                                reader.Value
                            );
                    }
                    open.Peek().Add(node);
                    if (!isEmpty)
                        open.Push(node);
                    break;
                case XmlNodeType.EndElement:
                    open.Pop();
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace:
                    // Indentation between elements is none of ours; the space of <w:t xml:space="preserve"> </w:t> is.
                    if (reader.NodeType == XmlNodeType.Whitespace && reader.Value.Contains('\n', StringComparison.Ordinal))
                        break;
                    Count(part);
                    _characters += reader.Value.Length;
                    if (_characters > Limits.Characters)
                        throw TooComplex(part, "trop de texte pour un seul document");
                    open.Peek().Add(new XmlNode("", reader.Value));
                    break;
            }
        }
        return root.Children.Count > 0 ? root.Children[0] : root;
    }

    private void Count(string part)
    {
        if (++_nodes > Limits.Nodes)
            throw TooComplex(part, $"plus de {FrenchFormat.Number(Limits.Nodes)} éléments");
    }

    private static DocumentRefusedException TooComplex(string part, string reason) =>
        DocumentRefusedException.Of(
            DocumentDiagnostics.TooLarge,
            $"« {VisibleText.Of(part)} » : {reason}",
            "Partagez le document, ou enregistrez-en une copie plus simple."
        );
}
