using CollegeTes.Content.MediaFiles;
using CollegeTes.Imaging.Vips;
using static CollegeTes.Tests.Content.Media.MediaBytes;

namespace CollegeTes.Tests.Imaging;

/// <summary>
/// A JPEG that other decoders read is read, and its public copy shows the same; one of which a part is missing is refused.
/// </summary>
public sealed class JpegReadersTests
{
    private static readonly byte[] Whole = Encode("");

    private static IReadOnlyList<(string Name, byte[] File)> Read { get; } =
    [
        ("plain", Whole),
        ("progressive", Encode("interlace")),
        ("restarts", Encode("restart-interval")),
        ("no subsampling", Encode("subsample-mode")),
        ("several EXIF", WithHead(Exif(1, true), Exif(6, false))),
        ("EXIF before JFIF", Join([0xFF, 0xD8], Exif(1, true), Jfif, Whole[2..])),
        ("JFIF", WithHead()),
        ("Adobe", WithHead(Segment(0xEE, Join(Ascii("Adobe\0d\0\0\0\0\u0001"))))),
        ("bytes after the end", Join(Whole, Ascii("et la suite"))),
        ("zeros after the end", Join(Whole, new byte[500])),
        ("a second image after the end", Join(Whole, Whole)),
        ("no mark of the end", Whole[..^2]),
        ("no mark of the end, restarts", Encode("restart-interval")[..^2]),
        ("half a mark of the end", Whole[..^1]),
        ("filling before a mark", WithHead([0xFF, 0xFF, 0xFF])),
        ("bytes between segments", WithHead([0, 0, 0, 1])),
        ("a mark without length", WithHead([0xFF, 0x01])),
        ("a restart out of place", WithHead([0xFF, 0xD3])),
        ("an empty comment", WithHead(Segment(0xFE, []))),
        ("segments of all kinds", WithHead([.. Enumerable.Range(0xE1, 15).SelectMany(m => Segment((byte)m, Ascii("rien")))])),
        ("CMYK", Cmyk()),
        ("filling before the end", Join(Whole[..^2], [0xFF, 0xFF, 0xD9])),
    ];

    private static IReadOnlyList<(string Name, byte[] File)> Refused { get; } =
    [
        ("half", Whole[..(Whole.Length / 2)]),
        ("nine tenths", Whole[..(Whole.Length * 9 / 10)]),
        ("all but twenty bytes", Whole[..^20]),
        ("half, restarts", Encode("restart-interval")[..^900]),
        ("no scan", Whole[..Whole.AsSpan().IndexOf(new byte[] { 0xFF, 0xDA })]),
        ("two bytes", Whole[..2]),
    ];

    public static TheoryData<string> ReadNames => [.. Read.Select(c => c.Name)];

    public static TheoryData<string> RefusedNames => [.. Refused.Select(c => c.Name)];

    [Theory]
    [MemberData(nameof(ReadNames))]
    public async Task What_others_read_is_read(string name)
    {
        var file = Read.First(c => c.Name == name).File;
        Tools.RequireProgram("ffmpeg");
        using var folder = new TemporaryFolder();
        await File.WriteAllBytesAsync(folder.Combine("image.jpg"), file, TestContext.Current.CancellationToken);
        var told = await Tools.RunAsync(
            "ffmpeg",
            "-v",
            "error",
            "-i",
            folder.Combine("image.jpg"),
            "-frames:v",
            "1",
            folder.Combine("image.png")
        );
        Assert.True(File.Exists(folder.Combine("image.png")), told);
        Assert.True(ImageProbe.Read(new MemoryStream(file)) is { Width: 300, Height: 200 } or { Width: 200, Height: 300 });
        var copy = PublicCopy.Of(file);
        Assert.NotNull(copy);
        Assert.Equal(Photographs.Decode(file).Pixels, Photographs.Decode(copy).Pixels);
        Assert.Same(copy, PublicCopy.Of(copy));
    }

    [Theory]
    [MemberData(nameof(RefusedNames))]
    public void What_is_not_whole_is_refused(string name) => Assert.Null(PublicCopy.Of(Refused.First(c => c.Name == name).File));

    private static byte[] WithHead(params byte[][] segments) => Join(Whole[..2], Jfif, Join(segments), Whole[2..]);

    private static byte[] Encode(string option)
    {
        using var noise = new VipsOperation(Photographs.Vips, "gaussnoise")
            .With("width", 300)
            .With("height", 200)
            .With("mean", 128)
            .With("seed", 4)
            .ToImage();
        using var colours = new VipsOperation(Photographs.Vips, "copy").With("in", noise).With("interpretation", "b-w").ToImage();
        using var rgb = new VipsOperation(Photographs.Vips, "colourspace").With("in", colours).With("space", "srgb").ToImage();
        var save = new VipsOperation(Photographs.Vips, "jpegsave_buffer").With("in", rgb).With("Q", 60).With("keep", "none");
        return (
            option switch
            {
                "interlace" => save.With("interlace", "true"),
                "restart-interval" => save.With("restart-interval", 3),
                "subsample-mode" => save.With("subsample-mode", "off"),
                _ => save,
            }
        ).ToBytes();
    }

    private static byte[] Cmyk()
    {
        using var grey = new VipsOperation(Photographs.Vips, "grey").With("width", 300).With("height", 200).With("uchar", "true").ToImage();
        using var cmyk = new VipsOperation(Photographs.Vips, "colourspace").With("in", grey).With("space", "cmyk").ToImage();
        return new VipsOperation(Photographs.Vips, "jpegsave_buffer").With("in", cmyk).With("keep", "none").ToBytes();
    }
}
