using System.Collections.Concurrent;
using System.Security.Cryptography;
using CollegeTes.Content.MediaFiles;
using CollegeTes.Imaging;
using CollegeTes.Tests.Content.Media;

namespace CollegeTes.Tests.Imaging;

/// <summary>Photographs of twelve million points, turned, reduced, stripped, kept.</summary>
public sealed class ImageStoreTests : IDisposable
{
    private static readonly Lazy<byte[]> Turned = new(() => Photographs.Jpeg(4000, 3000, orientation: 6));

    private readonly TemporaryFolder _folder = new();

    private string Cache => _folder.Combine("cache");

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(ImageFormat.Jpeg)]
    [InlineData(ImageFormat.Webp)]
    [InlineData(ImageFormat.Png)]
    public void An_image_is_upright_reduced_and_says_nothing_of_its_author_or_place(ImageFormat format)
    {
        var image = Make(Turned.Value, new ImageRecipe(format, 600, 800, 1200, false));
        var info = ImageProbe.Read(new MemoryStream(image))!;
        Assert.Equal((600, 800, 1), (info.Width, info.Height, info.Orientation));
        Assert.False(info.HasMetadata || info.HasExif || info.HasLocation);
        Assert.DoesNotContain("Anne Auteur", System.Text.Encoding.Latin1.GetString(image), StringComparison.Ordinal);
        var (width, height, pixels) = Photographs.Decode(image);
        Assert.Equal((600, 800), (width, height));
        // The camera was held upright: what it wrote on the left is at the top.
        Assert.True(pixels[300] < 30 && pixels[(800 * 600) - 300] > 225, $"{pixels[300]} then {pixels[(800 * 600) - 300]}");
        Assert.InRange(pixels[400 * 600], 110, 145);
        Assert.InRange(pixels[(400 * 600) + 599], 110, 145);
    }

    [Fact]
    public void Avif_is_made_too()
    {
        var image = Make(Photographs.Jpeg(320, 200), new ImageRecipe(ImageFormat.Avif, 160, 100, 320, false));
        Assert.Equal("ftypavif", System.Text.Encoding.ASCII.GetString(image, 4, 8));
        Assert.DoesNotContain("Exif", System.Text.Encoding.Latin1.GetString(image), StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_bytes_come_out_of_one_thread_or_many_alone_or_together()
    {
        var alone = Recipes().Select(r => Make(Turned.Value, r)).ToList();
        var together = new ConcurrentDictionary<(int, ImageRecipe), byte[]>();
        Parallel.For(0, 4, new ParallelOptions { MaxDegreeOfParallelism = 4 }, turn =>
        {
            using var folder = new TemporaryFolder();
            new ImageStore(folder.Path, _ => null, 4).Get(
                SHA256.HashData(Turned.Value),
                "a.jpg",
                "image/jpeg",
                Recipes(),
                () => Turned.Value,
                (recipe, bytes) => together[(turn, recipe)] = bytes
            );
        });
        foreach (var ((_, recipe), bytes) in together)
            Assert.Equal(alone[Recipes().IndexOf(recipe)], bytes);
        Assert.Equal(4 * alone.Count, together.Count);
    }

    [Fact]
    public void What_is_kept_is_not_decoded_again()
    {
        var first = Make(Turned.Value, Recipes()[0]);
        Assert.Equal(first, Make(Turned.Value, Recipes()[0], () => throw new InvalidOperationException("the source is read again")));
    }

    [Fact]
    public void A_damaged_entry_is_made_again()
    {
        var first = Make(Turned.Value, Recipes()[0]);
        var kept = Directory.EnumerateFiles(Cache, "image-*").Single();
        File.WriteAllBytes(kept, [.. File.ReadAllBytes(kept)[..^1], 0]);
        Assert.Equal(first, Make(Turned.Value, Recipes()[0]));
        Assert.Equal(first, File.ReadAllBytes(kept)[32..]);
    }

    [Fact]
    public void Another_file_than_the_one_measured_is_not_kept_under_its_name()
    {
        Make(Turned.Value, Recipes()[0], () => Photographs.Jpeg(2000, 1500));
        Assert.Empty(Directory.Exists(Cache) ? Directory.EnumerateFiles(Cache, "image-*") : []);
    }

    [Theory]
    [InlineData("image/jpeg")]
    [InlineData("image/png")]
    [InlineData("image/webp")]
    public void A_file_of_which_a_part_is_missing_is_refused_with_its_place(string type)
    {
        var whole = type switch
        {
            "image/jpeg" => Photographs.Jpeg(800, 600),
            "image/png" => Make(Photographs.Jpeg(800, 600), new ImageRecipe(ImageFormat.Png, 800, 600, 800, false)),
            _ => Make(Photographs.Jpeg(800, 600), new ImageRecipe(ImageFormat.Webp, 800, 600, 800, true)),
        };
        var refused = Assert.Throws<DamagedImageException>(() =>
            Make(whole[..(whole.Length / 2)], new ImageRecipe(ImageFormat.Webp, 400, 300, 400, false), type: type)
        );
        Assert.Equal(("TES0707", "content/a.jpg"), (refused.Diagnostic.Code, refused.Diagnostic.Span!.Value.Path));
    }

    [Fact]
    public void What_is_no_image_of_the_three_formats_is_refused()
    {
        byte[][] others =
        [
            "GIF89a\u0001\0\u0001\0"u8.ToArray(),
            "<svg xmlns='http://www.w3.org/2000/svg'/>"u8.ToArray(),
            "P6 1 1 255 aaa"u8.ToArray(),
            [],
        ];
        foreach (var type in new[] { "image/jpeg", "image/png", "image/webp" })
            Assert.All(others, other => Assert.Throws<DamagedImageException>(() => Make(other, Recipes()[0], type: type)));
    }

    [Fact]
    public void A_file_that_opens_larger_than_it_said_is_refused()
    {
        // 40,000 × 40,000 pixels in a few bytes.
        var bomb = MediaBytes.Join(
            [0x89],
            MediaBytes.Ascii("PNG\r\n\u001a\n"),
            Chunk("IHDR", MediaBytes.Join(MediaBytes.Big32(40_000), MediaBytes.Big32(40_000), [8, 0, 0, 0, 0])),
            Chunk("IDAT", [0x78, 0x9C, 3, 0, 0, 0, 0, 1]),
            Chunk("IEND", [])
        );
        Assert.Throws<DamagedImageException>(() => Make(bomb, Recipes()[0], type: "image/png"));
    }

    [Fact]
    public void Without_the_library_what_to_do_is_said()
    {
        var store = new ImageStore(Cache, name => name == VipsSearch.Variable ? _folder.Combine("absente.so") : null, 1);
        var refused = Assert.Throws<ImagingException>(() =>
            store.Get(new byte[32], "a.jpg", "image/jpeg", Recipes(), () => Turned.Value, (_, _) => { })
        );
        Assert.Equal("TES0708", refused.Diagnostic.Code);
        Assert.Contains(VipsSearch.FileName, refused.Diagnostic.Remedy!, StringComparison.Ordinal);
    }

    [Fact]
    public void A_library_of_another_kind_is_not_taken_for_it() =>
        Assert.Null(VipsSearch.Find(name => name == VipsSearch.Variable ? "libc.so.6" : null));

    private static List<ImageRecipe> Recipes() =>
        [
            new(ImageFormat.Webp, 480, 640, 1600, false),
            new(ImageFormat.Jpeg, 800, 1067, 1600, false),
            new(ImageFormat.Webp, 1600, 2133, 1600, false),
        ];

    private byte[] Make(byte[] source, ImageRecipe recipe, Func<byte[]>? read = null, string type = "image/jpeg")
    {
        byte[]? made = null;
        new ImageStore(Cache, _ => null, 2).Get(
            SHA256.HashData(source),
            "content/a.jpg",
            type,
            [recipe],
            read ?? (() => source),
            (_, bytes) => made = bytes
        );
        return made!;
    }

    private static byte[] Chunk(string type, byte[] body)
    {
        var named = MediaBytes.Join(MediaBytes.Ascii(type), body);
        return MediaBytes.Join(MediaBytes.Big32((uint)body.Length), named, MediaBytes.Big32(Crc(named)));
    }

    private static uint Crc(byte[] bytes)
    {
        var crc = 0xFFFFFFFFu;
        foreach (var value in bytes)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++)
                crc = (crc & 1) != 0 ? (crc >> 1) ^ 0xEDB88320 : crc >> 1;
        }
        return ~crc;
    }
}
