using System.Globalization;

namespace CollegeTes.Text;

/// <summary>
/// The words around digits that tell a name made of digits (<c>ISO 14001</c>, <c>délibération 2024056</c>) from a quantity.
/// </summary>
internal static class DigitNames
{
    private const int LongestWord = 20;

    /// <summary>Words after which digits name something.</summary>
    // csharpier-ignore
    private static readonly HashSet<string> Identifiers = new(StringComparer.OrdinalIgnoreCase)
    {
        "code", "codes", "insee", "siren", "siret", "rcs", "rna", "naf", "ape", "tva", "cs", "bp", "tsa", "cedex", "postal", "postale",
        "commune", "tél", "tel", "téléphone", "fax", "isbn", "issn", "réf", "ref", "référence", "identifiant", "id", "matricule", "iban",
        "numéro", "numéros", "no", "nos", "num", "dossier", "dossiers", "permis", "doi", "version", "versions",
    };

    /// <summary>What is numbered, and may also be worth a sum or hold a quantity, which its unit then tells.</summary>
    // csharpier-ignore
    private static readonly HashSet<string> Documents = new(StringComparer.OrdinalIgnoreCase)
    {
        "norme", "normes", "label", "délibération", "délibérations", "arrêté", "arrêtés", "décret", "décrets", "loi", "lois", "ordonnance",
        "circulaire", "directive", "règlement", "décision", "décisions", "marché", "convention", "avenant", "acte", "agrément",
        "récépissé", "facture", "devis", "commande", "contrat", "parcelle", "parcelles", "lot", "article", "articles", "art", "mobile",
        "ean", "build", "release",
    };

    /// <summary>The same when one more word stands between: « code postal 44000 », « RCS Nantes 200 071 553 ».</summary>
    private static readonly HashSet<string> DistantIdentifiers = new(StringComparer.OrdinalIgnoreCase)
    {
        "code",
        "codes",
        "insee",
        "siren",
        "siret",
        "rcs",
        "iban",
        "cedex",
    };

    /// <summary>Words that number their parts: « étape 1 200 participants » is not 1,200.</summary>
    // csharpier-ignore
    private static readonly HashSet<string> Parts = new(StringComparer.OrdinalIgnoreCase)
    {
        "article", "art", "page", "p", "chapitre", "partie", "figure", "fig", "tableau", "étape", "lot", "axe", "action", "fiche", "phase",
        "tome", "volume", "niveau", "zone", "annexe", "section", "titre", "question", "scénario", "version", "épisode", "saison", "groupe",
        "ligne", "livret", "mesure", "objectif", "critère", "dimension", "type", "classe", "station", "secteur", "site",
    };

    /// <summary>Words in s or x that are no plural, and may follow a name.</summary>
    // csharpier-ignore
    private static readonly HashSet<string> NoPlurals = new(StringComparer.Ordinal)
    {
        "dans", "sous", "sans", "mais", "puis", "depuis", "les", "des", "ses", "ces", "mes", "tes", "nos", "vos", "leurs", "vers", "dès",
        "lors", "alors", "après", "très", "plus", "moins", "nous", "vous", "ils", "elles", "aux", "eux", "ceux", "hors", "près", "jamais",
        "toujours", "suis", "sais", "peux", "veux", "dis", "fais", "vais", "auprès", "ailleurs", "parfois", "envers", "est", "compris",
        "inclus", "cedex", "versus",
    };

    /// <summary>What precedes says that the digits are a name: « n° », « code », « SIREN : », « code postal », « ISO ».</summary>
    public static bool IsNamed(in TypographyRun run, int start)
    {
        var end = WordBefore(run, start, out var sawDegree);
        if (sawDegree)
            return true;
        var word = WordStart(run, end);
        if (word == end)
            return false;
        if (IsIn(Identifiers, run.Text[word..end]))
            return true;
        var distantEnd = run.SpacesBefore(word);
        return IsIn(DistantIdentifiers, run.Text[WordStart(run, distantEnd)..distantEnd]);
    }

    /// <summary>
    /// What precedes is more often followed by a name: a singular article (« le 44300 »), a kind of document (« délibération
    /// 2024056 »), an acronym (« ISO 14001 »), a capital alone (« L 12500 »).
    /// </summary>
    public static bool IsAfterName(in TypographyRun run, int start)
    {
        var end = run.SpacesBefore(start);
        if (end == start)
            return false;
        var first = WordStart(run, end);
        var word = run.Text[first..end];
        if (
            word
            is "le"
                or "Le"
                or "la"
                or "La"
                or "du"
                or "Du"
                or "au"
                or "Au"
                or "un"
                or "Un"
                or "une"
                or "Une"
                or "ce"
                or "cet"
                or "cette"
        )
            return true;
        return IsIn(Documents, word) || (!word.IsEmpty && word is not ("A" or "À") && !word.ContainsAnyExceptInRange('A', 'Z'));
    }

    /// <summary>True after words that measure: « environ 12500 », « plus de 12500 ».</summary>
    public static bool IsMeasured(in TypographyRun run, int start)
    {
        var end = run.SpacesBefore(start);
        if (end == start)
            return false;
        var word = run.Text[WordStart(run, end)..end];
        if (word is "environ" or "Environ" or "quelque" or "Quelque")
            return true;
        if (word is not "de")
            return false;
        end = run.SpacesBefore(end - 2);
        return run.Text[WordStart(run, end)..end] is "plus" or "Plus" or "moins" or "Moins" or "près" or "Près";
    }

    /// <summary>True after a word that numbers its parts: « article 3.5 ».</summary>
    public static bool IsPart(in TypographyRun run, int start)
    {
        var end = WordBefore(run, start, out _);
        return IsIn(Parts, run.Text[WordStart(run, end)..end]);
    }

    /// <summary>A word that can be what is counted.</summary>
    public static bool IsPlural(ReadOnlySpan<char> word) => word.Length >= 3 && word[^1] is 's' or 'x' && !IsIn(NoPlurals, word);

    /// <summary><c>20240315</c> and <c>15032024</c> are days.</summary>
    public static bool IsDay(ReadOnlySpan<char> digits) =>
        digits.Length == 8 && (IsDay(digits[..4], digits[4..6], digits[6..]) || IsDay(digits[4..], digits[2..4], digits[..2]));

    private static bool IsDay(ReadOnlySpan<char> year, ReadOnlySpan<char> month, ReadOnlySpan<char> day) =>
        Number(year) is >= 1000 and < 3000 && Number(month) is >= 1 and <= 12 && Number(day) is >= 1 and <= 31;

    private static int Number(ReadOnlySpan<char> digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    private static bool IsIn(HashSet<string> words, ReadOnlySpan<char> word) =>
        words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    /// <summary>Where the word before an offset ends, over spaces, a colon, an opening bracket, a hyphen, a degree character.</summary>
    private static int WordBefore(in TypographyRun run, int at, out bool sawDegree)
    {
        sawDegree = false;
        for (; at > 0; at--)
        {
            var spaces = run.SpacesBefore(at);
            if (spaces < at)
            {
                at = spaces + 1;
                continue;
            }
            var c = run.Text[at - 1];
            if (c is not (':' or '(' or '°' or 'º' or '-'))
                break;
            sawDegree |= c is '°' or 'º';
        }

        return at;
    }

    private static int WordStart(in TypographyRun run, int end)
    {
        var start = end;
        while (start > 0 && end - start < LongestWord && char.IsLetter(run.Text[start - 1]))
            start--;
        return start;
    }
}
