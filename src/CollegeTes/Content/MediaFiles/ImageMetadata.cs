namespace CollegeTes.Content.MediaFiles;

/// <summary>
/// Removes from an image what it tells besides the picture: EXIF with its place, date and camera, XMP, IPTC, comments, texts,
/// thumbnails, and whatever follows the end of the picture. Pixels are copied, never encoded again; colour profiles stay.
/// </summary>
public static class ImageMetadata
{
    /// <summary>True for what begins as a PNG, a JPEG or a WebP does.</summary>
    internal static bool IsImage(ReadOnlySpan<byte> bytes) => MimeTypeOf(bytes) is not null;

    /// <summary><c>image/png</c>, <c>image/jpeg</c> or <c>image/webp</c>, by the first bytes; null for anything else.</summary>
    internal static string? MimeTypeOf(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith(PngMetadata.Signature) ? "image/png"
        : bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8]) ? "image/jpeg"
        : bytes.Length >= 12 && bytes.StartsWith("RIFF"u8) && bytes[8..].StartsWith("WEBP"u8) ? "image/webp"
        : null;

    /// <summary>
    /// The same picture without its metadata; a JPEG that has to be turned keeps an EXIF block with nothing but its orientation.
    /// </summary>
    /// <param name="image">A whole PNG, JPEG or WebP file.</param>
    /// <returns>
    /// The same array when there is nothing to remove; null when the file is none of these, or damaged, so that what it holds
    /// cannot be known: it must not be published then. The same bytes in give the same bytes out.
    /// </returns>
    public static byte[]? Strip(byte[] image)
    {
        ReadOnlySpan<byte> bytes = image;
        var output = MimeTypeOf(bytes) switch
        {
            "image/png" => PngMetadata.Strip(bytes),
            "image/jpeg" => JpegMetadata.Strip(bytes),
            "image/webp" => WebPMetadata.Strip(bytes),
            _ => null,
        };
        return output is not null && bytes.SequenceEqual(output) ? image : output;
    }
}
