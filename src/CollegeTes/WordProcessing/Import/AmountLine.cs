using System.Text.RegularExpressions;
using CollegeTes.Text;

namespace CollegeTes.WordProcessing.Import;

/// <summary>
/// A line of a budget that says one amount and nothing else about it: « Plants : 42 500 € HT ». A range, a multiplication, a price for
/// each, an approximation, a negative amount, another currency are not plain; what is not plain is left to a person.
/// </summary>
/// <param name="Name">What the amount is for, in the author's words; may be empty.</param>
/// <param name="Value">In euros; null where the line gives none.</param>
/// <param name="Tax">As it is written in the model: ht, ttc; null when the line does not say.</param>
/// <param name="IsTotal">True when the line says that it adds up others.</param>
internal sealed partial record AmountLine(string Name, decimal? Value, string? Tax, bool IsTotal)
{
    /// <summary>Reads a line whole, or gives null.</summary>
    /// <param name="line">As written, without its bullet.</param>
    public static AmountLine? Read(string line)
    {
        var folded = UnicodeText.Fold(line);
        if (Currency().Matches(line) is not [var currency] || Doubt().IsMatch(folded))
            return OtherMoney().IsMatch(folded) || Currency().IsMatch(line)
                ? null
                : new AmountLine(Trim(line), null, TaxOf(line), Total().IsMatch(folded));
        var before = line[..currency.Index].TrimEnd(Spaces);
        var start = NumberAtEnd(before);
        var scale = Scale(currency.Groups["scale"].Value);
        if (!TryRead(before[start..], scale, out var number) || number <= 0)
            return null;
        var label = before[..start];
        var tail = line[(currency.Index + currency.Length)..];
        var tax = TaxOf(line);
        if (!IsPlainLabel(label) || !IsPlainTail(TaxWord().Replace(tail, " "), label.TrimEnd(Spaces).EndsWith('(')) || tax == "")
            return null;
        var amount = number * scale;
        return new AmountLine(
            Trim(label + " " + TaxWord().Replace(tail, " ").Trim(Spaces)),
            decimal.IsInteger(amount) ? decimal.Truncate(amount) : amount,
            tax,
            Total().IsMatch(folded)
        );
    }

    /// <summary>The tax basis that a text names: ht or ttc; empty when it names both, null when it names none.</summary>
    public static string? TaxOf(string text)
    {
        var named = TaxWord()
            .Matches(text)
            .Select(m =>
                UnicodeText.Fold(m.Value).Replace(".", "", StringComparison.Ordinal) is "ht" or "hors taxe" or "hors taxes" ? "ht" : "ttc"
            )
            .Distinct(StringComparer.Ordinal)
            .ToList();
        return named.Count switch
        {
            0 => null,
            1 => named[0],
            _ => "",
        };
    }

    /// <summary>Where the number at the end of a text begins: everything that could belong to it is taken with it.</summary>
    public static int NumberAtEnd(string text)
    {
        var start = text.Length;
        while (
            start > 0 && (char.IsAsciiDigit(text[start - 1]) || PlainNumber.IsGroupSpace(text[start - 1]) || text[start - 1] is '.' or ',')
        )
            start--;
        // « Plants, 3 000 » : a mark and a space come before the number, they are no part of it.
        while (
            start + 1 < text.Length
            && (PlainNumber.IsGroupSpace(text[start]) || (text[start] is '.' or ',' && PlainNumber.IsGroupSpace(text[start + 1])))
        )
            start++;
        return start;
    }

    /// <summary>True when what stands before a number leaves it whole: nothing is glued to it, and no word changes what it says.</summary>
    public static bool IsPlainLabel(string label)
    {
        var bare = label.TrimEnd(Spaces);
        if (bare.Length == 0)
            return true;
        if (bare[^1] is ':' or '(' or ',' or '.' or ';')
            return bare.Length > 1;
        // A dash apart from its words sets the amount apart; against a figure it makes a range, alone it makes a negative amount.
        if (bare[^1] is '-' or '–' or '—')
            return bare.Length < label.Length
                && bare[..^1].TrimEnd(Spaces) is { Length: > 0 } words
                && words.Length < bare.Length - 1
                && char.IsLetter(words[^1]);
        return bare.Length < label.Length
            && (char.IsLetter(bare[^1]) || bare[^1] is ')' or '»')
            && !bare.Any(char.IsAsciiDigit)
            && !LastWord().IsMatch(UnicodeText.Fold(bare));
    }

