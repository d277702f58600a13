using System.Buffers.Binary;

namespace CollegeTes.Content.MediaFiles;

/// <summary>
/// Ogg with Opus (RFC 7845) or Vorbis: format from the first page of its stream, length from the positions of its pages. Streams may follow
/// one
/// another in one file, each with positions of its own: their lengths add up.
/// </summary>
internal static class OggAudio
{
    public static AudioInfo? Read(BoundedReader reader)
    {
        OggStream? first = null,
            stream = null;
        var seconds = 0.0;
        for (var page = OggPage.Next(reader, 0); page is not null; page = OggPage.Next(reader, page.End))
        {
            if (OggStream.Begin(reader, page, stream) is { } next)
            {
                seconds += stream?.Seconds ?? 0;
                stream = next;
                first ??= next;
            }
            else if (stream?.Serial == page.Serial)
                stream.Add(reader, page);
        }
        return first is null ? null : MeasuredAudio.Check(reader, seconds + stream!.Seconds, "audio/ogg", first.Channels, first.Rate);
    }
}

/// <summary>One stream of sound of an Ogg.</summary>
internal sealed class OggStream
{
    private const int OpusRate = 48_000;

    private long _start = -1;
    private long _last;
    private int _headers;
    private int _skip;
    private int _block;

    public uint Serial { get; private init; }

    public int Channels { get; private init; }

    public int Rate { get; private init; }

    /// <summary>How long it plays.</summary>
    public double Seconds => Rate <= 0 || _start < 0 ? 0 : Math.Max(0, (double)(_last - _start - _skip) / Rate);

    /// <summary>
    /// The stream that a page begins; null when it is not the first of one, not of sound, or of one that would play together with another.
    /// </summary>
    public static OggStream? Begin(BoundedReader reader, OggPage page, OggStream? current)
    {
        if (!page.IsFirst || current is { _start: < 0 })
            return null;
        var packet = reader.Read(page.Offset + page.Header, page.Length - page.Header);
        if (packet.Length >= 19 && packet.StartsWith("OpusHead"u8))
            return new OggStream
            {
                Serial = page.Serial,
                Channels = packet[9],
                Rate = OpusRate,
                _skip = BinaryPrimitives.ReadUInt16LittleEndian(packet[10..]),
            };
        return packet.Length >= 29 && packet.StartsWith("\u0001vorbis"u8)
            ? new OggStream
            {
                Serial = page.Serial,
                Channels = packet[11],
                Rate = BinaryPrimitives.ReadInt32LittleEndian(packet[12..]),
                _block = 1 << (packet[28] >> 4),
            }
            : null;
    }

    /// <summary>Takes the sound of a page into account.</summary>
    public void Add(BoundedReader reader, OggPage page)
    {
        // Comments, and what Vorbis needs to decode, have no position.
        var packets = page.Pieces().Where(p => p.Ends).ToList();
        var headers = _block == 0 ? 1 : 2;
        var sounds = packets.Skip(Math.Max(0, headers - _headers)).ToList();
        _headers += packets.Count - sounds.Count;
        if (sounds.Count == 0 || page.Position < 0)
            return;
        // A recording that was cut out of a longer one begins where its first page does.
        if (_start < 0)
            _start = Math.Max(
                0,
                page.Position - sounds.Sum(p => _block == 0 ? OpusSamples(reader.Read(p.Offset, Math.Min(2, p.Length))) : _block / 2)
            );
        _last = Math.Max(_last, page.Position);
    }

    // What the first byte of a packet says of it (RFC 6716, 3.1), at 48,000 a second.
    private static long OpusSamples(ReadOnlySpan<byte> packet)
    {
        if (packet.IsEmpty)
            return 0;
        var kind = packet[0] >> 3;
        var frame =
            kind < 12 ? new[] { 480, 960, 1_920, 2_880 }[kind & 3]
            : kind < 16 ? 480 << (kind & 1)
            : 120 << (kind & 3);
        return frame
            * (
                (packet[0] & 3) switch
                {
                    0 => 1,
                    3 => packet.Length > 1 ? packet[1] & 0x3F : 0,
                    _ => 2,
                }
            );
    }
}
