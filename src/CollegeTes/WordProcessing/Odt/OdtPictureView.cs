using System.Globalization;
using CollegeTes.WordProcessing.Package;

namespace CollegeTes.WordProcessing.Odt;

/// <summary>
/// Whether a frame of LibreOffice shows the whole of its image. A cut is told in lengths of a size that only LibreOffice knows, so it
/// cannot be made again here: the image is not taken, nor is one that is made transparent, or over which something lies.
/// </summary>
internal static class OdtPictureView
{
    public const string Masked = "image masquée dans le document";
    public const string Cut = "image rognée dans le document, qui serait publiée entière";
    public const string Retouched = "image que le document efface ou rend transparente, et qui serait publiée telle quelle";
    public const string Covered = "image peut-être couverte par une forme ou une autre image, qui serait publiée à découvert";
    public const string Filling = "image de fond d'une forme";

    /// <summary>French: why the image of a frame is not taken; null when it may be.</summary>
    public static string? Reason(XmlNode frame, OdtStyles styles)
    {
        if (IsHidden(frame))
            return Masked;
        var style = frame["draw:style-name"];
        if (styles.GraphicProperty("fo:clip", style) is { } clip && Lengths(clip).Any(l => l > 0))
            return Cut;
        return
            IsBelow(styles.GraphicProperty("draw:image-opacity", style), 100)
            || IsAbove(styles.GraphicProperty("draw:transparency", style), 0)
            || IsAbove(styles.GraphicProperty("draw:luminance", style), 40)
            || IsAbove(styles.GraphicProperty("draw:contrast", style), 40)
            || styles.GraphicProperty("draw:color-mode", style) is "mono" or "watermark"
            || styles.GraphicProperty("loext:softedge-radius", style) is not (null or "0cm" or "0in")
            ? Retouched
            : null;
    }

    /// <summary>True for a drawing that says of itself that it is not shown.</summary>
    public static bool IsHidden(XmlNode drawing) =>
        drawing.Attributes.Any(a =>
            (a.Name.EndsWith(":display", StringComparison.Ordinal) && a.Value is "none" or "printer")
            || (a.Name.EndsWith(":visible", StringComparison.Ordinal) && a.Value == "false")
            || (a.Name is "svg:width" or "svg:height" && OdtLength.Read(a.Value) is <= 0)
        );

    /// <summary>True for a shape whose background is an image.</summary>
    public static bool IsFilled(XmlNode shape, OdtStyles styles) =>
        styles.GraphicProperty("draw:fill", shape["draw:style-name"]) == "bitmap";

    // rect(top, right, bottom, left), or auto.
    private static IEnumerable<double> Lengths(string clip) =>
        clip.StartsWith("rect(", StringComparison.Ordinal)
            ? clip[5..]
                .TrimEnd(')')
                .Split([',', ' '], StringSplitOptions.RemoveEmptyEntries)
                .Select(l => l == "auto" ? 0 : OdtLength.Read(l) ?? 1)
        : clip == "auto" ? []
        : [1];

    private static bool IsBelow(string? percentage, double limit) => percentage is not null && (Number(percentage) ?? 0) < limit;

    private static bool IsAbove(string? percentage, double limit) => percentage is not null && Math.Abs(Number(percentage) ?? 100) > limit;

    private static double? Number(string percentage) =>
        double.TryParse(percentage.TrimEnd('%'), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
}
