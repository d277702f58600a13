using System.Buffers.Binary;

namespace CollegeTes.Content.MediaFiles;

/// <summary>Ogg with Opus (RFC 7845) or Vorbis: format from the first page, length from the position of the last.</summary>
internal static class OggAudio
{
    private const int OpusRate = 48_000;

    /// <summary>A page has at most 65,307 bytes; one that begins in the last but one piece may end in the last.</summary>
    private const int Tail = 2 * 65_536;

    public static AudioInfo? Read(BoundedReader reader)
    {
        var page = reader.Read(0, 27 + 255 + 30);
        if (page.Length < 28)
            return null;
        var serial = BinaryPrimitives.ReadUInt32LittleEndian(page[14..]);
        var packet = page[Math.Min(page.Length, 27 + page[26])..];
        if (packet.Length < 19)
            return null;
        int channels, rate;
        long skip = 0;
        if (packet.StartsWith("OpusHead"u8))
        {
            (channels, rate) = (packet[9], OpusRate);
            skip = BinaryPrimitives.ReadUInt16LittleEndian(packet[10..]);
        }
        else if (packet.StartsWith("\u0001vorbis"u8))
        {
            (channels, rate) = (packet[11], BinaryPrimitives.ReadInt32LittleEndian(packet[12..]));
        }
        else
        {
            return null;
        }

        var last = LastPosition(reader, serial);
        return rate <= 0 ? null : AudioProbe.Result(reader, (double)(last - skip) / rate, "audio/ogg", channels, rate);
    }

    private static long LastPosition(BoundedReader reader, uint serial)
    {
        var best = 0L;
        for (var from = Math.Max(0, reader.Length - Tail); from < reader.Length; from += 32_768)
        {
            var piece = reader.Read(from, 65_536);
            for (var at = 0; at + 18 <= piece.Length; at++)
            {
                var next = piece[at..].IndexOf("OggS"u8);
                if (next < 0)
                    break;
                at += next;
                if (at + 18 > piece.Length || BinaryPrimitives.ReadUInt32LittleEndian(piece[(at + 14)..]) != serial)
                    continue;
                var position = BinaryPrimitives.ReadInt64LittleEndian(piece[(at + 6)..]);
                best = Math.Max(best, position);
            }
        }

        return best;
    }
}
