using System.Buffers.Binary;
using System.Text;

namespace CollegeTes.Content.MediaFiles;

/// <summary>A box of an MP4 (ISO 14496-12), by its place in the file.</summary>
/// <param name="Type">Four characters.</param>
/// <param name="Header">8, or 16 where the size is written on 64 bits.</param>
/// <param name="Size">With its header.</param>
internal readonly record struct Mp4Box(string Type, long Offset, int Header, long Size)
{
    private const int MostBoxes = 500_000;

    /// <summary>Where what it holds begins.</summary>
    public long Body => Offset + Header;

    public long End => Offset + Size;

    /// <summary>The beginning of what it holds, up to a length.</summary>
    public ReadOnlySpan<byte> Read(BoundedReader reader, int length) => reader.Read(Body, (int)Math.Min(length, Size - Header));

    /// <summary>Puts an empty box in its place.</summary>
    public void Empty(BoundedReader reader, BytePatches patches)
    {
        var header = reader.Read(Offset, Header).ToArray();
        Encoding.ASCII.GetBytes("free", header.AsSpan(4));
        patches.Replace(Offset, Size, header);
    }

    /// <summary>The boxes between two places, in order; null where they do not fill it.</summary>
    public static List<Mp4Box>? Between(BoundedReader reader, long start, long end)
    {
        var boxes = new List<Mp4Box>();
        while (start < end)
        {
            if (boxes.Count == MostBoxes || ReadAt(reader, start, end) is not { } box || box.End > end)
                return null;
            boxes.Add(box);
            start = box.End;
        }
        return boxes;
    }

    /// <summary>
    /// The boxes of a whole file and where they end. A last box that is said to be longer than the file was cut short; after the last that
    /// makes
    /// sense, a file may go on with something else.
    /// </summary>
    public static (List<Mp4Box> Boxes, long End) OfFile(BoundedReader reader)
    {
        var boxes = new List<Mp4Box>();
        var at = 0L;
        while (at < reader.Length && boxes.Count < MostBoxes && ReadAt(reader, at, reader.Length) is { } box)
        {
            if (box.End > reader.Length && box.Type != "mdat")
                break;
            boxes.Add(box with { Size = Math.Min(box.Size, reader.Length - at) });
            at = boxes[^1].End;
        }
        return (boxes, at);
    }

    private static Mp4Box? ReadAt(BoundedReader reader, long at, long end)
    {
        var head = reader.Read(at, 16);
        if (head.Length < 8)
            return null;
        var (size, header) = ((long)BinaryPrimitives.ReadUInt32BigEndian(head), 8);
        if (size == 1 && head.Length >= 16)
            (size, header) = (BinaryPrimitives.ReadInt64BigEndian(head[8..]), 16);
        else if (size == 0)
            size = end - at;
        return size < header || size > long.MaxValue - at ? null : new Mp4Box(Encoding.Latin1.GetString(head[4..8]), at, header, size);
    }
}
