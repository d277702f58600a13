using System.Text.RegularExpressions;
using CollegeTes.Model;
using CollegeTes.Planning;
using CollegeTes.Text;
using CollegeTes.Themes;

namespace CollegeTes.Tests.Deliverables.Feeds;

/// <summary>Long series: the feed keeps the newest, archives the others (RFC 5005), and a new episode changes none of them.</summary>
public sealed partial class ArchiveTests
{
    private static readonly FeedArchives Archives = new(300, new Located<string>("", SourceSpan.OfFile("x")));

    [Theory]
    [InlineData(1, 0)]
    [InlineData(300, 0)]
    [InlineData(301, 1)]
    [InlineData(600, 1)]
    [InlineData(601, 2)]
    [InlineData(1000, 3)]
    public void Every_episode_is_in_the_feed_or_in_a_full_archive(int episodes, int archives)
    {
        var pages = Pages(episodes);
        Assert.Equal(archives + 1, pages.Count);
        Assert.Equal(Math.Min(300, episodes), pages[0].Episodes.Count);
        Assert.Equal($"e{episodes:D4}", pages[0].Episodes[0].Slug);
        Assert.All(pages.Skip(1), p => Assert.Equal(300, p.Episodes.Count));
        Assert.Equal(episodes, pages.SelectMany(p => p.Episodes).Select(e => e.Slug).Distinct().Count());
        Assert.Equal(
            pages[0].Episodes.Concat(pages.Skip(1).Reverse().SelectMany(p => p.Episodes)).Select(e => e.Slug).Distinct(),
            Enumerable.Range(1, episodes).Reverse().Select(n => $"e{n:D4}")
        );
        // From the feed, the links lead through all archives, oldest last, and back.
        var walked = new List<string>();
        for (var path = pages[0].Previous; path is not null; path = pages.Single(p => p.Path == path).Previous)
            walked.Add(path);
        Assert.Equal(Enumerable.Range(1, archives).Reverse().Select(n => $"a{n}"), walked);
        Assert.Equal(
            Enumerable.Range(2, Math.Max(0, archives - 1)).Select(n => $"a{n}"),
            pages.Skip(1).Select(p => p.Next).OfType<string>()
        );
    }

    [Fact]
    public void Archives_stay_as_they_are_when_episodes_come()
    {
        for (var episodes = 601; episodes < 900; episodes += 59)
        {
            var (before, after) = (Pages(episodes), Pages(episodes + 1));
            Assert.Equal(before.Skip(1).Select(Reported), after.Skip(1).Take(before.Count - 1).Select(Reported));
        }

        static string Reported(FeedPage page) =>
            $"{page.Path} {page.Previous} {page.Next} {string.Join(' ', page.Episodes.Select(e => e.Slug))}";
    }

    [Fact]
    public void The_feed_of_601_episodes_keeps_every_rule_and_is_read_by_others()
    {
        using var series = new LongSeries(601);
        var feed = series.Publish();
        Assert.Equal(["flux-archive-1.xml", "flux-archive-2.xml", "flux.xml"], feed.Keys.Order(StringComparer.Ordinal));
        Findings.None(
            feed.Keys.SelectMany(name =>
                new FeedRules(series.Dist, "https://exemple.fr/recits").Broken("podcast/voix/" + name).Select(r => $"{name}: {r}")
            )
        );
        Assert.Equal(601, feed.Values.SelectMany(f => Guid().Matches(f).Select(m => m.Value)).Distinct().Count());
        Reading.BySeveralReaders(series.Dist, "podcast/voix/flux.xml");
    }

    [Fact]
    public void Published_archives_keep_their_bytes_when_an_episode_comes()
    {
        using var series = new LongSeries(21, perPage: 10);
        var before = series.Publish();
        Assert.Equal(["flux-archive-1.xml", "flux-archive-2.xml", "flux.xml"], before.Keys.Order(StringComparer.Ordinal));
        series.Add(22, 22);
        var after = series.Publish();
        Assert.NotEqual(before["flux.xml"], after["flux.xml"]);
        Assert.Equal(before["flux-archive-1.xml"], after["flux-archive-1.xml"]);
        Assert.Equal(before["flux-archive-2.xml"], after["flux-archive-2.xml"]);
    }

    [GeneratedRegex("<guid[^>]*>[^<]+")]
    private static partial Regex Guid();

    private static List<FeedPage> Pages(int episodes)
    {
        var place = SourceSpan.OfFile("x");
        var podcast = new Podcast
        {
            Slug = "voix",
            Path = "x",
            Title = new Located<string>("Voix", place),
            Episodes =
            [
                .. Enumerable
                    .Range(1, episodes)
                    .Select(n => new Episode
                    {
                        Slug = $"e{n:D4}",
                        PodcastSlug = "voix",
                        Path = $"e{n}",
                        Title = new Located<string>("T", place),
                        Number = new Located<int>(n, place),
                        // Several on one day: their numbers tell.
                        Date = new Located<PartialDate>(PartialDate.Of(new DateOnly(2020, 1, 1).AddDays(n / 4)), place),
                        Audio = new AudioFile(new Located<string>("s", place), TimeSpan.FromSeconds(1), 1, "audio/mpeg"),
                    })
                    .OrderBy(e => e.Slug[^1]),
            ],
        };
        return [.. FeedPage.Of(podcast, Archives, "flux", n => $"a{n}")];
    }
}
