namespace CollegeTes.Content.MediaFiles;

/// <summary>Reads duration, size and codec of a video file, MP4 or WebM: what browsers play without help. Nothing is decoded.</summary>
public static class VideoProbe
{
    /// <summary>Headers and tables are read, and the head of each block of a WebM.</summary>
    private const long Budget = 2L << 30;

    /// <summary>What the file is, or null when it is neither or cannot be made out. Does not throw whatever the bytes are.</summary>
    /// <param name="stream">Seekable, read from its beginning; stays open, at an unspecified position.</param>
    /// <exception cref="IOException">The stream itself fails.</exception>
    public static VideoInfo? Read(Stream stream)
    {
        if (!stream.CanSeek)
            return null;
        var reader = new BoundedReader(stream, Budget);
        var head = reader.Read(0, 12);
        if (head.Length < 12)
            return null;
        if (head[4..8].SequenceEqual("ftyp"u8))
            return Mp4Video.Read(reader);
        return head.StartsWith(WebMVideo.Mark) ? WebMVideo.Read(reader) : null;
    }
}
