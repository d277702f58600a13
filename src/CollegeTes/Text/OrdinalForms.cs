namespace CollegeTes.Text;

/// <summary>Misspelt ordinals: French abbreviates to <c>1er 1re 2e 2d 2de</c>, and nothing longer.</summary>
internal static class OrdinalForms
{
    private const int LongestSuffix = 6;

    /// <summary>The misspelt ordinal whose number begins at an offset. <paramref name="end"/> is where the word ends.</summary>
    public static TypographyNotice? FromNumber(string text, int start, out int end)
    {
        var digits = start;
        while (digits < text.Length && char.IsAsciiDigit(text[digits]))
            digits++;
        end = digits;
        while (end < text.Length && char.IsLetterOrDigit(text[end]))
            end++;
        return end == digits || (start > 0 && text[start - 1] is '_' or '/' or '-' or '.') ? null : Notice(text, start, digits, end);
    }

    /// <summary>The misspelt ordinal that a word is, when it begins with a roman numeral.</summary>
    public static TypographyNotice? FromRoman(string text, int start, int end)
    {
        var numeral = start;
        while (numeral < end && text[numeral] is 'I' or 'V' or 'X')
            numeral++;
        return numeral == start || numeral == end ? null : Notice(text, start, numeral, end);
    }

    private static TypographyNotice? Notice(string text, int start, int suffix, int end)
    {
        if (end - suffix > LongestSuffix)
            return null;
        var number = text.AsSpan(start, suffix - start);
        var right = Right(number is "1" or "I", number is "2", text.AsSpan(suffix, end - suffix));
        return right is null
            ? null
            : new TypographyNotice(start, end - start, TypographyNoticeKind.Ordinal, text[start..end], string.Concat(number, right));
    }

    private static string? Right(bool first, bool second, ReadOnlySpan<char> suffix) =>
        suffix switch
        {
            "ère" or "ere" or "ière" or "iere" or "ére" when first => "re",
            "ères" or "eres" or "ières" or "ieres" when first => "res",
            "ier" when first => "er",
            "iers" when first => "ers",
            "ème" or "eme" or "ième" or "ieme" or "éme" when first => "er",
            "ème" or "eme" or "ième" or "ieme" or "éme" or "è" or "é" => "e",
            "èmes" or "emes" or "ièmes" or "iemes" => first ? "ers" : "es",
            "nd" when second => "d",
            "nde" when second => "de",
            "nds" when second => "ds",
            "ndes" when second => "des",
            _ => null,
        };
}
