namespace CollegeTes.Content.MediaFiles;

/// <summary>
/// The decoder configuration of an AAC track (ISO 14496-1, 14496-3). Many programs write two channels in the sample description whatever
/// the
/// sound has: the configuration alone says how many there are.
/// </summary>
internal static class AacConfiguration
{
    // Where the boxes of the first sample entry begin: the description's own head, then a sound's.
    private const int EntryBoxes = 8 + 36;

    private const int EsDescriptor = 3;
    private const int DecoderConfig = 4;
    private const int DecoderSpecific = 5;

    /// <summary>Channels of a mono or stereo sound; null when the description does not say.</summary>
    /// <param name="description">The content of an <c>stsd</c> box.</param>
    public static int? Channels(ReadOnlySpan<byte> description)
    {
        if (description.Length <= EntryBoxes || description[EntryBoxes..].IndexOf("esds"u8) is var at && at < 4)
            return null;
        // Version and flags of the box, then descriptors one in the other.
        var rest = description[(EntryBoxes + at + 4)..];
        rest = rest.Length > 4 ? rest[4..] : [];
        if (
            !Enter(ref rest, EsDescriptor, 3)
            || !Enter(ref rest, DecoderConfig, 13)
            || !Enter(ref rest, DecoderSpecific, 0)
            || rest.Length < 2
        )
            return null;
        // Five bits of object type, four of frequency, four of channels; an escape in one of the first two moves the third.
        var (type, frequency, channels) = (rest[0] >> 3, ((rest[0] & 7) << 1) | (rest[1] >> 7), (rest[1] >> 3) & 15);
        return type != 31 && frequency != 15 && channels is 1 or 2 ? channels : null;
    }

    // The content of a descriptor, after its fields; its length takes one to four bytes.
    private static bool Enter(ref ReadOnlySpan<byte> rest, int tag, int fields)
    {
        if (rest.Length < 2 || rest[0] != tag)
            return false;
        var head = 1;
        while (head < rest.Length && head <= 4 && (rest[head++] & 0x80) != 0) { }
        if (rest.Length < head + fields)
            return false;
        rest = rest[(head + fields)..];
        return true;
    }
}
