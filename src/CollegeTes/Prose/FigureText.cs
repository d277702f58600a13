using System.Text;
using CollegeTes.Model;
using CollegeTes.Text;

namespace CollegeTes.Prose;

/// <summary>A typed fact as words: value, unit, and how exact it is.</summary>
public static class FigureText
{
    /// <summary>Value and unit alone, as a tile shows them: « 12 500 ha », or « non renseigné ».</summary>
    public static string Value(Figure figure) =>
        figure.Value.HasValue ? FrenchFormat.WithUnit(figure.Value.Value.Value, figure.Unit) : "non renseigné";

    /// <summary>The words that say how exact it is, or an empty text.</summary>
    public static string Qualifier(Figure figure) =>
        figure.Approximation switch
        {
            Approximation.About => "environ",
            Approximation.MoreThan => "plus de",
            Approximation.LessThan => "moins de",
            Approximation.Nearly => "près de",
            _ => "",
        };

    /// <summary>Both together, inside a sentence.</summary>
    public static string InProse(Figure figure) => InProse(figure, "x", out _);

    /// <summary>Both together after other words: a capital where a paragraph starts, no word said twice (« environ environ »).</summary>
    /// <param name="figure">The fact.</param>
    /// <param name="before">The text before it, in its paragraph.</param>
    /// <param name="cut">
    /// How many characters of that text go away: « de » and « que » lose their last letter before a vowel (« d’environ »). The words
    /// then begin with the apostrophe.
    /// </param>
    public static string InProse(Figure figure, ReadOnlySpan<char> before, out int cut)
    {
        cut = 0;
        var qualifier = Qualifier(figure);
        if (qualifier.Length == 0 || EndsWithWord(before, qualifier))
            return Value(figure);
        if (before.IsEmpty || before[^1] == TypographyRun.LineEnd)
            qualifier = char.ToUpperInvariant(qualifier[0]) + qualifier[1..];
        else if (Elided(before) is > 0 and var length && StartsWithVowel(qualifier))
            (qualifier, cut) = ('’' + qualifier, length);
        return qualifier + "\u00A0" + Value(figure);
    }

    /// <summary>Appends the fact to text that is made without marks.</summary>
    internal static void Append(StringBuilder text, Figure figure)
    {
        var shown = InProse(figure, text.ToString(), out var cut);
        text.Length -= cut;
        text.Append(shown);
    }

    /// <summary>The last letter and the spaces of a word that is elided before a vowel, or 0.</summary>
    internal static int Elided(ReadOnlySpan<char> before)
    {
        var word = before.TrimEnd(" \n\u00A0\u202F");
        if (word.Length == before.Length || word.IsEmpty || word[^1] is not 'e')
            return 0;
        foreach (var elided in (ReadOnlySpan<string>)["de", "que", "jusque", "lorsque", "puisque", "quoique"])
        {
            if (EndsWithWord(word, elided))
                return before.Length - word.Length + 1;
        }

        return 0;
    }

    private static bool StartsWithVowel(string word) => word[0] is 'a' or 'e' or 'é' or 'i' or 'o' or 'u' or 'y' or 'h';

    private static bool EndsWithWord(ReadOnlySpan<char> text, string word)
    {
        var end = text.TrimEnd(" \n\u00A0\u202F");
        return end.EndsWith(word, StringComparison.OrdinalIgnoreCase)
            && (end.Length == word.Length || !char.IsLetter(end[^(word.Length + 1)]));
    }
}
