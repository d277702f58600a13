using System.Buffers.Binary;

namespace CollegeTes.Content.MediaFiles;

/// <summary>A page of an Ogg (RFC 3533), by its place in the file.</summary>
/// <param name="Header">Bytes before what it holds.</param>
/// <param name="Length">With its header.</param>
/// <param name="Position">Of its last sound, in samples from the beginning of its stream; −1 when no packet ends in it.</param>
/// <param name="Serial">Of its stream.</param>
internal sealed record OggPage(long Offset, int Header, int Length, bool IsFirst, bool IsContinued, long Position, uint Serial)
{
    /// <summary>The lengths of its pieces: a packet ends with the first that is under 255.</summary>
    public required byte[] Lacing { get; init; }

    public long End => Offset + Length;

    /// <summary>The next page at or after a place; null when there is none that is whole.</summary>
    public static OggPage? Next(BoundedReader reader, long at)
    {
        while (at + 27 <= reader.Length)
        {
            var piece = reader.Read(at, 4_096);
            var mark = piece.IndexOf("OggS"u8);
            if (mark < 0)
            {
                at += Math.Max(1, piece.Length - 3);
                continue;
            }
            at += mark;
            if (ReadAt(reader, at) is { } page)
                return page;
            at++;
        }
        return null;
    }

    /// <summary>The pieces of packets that it holds: where each is, and whether its packet ends there.</summary>
    public IEnumerable<(long Offset, int Length, bool Ends)> Pieces()
    {
        var (start, length) = (Offset + Header, 0);
        foreach (var step in Lacing)
        {
            length += step;
            if (step == 255)
                continue;
            yield return (start, length, true);
            start += length;
            length = 0;
        }
        if (Lacing.Length > 0 && Lacing[^1] == 255)
            yield return (start, length, false);
    }

    /// <summary>The bytes of a page with the checksum that they ask for (RFC 3533, 6).</summary>
    public static byte[] Sealed(byte[] page)
    {
        page.AsSpan(22, 4).Clear();
        var sum = 0U;
        foreach (var value in page)
        {
            sum ^= (uint)value << 24;
            for (var bit = 0; bit < 8; bit++)
                sum = (sum & 0x80000000) != 0 ? (sum << 1) ^ 0x04C11DB7 : sum << 1;
        }
        BinaryPrimitives.WriteUInt32LittleEndian(page.AsSpan(22), sum);
        return page;
    }

    private static OggPage? ReadAt(BoundedReader reader, long at)
    {
        var head = reader.Read(at, 27 + 255);
        if (head.Length < 27 || head[4] != 0 || head.Length < 27 + head[26])
            return null;
        var lacing = head.Slice(27, head[26]).ToArray();
        var page = new OggPage(
            at,
            27 + lacing.Length,
            27 + lacing.Length + lacing.Sum(l => l),
            (head[5] & 2) != 0,
            (head[5] & 1) != 0,
            BinaryPrimitives.ReadInt64LittleEndian(head[6..]),
            BinaryPrimitives.ReadUInt32LittleEndian(head[14..])
        )
        {
            Lacing = lacing,
        };
        return page.End <= reader.Length ? page : null;
    }
}
