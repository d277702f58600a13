using System.Buffers.Binary;

namespace CollegeTes.Content.MediaFiles;

/// <summary>
/// MPEG audio: the count of frames from a Xing, Info or VBRI header where there is one, and by walking from frame to frame where
/// there is none. ID3 tags before and after are stepped over.
/// </summary>
internal static class Mp3Audio
{
    /// <summary>How far the first frame, or the next one after damage, is looked for.</summary>
    private const int MostJunk = 128 * 1024;

    private const int LongestFrame = 1_729;

    private static ReadOnlySpan<ushort> Mpeg1Layer3 => [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320];

    private static ReadOnlySpan<ushort> Mpeg1Layer2 => [0, 32, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 384];

    private static ReadOnlySpan<ushort> Mpeg2Layer23 => [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160];

    private static ReadOnlySpan<int> Rates => [44_100, 48_000, 32_000];

    public static AudioInfo? Read(BoundedReader reader)
    {
        var at = FindFrame(reader, SkipId3(reader), out var first);
        if (at < 0)
            return null;
        var frames = HeaderCount(reader.Read(at, 256), first, reader.Length - at);
        if (frames == 0)
            frames = Walk(reader, at, first);
        return AudioProbe.Result(reader, (double)frames * first.Samples / first.SampleRate, "audio/mpeg", first.Channels, first.SampleRate) is { } info
            ? info with { Sound = (at, Math.Max(at, EndOfSound(reader))) }
            : null;
    }

    // An APE tag stands before an ID3v1 one.
    private static long EndOfSound(BoundedReader reader)
    {
        var end = reader.Length;
        if (end >= 128 && reader.Read(end - 128, 3).SequenceEqual("TAG"u8))
            end -= 128;
        if (end >= 32 && reader.Read(end - 32, 32) is { Length: 32 } ape && ape.StartsWith("APETAGEX"u8))
        {
            var size = BinaryPrimitives.ReadUInt32LittleEndian(ape[12..]) + (long)((ape[23] & 0x80) != 0 ? 32 : 0);
            if (size <= end)
                end -= size;
        }
        return end;
    }

    private static long SkipId3(BoundedReader reader)
    {
        long at = 0;
        for (var tags = 0; tags < 8; tags++)
        {
            var head = reader.Read(at, 10);
            if (head.Length < 10 || !head.StartsWith("ID3"u8))
                break;
            var size = ((head[6] & 0x7F) << 21) | ((head[7] & 0x7F) << 14) | ((head[8] & 0x7F) << 7) | (head[9] & 0x7F);
            at += 10 + size + ((head[5] & 0x10) != 0 ? 10 : 0);
        }

        return at;
    }

    /// <summary>The first place with a frame that another frame of the same format follows, or ends the file; -1 without one.</summary>
    private static long FindFrame(BoundedReader reader, long from, out Frame frame)
    {
        var end = Math.Min(reader.Length - 4, from + MostJunk);
        for (var at = from; at <= end;)
        {
            var piece = reader.Read(at, 4_096);
            var sync = piece.IndexOf((byte)0xFF);
            if (sync < 0)
            {
                at += Math.Max(1, piece.Length);
                continue;
            }

            at += sync;
            if (Frame.TryRead(reader.Read(at, 4), out frame))
            {
                var next = at + frame.Length;
                if (next >= reader.Length - 4 ? next <= reader.Length : Frame.TryRead(reader.Read(next, 4), out var second) && second.SampleRate == frame.SampleRate)
                    return at;
            }

            at++;
        }

        frame = default;
        return -1;
    }

    /// <summary>The count that a Xing, Info or VBRI header gives, or 0; a header that counts more bytes than there are is that of a file cut short.</summary>
    private static long HeaderCount(ReadOnlySpan<byte> data, Frame frame, long there)
    {
        var xing = 4 + (frame.IsMpeg1 ? (frame.Channels == 1 ? 17 : 32) : (frame.Channels == 1 ? 9 : 17));
        if (data.Length >= xing + 16 && (data[xing..].StartsWith("Xing"u8) || data[xing..].StartsWith("Info"u8)) && (data[xing + 7] & 1) != 0)
            return (data[xing + 7] & 2) != 0 && IsCut(data[(xing + 12)..], there) ? 0 : BinaryPrimitives.ReadUInt32BigEndian(data[(xing + 8)..]);
        return data.Length >= 36 + 18 && data[36..].StartsWith("VBRI"u8) && !IsCut(data[(36 + 10)..], there) ? BinaryPrimitives.ReadUInt32BigEndian(data[(36 + 14)..]) : 0;
    }

    // Encoders count their own header or not: one frame more or less.
    private static bool IsCut(ReadOnlySpan<byte> bytes, long there) => BinaryPrimitives.ReadUInt32BigEndian(bytes) > there + LongestFrame;

    private static long Walk(BoundedReader reader, long at, Frame first)
    {
        long frames = 0;
        long junk = 0;
        while (at + 4 <= reader.Length && junk < MostJunk)
        {
            var head = reader.Read(at, 4);
            if (head.Length < 4 || head.StartsWith("TAG"u8) || head.StartsWith("APET"u8))
                break;
            if (Frame.TryRead(head, out var frame) && frame.SampleRate == first.SampleRate)
            {
                // A last frame that was cut short is not played.
                if (at + frame.Length > reader.Length)
                    break;
                frames++;
                at += frame.Length;
            }
            else
            {
                at++;
                junk++;
            }
        }

        return frames;
    }

    private readonly record struct Frame(bool IsMpeg1, int SampleRate, int Channels, int Samples, int Length)
    {
        public static bool TryRead(ReadOnlySpan<byte> head, out Frame frame)
        {
            frame = default;
            if (head.Length < 4 || head[0] != 0xFF || (head[1] & 0xE0) != 0xE0)
                return false;
            var version = (head[1] >> 3) & 3;
            var layer = 4 - ((head[1] >> 1) & 3);
            var bitrateIndex = head[2] >> 4;
            var rateIndex = (head[2] >> 2) & 3;
            if (version == 1 || layer is not (2 or 3) || bitrateIndex is 0 or 15 || rateIndex == 3)
                return false;
            var mpeg1 = version == 3;
            var bitrate = 1_000 * (mpeg1 ? (layer == 3 ? Mpeg1Layer3 : Mpeg1Layer2) : Mpeg2Layer23)[bitrateIndex];
            var rate = Rates[rateIndex] >> (version switch { 3 => 0, 2 => 1, _ => 2 });
            var samples = layer == 3 && !mpeg1 ? 576 : 1_152;
            var length = (samples / 8 * bitrate / rate) + ((head[2] >> 1) & 1);
            frame = new Frame(mpeg1, rate, head[3] >> 6 == 3 ? 1 : 2, samples, length);
            return true;
        }
    }
}
