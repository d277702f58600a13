using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace CollegeTes.Content.MediaFiles;

/// <summary>
/// The chunks of a PNG (PNG third edition) that stay: those that say how the picture looks. Every other ancillary chunk goes.
/// </summary>
internal static class PngMetadata
{
    private static readonly HashSet<string> Kept = new(StringComparer.Ordinal)
    {
        "IHDR",
        "PLTE",
        "IDAT",
        "IEND",
        "tRNS",
        "cHRM",
        "gAMA",
        "iCCP",
        "sBIT",
        "sRGB",
        "cICP",
        "mDCV",
        "cLLI",
        "bKGD",
        "hIST",
        "pHYs",
        "acTL",
        "fcTL",
        "fdAT",
    };

    private static readonly uint[] Sums = [.. Enumerable.Range(0, 256).Select(SumOf)];

    /// <summary>How every PNG begins.</summary>
    public static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>The picture alone; null when a part of it is missing or damaged.</summary>
    public static byte[]? Strip(ReadOnlySpan<byte> bytes)
    {
        using var output = new MemoryStream(bytes.Length);
        using var pixels = new MemoryStream();
        output.Write(Signature);
        var header = ReadOnlySpan<byte>.Empty;
        for (var at = 8; at + 12 <= bytes.Length; )
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(bytes[at..]);
            if (length > bytes.Length - at - 12)
                return null;
            var chunk = bytes.Slice(at, 12 + (int)length);
            var type = Encoding.Latin1.GetString(chunk[4..8]);
            var isWhole = BinaryPrimitives.ReadUInt32BigEndian(chunk[^4..]) == Sum(chunk[4..^4]);
            if (char.IsAsciiLetterUpper(type[0]) && (!isWhole || !Kept.Contains(type)))
                return null;
            // Decoders step over an ancillary chunk that is damaged.
            if (isWhole && Kept.Contains(type))
                output.Write(chunk);
            if (type == "IHDR")
                header = chunk[8..^4];
            else if (type == "IDAT")
                pixels.Write(chunk[8..^4]);
            else if (type == "IEND")
                return IsWhole(header, pixels) ? output.ToArray() : null;
            at += chunk.Length;
        }
        return null;
    }

    /// <summary>True when the pixels are all there.</summary>
    private static bool IsWhole(ReadOnlySpan<byte> header, MemoryStream pixels)
    {
        if (header.Length < 13)
            return false;
        var (width, height) = (BinaryPrimitives.ReadUInt32BigEndian(header), BinaryPrimitives.ReadUInt32BigEndian(header[4..]));
        var bits =
            header[8]
            * (
                header[9] switch
                {
                    2 => 3,
                    4 => 2,
                    6 => 4,
                    _ => 1,
                }
            );
        var expected =
            header[12] == 0
                ? Rows(width, height, bits)
                : Passes.Sum(p => Rows(Steps(width, p.X, p.Across), Steps(height, p.Y, p.Down), bits));
        pixels.Position = 0;
        try
        {
            using var inflated = new ZLibStream(pixels, CompressionMode.Decompress);
            var buffer = new byte[64 * 1024];
            while (expected > 0 && inflated.Read(buffer) is > 0 and var read)
                expected -= read;
            return expected <= 0;
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    // The seven passes of Adam7: where each begins, and its steps.
    private static readonly (uint X, uint Y, uint Across, uint Down)[] Passes =
    [
        (0, 0, 8, 8),
        (4, 0, 8, 8),
        (0, 4, 4, 8),
        (2, 0, 4, 4),
        (0, 2, 2, 4),
        (1, 0, 2, 2),
        (0, 1, 1, 2),
    ];

    private static uint Steps(uint length, uint from, uint step) => length > from ? (length - from + step - 1) / step : 0;

    // Each row begins by the number of its filter.
    private static long Rows(uint width, uint height, int bits) => width == 0 ? 0 : height * ((((long)width * bits) + 7) / 8 + 1);

    private static uint Sum(ReadOnlySpan<byte> bytes)
    {
        var sum = uint.MaxValue;
        foreach (var value in bytes)
            sum = Sums[(byte)(sum ^ value)] ^ (sum >> 8);
        return ~sum;
    }

    private static uint SumOf(int value)
    {
        var sum = (uint)value;
        for (var bit = 0; bit < 8; bit++)
            sum = (sum & 1) != 0 ? 0xEDB88320 ^ (sum >> 1) : sum >> 1;
        return sum;
    }
}
