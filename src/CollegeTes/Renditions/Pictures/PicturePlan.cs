using CollegeTes.Imaging;
using CollegeTes.Model;
using CollegeTes.Text;

namespace CollegeTes.Renditions.Pictures;

/// <summary>
/// Which files an image of the workspace is published as, from its header, its digest and the collection's settings alone.
/// </summary>
internal static class PicturePlan
{
    /// <summary>
    /// The widest image that pages show: a full column on a dense screen, or a page of A4 at 200 dots an inch. In pixels.
    /// </summary>
    public const int Widest = 1600;

    /// <summary>
    /// What an image may weigh to be published as its author made it, when it is no wider than <see cref="LightWidth"/>: a WebP prepared
    /// for the web, a small diagram.
    /// </summary>
    public const long LightBytes = 100_000;

    /// <summary>In pixels.</summary>
    public const int LightWidth = 1200;

    // The tallest that each format can be, in pixels: a long strip is narrow enough to pass the bound on its width.
    private const int TallestWebp = 16_383;
    private const int TallestJpeg = 65_500;

    // A phone, a column, a column on a dense screen, paper. Every browser reads WebP: JPEG serves readers, paper and what is older.
    private static readonly int[] Light = [480, 800, 1200, Widest];
    private static readonly int[] Plain = [800, 1200, Widest];

    /// <summary>The picture of an image.</summary>
    /// <param name="file">What its header says.</param>
    /// <param name="digest">SHA-256 of its bytes.</param>
    /// <param name="settings">What the collection asks for.</param>
    public static Picture Of(MediaFile file, byte[] digest, ImageSettings settings)
    {
        if (IsKept(file))
            return new Picture(
                [],
                [],
                [new PictureFile(new PublishedMedia(MediaPath.Of(file, digest), file.Path, null), file.Width ?? 0, file.Height ?? 0)],
                file.Width ?? 0,
                file.Height ?? 0
            );
        var widest = Math.Min(file.Width!.Value, Widest);
        var isDrawn = file.Traits.HasFlag(ImageTraits.Drawn);
        // Sharp edges do not bear to be made smaller: a drawing keeps its size, and every pixel.
        var light = isDrawn ? [widest] : Ladder(Light, widest);
        var plain = isDrawn ? [widest] : Ladder(Plain, widest);
        var plainFormat =
            isDrawn || file.Traits.HasFlag(ImageTraits.Transparent) || HeightAt(widest) > TallestJpeg ? ImageFormat.Png : ImageFormat.Jpeg;
        return new Picture(
            settings.HasAvif && !isDrawn && HeightAt(widest) <= TallestWebp ? Files(light, ImageFormat.Avif) : [],
            HeightAt(widest) <= TallestWebp ? Files(light, ImageFormat.Webp) : [],
            // A transparent photograph is rare, and its PNG heavy: one size is enough.
            Files(plainFormat == ImageFormat.Png ? [Math.Min(widest, 800 < widest && !isDrawn ? 800 : widest)] : plain, plainFormat),
            widest,
            HeightAt(widest)
        );

        IReadOnlyList<PictureFile> Files(IEnumerable<int> widths, ImageFormat format) => [.. widths.Select(width => Make(width, format))];

        PictureFile Make(int width, ImageFormat format)
        {
            var recipe = new ImageRecipe(format, width, HeightAt(width), widest, isDrawn);
            return new PictureFile(new PublishedMedia(PathOf(file.Path, digest, recipe), file.Path, recipe), width, recipe.Height);
        }

        int HeightAt(int width) =>
            Math.Max(1, (int)Math.Round((double)file.Height!.Value * width / file.Width.Value, MidpointRounding.AwayFromZero));
    }

    // Drawings in SVG have no size; what moves would stop; what is light would gain nothing.
    private static bool IsKept(MediaFile file) =>
        file.MimeType is not ("image/jpeg" or "image/png" or "image/webp")
        || file.Traits.HasFlag(ImageTraits.Animated)
        || (file.Width <= LightWidth && file.MimeType == "image/webp" && file.Length <= LightBytes)
        || (file.Width <= LightWidth && file.Traits.HasFlag(ImageTraits.Drawn) && file.Length <= LightBytes)
        || (file.Width <= Widest && file.MimeType == "image/webp" && file.Traits.HasFlag(ImageTraits.Drawn));

    // Every step below the width, then the width itself; a step that would be nearly as wide is left out.
    private static List<int> Ladder(int[] steps, int widest) => [.. steps.Where(step => step * 10 < widest * 9), widest];

    private static string PathOf(string path, byte[] digest, ImageRecipe recipe)
    {
        var name = path[(path.LastIndexOf('/') + 1)..];
        var dot = name.LastIndexOf('.');
        var key = JointDigest.Of([Convert.ToHexStringLower(digest), recipe.Parameters]);
        return $"assets/medias/{Slug.From(name[..dot])}.{key[..10]}-{recipe.Width}{recipe.Extension}";
    }
}
