using System.Buffers.Binary;

namespace CollegeTes.Content.MediaFiles;

/// <summary>Descriptions of samples (ISO 14496-12, 8.5.2): what decoders need stays, names of devices and programs go.</summary>
internal static class Mp4Descriptions
{
    // What a description of pictures or of sounds holds before its boxes.
    private const int OfPictures = 78;
    private const int OfSounds = 28;

    // csharpier-ignore
    private static readonly HashSet<string> Known = new(
        [
            "avcC", "hvcC", "hvcE", "lhvC", "vvcC", "av1C", "vpcC", "dvcC", "dvvC", "esds", "dOps", "dfLa", "alac", "dac3", "dec3", "dac4",
            "damr", "wave", "chan", "chnl", "srat", "pcmC", "pasp", "clap", "colr", "fiel", "gama", "btrt", "mdcv", "clli", "SmDm", "CoLL",
            "st3d", "sv3d", "SA3D",
        ],
        StringComparer.Ordinal
    );

    /// <summary>False when they make no sense.</summary>
    public static bool Clean(BoundedReader reader, Mp4Box box, Mp4Track track, BytePatches patches)
    {
        if (Mp4Box.Between(reader, box.Body + 8, box.End) is not { } entries)
            return false;
        foreach (var entry in entries)
        {
            var at = entry.Body + (track.Handler == "vide" ? OfPictures : SoundHead(reader, entry));
            if (at > entry.End)
                return false;
            if (track.Handler == "vide")
            {
                // Who made the encoder, and its name, on 32 bytes.
                patches.Erase(entry.Body + 8, 16);
                patches.Erase(entry.Body + 42, 32);
            }
            foreach (var inside in Mp4Box.Between(reader, at, entry.End - (entry.End - at < 8 ? entry.End - at : 0)) ?? [])
            {
                if (!Known.Contains(inside.Type))
                    inside.Empty(reader, patches);
                else if (inside.Type == "dfLa")
                    FlacBlocks(reader, inside, patches);
            }
        }
        return true;
    }

    // QuickTime's second and third versions say more of a sound.
    private static int SoundHead(BoundedReader reader, Mp4Box entry) =>
        entry.Read(reader, 10) is { Length: 10 } head
            ? OfSounds
                + BinaryPrimitives.ReadUInt16BigEndian(head[8..]) switch
                {
                    1 => 16,
                    2 => 36,
                    _ => 0,
                }
            : OfSounds;

    // Blocks of metadata after the one that decoders need become padding.
    private static void FlacBlocks(BoundedReader reader, Mp4Box box, BytePatches patches)
    {
        var at = box.Body + 4;
        while (at + 4 <= box.End && reader.Read(at, 4) is { Length: 4 } head)
        {
            var length = (head[1] << 16) | (head[2] << 8) | head[3];
            if (at + 4 + length > box.End)
                break;
            if ((head[0] & 0x7F) != 0)
                patches.Replace(at, 4 + length, [(byte)((head[0] & 0x80) | 1), head[1], head[2], head[3]]);
            at += 4 + length;
        }
    }
}
