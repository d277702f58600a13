using System.Globalization;

namespace CollegeTes.Rendering.Weight;

/// <summary>
/// Which file of a picture a browser takes in a window of 1,280 pixels, one dot a pixel (HTML, « selecting an image source »).
/// </summary>
internal static class PictureChoice
{
    private const double Window = 1280;
    private const double Em = 16;

    /// <summary>The address that a browser takes of a <c>srcset</c> with widths: the smallest that fills its place.</summary>
    public static string? Of(string candidates, string? sizes)
    {
        var place = WidthOf(sizes);
        (string Address, double Width)? best = null;
        foreach (var candidate in candidates.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = candidate.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var width = parts.Length > 1 && parts[1].EndsWith('w') && Number(parts[1][..^1]) is { } w ? w : 0;
            if (best is null || (best.Value.Width < place ? width > best.Value.Width : width >= place && width < best.Value.Width))
                best = (parts[0], width);
        }
        return best?.Address;
    }

    /// <summary>The width that <c>sizes</c> announces in that window, in pixels: the first whose condition holds.</summary>
    public static double WidthOf(string? sizes)
    {
        foreach (var size in (sizes ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var end = size.StartsWith('(') ? size.IndexOf(')', StringComparison.Ordinal) : -1;
            if (end > 0 && !Holds(size[1..end]))
                continue;
            if (Length(size[(end + 1)..].Trim()) is { } width)
                return width;
        }
        return Window;
    }

    private static bool Holds(string condition)
    {
        var parts = condition.Split(':', StringSplitOptions.TrimEntries);
        return parts.Length == 2
            && Length(parts[1]) is { } limit
            && (parts[0] == "max-width" ? Window <= limit : parts[0] == "min-width" && Window >= limit);
    }

    private static double? Length(string text) =>
        text.EndsWith("px", StringComparison.Ordinal) ? Number(text[..^2])
        : text.EndsWith("rem", StringComparison.Ordinal) ? Number(text[..^3]) * Em
        : text.EndsWith("em", StringComparison.Ordinal) ? Number(text[..^2]) * Em
        : text.EndsWith("vw", StringComparison.Ordinal) ? Number(text[..^2]) * Window / 100
        : null;

    private static double? Number(string text) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;
}
