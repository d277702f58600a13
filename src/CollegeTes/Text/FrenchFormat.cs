using System.Globalization;
using System.Text;

namespace CollegeTes.Text;

/// <summary>
/// Numbers, sums, sizes and lists as French prints them: comma, U+202F between groups from five digits, U+2212 for minus,
/// U+00A0 before a unit. Pure functions; no culture is consulted.
/// </summary>
public static class FrenchFormat
{
    private const char GroupSeparator = '\u202F';
    private const char NoBreak = '\u00A0';
    private const char Minus = '\u2212';

    /// <summary><c>1960</c>, <c>12 500</c>, <c>−3</c>.</summary>
    public static string Number(long value) => Grouped(value.ToString(CultureInfo.InvariantCulture));

    /// <summary>As many decimals as the value needs, at most <paramref name="decimals"/>; halves are rounded away from zero.</summary>
    public static string Number(decimal value, int decimals = 6)
    {
        var text = Math.Round(value, decimals, MidpointRounding.AwayFromZero)
            .ToString("0.############################", CultureInfo.InvariantCulture);
        return Grouped(text is "-0" ? "0" : text);
    }

    /// <summary>Always the same number of decimals, for columns: <c>3,50</c>.</summary>
    public static string Fixed(decimal value, int decimals)
    {
        var rounded = Math.Round(value, decimals, MidpointRounding.AwayFromZero);
        return Grouped(
            (rounded == 0 ? 0 : rounded).ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture)
        );
    }

    /// <summary>
    /// <c>1 960 000 €</c>, <c>12,50 €</c>: two decimals or none. A currency without a character of its own keeps its ISO 4217 code.
    /// </summary>
    public static string Money(decimal amount, string currency = "EUR")
    {
        var number = decimal.IsInteger(Math.Round(amount, 2, MidpointRounding.AwayFromZero)) ? Number(amount, 0) : Fixed(amount, 2);
        var sign = currency switch
        {
            "EUR" => "€",
            "USD" => "$",
            "GBP" => "£",
            _ => currency,
        };
        return $"{number}{NoBreak}{sign}";
    }

    /// <summary><c>12,5 %</c> of the value 12.5.</summary>
    public static string Percent(decimal value, int decimals = 1) => $"{Number(value, decimals)}{NoBreak}%";

    /// <summary>A number and its unit, with U+00A0 between; no unit, no space.</summary>
    public static string WithUnit(decimal value, string? unit) =>
        string.IsNullOrEmpty(unit) ? Number(value) : $"{Number(value)}{NoBreak}{unit}";

    /// <summary>A size in bytes, in powers of ten: <c>812 octets</c>, <c>14,2 ko</c>, <c>3 Mo</c>.</summary>
    public static string Size(long bytes)
    {
        if (Math.Abs((decimal)bytes) < 1_000)
            return Count(bytes, "octet");
        decimal value = bytes;
        string[] units = ["ko", "Mo", "Go", "To"];
        var unit = -1;

        // 999 960 bytes are 1 Mo, not 1 000 ko: the rounded value decides.
        while (unit < units.Length - 1 && (unit < 0 || Math.Round(Math.Abs(value), 1, MidpointRounding.AwayFromZero) >= 1_000))
        {
            value /= 1_000;
            unit++;
        }

        return $"{Number(value, 1)}{NoBreak}{units[unit]}";
    }

    /// <summary>
    /// The length of a recording, to the second: <c>1 h 05 min 20 s</c>, <c>3 min 09 s</c>, <c>35 s</c>. Negative counts as none.
    /// </summary>
    public static string Duration(TimeSpan duration)
    {
        var time = TimeSpan.FromSeconds(Math.Max(0, Math.Round(duration.TotalSeconds, MidpointRounding.AwayFromZero)));
        if (time.TotalMinutes < 1)
            return $"{time.Seconds.ToString(CultureInfo.InvariantCulture)}{NoBreak}s";
        var seconds = $"{time.Seconds.ToString("D2", CultureInfo.InvariantCulture)}{NoBreak}s";
        return time.TotalHours < 1
            ? $"{time.Minutes.ToString(CultureInfo.InvariantCulture)}{NoBreak}min{NoBreak}{seconds}"
            : $"{Number((long)time.TotalHours)}{NoBreak}h{NoBreak}{time.Minutes.ToString("D2", CultureInfo.InvariantCulture)}{NoBreak}min{NoBreak}{seconds}";
    }

    /// <summary>Hours and minutes, as a programme says them: « 45 min », « 3 h », « 3 h 30 ».</summary>
    public static string HoursAndMinutes(TimeSpan time) =>
        time.TotalHours < 1 ? $"{time.Minutes}{NoBreak}min"
        : time.Minutes == 0 ? $"{(int)time.TotalHours}{NoBreak}h"
        : $"{(int)time.TotalHours}{NoBreak}h{NoBreak}{time.Minutes:00}";

    /// <summary>The word in the number that French gives it: plural from two on, so that 0 and 1,5 are singular.</summary>
    /// <param name="value">How many.</param>
    /// <param name="singular"><c>commune</c>.</param>
    /// <param name="plural">Null for the singular and an s.</param>
    public static string Plural(decimal value, string singular, string? plural = null) =>
        Math.Abs(value) < 2 ? singular : plural ?? singular + "s";

    /// <summary>A number and its word, with U+00A0 between: <c>12 communes</c>.</summary>
    public static string Count(decimal value, string singular, string? plural = null) =>
        $"{Number(value)}{NoBreak}{Plural(value, singular, plural)}";

    /// <summary><c>a</c>, <c>a et b</c>, <c>a, b et c</c>; empty for nothing.</summary>
    public static string List(IReadOnlyList<string> items, string conjunction = "et") =>
        items.Count switch
        {
            0 => "",
            1 => items[0],
            _ => $"{string.Join(", ", items.Take(items.Count - 1))} {conjunction} {items[^1]}",
        };

    /// <summary>A title inside a sentence: a small initial, unless the word is an acronym (<c>ADEME</c>) or a single letter.</summary>
    public static string Uncapitalized(string title) =>
        title.Length > 1 && char.IsUpper(title[0]) && (char.IsLower(title[1]) || title[1] is '’' or ' ')
            ? char.ToLowerInvariant(title[0]) + title[1..]
            : title;

    /// <summary>Turns an invariant number into a French one.</summary>
    private static string Grouped(string invariant)
    {
        var start = invariant[0] == '-' ? 1 : 0;
        var point = invariant.IndexOf('.', StringComparison.Ordinal);
        var end = point < 0 ? invariant.Length : point;
        if (start == 0 && point < 0 && end < 5)
            return invariant;
        var output = new StringBuilder(invariant.Length + 8);
        if (start == 1)
            output.Append(Minus);
        for (var i = start; i < end; i++)
        {
            if (i > start && end - start >= 5 && (end - i) % 3 == 0)
                output.Append(GroupSeparator);
            output.Append(invariant[i]);
        }

        if (point >= 0)
            output.Append(',').Append(invariant, point + 1, invariant.Length - point - 1);
        return output.ToString();
    }
}
