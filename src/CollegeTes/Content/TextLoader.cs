using System.Security.Cryptography;
using System.Text;
using CollegeTes.Diagnostics;
using CollegeTes.Text;

namespace CollegeTes.Content;

/// <summary>
/// Loads a text file: strict UTF-8, byte order mark and CRLF folded away, characters that hide text refused. Also gives
/// the SHA-256 of the bytes as they are on disk, which tells whether anything changed since the last publication.
/// </summary>
internal static class TextLoader
{
    /// <summary>Largest text file, in bytes.</summary>
    public const int MaxBytes = 256 * 1024;

    // Refused characters that are told of a file: more is no text.
    private const int MostReported = 500;

    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    [ThreadStatic]
    private static byte[]? s_buffer;

    /// <summary>Reads a file; null when it is refused, which is then reported.</summary>
    /// <param name="root">Full path of the workspace.</param>
    /// <param name="path">Workspace path.</param>
    public static SourceFile? Load(string root, string path, DiagnosticBag bag, out byte[] digest)
    {
        digest = [];
        var buffer = s_buffer ??= new byte[MaxBytes + 1];
        int length;
        try
        {
            length = ReadInto(buffer, root, path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            bag.Add(SourceFiles.Unreadable(path, exception));
            return null;
        }
        if (length > MaxBytes)
        {
            bag.Add(
                ContentDiagnostics.TooLarge.At(
                    SourceSpan.OfFile(path),
                    $"ce texte dépasse {MaxBytes / 1024} Kio",
                    "Partagez-le, ou retirez ce qui n'est pas du texte."
                )
            );
            return null;
        }
        var bytes = buffer.AsSpan(0, length);
        digest = SHA256.HashData(bytes);
        return Decode(bytes, path, bag);
    }

    private static int ReadInto(byte[] buffer, string root, string path)
    {
        using var handle = SourceFiles.Handle(root, path);
        var length = 0;
        while (length < buffer.Length)
        {
            var read = RandomAccess.Read(handle, buffer.AsSpan(length), length);
            if (read == 0)
                break;
            length += read;
        }
        return length;
    }

    internal static SourceFile? Decode(ReadOnlySpan<byte> bytes, string path, DiagnosticBag bag)
    {
        if (bytes.StartsWith("\uFEFF"u8))
            bytes = bytes[3..];
        string text;
        try
        {
            text = Strict.GetString(bytes);
        }
        catch (DecoderFallbackException exception)
        {
            bag.Add(
                ContentDiagnostics.Encoding.At(
                    PlaceOf(bytes, exception.Index, path),
                    $"octet {exception.Index + 1} : ce n'est pas de l'UTF-8",
                    "Réenregistrez le fichier en UTF-8 (dans l'éditeur : Enregistrer avec l'encodage)."
                )
            );
            return null;
        }
        if (text.Contains('\r', StringComparison.Ordinal))
            text = text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        text = UnicodeText.Compose(text);
        var file = new SourceFile(path, text);
        return ReportForbidden(file, bag) ? null : file;
    }

    // All of them: one a run would take as many runs as there are.
    private static bool ReportForbidden(SourceFile file, DiagnosticBag bag)
    {
        var count = 0;
        foreach (var refused in RefusedCharacter.FindAll(file.Text).Take(MostReported + 1))
        {
            bag.Add(
                ++count > MostReported
                    ? ContentDiagnostics.Control.At(
                        SourceSpan.OfFile(file.Path),
                        $"plus de {MostReported} caractères refusés : ce fichier n'est sans doute pas un texte",
                        "Réenregistrez-le comme texte en UTF-8, ou retirez-le."
                    )
                    : ContentDiagnostics.Control.At(
                        file.Span(refused.Offset, refused.Length),
                        $"caractère refusé : {refused.Description}",
                        "Supprimez ce caractère. S'il ne se voit pas, effacez aussi la lettre qui le précède, puis retapez-la."
                    )
            );
        }
        return count > 0;
    }

    private static SourceSpan PlaceOf(ReadOnlySpan<byte> bytes, int index, string path)
    {
        var before = bytes[..Math.Clamp(index, 0, bytes.Length)];
        var line = before.Count((byte)'\n') + 1;
        var column = before.Length - (before.LastIndexOf((byte)'\n') + 1) + 1;
        return new SourceSpan(path, line, column, line, column + 1);
    }
}
