using System.Buffers.Binary;

namespace CollegeTes.Content.MediaFiles;

/// <summary>The segments of a JPEG file (ITU-T T.81, annex B) that stay: tables, frames, scans, JFIF, colour profile, Adobe transform.</summary>
internal static class JpegMetadata
{
    public static byte[]? Strip(ReadOnlySpan<byte> bytes)
    {
        using var output = new MemoryStream(bytes.Length);
        output.Write(bytes[..2]);
        var orientation = Orientation(bytes);
        var oriented = orientation == 1;
        var at = 2;
        while (at + 2 <= bytes.Length)
        {
            if (bytes[at] != 0xFF)
                return null;
            var marker = bytes[at + 1];
            if (marker == 0xFF)
            {
                at++;
                continue;
            }

            if (marker == 0xD9)
            {
                output.Write(bytes.Slice(at, 2));
                return output.ToArray();
            }

            var length = at + 4 <= bytes.Length ? BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 2)..]) : 0;
            if (marker is <= 0x01 or (>= 0xD0 and <= 0xD8) || length < 2 || length > bytes.Length - at - 2)
                return null;
            var segment = bytes.Slice(at, 2 + length);

            // JFIF must come first; EXIF comes next, before all the rest.
            if (!oriented && marker != 0xE0)
            {
                WriteOrientation(output, orientation);
                oriented = true;
            }

            if (marker == 0xE0 && segment[4..].StartsWith("JFIF\0"u8))
                WriteJfif(output, segment);
            else if (IsKept(marker, segment))
                output.Write(segment);
            at += segment.Length;
            if (marker == 0xDA)
            {
                var end = ScanEnd(bytes, at);
                output.Write(bytes[at..end]);
                at = end;
            }
        }

        return null;
    }

    private static bool IsKept(byte marker, ReadOnlySpan<byte> segment) => marker switch
    {
        0xE2 => segment[4..].StartsWith("ICC_PROFILE\0"u8),
        0xEE => segment[4..].StartsWith("Adobe"u8),
        >= 0xE0 and <= 0xEF or 0xFE => false,
        _ => true,
    };

    /// <summary>The JFIF header without its thumbnail, which shows what the picture may have been cropped from.</summary>
    private static void WriteJfif(MemoryStream output, ReadOnlySpan<byte> segment)
    {
        if (segment.Length < 18)
            return;
        output.Write([0xFF, 0xE0, 0, 16]);
        output.Write(segment[4..16]);
        output.Write([0, 0]);
    }

    private static void WriteOrientation(MemoryStream output, int orientation)
    {
        var tiff = ExifBlock.Minimal(orientation);
        output.Write([0xFF, 0xE1, 0, (byte)(2 + 6 + tiff.Length)]);
        output.Write("Exif\0\0"u8);
        output.Write(tiff);
    }

    private static int Orientation(ReadOnlySpan<byte> bytes)
    {
        var orientation = 1;
        for (var at = 2; at + 4 <= bytes.Length && bytes[at] == 0xFF && bytes[at + 1] is not (0xDA or 0xD9);)
        {
            if (bytes[at + 1] == 0xFF)
            {
                at++;
                continue;
            }

            var length = BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 2)..]);
            if (length < 2 || length > bytes.Length - at - 2)
                break;
            var body = bytes.Slice(at + 4, length - 2);
            if (bytes[at + 1] == 0xE1 && body.StartsWith("Exif\0\0"u8))
                orientation = ExifBlock.Read(body[6..]).Orientation;
            at += 2 + length;
        }

        return orientation;
    }

    /// <summary>Where the entropy-coded data of a scan end: at the next marker that is neither a stuffed byte nor a restart.</summary>
    private static int ScanEnd(ReadOnlySpan<byte> bytes, int at)
    {
        while (at < bytes.Length)
        {
            var next = bytes[at..].IndexOf((byte)0xFF);
            if (next < 0 || at + next + 1 >= bytes.Length)
                return bytes.Length;
            at += next;
            if (bytes[at + 1] is not (0x00 or (>= 0xD0 and <= 0xD7)))
                return at;
            at += 2;
        }

        return bytes.Length;
    }
}