    private static readonly char[] Spaces = [' ', '\u00A0', '\u202F', '\u2009', '\t'];

    private static bool IsPlainTail(string tail, bool isOpen)
    {
        var bare = tail.Trim(' ', '\u00A0', '\u202F', '.', ';', ',');
        if (isOpen)
            return bare == ")";
        if (bare.Length == 0)
            return true;
        var folded = Year().Replace(UnicodeText.Fold(bare), " ");
        return tail.Length > 0
            && !char.IsLetterOrDigit(tail[0])
            && tail[0] != '/'
            && !folded.Any(char.IsAsciiDigit)
            && !folded.AsSpan().ContainsAny("/*+%")
            && !Each().IsMatch(folded);
    }

    // « 12.5 M€ » is no French way to write: who wrote it may mean another thing.
    private static bool TryRead(string digits, decimal scale, out decimal number)
    {
        if (scale == 1)
            return PlainNumber.TryReadAmount(digits, out number);
        return PlainNumber.TryRead(digits, out number, out var decimals)
            && decimals <= 2
            && !digits.Contains('.', StringComparison.Ordinal);
    }

    private static decimal Scale(string written) =>
        written.Length == 0 ? 1
        : written[0] is 'k' or 'K' || written.StartsWith("millier", StringComparison.OrdinalIgnoreCase) ? 1_000
        : 1_000_000;

    private static string Trim(string text) => text.Trim(' ', ':', '–', '-', '—', ',', ';', '.', '\u00A0', '\u202F', '(', ')');

    [GeneratedRegex(
        @"(?<![\p{L}])(?<scale>k|K|M|(?:milliers?|millions?) d['’])?[ \u00A0\u202F]?(?:€|(?<![\p{L}])(?:euros?|EUR)\b)|(?<=\d[ \u00A0\u202F]?)(?<scale>[kKM])(?:euros?|EUR)\b",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Currency();

    [GeneratedRegex(@"[$£¥€]|\b(usd|chf|gbp|francs?|dollars?|livres?|k?f)\b|\d ?(k|m|md|mds)\b")]
    private static partial Regex OtherMoney();

    // Words and marks that make of an amount something else than itself, wherever they stand.
    [GeneratedRegex(
        @"[~≈≃±<>≤≥×*=±]|\b(entre|environ|env|approx\w*|pres de|autour de|plus de|moins de|au moins|au plus|jusqu\w*|minimum|maximum|mini|maxi|max|min|dont|soit|fois|x|tva|remise|avoir|deduire|deduits?|reste a|solde|prix|tarif|forfait par)\b|\d ?x\b"
    )]
    private static partial Regex Doubt();

    [GeneratedRegex(
        @"\b(par|an|ans|annees?|annuels?|annuelles?|mois|mensuels?|mensuelles?|jours?|journees?|semaines?|heures?|hectares?|ha|m2|m²|metres?|lineaires?|ml|km|habitants?|hab|unites?|unitaires?|pieces?|personnes?|agents?|eleves?|tonnes?|kg|chacune?s?|chaque|net|brut|restants?|hors|a|au|ou)\b"
    )]
    private static partial Regex Each();

    // « Lot 2 300 € » : the figure may belong to the word before it.
    [GeneratedRegex(
        @"\b(a|au|et|ou|de|d|par|sur|lot|lots|phase|tranche|axe|action|annee|etape|n|no|numero|zone|site|volet|semaine|jour|article|poste|objectif|fiche|partie|niveau)\s*$"
    )]
    private static partial Regex LastWord();

    [GeneratedRegex(@"\b(total|totaux|sous-total|sous total|cumul|ensemble|somme|montant global|budget global|cout global)\b")]
    private static partial Regex Total();

    [GeneratedRegex(@"(?<![\p{L}.])(?:HT|TTC|H\.T\.?|T\.T\.C\.?|hors taxes?|toutes taxes comprises)(?![\p{L}])", RegexOptions.IgnoreCase)]
    private static partial Regex TaxWord();

    [GeneratedRegex(@"\b(19|20)\d\d\b")]
    private static partial Regex Year();
}
