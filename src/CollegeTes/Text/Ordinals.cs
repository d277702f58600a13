using System.Buffers;

namespace CollegeTes.Text;

/// <summary>
/// Finds the letters of ordinals that are set as superscripts: <c>1er 1re 2e 2d 2de XXIe Ier</c> and their plurals. Writers of
/// markup wrap them in <c>&lt;sup&gt;</c>; plain text keeps them as they are. Wrong forms (<c>1ère</c>, <c>2ème</c>) are not
/// matched: <see cref="FrenchTypography.Inspect"/> notices them.
/// </summary>
public static class Ordinals
{
    /// <summary>The longest ordinal or class that another is joined to.</summary>
    private const int LongestJoined = 8;

    /// <summary>The most that are joined in a row.</summary>
    private const int MostJoined = 8;

    private static readonly SearchValues<char> Starts = SearchValues.Create("0123456789IVX");

    /// <summary>Finds the next superscript whose number begins at an offset or after it.</summary>
    /// <param name="text">Plain text.</param>
    /// <param name="index">Where to begin; to go on, the end of the last superscript.</param>
    /// <param name="start">Offset of the first letter to raise.</param>
    /// <param name="length">Number of letters to raise.</param>
    public static bool TryMatch(ReadOnlySpan<char> text, int index, out int start, out int length)
    {
        while ((uint)index < (uint)text.Length)
        {
            var next = text[index..].IndexOfAny(Starts);
            if (next < 0)
                break;
            index += next;
            var end = index + 1;
            var roman = !char.IsAsciiDigit(text[index]);
            while (end < text.Length && (roman ? text[end] is 'I' or 'V' or 'X' : char.IsAsciiDigit(text[end])))
                end++;
            var suffix = SuffixLength(text, index, end, roman);
            if (suffix > 0 && (MayFollow(text, index, roman && end - index > 1) || IsJoined(text, index)))
            {
                (start, length) = (end, suffix);
                return true;
            }

            index = end;
        }

        (start, length) = (0, 0);
        return false;
    }

    private static bool MayFollow(ReadOnlySpan<char> text, int index, bool afterHyphen)
    {
        var previous = index > 0 ? text[index - 1] : '\0';
        return TypographyRun.IsGap(previous)
            || previous is '(' or '[' or '«' or '“' or '"' or '\'' or '’' or '–' or '—'
            || (afterHyphen && previous == '-');
    }

    /// <summary>
    /// True after another of its kind and a character that joins them: <c>6e/5e</c>, <c>1er-2e</c>, <c>CM2/6e</c>. A path or an address
    /// has longer parts.
    /// </summary>
    private static bool IsJoined(ReadOnlySpan<char> text, int index, int before = MostJoined)
    {
        if (index == 0 || text[index - 1] is not ('/' or '-' or '+' or '&' or ','))
            return false;
        var start = index - 1;
        while (start > 0 && index - start < LongestJoined && char.IsLetterOrDigit(text[start - 1]))
            start--;
        var part = text[start..(index - 1)];
        if (MayFollow(text, start, false))
            return IsOrdinal(part) || (part.Length >= 2 && char.IsAsciiLetterUpper(part[0]) && char.IsAsciiLetterUpper(part[1]));
        return before > 1 && IsOrdinal(part) && IsJoined(text, start, before - 1);
    }

    private static bool IsOrdinalAhead(ReadOnlySpan<char> text, int start)
    {
        var end = start;
        while (end < text.Length && end - start < LongestJoined && char.IsLetterOrDigit(text[end]))
            end++;
        return IsOrdinal(text[start..end]);
    }

    private static bool IsOrdinal(ReadOnlySpan<char> part)
    {
        var end = 0;
        while (end < part.Length && (char.IsAsciiDigit(part[end]) || part[end] is 'I' or 'V' or 'X'))
            end++;
        return end > 0 && end < part.Length && SuffixLength(part, 0, end, !char.IsAsciiDigit(part[0])) == part.Length - end;
    }

    private static int SuffixLength(ReadOnlySpan<char> text, int start, int end, bool roman)
    {
        var suffixEnd = end;
        while (suffixEnd < text.Length && char.IsLetterOrDigit(text[suffixEnd]))
        {
            if (++suffixEnd - end > 3)
                return 0;
        }

        if (
            suffixEnd < text.Length
            && (text[suffixEnd] == '_' || (text[suffixEnd] == '-' && !roman && !IsOrdinalAhead(text, suffixEnd + 1)))
        )
            return 0;
        var suffix = text[end..suffixEnd];
        var number = text[start..end];
        var matches = number switch
        {
            "1" or "I" => suffix is "er" or "re" or "ers" or "res",
            "2" => suffix is "e" or "es" or "d" or "ds" or "de" or "des",
            ['0', ..] => false,
            ['V' or 'X'] => suffix is "e",
            _ => suffix is "e" or "es",
        };
        return matches ? suffix.Length : 0;
    }
}
