using System.Globalization;
using CollegeTes.Text;

namespace CollegeTes.Yaml.Fields;

/// <summary>Reads the scalars of content files; false for what is none of the kind.</summary>
internal static class ScalarParsers
{
    public static bool ParseText(string text, out string value)
    {
        value = text;
        return text.Length > 0;
    }

    public static bool ParseAny(string text, out string value)
    {
        value = text;
        return true;
    }

    public static bool ParseDate(string text, out PartialDate value) => PartialDate.TryParse(text, out value);

    public static bool ParseDateOrInterval(string text, out DatePeriod value)
    {
        value = default;
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        var (first, last) = slash < 0 ? (text, text) : (text[..slash], text[(slash + 1)..]);
        if (!PartialDate.TryParse(first, out var start) || !PartialDate.TryParse(last, out var end))
            return false;
        value = new DatePeriod(start, end);
        return value.IsOrdered;
    }

    public static bool ParseSlug(string text, out string value)
    {
        value = text;
        return Slug.IsValid(text);
    }

    public static bool ParseSourceId(string text, out string value)
    {
        value = text;
        return text.Length is > 0 and <= 40
            && char.IsAsciiLetterOrDigit(text[0])
            && text.All(c => char.IsAsciiLetterOrDigit(c) || c == '-');
    }

    public static bool ParseNumber(string text, out decimal value) => PlainNumber.TryRead(text, out value);

    public static bool ParseQuantity(string text, out decimal value) => PlainNumber.TryReadQuantity(text, out value);

    public static bool ParseAmount(string text, out decimal value) => PlainNumber.TryReadAmount(text, out value);

    public static bool ParseInteger(string text, out int value)
    {
        value = 0;
        if (!ParseNumber(text, out var number) || number != decimal.Truncate(number) || Math.Abs(number) > int.MaxValue)
            return false;
        value = (int)number;
        return true;
    }

    // Thousands, as operating systems and EcoIndex count them.
    public static bool ParseSize(string text, out long value)
    {
        value = 0;
        var unit =
            text.EndsWith("Mo", StringComparison.Ordinal) ? 1_000_000
            : text.EndsWith("ko", StringComparison.Ordinal) ? 1_000
            : text.EndsWith('o') ? 1
            : 0;
        if (unit == 0 || !ParseNumber(text[..^(unit > 1 ? 2 : 1)].TrimEnd(), out var number) || number <= 0 || number > 1_000_000)
            return false;
        value = (long)(number * unit);
        return true;
    }

    public static bool ParseFlag(string text, out bool value)
    {
        value = text is "oui" or "Oui" or "true" or "vrai";
        return value || text is "non" or "Non" or "false" or "faux";
    }

    public static bool ParseUrl(string text, out string value)
    {
        value = text;
        return text.Length <= 2048
            && Uri.TryCreate(text, UriKind.Absolute, out var uri)
            && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
            && !text.AsSpan().ContainsAny(" \"<>\\^`{|}\n\t");
    }

    public static bool ParseEmail(string text, out string value)
    {
        value = text;
        var at = text.IndexOf('@', StringComparison.Ordinal);
        return at > 0
            && text.IndexOf('@', at + 1) < 0
            && text.IndexOf('.', at) > at + 1
            && !text.EndsWith('.')
            && text.All(c => c > ' ' && !"<>\"'(),;:\\".Contains(c, StringComparison.Ordinal));
    }

    public static bool ParseCoordinates(string text, out string value)
    {
        var parts = text.Split(',', StringSplitOptions.TrimEntries);
        value = string.Join(',', parts);
        return parts.Length == 2 && IsDegrees(parts[0], 90) && IsDegrees(parts[1], 180);

        static bool IsDegrees(string part, double most) =>
            part.Length > 0
            && part.AsSpan().IndexOfAnyExcept("-.0123456789") < 0
            && double.TryParse(
                part,
                NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture,
                out var degrees
            )
            && Math.Abs(degrees) <= most;
    }

    public static bool ParseOpenStreetMap(string text, out string value)
    {
        value = text;
        return text.Length is > 1 and < 20 && (text[0] is 'N' or 'W' or 'R') && text.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0;
    }

    public static bool ParseVersion(string text, out string value)
    {
        value = text;
        return VersionNumber.IsValid(text);
    }

    public static bool ParseColour(string text, out string value)
    {
        value = text;
        return text.Length == 7 && text[0] == '#' && text.AsSpan(1).IndexOfAnyExcept("0123456789abcdefABCDEF") < 0;
    }

    public static bool ParseLanguage(string text, out string value)
    {
        value = text;
        var parts = text.Split('-');
        return parts[0].Length is 2 or 3
            && parts[0].All(char.IsAsciiLetterLower)
            && parts.Skip(1).All(p => p.Length is >= 2 and <= 8 && p.All(char.IsAsciiLetterOrDigit));
    }

    public static bool ParseDuration(string text, out TimeSpan value)
    {
        value = default;
        if (!text.StartsWith("PT", StringComparison.Ordinal) || text.Length < 4)
            return false;
        var rest = text.AsSpan(2);
        var (hours, minutes) = (0, 0);
        if (!TryTake(ref rest, 'H', ref hours) || !TryTake(ref rest, 'M', ref minutes) || !rest.IsEmpty)
            return false;
        value = new TimeSpan(hours, minutes, 0);
        return value > TimeSpan.Zero;
    }

    // A count before its letter; true too when the letter is not there.
    private static bool TryTake(ref ReadOnlySpan<char> text, char unit, ref int count)
    {
        var at = text.IndexOf(unit);
        if (at < 0)
            return true;
        if (at > 4 || !int.TryParse(text[..at], NumberStyles.None, CultureInfo.InvariantCulture, out count))
            return false;
        text = text[(at + 1)..];
        return true;
    }

    public static bool ParseTimecode(string text, out TimeSpan value)
    {
        value = default;
        var parts = text.Split(':');
        if (parts.Length > 3 || !double.TryParse(parts[^1], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds))
            return false;
        if (parts.Length > 1 && seconds >= 60)
            return false;
        for (int i = parts.Length - 2, unit = 60; i >= 0; i--, unit *= 60)
        {
            if (
                !int.TryParse(parts[i], NumberStyles.None, CultureInfo.InvariantCulture, out var count)
                || count > 9999
                || (i > 0 && count >= 60)
            )
                return false;
            seconds += count * unit;
        }
        value = TimeSpan.FromMilliseconds(Math.Round(seconds * 1000));
        return true;
    }
}
