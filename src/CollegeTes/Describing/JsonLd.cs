using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using CollegeTes.Model;
using CollegeTes.Planning;
using CollegeTes.Text;
using CollegeTes.Themes;

namespace CollegeTes.Describing;

/// <summary>
/// A page as schema.org describes it, in JSON-LD. With a public address identifiers are absolute; without one they are relative to the
/// page, as JSON-LD
/// resolves them. A write-up has one identifier on every page that shows it: its place in the booklet of its territory.
/// </summary>
internal sealed class JsonLd
{
    private static readonly JsonWriterOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    private readonly Utf8JsonWriter _json;
    private readonly RenderScope _scope;

    private JsonLd(Utf8JsonWriter json, RenderScope scope)
    {
        _json = json;
        _scope = scope;
    }

    /// <summary>
    /// The data as markup for a <c>script</c> element of type <c>application/ld+json</c>: nothing in it can end the element.
    /// </summary>
    public static Html Of(PlannedArtifact planned, PageRecord record, RenderScope scope)
    {
        var buffer = new ArrayBufferWriter<byte>(2048);
        using (var json = new Utf8JsonWriter(buffer, Options))
            new JsonLd(json, scope).Write(planned, record);
        return Html.FromTrusted(Sealed(Encoding.UTF8.GetString(buffer.WrittenSpan)));
    }

    // These characters stand in strings alone. Without them no tag can open or close, and no old reader of scripts sees a line end.
    private static string Sealed(string json) =>
        json.AsSpan().ContainsAny("<>&\u2028\u2029")
            ? new StringBuilder(json)
                .Replace("<", "\\u003C")
                .Replace(">", "\\u003E")
                .Replace("&", "\\u0026")
                .Replace("\u2028", "\\u2028")
                .Replace("\u2029", "\\u2029")
                .ToString()
            : json;

    private void Write(PlannedArtifact planned, PageRecord record)
    {
        _json.WriteStartObject();
        _json.WriteString("@context", "https://schema.org");
        _json.WriteString("@type", record.Type);
        _json.WriteString(
            "@id",
            planned.Subject is Experience experience && record.Type == "Article" ? IdOf(experience) : Iri(_scope.Path)
        );
        Text("name", record.Name, record.Language);
        Text("description", record.Description, record.Language);
        if (_scope.Library.Collection.Url is not null)
            _json.WriteString("url", Iri(_scope.Path));
        _json.WriteString("inLanguage", record.Language);
        Text("headline", record.Type is "Article" or "NewsArticle" ? record.Name : null, record.Language);
        Text("version", record.Version, record.Language);
        var film = planned.Subject as Film;
        Contributors(record.Creators);
        Publisher(record.Owner);
        _json.WriteStringIf("datePublished", record.Issued?.ToIso());
        // What changed and what may be reused is the page, not a film that it only goes with.
        _json.WriteStringIf("dateModified", film is null ? record.Modified?.ToIso() : null);
        _json.WriteStringIf(
            "license",
            (film is null ? record.Licence : film.Licence?.Value) is { } licence ? MetadataText.LicenceAddress(licence) : null
        );
        if (record.Owner is null)
            _json.WriteBoolean("isAccessibleForFree", true);
        _json.WriteStringIf("keywords", record.Subjects.Count > 0 ? string.Join(", ", record.Subjects) : null);
        Places(record);
        Own(planned, record);
        _json.WriteEndObject();
    }

    // What only this kind of page says.
    private void Own(PlannedArtifact planned, PageRecord record)
    {
        switch (planned.Subject)
        {
            case Territory territory:
                Learning("livret");
                Parts(territory.Experiences.Select(e => ("Article", (string?)IdOf(e), NameOf(e))));
                break;
            case ThematicBooklet booklet:
                Learning(booklet.HasChapters ? "guide" : "livret");
                Parts(booklet.SelectedIn(_scope.Library).Select(e => ("Article", (string?)IdOf(e), NameOf(e))));
                break;
            case Synthesis synthesis:
                Learning("synthese");
                Parts(synthesis.SelectedIn(_scope.Library).Select(e => ("Article", (string?)IdOf(e), NameOf(e))), "isBasedOn");
                break;
            case Training training when record.Type == "Course":
                CourseJsonLd.Write(_json, training, _scope);
                Parts(training.SelectedIn(_scope.Library).Select(e => ("Article", (string?)IdOf(e), NameOf(e))), "isBasedOn");
                break;
            case Letter letter:
                Parts(letter.SelectedIn(_scope.Library).Select(e => ("Article", (string?)IdOf(e), NameOf(e))), "mentions");
                break;
            case Training training:
                CourseJsonLd.WritePart(_json, planned, training, _scope);
                break;
            case Experience experience when CapsuleSubject.Find(planned, _scope.Library, _scope.Labels) is { } capsule:
                CapsuleJsonLd.Write(_json, capsule, (record.Modified ?? record.Issued)?.ToIso(), Iri);
                Parts([("Article", IdOf(experience), NameOf(experience))], "isBasedOn");
                break;
            case Experience experience:
                _json.WriteStringIf("temporalCoverage", record.Period);
                Whole(experience.TerritorySlug);
                List("isBasedOn", [.. experience.Sources.Select(s => s.Url?.Value).OfType<string>()]);
                break;
            case Podcast podcast:
                List("genre", [.. podcast.Categories.Select(c => c.Value)]);
                Parts(
                    podcast.Episodes.Select(e =>
                        ("PodcastEpisode", Iri(_scope.Addresses.OfPage(e)), MetadataText.Of(e.Title.Value, podcast.Language))
                    )
                );
                break;
            case Episode episode:
                EpisodeJsonLd.Write(_json, episode, _scope);
                break;
            case Film film:
                FilmJsonLd.Write(_json, film, _scope);
                break;
            case Criterion criterion:
                _json.WriteString("learningResourceType", "fiche");
                _json.WriteStartObject("about");
                _json.WriteString("@type", "DefinedTerm");
                Text("name", criterion.Title.Value);
                _json.WriteStringIf("inDefinedTermSet", Iri(_scope.Addresses.OfRole(PageRole.Framework, _scope.Library.Collection.Id)));
                _json.WriteEndObject();
                break;
            case FrameworkVersion version:
                Terms(version.Framework);
                break;
            case Collection when record.Type == "DefinedTermSet":
                Terms(_scope.Library.Framework);
                break;
            case Collection when record.Type == "LearningResource":
                Learning("grille");
                break;
            case Collection:
                Parts(
                    _scope
                        .Library.Territories.Select(t => ("LearningResource", Iri(_scope.Addresses.OfPage(t)), Own(t.Name.Value)))
                        .Concat(
                            _scope.Library.Booklets.Select(b =>
                                ("LearningResource", Iri(_scope.Addresses.OfPage(b)), MetadataText.Of(b.Title.Value, b.Language))
                            )
                        )
                );
                DatasetJsonLd.Write(_json, _scope);
                break;
        }
    }

