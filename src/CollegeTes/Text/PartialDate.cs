using System.Globalization;

namespace CollegeTes.Text;

/// <summary>
/// A date known to the year, the month or the day: <c>2024</c>, <c>2024-03</c>, <c>2024-03-15</c>. Made by
/// <see cref="TryParse"/> or <see cref="Of"/>; the default value is no date. Orders by <see cref="Earliest"/>, the less
/// precise first, which puts 2024 before January 2024 and that before its first day.
/// </summary>
/// <param name="Year">From 1 to 9999.</param>
/// <param name="Month">From 1 to 12, or null.</param>
/// <param name="Day">A day of that month, or null; null whenever the month is.</param>
public readonly record struct PartialDate(int Year, int? Month, int? Day) : IComparable<PartialDate>
{
    /// <summary>The first day it can mean.</summary>
    public DateOnly Earliest => new(Year, Month ?? 1, Day ?? 1);

    /// <summary>The last day it can mean.</summary>
    public DateOnly Latest => Day is not null ? Earliest : new DateOnly(Year, Month ?? 12, DateTime.DaysInMonth(Year, Month ?? 12));

    /// <summary>A whole day.</summary>
    public static PartialDate Of(DateOnly day) => new(day.Year, day.Month, day.Day);

    /// <summary>
    /// Reads exactly <c>AAAA</c>, <c>AAAA-MM</c> or <c>AAAA-MM-JJ</c> (ISO 8601) with ASCII digits, a real day of the Gregorian
    /// calendar and a year from 1000 on, which tells a year from a slip of the keyboard. No character, no space, no time.
    /// </summary>
    public static bool TryParse(ReadOnlySpan<char> text, out PartialDate date)
    {
        date = default;
        if (text.Length is not (4 or 7 or 10) || (text.Length > 4 && text[4] != '-') || (text.Length > 7 && text[7] != '-'))
            return false;
        if (!TryNumber(text[..4], out var year) || year < 1000)
            return false;
        if (text.Length == 4)
        {
            date = new PartialDate(year, null, null);
            return true;
        }

        if (!TryNumber(text[5..7], out var month) || month is < 1 or > 12)
            return false;
        if (text.Length == 7)
        {
            date = new PartialDate(year, month, null);
            return true;
        }

        if (!TryNumber(text[8..], out var day) || day < 1 || day > DateTime.DaysInMonth(year, month))
            return false;
        date = new PartialDate(year, month, day);
        return true;
    }

    /// <summary>The form that <see cref="TryParse"/> reads.</summary>
    public string ToIso() =>
        (Month, Day) switch
        {
            (null, _) => string.Create(CultureInfo.InvariantCulture, $"{Year:D4}"),
            (_, null) => string.Create(CultureInfo.InvariantCulture, $"{Year:D4}-{Month:D2}"),
            _ => string.Create(CultureInfo.InvariantCulture, $"{Year:D4}-{Month:D2}-{Day:D2}"),
        };

    /// <summary><c>15 mars 2024</c>, <c>1er mars 2024</c>, <c>mars 2024</c>, <c>2024</c>.</summary>
    /// <param name="shortMonth">True for tables and captions: <c>15 sept. 2024</c>.</param>
    public string ToFrench(bool shortMonth = false)
    {
        var year = Year.ToString(CultureInfo.InvariantCulture);
        if (Month is not { } month)
            return year;
        var name = shortMonth ? FrenchCalendar.ShortMonth(month) : FrenchCalendar.Month(month);
        return Day is { } day ? $"{FrenchCalendar.Day(day)} {name} {year}" : $"{name} {year}";
    }

    /// <inheritdoc/>
    public int CompareTo(PartialDate other)
    {
        var byYear = Year.CompareTo(other.Year);
        if (byYear != 0)
            return byYear;
        var byMonth = Nullable.Compare(Month, other.Month);
        return byMonth != 0 ? byMonth : Nullable.Compare(Day, other.Day);
    }

    /// <summary>The ISO form.</summary>
    public override string ToString() => ToIso();

    public static bool operator <(PartialDate left, PartialDate right) => left.CompareTo(right) < 0;

    public static bool operator >(PartialDate left, PartialDate right) => left.CompareTo(right) > 0;

    public static bool operator <=(PartialDate left, PartialDate right) => left.CompareTo(right) <= 0;

    public static bool operator >=(PartialDate left, PartialDate right) => left.CompareTo(right) >= 0;

    private static bool TryNumber(ReadOnlySpan<char> digits, out int number) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
