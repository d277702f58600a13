using CollegeTes.Building;
using CollegeTes.Diagnostics;
using CollegeTes.Tests.Cases;

namespace CollegeTes.Tests.Deliverables.Feeds;

/// <summary>The feed of a series with everything a feed can say, and that of the real one: to the letter, and by the rules.</summary>
public sealed class FeedTests
{
    private const string Site = "https://exemple.fr/recits";

    [Fact]
    public void The_feed_and_the_notes_are_as_approved()
    {
        using var folder = new TemporaryFolder();
        var dist = Build(CaseFolders.PathOf("flux", "complet/espace"), folder, null);
        var files = new[] { "flux.xml", "haies/chapitres.json", "haies/notes.html", "haies/notes.txt", "talus/notes.html" };
        Approval.CheckFolder(
            CaseFolders.PathOf("flux", "complet/attendu"),
            files.ToDictionary(f => f, f => File.ReadAllText(Path.Combine(dist, "podcast/voix", f)), StringComparer.Ordinal)
        );
        Findings.None(new FeedRules(dist, Site).Broken("podcast/voix/flux.xml"));
    }

    [Fact]
    public void A_series_and_its_episodes_lead_to_each_other_and_to_the_feed()
    {
        using var folder = new TemporaryFolder();
        var dist = Build(CaseFolders.PathOf("flux", "complet/espace"), folder, null);
        var series = File.ReadAllText(Path.Combine(dist, "podcast/voix/index.html"));
        var episode = File.ReadAllText(Path.Combine(dist, "podcast/voix/haies/index.html"));
        Assert.Contains(
            "<link rel=\"alternate\" type=\"application/rss+xml\" title=\"Voix &amp; talus &lt;du Val&gt;\" href=\"flux.xml\">",
            series,
            StringComparison.Ordinal
        );
        Assert.Contains("<a href=\"flux.xml\">https://exemple.fr/recits/podcast/voix/flux.xml</a>", series, StringComparison.Ordinal);
        Assert.Contains("<a href=\"haies/index.html\">", series, StringComparison.Ordinal);
        Assert.DoesNotContain("mare", series, StringComparison.Ordinal);
        Assert.Contains("href=\"../flux.xml\">", episode, StringComparison.Ordinal);
        Assert.Contains("<a href=\"../index.html\">", episode, StringComparison.Ordinal);
        Assert.Contains(
            "<span class=\"raison\">Épisode suivant</span> <a href=\"../talus/index.html\">",
            episode,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "podcast/voix/haies/index.html\"",
            File.ReadAllText(Path.Combine(dist, "territoires/val-clair/livret.html")),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "podcast/voix/haies/index.html\"",
            File.ReadAllText(Path.Combine(dist, "territoires/val-clair/retours/haies/fiche.html")),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Drafts_enter_the_feed_only_when_asked_for_and_blocked()
    {
        using var folder = new TemporaryFolder();
        var feed = File.ReadAllText(
            Path.Combine(Build(CaseFolders.PathOf("flux", "complet/espace"), folder, null, drafts: true), "podcast/voix/flux.xml")
        );
        var items = feed.Split("<item>")[1..];
        Assert.Equal(4, items.Length);
        Assert.Contains(
            "<title>Creuser une mare</title>",
            Assert.Single(items, i => i.Contains("<itunes:block>Yes</itunes:block>", StringComparison.Ordinal)),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void The_real_series_has_a_feed_that_keeps_every_rule()
    {
        using var folder = new TemporaryFolder();
        var dist = Build(Repository.Root, folder, Site);
        Findings.None(new FeedRules(dist, Site).Broken("podcast/recits-de-transition/flux.xml"));
    }

    [Fact]
    public void Without_an_address_there_is_no_feed_and_no_image_of_it()
    {
        using var folder = new TemporaryFolder();
        var dist = Build(Repository.Root, folder, null);
        Assert.True(File.Exists(Path.Combine(dist, "podcast/recits-de-transition/index.html")));
        Assert.False(File.Exists(Path.Combine(dist, "podcast/recits-de-transition/flux.xml")));
        Assert.DoesNotContain(Directory.EnumerateFiles(dist, "*", SearchOption.AllDirectories), f =>
            f.Contains("pochette", StringComparison.Ordinal)
        );
    }

    // A rule that nothing breaks would prove nothing.
    [Theory]
    [InlineData("<itunes:explicit>false", "<itunes:explicit>no", "explicit is true or false")]
    [InlineData("length=\"20044\"", "length=\"20045\"", "length of the sound as published")]
    [InlineData("text=\"Documentary\"", "text=\"Documentaire\"", "a known category")]
    [InlineData("+0200</pubDate>", "CEST</pubDate>", "Wed, 01 Jul 2026 06:00:02 CEST is an RFC 2822 date")]
    [InlineData("&lt;ul&gt;", "&lt;table&gt;&lt;/table&gt;&lt;ul&gt;", "notes with directories' elements only")]
    [InlineData(
        "haies/chapitres.json",
        "haies/chapitre.json",
        "https://exemple.fr/recits/podcast/voix/haies/chapitre.json leads to a file"
    )]
    [InlineData("type=\"text/html\"", "type=\"application/pdf\"", "transcript")]
    [InlineData("type=\"text/vtt\"", "type=\"text/plain\"", "a transcript with times")]
    [InlineData("medias/haies.", "medias/haie.", "image of an item")]
    [InlineData(
        "url=\"https://creativecommons.org/licenses/by/4.0/deed.fr\">cc-by-4.0",
        "url=\"\">cc-by-4.0",
        "licence of an item, with its address"
    )]
    [InlineData("9b024349-ccf0-5f69", "9b024349-ccf0-4f69", "podcast:guid is a UUID 5")]
    public void A_broken_rule_is_found(string text, string other, string rule)
    {
        using var folder = new TemporaryFolder();
        var dist = Build(CaseFolders.PathOf("flux", "complet/espace"), folder, null);
        var feed = Path.Combine(dist, "podcast/voix/flux.xml");
        File.WriteAllText(feed, File.ReadAllText(feed).Replace(text, other, StringComparison.Ordinal));
        Assert.Contains(rule, new FeedRules(dist, Site).Broken("podcast/voix/flux.xml"));
    }

    private static string Build(string root, TemporaryFolder folder, string? address, bool drafts = false)
    {
        var dist = folder.Combine("dist");
        var done = new Pipeline(
            new PipelineOptions(root, dist, "essai", new DateOnly(2026, 11, 24)) { Address = address, WithDrafts = drafts }
        ).Build(TestContext.Current.CancellationToken);
        Assert.DoesNotContain(done.Diagnostics, d => d.Severity == Severity.Error);
        return dist;
    }
}
