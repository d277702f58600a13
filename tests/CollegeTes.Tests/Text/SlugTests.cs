using CollegeTes.Text;

namespace CollegeTes.Tests.Text;

public sealed class SlugTests
{
    [Theory]
    [InlineData("L\u2019Île d'Yeu", "l-ile-d-yeu")]
    [InlineData("  Œuvre — n° 2 ! ", "oeuvre-no-2")]
    [InlineData("Eau & énergie", "eau-et-energie")]
    [InlineData("R&D", "r-et-d")]
    [InlineData("CO₂, 12 m²", "co2-12-m2")]
    [InlineData("Ame\u0301nager", "amenager")]
    [InlineData("TES_IV--2024", "tes-iv-2024")]
    [InlineData("مرحبا", "")]
    [InlineData("../../etc/passwd", "etc-passwd")]
    [InlineData("", "")]
    public void Makes_slugs(string text, string expected) => Assert.Equal(expected, Slug.From(text));

    [Fact]
    public void Cuts_a_long_one_at_a_hyphen()
    {
        var slug = Slug.From(string.Join(' ', Enumerable.Repeat("territoire", 30)));
        Assert.Equal(98, slug.Length);
        Assert.EndsWith("-territoire", slug, StringComparison.Ordinal);
        Assert.Equal(Slug.MaxLength, Slug.From(new string('a', 500)).Length);
    }

    [Theory]
    [InlineData("a-b2", true)]
    [InlineData("", false)]
    [InlineData(null, false)]
    [InlineData("-a", false)]
    [InlineData("a-", false)]
    [InlineData("a--b", false)]
    [InlineData("A", false)]
    [InlineData("é", false)]
    [InlineData("a/b", false)]
    public void Knows_a_slug(string? text, bool expected) => Assert.Equal(expected, Slug.IsValid(text));

    [Fact]
    public void Is_ascii_valid_and_idempotent_on_anything()
    {
        var seed = Seed.Next();
        var random = new Random(seed);
        for (var i = 0; i < Seed.Rounds(5_000); i++)
        {
            var chars = new char[random.Next(0, 160)];
            for (var j = 0; j < chars.Length; j++)
                chars[j] = (char)(random.Next(3) == 0 ? random.Next(0x10000) : random.Next(0x20, 0x180));
            var slug = Slug.From(new string(chars));
            Assert.True(slug.Length == 0 || Slug.IsValid(slug), $"seed {seed}: {slug}");
            Assert.Equal(slug, Slug.From(slug));
        }
    }
}
