using System.Buffers.Binary;

namespace CollegeTes.Content.MediaFiles;

/// <summary>A WAV: its format, and where its samples are.</summary>
/// <param name="Format">Where the chunk of its format begins and ends.</param>
/// <param name="Data">Where the chunk of its samples begins and ends, both with what the file holds of it.</param>
internal sealed record WaveFile((long Start, long End) Format, (long Start, long End) Data, int Channels, int SampleRate, double Seconds)
{
    private const int MostChunks = 1_000;

    /// <summary>Null when it has no samples, or they are coded in a way whose length is not known.</summary>
    public static WaveFile? Read(BoundedReader reader)
    {
        (long Start, long End) format = default;
        var body = Array.Empty<byte>();
        var at = 12L;
        for (var chunks = 0; chunks < MostChunks; chunks++)
        {
            var head = reader.Read(at, 8);
            if (head.Length < 8)
                return null;
            long size = BinaryPrimitives.ReadUInt32LittleEndian(head[4..]);
            if (head.StartsWith("fmt "u8) && size is >= 16 and <= 256)
                (format, body) = ((at, at + 8 + size + (size & 1)), reader.Read(at + 8, (int)size).ToArray());
            else if (head.StartsWith("data"u8))
            {
                // A recorder that was cut off leaves 0 or 0xFFFFFFFF here.
                var rest = reader.Length - at - 8;
                var bytes = size == 0 ? rest : Math.Min(size, rest);
                return body.Length < 16 ? null : Of(format, (at, at + 8 + bytes), body, bytes);
            }
            at += 8 + size + (size & 1);
        }
        return null;
    }

    private static WaveFile? Of((long, long) format, (long, long) data, ReadOnlySpan<byte> body, long bytes)
    {
        var (kind, channels, rate, block) = (
            Short(body),
            Short(body[2..]),
            BinaryPrimitives.ReadInt32LittleEndian(body[4..]),
            Short(body[12..])
        );
        // What the extensible format really is begins by the same number.
        if (kind == 0xFFFE && body.Length >= 26)
            kind = Short(body[24..]);
        if (block == 0 || channels == 0 || rate <= 0)
            return null;
        double? samples = kind switch
        {
            // PCM, floating point, A-law, µ-law: so many bytes for a sample of all channels.
            1 or 3 or 6 or 7 => bytes / block,
            // ADPCM, Microsoft's and IMA: so many samples for a block.
            2 or 0x11 when body.Length >= 20 => Adpcm(kind, bytes, block, channels, Short(body[18..])),
            _ => null,
        };
        return samples is { } count ? new WaveFile(format, data, channels, rate, count / rate) : null;
    }

    private static double? Adpcm(int kind, long bytes, int block, int channels, int samples)
    {
        // A block begins by a sample or two of each channel, and holds two more in each byte.
        var (head, first) = kind == 2 ? (7 * channels, 2) : (4 * channels, 1);
        if (samples <= 0 || block <= head || samples > first + ((block - head) * 2 / channels))
            return null;
        var rest = bytes % block;
        return (bytes / block * samples) + (rest > head ? first + ((rest - head) * 2 / channels) : 0);
    }

    private static int Short(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadUInt16LittleEndian(bytes);
}
