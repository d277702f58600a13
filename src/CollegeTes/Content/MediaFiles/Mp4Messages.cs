using System.Buffers.Binary;

namespace CollegeTes.Content.MediaFiles;

/// <summary>
/// Messages that encoders and cameras put among the pictures themselves (« user data unregistered » of H.264, D.2.7, and H.265): settings,
/// places,
/// anything. Their place is kept, their words go.
/// </summary>
internal static class Mp4Messages
{
    private const int UserData = 5;

    /// <summary>A byte that stands for any other and never makes a start code.</summary>
    private const byte Mark = 0xFF;

    public static void Erase(BoundedReader reader, Mp4Track track, BytePatches patches)
    {
        var isSecond = track.Codec is "hvc1" or "hev1" or "dvh1" or "dvhe";
        if (
            (!isSecond && track.Codec is not ("avc1" or "avc2" or "avc3" or "dva1" or "dvav"))
            || LengthSize(reader, track, isSecond) is not { } width
        )
            return;
        foreach (var (start, end) in track.Samples.All)
        {
            for (var at = start; at + width < end; )
            {
                var head = reader.Read(at, width + 1);
                if (head.Length <= width)
                    break;
                var length = 0L;
                foreach (var digit in head[..width])
                    length = (length << 8) | digit;
                var kind = isSecond ? (head[width] >> 1) & 0x3F : head[width] & 0x1F;
                at += width;
                if (length > end - at)
                    break;
                if (kind == 6 && !isSecond)
                    EraseMessages(reader, at + 1, at + length, patches);
                else if (kind is 39 or 40 && isSecond)
                    EraseMessages(reader, at + 2, at + length, patches);
                at += length;
            }
        }
    }

    // Each message: its kind and its length, in bytes of 255 and a last one. The last byte of the unit ends it.
    private static void EraseMessages(BoundedReader reader, long at, long end, BytePatches patches)
    {
        while (at + 2 < end)
        {
            var kind = Number(reader, ref at, end);
            var length = Number(reader, ref at, end);
            var blank = Blank(reader, at, length, end - 1);
            if (kind == UserData)
                patches.Replace(at, blank.Count, [.. blank]);
            at += blank.Count;
        }
    }

    // As many bytes as a message has in the file. 00 00 03 stands for 00 00 there: it stays, so that the message is as long as it says.
    private static List<byte> Blank(BoundedReader reader, long at, long length, long end)
    {
        var blank = new List<byte>();
        for (var zeros = 0; length > 0 && at < end; at++)
        {
            var value = reader.Read(at, 1)[0];
            blank.Add(Mark);
            if (zeros >= 2 && value == 3)
            {
                (blank[^3], blank[^2], blank[^1], zeros) = (0, 0, 3, 0);
                continue;
            }
            length--;
            zeros = value == 0 ? zeros + 1 : 0;
        }
        return blank;
    }

    private static long Number(BoundedReader reader, ref long at, long end)
    {
        var number = 0L;
        while (at < end)
        {
            var value = reader.Read(at++, 1)[0];
            number += value;
            if (value != 0xFF)
                break;
        }
        return number;
    }

    // How many bytes say how long a unit is: avcC and hvcC write it less one.
    private static int? LengthSize(BoundedReader reader, Mp4Track track, bool isSecond)
    {
        if (Mp4Box.Between(reader, track.Description.Body + 8, track.Description.End) is not [var entry, ..] || entry.Body + 78 > entry.End)
            return null;
        var wanted = isSecond ? "hvcC" : "avcC";
        var place = isSecond ? 21 : 4;
        foreach (var box in Mp4Box.Between(reader, entry.Body + 78, entry.End) ?? [])
        {
            if (box.Type == wanted && box.Read(reader, place + 1) is { } body && body.Length > place)
                return (body[place] & 3) + 1;
        }
        return null;
    }
}
