using System.Buffers.Binary;

namespace CollegeTes.Content.MediaFiles;

/// <summary>MP4 with a sound track (ISO 14496-12): length from <c>mvhd</c>, format from the sample description of the sound track.</summary>
internal static class Mp4Audio
{
    private const int MostBoxes = 2_000;
    private const int MostDescription = 4_096;

    /// <summary>The boxes that are opened; every other one is stepped over.</summary>
    private static bool IsContainer(ReadOnlySpan<byte> type) =>
        type.SequenceEqual("moov"u8) || type.SequenceEqual("trak"u8) || type.SequenceEqual("mdia"u8) || type.SequenceEqual("minf"u8)
        || type.SequenceEqual("stbl"u8);

    public static AudioInfo? Read(BoundedReader reader)
    {
        double seconds = 0;
        int channels = 0, sampleRate = 0;
        var sound = false;
        long at = 0;
        for (var boxes = 0; boxes < MostBoxes && at < reader.Length; boxes++)
        {
            var box = reader.Read(at, 64);
            if (box.Length < 8)
                break;
            long size = BinaryPrimitives.ReadUInt32BigEndian(box);
            var header = 8;
            if (size == 1 && box.Length >= 16)
            {
                size = BinaryPrimitives.ReadInt64BigEndian(box[8..]);
                header = 16;
            }
            else if (size == 0)
            {
                size = reader.Length - at;
            }

            var type = box[4..8];
            if (size < header || size > reader.Length - at)
                break;
            if (IsContainer(type))
            {
                // Walking into a box is walking on: its children follow its header, and what follows them is its sibling.
                at += header;
                continue;
            }

            var body = box[header..];
            if (type.SequenceEqual("mvhd"u8))
                seconds = MovieSeconds(body);
            else if (type.SequenceEqual("hdlr"u8) && body.Length >= 12)
                sound = body[8..12].SequenceEqual("soun"u8);
            else if (type.SequenceEqual("stsd"u8) && sound && channels == 0 && body.Length >= 44)
            {
                (channels, sampleRate) = (BinaryPrimitives.ReadUInt16BigEndian(body[32..]), BinaryPrimitives.ReadUInt16BigEndian(body[40..]));
                channels = AacConfiguration.Channels(reader.Read(at + header, (int)Math.Min(size - header, MostDescription))) ?? channels;
            }
            at += size;
        }

        return AudioProbe.Result(reader, seconds, "audio/mp4", channels, sampleRate);
    }

    private static double MovieSeconds(ReadOnlySpan<byte> body)
    {
        if (body.Length < 32)
            return 0;
        var (scale, duration) = body[0] == 1
            ? (BinaryPrimitives.ReadUInt32BigEndian(body[20..]), BinaryPrimitives.ReadUInt64BigEndian(body[24..]))
            : (BinaryPrimitives.ReadUInt32BigEndian(body[12..]), BinaryPrimitives.ReadUInt32BigEndian(body[16..]));
        return scale == 0 ? 0 : (double)duration / scale;
    }
}
