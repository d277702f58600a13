using System.Globalization;

namespace CollegeTes.Text;

/// <summary>
/// Days as feeds write them: RFC 2822 date-times, with an hour that the content does not say. It is six in the morning in
/// Paris: the same day in UTC, which most directories show (midnight would be the day before), and early enough to be
/// listened to that day.
/// </summary>
public static class FeedDate
{
    private const int Hour = 6;

    /// <summary><c>Mon, 23 Nov 2026 06:00:02 +0100</c>.</summary>
    /// <param name="day">The first day that it can mean counts.</param>
    /// <param name="rank">Seconds after six, so that what appears on one day keeps its order; under an hour.</param>
    public static string Rfc2822(PartialDate day, int rank = 0)
    {
        var time = day.Earliest.ToDateTime(new TimeOnly(Hour, 0)).AddSeconds(Math.Clamp(rank, 0, 3599));
        return time.ToString("ddd, dd MMM yyyy HH:mm:ss", CultureInfo.InvariantCulture) + (IsSummer(day.Earliest) ? " +0200" : " +0100");
    }

    // From the last Sunday of March to the last of October (directive 2000/84/EC). Counted here: a machine may know no time zones.
    // The clocks change at one in UTC, before six in Paris.
    private static bool IsSummer(DateOnly day) => day >= LastSunday(day.Year, 3) && day < LastSunday(day.Year, 10);

    private static DateOnly LastSunday(int year, int month)
    {
        var last = new DateOnly(year, month, DateTime.DaysInMonth(year, month));
        return last.AddDays(-(int)last.DayOfWeek);
    }
}
