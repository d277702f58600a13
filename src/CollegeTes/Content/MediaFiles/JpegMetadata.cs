namespace CollegeTes.Content.MediaFiles;

/// <summary>
/// The segments of a JPEG file (ITU-T T.81, annex B) that stay: tables, frames, scans, JFIF, colour profile, Adobe transform. Read as
/// decoders read:
/// what stands between segments is stepped over, and a file may end without its last mark when its picture is whole.
/// </summary>
internal static class JpegMetadata
{
    public static byte[]? Strip(ReadOnlySpan<byte> bytes)
    {
        using var output = new MemoryStream(bytes.Length + 2);
        output.Write(bytes[..2]);
        var orientation = Orientation(bytes);
        var oriented = orientation == 1;
        var hasScan = false;
        for (var at = 2; JpegSegments.Next(bytes, ref at, out var marker, out var segment); )
        {
            if (marker == 0xD9)
                return hasScan ? Ended(output) : null;
            // JFIF must come first; EXIF comes next, before all the rest.
            if (!oriented && marker != 0xE0)
            {
                WriteOrientation(output, orientation);
                oriented = true;
            }

            if (marker == 0xE0 && segment[4..].StartsWith("JFIF\0"u8))
                WriteJfif(output, segment);
            else if (marker == 0xEE && segment[4..].StartsWith("Adobe"u8))
                WriteAdobe(output, segment);
            else if (IsKept(marker, segment))
                output.Write(segment);
            if (marker == 0xDA)
            {
                var end = JpegSegments.ScanEnd(bytes, at);
                output.Write(bytes[at..end]);
                at = end;
                hasScan = true;
            }
        }
        return hasScan && JpegScan.IsWhole(bytes) ? Ended(output) : null;
    }

    private static byte[] Ended(MemoryStream output)
    {
        output.Write([0xFF, 0xD9]);
        return output.ToArray();
    }

    // Frames, tables of both sorts, scans, restarts; the colour profile alone of what programs add.
    private static bool IsKept(byte marker, ReadOnlySpan<byte> segment) =>
        marker switch
        {
            0xC8 => false,
            >= 0xC0 and <= 0xCF or (>= 0xDA and <= 0xDD) => true,
            0xE2 => segment[4..].StartsWith("ICC_PROFILE\0"u8),
            _ => false,
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

    // Twelve bytes say how colours are coded; nothing follows them.
    private static void WriteAdobe(MemoryStream output, ReadOnlySpan<byte> segment)
    {
        if (segment.Length < 16)
            return;
        output.Write([0xFF, 0xEE, 0, 14]);
        output.Write(segment[4..16]);
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
        for (var at = 2; JpegSegments.Next(bytes, ref at, out var marker, out var segment) && marker is not (0xDA or 0xD9); )
        {
            if (marker == 0xE1 && segment[4..].StartsWith("Exif\0\0"u8))
                orientation = ExifBlock.Read(segment[10..]).Orientation;
        }

        return orientation;
    }
}
