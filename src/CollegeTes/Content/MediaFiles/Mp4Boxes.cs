using System.Buffers.Binary;

namespace CollegeTes.Content.MediaFiles;

/// <summary>
/// Walks the boxes of an MP4 (ISO 14496-12) in the order of the file. Walking into a box is walking on: its children follow its header, and what
/// follows them is its sibling.
/// </summary>
internal sealed class Mp4Boxes(BoundedReader reader)
{
    private const int MostBoxes = 2_000;
    private const int Seen = 128;

    private long _next;
    private int _count;

    /// <summary>Where the box begins.</summary>
    public long Offset { get; private set; }

    /// <summary>With its header.</summary>
    public long Size { get; private set; }

    /// <summary>8, or 16 where the size is written on 64 bits.</summary>
    public int Header { get; private set; }

    /// <summary>Four characters.</summary>
    public string Type { get; private set; } = "";

    /// <summary>The beginning of what the box holds: 112 bytes or more, fewer in a smaller box.</summary>
    public ReadOnlySpan<byte> Body => reader.Read(Offset + Header, (int)Math.Min(Seen - 16, Size - Header));

    /// <summary>Goes to the next box; false at the end, or where the file stops making sense.</summary>
    public bool Next()
    {
        Offset = _next;
        if (_count++ == MostBoxes || reader.Read(Offset, 16) is not { Length: >= 8 } head)
            return false;
        (Size, Header) = (BinaryPrimitives.ReadUInt32BigEndian(head), 8);
        if (Size == 1 && head.Length >= 16)
            (Size, Header) = (BinaryPrimitives.ReadInt64BigEndian(head[8..]), 16);
        else if (Size == 0)
            Size = reader.Length - Offset;
        Type = System.Text.Encoding.Latin1.GetString(head[4..8]);
        if (Size < Header || Size > reader.Length - Offset)
            return false;
        _next = Offset + (IsContainer ? Header : Size);
        return true;
    }

    // The boxes that are opened; every other one is stepped over.
    private bool IsContainer => Type is "moov" or "trak" or "mdia" or "minf" or "stbl";

    /// <summary>The length that a movie header tells, in seconds; 0 when it tells none.</summary>
    public static double MovieSeconds(ReadOnlySpan<byte> body)
    {
        if (body.Length < 32)
            return 0;
        var (scale, duration) = body[0] == 1
            ? (BinaryPrimitives.ReadUInt32BigEndian(body[20..]), BinaryPrimitives.ReadUInt64BigEndian(body[24..]))
            : (BinaryPrimitives.ReadUInt32BigEndian(body[12..]), BinaryPrimitives.ReadUInt32BigEndian(body[16..]));
        return scale == 0 ? 0 : (double)duration / scale;
    }
}
