namespace CollegeTes.Content.Sound;

/// <summary>
/// What a published recording of speech should be: loudness and peak as directories of podcasts ask for them (Apple: −16 LUFS within one
/// unit, −1 dBTP),
/// the rest so that it is quick to fetch and begins when it is asked to.
/// </summary>
public static class SoundBounds
{
    /// <summary>LUFS.</summary>
    public const decimal Loudness = -16;

    /// <summary>LU, either way.</summary>
    public const decimal LoudnessTolerance = 1;

    /// <summary>dBTP.</summary>
    public const decimal HighestPeak = -1;

    /// <summary>Seconds, at either end.</summary>
    public const decimal LongestSilence = 2;

    /// <summary>Bits a second.</summary>
    public const int HighestBitRate = 192_000;

    /// <summary>Bits a second that one channel of speech needs.</summary>
    public const int LowestBitRate = 24_000;

    /// <summary>Hertz, under which speech sounds like a telephone.</summary>
    public const int LowestSampleRate = 22_050;
}
