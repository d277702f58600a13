using System.Text.RegularExpressions;

namespace CollegeTes.Themes;

/// <summary>A list of fonts as CSS writes it, each there for who lacks those before it.</summary>
internal static partial class FontStack
{
    /// <summary>The first font that a computer may have by itself: not one that the pages bring, nor a family without a name.</summary>
    /// <param name="stack"><c>"TES Titre",Georgia,serif</c>; may be empty.</param>
    /// <param name="css">Style sheets that say which fonts the pages bring.</param>
    /// <param name="otherwise">Where the list names no such font.</param>
    public static string FirstOfComputers(string stack, string css, string otherwise)
    {
        return Known(stack, css).FirstOrDefault(f => f is not ("serif" or "sans-serif" or "monospace" or "system-ui")) ?? otherwise;
    }

    /// <summary>The same list without the fonts that the pages bring.</summary>
    public static string OfComputers(string stack, string css) =>
        string.Join(',', Known(stack, css).Select(f => f.Contains(' ', StringComparison.Ordinal) ? $"'{f}'" : f));

    private static IEnumerable<string> Known(string stack, string css)
    {
        var brought = FontFace().Matches(css).Select(m => m.Groups[1].Value).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return stack
            .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(f => f.Trim('"', '\''))
            .Where(f => !brought.Contains(f));
    }

    [GeneratedRegex(@"@font-face\s*\{[^}]*?font-family:\s*[""']?([^""';}]+)")]
    private static partial Regex FontFace();
}
