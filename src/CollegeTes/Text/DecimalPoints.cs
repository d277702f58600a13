namespace CollegeTes.Text;

/// <summary>
/// Points in numbers of a sentence. Versions, addresses, dates, numbered headings and names (<c>Web 2.0</c>, <c>RGAA 4.1</c>)
/// have theirs by right.
/// </summary>
internal static class DecimalPoints
{
    /// <summary>The number with a point that begins at an offset. <paramref name="end"/> is where to read on.</summary>
    public static TypographyNotice? From(string text, int start, out int end)
    {
        end = start;
        while (
            end < text.Length
            && (char.IsAsciiDigit(text[end]) || (text[end] == '.' && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1])))
        )
            end++;
        var number = text.AsSpan(start, end - start);
        var point = number.IndexOf('.');
        if (
            point is < 1 or > 3
            || number.Length - point - 1 is 0 or > 6
            || number[(point + 1)..].Contains('.')
            || (point > 1 && number[0] == '0')
        )
            return null;

        var run = new TypographyRun(text);
        var previous = run.At(start - 1);
        if (
            !TypographyRun.IsGap(previous)
            && previous is not ('(' or '«' or '“' or '"' or '’' or '\'' or '+' or '−' or '≈' or '~' or '<' or '>' or '±')
        )
            return null;
        var next = run.At(end);
        var unit = NumberTypography.UnitEnd(TypographyProfile.French, run, end) > 0;
        var goesOn =
            char.IsLetterOrDigit(next) || next is '_' or '°' || (next is '-' or '/' or ':' && !TypographyRun.IsGap(run.At(end + 1)));
        if (goesOn && !unit)
            return null;
        if (!unit && (number[(point + 1)..] is "0" || IsName(run, start) || IsHeading(run, start, end)))
            return null;
        var suggestion = Suggest(number, point, unit && IsMoney(run, end));
        return new TypographyNotice(start, end - start, TypographyNoticeKind.DecimalPoint, text[start..end], suggestion);
    }

    /// <summary>A label or a capitalised word before the number names it: « article 3.5 », « Web 2.0 », « n° 3.5 ».</summary>
    private static bool IsName(in TypographyRun run, int start)
    {
        var end = run.SpacesBefore(start);
        if (end == start)
            return false;
        if (
            run.At(end - 1) is '°' or 'º' or '§'
            || DigitNames.IsPart(run, start)
            || (run.At(end - 1) == '.' && DigitNames.IsPart(run, end - 1))
        )
            return true;
        var word = end;
        while (word > 0 && char.IsLetterOrDigit(run.Text[word - 1]))
            word--;
        return word < end && char.IsUpper(run.Text[word]);
    }

    private static bool IsHeading(in TypographyRun run, int start, int end) =>
        (start == 0 || run.At(start - 1) == '\n') && end < run.Length && char.IsUpper(run.At(run.SpacesAfter(end)));

    private static bool IsMoney(in TypographyRun run, int end) => run.At(run.SpacesAfter(end)) is '€' or '$' or '£';

    /// <summary>Three digits after the point of a sum are thousands.</summary>
    private static string Suggest(ReadOnlySpan<char> number, int point, bool money)
    {
        var whole = number[..point];
        var rest = number[(point + 1)..];
        if (!money || rest.Length != 3 || whole[0] == '0')
            return string.Concat(whole, ",", rest);
        return whole.Length == 1 ? string.Concat(whole, rest) : string.Concat(whole, "\u202F", rest);
    }
}
