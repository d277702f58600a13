using System.Globalization;
using System.Text;
using CollegeTes.Markup;
using CollegeTes.Text;

namespace CollegeTes.Epub;

/// <summary>
/// The cover of a book as an SVG file of its own: the landscape of the printed cover under the title. Readers show it without the book's
/// style
/// sheet, so that every colour is written in it.
/// </summary>
public static class EpubCover
{
    private const int Width = 1240;
    private const int Height = 1754;
    private const int Margin = 96;

    /// <param name="page">The page that has the landscape.</param>
    /// <param name="title">Title of the book.</param>
    /// <param name="lede">What stands under it, or null.</param>
    /// <param name="series">The series, at the head.</param>
    /// <param name="css">Style sheets with the rules of drawings.</param>
    /// <param name="colours">Colours of the theme, by name.</param>
    public static string Draw(
        MarkupElement page,
        string title,
        string? lede,
        string series,
        string css,
        IReadOnlyDictionary<string, string> colours
    )
    {
        var landscape = page.All("svg").FirstOrDefault(s => s.HasClass("paysage"));
        var values = StandaloneDrawing.ColoursOf(landscape, css, colours);
        var text = Colour(values, "sur-ciel", "#231a26");
        var svg = new StringBuilder(
            $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Width} {Height}\" width=\"{Width}\" height=\"{Height}\">\n"
                + $"<title>{Escaping.Quoted.Apply(title)}</title>\n"
        ).Append(
            CultureInfo.InvariantCulture,
            $"<rect width=\"{Width}\" height=\"{Height}\" fill=\"{Colour(values, "ciel", "#f7bf3c")}\"/>\n"
        );
        if (landscape is not null)
        {
            StandaloneDrawing.Paint(landscape, css, values);
            (landscape["x"], landscape["y"], landscape["width"], landscape["height"]) = ("0", "0", $"{Width}", $"{Height}");
            (landscape["xmlns"], landscape["focusable"], landscape["aria-hidden"]) = ("http://www.w3.org/2000/svg", null, null);
            MarkupWriter.WriteXhtml(landscape, svg);
        }
        svg.Append(
                CultureInfo.InvariantCulture,
                $"\n<g fill=\"{text}\">\n<path d=\"M{Margin} 84H{Width - Margin}\" stroke=\"{text}\" stroke-width=\"5\"/>\n"
            )
            .Append(
                CultureInfo.InvariantCulture,
                $"<text x=\"{Margin}\" y=\"132\" font-family=\"Verdana, sans-serif\" font-weight=\"700\" "
                    + $"font-size=\"30\">{Escaping.Quoted.Apply(series)}</text>\n"
            );
        var y = 190;
        // A long title in smaller letters leaves the sky to what stands under it.
        var (signs, size) = Broken(title, 16).Count > 2 ? (22, 88) : (16, 118);
        y = Lines(svg, title, signs, size, y, "");
        if (lede is not null)
            Lines(svg, lede, 44, 46, y + 24, " font-style=\"italic\"");
        return svg.Append("</g>\n</svg>\n").ToString();
    }

    // Words on lines, the first below a height; gives the height of the last.
    private static int Lines(StringBuilder svg, string words, int signs, int size, int y, string style)
    {
        foreach (var line in Broken(words, signs))
        {
            y += size;
            svg.Append(
                CultureInfo.InvariantCulture,
                $"<text x=\"{Margin}\" y=\"{y}\" font-family=\"Georgia, serif\" "
                    + $"font-size=\"{size}\"{style}>{Escaping.Quoted.Apply(line)}</text>\n"
            );
            y += size / 8;
        }
        return y;
    }

    // Lines of so many characters at the most, but for a longer word.
    private static List<string> Broken(string words, int signs)
    {
        var lines = new List<string>();
        foreach (var word in words.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (lines.Count > 0 && lines[^1].Length + 1 + word.Length <= signs)
                lines[^1] += " " + word;
            else
                lines.Add(word);
        }
        return lines;
    }

    private static string Colour(IReadOnlyDictionary<string, string> values, string name, string otherwise) =>
        values.GetValueOrDefault(name, otherwise);
}
