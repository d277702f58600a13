namespace CollegeTes.Searching;

/// <summary>
/// A light stemmer of French: what remains of a folded word once its plural and its most frequent ending are off, so that « financer »,
/// « finance », « financement » and « financière » are one. It knows no dictionary; it errs, and always in the same way. The script of the
/// search page applies the same rules, which it is given with the index.
/// </summary>
public static class FrenchStemmer
{
    /// <summary>An ending, what takes its place, and the fewest letters that must stand before it.</summary>
    public readonly record struct Rule(string Ending, string Kept, int Least);

    // The first that applies is the only one: the longest of those that end alike comes first.
    // csharpier-ignore
    private static readonly Rule[] Ordered =
    [
        new("ionnellement", "", 4), new("issement", "", 3), new("ionnement", "", 4), new("ementale", "", 4), new("emental", "", 4),
        new("ivement", "", 3), new("ellement", "", 3), new("isation", "", 4), new("isateur", "", 4), new("isatrice", "", 4),
        new("ionnelle", "", 4), new("ionnaire", "", 4), new("ionnel", "", 4), new("ionner", "", 4), new("ement", "", 3),
        new("atrice", "", 4), new("ateur", "", 4), new("ation", "", 4), new("ative", "", 4), new("atif", "", 4), new("ition", "", 4),
        new("itrice", "", 4), new("iteur", "", 4), new("issant", "", 4), new("ivite", "if", 3), new("abilite", "", 4),
        new("trice", "t", 3), new("ance", "", 4), new("ence", "", 4), new("ante", "", 4), new("able", "", 4), new("ible", "", 4),
        new("erie", "", 4), new("isme", "", 4), new("iste", "", 4), new("ique", "", 4), new("iere", "", 4), new("euse", "", 4),
        new("elle", "el", 3), new("enne", "en", 3), new("onne", "on", 3), new("ere", "", 4), new("ial", "", 4), new("iale", "", 4),
        new("ale", "", 4), new("ive", "if", 3), new("ant", "", 4), new("age", "", 5), new("ite", "", 4), new("ier", "", 4),
        new("eur", "", 4), new("ion", "", 4), new("eux", "", 4), new("ees", "", 3), new("al", "", 4), new("er", "", 3), new("ee", "", 3),
        new("ir", "", 4), new("eu", "", 4), new("e", "", 3),
    ];

    /// <summary>The endings, in the order in which they are tried.</summary>
    public static IReadOnlyList<Rule> Rules => Ordered;

    /// <summary>The stem of a word.</summary>
    /// <param name="word">As <see cref="SearchWords"/> gives it: folded, letters and digits alone.</param>
    public static string Stem(string word)
    {
        if (word.Length <= 3 || word.AsSpan().IndexOfAnyExceptInRange('a', 'z') >= 0)
            return word;
        var singular = Singular(word);
        foreach (var rule in Ordered)
        {
            if (singular.Length - rule.Ending.Length >= rule.Least && singular.EndsWith(rule.Ending, StringComparison.Ordinal))
            {
                singular = string.Concat(singular.AsSpan(0, singular.Length - rule.Ending.Length), rule.Kept);
                break;
            }
        }
        // « fonctionn » and « fonction » were cut at different places.
        var last = singular.Length - 1;
        return last >= 3 && singular[last] == singular[last - 1] ? singular[..last] : singular;
    }

    private static string Singular(string word)
    {
        if (word.EndsWith("eaux", StringComparison.Ordinal))
            return word[..^1];
        if (word.EndsWith("aux", StringComparison.Ordinal) && word.Length > 4)
            return string.Concat(word.AsSpan(0, word.Length - 2), "l");
        return word[^1] == 's' && word[^2] != 's' ? word[..^1] : word;
    }
}
