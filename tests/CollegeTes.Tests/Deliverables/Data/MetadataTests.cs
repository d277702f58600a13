using System.Text.Json;
using CollegeTes.Text;

namespace CollegeTes.Tests.Deliverables.Data;

/// <summary>Every page of the real collection, its metadata parsed back.</summary>
public sealed class MetadataTests(PublishedCollection published)
{
    // What the documentation of each type asks for, and what a reader needs.
    private static readonly Dictionary<string, string[]> Required = new(StringComparer.Ordinal)
    {
        ["LearningResource"] = ["name", "description", "inLanguage", "author", "publisher", "license", "learningResourceType", "url"],
        ["Course"] =
        [
            "name",
            "description",
            "inLanguage",
            "author",
            "publisher",
            "license",
            "timeRequired",
            "teaches",
            "audience",
            "isBasedOn",
            "spatialCoverage",
            "url",
        ],
        ["Report"] =
        [
            "name",
            "description",
            "inLanguage",
            "author",
            "publisher",
            "license",
            "learningResourceType",
            "isBasedOn",
            "spatialCoverage",
            "url",
        ],
        ["Article"] =
        [
            "headline",
            "name",
            "inLanguage",
            "author",
            "publisher",
            "datePublished",
            "license",
            "contentLocation",
            "isPartOf",
            "isBasedOn",
            "url",
        ],
        ["NewsArticle"] =
        [
            "headline",
            "name",
            "description",
            "inLanguage",
            "author",
            "publisher",
            "datePublished",
            "license",
            "mentions",
            "contentLocation",
            "url",
        ],
        ["PodcastEpisode"] = ["name", "description", "inLanguage", "datePublished", "partOfSeries", "associatedMedia", "duration", "url"],
        ["VideoObject"] = ["name", "description", "inLanguage", "author", "publisher", "uploadDate", "thumbnailUrl", "sameAs", "url"],
        ["PodcastSeries"] = ["name", "inLanguage", "author", "hasPart", "url"],
        ["CollectionPage"] = ["name", "inLanguage", "publisher", "url"],
        ["DefinedTermSet"] = ["name", "hasDefinedTerm", "url"],
    };

    [Fact]
    public void Every_page_says_what_it_is_in_schema_org() =>
        Tests.Findings.None(
            published.Pages.SelectMany(page =>
            {
                var data = new PageMetadata(published.Read(page)).JsonLd;
                var type = data.GetProperty("@type").GetString()!;
                var faults = Required
                    .GetValueOrDefault(type, ["a known type"])
                    .Where(name => !data.TryGetProperty(name, out _))
                    .Select(name => $"{page}: {type} without {name}")
                    .ToList();
                if (data.GetProperty("@context").GetString() != "https://schema.org")
                    faults.Add(page + ": context");
                faults.AddRange(
                    Strings(data)
                        .Where(s => s.Value.Length == 0 || s.Value.Any(char.IsControl))
                        .Select(s => $"{page}: {s.Name} is « {s.Value} »")
                );
                return faults;
            })
        );

    [Fact]
    public void Each_kind_of_page_has_its_type()
    {
        var types = published.Pages.ToDictionary(p => p, p => new PageMetadata(published.Read(p)).JsonLd.GetProperty("@type").GetString());
        Assert.Equal("CollectionPage", types["index.html"]);
        Assert.Equal("DefinedTermSet", types["cadre.html"]);
        Assert.Equal("LearningResource", types["cadre/grille.html"]);
        Assert.All(types.Where(t => t.Key.StartsWith("cadre/1", StringComparison.Ordinal)), t => Assert.Equal("DefinedTermSet", t.Value));
        Assert.All(types.Where(t => t.Key.EndsWith("/livret.html", StringComparison.Ordinal)), t =>
            Assert.Equal("LearningResource", t.Value)
        );
        Assert.All(types.Where(t => t.Key.EndsWith("/fiche.html", StringComparison.Ordinal)), t => Assert.Equal("Article", t.Value));
        Assert.Equal("Course", types["formations/lire-quatre-experiences/index.html"]);
        Assert.All(
            types.Where(t =>
                t.Key.StartsWith("formations/", StringComparison.Ordinal) && !t.Key.EndsWith("/index.html", StringComparison.Ordinal)
            ),
            t => Assert.Equal("LearningResource", t.Value)
        );
        Assert.All(types.Where(t => t.Key.StartsWith("podcast/", StringComparison.Ordinal)), t => Assert.StartsWith("Podcast", t.Value));
        Assert.All(types.Where(t => t.Key.StartsWith("videos/", StringComparison.Ordinal)), t => Assert.Equal("VideoObject", t.Value));
    }

