using System.Text;
using CollegeTes.Imaging;

namespace CollegeTes.Tests.Imaging;

/// <summary>Drawings as images: after photographs as before them, and no photograph as a drawing.</summary>
public sealed class DrawingImageTests : IDisposable
{
    private static readonly byte[] Drawing = Encoding.UTF8.GetBytes(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 8 4\" width=\"80\" height=\"40\"><path fill=\"#fff\" d=\"M0 0h4v4H0z\"/></svg>"
    );

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_drawing_is_made_whatever_was_made_before_and_always_the_same()
    {
        var first = Make();
        _ = Photographs.Jpeg(64, 48);
        Assert.Equal(first, Make());
        var (width, height, pixels) = Photographs.Decode(first);
        Assert.Equal((80, 40), (width, height));
        Assert.True(pixels[5] > 250, $"{pixels[5]}");
    }

    [Theory]
    [InlineData("image/jpeg")]
    [InlineData("image/png")]
    [InlineData("image/webp")]
    public void A_drawing_that_is_given_for_a_photograph_is_refused(string type) =>
        Assert.Throws<DamagedImageException>(() =>
            new ImageStore(_folder.Combine("cache"), _ => null, 1).Get(
                new byte[32],
                "a.jpg",
                type,
                [new ImageRecipe(ImageFormat.Png, 8, 4, 8, false)],
                () => Drawing,
                (_, _) => { }
            )
        );

    [Fact]
    public void Drawings_and_photographs_are_made_at_once()
    {
        var photograph = Photographs.Jpeg(64, 48);
        Parallel.For(0, 400, new ParallelOptions { MaxDegreeOfParallelism = 8 }, i =>
        {
            if (i % 2 == 0)
                _ = Make();
            else
                new ImageStore(_folder.Combine($"cache{i}"), _ => null, 1).Get(
                    new byte[32],
                    "a.jpg",
                    "image/jpeg",
                    [new ImageRecipe(ImageFormat.Png, 8, 6, 8, false)],
                    () => photograph,
                    (_, _) => { }
                );
        });
    }

    private static byte[] Make() => new DrawingImage(_ => null).ToPng(Drawing);
}
