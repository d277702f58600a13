using System.Buffers.Binary;

namespace CollegeTes.Content.MediaFiles;

/// <summary>
/// The public copy of a WebM. Elements that are not needed to play it become void elements of the same size, so that nothing moves: tags,
/// attachments, chapters, titles, dates, names of tracks, and any that is not known; so do the tracks that are neither picture nor sound,
/// and their blocks. Names of
/// programs, which the format asks for, are emptied.
/// </summary>
internal static class WebMCopy
{
    private const uint MuxingApp = 0x4D80,
        WritingApp = 0x5741,
        CodecPrivate = 0x63A2,
        Audio = 0xE1;

    private static readonly HashSet<uint> Known =
    [
        WebMFile.Header,
        0x4286,
        0x42F7,
        0x42F2,
        0x42F3,
        0x4282,
        0x4287,
        0x4285,
        WebMFile.Segment,
        0x114D9B74,
        WebMFile.Information,
        WebMFile.TrackList,
        WebMFile.Cluster,
        0x1C53BB6B,
        // Scale and length.
        0x2AD7B1,
        0x4489,
        MuxingApp,
        WritingApp,
        // A track: number, identifier, kind, flags, language, codec, lengths, picture, sound, alpha, encodings.
        WebMFile.Track,
        0xD7,
        0x73C5,
        0x83,
        0xB9,
        0x88,
        0x55AA,
        0x9C,
        0x6DE7,
        0x6DF8,
        0x23E383,
        0x234E7A,
        0x23314F,
        0x55EE,
        0x22B59C,
        0x22B59D,
        0x86,
        CodecPrivate,
        0x56AA,
        0x56BB,
        WebMFile.Picture,
        Audio,
        0x6D80,
        0x41E4,
        0xAA,
        // A picture: interlacing, alpha, stereo, sizes, colours, projection.
        0x9A,
        0x9D,
        0x53B8,
        0x53C0,
        0xB0,
        0xBA,
        0x54AA,
        0x54BB,
        0x54CC,
        0x54DD,
        0x54B0,
        0x54BA,
        0x54B2,
        0x54B3,
        0x55B0,
        0x7670,
        // Clusters and blocks.
        0xE7,
        0xA7,
        0xAB,
        WebMFile.SimpleBlock,
        WebMFile.Group,
        WebMFile.Block,
        0x9B,
        0xFB,
        0x75A1,
        0x75A2,
        0xFA,
    ];

    /// <summary>What becomes of it; null when it makes no sense, or nothing of it plays.</summary>
    public static BytePatches? Of(BoundedReader reader)
    {
        var patches = new BytePatches();
        var (gone, isKnown) = (0L, true);
        var file = WebMFile.Read(reader, (seen, element) =>
        {
            // What an element that went held went with it.
            if (element.Offset < gone)
                return;
            if (
                !Known.Contains(element.Id)
                || (element.Id is WebMFile.SimpleBlock or WebMFile.Block or WebMFile.Group && !IsPlayed(reader, seen, element))
            )
            {
                Empty(element, patches);
                gone = element.End;
            }
            else if (element.Id is MuxingApp or WritingApp)
                patches.Erase(element.Start, element.Length);
            else if (element.Id == CodecPrivate)
                isKnown &= CleanPrivate(reader, element, patches);
        });
        if (!isKnown || !file.IsWebM || !file.Tracks.Exists(t => t.IsPlayed))
            return null;
        foreach (var track in file.Tracks.Where(t => !t.IsPlayed))
            Empty(track.Box, patches);
        patches.Erase(file.End, reader.Length - file.End);
        return patches;
    }

    private static bool IsPlayed(BoundedReader reader, WebMFile file, WebMElement element)
    {
        if (element.Id != WebMFile.Group)
            return file.TrackOf(reader, element) is { IsPlayed: true };
        for (var at = element.Start; at < element.End && WebMElement.At(reader, at) is { } inside; at = inside.End)
        {
            if (inside.Id == WebMFile.Block)
                return file.TrackOf(reader, inside) is { IsPlayed: true };
        }
        return false;
    }

    // What decoders of Vorbis are given holds its comments, and those of FLAC may. False for one too long to be looked into.
    private static bool CleanPrivate(BoundedReader reader, WebMElement element, BytePatches patches)
    {
        var bytes = reader.Read(element.Start, (int)Math.Min(element.Length, int.MaxValue));
        if (bytes.Length < element.Length)
            return false;
        if (bytes.StartsWith("fLaC"u8))
            patches.Erase(element.Start + 42, element.Length - 42);
        // Two lengths, each in bytes of 255 and a last one, then three packets.
        if (bytes.Length < 3 || bytes[0] != 2 || bytes.IndexOf("\u0003vorbis"u8) < 0)
            return true;
        var (lengths, at) = (new int[2], 1);
        for (var i = 0; i < 2; i++)
        {
            while (at < bytes.Length && bytes[at] == 0xFF)
            {
                lengths[i] += 255;
                at++;
            }
            if (at < bytes.Length)
                lengths[i] += bytes[at++];
        }
        var comments = at + lengths[0];
        if (comments + lengths[1] > bytes.Length || VorbisComments.Empty(bytes.Slice(comments, lengths[1])) is not { } empty)
            return false;
        patches.Replace(element.Start + comments, lengths[1], empty);
        return true;
    }

    // A size on eight bytes fits any length that has room for it.
    private static void Empty(WebMElement element, BytePatches patches)
    {
        var length = element.End - element.Offset;
        var header = length < 9 ? [0xEC, (byte)(0x80 | Math.Max(0, length - 2))] : new byte[9];
        if (length >= 9)
        {
            BinaryPrimitives.WriteUInt64BigEndian(header.AsSpan(1), (1UL << 56) | (ulong)(length - 9));
            header[0] = 0xEC;
        }
        patches.Replace(element.Offset, length, header);
    }
}
