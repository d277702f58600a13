using CollegeTes.WordProcessing.Package;
using DocumentFormat.OpenXml.Packaging;

namespace CollegeTes.WordProcessing.Docx;

/// <summary>
/// The parts of a .docx, found through the relationships as the Open XML SDK reads them. Only its packaging is used: its
/// object tree would load what we bound, so the XML goes through our own reader. Nothing external is ever opened.
/// </summary>
internal sealed class DocxPackage : IDisposable
{
    private readonly WordprocessingDocument _document;
    private readonly XmlPartReader _xml = new();

    private DocxPackage(WordprocessingDocument document, MainDocumentPart main)
    {
        _document = document;
        Main = main;
    }

    public MainDocumentPart Main { get; }

    /// <summary>The properties of the document (title, identifier); null without.</summary>
    /// <param name="archive">LibreOffice names the relationship in a way that the SDK does not know: the part is then found by its usual
    /// path.</param>
    public XmlNode? Properties(SafeArchive archive) =>
        Read(_document.CoreFilePropertiesPart)
        ?? (archive.Read("docProps/core.xml") is { } bytes ? _xml.Read(new MemoryStream(bytes), "docProps/core.xml") : null);

    /// <param name="bytes">An archive that was looked through.</param>
    /// <param name="archive">The same, open.</param>
    public static DocxPackage Open(byte[] bytes, SafeArchive archive)
    {
        try
        {
            var document = WordprocessingDocument.Open(
                new MemoryStream(MalformedAddresses.SetAside(bytes, archive), writable: false),
                isEditable: false
            );
            if (
                document.DocumentType
                is DocumentFormat.OpenXml.WordprocessingDocumentType.MacroEnabledDocument
                    or DocumentFormat.OpenXml.WordprocessingDocumentType.MacroEnabledTemplate
            )
                throw DocumentRefusedException.Of(
                    DocumentDiagnostics.Dangerous,
                    "le document est d'un type qui porte des macros (.docm)",
                    "Enregistrez-en une copie en .docx."
                );
            if (document.MainDocumentPart is { } main)
                return new DocxPackage(document, main);
        }
        catch (Exception exception) when (IsDamage(exception))
        {
            throw Broken();
        }
        throw Broken();
    }

    /// <summary>The tree of a part; null without one.</summary>
    public XmlNode? Read(OpenXmlPart? part)
    {
        if (part is null)
            return null;
        using var stream = part.GetStream(FileMode.Open, FileAccess.Read);
        return _xml.Read(stream, part.Uri.OriginalString);
    }

    /// <summary>What a damaged package makes the SDK throw, at any time: it reads relationships when they are first asked for.</summary>
    public static bool IsDamage(Exception exception) =>
        exception
            is OpenXmlPackageException
                or System.Xml.XmlException
                or FormatException
                or InvalidOperationException
                or KeyNotFoundException
        || SafeArchive.IsDamage(exception);

    /// <summary>The refusal of a damaged package.</summary>
    public static DocumentRefusedException Broken() =>
        DocumentRefusedException.Of(
            DocumentDiagnostics.Unreadable,
            "l'archive n'est pas celle d'un document Word entier",
            "Ouvrez-le dans Word ou LibreOffice et enregistrez-en une copie en .docx."
        );

    /// <summary>The part of a relationship, or null.</summary>
    public static OpenXmlPart? Find(OpenXmlPart from, string? id)
    {
        if (string.IsNullOrEmpty(id))
            return null;
        return from.TryGetPartById(id, out var part) ? part : null;
    }

    /// <summary>The address of a link's relationship, or null.</summary>
    /// <param name="isMalformed">True when it is no URI.</param>
    public static string? Address(OpenXmlPart from, string? id, out bool isMalformed)
    {
        isMalformed = false;
        var uri = from.HyperlinkRelationships.FirstOrDefault(r => r.Id == id)?.Uri
            ?? from.ExternalRelationships.FirstOrDefault(r => r.Id == id)?.Uri;
        return uri is null ? null : MalformedAddresses.Original(uri.OriginalString, out isMalformed);
    }

    public static byte[] Bytes(OpenXmlPart part)
    {
        using var stream = part.GetStream(FileMode.Open, FileAccess.Read);
        using var output = new MemoryStream();
        stream.CopyTo(output);
        return output.ToArray();
    }

    public void Dispose() => _document.Dispose();
}
