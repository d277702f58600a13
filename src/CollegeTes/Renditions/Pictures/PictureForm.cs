using CollegeTes.Themes;

namespace CollegeTes.Renditions.Pictures;

/// <summary>How a rendering shows its pictures.</summary>
/// <param name="Width">The width of the one plain file that is shown, at least, in pixels; null to offer every form to a browser.</param>
public readonly record struct PictureForm(int? Width)
{
    // What printers ask of a photograph, in dots an inch; what of a page's width its text takes; what a reader's screen shows.
    private const double Density = 250;
    private const double TextShare = 0.8;
    private const int ReaderWidth = 800;

    /// <summary>A page on a screen: the browser chooses.</summary>
    public static PictureForm Screen => default;

    /// <summary>The form of a rendering.</summary>
    /// <param name="medium">Of the output.</param>
    /// <param name="paperWidth">Width of its paper, in millimetres, or null.</param>
    public static PictureForm Of(Medium medium, double? paperWidth) =>
        // A list of forms is a trap for readers: many take the largest, or none.
        medium == Medium.Epub
        || medium == Medium.Mail
            ? new(ReaderWidth)
        : medium.IsPaper ? new((int)((paperWidth ?? 210) * TextShare / 25.4 * Density))
        : Screen;
}
