using System.Text.RegularExpressions;

namespace CollegeTes.Deliverables;

/// <summary>
/// Shortens the names of custom properties in a published style sheet, which are long so that people read them and are the heaviest thing in it. Names that
/// templates write too keep theirs.
/// </summary>
internal static partial class CustomProperties
{
    /// <param name="css">A whole style sheet: all that declares or uses its properties, but the pages.</param>
    /// <param name="kept">Names that pages know, without the two hyphens.</param>
    public static string Shorten(string css, IReadOnlySet<string> kept)
    {
        // The shortest name to the one that weighs most; ties in alphabetical order, so that the same sheet gives the same bytes.
        var names = Property().Matches(css).GroupBy(m => m.Groups[1].Value, StringComparer.Ordinal).Where(g => !kept.Contains(g.Key))
            .OrderByDescending(g => g.Count() * g.Key.Length).ThenBy(g => g.Key, StringComparer.Ordinal).Select(g => g.Key).ToList();
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
    private static string NameOf(int number) => number < 26 ? ((char)('a' + number)).ToString() : NameOf(number / 26 - 1) + (char)('a' + number % 26);

    [GeneratedRegex("(?<![a-zA-Z0-9_-])--([a-z][a-z0-9-]*)")]
    private static partial Regex Property();
}
