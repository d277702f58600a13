using System.Globalization;
using System.Text;

namespace CollegeTes.Publishing;

/// <summary>File names as a message may show them: whatever they hold, one line without control characters.</summary>
internal static class Visible
{
    public static string Of(string name)
    {
        if (!name.AsSpan().ContainsAnyInRange('\0', '\u001f') && Ascii.IsValid(name) && !name.Contains('\u007f', StringComparison.Ordinal))
            return name;
        var text = new StringBuilder(name.Length);
        foreach (var rune in name.EnumerateRunes())
            text.Append(Shown(rune) ? rune.ToString() : "\uFFFD");
        return text.ToString();
    }

    private static bool Shown(Rune rune) => Rune.GetUnicodeCategory(rune)
        is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Surrogate);
}
