using System.Buffers.Binary;

namespace CollegeTes.Content.MediaFiles;

/// <summary>
/// An MP3, frame by frame from the first to the last. Headers that say how many there are get no credit: two recordings put end to end keep
/// that of
/// the first, one that was cut short that of the whole. Tags, wherever they are, and damage are stepped over.
/// </summary>
internal sealed class Mp3File
{
    /// <summary>How far the first frame, or the next one after damage, is looked for.</summary>
    private const int MostJunk = 1 << 20;

    /// <summary>Its first frame.</summary>
    public required Mp3Frame First { get; init; }

    /// <summary>Where its frames are.</summary>
    public ByteRanges Frames { get; } = new();

    /// <summary>How long its frames play.</summary>
    public double Seconds { get; private set; }

    /// <summary>Null when there are no frames.</summary>
    public static Mp3File? Read(BoundedReader reader)
    {
        Mp3File? file = null;
        Mp3Frame last = default;
        var (at, junk) = (0L, 0L);
        while (at + 4 <= reader.Length && junk < MostJunk)
        {
            if (TagAt(reader, at) is > 0 and var tag)
            {
                at += tag;
                continue;
            }
            // A frame after another is one; after anything else, it must be followed by one of its kind. A last one that was cut short does
            // not play.
            if (
                Mp3Frame.TryRead(reader.Read(at, 4), out var frame)
                && at + frame.Length <= reader.Length
                && (junk == 0 && file is not null ? frame.IsLike(last) || IsFollowed(reader, at, frame) : IsFollowed(reader, at, frame))
            )
            {
                file ??= new Mp3File { First = frame };
                file.Frames.Add(at, at + frame.Length);
                if (!frame.IsCount(reader.Read(at, 64)))
                    file.Seconds += (double)frame.Samples / frame.SampleRate;
                (last, at, junk) = (frame, at + frame.Length, 0);
                continue;
            }
            var next = reader.Read(at + 1, 4_096).IndexOf((byte)0xFF);
            // A tag may begin in what is stepped over.
            var step =
                reader.Read(at + 1, next < 0 ? 4_096 : next) is { Length: > 0 } piece && piece.IndexOf("ID3"u8) is >= 0 and var id ? id + 1
                : next < 0 ? Math.Max(1, reader.Read(at + 1, 4_096).Length - 2)
                : next + 1;
            at += step;
            junk += step;
        }
        return file;
    }

    private static bool IsFollowed(BoundedReader reader, long at, Mp3Frame frame)
    {
        var next = at + frame.Length;
        return next >= reader.Length - 4
            ? next <= reader.Length
            : (Mp3Frame.TryRead(reader.Read(next, 4), out var second) && second.IsLike(frame)) || TagAt(reader, next) > 0;
    }

    /// <summary>How long the tag at a place is; 0 when there is none.</summary>
    private static long TagAt(BoundedReader reader, long at)
    {
        var head = reader.Read(at, 32);
        if (
            head.Length >= 10
            && head.StartsWith("ID3"u8)
            && head[3] < 0xFF
            && head[6] < 0x80
            && head[7] < 0x80
            && head[8] < 0x80
            && head[9] < 0x80
        )
            return 10 + ((head[6] << 21) | (head[7] << 14) | (head[8] << 7) | head[9]) + ((head[5] & 0x10) != 0 ? 10 : 0);
        if (head.StartsWith("TAG"u8))
            return head.Length >= 4 && head[3] == '+' ? 227 : 128;
        // An APE tag says in its header and in its footer how long it is, its footer counted.
        if (head.Length >= 32 && head.StartsWith("APETAGEX"u8))
            return (head[23] & 0x20) != 0 ? 32 + BinaryPrimitives.ReadUInt32LittleEndian(head[12..]) : 32;
        return 0;
    }
}
