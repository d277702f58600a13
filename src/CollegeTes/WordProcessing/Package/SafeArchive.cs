using System.IO.Compression;
using System.Text;
using CollegeTes.Text;

namespace CollegeTes.WordProcessing.Package;

/// <summary>
/// A zip archive that was looked through before anything is made of it: few entries, names that stay inside, no more bytes
/// than the limit once unpacked, each byte counted as it comes out.
/// </summary>
internal sealed class SafeArchive : IDisposable
{
    private readonly ZipArchive _zip;
    private readonly Dictionary<string, ZipArchiveEntry> _entries = new(StringComparer.Ordinal);

    private SafeArchive(ZipArchive zip) => _zip = zip;

    /// <summary>Names of the entries, as written.</summary>
    public IEnumerable<string> Names => _entries.Keys;

    /// <exception cref="DocumentRefusedException">It is no archive, or one that is not safe to unpack.</exception>
    public static SafeArchive Open(byte[] bytes)
    {
        if (bytes.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]))
            throw Unreadable(
                "c'est un ancien document .doc, ou un document protégé par un mot de passe",
                "Ouvrez-le, retirez le mot de passe, et enregistrez-en une copie en .docx."
            );
        if (!bytes.AsSpan().StartsWith("PK"u8))
            throw Unreadable("ce n'est ni un .docx ni un .odt", "Enregistrez le document en .docx ou .odt depuis Word ou LibreOffice.");
        try
        {
            var archive = new SafeArchive(
                new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read, false, Encoding.UTF8)
            );
            archive.Inspect();
            return archive;
        }
        catch (Exception exception) when (IsDamage(exception))
        {
            throw Unreadable(
                "l'archive est abîmée",
                "Ouvrez-le dans Word ou LibreOffice, qui sait parfois le réparer, et enregistrez-en une copie."
            );
        }
    }

    public bool Contains(string name) => _entries.ContainsKey(name);

    /// <summary>The bytes of an entry, or null when there is none.</summary>
    public byte[]? Read(string name)
    {
        if (!_entries.TryGetValue(name, out var entry))
            return null;
        try
        {
            using var stream = entry.Open();
            using var output = new MemoryStream();
            stream.CopyTo(output);
            return output.ToArray();
        }
        catch (Exception exception) when (IsDamage(exception))
        {
            throw Unreadable($"« {VisibleText.Of(name)} » est abîmé dans l'archive");
        }
    }

    public void Dispose() => _zip.Dispose();

    /// <summary>What a damaged archive makes the framework throw.</summary>
    public static bool IsDamage(Exception exception) =>
        exception is InvalidDataException or IOException or NotSupportedException or ArgumentException or OverflowException;

    private void Inspect()
    {
        if (_zip.Entries.Count > Limits.Entries)
            throw TooLarge(
                $"{FrenchFormat.Number(_zip.Entries.Count)} fichiers dans l'archive ; {FrenchFormat.Number(Limits.Entries)} au plus"
            );
        long total = 0;
        var buffer = new byte[81_920];
        foreach (var entry in _zip.Entries)
        {
            var name = entry.FullName;
            if (name.StartsWith('/') || name.AsSpan().ContainsAny('\\', ':', '\0') || name.Split('/').Contains(".."))
                throw DocumentRefusedException.Of(DocumentDiagnostics.Dangerous, $"le chemin « {VisibleText.Of(name)} » sort de l'archive");
            if (!_entries.TryAdd(name, entry))
                throw DocumentRefusedException.Of(
                    DocumentDiagnostics.Dangerous,
                    $"deux fichiers de l'archive portent le nom « {VisibleText.Of(name)} »"
                );
            using var stream = entry.Open();
            for (int read; (read = stream.Read(buffer)) > 0; )
            {
                total += read;
                if (total > Limits.UnpackedBytes)
                    throw TooLarge($"plus de {FrenchFormat.Size(Limits.UnpackedBytes)} une fois déplié");
            }
        }
        if (_entries.Keys.FirstOrDefault(IsMacro) is { } macro)
            throw DocumentRefusedException.Of(
                DocumentDiagnostics.Dangerous,
                $"le document contient des macros (« {VisibleText.Of(macro)} »)",
                "Enregistrez-en une copie sans macros : .docx et non .docm."
            );
    }

    private static bool IsMacro(string name) =>
        name.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)
        || name.EndsWith("vbaData.xml", StringComparison.OrdinalIgnoreCase)
        || (
            (
                name.StartsWith("Basic/", StringComparison.OrdinalIgnoreCase)
                || name.StartsWith("Scripts/", StringComparison.OrdinalIgnoreCase)
            ) && !name.EndsWith('/')
        );

    private static DocumentRefusedException TooLarge(string message) =>
        DocumentRefusedException.Of(DocumentDiagnostics.TooLarge, message, "Réduisez les images, ou partagez le document.");

    private static DocumentRefusedException Unreadable(string message, string? remedy = null) =>
        DocumentRefusedException.Of(DocumentDiagnostics.Unreadable, message, remedy);
}
