using System.Buffers.Binary;
using System.Text;

namespace CollegeTes.Content.MediaFiles;

/// <summary>An MP4 (ISO 14496-12) as its index tells it: its tracks, where their samples are, how long they play.</summary>
internal sealed class Mp4Movie
{
    /// <summary>The boxes of the file, in order.</summary>
    public required IReadOnlyList<Mp4Box> Boxes { get; init; }

    /// <summary>Where they end: what follows is something else.</summary>
    public required long End { get; init; }

    /// <summary>The index.</summary>
    public required Mp4Box Index { get; init; }

    public List<Mp4Track> Tracks { get; } = [];

    /// <summary>Ticks of a second of the movie.</summary>
    public uint Scale { get; private set; }

    /// <summary>The first four characters of what the file says it is: <c>isom</c>, <c>M4A </c>, <c>qt  </c>.</summary>
    public string Brand { get; private set; } = "";

    /// <summary>True when the index comes before the samples.</summary>
    public bool StartsAtOnce =>
        Boxes.FirstOrDefault(b => b.Type == "mdat") is not { Type: not null } samples || Index.Offset < samples.Offset;

    /// <summary>How long what it holds plays, in seconds: the longest of its tracks.</summary>
    public double Seconds => Tracks.Where(t => t.IsPlayed).Select(t => t.Seconds(Scale)).DefaultIfEmpty(0).Max();

    /// <summary>The index of a file; null when there is none, or it makes no sense.</summary>
    public static Mp4Movie? Read(BoundedReader reader)
    {
        var (boxes, end) = Mp4Box.OfFile(reader);
        if (
            boxes.FirstOrDefault(b => b.Type == "moov") is not { Type: not null } index
            || Mp4Box.Between(reader, index.Body, index.End) is not { } parts
        )
            return null;
        var movie = new Mp4Movie
        {
            Boxes = boxes,
            End = end,
            Index = index,
            Brand = Encoding.Latin1.GetString(boxes[0].Read(reader, 4)),
        };
        foreach (var part in parts)
        {
            if (part.Type == "mvhd" && part.Read(reader, 32) is { Length: 32 } header)
                movie.Scale = BinaryPrimitives.ReadUInt32BigEndian(header[(header[0] == 1 ? 20 : 12)..]);
            else if (part.Type == "trak" && ReadTrack(reader, part) is { } track)
                movie.Tracks.Add(track);
            else if (part.Type == "trak")
                return null;
        }
        foreach (
            var defaults in parts
                .Where(p => p.Type == "mvex")
                .SelectMany(p => Mp4Box.Between(reader, p.Body, p.End) ?? [])
                .Where(b => b.Type == "trex")
        )
        {
            if (defaults.Read(reader, 24) is { Length: 24 } body && movie.Tracks.Find(t => t.Id == Word(reader, defaults, 4)) is { } track)
                track.Defaults = (BinaryPrimitives.ReadUInt32BigEndian(body[12..]), BinaryPrimitives.ReadUInt32BigEndian(body[16..]));
        }
        foreach (var fragment in boxes.Where(b => b.Type == "moof"))
        {
            if (!Mp4Fragments.Add(reader, fragment, movie.Tracks))
                return null;
        }
        return movie;
    }

    private static uint Word(BoundedReader reader, Mp4Box box, int at) =>
        BinaryPrimitives.ReadUInt32BigEndian(box.Read(reader, at + 4)[at..]);

    private static Mp4Track? ReadTrack(BoundedReader reader, Mp4Box box)
    {
        var track = new Mp4Track { Box = box };
        var rest = new Stack<Mp4Box>([box]);
        while (rest.TryPop(out var container))
        {
            if (Mp4Box.Between(reader, container.Body, container.End) is not { } parts)
                return null;
            foreach (var part in parts)
            {
                if (part.Type is "mdia" or "minf" or "stbl" or "edts")
                    rest.Push(part);
                else
                    ReadPart(reader, part, track);
            }
            if (container.Type == "stbl")
                track.HasSamples = Mp4Samples.Add(reader, parts, track);
        }
        return track;
    }

    private static void ReadPart(BoundedReader reader, Mp4Box part, Mp4Track track)
    {
        var body = part.Read(reader, 112);
        switch (part.Type)
        {
            case "tkhd" when body.Length >= 24:
                track.Id = BinaryPrimitives.ReadUInt32BigEndian(body[(body[0] == 1 ? 20 : 12)..]);
                track.Size = SizeOf(body);
                break;
            case "mdhd" when body.Length >= 24:
                track.Scale = BinaryPrimitives.ReadUInt32BigEndian(body[(body[0] == 1 ? 20 : 12)..]);
                break;
            case "hdlr" when body.Length >= 12 && track.Handler.Length == 0:
                track.Handler = Encoding.Latin1.GetString(body[8..12]);
                break;
            case "stsd" when body.Length >= 16:
                track.Description = part;
                track.Codec = Encoding.Latin1.GetString(body[12..16]);
                break;
            case "elst":
                ReadEdits(reader, part, track);
                break;
        }
    }

    private static void ReadEdits(BoundedReader reader, Mp4Box part, Mp4Track track)
    {
        if (part.Read(reader, 1) is not { Length: 1 } head)
            return;
        var isWide = head[0] == 1;
        var numbers = Mp4Samples.Entries(reader, part, isWide ? 5 : 3) ?? [];
        for (var i = 0; i < numbers.Length; i += isWide ? 5 : 3)
            track.Edits.Add(
                isWide ? (Long(numbers[i], numbers[i + 1]), Long(numbers[i + 2], numbers[i + 3])) : (numbers[i], (int)numbers[i + 1])
            );
    }

    private static long Long(uint high, uint low) => (long)(((ulong)high << 32) | low);

    // In sixteenths of a sixteenth: 16.16. The matrix before it turns a film that was shot upright.
    private static (double Width, double Height) SizeOf(ReadOnlySpan<byte> body)
    {
        var at = body[0] == 1 ? 88 : 76;
        if (body.Length < at + 8)
            return default;
        var (width, height) = (
            BinaryPrimitives.ReadUInt32BigEndian(body[at..]) / 65536.0,
            BinaryPrimitives.ReadUInt32BigEndian(body[(at + 4)..]) / 65536.0
        );
        var isTurned =
            BinaryPrimitives.ReadInt32BigEndian(body[(at - 36)..]) == 0 && BinaryPrimitives.ReadInt32BigEndian(body[(at - 32)..]) != 0;
        return isTurned ? (height, width) : (width, height);
    }
}
