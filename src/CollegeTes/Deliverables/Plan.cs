using CollegeTes.Deliverables.Exports;
using CollegeTes.Deliverables.Views;
using CollegeTes.Model;

namespace CollegeTes.Deliverables;

/// <summary>One artifact to render.</summary>
/// <param name="Subject">The <see cref="Library"/>, <see cref="Territory"/>, <see cref="Experience"/>, … it is made for.</param>
/// <param name="SubjectId">Its id, as selections name it.</param>
/// <param name="Sources">Workspace paths that it shows, sorted.</param>
public sealed record PlannedArtifact(
    DeliverableManifest Deliverable, DeliverableOutput Output, object Subject, string SubjectId, string Path, string Language, IReadOnlyList<string> Sources)
{
    /// <summary>Of a feed: which of its documents it is.</summary>
    public FeedPage? Feed { get; init; }

    /// <summary>Of a file that is cut into several: its number from 1, or 0 for the first or only one.</summary>
    public int Part { get; init; }
}

/// <summary>Everything a full publication holds, before anything is rendered: who is made for whom, and where it goes.</summary>
public sealed class Plan
{
    private Plan(IReadOnlyList<PlannedArtifact> artifacts, Addresses addresses, IReadOnlyList<string> forms)
    {
        Artifacts = artifacts;
        Forms = forms;
        Addresses = addresses;
    }

    /// <summary>By path.</summary>
    public IReadOnlyList<PlannedArtifact> Artifacts { get; }

    public Addresses Addresses { get; }

    /// <summary>Forms on demand that the collection asks every run for.</summary>
    public IReadOnlyList<string> Forms { get; }

    /// <summary>Plans all deliverables for what may be published.</summary>
    public static Plan Of(Library library, IReadOnlyList<DeliverableManifest> manifests)
    {
        var artifacts = new List<PlannedArtifact>();
        var addresses = new Addresses();
        var all = new Lazy<IReadOnlyList<string>>(() => [.. AllSources(library).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]);
        var experiences = library.Experiences.Select(e => (e, e.Id, (IReadOnlyList<string>)[e.Path])).ToArray();
        foreach (var manifest in manifests)
        {
            foreach (var output in manifest.Outputs.Where(o => !o.NeedsAddress || library.Collection.Url is not null))
            {
                foreach (var planned in Subjects(library, experiences, all, manifest, output))
                {
                    artifacts.Add(planned);
                    if (output.Export is { } export)
                        addresses.AddExport(export.Value, planned.SubjectId, output.For, planned.Path);
                    else if (output.Medium == "image")
                        addresses.AddExport(output.Form, planned.SubjectId, output.For, planned.Path);
                    else
                        addresses.AddPage(output.Condition == OutputCondition.Transcript ? Transcripts(manifest.Name) : manifest.Name, planned.SubjectId, planned.Path);
                    if (output.For is SubjectKind.Episode or SubjectKind.Film)
                        addresses.AddForm(manifest.Name, output.Medium, planned.SubjectId, planned.Path);
                }
            }
        }
        IReadOnlyList<string> forms = [.. library.Collection.Forms.Select(f => f.Value)];
        AddSiteMaps(artifacts, forms);
        AddSources(library, addresses);
        artifacts.Sort((a, b) => string.CompareOrdinal(a.Path, b.Path));
        return new Plan(artifacts, addresses, forms);
    }

    /// <summary>What <see cref="Addresses.OfPage"/> knows the page of a transcript by, beside the page of what is recorded.</summary>
    public static string Transcripts(string deliverable) => deliverable + "/transcription";

