using System.Buffers.Binary;

namespace CollegeTes.Content.MediaFiles;

/// <summary>
/// Where the samples of an MP4 track are, and how long they last: the tables of its <c>stbl</c> box (ISO 14496-12, 8.6 to 8.8).
/// </summary>
internal static class Mp4Samples
{
    private const int MostEntries = 8_000_000;

    /// <summary>Adds the samples that the file holds to a track; false when the tables do not hold together.</summary>
    public static bool Add(BoundedReader reader, IReadOnlyList<Mp4Box> tables, Mp4Track track)
    {
        Mp4Box? times = Find("stts"),
            runs = Find("stsc"),
            sizes = Find("stsz"),
            chunks = Find("stco"),
            wide = Find("co64");
        if (times is null || runs is null || sizes is null || (chunks ?? wide) is not { } offsets)
            return false;
        var head = sizes.Value.Read(reader, 12);
        if (head.Length < 12)
            return false;
        var (all, count) = (BinaryPrimitives.ReadUInt32BigEndian(head[4..]), BinaryPrimitives.ReadUInt32BigEndian(head[8..]));
        // Every sample has the same length, or one that is written.
        var each = all != 0 ? [] : Table(reader, sizes.Value.Body + 12, sizes.Value.End, count, 1);
        var places = Entries(reader, offsets, wide is null || chunks is not null ? 1 : 2);
        var inRuns = Entries(reader, runs.Value, 3);
        var steps = Entries(reader, times.Value, 2);
        if (each is null || places is null || inRuns is null || steps is null)
            return false;
        var width = wide is null || chunks is not null ? 1 : 2;
        var (sample, run, present) = (0L, 0, 0L);
        for (var chunk = 0; chunk < places.Length / width && sample < count; chunk++)
        {
            while ((run + 1) * 3 < inRuns.Length && inRuns[(run + 1) * 3] <= chunk + 1)
                run++;
            if (inRuns.Length == 0)
                return false;
            var place = width == 1 ? places[chunk] : ((long)places[chunk * 2] << 32) | places[(chunk * 2) + 1];
            var inChunk = Math.Min(inRuns[(run * 3) + 1], count - sample);
            if (place < 0)
                return false;
            if (all != 0)
            {
                var here = Math.Clamp((reader.Length - place) / all, 0, inChunk);
                track.Samples.Add(place, place + (here * all));
                present += here;
                sample += inChunk;
                continue;
            }
            for (var i = 0; i < inChunk; i++, sample++)
            {
                var end = place + each[sample];
                // A file that was cut short does not hold all its samples.
                if (end > reader.Length)
                    continue;
                track.Samples.Add(place, end);
                present++;
                place = end;
            }
        }
        track.Ticks += Duration(steps, present);
        return true;

        Mp4Box? Find(string type) => tables.Where(t => t.Type == type).Select(t => (Mp4Box?)t).FirstOrDefault();
    }

    private static long Duration(uint[] steps, long samples)
    {
        var ticks = 0L;
        for (var i = 0; i + 1 < steps.Length && samples > 0; i += 2)
        {
            ticks += Math.Min(samples, steps[i]) * steps[i + 1];
            samples -= steps[i];
        }
        return ticks;
    }

    /// <summary>The numbers of a table that begins by its version and how many entries it has; null when they are not all there.</summary>
    public static uint[]? Entries(BoundedReader reader, Mp4Box box, int width) =>
        box.Read(reader, 8) is { Length: 8 } head
            ? Table(reader, box.Body + 8, box.End, BinaryPrimitives.ReadUInt32BigEndian(head[4..]), width)
            : null;

    private static uint[]? Table(BoundedReader reader, long at, long end, long entries, int width)
    {
        if (entries * width > MostEntries || at + (entries * width * 4) > end)
            return null;
        var numbers = new uint[entries * width];
        for (var i = 0; i < numbers.Length; )
        {
            var piece = reader.Read(at + (4L * i), (int)Math.Min(32_768, 4L * (numbers.Length - i)));
            if (piece.Length < 4)
                return null;
            for (; piece.Length >= 4; piece = piece[4..])
                numbers[i++] = BinaryPrimitives.ReadUInt32BigEndian(piece);
        }
        return numbers;
    }
}
