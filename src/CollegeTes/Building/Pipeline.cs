using CollegeTes.Checks;
using CollegeTes.Content;
using CollegeTes.Diagnostics;
using CollegeTes.Imaging;
using CollegeTes.Machine;
using CollegeTes.Model;
using CollegeTes.Planning;
using CollegeTes.Printing;
using CollegeTes.Publishing;
using CollegeTes.Rendering;
using CollegeTes.Rendering.Weight;
using CollegeTes.Renditions;
using CollegeTes.Renditions.Pictures;
using CollegeTes.Text;
using CollegeTes.Themes;

namespace CollegeTes.Building;

/// <summary>The one way through: read, check, plan, render, publish. Data only moves forward.</summary>
public sealed class Pipeline(PipelineOptions options)
{
    private readonly DiagnosticBag _bag = new();

    /// <summary>Reads and checks; writes nothing.</summary>
    public PipelineResult Check(CancellationToken cancellation = default)
    {
        var (workspace, set) = Read(Templates(), cancellation);
        if (Selection.Unknown(options, workspace.Library, set) is { Count: > 0 } unknown)
            return new PipelineResult(workspace.Library, [], [], null, false) { Unknown = unknown };
        Inspect(workspace, set, cancellation);
        return new PipelineResult(workspace.Library, Reported(workspace), [], null, false);
    }

    /// <summary>Publishes everything, or what is asked for, all at once or not at all.</summary>
    /// <exception cref="PublicationException">The output cannot be written; it is as it was.</exception>
    public PipelineResult Build(CancellationToken cancellation = default)
    {
        // Before anything is read: an output that may not be replaced is refused whatever the content.
        Publication.CheckOutput(options.ForPublication());
        var templates = Templates();
        var last = new LastBuild(options, templates);
        if (!options.WithWeights && last.Find(cancellation) is { } manifest)
            return new PipelineResult(null, [], Counts.OfManifest(manifest, templates), null, true);
        var (workspace, set) = Read(templates, cancellation);
        if (Selection.Unknown(options, workspace.Library, set) is { Count: > 0 } unknown)
            return new PipelineResult(workspace.Library, [], [], null, false) { Unknown = unknown };
        Inspect(workspace, set, cancellation);
        var told = Reported(workspace);
        if (Stops(told))
            return new PipelineResult(workspace.Library, told, [], null, false);

        var library = Publishable.Of(workspace.Library, options.WithDrafts, options.Day, Dependents.Of(workspace, BrokenFiles(told)));
        var plan = Plan.Make(library, MediaPlan.Make(library, workspace), set);
        var inputs = options.IsPartial ? null : Fingerprint.Of(options, library, plan, workspace, set);
        using var publication = Publication.Open(options.ForPublication());
        // What pages weigh is known by making them.
        var isWeighed = options.WithWeights || library.Collection.Budget is not null;
        if (inputs is not null && !isWeighed && !options.DryRun && publication.IsUpToDate(inputs))
            return Remembered(new PipelineResult(workspace.Library, told, Counts.OfManifest(publication.LastManifest!, set), null, true));

        var shown = ShownMarks.Of(library, workspace, options.WithDrafts);
        var withdrawal = new Withdrawal(publication.LastManifest, shown);
        var demand = new Demand(options, library.Collection, plan, publication, withdrawal);
        var production = new Production(options, workspace, library, set, plan, publication, demand, _bag);
        var made = production.Run(cancellation);
        var lacksFeed =
            library.Podcasts.Count > 0
            && library.Collection.Url is null
            && set.PlayerOf(PageRole.Of(SubjectKind.Podcast)) is { } pages
            && made.Any(m => m.Name == pages.Name);
        var final = Reported(workspace);
        if (!production.IsWhole || final.Any(IsRefused))
            return new PipelineResult(workspace.Library, final, [], null, false) { Weights = production.Weights };

        options.Progress?.Report(new PipelineProgress("publication", 0, 0));
        var summary = publication.Commit(inputs, demand.IsPartial ? demand.IsCarriedOver : null, shown, cancellation);
        _bag.AddRange(publication.Notices);
        if (!demand.IsPartial)
            TellOfForms(plan, summary);
        else if (withdrawal.IsNeeded)
            _bag.Add(
                PublishingDiagnostics.MadeAgain.At(
                    null,
                    withdrawal.Reason,
                    "Rien à faire : ce qui était en place a été refait ou retiré, demandé ou non."
                )
            );
        return Remembered(
            new PipelineResult(workspace.Library, Reported(workspace), made, summary, false)
            {
                Weights = production.Weights,
                LacksFeed = lacksFeed,
            }
        );

        PipelineResult Remembered(PipelineResult result)
        {
            last.Remember(result, workspace, publication);
            return result;
        }
    }

    /// <summary>Renders the Word version of one thing in memory, drafts included; nothing is published.</summary>
    /// <param name="name">Deliverable and subject: <c>fiche val-clair/haies</c>.</param>
    /// <returns>Null when there is no such thing.</returns>
    public RenderedDocument? RenderDocument(string name, CancellationToken cancellation = default)
    {
        var (workspace, set) = Read(Templates(), cancellation);
        var library = Publishable.Of(workspace.Library, withDrafts: true, options.Day, BrokenFiles([]));
        var plan = Plan.Make(library, MediaPlan.Make(library, workspace), set);
        if (
            plan.Artifacts.FirstOrDefault(a => a.Output.Medium == Medium.Docx && $"{a.Deliverable.Name} {a.SubjectId}" == name)
            is not { } planned
        )
            return null;
        var media = new MediaStore(workspace, new ImageStore(options.CacheFolder, Environment.GetEnvironmentVariable, options.Parallelism));
        var bytes = DeepThread.Run(() =>
            new ArtifactRenderer(library, set, plan, new RenderSettings(options.ToolVersion, true) { ReadMedia = media.Read }, cancellation)
                .Render(planned)
                .Content.ToArray()
        );
        return new RenderedDocument(
            bytes,
            planned.Sources,
            library.Experiences.ToDictionary(e => e.Path, e => e.Figures, StringComparer.Ordinal)
        );
    }

