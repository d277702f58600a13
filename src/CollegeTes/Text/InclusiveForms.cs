namespace CollegeTes.Text;

/// <summary>Abbreviated inclusive forms: <c>élu·e·s</c>, <c>amené.e</c>, <c>chef(fe)</c>, <c>habitant-e-s</c>.</summary>
internal static class InclusiveForms
{
    /// <summary>
    /// Endings after a full stop. The words of French among them (<c>le</c>, <c>se</c>, <c>tes</c>) may be a forgotten space.
    /// </summary>
    // csharpier-ignore
    private static readonly HashSet<string> AfterPoint = new(StringComparer.Ordinal)
    {
        "e", "es", "ne", "nes", "trice", "trices", "rice", "rices", "euse", "euses", "fe", "fes", "ve", "ves", "ère", "ères", "ière",
        "ières", "esse", "esses", "sse", "sses",
    };

    private static readonly HashSet<string> InBrackets = new(AfterPoint, StringComparer.Ordinal) { "le", "les", "se", "ses", "te", "tes" };

    /// <summary>The form that begins with a word, when it is one.</summary>
    public static TypographyNotice? FromWord(string text, int start, int end)
    {
        var formEnd = end < text.Length ? End(text, start, end) : 0;
        return formEnd == 0
            ? null
            : new TypographyNotice(start, formEnd - start, TypographyNoticeKind.InclusiveForm, text[start..formEnd], "");
    }

    private static int End(string text, int start, int end) =>
        text[end] switch
        {
            '·' or '•' or '‧' or '⋅' => AfterMiddleDot(text, end),
            '.' when end - start >= 3 => AfterFullStop(text, end),
            '(' when end - start >= 2 => AfterBracket(text, end),
            '-' when end - start >= 3 => AfterHyphen(text, end),
            _ => 0,
        };

    /// <summary>Catalan writes <c>l·l</c>.</summary>
    private static int AfterMiddleDot(string text, int dot)
    {
        if (dot + 1 >= text.Length || !char.IsLetter(text[dot + 1]) || (text[dot - 1] is 'l' or 'L' && text[dot + 1] is 'l' or 'L'))
            return 0;
        var end = dot + 1;
        while (
            end < text.Length
            && (
                char.IsLetter(text[end]) || (text[end] is '·' or '•' or '‧' or '⋅' && end + 1 < text.Length && char.IsLetter(text[end + 1]))
            )
        )
            end++;
        return end;
    }

    private static int AfterFullStop(string text, int point)
    {
        var end = LettersEnd(text, point + 1);
        if (!Contains(AfterPoint, text, point + 1, end))
            return 0;
        if (end + 1 < text.Length && text[end] == '.' && text[end + 1] == 's' && LettersEnd(text, end + 1) == end + 2)
            end += 2;
        var next = end < text.Length ? text[end] : '\0';
        return
            char.IsAsciiDigit(next)
            || next is '/' or '_' or '@'
            || (next == '.' && end + 1 < text.Length && char.IsLetterOrDigit(text[end + 1]))
            ? 0
            : end;
    }

    private static int AfterBracket(string text, int bracket)
    {
        var end = LettersEnd(text, bracket + 1);
        if (end >= text.Length || text[end] != ')' || !Contains(InBrackets, text, bracket + 1, end))
            return 0;
        end++;
        return end < text.Length && text[end] == 's' && LettersEnd(text, end) == end + 1 ? end + 1 : end;
    }

    private static int AfterHyphen(string text, int hyphen)
    {
        var end = LettersEnd(text, hyphen + 1);
        return
            end + 1 < text.Length
            && text[end] == '-'
            && text[end + 1] == 's'
            && LettersEnd(text, end + 1) == end + 2
            && Contains(AfterPoint, text, hyphen + 1, end)
            ? end + 2
            : 0;
    }

    private static bool Contains(HashSet<string> endings, string text, int start, int end) =>
        endings.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text.AsSpan(start, end - start));

    private static int LettersEnd(string text, int at)
    {
        while (at < text.Length && char.IsLetter(text[at]))
            at++;
        return at;
    }
}
