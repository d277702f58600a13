using CollegeTes.Text;

namespace CollegeTes.Tests.Text;

public sealed class NearestTests
{
    private static readonly string[] Keys =
    [
        "titre",
        "territoires",
        "periode",
        "mis-a-jour-le",
        "axes",
        "publics",
        "publication",
        "etapes",
        "ref",
    ];

    [Theory]
    [InlineData("titer", "titre")]
    [InlineData("Territoire", "territoires")]
    [InlineData("périodes", "periode")]
    [InlineData("mis_à_jour_le", "mis-a-jour-le")]
    [InlineData("misajour", "mis-a-jour-le")]
    [InlineData("axe", "axes")]
    [InlineData("ETAPES", "etapes")]
    [InlineData("réf", "ref")]
    [InlineData("ferme", null)]
    [InlineData("abc", null)]
    [InlineData("", null)]
    [InlineData("--", null)]
    public void Names_the_nearest(string typed, string? expected)
    {
        Assert.Equal(expected, Nearest.Name(typed, Keys));
        Assert.Equal(expected, Nearest.Name(typed, Keys.Reverse()));
    }

    [Fact]
    public void Does_not_depend_on_the_order_of_the_known_names()
    {
        Assert.Equal("pilote", Nearest.Name("pilot", ["piloti", "pilote"]));
        Assert.Equal("pilote", Nearest.Name("pilot", ["pilote", "piloti"]));
        Assert.Equal("bat", Nearest.Name("bet", ["set", "bat"]));
    }

    [Theory]
    [InlineData("ab", "ba", 1)]
    [InlineData("abc", "", 3)]
    [InlineData("", "abc", 3)]
    [InlineData("chien", "niche", 4)]
    [InlineData("gite", "gites", 1)]
    public void Measures(string left, string right, int expected) => Assert.Equal(expected, Nearest.Distance(left, right));

    [Fact]
    public void Is_quiet_about_names_of_any_length() =>
        Assert.Null(Nearest.Name(new string('a', 100_000), [new string('a', 100_000), new string('a', 64)]));
}
