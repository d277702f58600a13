using System.Buffers.Binary;

namespace CollegeTes.Content.MediaFiles;

/// <summary>MP4 with a sound track: length from <c>mvhd</c>, format from the sample description of the sound track.</summary>
internal static class Mp4Audio
{
    private const int MostDescription = 4_096;

    public static AudioInfo? Read(BoundedReader reader)
    {
        double seconds = 0;
        int channels = 0, sampleRate = 0;
        var sound = false;
        for (var box = new Mp4Boxes(reader); box.Next();)
        {
            var body = box.Body;
            if (box.Type == "mvhd")
                seconds = Mp4Boxes.MovieSeconds(body);
            else if (box.Type == "hdlr" && body.Length >= 12)
                sound = body[8..12].SequenceEqual("soun"u8);
            else if (box.Type == "stsd" && sound && channels == 0 && body.Length >= 44)
            {
                (channels, sampleRate) = (BinaryPrimitives.ReadUInt16BigEndian(body[32..]), BinaryPrimitives.ReadUInt16BigEndian(body[40..]));
                channels = AacConfiguration.Channels(reader.Read(box.Offset + box.Header, (int)Math.Min(box.Size - box.Header, MostDescription))) ?? channels;
            }
        }
        return AudioProbe.Result(reader, seconds, "audio/mp4", channels, sampleRate);
    }
}
