namespace CollegeTes.Text;

/// <summary>
/// Decides whether digits are a quantity, whose thousands are set apart, or a name made of digits: a postal code, a SIREN, a
/// file number, a date. In doubt it is a name.
/// </summary>
internal static class DigitGroups
{
    /// <summary>Words after which digits name something.</summary>
    private static readonly HashSet<string> Identifiers = new(StringComparer.OrdinalIgnoreCase)
    {
        "code", "codes", "insee", "siren", "siret", "rcs", "rna", "naf", "ape", "tva", "cs", "bp", "tsa", "cedex", "postal", "postale", "commune",
        "tél", "tel", "téléphone", "fax", "isbn", "issn", "réf", "ref", "référence", "identifiant", "id", "matricule", "numéro", "no", "iban",
        "dossier", "permis", "doi", "version",
    };

    /// <summary>The same when one more word stands between: « code postal 44000 », « RCS Nantes 200 071 553 ».</summary>
    private static readonly HashSet<string> DistantIdentifiers = new(StringComparer.OrdinalIgnoreCase)
    {
        "code", "codes", "insee", "siren", "siret", "rcs", "iban", "cedex",
    };

    /// <summary>Words that number their parts: « étape 1 200 participants » is not 1,200.</summary>
    private static readonly HashSet<string> Parts = new(StringComparer.OrdinalIgnoreCase)
    {
        "article", "art", "page", "p", "chapitre", "partie", "figure", "fig", "tableau", "étape", "lot", "axe", "action", "fiche", "phase", "tome",
        "volume", "niveau", "zone", "annexe", "section", "titre", "question", "scénario", "version", "épisode", "saison", "groupe", "ligne",
        "livret", "mesure", "objectif", "critère", "dimension", "type", "classe", "station", "secteur", "site",
    };

    /// <summary>Words that may follow a code as well as a quantity, and so prove nothing.</summary>
    private static readonly HashSet<string> Neutral = new(StringComparer.Ordinal)
    {
        "est", "sont", "était", "dans", "sur", "sous", "par", "pour", "avec", "puis", "les", "des", "une", "que", "qui", "mais", "cedex", "aux",
        "ont", "sans", "chez", "vers", "selon", "dont", "car", "ainsi", "comme", "soit", "entre", "depuis", "jusqu", "correspond", "désigne",
    };

    /// <summary>True when digits typed in groups of three, <c>12 500</c>, are one number.</summary>
    public static bool MayRegroup(TypographyProfile profile, in TypographyRun run, int start, int end)
    {
        var digits = end - start - ((end - start) / 4);
        if (!StandsAlone(profile, run, start, end, digits) || IsNamed(run, start))
            return false;
        var word = run.SpacesAfter(end);
        return digits switch
        {
            > 15 => false,
            4 => !IsPart(run, start),
            5 => word == end || !char.IsUpper(run.At(word)) || NumberTypography.UnitEnd(profile, run, end) > 0,
            _ => true,
        };
    }

    /// <summary>True when five digits or more, typed without a space, are a quantity.</summary>
    public static bool MayGroup(TypographyProfile profile, in TypographyRun run, int start, int end)
    {
        var digits = end - start;
        if (run.Text[start] == '0' || digits > 15 || !StandsAlone(profile, run, start, end, digits) || IsNamed(run, start))
            return false;
        var after = run.At(end) == ',' && char.IsAsciiDigit(run.At(end + 1)) ? run.DigitsEnd(end + 1) : end;
        if (NumberTypography.UnitEnd(profile, run, after) > 0)
            return true;
        return digits < 9 && !IsDate(run.Text[start..end]) && CountsSomething(profile, run, after);
    }

    /// <summary>True after a word that numbers its parts: « article 3.5 ».</summary>
    public static bool IsPart(in TypographyRun run, int start)
    {
        var end = WordBefore(run, start, out _);
        return Parts.GetAlternateLookup<ReadOnlySpan<char>>().Contains(run.Text[WordStart(run, end)..end]);
    }

    private static bool StandsAlone(TypographyProfile profile, in TypographyRun run, int start, int end, int digits)
    {
        var previous = run.At(start - 1);
        if (TypographyRun.IsSpace(previous) && char.IsAsciiDigit(run.At(start - 2)))
            return false;
        var sign = previous is '-' or '+' or '−';
        if (sign && (digits >= 9 || !(TypographyRun.IsGap(run.At(start - 2)) || run.At(start - 2) is '(' or '«' or '“' or '"')))
            return false;
        if (!sign && !TypographyRun.IsGap(previous) && previous is not ('(' or '[' or '«' or '“' or '"' or '\'' or '’' or '–' or '—' or '≈' or '~' or '<' or '>' or '±' or '|'))
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

    /// <summary>A quantity is followed by what it counts: a noun, or another quantity (« 12500 à 13000 habitants »).</summary>
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
                return word.Length >= 3 && !Neutral.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);
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

    /// <summary>True when what precedes says that the digits are a name: « n° », « code », « SIREN : », « code postal ».</summary>
    private static bool IsNamed(in TypographyRun run, int start)
    {
        var end = WordBefore(run, start, out var sawDegree);
        if (sawDegree)
            return true;
        var word = WordStart(run, end);
        if (word == end)
            return false;
        if (Identifiers.GetAlternateLookup<ReadOnlySpan<char>>().Contains(run.Text[word..end]))
            return true;
        var distantEnd = run.SpacesBefore(word);
        return DistantIdentifiers.GetAlternateLookup<ReadOnlySpan<char>>().Contains(run.Text[WordStart(run, distantEnd)..distantEnd]);
    }

    /// <summary>Where the word before an offset ends, over spaces, a colon, an opening bracket, a hyphen, a degree sign.</summary>
    private static int WordBefore(in TypographyRun run, int at, out bool sawDegree)
    {
        sawDegree = false;
        for (; at > 0; at--)
        {
            var c = run.Text[at - 1];
            if (!TypographyRun.IsSpace(c) && c is not (':' or '(' or '°' or 'º' or '-'))
                break;
            sawDegree |= c is '°' or 'º';
        }

        return at;
    }

    private static int WordStart(in TypographyRun run, int end)
    {
        var start = end;
        while (start > 0 && end - start < 16 && char.IsLetter(run.Text[start - 1]))
            start--;
        return start;
    }

    /// <summary><c>20240315</c> is a day.</summary>
    private static bool IsDate(ReadOnlySpan<char> digits) =>
        digits.Length == 8 && digits[0] is '1' or '2' && int.Parse(digits[4..6], System.Globalization.CultureInfo.InvariantCulture) is >= 1 and <= 12
        && int.Parse(digits[6..8], System.Globalization.CultureInfo.InvariantCulture) is >= 1 and <= 31;
}
