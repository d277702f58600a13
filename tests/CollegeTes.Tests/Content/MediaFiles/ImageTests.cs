using CollegeTes.Content.MediaFiles;
using CollegeTes.Tests.Text;
using static CollegeTes.Tests.Content.Media.MediaBytes;

namespace CollegeTes.Tests.Content.MediaFiles;

public sealed class ImageTests
{
    private static readonly byte[] Xmp = Segment(0xE1, Ascii("http://ns.adobe.com/xap/1.0/\0<x exif:GPSLatitude='47'/>"));
    private static readonly byte[] Icc = Segment(0xE2, Ascii("ICC_PROFILE\0\u0001\u0001profile"));
    private static readonly byte[] Adobe = Segment(0xEE, Ascii("Adobe\0d\0\0\0\0\u0001"));
    private static readonly byte[] Comment = Segment(0xFE, Ascii("Prise par Anne"));
    private static readonly byte[] Iptc = Segment(0xED, Ascii("Photoshop 3.0\0Anne"));

    [Fact]
    public void Reads_colours_and_transparency()
    {
        Assert.True(Probe(Png()) is { IsRgb: true, HasAlpha: false });
        Assert.True(Probe(Png(PngChunk("tRNS", new byte[6]))) is { IsRgb: true, HasAlpha: true });
        Assert.True(Probe(Jpeg()) is { IsRgb: false, HasAlpha: false });
    }

    [Fact]
    public void Reads_sizes()
    {
        Assert.Equal(new ImageInfo(640, 480, "image/png") { IsRgb = true }, Probe(Png()));
        Assert.Equal(new ImageInfo(640, 480, "image/jpeg"), Probe(Jpeg()));
        Assert.Equal(new ImageInfo(640, 480, "image/webp") { IsExact = true }, Probe(WebP(Vp8l)));
        Assert.Equal(new ImageInfo(640, 480, "image/webp") { IsExact = true }, Probe(WebP(Vp8x(0), Vp8l)));
        Assert.True(Probe(WebP(Vp8x(0x12), Vp8l)) is { HasAlpha: true, IsAnimated: true });
        Assert.True(Probe(Png(PngChunk("tRNS", [0, 0]), PngChunk("acTL", new byte[8]))) is { HasAlpha: true, IsAnimated: true });
        Assert.Equal(new ImageInfo(640, 480, "image/webp"), Probe(WebP(WebPChunk("VP8 ", [0, 0, 0, 0x9D, 1, 0x2A, 0x80, 2, 0xE0, 1]))));
        Assert.Equal(
            new ImageInfo(640, 480, "image/svg+xml"),
            Probe(Ascii("\n<!-- a --><svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 640 480'/>"))
        );
        Assert.Equal(new ImageInfo(20, 30, "image/svg+xml"), Probe(Ascii("<svg width='19.5px' height='30' viewBox='0 0 1 1'/>")));
        Assert.Equal(new ImageInfo(0, 0, "image/svg+xml"), Probe(Ascii("<svg width='10mm'/>")));
        var gif = Probe(Join(Ascii("GIF89a"), Little16(640), Little16(480)));
        Assert.Equal(new ImageInfo(640, 480, "image/gif"), gif);
        Assert.False(gif!.IsAccepted);
    }

    [Theory]
    [InlineData(1, 640, 480, false)]
    [InlineData(3, 640, 480, true)]
    [InlineData(6, 480, 640, false)]
    [InlineData(8, 480, 640, true)]
    public void Reads_orientation_and_place(int orientation, int width, int height, bool little)
    {
        var info = Probe(Jpeg(Exif(orientation, location: true, little)))!;
        Assert.Equal((width, height, orientation), (info.Width, info.Height, info.Orientation));
        Assert.True(info.HasExif && info.HasLocation && info.HasMetadata);
        Assert.False(Probe(Jpeg(Exif(orientation, location: false, little)))!.HasLocation);
    }

    [Fact]
    public void Sees_metadata_that_is_not_exif()
    {
        Assert.True(Probe(Jpeg(Xmp)) is { HasExif: false, HasLocation: true, HasMetadata: true });
        Assert.True(Probe(Jpeg(Comment)) is { HasLocation: false, HasMetadata: true });
        Assert.True(Probe(Jpeg(Iptc))!.HasMetadata);
        Assert.False(Probe(Jpeg(Icc, Adobe))!.HasMetadata);
        Assert.True(Probe(Png(PngChunk("eXIf", Tiff(1, true, true)))) is { HasExif: true, HasLocation: true });
        Assert.True(Probe(Png(PngChunk("tEXt", Ascii("Author\0Anne"))))!.HasMetadata);
        Assert.True(
            Probe(WebP(Vp8x(12), Vp8l, WebPChunk("EXIF", Tiff(6, true, false)), WebPChunk("XMP ", [1])))
                is { HasExif: true, HasLocation: true, Orientation: 1 }
        );
    }

