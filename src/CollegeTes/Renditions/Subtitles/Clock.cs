namespace CollegeTes.Renditions.Subtitles;

/// <summary>A moment of a recording, for people: <c>02:15</c>, <c>1:02:15</c>.</summary>
internal static class Clock
{
    public static string Of(TimeSpan time) =>
        time.TotalHours >= 1 ? $"{(int)time.TotalHours}:{time.Minutes:00}:{time.Seconds:00}" : $"{time.Minutes:00}:{time.Seconds:00}";
}
