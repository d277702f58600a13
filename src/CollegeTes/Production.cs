using CollegeTes.Content;
using CollegeTes.Deliverables;
using CollegeTes.Diagnostics;
using CollegeTes.Machine;
using CollegeTes.Model;
using CollegeTes.Printing;
using CollegeTes.Publishing;
using CollegeTes.Reporting;
using CollegeTes.Templating;
using CollegeTes.Video;

namespace CollegeTes;

/// <summary>Renders what is asked for and stages each artifact as soon as it is ready, so that memory does not grow with the collection.</summary>
internal sealed class Production
{
    // Deep templates need room: a stack overflow cannot be caught.
    private const int StackBytes = 64 * 1024 * 1024;

    private readonly PipelineOptions _options;
    private readonly Workspace _workspace;
    private readonly Library _library;
    private readonly DeliverableSet _set;
    private readonly Plan _plan;
    private readonly Publication _publication;
    private readonly DiagnosticBag _bag;
    private readonly Counts _counts = new();
    private readonly Lazy<HashSet<string>> _planned;
    private readonly Lazy<HashSet<string>> _shown;
    private int _done;

    public Production(PipelineOptions options, Workspace workspace, Library library, DeliverableSet set, Plan plan, Publication publication, DiagnosticBag bag)
    {
        _options = options;
        _workspace = workspace;
        _library = library;
        _set = set;
        _plan = plan;
        _publication = publication;
        _bag = bag;
        // Asked for by partial builds only.
        _planned = new(() => plan.Artifacts.Select(a => a.Path).ToHashSet(StringComparer.Ordinal));
        _shown = new(() => plan.Artifacts.SelectMany(a => a.Sources).ToHashSet(StringComparer.Ordinal));
    }

    /// <summary>Renders and stages everything that is asked for.</summary>
    public IReadOnlyList<DeliverableCount> Run(CancellationToken cancellation)
    {
        var wanted = _plan.Artifacts.Where(IsWanted).ToList();
        // A machine that cannot print or film says so before anything is rendered.
        var ffmpeg = wanted.Exists(a => a.Output.Medium is "video" or "image") ? FindFfmpeg() : null;
        using var printer = wanted.Exists(a => a.Output.Medium is "pdf" or "video" or "image") ? Printer.Make(_options.Browser, _options.CacheFolder, Environment.GetEnvironmentVariable) : null;
        var filmer = ffmpeg is null ? null : new Filmer(printer!, ffmpeg, new PrintCache(_options.CacheFolder));
        var assets = Assets.OfTemplates(_set, _set.Manifests.Where(m => m.Outputs.Any(o => !o.IsOnDemand) || wanted.Exists(a => a.Deliverable == m)), _plan.Addresses);
        foreach (var asset in assets)
            Stage(asset);
        foreach (var asset in MediaAssets.Of(_library, _workspace, _plan.Addresses))
            Stage(asset);
        var pages = new FinishedPages(_library, _workspace, _set, _plan, assets);
        var next = -1;
        Exception? failure = null;
        var workers = new Thread[Math.Clamp(Math.Min(_options.Parallelism, wanted.Count), 1, 64)];
        for (var i = 0; i < workers.Length; i++)
        {
            workers[i] = new Thread(Work, StackBytes) { IsBackground = true };
            workers[i].Start();
        }
        foreach (var worker in workers)
            worker.Join();
        if (failure is not null)
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(failure);
        return _counts.ToList(_set);

        void Work()
        {
            try
            {
                var renderer = new ArtifactRenderer(_library, _set, _plan, new RenderSettings(_options.ToolVersion, _options.WithDrafts) { ReadMedia = _workspace.ReadMedia }, cancellation);
                for (var i = Interlocked.Increment(ref next); i < wanted.Count && failure is null; i = Interlocked.Increment(ref next))
                {
                    cancellation.ThrowIfCancellationRequested();
                    Make(renderer, pages, printer, filmer, wanted[i], wanted.Count, cancellation);
                }
            }
            catch (Exception exception)
            {
                Interlocked.CompareExchange(ref failure, exception, null);
            }
        }
    }

