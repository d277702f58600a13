using System.Text.RegularExpressions;
using CollegeTes.Model;
using CollegeTes.Text;

namespace CollegeTes.Prose;

/// <summary>
/// The numbers that an author typed in a text, with their units: « 64 % », « 8 millions d'euros », « 12,5 km ». Others' words, references,
/// addresses and code are passed over.
/// </summary>
public static partial class WrittenNumbers
{
    private const int LongestAfter = 80;

    // The longest first, so that « MWh » is not taken for « MW ».
    // csharpier-ignore
    private static readonly (string Word, string Unit)[] Units =
    [
        ("kilomètres", "km"), ("kilomètre", "km"), ("mégawatts", "MW"), ("mégawatt", "MW"), ("hectares", "ha"), ("hectare", "ha"),
        ("tonnes", "t"), ("tonne", "t"), ("mètres", "m"), ("mètre", "m"), ("euros", "€"), ("euro", "€"), ("kWc", "kWc"), ("kWh", "kWh"),
        ("MWh", "MWh"), ("GWh", "GWh"), ("MW", "MW"), ("kW", "kW"), ("ha", "ha"), ("km", "km"), ("kg", "kg"), ("€", "€"), ("%", "%"),
        ("t", "t"), ("m", "m"),
    ];

    /// <summary>Those of a text, with their places.</summary>
    public static IEnumerable<WrittenNumber> Find(SourceFile file) => Find(file.Text, file.Span);

    /// <summary>Those of a text.</summary>
    /// <param name="place">The place of a passage: its offset and its length.</param>
    public static IEnumerable<WrittenNumber> Find(string text, Func<int, int, SourceSpan> place)
    {
        var masked = Masked().Matches(text).Select(m => (Start: m.Index, End: m.Index + m.Length)).ToList();
        for (var at = 0; text.AsSpan(at).IndexOfAnyInRange('0', '9') is >= 0 and var next; )
        {
            var start = at + next;
            at = FrenchNumber.Read(text, start, out var value);
            if (start > 0 && (char.IsLetterOrDigit(text[start - 1]) || text[start - 1] is '-' or '/' or '.' or ',' or '@' or ':'))
                continue;
            if (masked.Exists(m => start >= m.Start && start < m.End))
                continue;
            var (end, unit, factor) = UnitAt(text, at);
            var written = text[start..(unit.Length > 0 ? end : at)];
            var after = SpacesEnd(text, unit.Length > 0 ? end : at);
            yield return new WrittenNumber(
                new Located<string>(written, place(start, written.Length)),
                value * factor,
                unit,
                text.Substring(after, Math.Min(LongestAfter, text.Length - after))
            );
        }
    }

    private static (int End, string Unit, decimal Factor) UnitAt(string text, int at)
    {
        at = SpacesEnd(text, at);
        var factor = 1m;
        if (Multiplier().Match(text, at) is { Success: true } many)
        {
            factor = many.Value.StartsWith("milliard", StringComparison.Ordinal) ? 1_000_000_000 : 1_000_000;
            at += many.Length;
        }
        foreach (var (word, unit) in Units)
        {
            if (
                string.CompareOrdinal(text, at, word, 0, word.Length) == 0
                && (at + word.Length == text.Length || !char.IsLetterOrDigit(text[at + word.Length]))
            )
                return (at + word.Length, unit, factor);
        }
        return (at, "", 1);
    }

    private static int SpacesEnd(string text, int at)
    {
        while (at < text.Length && text[at] is ' ' or '\u00A0' or '\u202F')
            at++;
        return at;
    }

    [GeneratedRegex(@"\Gmilli(?:on|ard)s?[\s\u00A0]+(?:de[\s\u00A0]+|d['’])", RegexOptions.CultureInvariant)]
    private static partial Regex Multiplier();

    [GeneratedRegex(@"«[^»]*»|“[^”]*”|<!--.*?-->|`[^`]*`|\{[^{}\n]*\}|\[@[^\]\n]*\]|\]\([^)\n]*\)|https?://\S+", RegexOptions.Singleline)]
    private static partial Regex Masked();
}
