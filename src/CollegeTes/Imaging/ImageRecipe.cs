using System.Globalization;

namespace CollegeTes.Imaging;

/// <summary>How an image is made of a photograph: upright, in sRGB, without metadata, at a size.</summary>
/// <param name="Format">What it is encoded as.</param>
/// <param name="Width">In pixels, at most that of the source.</param>
/// <param name="Height">In pixels.</param>
/// <param name="BaseWidth">The width the source is reduced to first, in pixels: all sizes of a photograph are made of one decoding.</param>
/// <param name="IsLossless">True for drawings and screenshots, whose sharp edges a lossy encoder would smear.</param>
public sealed record ImageRecipe(ImageFormat Format, int Width, int Height, int BaseWidth, bool IsLossless)
{
    // Changes when the encoder does something else of the same recipe: names and caches then change with it.
    private const int Edition = 1;

    /// <summary>Quality of JPEG (from 1 to 100): what the eye takes for the source at the size it is shown.</summary>
    public const int JpegQuality = 80;

    /// <summary>Quality of WebP (from 0 to 100).</summary>
    public const int WebpQuality = 78;

    /// <summary>Quality of AVIF (from 0 to 100).</summary>
    public const int AvifQuality = 55;

    /// <summary>Ending of the file's name, with its dot.</summary>
    public string Extension =>
        Format switch
        {
            ImageFormat.Jpeg => ".jpg",
            ImageFormat.Png => ".png",
            ImageFormat.Avif => ".avif",
            _ => ".webp",
        };

    /// <summary>All that decides the bytes beside the source and the version of libvips.</summary>
    public string Parameters =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Edition} {Format} {Width}x{Height} {BaseWidth} {(IsLossless ? "lossless" : QualityOf(Format))}"
        );

    private static string QualityOf(ImageFormat format) =>
        (
            format switch
            {
                ImageFormat.Jpeg => JpegQuality,
                ImageFormat.Avif => AvifQuality,
                _ => WebpQuality,
            }
        ).ToString(CultureInfo.InvariantCulture);
}
