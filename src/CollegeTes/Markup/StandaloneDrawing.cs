using System.Text.RegularExpressions;

namespace CollegeTes.Markup;

/// <summary>A drawing of a page as it stands by itself, where no style sheet reaches it: every colour is written in it.</summary>
internal static partial class StandaloneDrawing
{
    /// <summary>The colours that a drawing is painted with: those of the theme, then those of the light that it is seen in.</summary>
    /// <param name="drawing">Its class <c>ton-N</c> says the light; null for none.</param>
    /// <param name="css">Style sheets with the rules of drawings.</param>
    /// <param name="colours">Colours of the theme, by name.</param>
    public static IReadOnlyDictionary<string, string> ColoursOf(
        MarkupElement? drawing,
        string css,
        IReadOnlyDictionary<string, string> colours
    )
    {
        var values = new Dictionary<string, string>(colours, StringComparer.Ordinal);
        foreach (var (name, value) in Tone(css, drawing))
            values[name] = value;
        return values;
    }

    /// <summary>Paints a drawing, which is changed.</summary>
    /// <param name="drawing">An <c>svg</c> element.</param>
    /// <param name="css">Style sheets with the rules of drawings.</param>
    /// <param name="colours">What <see cref="ColoursOf"/> gives.</param>
    public static void Paint(MarkupElement drawing, string css, IReadOnlyDictionary<string, string> colours) =>
        new DrawingPaint(Variable().Replace(css, v => colours.GetValueOrDefault(v.Groups[1].Value, "none"))).Apply(drawing);

    // « .ton-3,:has(>.ton-3){--ciel:#f5a583;…} »
    private static IEnumerable<(string Name, string Value)> Tone(string css, MarkupElement? drawing)
    {
        var tone = drawing?["class"]?.Split(' ').FirstOrDefault(c => c.StartsWith("ton-", StringComparison.Ordinal));
        var start = tone is null ? -1 : css.IndexOf("." + tone + ",", StringComparison.Ordinal);
        if (start < 0)
            yield break;
        var block = css[(css.IndexOf('{', start) + 1)..css.IndexOf('}', start)];
        foreach (var declaration in block.Split(';', StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = declaration.Split(':', 2);
            yield return (parts[0].Trim().TrimStart('-'), parts[1].Trim());
        }
    }

    [GeneratedRegex(@"var\(--([\w-]+)\)")]
    private static partial Regex Variable();
}
