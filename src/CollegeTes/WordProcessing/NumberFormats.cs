using System.Globalization;
using System.Text;

namespace CollegeTes.WordProcessing;

/// <summary>Numbers of lists and headings as word processors write them.</summary>
internal static class NumberFormats
{
    private static readonly (int Value, string Letters)[] Roman =
    [
        (1000, "M"),
        (900, "CM"),
        (500, "D"),
        (400, "CD"),
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    ];

    private static readonly string[] Units =
    [
        "",
        "un",
        "deux",
        "trois",
        "quatre",
        "cinq",
        "six",
        "sept",
        "huit",
        "neuf",
        "dix",
        "onze",
        "douze",
        "treize",
        "quatorze",
        "quinze",
        "seize",
    ];

    /// <param name="number">From 0.</param>
    /// <param name="format">Name of WordprocessingML (ISO/IEC 29500-1, 17.18.59); any that is not known counts as decimal.</param>
    public static string Write(int number, string? format) =>
        format switch
        {
            "none" or "bullet" => "",
            "upperRoman" when number is > 0 and < 4_000 => ToRoman(number),
            "lowerRoman" when number is > 0 and < 4_000 => ToRoman(number).ToLowerInvariant(),
            "upperLetter" when number > 0 => ToLetters(number),
            "lowerLetter" when number > 0 => ToLetters(number).ToLowerInvariant(),
            "decimalZero" => number.ToString("00", CultureInfo.InvariantCulture),
            "ordinal" => number.ToString(CultureInfo.InvariantCulture) + (number == 1 ? "er" : "e"),
            "cardinalText" when number is > 0 and <= 16 => Units[number],
            "ordinalText" when number is > 0 and <= 16 => number == 1
                ? "premier"
                : Units[number].TrimEnd('e')
                    + (
                        number switch
                        {
                            5 => "u",
                            _ => "",
                        }
                    )
                    + "ième",
            _ => number.ToString(CultureInfo.InvariantCulture),
        };

    /// <summary>The name of a format of OpenDocument: 1, a, A, i, I.</summary>
    public static string FromOdt(string? format) =>
        format switch
        {
            "a" => "lowerLetter",
            "A" => "upperLetter",
            "i" => "lowerRoman",
            "I" => "upperRoman",
            null or "" => "none",
            _ => "decimal",
        };

    /// <summary>True for a number that Markdown writes by itself: « 1. », « 1) ».</summary>
    public static bool IsPlain(string label) =>
        label.TrimEnd() is { Length: > 0 } bare
        && bare.TrimEnd('.', ')', '°', '-', '–', ':', ' ') is { Length: > 0 } digits
        && digits.All(char.IsAsciiDigit)
        && bare.Length <= digits.Length + 2;

    private static string ToRoman(int number)
    {
        var output = new StringBuilder();
        foreach (var (value, letters) in Roman)
        {
            for (; number >= value; number -= value)
                output.Append(letters);
        }
        return output.ToString();
    }

    // a … z, then aa … zz: each letter as many times as the alphabet was gone through.
    private static string ToLetters(int number) => new((char)('A' + ((number - 1) % 26)), ((number - 1) / 26) + 1);
}
