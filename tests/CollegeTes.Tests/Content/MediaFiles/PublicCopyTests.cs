using CollegeTes.Content.MediaFiles;
using CollegeTes.Tests.Text;
using static CollegeTes.Tests.Content.Media.MediaBytes;

namespace CollegeTes.Tests.Content.MediaFiles;

/// <summary>Nothing of what a medium says of people and places is in its public copy, which shows and plays as the source does.</summary>
public sealed class PublicCopyTests
{
    public static TheoryData<string, string> Places => [.. Canaries.All.Select(c => (c.Kind, c.Place))];

    [Theory]
    [MemberData(nameof(Places))]
    public void Says_nothing_of_people_and_places(string kind, string place)
    {
        var source = Canaries.All.First(c => c.Kind == kind && c.Place == place).File;
        Assert.True(Canaries.IsIn(source), "the words are not in the source");
        var copy = PublicCopy.Of(source);
        Assert.NotNull(copy);
        Assert.False(Canaries.IsIn(copy), "the words are in the copy");
        Assert.Equal(Facts(source), Facts(copy));
        Assert.Same(copy, PublicCopy.Of(copy));
        if (kind is not ("jpeg" or "png" or "webp" or "svg"))
            Assert.Equal(copy.Length, PublicCopy.LengthOf(new MemoryStream(source)));
    }

    [Fact]
    public void What_says_nothing_is_left_as_it_is()
    {
        byte[][] clean =
        [
            Jpeg(),
            Png(),
            WebP(Vp8l),
            Ascii(
                "<svg xmlns='http://www.w3.org/2000/svg' width='10'><title>Haie</title><path d='M0 0' style='fill:red'/><use "
                    + "href='#a'/></svg>"
            ),
            Mp3Frames(40),
            Ascii(
                "<?xml version='1.0'?>\n<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink'><use "
                    + "xlink:href='#a'/><style>a{fill:url(#g)}</style></svg>\n"
            ),
        ];
        Assert.All(clean, c => Assert.Same(c, PublicCopy.Of(c)));
    }

    [Theory]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'><image href='data:image/gif;base64,R0lGODlhAQABAAAAACw='/></svg>")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'><image href='data:image/png;base64,iVBORw0KGgo='/></svg>")]
    [InlineData("GIF89a")]
    [InlineData("un texte")]
    [InlineData("")]
    public void What_cannot_be_looked_into_has_no_copy(string text) => Assert.Null(PublicCopy.Of(Ascii(text)));

    [Fact]
    public void Never_throws_and_says_how_long_the_copy_is()
    {
        var seed = Seed.Next();
        var random = new Random(seed);
        var files = Canaries.All;
        for (var i = 0; i < Seed.Rounds(12_000); i++)
        {
            var bytes = (byte[])files[random.Next(files.Count)].File.Clone();
            for (var hits = random.Next(0, 6); hits > 0; hits--)
                bytes[random.Next(bytes.Length)] = (byte)(random.Next(3) == 0 ? 0xFF : random.Next(256));
            bytes = bytes[..random.Next(bytes.Length / 2, bytes.Length + 1)];
            var error = Record.Exception(() =>
            {
                var copy = PublicCopy.Of(bytes);
                if (copy is not null && PublicCopy.LengthOf(new MemoryStream(bytes)) is { } length)
                    Assert.Equal(length, copy.Length);
            });
            Assert.True(error is null, $"seed {seed}, {i}: {error}");
        }
    }

    private static string Facts(byte[] bytes)
    {
        var stream = new MemoryStream(bytes);
        var image = ImageProbe.Read(stream);
        var sound = AudioProbe.Read(stream);
        return $"{image?.MimeType} {image?.Width} {image?.Height} {image?.Orientation} {image?.IsAnimated} / {sound?.MimeType} "
            + $"{sound?.Duration} {sound?.Channels} / {VideoProbe.Read(stream)}";
    }
}
