using System.Text;
using CollegeTes.Printing;

namespace CollegeTes.Tests.Printing;

/// <summary>What a page to print carries inside, and what stays where it is.</summary>
public sealed class InlineStylesTests
{
    private const string Page = "https://exemple.fr/recits/livrets/energie/livret.html";

    private static readonly Dictionary<string, string> Files = new(StringComparer.Ordinal)
    {
        ["https://exemple.fr/recits/assets/livret.css"] =
            "@font-face{src:url(\"polices/t.woff2\")}p{background:url(fond.png)}a{mask:url('#m')}b{background:url(data:image/png;base64,AA)}i{background:url(polices/perdue.woff2)}",
        ["https://exemple.fr/recits/assets/polices/t.woff2"] = "police",
        ["https://exemple.fr/recits/assets/fin.css"] = "p::before{content:\"</style>\"}",
    };

    [Fact]
    public void A_sheet_and_its_fonts_are_inside_and_what_it_shows_keeps_its_address()
    {
        Assert.Equal(
            "<head><style>@font-face{src:url(data:font/woff2;base64,cG9saWNl)}p{background:url(\"https://exemple.fr/recits/assets/fond.png\")}a{mask:url('#m')}b{background:url(data:image/png;base64,AA)}i{background:url(\"https://exemple.fr/recits/assets/polices/perdue.woff2\")}</style></head>",
            Of("<head><link rel=\"stylesheet\" href=\"../../assets/livret.css\"></head>")
        );
    }

    [Theory]
    [InlineData("../../assets/absente.css")]
    [InlineData("../../assets/fin.css")]
    [InlineData("https://ailleurs.fr/a.css")]
    [InlineData("file:///etc/passwd")]
    [InlineData("http://[")]
    public void What_cannot_be_inside_stays_a_link(string address)
    {
        var html = $"<head><link rel=\"stylesheet\" href=\"{address}\"></head>";
        Assert.Equal(html, Of(html));
    }

    private static string Of(string html) =>
        InlineStyles.Of(html, Page, address =>
            Files.TryGetValue(address, out var text) ? new PageResource(Encoding.UTF8.GetBytes(text), PageResource.TypeOf(address)) : null
        );
}
