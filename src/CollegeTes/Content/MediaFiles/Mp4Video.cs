using System.Buffers.Binary;
using System.Text;
using CollegeTes.Model;

namespace CollegeTes.Content.MediaFiles;

/// <summary>
/// MP4 with a picture: length from <c>mvhd</c>, size and turn from <c>tkhd</c>, codec from the sample description. What says who filmed, with what
/// and where is in <c>udta</c>, <c>meta</c> and <c>uuid</c> boxes: as <c>free</c> boxes of the same size, they say nothing and move nothing.
/// </summary>
internal static class Mp4Video
{
    public static VideoInfo? Read(BoundedReader reader)
    {
        double seconds = 0;
        (double Width, double Height) track = default, shown = default;
        string codec = "", handler = "";
        var (hasSound, index, pictures) = (false, -1L, -1L);
        var parts = new List<PrivatePart>();
        for (var box = new Mp4Boxes(reader); box.Next();)
        {
            var body = box.Body;
            switch (box.Type)
            {
                // Browsers do not play QuickTime, whatever its codec.
                case "ftyp" when body.Length >= 4 && body[..4].SequenceEqual("qt  "u8):
                    return null;
                case "moov" when index < 0:
                    index = box.Offset;
                    break;
                case "mdat" when pictures < 0:
                    pictures = box.Offset;
                    break;
                case "mvhd":
                    seconds = Mp4Boxes.MovieSeconds(body);
                    break;
                case "tkhd":
                    track = TrackSize(body);
                    break;
                case "hdlr" when body.Length >= 12:
                    handler = Encoding.Latin1.GetString(body[8..12]);
                    hasSound |= handler == "soun";
                    break;
                // The first picture is the one that plays; others are covers.
                case "stsd" when handler == "vide" && codec.Length == 0 && body.Length >= 44:
                    codec = Encoding.Latin1.GetString(body[12..16]);
                    shown = track is { Width: > 0, Height: > 0 } ? track : (BinaryPrimitives.ReadUInt16BigEndian(body[40..]), BinaryPrimitives.ReadUInt16BigEndian(body[42..]));
                    break;
                case "udta" or "meta" or "uuid":
                    parts.Add(Freed(reader, box));
                    break;
            }
        }
        return VideoProbe.Result(seconds, "video/mp4", shown.Width, shown.Height, codec, hasSound) is { } info
            ? info with { StartsAtOnce = pictures < 0 || (index >= 0 && index < pictures), PrivateParts = parts }
            : null;
    }

    // In sixteenths of a sixteenth: 16.16. The matrix before it turns a film that was shot upright.
    private static (double Width, double Height) TrackSize(ReadOnlySpan<byte> body)
    {
        var at = body.Length > 0 && body[0] == 1 ? 88 : 76;
        if (body.Length < at + 8)
            return default;
        var (width, height) = (BinaryPrimitives.ReadUInt32BigEndian(body[at..]) / 65536.0, BinaryPrimitives.ReadUInt32BigEndian(body[(at + 4)..]) / 65536.0);
        var isTurned = BinaryPrimitives.ReadInt32BigEndian(body[(at - 36)..]) == 0 && BinaryPrimitives.ReadInt32BigEndian(body[(at - 32)..]) != 0;
        return isTurned ? (height, width) : (width, height);
    }

    private static PrivatePart Freed(BoundedReader reader, Mp4Boxes box)
    {
        var header = reader.Read(box.Offset, box.Header).ToArray();
        "free"u8.CopyTo(header.AsSpan(4));
        return new PrivatePart(box.Offset, box.Size, header);
    }
}
