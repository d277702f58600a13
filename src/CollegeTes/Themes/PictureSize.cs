using System.Globalization;
using System.Text.RegularExpressions;

namespace CollegeTes.Themes;

/// <summary>The size of a picture or a video, in pixels: even on both sides, as H.264 wants it.</summary>
public readonly partial record struct PictureSize(int Width, int Height)
{
    private const int Smallest = 64;
    private const int Largest = 3840;

    /// <summary>Reads <c>1920x1080</c>. Null when it is nothing of the kind.</summary>
    public static PictureSize? Read(string text)
    {
        var match = Sides().Match(text);
        if (!match.Success)
            return null;
        var size = new PictureSize(
            int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture),
            int.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture)
        );
        return
            size is { Width: >= Smallest and <= Largest, Height: >= Smallest and <= Largest } && size.Width % 2 == 0 && size.Height % 2 == 0
            ? size
            : null;
    }

    [GeneratedRegex(@"^(\d{2,4})[x×](\d{2,4})$")]
    private static partial Regex Sides();
}
