using System.Buffers.Binary;
using System.Text;
using CollegeTes.Model;

namespace CollegeTes.Content.MediaFiles;

/// <summary>
/// WebM (Matroska, RFC 9559): length from the segment's information, size and codec from its first track with a picture. Tags and attachments, which
/// may say who filmed and where, become void elements of the same size.
/// </summary>
internal static class WebMVideo
{
    private const int MostElements = 20_000;
    private const ulong Unknown = ulong.MaxValue;

    private const uint Segment = 0x18538067, Information = 0x1549A966, Tracks = 0x1654AE6B, Track = 0xAE, Picture = 0xE0, Tags = 0x1254C367, Attachments = 0x1941A469;

    /// <summary>How the file begins.</summary>
    public static ReadOnlySpan<byte> Mark => [0x1A, 0x45, 0xDF, 0xA3];

    public static VideoInfo? Read(BoundedReader reader)
    {
        double scale = 1_000_000, duration = 0;
        ulong kind = 0, width = 0, height = 0, shownWidth = 0, shownHeight = 0;
        string codec = "", pictureCodec = "";
        var (hasSound, isWebM) = (false, false);
        var parts = new List<PrivatePart>();
        long at = 0;
        for (var count = 0; count < MostElements && ReadHeader(reader, at) is { } element; count++)
        {
            var (id, start, size) = element;
            var value = size <= 64 ? reader.Read(start, (int)size) : [];
            switch (id)
            {
                case 0x4282:
                    isWebM = value.SequenceEqual("webm"u8);
                    break;
                case 0x2AD7B1:
                    scale = Whole(value);
                    break;
                case 0x4489:
                    duration = value.Length == 4 ? BinaryPrimitives.ReadSingleBigEndian(value) : value.Length == 8 ? BinaryPrimitives.ReadDoubleBigEndian(value) : 0;
                    break;
                case Track:
                    (kind, codec) = (0, "");
                    break;
                // A track says its kind and its codec in either order.
                case 0x83:
                    kind = Whole(value);
                    hasSound |= kind == 2;
                    break;
                case 0x86:
                    codec = Encoding.Latin1.GetString(value);
                    break;
                case 0xB0 when width == 0:
                    width = Whole(value);
                    break;
                case 0xBA when height == 0:
                    height = Whole(value);
                    break;
                case 0x54B0 when shownWidth == 0:
                    shownWidth = Whole(value);
                    break;
                case 0x54BA when shownHeight == 0:
                    shownHeight = Whole(value);
                    break;
                case Tags or Attachments when size <= (ulong)(reader.Length - start):
                    parts.Add(Emptied(at, start - at + (long)size));
                    break;
            }
            if (kind == 1 && codec.Length > 0 && pictureCodec.Length == 0)
                pictureCodec = codec;
            // The header of the file is opened too: it says what it is.
            if (at == 0 || id is Segment or Information or Tracks or Track or Picture)
                at = start;
            else if (size == Unknown || (long)size > reader.Length - start)
                break;
            else
                at = start + (long)size;
        }
        return isWebM && VideoProbe.Result(duration * scale / 1e9, "video/webm", shownWidth > 0 ? shownWidth : width, shownHeight > 0 ? shownHeight : height, pictureCodec, hasSound) is { } info
            ? info with { PrivateParts = parts } : null;
    }

    // Identifier, where the content begins, how long it is; null at the end, or where the file stops making sense.
    private static (uint Id, long Start, ulong Size)? ReadHeader(BoundedReader reader, long at)
    {
        var head = reader.Read(at, 12);
        if (head.IsEmpty || LengthOf(head[0]) is not (> 0 and <= 4 and var ofId) || head.Length <= ofId)
            return null;
        uint id = 0;
        foreach (var digit in head[..ofId])
            id = (id << 8) | digit;
        var rest = head[ofId..];
        if (LengthOf(rest[0]) is not (> 0 and var ofSize) || rest.Length < ofSize)
            return null;
        var size = (ulong)rest[0] & ((1UL << (8 - ofSize)) - 1);
        var isUnknown = size == (1UL << (8 - ofSize)) - 1;
        foreach (var digit in rest[1..ofSize])
        {
            size = (size << 8) | digit;
            isUnknown &= digit == 0xFF;
        }
        return (id, at + ofId + ofSize, isUnknown ? Unknown : size);
    }

    // The leading zeros of the first byte say how many follow.
    private static int LengthOf(byte first) => first == 0 ? 0 : System.Numerics.BitOperations.LeadingZeroCount((uint)first) - 23;

    private static ulong Whole(ReadOnlySpan<byte> value)
    {
        ulong number = 0;
        foreach (var digit in value.Length <= 8 ? value : [])
            number = (number << 8) | digit;
        return number;
    }

    // A size on eight bytes fits any length that has room for it.
    private static PrivatePart Emptied(long offset, long length)
    {
        if (length < 9)
            return new PrivatePart(offset, length, new byte[] { 0xEC, (byte)(0x80 | (length - 2)) });
        var header = new byte[9];
        BinaryPrimitives.WriteUInt64BigEndian(header.AsSpan(1), (1UL << 56) | (ulong)(length - 9));
        header[0] = 0xEC;
        return new PrivatePart(offset, length, header);
    }
}