    [Fact]
    public void Addresses_of_the_publication_lead_to_a_file_and_to_an_id() =>
        Tests.Findings.None(
            published.Pages.SelectMany(page =>
                Strings(new PageMetadata(published.Read(page)).JsonLd)
                    .Where(s => s.Value.StartsWith(PublishedCollection.Address + "/", StringComparison.Ordinal))
                    .Select(s => s.Value[(PublishedCollection.Address.Length + 1)..])
                    .Where(path => !Leads(path))
                    .Select(path => $"{page}: {path}")
            )
        );

    [Fact]
    public void Every_page_has_its_Dublin_Core() =>
        Tests.Findings.None(
            published.Pages.SelectMany(page =>
            {
                var metadata = new PageMetadata(published.Read(page));
                return new[] { "title", "creator", "publisher", "language", "type" }
                    .Where(t => string.IsNullOrWhiteSpace(metadata["DCTERMS." + t]))
                    .Select(t => $"{page}: no {t}")
                    .Concat(
                        new[] { "issued", "modified" }
                            .Where(t => metadata["DCTERMS." + t] is { } date && !PartialDate.TryParse(date, out _))
                            .Select(t => $"{page}: {t}")
                    )
                    .Concat(metadata["link schema.DCTERMS"] == "http://purl.org/dc/terms/" ? [] : [page + ": no schema"])
                    .Concat(metadata["link DCTERMS.license"] == "https://spdx.org/licenses/CC-BY-SA-4.0" ? [] : [page + ": no licence"]);
            })
        );

    [Fact]
    public void Every_page_can_be_shared_and_names_no_image_that_is_not_made() =>
        Tests.Findings.None(
            published.Pages.SelectMany(page =>
            {
                var metadata = new PageMetadata(published.Read(page));
                return new[] { "og:title", "og:type", "og:url", "og:site_name", "og:locale", "twitter:card" }
                    .Where(t => string.IsNullOrWhiteSpace(metadata[t]))
                    .Select(t => $"{page}: no {t}")
                    .Concat(
                        metadata["og:url"] == metadata["link canonical"] && metadata["og:url"] == $"{PublishedCollection.Address}/{page}"
                            ? []
                            : [page + ": address"]
                    )
                    .Concat(metadata["og:image"] is null ? [] : [page + ": image"]);
            })
        );

    [Fact]
    public void An_episode_tells_its_sound_its_length_and_its_transcript()
    {
        var episode = new PageMetadata(
            published.Read(published.Pages.First(p => p.StartsWith("podcast/recits-de-transition/terres", StringComparison.Ordinal)))
        ).JsonLd;
        var sound = episode.GetProperty("associatedMedia");
        Assert.Equal("AudioObject", sound.GetProperty("@type").GetString());
        Assert.Equal(TimeSpan.FromSeconds(210), System.Xml.XmlConvert.ToTimeSpan(sound.GetProperty("duration").GetString()!));
        Assert.EndsWith("#transcription", sound.GetProperty("transcript").GetString(), StringComparison.Ordinal);
        Assert.Equal("PodcastSeries", episode.GetProperty("partOfSeries").GetProperty("@type").GetString());
    }

    internal static IEnumerable<(string Name, string Value)> Strings(JsonElement element, string name = "") =>
        element.ValueKind switch
        {
            JsonValueKind.Object => element.EnumerateObject().SelectMany(p => Strings(p.Value, p.Name)),
            JsonValueKind.Array => element.EnumerateArray().SelectMany(i => Strings(i, name)),
            JsonValueKind.String => [(name, element.GetString()!)],
            _ => [],
        };

    private bool Leads(string path)
    {
        var parts = path.Split('#');
        return published.Has(parts[0])
            && (parts.Length == 1 || published.Read(parts[0]).Contains($" id=\"{parts[1]}\"", StringComparison.Ordinal));
    }
}