    [Fact]
    public void Strips_a_jpeg_to_its_picture()
    {
        var dirty = Join(Jpeg(Exif(1, true), Xmp, Icc, Iptc, Adobe, Comment), Ascii("une seconde image"));
        Assert.Equal(Jpeg(Icc, Adobe), ImageMetadata.Strip(dirty));
    }

    [Fact]
    public void A_turned_jpeg_stays_turned_and_says_nothing_else()
    {
        var clean = ImageMetadata.Strip(Jpeg(Icc, Exif(6, true), Comment))!;
        var info = Probe(clean)!;
        Assert.True(info is { Orientation: 6, HasLocation: false, Width: 480 });
        Assert.DoesNotContain("Cam", System.Text.Encoding.Latin1.GetString(clean), StringComparison.Ordinal);
        Assert.Same(clean, ImageMetadata.Strip(clean));
    }

    [Fact]
    public void Drops_the_thumbnail_of_a_jfif_header()
    {
        var thumbnail = Segment(0xE0, Join(Ascii("JFIF\0"), [1, 1, 0, 0, 1, 0, 1, 1, 1, 7, 7, 7]));
        Assert.Equal(Jpeg(), ImageMetadata.Strip(Join([0xFF, 0xD8], thumbnail, JpegEnd)));
    }

    [Fact]
    public void Strips_png_and_webp()
    {
        var png = Png(
            PngChunk("tEXt", Ascii("Author\0Anne")),
            PngChunk("eXIf", Tiff(1, true, true)),
            PngChunk("tIME", new byte[7]),
            PngChunk("prVt", [1])
        );
        Assert.Equal(Png(), ImageMetadata.Strip(Join(png, Ascii("queue"))));
        var webp = WebP(
            Vp8x(0x1C),
            WebPChunk("ICCP", [1, 2, 3]),
            Vp8l,
            WebPChunk("EXIF", Tiff(1, true, false)),
            WebPChunk("XMP ", [1]),
            WebPChunk("priv", [1])
        );
        Assert.Equal(WebP(Vp8x(0x10), WebPChunk("ICCP", [1, 2, 3]), Vp8l), ImageMetadata.Strip(webp));
    }

    [Fact]
    public void Keeps_the_instance_of_a_clean_file()
    {
        foreach (var clean in new[] { Jpeg(Icc, Adobe), Png(), WebP(Vp8x(0x10), Vp8l) })
            Assert.Same(clean, ImageMetadata.Strip(clean));
    }

    [Fact]
    public void Refuses_what_it_cannot_read_to_the_end()
    {
        Assert.Null(ImageMetadata.Strip(Jpeg(Comment)[..^1]));
        Assert.Null(ImageMetadata.Strip(Png()[..^3]));
        Assert.Null(ImageMetadata.Strip(WebP(Vp8l)[..^4]));
        Assert.Null(ImageMetadata.Strip(Png(PngChunk("ABCD", [1]))));
        Assert.Null(ImageMetadata.Strip(Ascii("GIF89a")));
        Assert.Null(ImageMetadata.Strip([]));
        Assert.Null(Probe(Ascii("GIF8")));
        Assert.Null(Probe(Ascii("<html/>")));
        Assert.Null(Probe([]));
    }

    [Fact]
    public void Never_throws_on_damaged_files_and_leaves_no_metadata_in_what_it_returns()
    {
        var seed = Seed.Next();
        var random = new Random(seed);
        byte[][] samples =
        [
            Jpeg(Exif(6, true), Xmp, Icc, Comment),
            Png(PngChunk("tEXt", Ascii("a\0b")), PngChunk("eXIf", Tiff(1, true, false))),
            WebP(Vp8x(12), Vp8l, WebPChunk("EXIF", Tiff(6, true, false))),
            Ascii("<svg width='10'><a href='#x'/></svg>"),
        ];
        for (var i = 0; i < Seed.Rounds(30_000); i++)
        {
            var bytes = (byte[])samples[random.Next(samples.Length)].Clone();
            for (var hits = random.Next(0, 6); hits > 0; hits--)
                bytes[random.Next(bytes.Length)] = (byte)(random.Next(3) == 0 ? 0xFF : random.Next(256));
            bytes = bytes[..random.Next(bytes.Length / 2, bytes.Length + 1)];
            var error = Record.Exception(() =>
            {
                Probe(bytes);
                SvgSafety.Inspect(new MemoryStream(bytes));
                var clean = ImageMetadata.Strip(bytes);
                if (clean is not null && Probe(clean) is { } info)
                    Assert.False(info.HasLocation || (info.HasMetadata && info.Orientation == 1));
            });
            Assert.True(error is null, $"seed {seed}, {i}: {error}");
        }
    }

    private static ImageInfo? Probe(byte[] bytes) => ImageProbe.Read(new MemoryStream(bytes));
}
