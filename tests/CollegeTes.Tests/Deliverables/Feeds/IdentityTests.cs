using CollegeTes.Model;
using CollegeTes.Text;

namespace CollegeTes.Tests.Deliverables.Feeds;

/// <summary>What directories know series and episodes by, and when they appear.</summary>
public sealed class IdentityTests
{
    [Theory]
    [InlineData("podnews.net/rss")]
    [InlineData("https://podnews.net/rss")]
    [InlineData("http://podnews.net/rss//")]
    public void The_identifier_of_a_feed_is_that_of_the_podcast_namespace(string address) =>
        Assert.Equal("9b024349-ccf0-5f69-a609-6b82873eab3c", PodcastIdentity.OfFeed(address));

    // RFC 9562, appendix A.4.
    [Fact]
    public void Identifiers_of_names_are_those_of_the_norm() =>
        Assert.Equal(
            "2ed6657d-e927-568b-95e1-2665a8aea6a2",
            NameUuid.Of(new Guid("6ba7b810-9dad-11d1-80b4-00c04fd430c8"), "www.example.com").ToString()
        );

    [Theory]
    [InlineData("9b024349-ccf0-5f69-a609-6b82873eab3c", true)]
    [InlineData("9B024349-CCF0-5F69-A609-6B82873EAB3C", true)]
    [InlineData("9b024349-ccf0-4f69-a609-6b82873eab3c", false)]
    [InlineData("9b024349ccf05f69a6096b82873eab3c", false)]
    [InlineData("recits", false)]
    public void An_identifier_has_its_form(string text, bool expected) => Assert.Equal(expected, NameUuid.IsWellFormed(text));

    [Fact]
    public void An_episode_keeps_its_identifier_when_the_address_changes()
    {
        var place = SourceSpan.OfFile("x");
        var podcast = new Podcast
        {
            Slug = "voix",
            Path = "x",
            Title = new Located<string>("Voix", place),
            Guid = new Located<string>("9b024349-ccf0-5f69-a609-6b82873eab3c", place),
        };
        var episode = new Episode
        {
            Slug = "haies",
            PodcastSlug = "voix",
            Path = "x",
            Title = new Located<string>("Haies", place),
        };
        string? At(string address) =>
            PodcastIdentity.Of(
                episode,
                podcast,
                new Collection
                {
                    Path = "x",
                    Title = new Located<string>("C", place),
                    Organisation = new Organisation("O", null, null, null, null, null),
                    Url = new Located<string>(address, place),
                }
            );
        Assert.Equal(At("https://a.fr"), At("https://b.fr/autre"));
        Assert.NotEqual(
            At("https://a.fr"),
            PodcastIdentity.Of(
                episode with
                {
                    Slug = "talus",
                },
                podcast,
                new Collection
                {
                    Path = "x",
                    Title = new Located<string>("C", place),
                    Organisation = new Organisation("O", null, null, null, null, null),
                }
            )
        );
    }

    [Theory]
    [InlineData("2026-11-23", 2, "Mon, 23 Nov 2026 06:00:02 +0100")]
    [InlineData("2026-07-14", 0, "Tue, 14 Jul 2026 06:00:00 +0200")]
    [InlineData("2026-03-28", 0, "Sat, 28 Mar 2026 06:00:00 +0100")]
    [InlineData("2026-03-29", 0, "Sun, 29 Mar 2026 06:00:00 +0200")]
    [InlineData("2026-10-24", 0, "Sat, 24 Oct 2026 06:00:00 +0200")]
    [InlineData("2026-10-25", 0, "Sun, 25 Oct 2026 06:00:00 +0100")]
    [InlineData("2026", 9999, "Thu, 01 Jan 2026 06:59:59 +0100")]
    public void A_day_is_six_in_the_morning_in_Paris(string day, int rank, string expected)
    {
        Assert.True(PartialDate.TryParse(day, out var date));
        Assert.Equal(expected, FeedDate.Rfc2822(date, rank));
    }

    [Theory]
    [InlineData("Society & Culture > Documentary", "Society & Culture", "Documentary")]
    [InlineData("Documentary", "Society & Culture", "Documentary")]
    [InlineData("Government", "Government", null)]
    public void A_category_is_found_by_its_names(string written, string name, string? below)
    {
        Assert.True(PodcastCategories.TryFind(written, out var category, out var found));
        Assert.Equal((name, below), (category, found));
    }
}