    private static IEnumerable<PlannedArtifact> Subjects(
        Library library, (Experience Experience, string Id, IReadOnlyList<string> Sources)[] experiences, Lazy<IReadOnlyList<string>> all, DeliverableManifest manifest, DeliverableOutput output)
    {
        var language = library.Collection.Language;
        return output.For switch
        {
            SubjectKind.Territory => library.Territories.Select(t => Make(t, t.Slug, language, SourcesOf(t, library), ("territoire", t.Slug))),
            SubjectKind.Experience when output.IsOfVideo => library.Experiences.Where(e => e.Capsule is not { IsBroken: true })
                .Select(e => Make(e, e.Id, e.Language, e.Capsule is { } edit ? [e.Path, edit.Path] : [e.Path], ("territoire", e.TerritorySlug), ("retour", e.Slug))),
            SubjectKind.Experience => experiences.Select(e => Place(e.Experience, e.Id, e.Experience.Language, e.Sources, ("territoire", e.Experience.TerritorySlug), ("retour", e.Experience.Slug))),
            SubjectKind.Booklet => library.Booklets.Select(b => Make(b, b.Slug, language, [b.Path, .. BookletViews.Selected(b, library).Select(e => e.Path)], ("livret", b.Slug))),
            SubjectKind.Podcast when output.Archives is not null => library.Podcasts.SelectMany(Feed),
            SubjectKind.Podcast => library.Podcasts.Select(p => Make(p, p.Slug, p.Language, [p.Path, .. p.Episodes.Select(e => e.Path)], ("emission", p.Slug))),
            SubjectKind.Episode => library.Podcasts.SelectMany(p => p.Episodes.Where(e => Meets(output, e.Transcript, e.Chapters)).Select(e => Make(e, e.Id, p.Language, [p.Path, e.Path], ("emission", p.Slug), ("episode", e.Slug)))),
            SubjectKind.Film => library.Films.Where(f => Meets(output, f.Transcript, f.Chapters, f.Poster)).Select(f => Make(f, f.Slug, language, [f.Path], ("video", f.Slug))),
            _ => [Place(library, "collection", language, all.Value)],
        };

        IEnumerable<PlannedArtifact> Feed(Podcast podcast) =>
            FeedPage.Of(podcast, output.Archives, OutputPath.For(output.PathPattern.Value, [("emission", podcast.Slug)]),
                    n => OutputPath.For(output.Archives!.PathPattern.Value, [("emission", podcast.Slug), ("page", n.ToString(System.Globalization.CultureInfo.InvariantCulture))]))
                .Select(page => Make(podcast, podcast.Slug, podcast.Language, [podcast.Path, .. page.Episodes.Select(e => e.Path)]) with { Path = page.Path, Feed = page });

        PlannedArtifact Make(object subject, string id, string tongue, IEnumerable<string> sources, params ReadOnlySpan<(string Name, string Value)> names) =>
            Place(subject, id, tongue, [.. sources.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)], names);

        PlannedArtifact Place(object subject, string id, string tongue, IReadOnlyList<string> sources, params ReadOnlySpan<(string Name, string Value)> names) =>
            new(manifest, output, subject, id, OutputPath.For(output.PathPattern.Value, names), tongue, sources);
    }

    private static bool Meets(DeliverableOutput output, Transcript? transcript, IReadOnlyList<Chapter> chapters, Media? poster = null) => output.Condition switch
    {
        OutputCondition.Transcript => transcript is { Cues.Count: > 0 },
        OutputCondition.Chapters => chapters.Count > 0,
        OutputCondition.NoPoster => poster is null,
        _ => true,
    };

    private static IEnumerable<string> SourcesOf(Territory territory, Library library) =>
        [territory.Path, library.Collection.Path, .. territory.Experiences.Select(e => e.Path)];

    private static IEnumerable<string> AllSources(Library library) =>
        [library.Collection.Path, library.Framework.Path, .. library.Territories.Select(t => t.Path), .. library.Experiences.Select(e => e.Path),
            .. library.Booklets.Select(b => b.Path), .. library.Podcasts.SelectMany(p => p.Episodes.Select(e => e.Path).Prepend(p.Path)), .. library.Films.Select(f => f.Path)];

    // A site map that is too long for one file becomes an index of several.
    private static void AddSiteMaps(List<PlannedArtifact> artifacts, IReadOnlyList<string> forms)
    {
        if (artifacts.FirstOrDefault(a => a.Output.Export?.Value == "plan-du-site") is not { } map)
            return;
        for (var part = 1; part <= SiteMap.PartsOf(artifacts.Count(a => SiteMap.IsListed(a, forms))); part++)
            artifacts.Add(map with { Path = SiteMap.PathOf(map.Path, part), Part = part });
    }

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
        foreach (var podcast in library.Podcasts)
        {
            if (addresses.OfPage("notes", podcast.Slug) is { } page)
                addresses.AddSource(podcast.Path, page);
        }
        foreach (var episode in library.Podcasts.SelectMany(p => p.Episodes))
        {
            if (addresses.OfPage("notes", episode.Id) is { } page)
                addresses.AddSource(episode.Path, page);
        }
        foreach (var film in library.Films)
        {
            if (addresses.OfPage("video", film.Slug) is { } page)
                addresses.AddSource(film.Path, page);
        }
        if (addresses.OfPage("catalogue", "collection") is { } front)
            addresses.AddSource(library.Collection.Path, front);
    }
}
