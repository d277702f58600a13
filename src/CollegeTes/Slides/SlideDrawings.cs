using System.Globalization;
using System.Text;
using CollegeTes.Imaging;
using CollegeTes.Markup;

namespace CollegeTes.Slides;

/// <summary>Drawings of a page as pictures of a deck: an image for every program, and the drawing itself for those that show it.</summary>
/// <param name="css">Style sheets with the rules of drawings.</param>
/// <param name="colours">Colours of the theme, by name.</param>
/// <param name="images">Makes the images.</param>
internal sealed class SlideDrawings(string css, IReadOnlyDictionary<string, string> colours, DrawingImage images)
{
    // Where it fills a slide: as fine as most projectors.
    private const int MostPixels = 1920;

    private readonly Dictionary<string, (byte[] Image, int Width, int Height)> _made = new(StringComparer.Ordinal);

    /// <summary>The picture of a drawing, which is changed; null for one that says no size.</summary>
    public SlidePicture? Draw(MarkupElement drawing, Placeholder place)
    {
        if (Size(drawing) is not var (width, height))
            return null;
        StandaloneDrawing.Paint(drawing, css, StandaloneDrawing.ColoursOf(drawing, css, colours));
        var alternative = AlternativeOf(drawing);
        drawing["xmlns"] = "http://www.w3.org/2000/svg";
        (drawing["width"], drawing["height"]) = (Number(width), Number(height));
        foreach (var name in new[] { "aria-hidden", "aria-labelledby", "aria-describedby", "focusable", "role" })
            drawing[name] = null;
        var text = new StringBuilder();
        MarkupWriter.WriteXhtml(drawing, text);
        var svg = Encoding.UTF8.GetBytes(text.ToString());
        if (!_made.TryGetValue(text.ToString(), out var made))
            _made.Add(text.ToString(), made = (images.ToPng(svg), width, height));
        return new SlidePicture(place, made.Image, made.Width, made.Height, alternative) { Drawing = svg };
    }

    private static (int Width, int Height)? Size(MarkupElement drawing)
    {
        var box = (drawing["viewBox"] ?? "")
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(n => double.TryParse(n, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : 0)
            .ToList();
        if (box is not [_, _, > 0 and var width, > 0 and var height])
            return null;
        var scale = Math.Min(MostPixels / width, MostPixels / height);
        return ((int)Math.Round(width * scale), (int)Math.Round(height * scale));
    }

    private static string AlternativeOf(MarkupElement drawing)
    {
        if (drawing["aria-hidden"] == "true")
            return "";
        var words = drawing["aria-label"] is { } label
            ? [label]
            : drawing.Elements.Where(e => e.Name is "title" or "desc").Select(e => e.Line());
        return string.Join(" ", words.Where(w => w.Length > 0).Select(w => w.EndsWith('.') ? w : w + "."));
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
