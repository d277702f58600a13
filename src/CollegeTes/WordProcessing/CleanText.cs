using System.Text;
using CollegeTes.Text;

namespace CollegeTes.WordProcessing;

/// <summary>Makes the characters of a word processor those that content may hold, and says what was changed.</summary>
internal static class CleanText
{
    private const string Superscript = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private const string Subscript = "₀₁₂₃₄₅₆₇₈₉";

    /// <summary>Composed, with plain tabs and line ends, without what hides; symbols of private fonts become a box.</summary>
    public static string Of(string text, ReadingLog log)
    {
        var output = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (c is '\t' or '\n' or '\r' or '\u2028' or '\u2029' or '\v' or '\f')
                output.Append(' ');
            else if (c is '\u00AD')
                log.Remark("trait d'union conditionnel retiré");
            else if (c is >= '\uE000' and <= '\uF8FF')
                output.Append(Symbol(c, log));
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

    /// <summary>A character of Wingdings or Symbol, by its code in the private area or below.</summary>
    public static string Symbol(int code, ReadingLog log)
    {
        var shown = (code & 0xFF) switch
        {
            0xA8 or 0x6F or 0x71 or 0x72 => "☐",
            0xFE or 0x52 => "☑",
            0xFD or 0x54 or 0x78 => "☒",
            0xFC => "✓",
            0xFB => "✗",
            0xE0 or 0xE8 or 0xF0 => "→",
            0xB7 or 0x6C or 0x9F => "•",
            0xA7 or 0x6E => "▪",
            _ => null,
        };
        if (shown is null)
            log.Leave(ThingKind.Text, "symbole d'une police particulière");
        return shown ?? "";
    }

    /// <summary>Digits raised or lowered, as characters of their own: m², CO₂, calls for several notes. Letters stay as they are: typography raises 1er.</summary>
    public static string Shift(string text, bool isRaised)
    {
        if (!text.All(c => char.IsAsciiDigit(c) || c is ',' or ' ' or '\u00A0'))
            return text;
        return string.Concat(text.Select(c => char.IsAsciiDigit(c) ? (isRaised ? Superscript : Subscript)[c - '0'] : c));
    }
}
