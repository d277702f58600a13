using System.Text;
using System.Text.RegularExpressions;

namespace CollegeTes.Epub;

/// <summary>
/// Style sheets for readers: what is for paper and for wide screens goes, the theme is written in, fonts are named by their place in the
/// book.
/// </summary>
public static partial class EpubStyle
{
    /// <summary>The sheet without its <c>@media</c> and <c>@page</c> blocks: a reader has its own pages.</summary>
    public static string WithoutMedia(string css)
    {
        var kept = new StringBuilder(css.Length);
        var from = 0;
        foreach (Match start in Block().Matches(css))
        {
            if (start.Index < from)
                continue;
            kept.Append(css, from, start.Index - from);
            from = EndOfBlock(css, css.IndexOf('{', start.Index));
        }
        return kept.Append(css, from, css.Length - from).ToString();
    }

    /// <summary>
    /// The sheet with the properties of its <c>:root</c> blocks written where they are used, the last one given to each, and without those
    /// blocks:
    /// many readers know no custom property, and would draw everything in black.
    /// </summary>
    public static string WithoutVariables(string css)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (Match property in Root().Matches(css).SelectMany(block => Property().Matches(block.Value)))
            values[property.Groups[1].Value] = property.Groups[2].Value.Trim();
        var text = Root().Replace(css, "");
        // A value may use another one; none goes further than that, and one that names itself must end.
        for (var turn = 0; turn < 4 && text.Contains("var(--", StringComparison.Ordinal); turn++)
            text = Variable().Replace(text, use => values.GetValueOrDefault(use.Groups[1].Value, use.Value));
        return text;
    }

    /// <summary>
    /// The sheet with its fonts beside it; and those fonts, by their name in the book, with their path in the publication.
    /// </summary>
    internal static (string Style, SortedDictionary<string, string> Fonts) Localise(string css)
    {
        var fonts = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var style = Font()
            .Replace(css, match =>
            {
                var name = match.Groups[1].Value;
                fonts[name] = "assets/polices/" + name;
                return match.Value;
            });
        return (style, fonts);
    }

    private static int EndOfBlock(string css, int open)
    {
        var depth = 0;
        for (var i = open; i >= 0 && i < css.Length; i++)
        {
            depth += css[i] switch
            {
                '{' => 1,
                '}' => -1,
                _ => 0,
            };
            if (depth == 0)
                return i + 1;
        }
        return css.Length;
    }

    [GeneratedRegex(@"@(media|page)\b")]
    private static partial Regex Block();

    [GeneratedRegex(@":root\{[^}]*\}\s*")]
    private static partial Regex Root();

    [GeneratedRegex(@"--([\w-]+):([^;}]*)")]
    private static partial Regex Property();

    [GeneratedRegex(@"var\(--([\w-]+)\)")]
    private static partial Regex Variable();

    [GeneratedRegex(@"polices/([\w.-]+\.woff2)")]
    private static partial Regex Font();
}
