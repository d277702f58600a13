using System.Buffers.Binary;
using System.Text;

namespace CollegeTes.Content.MediaFiles;

/// <summary>
/// The public copy of an MP4. Boxes that are not needed to play it become <c>free</c> boxes of the same size, so that nothing moves:
/// <c>udta</c>,
/// <c>meta</c>, <c>uuid</c>, and any that is not known. So do the tracks that are neither picture nor sound. Of the samples, only those of
/// the
/// tracks that stay are left: the rest of <c>mdat</c> is zeros, whoever wrote there.
/// </summary>
internal static class Mp4Copy
{
    // Boxes that hold boxes, and what each may hold.
    private static readonly Dictionary<string, string[]> Known = new(StringComparer.Ordinal)
    {
        [""] = ["ftyp", "styp", "moov", "mdat", "moof", "sidx", "mfra"],
        ["moov"] = ["mvhd", "trak", "mvex"],
        ["mvex"] = ["mehd", "trex"],
        ["trak"] = ["tkhd", "edts", "mdia"],
        ["edts"] = ["elst"],
        ["mdia"] = ["mdhd", "hdlr", "minf"],
        ["minf"] = ["vmhd", "smhd", "dinf", "stbl"],
        ["dinf"] = ["dref"],
        ["stbl"] = ["stsd", "stts", "ctts", "cslg", "stsc", "stsz", "stco", "co64", "stss", "stsh", "stdp", "sdtp", "sbgp", "sgpd", "subs"],
        ["moof"] = ["mfhd", "traf"],
        ["traf"] = ["tfhd", "tfdt", "trun", "sdtp", "sbgp", "sgpd", "subs"],
        ["mfra"] = ["tfra", "mfro"],
    };

    /// <summary>What becomes of it; null when its index makes no sense, or nothing of it plays.</summary>
    public static BytePatches? Of(BoundedReader reader)
    {
        if (
            Mp4Movie.Read(reader) is not { } movie
            || !movie.Tracks.Exists(t => t.IsPlayed)
            || movie.Tracks.Exists(t => t is { IsPlayed: true, HasSamples: false })
        )
            return null;
        var patches = new BytePatches();
        var played = ByteRanges.Union(movie.Tracks.Where(t => t.IsPlayed).Select(t => t.Samples));
        if (!Clean(reader, movie.Boxes, "", movie, patches))
            return null;
        foreach (var (start, end) in movie.Boxes.Where(b => b.Type == "mdat").SelectMany(b => played.Gaps(b.Body, b.End)))
            patches.Erase(start, end - start);
        // What a device adds at the end of its files.
        if (reader.Length - movie.End >= 8)
            patches.Replace(movie.End, reader.Length - movie.End, [.. BigEndian(reader.Length - movie.End), .. "free"u8]);
        else
            patches.Erase(movie.End, reader.Length - movie.End);
        foreach (var track in movie.Tracks.Where(t => t.IsPlayed))
            Mp4Messages.Erase(reader, track, patches);
        return patches;
    }

    private static bool Clean(BoundedReader reader, IReadOnlyList<Mp4Box> boxes, string parent, Mp4Movie movie, BytePatches patches)
    {
        foreach (var box in boxes)
        {
            if (!Known[parent].Contains(box.Type) || (box.Type == "trak" && movie.Tracks.Find(t => t.Box == box) is not { IsPlayed: true }))
                box.Empty(reader, patches);
            else if (box.Type == "traf" && !IsOfPlayedTrack(reader, box, movie))
                box.Empty(reader, patches);
            else if (Known.ContainsKey(box.Type))
            {
                if (Mp4Box.Between(reader, box.Body, box.End) is not { } inside || !Clean(reader, inside, box.Type, movie, patches))
                    return false;
            }
            else if (!CleanLeaf(reader, box, movie, patches))
                return false;
        }
        return true;
    }

    private static bool CleanLeaf(BoundedReader reader, Mp4Box box, Mp4Movie movie, BytePatches patches)
    {
        switch (box.Type)
        {
            // When it was filmed, and when it was cut.
            case "mvhd" or "tkhd" or "mdhd" when box.Read(reader, 20) is { Length: 20 } header:
                patches.Erase(box.Body + 4, header[0] == 1 ? 16 : 8);
                break;
            // The name that a device or a program gives a track.
            case "hdlr" when box.Size - box.Header >= 24:
                patches.Erase(box.Body + 12, box.Size - box.Header - 12);
                break;
            case "dref":
                return CleanReferences(reader, box, patches);
            case "stsd":
                return Mp4Descriptions.Clean(reader, box, movie.Tracks.Find(t => t.Description == box)!, patches);
        }
        return true;
    }

    // Each says that the samples are in this file, and may say where they were on the disk of who made it.
    private static bool CleanReferences(BoundedReader reader, Mp4Box box, BytePatches patches)
    {
        if (Mp4Box.Between(reader, box.Body + 8, box.End) is not { } references)
            return false;
        foreach (var reference in references)
            patches.Erase(reference.Body + 4, reference.Size - reference.Header - 4);
        return true;
    }

    private static bool IsOfPlayedTrack(BoundedReader reader, Mp4Box fragment, Mp4Movie movie) =>
        Mp4Box.Between(reader, fragment.Body, fragment.End)?.FirstOrDefault(b => b.Type == "tfhd") is { Type: not null } header
        && header.Read(reader, 8) is { Length: 8 } body
        && BinaryPrimitives.ReadUInt32BigEndian(body[4..]) is var id
        && movie.Tracks.Exists(t => t.Id == id && t.IsPlayed);

    private static byte[] BigEndian(long size)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, (uint)size);
        return bytes;
    }
}
