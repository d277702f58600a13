namespace CollegeTes.Content.MediaFiles;

/// <summary>Reads duration, size and codec of a video file, MP4 or WebM: what browsers play without help. Nothing is decoded.</summary>
public static class VideoProbe
{
    private const double LongestSeconds = 24 * 3600;

    private const int LargestSide = 16_384;

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

    /// <summary>The result, unless a number in it cannot be true.</summary>
    internal static VideoInfo? Result(double seconds, string mimeType, double width, double height, string codec, bool hasSound) =>
        seconds is > 0 and < LongestSeconds && width is >= 1 and <= LargestSide && height is >= 1 and <= LargestSide && codec.Length > 0
            ? new VideoInfo(TimeSpan.FromMilliseconds(Math.Round(seconds * 1000)), mimeType, (int)Math.Round(width), (int)Math.Round(height), codec, hasSound)
            : null;
}
