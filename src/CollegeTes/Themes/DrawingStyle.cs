using System.Text;

namespace CollegeTes.Themes;

/// <summary>The style of a drawing that stands by itself, as an image does: it takes none from a page.</summary>
internal static class DrawingStyle
{
    /// <summary>
    /// A style sheet, after the colours of the light theme that it uses. Nothing in it can end the element that holds it.
    /// </summary>
    public static string Of(string css, VisualTheme theme)
    {
        var rules = StyleSheet.Compact(css);
        var text = new StringBuilder(":root{");
        foreach (
            var (name, value) in theme
                .Colours.Where(c => rules.Contains($"var(--{c.Key})", StringComparison.Ordinal))
                .OrderBy(c => c.Key, StringComparer.Ordinal)
        )
            text.Append("--").Append(name).Append(':').Append(value).Append(';');
        return text.Append('}').Append(rules).Replace("&", "").Replace("<", "").ToString();
    }
}
