using CollegeTes.Imaging.Vips;

namespace CollegeTes.Imaging;

/// <summary>Makes images of a photograph, decoded once for all of them. From any thread; one thread each.</summary>
internal sealed class ImageEncoder(VipsLibrary vips)
{
    /// <summary>Most pixels of a source: what it says when it is opened for good, whatever it said when it was measured.</summary>
    private const long MostPixels = 50_000_000;

    /// <summary>The images that recipes ask for, in their order.</summary>
    /// <param name="source">The file, as its author gave it.</param>
    /// <param name="mimeType"><c>image/jpeg</c>, <c>image/png</c> or <c>image/webp</c>, found in its bytes.</param>
    /// <param name="recipes">Of one photograph: their base width is the same.</param>
    /// <param name="made">Receives each image as soon as it is made.</param>
    /// <exception cref="VipsException">The file is damaged.</exception>
    public unsafe void Make(byte[] source, string mimeType, IReadOnlyList<ImageRecipe> recipes, Action<ImageRecipe, byte[]> made)
    {
        // libvips reads the bytes where they are until the last image is made.
        fixed (byte* _ = source)
        {
            RefuseBombs(source, mimeType);
            using var small = Reduce(source, mimeType, recipes[0].BaseWidth);
            using var image = small.InMemory();
            foreach (var recipe in recipes)
            {
                if (recipe.Width == image.Width && recipe.Height == image.Height)
                {
                    made(recipe, Encode(image, recipe));
                    continue;
                }
                using var sized = new VipsOperation(vips, "thumbnail_image")
                    .With("in", image)
                    .With("width", recipe.Width)
                    .With("height", recipe.Height)
                    .With("size", "force")
                    .ToImage();
                made(recipe, Encode(sized, recipe));
            }
        }
    }

    // Opening reads the header alone.
    private void RefuseBombs(ReadOnlySpan<byte> source, string mimeType)
    {
        var reader = mimeType switch
        {
            "image/jpeg" => "jpegload_buffer",
            "image/png" => "pngload_buffer",
            _ => "webpload_buffer",
        };
        using var opened = new VipsOperation(vips, reader).With("buffer", source).ToImage();
        if ((long)opened.Width * opened.Height > MostPixels)
            throw new VipsException($"{opened.Width} x {opened.Height}");
    }

    // Turned as its author sees it, in the colours of screens, at its base width: a JPEG is decoded no larger than it need be. A WebP is
    // not turned, as browsers do not turn one.
    private VipsImage Reduce(ReadOnlySpan<byte> source, string mimeType, int width) =>
        new VipsOperation(vips, "thumbnail_buffer")
            .With("buffer", source)
            .With("width", width)
            .With("height", 10_000_000)
            .With("size", "down")
            .With("no-rotate", mimeType == "image/jpeg" ? "false" : "true")
            .With("output-profile", "srgb")
            // Said to the reader itself: the operation's own « fail-on » does not reach the readers of bytes (libvips 8.18).
            .With("option-string", "fail_on=error")
            .ToImage();

    private byte[] Encode(VipsImage image, ImageRecipe recipe)
    {
        // A JPEG has no transparency: what shows through is paper.
        if (recipe.Format == ImageFormat.Jpeg && image.HasAlpha)
        {
            using var flat = new VipsOperation(vips, "flatten").With("in", image).With("background", "255").ToImage();
            return Write(flat, recipe);
        }
        return Write(image, recipe);
    }

    private byte[] Write(VipsImage image, ImageRecipe recipe) =>
        (
            recipe.Format switch
            {
                // Progressive, so that a slow line shows the whole picture early.
                ImageFormat.Jpeg => new VipsOperation(vips, "jpegsave_buffer")
                    .With("Q", ImageRecipe.JpegQuality)
                    .With("optimize-coding", "true")
                    .With("interlace", "true"),
                ImageFormat.Png => new VipsOperation(vips, "pngsave_buffer").With("compression", 9),
                ImageFormat.Avif => new VipsOperation(vips, "heifsave_buffer")
                    .With("compression", "av1")
                    .With("Q", ImageRecipe.AvifQuality)
                    .With("bitdepth", 8),
                _ when recipe.IsLossless => new VipsOperation(vips, "webpsave_buffer").With("lossless", "true").With("effort", 4),
                _ => new VipsOperation(vips, "webpsave_buffer")
                    .With("Q", ImageRecipe.WebpQuality)
                    .With("effort", 4)
                    .With("smart-subsample", "true"),
            }
        )
            .With("in", image)
            .With("keep", "none")
            .ToBytes();
}
