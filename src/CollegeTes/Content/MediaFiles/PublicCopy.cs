namespace CollegeTes.Content.MediaFiles;

/// <summary>
/// The one door through which the bytes of a medium go out, whatever they are used for: images, logo, covers, sounds, voices, films. What
/// the file says of people, places and devices stays behind; pictures and sounds are copied, never encoded again. What a file is comes from
/// its
/// bytes, never from its name. A format keeps what is known to be needed to show or play it, and nothing else.
/// </summary>
internal static class PublicCopy
{
    // Tables are read once, samples of films up to twice.
    private const long Budget = 4L << 30;

    /// <summary>
    /// The bytes as they may be published; the same array when there is nothing to take out. Null when the file is of no kind that is
    /// published, or
    /// damaged, so that what it holds cannot be known: it must not be published then. The same bytes in give the same bytes out.
    /// </summary>
    public static byte[]? Of(byte[] source)
    {
        using var stream = new MemoryStream(source, writable: false);
        return SvgCopy.IsSvg(stream) ? SvgCopy.Of(source)
            : ImageMetadata.IsImage(source) ? ImageMetadata.Strip(source)
            : PatchesOf(stream)?.Apply(source);
    }

    /// <summary>How many bytes the public copy of a sound or a film has; null when there can be none.</summary>
    /// <param name="stream">Seekable; stays open, at an unspecified position.</param>
    /// <exception cref="IOException">The stream itself fails.</exception>
    public static long? LengthOf(Stream stream) => PatchesOf(stream)?.LengthAfter(stream.Length);

    /// <summary>
    /// The public copy of a sound or a film, read through: for who shows parts of one without holding it. Null when there can be none; the
    /// file is then
    /// closed, as it is with what is returned.
    /// </summary>
    /// <exception cref="IOException">The file itself fails.</exception>
    public static Stream? Open(Stream source)
    {
        var patches = PatchesOf(source);
        if (patches is null)
            source.Dispose();
        return patches?.Over(source);
    }

    // What becomes of a sound or a film, without holding its bytes.
    private static BytePatches? PatchesOf(Stream stream)
    {
        var reader = new BoundedReader(stream, Budget);
        var head = reader.Read(0, 12);
        if (head.Length < 12)
            return null;
        if (head[4..8].SequenceEqual("ftyp"u8))
            return Mp4Copy.Of(reader);
        if (head.StartsWith(WebMVideo.Mark))
            return WebMCopy.Of(reader);
        if (head.StartsWith("OggS"u8))
            return OggCopy.Of(reader);
        return head.StartsWith("RIFF"u8) && head[8..].SequenceEqual("WAVE"u8) ? WaveCopy.Of(reader) : Mp3Copy.Of(reader);
    }
}
