using System.Globalization;
using CollegeTes.WordProcessing.Package;

namespace CollegeTes.WordProcessing.Docx;

/// <summary>
/// What of an image a Word drawing shows. A cut at the edges can be made again; whatever else hides a part of it (a shape, a blur, a
/// transparency, something laid over it) cannot, so such an image is not taken: its author showed less than the file holds.
/// </summary>
/// <param name="Hidden">French: why it is not taken; null when it may be.</param>
internal readonly record struct DocxPictureView(string? Hidden, ImageCrop? Crop)
{
    public const string Masked = "image masquée dans le document";
    public const string Shaped = "image découpée selon une forme, qui serait publiée entière";
    public const string Retouched = "image que le document floute, efface ou rend transparente, et qui serait publiée telle quelle";
    public const string Covered = "image peut-être couverte par une forme ou une autre image, qui serait publiée à découvert";
    public const string Filling = "image de fond d'une forme";

    // Changes of colour that leave everything to be seen; any other one, known or not, may hide something.
    private static readonly string[] Harmless = ["a:grayscl", "a:tint", "a:hsl", "a:duotone", "a:extLst"];

    /// <param name="path">From the drawing down to <c>a:blip</c> or <c>v:imagedata</c>.</param>
    public static DocxPictureView Read(IReadOnlyList<XmlNode> path)
    {
        var image = path[^1];
        if (path.Any(IsHidden))
            return new DocxPictureView(Masked, null);
        if (DocxGroup.IsCovered(path))
            return new DocxPictureView(Covered, null);
        if (image.Name == "v:imagedata")
            return Legacy(path[^2], image);
        if (path[^2].Child("a:tile") is not null)
            return new DocxPictureView(Filling, null);
        if (path.SelectMany(Properties).Any(IsShaped))
            return new DocxPictureView(Shaped, null);
        if (
            path.SelectMany(Properties).Any(p => p.Find("a:softEdge") is not null || p.Find("a:blur") is not null)
            || image.Children.Any(e => !IsHarmless(e))
        )
            return new DocxPictureView(Retouched, null);
        var crop = Sides(path[^2].Child("a:srcRect"), Percentage);
        return Cut(path[^2].Child("a:stretch", "a:fillRect") is { } fill ? Within(crop, Sides(fill, Percentage)) : crop);
    }

    /// <summary>True for an element that says of itself that it is not shown.</summary>
    public static bool IsHidden(XmlNode node) =>
        (node["style"] ?? "").Replace(" ", "", StringComparison.Ordinal).Contains("visibility:hidden", StringComparison.OrdinalIgnoreCase)
        || new[] { node, node.Child("pic:nvPicPr") }
            .OfType<XmlNode>()
            .SelectMany(n => n.Children)
            .Any(c =>
                c.Name is "wp:docPr" or "pic:cNvPr" or "wps:cNvPr" or "wpg:cNvPr" && c["hidden"] is { } hidden && DocxStyles.IsOn(hidden)
            )
        || (node.Child("wp:extent") is { } size && (size["cx"] == "0" || size["cy"] == "0"));

    // Frames of older Word: only the plain one shows the whole image.
    private static DocxPictureView Legacy(XmlNode shape, XmlNode image)
    {
        var type = shape["type"];
        if (
            shape.Name is not ("v:shape" or "v:rect" or "v:image")
            || (type is null ? shape["path"] is not null : !type.EndsWith("t75", StringComparison.Ordinal))
        )
            return new DocxPictureView(Shaped, null);
        if (image["chromakey"] is not null || image["gain"] is not null || image["blacklevel"] is not null || image["bilevel"] is not null)
            return new DocxPictureView(Retouched, null);
        return Cut(
            new ImageCrop(
                Fraction(image["cropleft"]),
                Fraction(image["croptop"]),
                Fraction(image["cropright"]),
                Fraction(image["cropbottom"])
            )
        );
    }

    private static DocxPictureView Cut(ImageCrop crop) =>
        crop.IsNothing ? new DocxPictureView(null, null)
        : crop.IsPossible ? new DocxPictureView(null, crop)
        : new DocxPictureView(Masked, null);

    private static ImageCrop Sides(XmlNode? rectangle, Func<string?, double> read) =>
        rectangle is null ? default : new ImageCrop(read(rectangle["l"]), read(rectangle["t"]), read(rectangle["r"]), read(rectangle["b"]));

    // A fill larger than its shape (negative sides) is cut by it; a smaller one shows whole. What the fill holds is the image once cut.
    private static ImageCrop Within(ImageCrop crop, ImageCrop fill)
    {
        var width = 1 - Math.Max(crop.Left, 0) - Math.Max(crop.Right, 0);
        var height = 1 - Math.Max(crop.Top, 0) - Math.Max(crop.Bottom, 0);
        return new ImageCrop(
            Add(crop.Left, fill.Left, fill.Right, width),
            Add(crop.Top, fill.Top, fill.Bottom, height),
            Add(crop.Right, fill.Right, fill.Left, width),
            Add(crop.Bottom, fill.Bottom, fill.Top, height)
        );

        static double Add(double cut, double side, double other, double whole) =>
            Math.Max(cut, 0)
            + (
                double.IsInfinity(side) ? side
                : side < 0 ? whole * -side / (1 - side - Math.Min(other, 1))
                : 0
            );
    }

    private static IEnumerable<XmlNode> Properties(XmlNode node) =>
        node.Name.EndsWith(":spPr", StringComparison.Ordinal)
            ? [node]
            : node.Children.Where(c => c.Name.EndsWith(":spPr", StringComparison.Ordinal));

    private static bool IsShaped(XmlNode properties) =>
        properties.Child("a:custGeom") is not null || properties.Child("a:prstGeom")?["prst"] is not (null or "rect");

    private static bool IsHarmless(XmlNode effect) =>
        Harmless.Contains(effect.Name, StringComparer.Ordinal)
        || (effect.Name == "a:alphaModFix" && Percentage(effect["amt"] ?? "100000") is >= 1 and < 2)
        || (effect.Name == "a:lum" && Math.Abs(Percentage(effect["bright"])) <= 0.4 && Math.Abs(Percentage(effect["contrast"])) <= 0.4);

    // Thousandths of a percent, or a percentage that says so (ISO/IEC 29500-1, 20.1.10.40).
    private static double Percentage(string? text) =>
        text is null ? 0
        : text.EndsWith('%') ? Number(text[..^1]) / 100
        : Number(text) / 100_000;

    // A fraction, or 65536ths of one followed by « f » (ECMA-376-4, 19.1.2.11).
    private static double Fraction(string? text) =>
        text is null ? 0
        : text.EndsWith('f') ? Number(text[..^1]) / 65_536
        : text.EndsWith('%') ? Number(text[..^1]) / 100
        : Number(text);

    // What is no number cuts we know not how much: then all of it.
    private static double Number(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
            ? number
            : double.PositiveInfinity;
}
