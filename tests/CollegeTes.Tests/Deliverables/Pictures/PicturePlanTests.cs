using CollegeTes.Imaging;
using CollegeTes.Model;
using CollegeTes.Renditions.Pictures;
using CollegeTes.Themes;

namespace CollegeTes.Tests.Deliverables.Pictures;

/// <summary>Which files an image is published as.</summary>
public sealed class PicturePlanTests
{
    private static readonly byte[] Digest = [.. Enumerable.Range(0, 32).Select(i => (byte)i)];

    [Theory]
    [InlineData(4000, 3000, "480 800 1200 1600", "800 1200 1600", 1200)]
    [InlineData(3000, 4000, "480 800 1200 1600", "800 1200 1600", 2133)]
    [InlineData(1000, 500, "480 800 1000", "800 1000", 500)]
    [InlineData(850, 850, "480 850", "850", 850)]
    [InlineData(200, 100, "200", "200", 100)]
    public void A_photograph_has_the_sizes_of_the_pages_never_more_than_its_own(int width, int height, string light, string plain, int last)
    {
        var picture = Of("image/jpeg", 4_000_000, width, height);
        Assert.Equal((light, plain), (Widths(picture.Webp), Widths(picture.Plain)));
        Assert.All(picture.Plain, f => Assert.Equal(ImageFormat.Jpeg, f.Media.Recipe!.Format));
        Assert.Equal(last, picture.Webp[^1].Height);
        Assert.Equal((picture.Webp[^1].Width, picture.Webp[^1].Height), (picture.Width, picture.Height));
        Assert.Empty(picture.Avif);
        Assert.Equal(picture.Files.Count(), picture.Files.Select(f => f.Media.Path).Distinct().Count());
    }

    [Fact]
    public void Avif_comes_when_the_collection_asks()
    {
        var picture = Of("image/jpeg", 4_000_000, 4000, 3000, settings: new ImageSettings(HasAvif: true));
        Assert.Equal("480 800 1200 1600", Widths(picture.Avif));
        Assert.All(picture.Avif, f => Assert.EndsWith(".avif", f.Media.Path, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("image/svg+xml", 300_000, 0, 0, ImageTraits.None)]
    [InlineData("image/webp", 60_000, 1000, 640, ImageTraits.None)]
    [InlineData("image/webp", 900_000, 1500, 900, ImageTraits.Drawn)]
    [InlineData("image/png", 40_000, 1200, 600, ImageTraits.Drawn | ImageTraits.Transparent)]
    [InlineData("image/png", 900_000, 3000, 900, ImageTraits.Animated)]
    public void What_is_light_or_moves_is_published_as_it_is(string type, long length, int width, int height, ImageTraits traits)
    {
        var picture = Of(type, length, width, height, traits);
        Assert.Null(Assert.Single(picture.Files).Media.Recipe);
        Assert.Empty(picture.Webp);
    }

    [Fact]
    public void A_drawing_keeps_its_size_and_its_pixels()
    {
        var picture = Of("image/png", 200_000, 1400, 700, ImageTraits.Drawn);
        Assert.Equal(("1400", "1400"), (Widths(picture.Webp), Widths(picture.Plain)));
        Assert.All(picture.Files, f => Assert.True(f.Media.Recipe!.IsLossless));
        Assert.Equal(ImageFormat.Png, picture.Plain[0].Media.Recipe!.Format);
    }

    [Fact]
    public void A_transparent_photograph_falls_back_to_what_is_transparent_too() =>
        Assert.Equal(
            ImageFormat.Png,
            Assert.Single(Of("image/png", 9_000_000, 3000, 2000, ImageTraits.Transparent).Plain).Media.Recipe!.Format
        );

    [Fact]
    public void Names_follow_the_source_and_the_recipe()
    {
        var one = Of("image/jpeg", 1, 1000, 500).Webp[0].Media.Path;
        Assert.Matches("^assets/medias/une-haie\\.[0-9a-f]{10}-480\\.webp$", one);
        var file = File("image/jpeg", 1, 1000, 500, ImageTraits.None);
        Assert.NotEqual(one, PicturePlan.Of(file, [.. Digest.Reverse()], new ImageSettings(false)).Webp[0].Media.Path);
        Assert.Equal(one, PicturePlan.Of(file, Digest, new ImageSettings(true)).Webp[0].Media.Path);
    }

    [Theory]
    [InlineData("epub", 210.0, 800)]
    [InlineData("pdf", 148.0, 1165)]
    [InlineData("pdf", 210.0, 1653)]
    public void Paper_and_readers_have_one_file_of_their_own_size(string medium, double paper, int width) =>
        Assert.Equal(width, PictureForm.Of(Medium.OfOutputs.Single(m => m.Name == medium), paper).Width);

    [Fact]
    public void The_file_for_paper_is_the_lightest_that_is_wide_enough()
    {
        var picture = Of("image/jpeg", 1, 4000, 3000);
        Assert.Equal((1200, 1600, 800), (picture.AtLeast(1165).Width, picture.AtLeast(1653).Width, picture.AtLeast(800).Width));
    }

    private static Picture Of(
        string type,
        long length,
        int width,
        int height,
        ImageTraits traits = ImageTraits.None,
        ImageSettings? settings = null
    ) => PicturePlan.Of(File(type, length, width, height, traits), Digest, settings ?? new ImageSettings(false));

    private static MediaFile File(string type, long length, int width, int height, ImageTraits traits) =>
        new("content/medias/Une haie.jpg", length, type, width, height) { Traits = traits };

    private static string Widths(IEnumerable<PictureFile> files) => string.Join(' ', files.Select(f => f.Width));
}
