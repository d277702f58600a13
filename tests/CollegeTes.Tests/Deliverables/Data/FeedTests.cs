using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using CollegeTes.Building;
using CollegeTes.Planning;

namespace CollegeTes.Tests.Deliverables.Data;

/// <summary>The feed of publications and the site map, read by the platform's own reader of XML.</summary>
public sealed class FeedTests(PublishedCollection published)
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly XNamespace Map = "http://www.sitemaps.org/schemas/sitemap/0.9";

    [Fact]
    public void The_feed_has_what_RFC_4287_asks_for()
    {
        var feed = XDocument.Parse(published.Read("publications.xml")).Root!;
        Assert.Equal(Atom + "feed", feed.Name);
        Assert.All(new[] { "id", "title", "updated", "author" }, name => Assert.Single(feed.Elements(Atom + name)));
        Assert.Equal(
            PublishedCollection.Address + "/publications.xml",
            feed.Elements(Atom + "link").Single(l => (string?)l.Attribute("rel") == "self").Attribute("href")!.Value
        );
        var entries = feed.Elements(Atom + "entry").ToList();
        Assert.Equal(13 + 12 + 2 + 2 + 2 + 1 + 1, entries.Count);
        Assert.Equal(entries.Count, entries.Select(e => e.Element(Atom + "id")!.Value).Distinct().Count());
        Assert.All(entries, e =>
        {
            Assert.All(new[] { "id", "title", "updated", "summary" }, name => Assert.NotEqual("", e.Elements(Atom + name).Single().Value));
            Assert.NotEmpty(e.Elements(Atom + "author"));
            var address = e.Elements(Atom + "link").Single().Attribute("href")!.Value;
            Assert.True(published.Has(address[(PublishedCollection.Address.Length + 1)..].Split('#')[0]), address);
        });
        var moments = entries
            .Select(e =>
                DateTimeOffset.ParseExact(
                    e.Element(Atom + "updated")!.Value,
                    "yyyy-MM-dd'T'HH:mm:ss'Z'",
                    CultureInfo.InvariantCulture,
                    DateTimeStyles.AssumeUniversal
                )
            )
            .ToList();
        Assert.Equal(moments.OrderDescending(), moments);
    }

    [Fact]
    public void Every_page_leads_to_the_feed() =>
        Tests.Findings.None(
            published.Pages.Where(page =>
                new PageMetadata(published.Read(page))["link alternate"] is not { } link
                || new Uri(new Uri($"{PublishedCollection.Address}/{page}"), link).AbsoluteUri
                    != PublishedCollection.Address + "/publications.xml"
            )
        );

    [Fact]
    public void The_site_map_names_every_page_once()
    {
        var map = XDocument.Parse(published.Read("sitemap.xml")).Root!;
        Assert.Equal(
            published.Pages.Select(p => $"{PublishedCollection.Address}/{p}"),
            map.Elements(Map + "url").Select(u => u.Element(Map + "loc")!.Value).Order(StringComparer.Ordinal)
        );
        Assert.All(map.Elements(Map + "url").Select(u => u.Element(Map + "lastmod")?.Value).OfType<string>(), date =>
            Assert.Matches(@"^\d{4}(-\d{2}(-\d{2})?)?$", date)
        );
    }

    [Theory]
    [InlineData(50_000, 0)]
    [InlineData(50_001, 2)]
    [InlineData(100_000, 2)]
    [InlineData(100_001, 3)]
    public void A_site_map_holds_fifty_thousand_addresses_and_no_more(int pages, int parts) =>
        Assert.Equal(parts, SiteMapFiles.PartsOf(pages));

    [Fact]
    public void Without_an_address_there_is_neither_feed_nor_site_map()
    {
        using var folder = new TemporaryFolder();
        _ = new Pipeline(new PipelineOptions(Repository.Root, folder.Combine("dist"), "essai", new DateOnly(2026, 11, 24))).Build(
            TestContext.Current.CancellationToken
        );
        Assert.False(File.Exists(folder.Combine("dist", "publications.xml")) || File.Exists(folder.Combine("dist", "sitemap.xml")));
        var front = new PageMetadata(File.ReadAllText(folder.Combine("dist", "index.html")));
        Assert.Null(front["link alternate"]);
        Assert.DoesNotContain(front.Values.Keys, k => k.StartsWith("og:", StringComparison.Ordinal));
    }
}
