using CollegeTes.Text;
using CollegeTes.WordProcessing.Docx;
using CollegeTes.WordProcessing.Odt;
using CollegeTes.WordProcessing.Package;

namespace CollegeTes.WordProcessing;

/// <summary>A .docx or .odt file, told apart by what it holds and not by its name.</summary>
internal static class DocumentFile
{
    /// <exception cref="DocumentRefusedException">The file is neither, is damaged, or is not safe to read.</exception>
    public static OfficeDocument Read(byte[] bytes)
    {
        if (bytes.LongLength > Limits.FileBytes)
            throw TooLarge(bytes.LongLength);
        using var archive = SafeArchive.Open(bytes);
        if (archive.Contains("[Content_Types].xml"))
        {
            try
            {
                return DocxReader.Read(bytes, archive);
            }
            catch (Exception exception) when (DocxPackage.IsDamage(exception))
            {
                throw DocxPackage.Broken();
            }
        }
        if (archive.Contains("content.xml"))
            return OdtReader.Read(archive);
        throw DocumentRefusedException.Of(
            DocumentDiagnostics.Unreadable,
            "cette archive n'est ni un .docx ni un .odt",
            "Enregistrez le document en .docx ou .odt depuis Word ou LibreOffice."
        );
    }

    /// <summary>The bytes of a file, unless it is larger than a document may be.</summary>
    public static byte[] Load(string path)
    {
        var length = new FileInfo(path).Length;
        return length > Limits.FileBytes ? throw TooLarge(length) : File.ReadAllBytes(path);
    }

    private static DocumentRefusedException TooLarge(long length) =>
        DocumentRefusedException.Of(
            DocumentDiagnostics.TooLarge,
            $"ce document pèse {FrenchFormat.Size(length)} ; {FrenchFormat.Size(Limits.FileBytes)} au plus",
            "Réduisez ses images, ou partagez-le."
        );
}
