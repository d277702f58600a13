using System.Globalization;
using System.Text;

namespace CollegeTes.Text;

/// <summary>
/// Text from content and file names as a message or a log may carry it: one line, no control character, nothing that
/// deceives the eye, no lone surrogate, and nothing that a continuous integration would take as a command.
/// </summary>
public static class VisibleText
{
    private const char Replacement = '\uFFFD';

    /// <summary>The same text, or a copy where what cannot be shown is shown by a symbol (<c>␛</c>, <c>␊</c>, <c>�</c>).</summary>
    public static string Of(string text)
    {
        if (IsPlain(text))
            return text;
        var output = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            output.Append(Symbol(rune) is { } symbol ? symbol.ToString() : rune.ToString());
        return WithoutCommands(output);
    }

    /// <summary>What to show in place of the character, or null when it may be shown itself.</summary>
    public static char? Symbol(Rune rune) =>
        rune.Value switch
        {
            < 0x20 => (char)(0x2400 + rune.Value),
            0x7F => '\u2421',
            0x200C or 0x200D => null,
            0xFFFE or 0xFFFF => Replacement,
            _ => Rune.GetUnicodeCategory(rune)
                is UnicodeCategory.Control
                    or UnicodeCategory.Format
                    or UnicodeCategory.LineSeparator
                    or UnicodeCategory.ParagraphSeparator
                ? Replacement
                : null,
        };

    private static bool IsPlain(string text) =>
        Ascii.IsValid(text)
        && !text.AsSpan().ContainsAnyInRange('\0', '\u001f')
        && !text.AsSpan().Contains('\u007f')
        && !text.Contains("##", StringComparison.Ordinal);

    /// <summary>
    /// GitHub, Azure and TeamCity read <c>##[command]</c>, <c>##vso[…]</c> and <c>##teamcity[…]</c> anywhere in a line of
    /// a log: a space without width keeps the text and breaks the spell.
    /// </summary>
    private static string WithoutCommands(StringBuilder text)
    {
        for (var at = 0; at + 2 < text.Length; at++)
        {
            if (text[at] != '#' || text[at + 1] != '#')
                continue;
            var end = at + 2;
            while (end < text.Length && char.IsAsciiLetter(text[end]))
                end++;
            if (end < text.Length && text[end] == '[')
                text.Insert(end, '\u200B');
        }
        return text.ToString();
    }
}
