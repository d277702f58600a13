namespace CollegeTes.Content.MediaFiles;

/// <summary>What an image file says of itself.</summary>
/// <param name="Width">As shown, after <see cref="Orientation"/>, in pixels; 0 for an SVG that does not say.</param>
/// <param name="Height">As shown, after <see cref="Orientation"/>, in pixels; 0 for an SVG that does not say.</param>
/// <param name="MimeType"><c>image/png</c>, <c>image/jpeg</c>, <c>image/webp</c>, <c>image/svg+xml</c> or <c>image/gif</c>.</param>
public sealed record ImageInfo(int Width, int Height, string MimeType)
{
    /// <summary>EXIF orientation, from 1 (upright) to 8.</summary>
    public int Orientation { get; init; } = 1;

    /// <summary>True when the file holds an EXIF block.</summary>
    public bool HasExif { get; init; }

    /// <summary>True when the metadata says where the picture was taken.</summary>
    public bool HasLocation { get; init; }

    /// <summary>True for EXIF and for XMP, IPTC, comments or texts: all that <see cref="ImageMetadata.Strip"/> removes.</summary>
    public bool HasMetadata { get; init; }

    /// <summary>True when something behind the picture may show through.</summary>
    public bool HasAlpha { get; init; }

    /// <summary>True for several pictures in turn.</summary>
    public bool IsAnimated { get; init; }

    /// <summary>
    /// True when the file keeps every pixel of few colours, as one does of a drawing: a PNG with a palette, a lossless WebP.
    /// </summary>
    public bool IsExact { get; init; }

    /// <summary>True when its colours are red, green and blue: not grey, nor CMYK, nor a palette. Known of PNG and JPEG only.</summary>
    public bool IsRgb { get; init; }

    /// <summary>False for GIF, which is recognised in order to be refused by name.</summary>
    public bool IsAccepted => MimeType != "image/gif";

    /// <summary>Megapixels are memory when decoded: width times height, without overflow.</summary>
    public long Pixels => (long)Width * Height;
}
