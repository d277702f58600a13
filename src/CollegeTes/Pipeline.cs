using CollegeTes.Checks;
using CollegeTes.Content;
using CollegeTes.Deliverables;
using CollegeTes.Diagnostics;
using CollegeTes.Model;
using CollegeTes.Publishing;

namespace CollegeTes;

/// <summary>The one way through: read, check, plan, render, publish. Data only moves forward.</summary>
public sealed class Pipeline(PipelineOptions options)
{
    private readonly DiagnosticBag _bag = new();

    /// <summary>Reads and checks; writes nothing.</summary>
    public PipelineResult Check(CancellationToken cancellation = default)
    {
        var (workspace, set) = Read(cancellation);
        if (Selection.Unknown(options, workspace.Library, set) is { Count: > 0 } unknown)
            return new PipelineResult(workspace.Library, [], [], null, false) { Unknown = unknown };
        Inspect(workspace, set, cancellation);
        return new PipelineResult(workspace.Library, Told(workspace), [], null, false);
    }

    /// <summary>Publishes everything, or what is asked for, all at once or not at all.</summary>
    /// <exception cref="PublicationException">The output cannot be written; it is as it was.</exception>
    public PipelineResult Build(CancellationToken cancellation = default)
    {
        var (workspace, set) = Read(cancellation);
        if (Selection.Unknown(options, workspace.Library, set) is { Count: > 0 } unknown)
            return new PipelineResult(workspace.Library, [], [], null, false) { Unknown = unknown };
        Inspect(workspace, set, cancellation);
        var told = Told(workspace);
        if (Stops(told))
            return new PipelineResult(workspace.Library, told, [], null, false);

        var library = Publishable.Of(workspace.Library, options.WithDrafts, options.Day, BrokenFiles(told));
        var plan = Plan.Of(library, set.Manifests);
        var inputs = options.IsPartial ? null : Fingerprint.Of(options, library, workspace, set);
        using var publication = Publication.Open(new PublicationOptions(options.Output, options.Root, options.ToolVersion) { DryRun = options.DryRun, Parallelism = options.Parallelism });
        if (inputs is not null && !options.DryRun && publication.IsUpToDate(inputs))
            return new PipelineResult(workspace.Library, told, Counts.OfManifest(publication.LastManifest!, set), null, true);

        var production = new Production(options, workspace, library, set, plan, publication, _bag);
        var made = production.Run(cancellation);
        var final = Told(workspace);
        if (final.Any(d => d.Severity == Severity.Error && d.Descriptor.Code.StartsWith("TES06", StringComparison.Ordinal)))
            return new PipelineResult(workspace.Library, final, [], null, false);

        options.Progress?.Report(new PipelineProgress("publication", 0, 0));
        var summary = publication.Commit(inputs, options.IsPartial ? production.IsCarriedOver : null, cancellation);
        _bag.AddRange(publication.Notices);
        return new PipelineResult(workspace.Library, Told(workspace), made, summary, false);
    }

    private (Workspace Workspace, DeliverableSet Set) Read(CancellationToken cancellation)
    {
        options.Progress?.Report(new PipelineProgress("lecture", 0, 0));
        var set = DeliverableSet.Load(new TemplateFiles(options.Root), _bag);
        var workspace = WorkspaceReader.Read(options.Root, options.Parallelism, _bag, cancellation);
        return (workspace, set.Only(workspace.Library.Collection.Deliverables, _bag));
    }

    private void Inspect(Workspace workspace, DeliverableSet set, CancellationToken cancellation)
    {
        options.Progress?.Report(new PipelineProgress("verification", 0, 0));
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = options.Parallelism, CancellationToken = cancellation };
        CheckList.Run(new CheckContext(workspace, options.Day, BudgetsOf(set), DiagnosticCatalogue.All, _bag), parallel);
    }

    /// <summary>What checks need to know of the deliverables.</summary>
    public static IReadOnlyList<DeliverableBudgets> BudgetsOf(DeliverableSet set) =>
    [
        .. set.Manifests.Select(m => new DeliverableBudgets(m.Name, m.Title, m.Budgets)
        {
            ShowsExperiences = m.Outputs.Any(o => o.For is SubjectKind.Territory or SubjectKind.Experience or SubjectKind.Booklet),
            ShowsEpisodes = m.Outputs.Any(o => o.For is SubjectKind.Podcast or SubjectKind.Episode),
        }),
    ];

    private IReadOnlyList<Diagnostic> Told(Workspace workspace) => RuleBook.Apply(_bag.Sorted(), workspace.Library.Collection, workspace.Suppressions);

    private bool Stops(IReadOnlyList<Diagnostic> told)
    {
        if (options.Strict && told.Any(d => d.Severity == Severity.Warning))
            return true;
        var errors = told.Where(d => d.Severity == Severity.Error);
        return options.KeepGoing ? errors.Any(d => d.Span is not { } place || !IsOfOneText(place.Path)) : errors.Any();
    }

    // With --keep-going, errors of one text leave that text out; errors of what all share stop everything.
    private static bool IsOfOneText(string path) =>
        path.StartsWith(Workspace.ContentFolder + "/", StringComparison.Ordinal) && path.Count(c => c == '/') >= 2;

    private static HashSet<string> BrokenFiles(IReadOnlyList<Diagnostic> told) =>
        told.Where(d => d.Severity == Severity.Error).Select(d => d.Span!.Value.Path).ToHashSet(StringComparer.Ordinal);
}
