using CollegeTes.Markup;

namespace CollegeTes.Tests.Markup;

/// <summary>A page whose addresses change, and nothing else of it.</summary>
public sealed class PageAddressesTests
{
    [Theory]
    [InlineData("<a href=\"../x.html\">x</a>", "<a href=\"[../x.html]\">x</a>")]
    [InlineData("<a class=\"a\" href=\"x.html#y\" rel=\"next\">x</a>", "<a class=\"a\" href=\"[x.html#y]\" rel=\"next\">x</a>")]
    [InlineData("<img alt=\"a > b\" src=\"m/a&amp;b.jpg\">", "<img alt=\"a > b\" src=\"[m/a&amp;b.jpg]\">")]
    [InlineData("<source srcset=\"a.webp 1x, b.webp 2x\">", "<source srcset=\"[a.webp] 1x, [b.webp] 2x\">")]
    [InlineData("<video poster=\"p.png\"></video>", "<video poster=\"[p.png]\"></video>")]
    [InlineData("<link rel=\"stylesheet\" href=\"s.css\">", "<link rel=\"stylesheet\" href=\"[s.css]\">")]
    [InlineData("<script src=\"q.js\" defer></script>", "<script src=\"[q.js]\" defer></script>")]
    // Elsewhere already, on the same page, or nothing at all.
    [InlineData("<a href=\"#haut\">x</a><a href=\"\">y</a>", "<a href=\"#haut\">x</a><a href=\"\">y</a>")]
    [InlineData(
        "<a href=\"https://a.fr/\">x</a><a href=\"mailto:a@b.fr\">y</a>",
        "<a href=\"https://a.fr/\">x</a><a href=\"mailto:a@b.fr\">y</a>"
    )]
    [InlineData("<link rel=\"icon\" href=\"data:,\">", "<link rel=\"icon\" href=\"data:,\">")]
    // What only looks like an address.
    [InlineData("<p title=\"x href=&quot;y&quot;\"> href=\"z\"</p>", "<p title=\"x href=&quot;y&quot;\"> href=\"z\"</p>")]
    [InlineData("<p data-href=\"y\">z</p>", "<p data-href=\"y\">z</p>")]
    [InlineData(
        "<script>{\"a\":\"<a href=\\\"x\\\"\"}</script><a href=\"y\"></a>",
        "<script>{\"a\":\"<a href=\\\"x\\\"\"}</script><a href=\"[y]\"></a>"
    )]
    public void Addresses_alone_change(string page, string expected) =>
        Assert.Equal(expected, PageAddresses.Rewrite(page, address => $"[{address}]"));

    [Theory]
    [InlineData("<a class=\"a\" href=\"x\" rel=\"next\" download>mots</a>", "<a class=\"a\">mots</a>")]
    [InlineData("<head><link rel=\"alternate\" type=\"a/b\" href=\"x\"><title>t</title></head>", "<head><title>t</title></head>")]
    public void What_leads_nowhere_is_its_words_alone(string page, string expected) =>
        Assert.Equal(expected, PageAddresses.Rewrite(page, _ => null));

    [Theory]
    [InlineData("<img src=\"x.jpg\" alt=\"\">")]
    [InlineData("<source srcset=\"x.webp 2x\">")]
    [InlineData("<script src=\"x.js\"></script>")]
    public void A_page_cannot_show_what_is_nowhere(string page) =>
        Assert.Throws<InvalidDataException>(() => PageAddresses.Rewrite(page, _ => null));
}
