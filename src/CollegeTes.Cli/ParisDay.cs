namespace CollegeTes.Cli;

/// <summary>The day in Paris, by the rule of the European Union's summer time: no time zone data of the machine is needed.</summary>
internal static class ParisDay
{
    public static DateOnly Of(DateTimeOffset instant)
    {
        var utc = instant.UtcDateTime;
        var isSummer = utc >= LastSunday(utc.Year, 3).AddHours(1) && utc < LastSunday(utc.Year, 10).AddHours(1);
        return DateOnly.FromDateTime(utc.AddHours(isSummer ? 2 : 1));
    }

    private static DateTime LastSunday(int year, int month)
    {
        var last = new DateTime(year, month, 31, 0, 0, 0, DateTimeKind.Utc);
        return last.AddDays(-(int)last.DayOfWeek);
    }
}
