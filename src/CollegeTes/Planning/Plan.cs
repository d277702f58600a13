using System.Globalization;
using CollegeTes.Comparing;
using CollegeTes.Model;
using CollegeTes.Renditions;
using CollegeTes.Themes;

namespace CollegeTes.Planning;

/// <summary>
/// Everything a full publication holds, before anything is rendered: who is made for whom, and where it goes. Complete when it is made, and
/// never changed.
/// </summary>
public sealed class Plan
{
    private readonly Library _library;
    private readonly DeliverableSet _set;
    private readonly Lazy<Addresses> _addresses;

    // In the order of the deliverables, without the parts of site maps.
    private readonly IReadOnlyList<PlannedArtifact> _inOrder;

    // Sorted before, they are not sorted again.
    private Plan(
        IReadOnlyList<PlannedArtifact> inOrder,
        IReadOnlyList<PlannedArtifact>? sorted,
        Library library,
        MediaPlan media,
        DeliverableSet set
    )
    {
        (_inOrder, _library, _set, Media) = (inOrder, library, set, media);
        Forms = [.. library.Collection.Forms.Select(f => f.Value)];
        // A build that makes a part of the plan asks that part only.
        _addresses = new(() => new Addresses(library, inOrder, media, set));
        IReadOnlyList<PlannedArtifact> parts = [.. SiteMapParts(inOrder, Forms)];
        Artifacts =
            sorted is not null && parts.Count == 0 ? sorted : [.. inOrder.Concat(parts).OrderBy(a => a.Path, StringComparer.Ordinal)];
    }

    /// <summary>By path.</summary>
    public IReadOnlyList<PlannedArtifact> Artifacts { get; }

    /// <summary>Where its files are; a link leads to one of them, or is text.</summary>
    public Addresses Addresses => _addresses.Value;

    /// <summary>Forms on demand that the collection asks every run for.</summary>
    public IReadOnlyList<string> Forms { get; }

    /// <summary>The media that its pages show.</summary>
    public MediaPlan Media { get; }

    /// <summary>Style sheets and fonts.</summary>
    public TemplateAssets Assets => _set.Assets;

    /// <summary>Plans all deliverables of a set for what may be published.</summary>
    /// <param name="media">Of the same library.</param>
    /// <param name="forReview">True with what is sent for review, which no publication holds.</param>
    public static Plan Make(Library library, MediaPlan media, DeliverableSet set, bool forReview = false)
    {
        var artifacts = new List<PlannedArtifact>();
        var subjects = new PlannedSubjects(library);
        foreach (var manifest in set.Manifests)
        {
            foreach (
                var output in manifest.Outputs.Where(o =>
                    (!o.NeedsAddress || library.Collection.Url is not null)
                    && (!o.IsInternal || library.ShowsInternal)
                    && (!o.IsForReview || forReview)
                    && (!o.IsForTeam || library.TeamDay is not null)
                )
            )
                artifacts.AddRange(Plans(subjects, manifest, output));
        }
        return new Plan(artifacts, null, library, media, set);
    }

    /// <summary>
    /// The part of the plan that will stand in the publication after a run: what it makes, and what it leaves there. No page then leads to
    /// what is neither.
    /// </summary>
    public Plan Only(Func<PlannedArtifact, bool> stands)
    {
        var standing = _inOrder.Where(stands).ToHashSet(ReferenceEqualityComparer.Instance);
        return standing.Count == _inOrder.Count
            ? this
            : new Plan([.. _inOrder.Where(standing.Contains)], [.. Artifacts.Where(standing.Contains)], _library, Media, _set);
    }

    /// <summary>
    /// The other files that stand of a deliverable, for the subject of one of them, in its order; none for the team alone.
    /// </summary>
    /// <param name="settings">Of a run, whose plan holds no more than what stands; else what is made of everything.</param>
    public IEnumerable<PlannedArtifact> Beside(PlannedArtifact planned, RenderSettings settings) =>
        _inOrder.Where(a =>
            (settings.IsMade is not null || !a.Output.IsOnDemand || Forms.Contains(a.Output.Form))
            && a.Deliverable == planned.Deliverable
            && a.SubjectId == planned.SubjectId
            && a.Output.For == planned.Output.For
            && a.Path != planned.Path
            && a.Output is { IsForReview: false, IsForTeam: false, IsInternal: false }
        );

    /// <summary>What an archive of this plan gathers.</summary>
    public Kit GatherFor(PlannedArtifact archive) => Kit.Gather(archive, _inOrder);

