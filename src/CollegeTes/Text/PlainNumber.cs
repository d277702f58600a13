using System.Globalization;
using System.Text;

namespace CollegeTes.Text;

/// <summary>
/// Numbers that can be read in one way only, wherever they come from: digits in a row or in groups of three. A sum of money has two
/// decimals or none: « 12.500 » is twelve and a half for some and twelve thousand five hundred for others, so it is neither.
/// </summary>
public static class PlainNumber
{
    /// <summary>A number with any decimals.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, out decimal value) => TryRead(text, out value, out _);

    /// <summary>A sum of money: two decimals or none.</summary>
    public static bool TryReadAmount(ReadOnlySpan<char> text, out decimal value) =>
        TryRead(text, out value, out var decimals) && decimals is 0 or 2;

    /// <summary>A quantity: a point and three decimals may be a group of thousands, unless nothing stands before.</summary>
    public static bool TryReadQuantity(ReadOnlySpan<char> text, out decimal value) =>
        TryRead(text, out value, out var decimals) && !(decimals == 3 && text.Contains('.') && Math.Abs(value) is >= 1 and < 1_000);

    /// <summary>True for a space that may stand between groups of digits.</summary>
    public static bool IsGroupSpace(char c) => c is ' ' or '\u00A0' or '\u202F' or '\u2009';

    /// <param name="text">All of it is the number.</param>
    /// <param name="value">The number.</param>
    /// <param name="decimals">How many decimals are written.</param>
    public static bool TryRead(ReadOnlySpan<char> text, out decimal value, out int decimals)
    {
        (value, decimals) = (0, 0);
        var number = new StringBuilder(text.Length);
        var at = 0;
        if (text.Length > 0 && text[0] is '-' or '\u2212' or '+')
        {
            if (text[at++] != '+')
                number.Append('-');
        }
        var first = Digits(text, ref at, number);
        var isGrouped = false;
        while (at + 1 < text.Length && IsGroupSpace(text[at]) && first is >= 1 and <= 3)
        {
            at++;
            isGrouped = true;
            if (Digits(text, ref at, number) != 3)
                return false;
        }
        // A leading zero announces a code, never a number: 010 is refused rather than read as 8 or 10.
        var start = number.Length > 0 && number[0] == '-' ? 1 : 0;
        if (number.Length - start > 1 && number[start] == '0')
            return false;
        if (at < text.Length && text[at] is '.' or ',')
        {
            at++;
            number.Append('.');
            decimals = Digits(text, ref at, number);
            if (decimals == 0)
                return false;
        }
        return at == text.Length
            && (first > 0 || (decimals > 0 && !isGrouped))
            && decimal.TryParse(
                number.ToString(),
                NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture,
                out value
            );
    }

    private static int Digits(ReadOnlySpan<char> text, ref int at, StringBuilder number)
    {
        var start = at;
        while (at < text.Length && char.IsAsciiDigit(text[at]))
            number.Append(text[at++]);
        return at - start;
    }
}
