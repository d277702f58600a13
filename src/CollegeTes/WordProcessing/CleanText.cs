using System.Globalization;
using System.Text;
using CollegeTes.Text;

namespace CollegeTes.WordProcessing;

/// <summary>Makes the characters of a word processor those that content may hold, and says what was changed.</summary>
internal static class CleanText
{
    private const string Plain = "0123456789+=()-\u2011\u2012\u2013\u2212";
    private const string Superscript = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁼⁽⁾⁻⁻⁻⁻⁻";
    private const string Subscript = "₀₁₂₃₄₅₆₇₈₉₊₌₍₎₋₋₋₋₋";

    // What French raises beside a figure or a title: typography does it again by itself.
    // csharpier-ignore
    private static readonly string[] Abbreviations =
    [
        "er", "ers", "re", "res", "ère", "e", "es", "ème", "ième", "o", "os", "nd", "nde", "nds", "d", "de", "me", "mes", "lle", "lles",
        "gr", "r", "t", "s", "te", "ve",
    ];

    /// <summary>Composed, with plain tabs and line ends, without what hides; symbols of private fonts become a box.</summary>
    /// <param name="text">As the document writes it.</param>
    /// <param name="log">Told of what is changed.</param>
    /// <param name="font">The font, for characters that only it has; null when it is not known.</param>
    public static string Of(string text, ReadingLog log, string? font = null)
    {
        var output = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (c is '\t' or '\n' or '\r' or '\u2028' or '\u2029' or '\v' or '\f')
                output.Append(' ');
            else if (c is '\u00AD')
                log.Remark("trait d'union conditionnel retiré");
            else if (c is >= '\uE000' and <= '\uF8FF')
                output.Append(Symbol(c, font, log));
            else if (UnicodeText.IsForbidden(c))
                log.Remark("caractère invisible retiré");
            else
                output.Append(c);
        }
        var clean = UnicodeText.Compose(output.ToString());
        for (var at = UnicodeText.FindForbidden(clean); at >= 0; at = UnicodeText.FindForbidden(clean, at))
        {
            var length = char.IsHighSurrogate(clean[at]) && at + 1 < clean.Length && char.IsLowSurrogate(clean[at + 1]) ? 2 : 1;
            clean = clean.Remove(at, length);
            log.Remark("caractère invisible retiré");
        }
        return clean;
    }

    /// <summary>
    /// A character of a font of characters, by its code in the private area or below; left out and reported when it is none that Unicode
    /// has.
    /// </summary>
    public static string Symbol(int code, string? font, ReadingLog log)
    {
        if (SymbolFonts.Find(code, font) is { } shown)
            return shown;
        log.Leave(
            ThingKind.Text,
            "symbole d'une police particulière",
            $"{font ?? "police inconnue"}, caractère {code.ToString("X4", CultureInfo.InvariantCulture)}"
        );
        return "";
    }

    /// <summary>
    /// Figures and characters raised or lowered, as characters of their own: m², CO₂, 10⁻³. Letters stay as they are: typography raises
    /// 1er.
    /// </summary>
    public static string Shift(string text, bool isRaised, ReadingLog log)
    {
        if (text.All(c => Plain.Contains(c, StringComparison.Ordinal) || c is ',' or ' ' or '\u00A0'))
            return string.Concat(
                text.Select(c =>
                    Plain.IndexOf(c, StringComparison.Ordinal) is >= 0 and var at ? (isRaised ? Superscript : Subscript)[at] : c
                )
            );
        if (
            !string.IsNullOrWhiteSpace(text)
            && !Abbreviations.Contains(text.Trim(' ', '\u00A0', '.').ToLowerInvariant(), StringComparer.Ordinal)
        )
            log.Remark(isRaised ? "exposant écrit sur la ligne" : "indice écrit sur la ligne");
        return text;
    }
}
