namespace CollegeTes.Capsules;

/// <summary>
/// How long a picture stays: fifteen characters a second, what subtitles for adults are timed at, plus a second to see that it changed;
/// three seconds at least.
/// Times are multiples of a fifth of a second, so that they fall on whole images at any usual rate.
/// </summary>
internal static class ReadingTime
{
    /// <summary>Characters a second.</summary>
    public const double Speed = 15;

    /// <summary>Beyond this, a caption is gone before it is read.</summary>
    public const double FastestSpeed = 20;

    /// <summary>The grain of all times, in milliseconds.</summary>
    public const int Grain = 200;

    private const int Settling = 1_000;
    private const int Shortest = 3_000;

    /// <summary>Milliseconds that so many characters need.</summary>
    public static int Of(int characters) => Math.Max(Shortest, Settling + (int)(characters * 1000 / Speed));

    /// <summary>The nearest time on the grain.</summary>
    public static int OnGrain(double milliseconds) => (int)Math.Round(milliseconds / Grain, MidpointRounding.AwayFromZero) * Grain;
}