    /// <summary>
    /// The part of the plan that a kit knows: what it gathers, and what every publication of everything holds. A kit is then the same
    /// whatever else a run makes.
    /// </summary>
    public Plan KnownTo(Kit kit)
    {
        var parts = kit.Parts.ToHashSet<PlannedArtifact>(ReferenceEqualityComparer.Instance);
        return Only(a => parts.Contains(a) || !a.Output.IsOnDemand || Forms.Contains(a.Output.Form));
    }

    /// <summary>
    /// The part of the plan that a message knows: what is online once everything is published, whatever this run makes. It is read far from
    /// the publication, and leads to it.
    /// </summary>
    /// <param name="stands">What stands after the run, asked for by name or not.</param>
    public Plan Online(Func<PlannedArtifact, bool> stands) => Only(a => !a.Output.IsOnDemand || Forms.Contains(a.Output.Form) || stands(a));

    private static IEnumerable<PlannedArtifact> Plans(PlannedSubjects subjects, DeliverableManifest manifest, DeliverableOutput output)
    {
        foreach (var (subject, id, language, sources) in subjects.All(output.For))
        {
            var planned = new PlannedArtifact(
                manifest,
                output,
                subject,
                id,
                output.For.Fill(output.PathPattern.Value, id),
                language,
                sources
            );
            if (output.Archives is { } archives && subject is Podcast podcast)
            {
                foreach (var page in FeedPage.Of(podcast, archives, planned.Path, n => ArchivePath(output, archives, id, n)))
                    yield return planned with
                    {
                        Path = page.Path,
                        Feed = page,
                        Sources = PlannedSubjects.Sorted([podcast.Path, .. page.Episodes.Select(e => e.Path)]),
                    };
            }
            else if (output.Cuts is { } cuts)
            {
                foreach (var page in subjects.ReadingPages(output, cuts))
                    yield return page.Cut == ReadingCut.Whole
                        ? planned with
                        {
                            Reading = page,
                        }
                        : planned with
                        {
                            Path = page.Path,
                            Reading = page,
                            Sources = PlannedSubjects.Sorted(page.Experiences.Select(e => e.Path).Prepend(subjects.FrameworkPath)),
                        };
            }
            else if (output.IsOfVideo && subject is Experience { Capsule: { } edit })
            {
                if (!edit.IsBroken)
                    yield return planned with
                    {
                        Sources = PlannedSubjects.Sorted([subject.Path, edit.Path]),
                    };
            }
            else if (output.Export is { } export && SearchFiles.PartsOf(export.Value, subjects.CountOfFindable) is { } parts)
            {
                // Each of them shows a part of everything: the whole says of what.
                for (var part = 1; part <= parts; part++)
                    yield return planned with
                    {
                        Path = SearchFiles.PathOf(planned.Path, part),
                        Part = part,
                        Whole = planned,
                        Sources = [subject.Path],
                    };
            }
            else if (Meets(output, subject))
            {
                yield return planned;
            }
        }
    }

    private static string ArchivePath(DeliverableOutput output, FeedArchives archives, string id, int number) =>
        output
            .For.Fill(archives.PathPattern.Value, id)
            .Replace("{page}", number.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);

    private static bool Meets(DeliverableOutput output, Subject subject) =>
        output.Condition switch
        {
            OutputCondition.Transcript => subject is not IRecorded recorded || recorded.Transcript is { Cues.Count: > 0 },
            OutputCondition.Chapters => subject is not IRecorded recorded || recorded.Chapters.Count > 0,
            OutputCondition.NoPoster => subject is not IRecorded recorded || !recorded.HasPoster,
            OutputCondition.Accessibility => subject is Collection { Accessibility: not null },
            OutputCondition.Questions => subject is not Training training || training.Questions.Count > 0,
            _ => true,
        };

    // A site map that is too long for one file becomes an index of several.
    private static IEnumerable<PlannedArtifact> SiteMapParts(IReadOnlyList<PlannedArtifact> artifacts, IReadOnlyList<string> forms)
    {
        if (artifacts.FirstOrDefault(a => a.Output.Export?.Value == "plan-du-site") is not { } map)
            yield break;
        for (var part = 1; part <= SiteMapFiles.PartsOf(artifacts.Count(a => SiteMapFiles.IsListed(a, forms))); part++)
            yield return map with
            {
                Path = SiteMapFiles.PathOf(map.Path, part),
                Part = part,
            };
    }
}
