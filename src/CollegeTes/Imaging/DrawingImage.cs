using CollegeTes.Imaging.Vips;

namespace CollegeTes.Imaging;

/// <summary>Makes images of drawings, for what cannot show SVG. From any thread.</summary>
/// <param name="environment">Value of an environment variable, or null.</param>
public sealed class DrawingImage(Func<string, string?> environment)
{
    private readonly Lazy<VipsLibrary> _library = new(() => VipsSearch.Require(environment));

    /// <summary>A drawing as PNG, at the size that it says of itself in pixels.</summary>
    /// <param name="drawing">SVG, every colour written in it; it names no other file.</param>
    /// <exception cref="ImagingException">libvips is missing.</exception>
    /// <exception cref="InvalidOperationException">The drawing is not one, which would be a defect of ours.</exception>
    public unsafe byte[] ToPng(byte[] drawing)
    {
        try
        {
            // libvips reads the bytes where they are until the image is made.
            fixed (byte* _ = drawing)
            {
                _library.Value.Start();
                using var image = new VipsOperation(_library.Value, "svgload_buffer").With("buffer", drawing).ToImage();
                return new VipsOperation(_library.Value, "pngsave_buffer")
                    .With("compression", 9)
                    .With("in", image)
                    .With("keep", "none")
                    .ToBytes();
            }
        }
        catch (VipsException exception)
        {
            throw new InvalidOperationException("a drawing that libvips cannot read: " + exception.Message, exception);
        }
    }
}
