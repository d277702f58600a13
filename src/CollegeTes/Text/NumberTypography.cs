namespace CollegeTes.Text;

/// <summary>Numbers in a sentence: groups of three digits, the space before a unit and after a label, ordinals of centuries.</summary>
internal static class NumberTypography
{
    /// <summary>The longest unit symbol; a longer word is not one.</summary>
    private const int LongestUnit = 8;

    /// <summary>Applies the rules to the number that begins at an offset, and returns where to go on.</summary>
    public static int Apply(TypographyProfile profile, in TypographyRun run, ref TypographyEdits edits, int at)
    {
        var previous = run.At(at - 1);
        var inToken = char.IsLetterOrDigit(previous) || previous == '_';
        var firstEnd = run.DigitsEnd(at);
        var end = firstEnd;
        var regular = firstEnd - at <= 3 && run.Text[at] != '0';
        while (end + 1 < run.Length && TypographyRun.IsSpaceOrLine(run.Text[end]) && char.IsAsciiDigit(run.Text[end + 1]))
        {
            var groupEnd = run.DigitsEnd(end + 1);
            regular &= groupEnd - end == 4;
            end = groupEnd;
        }

        if (inToken)
            return end;
        ApplyToLabel(profile, run, ref edits, at);
        if (profile.GroupSeparator != '\0')
        {
            if (end > firstEnd && regular && DigitGroups.MayRegroup(profile, run, at, end))
            {
                for (var space = firstEnd; space < end; space += 4)
                    edits.Replace(space, space + 1, profile.GroupSeparator);
            }
            else if (end == firstEnd && end - at >= 5 && DigitGroups.MayGroup(profile, run, at, end))
            {
                for (var digit = end - (((end - at - 1) / 3) * 3); digit < end; digit += 3)
                    edits.Replace(digit, digit, profile.GroupSeparator);
            }
        }

        if (run.At(end) is ',' or '.' && char.IsAsciiDigit(run.At(end + 1)))
            return ApplyToUnit(profile, run, ref edits, run.DigitsEnd(end + 1));
        var century = ApplyToCentury(profile, run, ref edits, end);
        return century > end ? century : ApplyToUnit(profile, run, ref edits, end);
    }

    /// <summary>Applies the rule of centuries to the roman numeral that may begin at an offset.</summary>
    public static int ApplyToRoman(TypographyProfile profile, in TypographyRun run, ref TypographyEdits edits, int at)
    {
        var end = at;
        while (end < run.Length && run.Text[end] is 'I' or 'V' or 'X')
            end++;
        return char.IsLetterOrDigit(run.At(at - 1)) ? end : ApplyToCentury(profile, run, ref edits, end);
    }

    /// <summary>Ties the label before an offset (<c>p.</c>, <c>n°</c>) to the number that begins there.</summary>
    public static void ApplyToLabel(TypographyProfile profile, in TypographyRun run, ref TypographyEdits edits, int number)
    {
        var end = run.SpacesBefore(number);
        if (end == 0 || profile.UnitSpace == '\0' || run.Text[end - 1] is not ('.' or '°' or 'º' or '§'))
            return;
        if (end == number && run.Text[end - 1] is not ('°' or 'º'))
            return;
        foreach (var label in profile.Labels)
        {
            if (
                run.Text[..end].EndsWith(label, StringComparison.OrdinalIgnoreCase) && !char.IsLetterOrDigit(run.At(end - label.Length - 1))
            )
            {
                if (end == number)
                    edits.Replace(end - 1, number, run.Text[end - 1], profile.UnitSpace);
                else
                    edits.Replace(end, number, profile.UnitSpace);
                return;
            }
        }
    }

    /// <summary>Ties the unit after a number to it, and the minutes to the hours; returns where to go on.</summary>
    public static int ApplyToUnit(TypographyProfile profile, in TypographyRun run, ref TypographyEdits edits, int numberEnd)
    {
        var unitEnd = UnitEnd(profile, run, numberEnd);
        if (unitEnd == 0)
            return numberEnd;
        var unit = run.SpacesAfter(numberEnd);

        // The narrow space before the per cent sign is as good.
        var narrow = unit == numberEnd + 1 && run.Text[unit] is '%' or '‰' && run.Text[numberEnd] == '\u202F';
        if (!narrow)
            edits.Replace(numberEnd, unit, profile.UnitSpace);
        if (run.Text[unit] == 'h' && unitEnd == unit + 1)
        {
            var minutes = run.SpacesAfter(unitEnd);
            var alone =
                !char.IsLetterOrDigit(run.At(minutes + 2))
                && !(TypographyRun.IsSpaceOrLine(run.At(minutes + 2)) && char.IsAsciiDigit(run.At(minutes + 3)));
            if (minutes > unitEnd && run.DigitsEnd(minutes) == minutes + 2 && alone)
                edits.Replace(unitEnd, minutes, profile.UnitSpace);
        }

        return unitEnd;
    }

    /// <summary>Where the unit after a number ends, or 0 when there is none, or none that may be tied.</summary>
    public static int UnitEnd(TypographyProfile profile, in TypographyRun run, int numberEnd)
    {
        if (profile.UnitSpace == '\0')
            return 0;
        var start = run.SpacesAfter(numberEnd);
        var end = start;
        while (end < run.Length && end - start <= LongestUnit && IsUnitCharacter(run.Text[end]))
            end++;
        if (end == start || end - start > LongestUnit || char.IsAsciiDigit(run.Text[start]))
            return 0;
        var known = start == numberEnd ? profile.GluedUnitSet : profile.UnitSet;
        if (!known.GetAlternateLookup<ReadOnlySpan<char>>().Contains(run.Text[start..end]))
            return 0;

        // « en 2010 s'est », « 5 m-cube », « 12 t.fr » : no unit.
        var next = run.At(end);
        return
            next is '\'' or '’' or '_'
            || IsUnitCharacter(next)
            || (next is '-' or '.' && char.IsLetter(run.At(end + 1)))
            || (start == numberEnd && ProtectedTokens.Continues(run.Text[end..]))
            ? 0
            : end;
    }

    private static bool IsUnitCharacter(char c) =>
        char.IsLetterOrDigit(c) || c is '%' or '‰' or '€' or '$' or '£' or '°' or '²' or '³' or '₂';

    private static int ApplyToCentury(TypographyProfile profile, in TypographyRun run, ref TypographyEdits edits, int ordinalEnd)
    {
        var end = ordinalEnd;
        while (end < run.Length && end - ordinalEnd < 2 && run.Text[end] is 'e' or 'r' or 's' or 'ᵉ' or 'ʳ')
            end++;
        if (end == ordinalEnd || run.Text[ordinalEnd] is not ('e' or 'ᵉ'))
            return ordinalEnd;
        var word = run.SpacesAfter(end);
        if (word == end || profile.UnitSpace == '\0')
            return end;
        foreach (var century in profile.Centuries)
        {
            if (run.Text[word..].StartsWith(century, StringComparison.Ordinal) && !char.IsLetter(run.At(word + century.Length)))
            {
                edits.Replace(end, word, profile.UnitSpace);
                return word;
            }
        }

        return end;
    }
}
