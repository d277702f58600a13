using CollegeTes.Imaging;
using CollegeTes.Imaging.Vips;
using CollegeTes.Tests.Content.Media;

namespace CollegeTes.Tests.Imaging;

/// <summary>
/// Photographs made for the tests: a sky that lightens from left to right, with what a camera and an agency write beside it.
/// </summary>
internal static class Photographs
{
    /// <summary>The library, ready to work.</summary>
    public static VipsLibrary Vips { get; } = Load();

    /// <summary>
    /// A JPEG whose pixels are dark on their left and light on their right, with an EXIF orientation, a place and an author.
    /// </summary>
    public static byte[] Jpeg(int width, int height, int orientation = 1)
    {
        using var grey = new VipsOperation(Vips, "grey").With("width", width).With("height", height).With("uchar", "true").ToImage();
        var bare = new VipsOperation(Vips, "jpegsave_buffer").With("in", grey).With("Q", 85).With("keep", "none").ToBytes();
        return MediaBytes.Join(
            bare[..2],
            MediaBytes.Exif(orientation, location: true),
            MediaBytes.Segment(0xE1, MediaBytes.Ascii("http://ns.adobe.com/xap/1.0/\0<x>GPSLatitude 47 Anne Auteur</x>")),
            MediaBytes.Segment(0xED, MediaBytes.Ascii("Photoshop 3.0\0Anne Auteur")),
            MediaBytes.Segment(0xFE, MediaBytes.Ascii("Anne Auteur")),
            bare[2..]
        );
    }

    /// <summary>A PNG of flat colours.</summary>
    public static byte[] Drawing(int width, int height)
    {
        using var black = new VipsOperation(Vips, "black").With("width", width).With("height", height).ToImage();
        return new VipsOperation(Vips, "pngsave_buffer").With("in", black).ToBytes();
    }

    /// <summary>The grey of the pixels of an image, row by row, as a browser decodes them.</summary>
    public static (int Width, int Height, byte[] Pixels) Decode(byte[] image)
    {
        using var opened = new VipsOperation(
            Vips,
            image[0] == 0xFF ? "jpegload_buffer"
                : image[0] == 0x89 ? "pngload_buffer"
                : "webpload_buffer"
        ).With("buffer", image).ToImage();
        using var grey = new VipsOperation(Vips, "colourspace").With("in", opened).With("space", "b-w").ToImage();
        var bands = grey.HasAlpha ? 2 : 1;
        var raw = new VipsOperation(Vips, "rawsave_buffer").With("in", grey).ToBytes();
        return (grey.Width, grey.Height, [.. raw.Where((_, i) => i % bands == 0)]);
    }

    private static VipsLibrary Load()
    {
        var library = VipsSearch.Require(_ => null);
        library.Start();
        return library;
    }
}
