using CollegeTes.Imaging.Vips;

namespace CollegeTes.Imaging;

/// <summary>Cuts a part out of an image: what is outside is in no byte of the result.</summary>
/// <param name="environment">Value of an environment variable, or null.</param>
public sealed class ImageCropper(Func<string, string?> environment)
{
    private const long MostPixels = 50_000_000;

    /// <summary>The part of an image, in its own format and without metadata; null when libvips is not there or cannot read it.</summary>
    /// <param name="image">The file.</param>
    /// <param name="mimeType"><c>image/jpeg</c>, <c>image/png</c> or <c>image/webp</c>.</param>
    /// <param name="x">In pixels of the image as it is stored: a photograph that asks to be turned is not turned here.</param>
    /// <param name="y">From the top.</param>
    /// <param name="width">At least 1.</param>
    /// <param name="height">At least 1.</param>
    public byte[]? Cut(byte[] image, string mimeType, int x, int y, int width, int height)
    {
        try
        {
            var vips = VipsSearch.Require(environment);
            vips.Start();
            return Cut(vips, image, mimeType, (x, y, width, height));
        }
        catch (Exception exception) when (exception is ImagingException or VipsException)
        {
            return null;
        }
    }

    private static unsafe byte[]? Cut(VipsLibrary vips, byte[] source, string mimeType, (int X, int Y, int Width, int Height) area)
    {
        var (reader, writer) = mimeType switch
        {
            "image/jpeg" => ("jpegload_buffer", "jpegsave_buffer"),
            "image/png" => ("pngload_buffer", "pngsave_buffer"),
            "image/webp" => ("webpload_buffer", "webpsave_buffer"),
            _ => ("", ""),
        };
        if (reader.Length == 0)
            return null;
        // libvips reads the bytes where they are until the end.
        fixed (byte* _ = source)
        {
            using var whole = new VipsOperation(vips, reader).With("buffer", (ReadOnlySpan<byte>)source).With("fail-on", "error").ToImage();
            if ((long)whole.Width * whole.Height > MostPixels || area.X + area.Width > whole.Width || area.Y + area.Height > whole.Height)
                return null;
            using var part = new VipsOperation(vips, "extract_area")
                .With("input", whole)
                .With("left", area.X)
                .With("top", area.Y)
                .With("width", area.Width)
                .With("height", area.Height)
                .ToImage();
            // The colours mean what the profile says: it stays, and nothing else does.
            var saved = new VipsOperation(vips, writer).With("in", part).With("keep", "icc");
            return (
                mimeType switch
                {
                    "image/jpeg" => saved.With("Q", 95).With("optimize-coding", "true"),
                    "image/webp" => saved.With("Q", 95),
                    _ => saved.With("compression", 9),
                }
            ).ToBytes();
        }
    }
}
