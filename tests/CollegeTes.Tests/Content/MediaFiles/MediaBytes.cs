using System.Buffers.Binary;
using System.Text;
using CollegeTes.Tests.Content.MediaFiles;

namespace CollegeTes.Tests.Content.Media;

/// <summary>Makes the smallest files that media probes read, byte by byte.</summary>
internal static class MediaBytes
{
    public static byte[] Join(params byte[][] parts) => [.. parts.SelectMany(p => p)];

    public static byte[] Ascii(string text) => Encoding.Latin1.GetBytes(text);

    public static byte[] Big32(uint value) => [(byte)(value >> 24), (byte)(value >> 16), (byte)(value >> 8), (byte)value];

    public static byte[] Big16(int value) => [(byte)(value >> 8), (byte)value];

    public static byte[] Little32(uint value) => [(byte)value, (byte)(value >> 8), (byte)(value >> 16), (byte)(value >> 24)];

    public static byte[] Little16(int value) => [(byte)value, (byte)(value >> 8)];

    /// <summary>Frames of MPEG 1 layer III at 44,100 Hz, stereo; 128 kbit/s is index 9 and 417 bytes.</summary>
    public static byte[] Mp3Frames(int count, byte bitrateIndex = 9)
    {
        int[] lengths = [0, 104, 130, 156, 182, 208, 261, 313, 365, 417];
        var frame = new byte[lengths[bitrateIndex]];
        (frame[0], frame[1], frame[2], frame[3]) = (0xFF, 0xFB, (byte)(bitrateIndex << 4), 0x00);
        return [.. Enumerable.Repeat(frame, count).SelectMany(f => f)];
    }

    /// <summary>Three frames, the first of which says that there are more.</summary>
    public static byte[] Mp3WithXing(uint frames)
    {
        var bytes = Mp3Frames(3);
        Ascii("Xing").CopyTo(bytes, 36);
        bytes[43] = 1;
        Big32(frames).CopyTo(bytes, 44);
        return bytes;
    }

    public static byte[] Id3(int size) => Join(Ascii("ID3"), [4, 0, 0, 0, 0, (byte)(size >> 7), (byte)(size & 0x7F)], new byte[size]);

    public static byte[] Wav(int seconds)
    {
        var data = new byte[seconds * 16_000];
        var fmt = Join(Ascii("fmt "), Little32(16), Little16(1), Little16(1), Little32(8_000), Little32(16_000), Little16(2), Little16(16));
        var body = Join(Ascii("WAVE"), Ascii("LIST"), Little32(3), [1, 2, 3, 0], fmt, Ascii("data"), Little32((uint)data.Length), data);
        return Join(Ascii("RIFF"), Little32((uint)body.Length), body);
    }

    public static byte[] OggPage(long position, byte[] packet, uint serial = 77, bool isFirst = false)
    {
        var head = new byte[27];
        Ascii("OggS").CopyTo(head, 0);
        head[5] = (byte)(isFirst ? 2 : 0);
        BinaryPrimitives.WriteInt64LittleEndian(head.AsSpan(6), position);
        BinaryPrimitives.WriteUInt32LittleEndian(head.AsSpan(14), serial);
        var lacing = Enumerable.Repeat((byte)255, packet.Length / 255).Append((byte)(packet.Length % 255)).ToArray();
        head[26] = (byte)lacing.Length;
        return CollegeTes.Content.MediaFiles.OggPage.Sealed(Join(head, lacing, packet));
    }

    /// <summary>A packet of comments: who made the encoder, and one comment or none.</summary>
    public static byte[] OggComments(string mark, string vendor, string? comment) =>
        Join(
            Ascii(mark),
            Little32((uint)vendor.Length),
            Ascii(vendor),
            Little32(comment is null ? 0u : 1u),
            comment is null ? [] : Join(Little32((uint)comment.Length), Ascii(comment)),
            mark[0] == 3 ? [1] : []
        );

    public static byte[] Opus(int seconds, uint serial = 77, string? comment = null) =>
        Join(
            OggPage(0, Join(Ascii("OpusHead"), [1, 2], Little16(312), Little32(44_100), new byte[8]), serial, isFirst: true),
            OggPage(0, OggComments("OpusTags", "essai", comment), serial),
            OggPage(480, new byte[200], serial),
            OggPage((48_000L * seconds) + 312, new byte[100], serial)
        );

    public static byte[] Vorbis(int seconds, uint serial = 77, string? comment = null) =>
        Join(
            OggPage(0, Join(Ascii("\u0001vorbis"), new byte[4], [1], Little32(22_050), new byte[12], [0xB8, 1]), serial, isFirst: true),
            OggPage(0, OggComments("\u0003vorbis", "essai", comment), serial),
            OggPage(0, Join(Ascii("\u0005vorbis"), new byte[20]), serial),
            OggPage(1_000, new byte[50], serial),
            OggPage(22_050L * seconds, new byte[50], serial)
        );

