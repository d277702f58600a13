using System.Globalization;

namespace CollegeTes.Describing;

/// <summary>Moments of a video as its companions write them; from milliseconds.</summary>
internal static class CapsuleTimes
{
    /// <summary>As video platforms read chapters: <c>1:05</c>.</summary>
    public static string Clock(int milliseconds) =>
        string.Create(CultureInfo.InvariantCulture, $"{milliseconds / 60_000}:{milliseconds / 1000 % 60:00}");

    /// <summary>As WebVTT writes it: <c>00:01:05.200</c>.</summary>
    public static string Cue(int milliseconds) =>
        TimeSpan.FromMilliseconds(milliseconds).ToString(@"hh\:mm\:ss\.fff", CultureInfo.InvariantCulture);

    /// <summary>As ISO 8601 writes a duration, whole seconds: <c>PT1M5S</c>.</summary>
    public static string Iso(int milliseconds)
    {
        var seconds = (milliseconds + 500) / 1000;
        return seconds >= 60
            ? string.Create(CultureInfo.InvariantCulture, $"PT{seconds / 60}M{seconds % 60}S")
            : string.Create(CultureInfo.InvariantCulture, $"PT{seconds}S");
    }
}