    private DeliverableSet Templates()
    {
        options.Progress?.Report(new PipelineProgress("lecture", 0, 0));
        var set = DeliverableSet.Load(new TemplateFiles(options.Root), _bag);
        ManifestChecks.Run(set, _bag);
        return set;
    }

    private (Workspace Workspace, DeliverableSet Set) Read(DeliverableSet set, CancellationToken cancellation)
    {
        var workspace = WorkspaceReader.Read(options.Root, options.Parallelism, _bag, cancellation);
        var asked = set.Of(workspace.Library.Collection, _bag);
        ManifestChecks.CheckRoles(asked, _bag);
        return (workspace.At(options.Address), asked);
    }

    private void Inspect(Workspace workspace, DeliverableSet set, CancellationToken cancellation)
    {
        options.Progress?.Report(new PipelineProgress("verification", 0, 0));
        CheckList.Run(
            new CheckContext(workspace, options.Day, BudgetsOf(set, workspace.Library.Collection), DiagnosticCatalogue.All, _bag)
            {
                Cancellation = cancellation,
                WithDrafts = options.WithDrafts,
                HasGlyph = FontsOf(set),
            },
            options.Parallelism
        );
        NotesInspection.Run(workspace, set, options.Day, options.ToolVersion, _bag, cancellation);
    }

    /// <summary>What checks need to know of the deliverables.</summary>
    public static IReadOnlyList<DeliverableBudgets> BudgetsOf(DeliverableSet set, Collection collection) =>
        [
            .. set.Manifests.Select(m => new DeliverableBudgets(m.Name, m.Title, m.Budgets)
            {
                MakesFeeds = m.Claims(PageRole.Feed) || m == set.PlayerOf(PageRole.Feed),
                MakesVideos = m.Outputs.Any(o => o.IsOfVideo),
                Shows = m.AskedAbout(collection),
            }),
        ];

    /// <summary>Whether the fonts of the deliverables have a character.</summary>
    public static Predicate<System.Text.Rune> FontsOf(DeliverableSet set) =>
        FontCoverage.HasGlyph([
            .. set
                .Files.Paths.Where(p => p.EndsWith(".woff2", StringComparison.Ordinal))
                .Select(p => (ReadOnlyMemory<byte>)set.Files.Find(p)!),
        ]);

    // Paper and books of the last publication may be wrong by now: a build that does not make them again takes them away, and says so.
    private void TellOfForms(Plan plan, PublicationSummary summary)
    {
        if (summary.Removed == 0)
            return;
        var gone = summary
            .Changes.Where(c => c.Kind == PublicationChangeKind.Removed)
            .Select(c => c.Path)
            .ToHashSet(StringComparer.Ordinal);
        var removed = plan.Artifacts.Where(a => a.Output.IsOnDemand && gone.Contains(a.Path)).Select(a => a.Output.Form).ToList();
        if (removed.Count == 0)
            return;
        var forms = removed.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        _bag.Add(
            DeliverableDiagnostics.FormsRemoved.At(
                null,
                $"{removed.Count} {FrenchFormat.Plural(removed.Count, "fichier retiré", "fichiers retirés")} "
                    + $"({FrenchFormat.List(forms)}), que cette publication ne refait pas",
                $"Ajoutez « formes: [{string.Join(", ", forms)}] » à collection.yaml pour les produire à chaque fois, ou l'option -f."
            )
        );
    }

    private IReadOnlyList<Diagnostic> Reported(Workspace workspace) =>
        RuleBook.Apply(_bag.Sorted(), workspace.Library.Collection, workspace.Suppressions);

    private bool Stops(IReadOnlyList<Diagnostic> told)
    {
        if (options.Strict && told.Any(d => d.Severity == Severity.Warning))
            return true;
        var errors = told.Where(d => d.Severity == Severity.Error);
        return options.KeepGoing ? errors.Any(d => d.Span is not { } place || !IsOfOneText(place.Path)) : errors.Any();
    }

    // What only rendering finds: a template, a photograph, the weight of a page, a PDF that is not accessible.
    private bool IsRefused(Diagnostic found) =>
        (found.Severity == Severity.Error || (options.Strict && found.Severity == Severity.Warning))
        && (
            found.Code.StartsWith("TES06", StringComparison.Ordinal)
            || ImagingDiagnostics.All.Contains(found.Descriptor)
            || WeightDiagnostics.All.Contains(found.Descriptor)
            || found.Descriptor == PrintingDiagnostics.NotAccessible
            || found.Descriptor == PrintingDiagnostics.CutText
            || found.Descriptor == ProductionDiagnostics.Unfinished
        );

    // With --keep-going, errors of one text leave that text out; errors of what all share stop everything.
    private static bool IsOfOneText(string path) =>
        path.StartsWith(Workspace.ContentFolder + "/", StringComparison.Ordinal) && path.Count(c => c == '/') >= 2;

    private static HashSet<string> BrokenFiles(IReadOnlyList<Diagnostic> told) =>
        told.Where(d => d.Severity == Severity.Error).Select(d => d.Span!.Value.Path).ToHashSet(StringComparer.Ordinal);
}
