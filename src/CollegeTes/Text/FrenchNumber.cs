using System.Globalization;

namespace CollegeTes.Text;

/// <summary>Reads numbers as French texts write them: spaces between groups of three digits, a decimal comma (or point).</summary>
public static class FrenchNumber
{
    /// <summary>Reads the number whose first digit is at an offset.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Offset of an ASCII digit.</param>
    /// <param name="value">What the number is worth; 0 when it is beyond what can be counted.</param>
    /// <returns>The offset after the number.</returns>
    public static int Read(string text, int start, out decimal value)
    {
        Span<char> digits = stackalloc char[32];
        var count = 0;
        var at = start;
        while (at < text.Length && char.IsAsciiDigit(text[at]))
            Put(text[at++], digits, ref count);

        var firstLength = at - start;

        // « en 2020 250 voitures » is two numbers.
        while (firstLength <= 3 && IsGroup(text, at))
        {
            for (var i = 1; i <= 3; i++)
                Put(text[at + i], digits, ref count);
            at += 4;
        }
        if (at + 1 < text.Length && text[at] is ',' or '.' && char.IsAsciiDigit(text[at + 1]))
        {
            Put('.', digits, ref count);
            at++;
            while (at < text.Length && char.IsAsciiDigit(text[at]))
                Put(text[at++], digits, ref count);
        }
        if (!decimal.TryParse(digits[..count], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value))
            value = 0;
        return at;
    }

    // A space, then three digits and no more.
    private static bool IsGroup(string text, int at) =>
        at + 3 < text.Length
        && text[at] is ' ' or '\u00A0' or '\u202F'
        && char.IsAsciiDigit(text[at + 1])
        && char.IsAsciiDigit(text[at + 2])
        && char.IsAsciiDigit(text[at + 3])
        && (at + 4 == text.Length || !char.IsAsciiDigit(text[at + 4]));

    private static void Put(char c, Span<char> digits, ref int count)
    {
        if (count < digits.Length)
            digits[count++] = c;
    }
}
