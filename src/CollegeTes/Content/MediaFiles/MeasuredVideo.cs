namespace CollegeTes.Content.MediaFiles;

/// <summary>What was measured of a film, where it can be true.</summary>
internal static class MeasuredVideo
{
    private const double LongestSeconds = 24 * 3600;

    private const int LargestSide = 16_384;

    /// <summary>The result, unless a number in it cannot be true.</summary>
    public static VideoInfo? Check(double seconds, string mimeType, double width, double height, string codec, bool hasSound) =>
        seconds is > 0 and < LongestSeconds && width is >= 1 and <= LargestSide && height is >= 1 and <= LargestSide && codec.Length > 0
            ? new VideoInfo(
                TimeSpan.FromMilliseconds(Math.Round(seconds * 1000)),
                mimeType,
                (int)Math.Round(width),
                (int)Math.Round(height),
                codec,
                hasSound
            )
            : null;
}
