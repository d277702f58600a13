using System.Globalization;
using CollegeTes.Deliverables.Exports;
using CollegeTes.Model;

namespace CollegeTes.Deliverables;

/// <summary>One artifact to render.</summary>
/// <param name="Subject">What it is made for.</param>
/// <param name="SubjectId">Its id, as selections name it.</param>
/// <param name="Sources">Workspace paths that it shows, sorted.</param>
public sealed record PlannedArtifact(
    DeliverableManifest Deliverable, DeliverableOutput Output, Subject Subject, string SubjectId, string Path, string Language, IReadOnlyList<string> Sources)
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
        var addresses = new Addresses { Anchors = Anchors.Of(library) };
        var subjects = new PlannedSubjects(library);
        foreach (var manifest in manifests)
        {
            foreach (var output in manifest.Outputs.Where(o => !o.NeedsAddress || library.Collection.Url is not null))
            {
                foreach (var planned in Plans(subjects, manifest, output))
                {
                    artifacts.Add(planned);
                    if (output.Export is { } export)
                        addresses.AddExport(export.Value, planned.SubjectId, output.For, planned.Path);
                    else if (output.Medium == "image")
                        addresses.AddExport(output.Form, planned.SubjectId, output.For, planned.Path);
                    else
                        addresses.AddPage(output.Condition == OutputCondition.Transcript ? Transcripts(manifest.Name) : manifest.Name, planned.SubjectId, planned.Path);
                    if (planned.Subject is IRecorded)
                        addresses.AddForm(manifest.Name, output.Medium, planned.SubjectId, planned.Path);
                }
            }
        }
        IReadOnlyList<string> forms = [.. library.Collection.Forms.Select(f => f.Value)];
        AddSiteMaps(artifacts, forms);
        AddSources(library, addresses, artifacts);
        artifacts.Sort((a, b) => string.CompareOrdinal(a.Path, b.Path));
        return new Plan(artifacts, addresses, forms);
    }

    /// <summary>What <see cref="Addresses.OfPage"/> knows the page of a transcript by, beside the page of what is recorded.</summary>
    public static string Transcripts(string deliverable) => deliverable + "/transcription";

    private static IEnumerable<PlannedArtifact> Plans(PlannedSubjects subjects, DeliverableManifest manifest, DeliverableOutput output)
    {
        foreach (var (subject, id, language, sources) in subjects.All(output.For))
        {
            var planned = new PlannedArtifact(manifest, output, subject, id, output.For.Fill(output.PathPattern.Value, id), language, sources);
            if (output.Archives is { } archives && subject is Podcast podcast)
            {
                foreach (var page in FeedPage.Of(podcast, archives, planned.Path, n => ArchivePath(output, archives, id, n)))
                    yield return planned with { Path = page.Path, Feed = page, Sources = PlannedSubjects.Sorted([podcast.Path, .. page.Episodes.Select(e => e.Path)]) };
            }
            else if (output.IsOfVideo && subject is Experience { Capsule: { } edit })
            {
                if (!edit.IsBroken)
                    yield return planned with { Sources = PlannedSubjects.Sorted([subject.Path, edit.Path]) };
            }
            else if (Meets(output, subject))
            {
                yield return planned;
            }
        }
    }

    private static string ArchivePath(DeliverableOutput output, FeedArchives archives, string id, int number) =>
        output.For.Fill(archives.PathPattern.Value, id).Replace("{page}", number.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);

    private static bool Meets(DeliverableOutput output, Subject subject) => subject is not IRecorded recorded || output.Condition switch
    {
        OutputCondition.Transcript => recorded.Transcript is { Cues.Count: > 0 },
        OutputCondition.Chapters => recorded.Chapters.Count > 0,
        OutputCondition.NoPoster => !recorded.HasPoster,
        _ => true,
    };

    // A site map that is too long for one file becomes an index of several.
    private static void AddSiteMaps(List<PlannedArtifact> artifacts, IReadOnlyList<string> forms)
    {
        if (artifacts.FirstOrDefault(a => a.Output.Export?.Value == "plan-du-site") is not { } map)
            return;
        for (var part = 1; part <= SiteMap.PartsOf(artifacts.Count(a => SiteMap.IsListed(a, forms))); part++)
            artifacts.Add(map with { Path = SiteMap.PathOf(map.Path, part), Part = part });
    }

    // Where a link from a text to another content file leads: its page, else its place on the page of what it lies in.
    private static void AddSources(Library library, Addresses addresses, IReadOnlyList<PlannedArtifact> artifacts)
    {
        var first = new Lazy<ILookup<SubjectReference, string>>(() => artifacts.Where(a => a.Output.Medium == "html" && a.Output.For.Page is null)
            .ToLookup(a => new SubjectReference(a.Output.For, a.SubjectId), a => a.Path));
        foreach (var subject in library.Subjects)
        {
            var target = subject.SubjectKind.Page is { } page ? addresses.OfPage(page, subject.Id)
                : subject.Reference.Parent is not { Kind.Page: { } around } parent ? first.Value[subject.Reference].FirstOrDefault()
                : addresses.OfPage(around, parent.Id) is { } whole ? $"{whole}#{addresses.Anchors.OfText(subject.Id[(parent.Id.Length + 1)..])}" : null;
            if (target is not null)
                addresses.AddSource(subject.Path, target);
        }
    }
}
