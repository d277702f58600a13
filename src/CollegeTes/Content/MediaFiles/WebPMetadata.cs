using System.Buffers.Binary;
using System.Text;

namespace CollegeTes.Content.MediaFiles;

/// <summary>The chunks of a WebP (RFC 9649) that stay: the picture, or the pictures in turn, and their colours.</summary>
internal static class WebPMetadata
{
    private const int FrameHead = 16;

    private static readonly HashSet<string> Kept = new(StringComparer.Ordinal) { "VP8X", "VP8 ", "VP8L", "ICCP", "ANIM", "ANMF", "ALPH" };
    private static readonly HashSet<string> KeptInFrame = new(StringComparer.Ordinal) { "VP8 ", "VP8L", "ALPH" };

    /// <summary>The picture alone; null when a part of it is missing.</summary>
    public static byte[]? Strip(ReadOnlySpan<byte> bytes)
    {
        var declared = BinaryPrimitives.ReadUInt32LittleEndian(bytes[4..]);
        if (declared > bytes.Length - 8 || declared < 12)
            return null;
        using var output = new MemoryStream(bytes.Length);
        output.Write(bytes[..12]);
        if (!CopyChunks(bytes[12..(8 + (int)declared)], Kept, output))
            return null;
        BinaryPrimitives.WriteUInt32LittleEndian(output.GetBuffer().AsSpan(4), (uint)output.Length - 8);
        return output.ToArray();
    }

    // False when a chunk is not whole, or there is no picture among them.
    private static bool CopyChunks(ReadOnlySpan<byte> bytes, HashSet<string> kept, MemoryStream output)
    {
        var hasPicture = false;
        while (bytes.Length > 0)
        {
            if (bytes.Length < 8)
                return false;
            var size = BinaryPrimitives.ReadUInt32LittleEndian(bytes[4..]);
            if (size > bytes.Length - 8)
                return false;
            var padded = (int)Math.Min(size + (size & 1), (uint)(bytes.Length - 8));
            var type = Encoding.Latin1.GetString(bytes[..4]);
            hasPicture |= type is "VP8 " or "VP8L" or "ANMF";
            if (kept.Contains(type) && !CopyChunk(type, bytes[..(8 + padded)], (int)size, output))
                return false;
            bytes = bytes[(8 + padded)..];
        }
        return hasPicture;
    }

    private static bool CopyChunk(string type, ReadOnlySpan<byte> chunk, int size, MemoryStream output)
    {
        var start = (int)output.Length;
        switch (type)
        {
            case "ANMF":
                // A picture in turn holds chunks of its own.
                if (size < FrameHead)
                    return false;
                output.Write(chunk[..(8 + FrameHead)]);
                if (!CopyChunks(chunk[(8 + FrameHead)..(8 + size)], KeptInFrame, output))
                    return false;
                BinaryPrimitives.WriteUInt32LittleEndian(output.GetBuffer().AsSpan(start + 4), (uint)output.Length - (uint)start - 8);
                if (output.Length % 2 == 1)
                    output.WriteByte(0);
                return true;
            // The first part of a picture says how long it is (RFC 6386, 9.1).
            case "VP8 " when size < 10 || ((chunk[8] | (chunk[9] << 8) | (chunk[10] << 16)) >> 5) > size - 10:
                return false;
            default:
                output.Write(chunk);
                // The flags of the extended header promise an EXIF and an XMP chunk.
                if (type == "VP8X" && size > 0)
                    output.GetBuffer()[start + 8] &= unchecked((byte)~(0x08 | 0x04));
                return true;
        }
    }
}
