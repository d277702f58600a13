using System.Text.Json;
using CollegeTes.Describing;
using CollegeTes.Model;
using CollegeTes.Planning;
using CollegeTes.Prose;
using CollegeTes.Text;

namespace CollegeTes.Exports;

/// <summary>
/// The framework as a thesaurus (SKOS in JSON-LD): a scheme for each version, what each criterion became, and why. Identifiers are those of
/// its pages: absolute with a public address, else relative to the file, as JSON-LD resolves them.
/// </summary>
internal sealed class FrameworkSkos
{
    private readonly Utf8JsonWriter _json;
    private readonly ExportJob _job;
    private readonly Framework _framework;

    private FrameworkSkos(Utf8JsonWriter json, ExportJob job) => (_json, _job, _framework) = (json, job, job.Library.Framework);

    public static byte[] Write(ExportJob job)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, DataSchema.Indented))
            new FrameworkSkos(json, job).Write();
        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }

    private void Write()
    {
        _json.WriteStartObject();
        Context();
        _json.WriteStartArray("@graph");
        Framework? before = null;
        foreach (var version in _framework.Earlier.Append(_framework).Where(v => v.Dimensions.Count > 0))
        {
            Scheme(version, before);
            Levels(version.Levels, version, "niveaux", null);
            foreach (var dimension in version.Dimensions)
                Write(dimension, version, before);
            before = version;
        }
        _json.WriteEndArray();
        _json.WriteEndObject();
    }

    private void Context()
    {
        _json.WriteStartObject("@context");
        _json.WriteString("skos", "http://www.w3.org/2004/02/skos/core#");
        _json.WriteString("dcterms", "http://purl.org/dc/terms/");
        _json.WriteString("owl", "http://www.w3.org/2002/07/owl#");
        _json.WriteString("@language", _job.Library.Collection.Language);
        _json.WriteEndObject();
    }

    private void Scheme(Framework version, Framework? before)
    {
        var collection = _job.Library.Collection;
        Start(SchemeOf(version), "skos:ConceptScheme");
        Text("dcterms:title", version.Title);
        Text("dcterms:description", FrameworkText.PlainIntroduction(version, _job.Library));
        Plain("owl:versionInfo", version.Version);
        Plain("dcterms:issued", version.Date?.ToIso());
        if (collection.NamedPublisher is { } publisher)
            Text("dcterms:publisher", publisher.Name);
        if (collection.Licence is { } licence)
            Link("dcterms:license", [MetadataText.LicenceAddress(licence.Value)]);
        if (before is not null)
            Link("dcterms:replaces", [SchemeOf(before)]);
        if (!ReferenceEquals(version, _framework))
            Link("dcterms:isReplacedBy", [SchemeOf(_framework)]);
        Texts(
            "skos:historyNote",
            _framework.Journal.Where(e => e.Version.Value == version.Version && e.Summary is not null).Select(e => Words(e.Summary!.Value))
        );
        Link("skos:hasTopConcept", [.. version.Dimensions.Select(d => IdOf(version, d.Id))]);
        _json.WriteEndObject();
    }

    private void Write(Dimension dimension, Framework version, Framework? before)
    {
        var id = IdOf(version, dimension.Id);
        Start(id, "skos:Concept");
        Text("skos:prefLabel", dimension.Title);
        Link("skos:inScheme", [SchemeOf(version)]);
        Link("skos:topConceptOf", [SchemeOf(version)]);
        Link("skos:narrower", [.. dimension.Criteria.Select(c => IdOf(version, c.Id))]);
        _json.WriteEndObject();
        if (!dimension.IsCategorical && !dimension.Levels.SequenceEqual(version.Levels))
            Levels(dimension.Levels, version, "niveaux-" + dimension.Id, dimension.Title);
        foreach (var criterion in dimension.Criteria)
        {
            Write(criterion, id, version, before);
            foreach (var category in criterion.Categories)
            {
                Start(IdOf(version, $"{criterion.Id}-{category.Id}"), "skos:Concept");
                Text("skos:prefLabel", category.Title);
                Plain("skos:notation", category.Id);
                Link("skos:inScheme", [SchemeOf(version)]);
                Link("skos:broader", [IdOf(version, criterion.Id)]);
                _json.WriteEndObject();
            }
        }
    }

    private void Write(Criterion criterion, string dimension, Framework version, Framework? before)
    {
        Start(IdOf(version, criterion.Id), "skos:Concept");
        Text("skos:prefLabel", criterion.Title.Value);
        Plain("skos:notation", criterion.Id);
        Text("skos:definition", criterion.Definition);
        Text("skos:scopeNote", criterion.Question);
        Texts("skos:example", criterion.Landmarks.Select(l => $"{l.LevelTitle ?? l.Level.Value} : {l.Text}"));
        Link("skos:inScheme", [SchemeOf(version)]);
        Link("skos:broader", [dimension]);
        Link("skos:narrower", [.. criterion.Categories.Select(c => IdOf(version, $"{criterion.Id}-{c.Id}"))]);
        var matches = before is null ? [] : Matches(criterion, before).ToList();
        foreach (var relation in matches.GroupBy(m => m.Relation))
            Link(relation.Key, [.. relation.Select(m => IdOf(before!, m.Old))]);
        Texts("skos:changeNote", ChangeNotes(criterion.Id, version));
        Fate(criterion, version);
        _json.WriteEndObject();
    }

    // « A skos:broadMatch B » reads « A has the broader B » (SKOS Reference, 10.6).
    private static IEnumerable<(string Relation, string Old)> Matches(Criterion criterion, Framework before)
    {
        var origins = FrameworkComparison.OriginsOf(criterion, before).ToList();
        foreach (var origin in origins)
            yield return (
                origin.Kind switch
                {
                    OriginKind.Same => "skos:exactMatch",
                    OriginKind.Broader or OriginKind.Merged => "skos:narrowMatch",
                    _ => "skos:broadMatch",
                },
                origin.Criterion.Value
            );
        if (origins.Count == 0 && before.Find(criterion.Id) is var (_, known))
            yield return (FrameworkComparison.IsReworded(known, criterion) ? "skos:closeMatch" : "skos:exactMatch", known.Id);
    }

    // Of a criterion of an older version: where it leads, or that it was given up.
    private void Fate(Criterion criterion, Framework version)
    {
        if (ReferenceEquals(version, _framework))
            return;
        var path = CriterionPath.Follow(criterion.Id, version, _framework);
        var heirs = path.Criterion is { } heir ? [heir] : path.Heirs;
        if (path.Criterion?.Id != criterion.Id)
        {
            _json.WriteBoolean("owl:deprecated", true);
            var replaced = _framework.Retired.Where(r => r.Id.Value == criterion.Id).SelectMany(r => r.ReplacedBy).Select(r => r.Value);
            Link("dcterms:isReplacedBy", [.. heirs.Select(h => h.Id).Concat(replaced).Distinct().Select(h => IdOf(_framework, h))]);
        }
        else
            Link("dcterms:isReplacedBy", [IdOf(_framework, criterion.Id)]);
    }

    private void Levels(IReadOnlyList<Level> levels, Framework version, string name, string? of)
    {
        if (levels.Count == 0)
            return;
        Start(IdOf(version, name), "skos:OrderedCollection");
        Text("skos:prefLabel", of is null ? _job.Scope.Labels["catalogue.niveaux"] : $"{_job.Scope.Labels["catalogue.niveaux"]} : {of}");
        _json.WriteStartObject("skos:memberList");
        _json.WriteStartArray("@list");
        foreach (var level in levels)
            Reference(IdOf(version, $"{name}-{level.Id}"));
        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.WriteEndObject();
        foreach (var level in levels)
        {
            Start(IdOf(version, $"{name}-{level.Id}"), "skos:Concept");
            Text("skos:prefLabel", level.Title);
            Plain("skos:notation", level.Id);
            Text("skos:definition", level.Definition);
            Text("skos:scopeNote", DemandWords.Of(level.Demand, _job.Scope));
            Link("skos:inScheme", [SchemeOf(version)]);
            _json.WriteEndObject();
        }
    }

    private IEnumerable<string> ChangeNotes(string criterion, Framework version) =>
        _framework
            .Journal.Where(e => e.Version.Value == version.Version)
            .SelectMany(e => e.Changes)
            .Where(c => c.Criteria.Concat(c.To).Any(k => k.Value == criterion))
            .Select(c =>
                _job.Scope.Labels["changement." + Describing.Words.Of(c.Nature)] + (c.Reason is { } reason ? ". " + Words(reason) : "")
            );

    private string Words(Located<string> text) => RichText.PlainText(text.Value, FrameworkText.Context(_framework, _job.Library));

    private string SchemeOf(Framework version) =>
        Absolute(_job.Scope.Addresses.OfPage(SubjectKind.FrameworkVersion, version.Version))
        ?? Absolute(_job.Scope.Addresses.OfRole(Themes.PageRole.Framework, _job.Library.Collection.Id))
        ?? "#cadre-" + version.Version;

    private string IdOf(Framework version, string name)
    {
        var scheme = SchemeOf(version);
        // Never that of a page that grew another part since: identifiers last.
        return (scheme.StartsWith('#') ? scheme + "-" : scheme + "#") + name;
    }

    private string? Absolute(string? path) => path is null ? null : _job.Scope.Online(path) ?? Addresses.Relative(_job.Planned.Path, path);

    private void Start(string id, string type)
    {
        _json.WriteStartObject();
        _json.WriteString("@id", id);
        _json.WriteString("@type", type);
    }

    private void Text(string name, string? value) => _json.WriteStringIf(name, MetadataText.Of(value, _job.Library.Collection.Language));

    // A number or a date is of no language: a value object without one.
    private void Plain(string name, string? value)
    {
        if (value is null)
            return;
        _json.WriteStartObject(name);
        _json.WriteString("@value", value);
        _json.WriteEndObject();
    }

    private void Texts(string name, IEnumerable<string> values)
    {
        var list = values.Select(v => MetadataText.Of(v, _job.Library.Collection.Language)).OfType<string>().ToList();
        if (list.Count == 0)
            return;
        _json.WriteStartArray(name);
        foreach (var value in list)
            _json.WriteStringValue(value);
        _json.WriteEndArray();
    }

    private void Link(string name, IReadOnlyList<string> ids)
    {
        if (ids.Count == 0)
            return;
        _json.WriteStartArray(name);
        foreach (var id in ids)
            Reference(id);
        _json.WriteEndArray();
    }

    private void Reference(string id)
    {
        _json.WriteStartObject();
        _json.WriteString("@id", id);
        _json.WriteEndObject();
    }
}
