using System.Buffers.Binary;
using System.Text;

namespace CollegeTes.Content.MediaFiles;

/// <summary>A track of a WebM.</summary>
/// <param name="Box">Its entry in the list of tracks.</param>
internal sealed record WebMTrack(WebMElement Box)
{
    public ulong Number { get; set; }

    /// <summary>1 for pictures, 2 for sounds; anything else is not played.</summary>
    public ulong Kind { get; set; }

    /// <summary>As the format names it: <c>V_VP9</c>.</summary>
    public string Codec { get; set; } = "";

    /// <summary>As shown, in pixels; 0 by 0 when it does not say.</summary>
    public (ulong Width, ulong Height) Size { get; set; }

    /// <summary>Nanoseconds of one of its frames; 0 when it does not say.</summary>
    public ulong Frame { get; set; }

    /// <summary>When its last frame begins and how long the one before lasted, in ticks of the file.</summary>
    public (long Last, long Step) Times { get; set; } = (-1, 0);

    public bool IsPlayed => Kind is 1 or 2;
}

/// <summary>A WebM (Matroska, RFC 9559) as its elements tell it, from the first to the last. Each is given to who asks, in order.</summary>
internal sealed class WebMFile
{
    public const uint Header = 0x1A45DFA3,
        Segment = 0x18538067,
        Information = 0x1549A966,
        TrackList = 0x1654AE6B,
        Track = 0xAE,
        Picture = 0xE0,
        Cluster = 0x1F43B675,
        Group = 0xA0,
        SimpleBlock = 0xA3,
        Block = 0xA1;

    // A film of some hours has some hundreds of thousands of blocks.
    private const int MostElements = 4_000_000;

    public List<WebMTrack> Tracks { get; } = [];

    /// <summary>True for a WebM; other Matroska files are not played by browsers.</summary>
    public bool IsWebM { get; private set; }

    /// <summary>Nanoseconds of a tick.</summary>
    public double Scale { get; private set; } = 1_000_000;

    /// <summary>What the file says of its length, in ticks; 0 when it does not.</summary>
    public double Reported { get; private set; }

    /// <summary>How long what it holds plays, in seconds, by when its last frames are shown.</summary>
    public double Seconds =>
        Tracks
            .Where(t => t.IsPlayed && t.Times.Last >= 0)
            .Select(t => ((t.Times.Last * Scale) + (t.Frame > 0 ? t.Frame : t.Times.Step * Scale)) / 1e9)
            .DefaultIfEmpty(0)
            .Max();

    /// <summary>Where its elements end: what follows makes no sense.</summary>
    public long End { get; private set; }

    /// <summary>Walks through a file.</summary>
    /// <param name="seen">Given each element, the containers too, with what is known by then.</param>
    public static WebMFile Read(BoundedReader reader, Action<WebMFile, WebMElement>? seen = null)
    {
        var file = new WebMFile();
        var clusterTime = 0L;
        var at = 0L;
        for (var count = 0; count < MostElements && WebMElement.At(reader, at) is { } element; count++)
        {
            file.Note(reader, element, ref clusterTime);
            seen?.Invoke(file, element);
            // Walking into an element is walking on: what it holds follows its header, and what follows that is its sibling.
            at = element.Id is Header or Segment or Information or TrackList or Track or Picture or Cluster or Group
                ? element.Start
                : element.End;
            file.End = at;
        }
        return file;
    }

    private void Note(BoundedReader reader, WebMElement element, ref long clusterTime)
    {
        var track = Tracks.Count > 0 ? Tracks[^1] : null;
        switch (element.Id)
        {
            case 0x4282:
                IsWebM = element.Length == 4 && reader.Read(element.Start, 4).SequenceEqual("webm"u8);
                break;
            case 0x2AD7B1:
                Scale = element.Number(reader);
                break;
            case 0x4489:
                var value = reader.Read(element.Start, (int)Math.Min(8, element.Length));
                Reported =
                    value.Length == 4 ? BinaryPrimitives.ReadSingleBigEndian(value)
                    : value.Length == 8 ? BinaryPrimitives.ReadDoubleBigEndian(value)
                    : 0;
                break;
            case Track:
                Tracks.Add(new WebMTrack(element));
                break;
            case 0xD7 when track is not null:
                track.Number = element.Number(reader);
                break;
            case 0x83 when track is not null:
                track.Kind = element.Number(reader);
                break;
            case 0x86 when track is not null:
                track.Codec = Encoding.Latin1.GetString(reader.Read(element.Start, (int)Math.Min(64, element.Length)));
                break;
            case 0x23E383 when track is not null:
                track.Frame = element.Number(reader);
                break;
            case 0xB0 when track is { Size.Width: 0 }:
                track.Size = (element.Number(reader), track.Size.Height);
                break;
            case 0xBA when track is { Size.Height: 0 }:
                track.Size = (track.Size.Width, element.Number(reader));
                break;
            // What is shown of it comes after, and counts more.
            case 0x54B0 when track is not null:
                track.Size = (element.Number(reader), track.Size.Height);
                break;
            case 0x54BA when track is not null:
                track.Size = (track.Size.Width, element.Number(reader));
                break;
            case 0xE7:
                clusterTime = (long)element.Number(reader);
                break;
            case SimpleBlock or Block when TrackOf(reader, element) is { } of:
                var time = clusterTime + TimeIn(reader, element);
                of.Times = (
                    Math.Max(time, of.Times.Last),
                    of.Times.Last >= 0 && time > of.Times.Last ? time - of.Times.Last : of.Times.Step
                );
                break;
        }
    }

    /// <summary>The track of a block; null for one that is not listed.</summary>
    public WebMTrack? TrackOf(BoundedReader reader, WebMElement block) =>
        NumberAt(reader, block) is var (number, _) ? Tracks.Find(t => t.Number == number) : null;

    private static long TimeIn(BoundedReader reader, WebMElement block) =>
        NumberAt(reader, block) is var (_, length) && reader.Read(block.Start + length, 2) is { Length: 2 } time
            ? BinaryPrimitives.ReadInt16BigEndian(time)
            : 0;

    // A number whose first byte says how many there are.
    private static (ulong Number, int Length)? NumberAt(BoundedReader reader, WebMElement block)
    {
        var head = reader.Read(block.Start, (int)Math.Min(8, block.Length));
        if (head.IsEmpty || head[0] == 0)
            return null;
        var length = System.Numerics.BitOperations.LeadingZeroCount((uint)head[0]) - 23;
        if (head.Length < length)
            return null;
        var number = (ulong)head[0] & ((1UL << (8 - length)) - 1);
        foreach (var digit in head[1..length])
            number = (number << 8) | digit;
        return (number, length);
    }
}