    public static byte[] Box(string type, params byte[][] parts)
    {
        var body = Join(parts);
        return Join(Big32((uint)body.Length + 8), Ascii(type), body);
    }

    /// <summary>One sample of sound that lasts as long as it is said to.</summary>
    public static byte[] M4a(uint milliseconds, params byte[][] inEntry) =>
        Mp4Bytes.File("M4A ", [new Mp4Part("soun", Mp4Bytes.Sound("mp4a", inEntry), [new byte[300]], milliseconds)]);

    public static byte[] PngChunk(string type, byte[] body)
    {
        var sum = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(sum, Crc(Join(Ascii(type), body)));
        return Join(Big32((uint)body.Length), Ascii(type), body, sum);
    }

    public static byte[] Deflated(byte[] bytes)
    {
        using var output = new MemoryStream();
        using (var zlib = new System.IO.Compression.ZLibStream(output, System.IO.Compression.CompressionLevel.Optimal, leaveOpen: true))
            zlib.Write(bytes);
        return output.ToArray();
    }

    public static byte[] Png(params byte[][] ancillary) =>
        Join(
            [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A],
            PngChunk("IHDR", Join(Big32(640), Big32(480), [8, 2, 0, 0, 0])),
            PngChunk("gAMA", Big32(45_455)),
            Join(ancillary),
            PngChunk("IDAT", Deflated(new byte[480 * ((640 * 3) + 1)])),
            PngChunk("IEND", [])
        );

    public static byte[] Segment(byte marker, byte[] body) => Join([0xFF, marker], Big16(body.Length + 2), body);

    public static byte[] JpegEnd { get; } =
        Join(
            Segment(0xDB, new byte[65]),
            Segment(0xC0, Join([8], Big16(480), Big16(640), [1, 1, 0x11, 0])),
            Segment(0xDA, [1, 1, 0, 0, 63, 0]),
            [0x12, 0xFF, 0x00, 0x34, 0xFF, 0xD0, 0x56, 0xFF, 0xD9]
        );

    public static byte[] Jfif { get; } = Segment(0xE0, Join(Ascii("JFIF\0"), [1, 1, 0, 0, 1, 0, 1, 0, 0]));

    public static byte[] Jpeg(params byte[][] segments) => Join([0xFF, 0xD8], Jfif, Join(segments), JpegEnd);

    /// <summary>An EXIF block with orientation, camera and, if asked, a place.</summary>
    public static byte[] Tiff(int orientation, bool location, bool little)
    {
        byte[] U16(int v) => little ? Little16(v) : Big16(v);
        byte[] U32(uint v) => little ? Little32(v) : Big32(v);
        byte[] Entry(int tag, int type, uint count, byte[] value) => Join(U16(tag), U16(type), U32(count), value);
        var gps = location ? Join(U16(1), Entry(0, 1, 4, [2, 3, 0, 0]), U32(0)) : Join(U16(0), U32(0));
        return Join(
            Ascii(little ? "II" : "MM"),
            U16(42),
            U32(8),
            U16(3),
            Entry(0x0110, 2, 4, Ascii("Cam\0")),
            Entry(0x0112, 3, 1, Join(U16(orientation), [0, 0])),
            Entry(0x8825, 4, 1, U32(50)),
            U32(0),
            gps
        );
    }

    public static byte[] Exif(int orientation, bool location, bool little = false) =>
        Segment(0xE1, Join(Ascii("Exif\0\0"), Tiff(orientation, location, little)));

    public static byte[] WebPChunk(string type, byte[] body) =>
        Join(Ascii(type), Little32((uint)body.Length), body, body.Length % 2 == 1 ? [0] : []);

    public static byte[] WebP(params byte[][] chunks)
    {
        var body = Join(Ascii("WEBP"), Join(chunks));
        return Join(Ascii("RIFF"), Little32((uint)body.Length), body);
    }

    public static byte[] Vp8x(byte flags) => WebPChunk("VP8X", [flags, 0, 0, 0, 0x7F, 2, 0, 0xDF, 1, 0]);

    public static byte[] Vp8l { get; } = WebPChunk("VP8L", Join([0x2F], Little32(639 | (479 << 14)), [0, 0]));

    private static uint Crc(byte[] bytes)
    {
        var sum = uint.MaxValue;
        foreach (var value in bytes)
        {
            sum ^= value;
            for (var bit = 0; bit < 8; bit++)
                sum = (sum & 1) != 0 ? 0xEDB88320 ^ (sum >> 1) : sum >> 1;
        }
        return ~sum;
    }
}
