namespace CollegeTes.Content.MediaFiles;

/// <summary>WebM with a picture: length from when its last frames are shown, size and codec from its first track with a picture.</summary>
internal static class WebMVideo
{
    // What a file says of its length and what it holds may differ by the length of a frame or two.
    private const double Leeway = 0.5;

    /// <summary>How the file begins.</summary>
    public static ReadOnlySpan<byte> Mark => [0x1A, 0x45, 0xDF, 0xA3];

    public static VideoInfo? Read(BoundedReader reader)
    {
        var file = WebMFile.Read(reader);
        if (!file.IsWebM || file.Tracks.Find(t => t.Kind == 1) is not { } track)
            return null;
        var (told, measured) = (file.Reported * file.Scale / 1e9, file.Seconds);
        return MeasuredVideo.Check(
            Math.Abs(told - measured) < Leeway ? told : measured,
            "video/webm",
            track.Size.Width,
            track.Size.Height,
            track.Codec,
            file.Tracks.Exists(t => t.Kind == 2)
        );
    }
}
