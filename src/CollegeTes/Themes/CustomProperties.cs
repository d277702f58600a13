using System.Text.RegularExpressions;

namespace CollegeTes.Themes;

/// <summary>
/// Makes the custom properties of a published style sheet lighter: their names are long so that people read them, and are the heaviest
/// thing in it. What is said
/// once and used once is written where it is used. Names that templates write too are left alone.
/// </summary>
internal static partial class CustomProperties
{
    /// <param name="css">A whole style sheet: all that declares or uses its properties, but the pages.</param>
    /// <param name="kept">Names that pages know, without the two hyphens.</param>
    public static string Lighten(string css, IReadOnlySet<string> kept) => Shorten(WithoutUnused(Inline(css, kept), kept), kept);

    // The theme is of all deliverables, and each uses a part of it.
    private static string WithoutUnused(string css, IReadOnlySet<string> kept)
    {
        var used = Used().Matches(css).Select(m => m.Groups[1].Value).Concat(kept).ToHashSet(StringComparer.Ordinal);
        return Root()
            .Replace(css, rule => Declaration().Replace(rule.Value, m => used.Contains(m.Groups[1].Value) ? m.Value : ""))
            .Replace(";}", "}", StringComparison.Ordinal);
    }

    // Only what the first rule says of the whole page: elsewhere, where a property is said decides where it holds.
    private static string Inline(string css, IReadOnlySet<string> kept)
    {
        var root = css.StartsWith(":root{", StringComparison.Ordinal) ? css.IndexOf('}', StringComparison.Ordinal) : -1;
        if (root < 0)
            return css;
        var once = Property()
            .Matches(css)
            .GroupBy(m => m.Groups[1].Value, StringComparer.Ordinal)
            .Where(g =>
                g.Count() == 2
                && !kept.Contains(g.Key)
                && g.First().Index < root
                && g.Last().Index > root
                && css.Contains($"var(--{g.Key})", StringComparison.Ordinal)
            )
            .Select(g => g.Key)
            .ToHashSet(StringComparer.Ordinal);
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        var rule = Declaration()
            .Replace(css[..root], m =>
            {
                if (!once.Contains(m.Groups[1].Value) || m.Groups[2].Value.Contains("var(", StringComparison.Ordinal))
                    return m.Value;
                values[m.Groups[1].Value] = m.Groups[2].Value;
                return "";
            })
            .TrimEnd(';');
        return rule + Use().Replace(css[root..], m => values.GetValueOrDefault(m.Groups[1].Value, m.Value));
    }

    private static string Shorten(string css, IReadOnlySet<string> kept)
    {
        // The shortest name to the one that weighs most; ties in alphabetical order, so that the same sheet gives the same bytes.
        var names = Property()
            .Matches(css)
            .GroupBy(m => m.Groups[1].Value, StringComparer.Ordinal)
            .Where(g => !kept.Contains(g.Key))
            .OrderByDescending(g => g.Count() * g.Key.Length)
            .ThenBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => g.Key)
            .ToList();
        var all = names.Concat(kept).ToHashSet(StringComparer.Ordinal);
        var shorter = new Dictionary<string, string>(StringComparer.Ordinal);
        var next = 0;
        foreach (var name in names)
        {
            var candidate = NameOf(next);
            while (all.Contains(candidate))
                candidate = NameOf(++next);
            if (candidate.Length >= name.Length)
                continue;
            shorter[name] = candidate;
            next++;
        }
        return Property().Replace(css, m => "--" + shorter.GetValueOrDefault(m.Groups[1].Value, m.Groups[1].Value));
    }

    /// <summary>The names that a text knows.</summary>
    public static IEnumerable<string> In(string text) => Property().Matches(text).Select(m => m.Groups[1].Value);

    // a, b, … z, aa, ab, …
    private static string NameOf(int number) =>
        number < 26 ? ((char)('a' + number)).ToString() : NameOf(number / 26 - 1) + (char)('a' + number % 26);

    [GeneratedRegex("(?<![a-zA-Z0-9_-])--([a-z][a-z0-9-]*)")]
    private static partial Regex Property();

    [GeneratedRegex("(?<=[{;])--([a-z][a-z0-9-]*):([^;}]*);?")]
    private static partial Regex Declaration();

    [GeneratedRegex(@"var\(--([a-z][a-z0-9-]*)\)")]
    private static partial Regex Use();

    [GeneratedRegex(@"var\(--([a-z][a-z0-9-]*)")]
    private static partial Regex Used();

    [GeneratedRegex(@":root\{[^}]*\}")]
    private static partial Regex Root();
}
