using System.Buffers.Binary;
using System.Text;

namespace CollegeTes.Content.MediaFiles;

/// <summary>
/// Removes from an image what it tells besides the picture: EXIF with its place, date and camera, XMP, IPTC, comments, texts,
/// thumbnails, and whatever follows the end of the picture. Pixels are copied, never encoded again; colour profiles stay.
/// </summary>
public static class ImageMetadata
{
    internal static ReadOnlySpan<byte> PngSignature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>PNG chunks that say how the picture looks (PNG third edition); every other ancillary chunk goes.</summary>
    private static readonly HashSet<string> PngKept = new(StringComparer.Ordinal)
    {
        "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "cHRM", "gAMA", "iCCP", "sBIT", "sRGB", "cICP", "mDCV", "cLLI", "bKGD", "hIST", "pHYs",
        "acTL", "fcTL", "fdAT",
    };

    private static readonly HashSet<string> WebPKept = new(StringComparer.Ordinal) { "VP8X", "VP8 ", "VP8L", "ICCP", "ANIM", "ANMF", "ALPH" };

    /// <summary>The same picture without its metadata; a JPEG that has to be turned keeps an EXIF block with nothing but its orientation.</summary>
    /// <param name="image">A whole PNG, JPEG or WebP file.</param>
    /// <returns>
    /// The same array when there is nothing to remove; null when the file is none of these, or damaged, so that what it holds
    /// cannot be known: it must not be published then. The same bytes in give the same bytes out.
    /// </returns>
    public static byte[]? Strip(byte[] image)
    {
        ReadOnlySpan<byte> bytes = image;
        var output = bytes.StartsWith(PngSignature) ? Png(bytes)
            : bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) ? JpegMetadata.Strip(bytes)
            : bytes.Length >= 12 && bytes.StartsWith("RIFF"u8) && bytes[8..].StartsWith("WEBP"u8) ? WebP(bytes)
            : null;
        return output is not null && bytes.SequenceEqual(output) ? image : output;
    }

    private static byte[]? Png(ReadOnlySpan<byte> bytes)
    {
        using var output = new MemoryStream(bytes.Length);
        output.Write(PngSignature);
        for (var at = 8; at + 12 <= bytes.Length;)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(bytes[at..]);
            if (length > bytes.Length - at - 12)
                return null;
            var chunk = bytes.Slice(at, 12 + (int)length);
            var type = Encoding.Latin1.GetString(chunk[4..8]);
            if (PngKept.Contains(type))
                output.Write(chunk);
            else if (char.IsAsciiLetterUpper(type[0]))
                return null;
            if (type == "IEND")
                return output.ToArray();
            at += chunk.Length;
        }

        return null;
    }

    private static byte[]? WebP(ReadOnlySpan<byte> bytes)
    {
        var declared = BinaryPrimitives.ReadUInt32LittleEndian(bytes[4..]);
        if (declared > bytes.Length - 8 || declared < 12)
            return null;
        bytes = bytes[..(8 + (int)declared)];
        using var output = new MemoryStream(bytes.Length);
        output.Write(bytes[..12]);
        for (var at = 12; at < bytes.Length;)
        {
            if (bytes.Length - at < 8)
                return null;
            var size = BinaryPrimitives.ReadUInt32LittleEndian(bytes[(at + 4)..]);
            if (size > bytes.Length - at - 8)
                return null;
            var padded = (int)Math.Min(size + (size & 1), (uint)(bytes.Length - at - 8));
            var type = Encoding.Latin1.GetString(bytes.Slice(at, 4));
            if (WebPKept.Contains(type))
            {
                var start = (int)output.Length;
                output.Write(bytes.Slice(at, 8 + padded));

                // The flags of the extended header promise an EXIF and an XMP chunk.
                if (type == "VP8X" && size > 0)
                    output.GetBuffer()[start + 8] &= unchecked((byte)~(0x08 | 0x04));
            }

            at += 8 + padded;
        }

        BinaryPrimitives.WriteUInt32LittleEndian(output.GetBuffer().AsSpan(4), (uint)output.Length - 8);
        return output.ToArray();
    }
}
