using CollegeTes.Deliverables.Views;
using CollegeTes.Model;

namespace CollegeTes.Deliverables;

/// <summary>One artifact to render.</summary>
/// <param name="Subject">The <see cref="Library"/>, <see cref="Territory"/>, <see cref="Experience"/>, … it is made for.</param>
/// <param name="SubjectId">Its id, as selections name it.</param>
/// <param name="Sources">Workspace paths that it shows, sorted.</param>
public sealed record PlannedArtifact(
    DeliverableManifest Deliverable, DeliverableOutput Output, object Subject, string SubjectId, string Path, string Language, IReadOnlyList<string> Sources);

/// <summary>Everything a full publication holds, before anything is rendered: who is made for whom, and where it goes.</summary>
public sealed class Plan
{
    private Plan(IReadOnlyList<PlannedArtifact> artifacts, Addresses addresses)
    {
        Artifacts = artifacts;
        Addresses = addresses;
    }

    /// <summary>By path.</summary>
    public IReadOnlyList<PlannedArtifact> Artifacts { get; }

    public Addresses Addresses { get; }

    /// <summary>Plans all deliverables for what may be published.</summary>
    public static Plan Of(Library library, IReadOnlyList<DeliverableManifest> manifests)
    {
        var artifacts = new List<PlannedArtifact>();
        var addresses = new Addresses();
        var experiences = library.Experiences.Select(e => (e, e.Id, (IReadOnlyList<string>)[e.Path])).ToArray();
        foreach (var manifest in manifests)
        {
            foreach (var output in manifest.Outputs)
            {
                foreach (var planned in Subjects(library, experiences, manifest, output))
                {
                    artifacts.Add(planned);
                    addresses.AddPage(manifest.Name, planned.SubjectId, planned.Path);
                }
            }
        }
        AddSources(library, addresses);
        artifacts.Sort((a, b) => string.CompareOrdinal(a.Path, b.Path));
        return new Plan(artifacts, addresses);
    }

    private static IEnumerable<PlannedArtifact> Subjects(
        Library library, (Experience Experience, string Id, IReadOnlyList<string> Sources)[] experiences, DeliverableManifest manifest, DeliverableOutput output)
    {
        var language = library.Collection.Language;
        return output.For switch
        {
            SubjectKind.Territory => library.Territories.Select(t => Make(t, t.Slug, language, SourcesOf(t, library), ("territoire", t.Slug))),
            SubjectKind.Experience when output.IsOfVideo => library.Experiences.Where(e => e.Capsule is not { IsBroken: true })
                .Select(e => Make(e, e.Id, e.Language, e.Capsule is { } edit ? [e.Path, edit.Path] : [e.Path], ("territoire", e.TerritorySlug), ("retour", e.Slug))),
            SubjectKind.Experience => experiences.Select(e => Place(e.Experience, e.Id, e.Experience.Language, e.Sources, ("territoire", e.Experience.TerritorySlug), ("retour", e.Experience.Slug))),
            SubjectKind.Booklet => library.Booklets.Select(b => Make(b, b.Slug, language, [b.Path, .. BookletViews.Selected(b, library).Select(e => e.Path)], ("livret", b.Slug))),
            SubjectKind.Podcast => library.Podcasts.Select(p => Make(p, p.Slug, p.Language, [p.Path, .. p.Episodes.Select(e => e.Path)], ("emission", p.Slug))),
            SubjectKind.Episode => library.Podcasts.SelectMany(p => p.Episodes.Select(e => Make(e, e.Id, p.Language, [p.Path, e.Path], ("emission", p.Slug), ("episode", e.Slug)))),
            _ => [Make(library, "collection", language, AllSources(library))],
        };

        PlannedArtifact Make(object subject, string id, string tongue, IEnumerable<string> sources, params ReadOnlySpan<(string Name, string Value)> names) =>
            Place(subject, id, tongue, [.. sources.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)], names);

        PlannedArtifact Place(object subject, string id, string tongue, IReadOnlyList<string> sources, params ReadOnlySpan<(string Name, string Value)> names) =>
            new(manifest, output, subject, id, OutputPath.For(output.PathPattern.Value, names), tongue, sources);
    }

    private static IEnumerable<string> SourcesOf(Territory territory, Library library) =>
        [territory.Path, library.Collection.Path, .. territory.Experiences.Select(e => e.Path)];

    private static IEnumerable<string> AllSources(Library library) =>
        [library.Collection.Path, library.Framework.Path, .. library.Territories.Select(t => t.Path), .. library.Experiences.Select(e => e.Path),
            .. library.Booklets.Select(b => b.Path), .. library.Podcasts.SelectMany(p => p.Episodes.Select(e => e.Path).Prepend(p.Path))];

    // Where a link from a text to another content file leads.
    private static void AddSources(Library library, Addresses addresses)
    {
        foreach (var territory in library.Territories)
        {
            if (addresses.OfPage("livret", territory.Slug) is not { } booklet)
                continue;
            addresses.AddSource(territory.Path, booklet);
            foreach (var experience in territory.Experiences)
                addresses.AddSource(experience.Path, $"{booklet}#{experience.Slug}");
        }
        foreach (var booklet in library.Booklets)
        {
            if (addresses.OfPage("livret", booklet.Slug) is { } page)
                addresses.AddSource(booklet.Path, page);
        }
        foreach (var episode in library.Podcasts.SelectMany(p => p.Episodes))
        {
            if (addresses.OfPage("notes", episode.Id) is { } page)
                addresses.AddSource(episode.Path, page);
        }
        if (addresses.OfPage("catalogue", "collection") is { } front)
            addresses.AddSource(library.Collection.Path, front);
    }
}
