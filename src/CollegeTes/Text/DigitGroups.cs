namespace CollegeTes.Text;

/// <summary>
/// Decides whether digits are a quantity, whose thousands are set apart, or a name made of digits: a postal code, a SIREN, a
/// standard, the number of a decision, a date. In doubt it is a name: a quantity without its spaces reads well enough, a name with
/// spaces is wrong.
/// </summary>
internal static class DigitGroups
{
    /// <summary>True when digits typed in groups of three, <c>12 500</c>, are one number.</summary>
    public static bool MayRegroup(TypographyProfile profile, in TypographyRun run, int start, int end)
    {
        var digits = end - start - ((end - start) / 4);
        if (!StandsAlone(profile, run, start, end, digits) || DigitNames.IsNamed(run, start))
            return false;
        var word = run.SpacesAfter(end);
        return digits switch
        {
            > 15 => false,
            4 => !DigitNames.IsPart(run, start),
            5 => word == end || !char.IsUpper(run.At(word)) || NumberTypography.UnitEnd(profile, run, end) > 0,
            _ => true,
        };
    }

    /// <summary>True when five digits or more, typed without a space, are a quantity: a unit or what is counted says so.</summary>
    public static bool MayGroup(TypographyProfile profile, in TypographyRun run, int start, int end)
    {
        var digits = end - start;
        if (run.Text[start] == '0' || digits > 15 || !StandsAlone(profile, run, start, end, digits) || DigitNames.IsNamed(run, start))
            return false;
        var after = run.At(end) == ',' && char.IsAsciiDigit(run.At(end + 1)) ? run.DigitsEnd(end + 1) : end;
        if (NumberTypography.UnitEnd(profile, run, after) > 0)
            return true;
        return digits < 9
            && !DigitNames.IsDay(run.Text[start..end])
            && !DigitNames.IsAfterName(run, start)
            && (DigitNames.IsMeasured(run, start) || CountsSomething(profile, run, after));
    }

    private static bool StandsAlone(TypographyProfile profile, in TypographyRun run, int start, int end, int digits)
    {
        var previous = run.At(start - 1);
        if (TypographyRun.IsSpaceOrLine(previous) && char.IsAsciiDigit(run.At(start - 2)))
            return false;
        var sign = previous is '-' or '+' or '−';
        if (sign && (digits >= 9 || !(TypographyRun.IsGap(run.At(start - 2)) || run.At(start - 2) is '(' or '«' or '“' or '"')))
            return false;
        if (
            !sign
            && !TypographyRun.IsGap(previous)
            && previous is not ('(' or '[' or '«' or '“' or '"' or '\'' or '’' or '–' or '—' or '≈' or '~' or '<' or '>' or '±' or '|')
        )
            return false;
        var next = run.At(end);
        var beyond = run.At(end + 1);
        return next switch
        {
            '.' or ':' => !char.IsLetterOrDigit(beyond),
            '/' => char.IsLetter(beyond),
            ',' or ';' or '!' or '?' or '…' or ')' or ']' or '»' or '”' or '"' or '’' or '\'' or '–' or '—' or '|' => true,
            _ => TypographyRun.IsGap(next) || NumberTypography.UnitEnd(profile, run, end) > 0,
        };
    }

    /// <summary>
    /// A quantity is followed by what it counts, in the plural as all that is counted by ten thousand (« 12500 habitants »), or by
    /// another quantity (« 12500 à 13000 habitants »). A name is followed by a verb, a preposition or a singular.
    /// </summary>
    private static bool CountsSomething(TypographyProfile profile, in TypographyRun run, int end)
    {
        for (var links = 0; links < 3; links++)
        {
            var start = run.SpacesAfter(end);
            var wordEnd = WordEnd(run, start);
            if (start == end || wordEnd == start || !char.IsLower(run.Text[start]))
                return false;
            var word = run.Text[start..wordEnd];
            if (word is not ("à" or "et" or "ou"))
                return DigitNames.IsPlural(word);
            var second = run.SpacesAfter(wordEnd);
            end = run.DigitsEnd(second);
            if (end - second < 5)
                return false;
            if (NumberTypography.UnitEnd(profile, run, end) > 0)
                return true;
        }

        return false;
    }

    private static int WordEnd(in TypographyRun run, int at)
    {
        while (at < run.Length && char.IsLetter(run.Text[at]))
            at++;
        return at;
    }
}