    /// <summary>Runs something where deep templates have room.</summary>
    public static T OnDeepStack<T>(Func<T> make)
    {
        T? made = default;
        System.Runtime.ExceptionServices.ExceptionDispatchInfo? failure = null;
        var worker = new Thread(() =>
        {
            try
            {
                made = make();
            }
            catch (Exception exception)
            {
                failure = System.Runtime.ExceptionServices.ExceptionDispatchInfo.Capture(exception);
            }
        }, StackBytes);
        worker.Start();
        worker.Join();
        failure?.Throw();
        return made!;
    }

    /// <summary>In a partial build, which files of the last publication stay: those still planned, made only of what may still be shown.</summary>
    public bool IsCarriedOver(ManifestEntry entry) =>
        entry.Deliverable is null || (_planned.Value.Contains(entry.Path) && entry.Sources.All(_shown.Value.Contains));

    private void Make(ArtifactRenderer renderer, FinishedPages pages, Printer? printer, Filmer? filmer, PlannedArtifact planned, int total, CancellationToken cancellation)
    {
        try
        {
            // A book carries the pages of its printed edition when that is made too.
            var edition = planned.Output.Medium == "epub" ? _plan.Artifacts.FirstOrDefault(a => IsEdition(a, planned)) : null;
            var printed = edition is null ? null : printer!.Print(pages.ToPrint(edition, renderer.Render(edition).Content.Span), cancellation);
            var rendered = renderer.Render(planned);
            Stage(planned.Output.Medium switch
            {
                "pdf" => rendered with { Content = printer!.Print(pages.ToPrint(planned, rendered.Content.Span), cancellation).Content },
                "video" => rendered with { Content = filmer!.Film(pages.ToFilm(planned, rendered.Content.Span), cancellation) },
                "image" => rendered with { Content = filmer!.Still(pages.ToDraw(planned, rendered.Content.Span, 1), pages.ResourceDigest, cancellation) },
                "epub" => rendered with { Content = pages.ToBook(planned, rendered.Content.Span, printed?.Blocks) },
                _ => rendered,
            });
        }
        catch (TemplateException exception)
        {
            _bag.Add(DeliverableSet.Report(exception));
        }
        _options.Progress?.Report(new PipelineProgress("composition", Interlocked.Increment(ref _done), total));
    }

    private Ffmpeg FindFfmpeg()
    {
        var ffmpeg = Ffmpeg.Find(_options.Ffmpeg, Environment.GetEnvironmentVariable, new PrintCache(_options.CacheFolder).Remember);
        ffmpeg.Require([.. Filmer.Encoders]);
        return ffmpeg;
    }

    private void Stage(Artifact artifact)
    {
        _publication.Stage(artifact);
        _counts.Add(artifact);
    }

    private bool IsEdition(PlannedArtifact candidate, PlannedArtifact book) =>
        candidate.Output is { Medium: "pdf", Variant: null } && candidate.Deliverable == book.Deliverable && candidate.SubjectId == book.SubjectId && IsWanted(candidate);

    private bool IsWanted(PlannedArtifact artifact)
    {
        if (artifact.Output.IsOnDemand && !_options.Media.Contains(artifact.Output.Form, StringComparer.Ordinal))
            return false;
        if (!_options.IsPartial)
            return true;
        if (_options.Deliverables.Count > 0 && !_options.Deliverables.Contains(artifact.Deliverable.Name, StringComparer.Ordinal))
            return IsStale(artifact);
        if (_options.Media.Count > 0 && !_options.Media.Contains(artifact.Output.Form, StringComparer.Ordinal))
            return IsStale(artifact);
        return _options.Selection.Count == 0 || _options.Selection.Any(s => Selection.Covers(s, artifact)) || IsStale(artifact);
    }

    // A page of the last publication that shows what may no longer be shown is made again, asked for or not.
    private bool IsStale(PlannedArtifact artifact) =>
        _publication.FindLast(artifact.Path) is { } last && !last.Sources.All(_shown.Value.Contains);
}
