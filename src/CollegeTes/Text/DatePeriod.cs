namespace CollegeTes.Text;

/// <summary>From one partial date to another, either of which may be missing: what is still going on has no end.</summary>
/// <param name="Start">The beginning, or null when it is not known.</param>
/// <param name="End">The end, or null when there is none yet.</param>
public readonly record struct DatePeriod(PartialDate? Start, PartialDate? End)
{
    /// <summary>False when the end is wholly before the beginning; <c>2024-03</c> to <c>2024</c> is valid.</summary>
    public bool IsOrdered => Start is not { } start || End is not { } end || end.Latest >= start.Earliest;

    /// <summary>
    /// <c>2017 – 2023</c>, <c>depuis 2018</c>, <c>depuis le 15 mars 2018</c>, <c>jusqu’en 2023</c>, <c>mars – juin 2024</c>,
    /// <c>15 – 20 mars 2024</c>, one date when both are the same, empty when there is none. The dash has U+00A0 before it.
    /// </summary>
    /// <param name="shortMonth">True for tables and captions: <c>sept. 2023 – févr. 2024</c>.</param>
    public string ToFrench(bool shortMonth = false)
    {
        if (Start is not { } start)
            return End is { } last ? (last.Day is null ? "jusqu’en " : "jusqu’au ") + last.ToFrench(shortMonth) : "";
        if (End is not { } end)
            return (start.Day is null ? "depuis " : "depuis le ") + start.ToFrench(shortMonth);
        return start == end ? start.ToFrench(shortMonth) : $"{Beginning(start, end, shortMonth)}\u00A0– {end.ToFrench(shortMonth)}";
    }

    /// <summary>The ISO 8601 interval: <c>2017/2023</c>, <c>2018/..</c>; one date when both are the same.</summary>
    public string ToIso() => Start is { } start && Start == End ? start.ToIso() : $"{Start?.ToIso() ?? ".."}/{End?.ToIso() ?? ".."}";

    /// <summary>Leaves out of the beginning what the end says again.</summary>
    private static string Beginning(PartialDate start, PartialDate end, bool shortMonth)
    {
        if (start.Year != end.Year || start.Month is not { } month || end.Month is null || start.Day is null != end.Day is null)
            return start.ToFrench(shortMonth);
        var name = shortMonth ? FrenchCalendar.ShortMonth(month) : FrenchCalendar.Month(month);
        if (start.Day is not { } day)
            return name;
        return month == end.Month ? FrenchCalendar.Day(day) : $"{FrenchCalendar.Day(day)} {name}";
    }
}
