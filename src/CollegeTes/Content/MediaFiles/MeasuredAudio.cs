namespace CollegeTes.Content.MediaFiles;

/// <summary>What was measured of a sound, where it can be true.</summary>
internal static class MeasuredAudio
{
    /// <summary>The longest length of time that is believed.</summary>
    private const double LongestSeconds = 100 * 3600;

    /// <summary>The result, unless a number in it cannot be true.</summary>
    public static AudioInfo? Check(BoundedReader reader, double seconds, string mimeType, int channels, int sampleRate) =>
        seconds is > 0 and < LongestSeconds && channels is > 0 and <= 64 && sampleRate is >= 1_000 and <= 768_000
            ? new AudioInfo(TimeSpan.FromMilliseconds(Math.Round(seconds * 1000)), reader.Length, mimeType, channels, sampleRate)
            : null;
}
