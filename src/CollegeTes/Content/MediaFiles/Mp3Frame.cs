namespace CollegeTes.Content.MediaFiles;

/// <summary>The header of a frame of MPEG audio (ISO 11172-3, 13818-3), layer II or III.</summary>
/// <param name="Samples">Of each channel.</param>
/// <param name="Length">In bytes, with its header.</param>
internal readonly record struct Mp3Frame(bool IsMpeg1, int Layer, int SampleRate, int Channels, int Samples, int Length)
{
    private static ReadOnlySpan<ushort> Mpeg1Layer3 => [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320];

    private static ReadOnlySpan<ushort> Mpeg1Layer2 => [0, 32, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 384];

    private static ReadOnlySpan<ushort> Mpeg2Layer23 => [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160];

    private static ReadOnlySpan<int> Rates => [44_100, 48_000, 32_000];

    public static bool TryRead(ReadOnlySpan<byte> head, out Mp3Frame frame)
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
        var rate =
            Rates[rateIndex]
            >> (
                version switch
                {
                    3 => 0,
                    2 => 1,
                    _ => 2,
                }
            );
        var samples = layer == 3 && !mpeg1 ? 576 : 1_152;
        var length = (samples / 8 * bitrate / rate) + ((head[2] >> 1) & 1);
        frame = new Mp3Frame(mpeg1, layer, rate, head[3] >> 6 == 3 ? 1 : 2, samples, length);
        return true;
    }

    /// <summary>True for a frame that may follow another in one recording.</summary>
    public bool IsLike(Mp3Frame other) => Layer == other.Layer && IsMpeg1 == other.IsMpeg1 && SampleRate == other.SampleRate;

    /// <summary>True for the frame that an encoder puts first to say how many follow, and in which there is nothing to hear.</summary>
    /// <param name="data">Its bytes, 40 at least.</param>
    public bool IsCount(ReadOnlySpan<byte> data)
    {
        var at = 4 + (IsMpeg1 ? (Channels == 1 ? 17 : 32) : (Channels == 1 ? 9 : 17));
        return Layer == 3
            && (
                (data.Length >= at + 4 && (data[at..].StartsWith("Xing"u8) || data[at..].StartsWith("Info"u8)))
                || (data.Length >= 40 && data[36..].StartsWith("VBRI"u8))
            );
    }
}
