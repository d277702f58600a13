using System.Text.RegularExpressions;
using CollegeTes.Text;

namespace CollegeTes.Prose;

/// <summary>
/// Words that speak of all cases: « tous les territoires », « chaque commune », « toujours », « partout ». Others' words, between
/// guillemets, are theirs, and what is said of days and years says how often, not of how many.
/// </summary>
public static partial class GeneralWords
{
    /// <summary>Those of a text, with their places.</summary>
    public static IEnumerable<Located<string>> Find(SourceFile file) =>
        Find(file.Text).Select(f => new Located<string>(file.Text.Substring(f.Start, f.Length), file.Span(f.Start, f.Length)));

    /// <summary>Those of a text.</summary>
    public static IEnumerable<(int Start, int Length)> Find(string text)
    {
        if (!Words().IsMatch(text))
            yield break;
        var quoted = Quoted().Matches(text).Select(m => (m.Index, End: m.Index + m.Length)).ToList();
        foreach (Match match in Words().Matches(text))
        {
            if (!quoted.Any(q => match.Index >= q.Index && match.Index < q.End))
                yield return (match.Index, match.Length);
        }
    }

    // « pour tous », « à tous » speak of people; « pas toujours », « pas partout » say the contrary of what is looked for.
    [GeneratedRegex(
        """
            (?<![\p{L}\d’'-])(?:
              (?<!\b(?:pas|point|plus|à|pour|de|par|avec|entre|sans|après)[\s\u00A0])
              (?:tous|toutes)
              (?![\s\u00A0]+(?:les|ces)[\s\u00A0]+(?:[\d\p{L}]+[\s\u00A0]+)?(?:jours?|semaines?|mois|ans|années|matins|soirs)\b)
              (?![\s\u00A0]+(?:deux|trois)\b)
              |chaque(?![\s\u00A0]+(?:jour|semaine|mois|année|an|fois|matin|soir|printemps|été|automne|hiver|trimestre|semestre)\b)
              |(?<!\b(?:pas|point|plus)[\s\u00A0])(?:toujours|partout)
            )(?![\p{L}\d-])
            """,
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace
    )]
    private static partial Regex Words();

    [GeneratedRegex("«[^»]*»|“[^”]*”|<!--.*?-->|`[^`]*`", RegexOptions.Singleline)]
    private static partial Regex Quoted();
}
