using System.Buffers.Binary;

namespace CollegeTes.Content.MediaFiles;

/// <summary>Steps through the segments of a JPEG file (ITU-T T.81, annex B).</summary>
internal static class JpegSegments
{
    /// <summary>The next segment, from its mark to its end; false at the end of the file, or where it makes no sense.</summary>
    /// <param name="at">Where to look from; then where the segment ends.</param>
    public static bool Next(ReadOnlySpan<byte> bytes, ref int at, out byte marker, out ReadOnlySpan<byte> segment)
    {
        marker = 0;
        segment = [];
        while (at + 2 <= bytes.Length)
        {
            var found = bytes[at..].IndexOf((byte)0xFF);
            if (found < 0 || at + found + 2 > bytes.Length)
                return false;
            at += found;
            marker = bytes[at + 1];
            // Filling, a stuffed byte, or a mark of a scan outside of one: neither has a length.
            if (marker is 0xFF or 0x00 or 0x01 or (>= 0xD0 and <= 0xD7))
            {
                at += marker == 0xFF ? 1 : 2;
                continue;
            }

            if (marker == 0xD9)
                return true;
            var length = at + 4 <= bytes.Length ? BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 2)..]) : 0;
            if (marker == 0xD8 || length < 2 || length > bytes.Length - at - 2)
                return false;
            segment = bytes.Slice(at, 2 + length);
            at += segment.Length;
            return true;
        }
        return false;
    }

    /// <summary>Where the entropy-coded data of a scan end: at the next marker that is neither a stuffed byte nor a restart.</summary>
    public static int ScanEnd(ReadOnlySpan<byte> bytes, int at)
    {
        while (at < bytes.Length)
        {
            var next = bytes[at..].IndexOf((byte)0xFF);
            if (next < 0)
                return bytes.Length;
            at += next;
            // Half a mark says nothing.
            if (at + 1 >= bytes.Length)
                return at;
            if (bytes[at + 1] is not (0x00 or (>= 0xD0 and <= 0xD7)))
                return at;
            at += 2;
        }

        return bytes.Length;
    }
}
