using System.Globalization;

namespace CollegeTes.Checks;

/// <summary>Moments of a recording, as authors write them: <c>02:15</c>, <c>1:02:15</c>.</summary>
internal static class Timecode
{
    public static string Of(TimeSpan moment) =>
        moment.ToString(moment.TotalHours >= 1 ? @"h\:mm\:ss" : @"mm\:ss", CultureInfo.InvariantCulture);
}
