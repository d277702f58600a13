using System.Buffers.Binary;

namespace CollegeTes.Content.MediaFiles;

/// <summary>
/// The packet of Vorbis or Opus that holds comments (artist, place, cover…), as one of the same length that says nothing: blanks stand
/// where it
/// named the encoder, which the format asks for and which may be of any length.
/// </summary>
internal static class VorbisComments
{
    /// <summary>The empty packet; null when the packet is of neither kind.</summary>
    public static byte[]? Empty(ReadOnlySpan<byte> packet)
    {
        var isVorbis = packet.StartsWith("\u0003vorbis"u8);
        if (!isVorbis && !packet.StartsWith("OpusTags"u8))
            return null;
        // A mark, a length and as many blanks, no comment; Vorbis ends by a bit.
        var (mark, end) = isVorbis ? (7, 5) : (8, 4);
        if (packet.Length < mark + 4 + end)
            return null;
        var empty = new byte[packet.Length];
        packet[..mark].CopyTo(empty);
        var blanks = packet.Length - mark - 4 - end;
        BinaryPrimitives.WriteInt32LittleEndian(empty.AsSpan(mark), blanks);
        empty.AsSpan(mark + 4, blanks).Fill((byte)' ');
        if (isVorbis)
            empty[^1] = 1;
        return empty;
    }
}
