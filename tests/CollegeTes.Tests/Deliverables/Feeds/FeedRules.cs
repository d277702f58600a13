using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using CollegeTes.Model;
using CollegeTes.Text;

namespace CollegeTes.Tests.Deliverables.Feeds;

/// <summary>
/// What a podcast feed must be, read back: RSS 2.0 (rssboard.org), Apple's required tags, the podcast namespace's own, RFC 5005.
/// Each broken rule is a line; addresses of the publication must lead to a file of it, of the length that is said.
/// </summary>
internal sealed partial class FeedRules(string folder, string site)
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly XNamespace Content = "http://purl.org/rss/1.0/modules/content/";
    private static readonly XNamespace History = "http://purl.org/syndication/history/1.0";
    private static readonly XNamespace Itunes = "http://www.itunes.com/dtds/podcast-1.0.dtd";
    private static readonly XNamespace Podcast = "https://podcastindex.org/namespace/1.0";

    private static readonly string[] Allowed = ["p", "ol", "ul", "li", "a"];

    private readonly List<string> _broken = [];

    /// <summary>The rules that a document of the feed breaks.</summary>
    public IReadOnlyList<string> Broken(string path)
    {
        var document = XDocument.Load(Path.Combine(folder, path));
        var channel = document.Root!.Elements("channel").Single();
        Must((string?)document.Root.Attribute("version") == "2.0" && document.Root.Name == "rss", "rss 2.0");
        Must(document.Root.Elements().Count() == 1, "one channel");
        foreach (
            var name in new XName[]
            {
                "title",
                "link",
                "description",
                "language",
                "copyright",
                "pubDate",
                "lastBuildDate",
                Itunes + "author",
                Itunes + "explicit",
                Itunes + "type",
                Podcast + "guid",
                Podcast + "locked",
                Podcast + "medium",
                Podcast + "license",
            }
        )
            Must(
                channel.Elements(name).Count() == 1 && channel.Element(name)!.Value.Trim().Length > 0,
                $"one {name.LocalName} in the channel"
            );
        Must(Encoding.UTF8.GetByteCount(channel.Element("description")!.Value) <= 4000, "description of 4,000 bytes at most");
        Must(LanguageTag().IsMatch(channel.Element("language")!.Value), "language tag");
        var links = channel
            .Elements(Atom + "link")
            .ToDictionary(l => (string)l.Attribute("rel")!, l => (string)l.Attribute("href")!, StringComparer.Ordinal);
        Must(links.GetValueOrDefault("self") == $"{site}/{path}", "self link");
        Must(channel.Elements(History + "archive").Any() == links.ContainsKey("current"), "an archive says where the feed is");
        foreach (var link in links.Values)
            Leads(link);
        Must(((string?)channel.Element(Itunes + "image")?.Attribute("href")) is { } image && Leads(image) > 0, "image");
        Must(
            channel.Element("image") is not { } inner || new[] { "url", "title", "link" }.All(n => inner.Element(n) is not null),
            "RSS image: url, title, link"
        );
        Must(channel.Elements(Itunes + "category").Any(), "a category");
        foreach (var category in channel.Elements(Itunes + "category"))
            Must(
                PodcastCategories.All.Contains(
                    string.Join(" > ", category.DescendantsAndSelf(Itunes + "category").Select(c => (string?)c.Attribute("text")))
                ),
                "a known category"
            );
        Must(channel.Element(Itunes + "explicit")!.Value is "true" or "false", "explicit is true or false");
        Must(channel.Element(Itunes + "type")!.Value is "serial" or "episodic", "type");
        Must(channel.Elements(Itunes + "owner").All(o => o.Element(Itunes + "email") is not null), "an owner has an address");
        Must(NameUuid.IsWellFormed(channel.Element(Podcast + "guid")!.Value), "podcast:guid is a UUID 5");
        Must(channel.Element(Podcast + "locked")!.Value is "yes" or "no", "locked is yes or no");
        Must(
            channel.Elements(Podcast + "license").All(l => !l.Value.Any(char.IsUpper) && l.Value.Length <= 128),
            "licence in small letters"
        );
        Must(
            channel.Elements(Podcast + "funding").All(f => Uri.IsWellFormedUriString((string?)f.Attribute("url"), UriKind.Absolute)),
            "funding has an address"
        );
        Persons(channel);
        var items = channel.Elements("item").ToList();
        Must(items.Count > 0, "an item");
        foreach (var item in items)
            Item(item);
        Must(items.Select(i => i.Element("guid")!.Value).Distinct().Count() == items.Count, "every guid once");
        var dates = items.Select(i => Date(i.Element("pubDate")!.Value)).ToList();
        Must(dates.SequenceEqual(dates.OrderDescending()), "newest first");
        Must(
            Date(channel.Element("lastBuildDate")!.Value) >= dates.Max() && Date(channel.Element("pubDate")!.Value) == dates.Max(),
            "dates of the channel"
        );
        return _broken;
    }

    private void Item(XElement item)
    {
        foreach (
            var name in new XName[]
            {
                "title",
                "guid",
                "link",
                "pubDate",
                "description",
                Content + "encoded",
                "enclosure",
                Itunes + "duration",
                Itunes + "episodeType",
                Itunes + "title",
            }
        )
            Must(item.Elements(name).Count() == 1, $"one {name.LocalName} in an item");
        Must((string?)item.Element("guid")!.Attribute("isPermaLink") == "false", "guid is not an address");
        Leads(item.Element("link")!.Value);
        var enclosure = item.Element("enclosure")!;
        Must(Leads((string)enclosure.Attribute("url")!) == (long)enclosure.Attribute("length")!, "length of the sound as published");
        Must(((string)enclosure.Attribute("type")!).StartsWith("audio/", StringComparison.Ordinal), "type of the sound");
        Must(
            int.TryParse(item.Element(Itunes + "duration")!.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
                && seconds > 0,
            "duration in seconds"
        );
        Must(item.Element(Itunes + "episodeType")!.Value is "full" or "trailer" or "bonus", "episodeType");
        Must(
            item.Elements(Itunes + "episode")
                .Concat(item.Elements(Itunes + "season"))
                .All(n => int.Parse(n.Value, CultureInfo.InvariantCulture) >= 0),
            "numbers"
        );
        Must(item.Elements(Podcast + "transcript").Any(t => (string?)t.Attribute("type") == "text/vtt"), "a transcript with times");
        foreach (var transcript in item.Elements(Podcast + "transcript"))
            Must(
                Leads((string)transcript.Attribute("url")!) > 0
                    && (string?)transcript.Attribute("type") is "text/vtt" or "application/x-subrip" or "text/html" or "text/plain",
                "transcript"
            );
        foreach (var image in item.Elements(Itunes + "image"))
            Must(Leads((string)image.Attribute("href")!) > 0, "image of an item");
        Must(
            item.Elements(Podcast + "license")
                .All(l => l.Value.Length is > 0 and <= 128 && Uri.IsWellFormedUriString((string?)l.Attribute("url"), UriKind.Absolute)),
            "licence of an item, with its address"
        );
        foreach (var chapters in item.Elements(Podcast + "chapters"))
            Must(
                Leads((string)chapters.Attribute("url")!) > 0 && (string?)chapters.Attribute("type") == "application/json+chapters",
                "chapters"
            );
        foreach (var other in item.Elements(Podcast + "alternateEnclosure"))
            Must(
                Leads((string)other.Element(Podcast + "source")!.Attribute("uri")!) == (long)other.Attribute("length")!
                    && other.Attribute("type") is not null,
                "alternate enclosure"
            );
        foreach (var place in item.Elements(Podcast + "location"))
            Must(place.Value.Length is > 0 and <= 128 && (string?)place.Attribute("rel") is "subject" or "creator", "location");
        Persons(item);
        var notes = item.Element(Content + "encoded")!.Value;
        Must(Encoding.UTF8.GetByteCount(notes) <= 4000, "notes of 4,000 bytes at most");
        Must(Tag().Matches(notes).All(m => Allowed.Contains(m.Groups[1].Value)), "notes with directories' elements only");
        // Well-formed by itself, whatever its text.
        _ = XElement.Parse($"<div>{notes}</div>");
    }

    private void Persons(XElement parent)
    {
        foreach (var person in parent.Elements(Podcast + "person"))
            Must(
                person.Value.Length is > 0 and <= 128 && person.Attribute("role") is not null && person.Attribute("group") is not null,
                "person"
            );
    }

    // The bytes of the file that an address of the publication leads to; 1 for an address elsewhere.
    private long Leads(string address)
    {
        if (!address.StartsWith(site + "/", StringComparison.Ordinal))
            return 1;
        var file = new FileInfo(Path.Combine(folder, address[(site.Length + 1)..].Split('#')[0]));
        Must(file.Exists, $"{address} leads to a file");
        return file.Exists ? file.Length : 0;
    }

    private DateTimeOffset Date(string text)
    {
        Must(
            DateTimeOffset.TryParseExact(
                text,
                "ddd, dd MMM yyyy HH:mm:ss zzz",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var date
            ),
            $"{text} is an RFC 2822 date"
        );
        return date;
    }

    private void Must(bool kept, string rule)
    {
        if (!kept)
            _broken.Add(rule);
    }

    [GeneratedRegex("^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$")]
    private static partial Regex LanguageTag();

    [GeneratedRegex("</?([a-zA-Z0-9]+)")]
    private static partial Regex Tag();
}
