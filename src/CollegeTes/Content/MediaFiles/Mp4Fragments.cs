using System.Buffers.Binary;

namespace CollegeTes.Content.MediaFiles;

/// <summary>Samples that an MP4 lists piece by piece (ISO 14496-12, 8.8), as recorders and streams write it: <c>moof</c> boxes.</summary>
internal static class Mp4Fragments
{
    /// <summary>Adds what a fragment holds to its tracks; false when it does not hold together.</summary>
    public static bool Add(BoundedReader reader, Mp4Box fragment, IReadOnlyList<Mp4Track> tracks)
    {
        if (Mp4Box.Between(reader, fragment.Body, fragment.End) is not { } parts)
            return false;
        // Without a word on it, the samples of a track follow those of the one before.
        var follows = fragment.Offset;
        foreach (var part in parts.Where(p => p.Type == "traf"))
        {
            if (
                Mp4Box.Between(reader, part.Body, part.End) is not { } boxes
                || boxes.FirstOrDefault(b => b.Type == "tfhd") is not { Type: not null } header
            )
                return false;
            if (Header(header.Read(reader, 40), tracks, fragment.Offset, follows) is not var (track, place, ticks, bytes))
                return false;
            foreach (var run in boxes.Where(b => b.Type == "trun"))
            {
                if (AddRun(reader, run, track, fragment.Offset, ref place, (ticks, bytes)) is false)
                    return false;
            }
            follows = place.Next;
        }
        return true;
    }

    private static (Mp4Track Track, (long Base, long Next) Place, uint Ticks, uint Bytes)? Header(
        ReadOnlySpan<byte> body,
        IReadOnlyList<Mp4Track> tracks,
        long fragment,
        long follows
    )
    {
        var id = body.Length < 8 ? 0 : Word(body[4..]);
        if (id == 0 || tracks.FirstOrDefault(t => t.Id == id) is not { } track)
            return null;
        var (flags, at) = (Word(body) & 0xFFFFFF, 8);
        var from = (flags & 0x20000) != 0 ? fragment : follows;
        var (ticks, bytes) = track.Defaults;
        foreach (var (bit, length) in new[] { (1, 8), (2, 4), (8, 4), (0x10, 4) })
        {
            if ((flags & bit) == 0)
                continue;
            if (body.Length < at + length)
                return null;
            if (bit == 1)
                from = BinaryPrimitives.ReadInt64BigEndian(body[at..]);
            else if (bit == 8)
                ticks = Word(body[at..]);
            else if (bit == 0x10)
                bytes = Word(body[at..]);
            at += length;
        }
        return from < 0 ? null : (track, (from, from), ticks, bytes);
    }

    private static bool AddRun(
        BoundedReader reader,
        Mp4Box run,
        Mp4Track track,
        long fragment,
        ref (long Base, long Next) place,
        (uint Ticks, uint Bytes) defaults
    )
    {
        var head = run.Read(reader, 16);
        if (head.Length < 8)
            return false;
        var (flags, count, at) = (Word(head) & 0xFFFFFF, Word(head[4..]), run.Body + 8);
        if ((flags & 1) != 0)
        {
            if (head.Length < 12)
                return false;
            place.Next = place.Base + BinaryPrimitives.ReadInt32BigEndian(head[8..]);
            at += 4;
        }
        if ((flags & 4) != 0)
            at += 4;
        var width = 4 * System.Numerics.BitOperations.PopCount(flags & 0xF00);
        if (place.Next < fragment - run.Size || place.Next < 0 || at + ((long)count * width) > run.End)
            return false;
        for (var i = 0; i < count; i++, at += width)
        {
            var (ticks, bytes) = defaults;
            var sample = reader.Read(at, width);
            if (sample.Length < width)
                return false;
            if ((flags & 0x100) != 0)
                ticks = Word(sample);
            if ((flags & 0x200) != 0)
                bytes = Word(sample[((flags & 0x100) != 0 ? 4 : 0)..]);
            if (place.Next + bytes <= reader.Length)
            {
                track.Samples.Add(place.Next, place.Next + bytes);
                track.Ticks += ticks;
            }
            place.Next += bytes;
        }
        return true;
    }

    private static uint Word(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadUInt32BigEndian(bytes);
}