    private void Terms(Framework framework) =>
        Parts(
            framework.Dimensions.Select(d => ("DefinedTerm", (string?)(Iri(_scope.Path) + "#" + Anchors.OfPart(d.Id)), Own(d.Title))),
            "hasDefinedTerm"
        );

    private void Learning(string kind)
    {
        _json.WriteString("learningResourceType", kind);
        List("accessibilityFeature", ["tableOfContents", "alternativeText"]);
    }

    private void Contributors(IReadOnlyList<Contributor> creators)
    {
        _json.WriteStartArray("author");
        foreach (var creator in creators)
        {
            _json.WriteStartObject();
            _json.WriteString("@type", creator.IsPerson ? "Person" : "Organization");
            _json.WriteString("name", creator.Name);
            _json.WriteEndObject();
        }
        _json.WriteEndArray();
    }

    private void Publisher(string? owner)
    {
        var publisher = owner is null ? _scope.Library.Collection.NamedPublisher : null;
        if (owner is null && publisher is null)
            return;
        _json.WriteStartObject("publisher");
        _json.WriteString("@type", "Organization");
        Text("name", owner ?? publisher?.Name);
        _json.WriteStringIf("url", publisher?.Site);
        _json.WriteEndObject();
    }

    private void Places(PageRecord record)
    {
        if (record.Places.Count == 0)
            return;
        _json.WriteStartArray(record.Type is "Article" or "NewsArticle" or "VideoObject" ? "contentLocation" : "spatialCoverage");
        foreach (var place in record.Places)
        {
            _json.WriteStartObject();
            _json.WriteString("@type", "AdministrativeArea");
            Text("name", place.Name.Value);
            _json.WriteStringIf("identifier", place.Code?.Value);
            _json.WriteEndObject();
        }
        _json.WriteEndArray();
    }

    private void Parts(IEnumerable<(string Type, string? Id, string? Name)> parts, string property = "hasPart")
    {
        var list = parts.Where(p => p.Id is not null).ToList();
        if (list.Count == 0)
            return;
        _json.WriteStartArray(property);
        foreach (var (type, id, name) in list)
        {
            _json.WriteStartObject();
            _json.WriteString("@type", type);
            _json.WriteString("@id", id);
            _json.WriteStringIf("name", name);
            _json.WriteEndObject();
        }
        _json.WriteEndArray();
    }

    private void Whole(string territory)
    {
        if (Iri(_scope.Addresses.OfPage(SubjectKind.Territory, territory)) is not { } booklet)
            return;
        _json.WriteStartObject("isPartOf");
        _json.WriteString("@type", "LearningResource");
        _json.WriteString("@id", booklet);
        _json.WriteEndObject();
    }

    // A write-up that has a page of its own is named there, under the same identifier: a heavy booklet need not repeat it.
    private string? NameOf(Experience experience) =>
        _scope.Addresses.OfPage(experience) is null ? MetadataText.Of(experience.Title.Value, experience.Language) : null;

    // A text of the collection itself.
    private string? Own(string text) => MetadataText.Of(text, _scope.Library.Collection.Language);

    private string IdOf(Experience experience) =>
        Iri(_scope.Addresses.OfStory(experience) ?? _scope.Addresses.OfPage(experience)) ?? Iri(_scope.Path)!;

    private string? Iri(string? path) => JsonLdValues.Iri(path, _scope);

    private void Text(string name, string? value, string? language = null) =>
        _json.WriteStringIf(name, MetadataText.Of(value, language ?? _scope.Library.Collection.Language));

    private void List(string name, IReadOnlyList<string> values)
    {
        if (values.Count == 0)
            return;
        _json.WriteStartArray(name);
        foreach (var value in values)
            _json.WriteStringValue(value);
        _json.WriteEndArray();
    }
}
