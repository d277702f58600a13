using System.Runtime.ExceptionServices;
using CollegeTes.Caching;
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
using CollegeTes.Renditions.Pictures;
using CollegeTes.Reporting;
using CollegeTes.Templating;
using CollegeTes.Themes;
using CollegeTes.Video;

namespace CollegeTes.Building;

/// <summary>
/// Renders what is asked for and stages each artifact as soon as it is ready, so that memory does not grow with the collection.
/// </summary>
internal sealed class Production
{
    private readonly PipelineOptions _options;
    private readonly Workspace _workspace;
    private readonly Library _library;
    private readonly DeliverableSet _set;
    private readonly Plan _plan;
    private readonly Publication _publication;
    private readonly DiagnosticBag _bag;
    private readonly Counts _counts = new();
    private readonly Demand _demand;
    private PageScale? _scale;
    private int _done;

    public Production(
        PipelineOptions options,
        Workspace workspace,
        Library library,
        DeliverableSet set,
        Plan plan,
        Publication publication,
        Demand demand,
        DiagnosticBag bag
    )
    {
        (_options, _workspace, _library, _set, _plan) = (options, workspace, library, set, plan);
        (_publication, _demand, _bag) = (publication, demand, bag);
    }

    /// <summary>What the pages weigh, the heaviest first; null when nobody asked.</summary>
    public IReadOnlyList<PageWeight>? Weights => _scale?.Weighed;

    /// <summary>False when a file that was read before could not be read again, which the bag says.</summary>
    public bool IsWhole { get; private set; } = true;

    /// <summary>Renders and stages everything that is asked for.</summary>
    public IReadOnlyList<DeliverableCount> Run(CancellationToken cancellation)
    {
        var wanted = _plan.Artifacts.Where(_demand.Includes).ToList();
        var images = wanted.Where(a => a.Output.Medium == Medium.Image).Select(a => a.Path).ToHashSet(StringComparer.Ordinal);
        var needs = wanted.Aggregate(Tools.None, (all, a) => all | a.Output.Medium.Needs);
        // A machine that cannot print or film says so before anything is rendered.
        var ffmpeg = needs.HasFlag(Tools.Encoder) ? Finishing.FindFfmpeg(_options) : null;
        using var printer = needs.HasFlag(Tools.Browser) ? Finishing.MakePrinter(_options) : null;
        var filmer = ffmpeg is null ? null : new Filmer(printer!, ffmpeg, new WorkCache(_options.CacheFolder));
        var assets = _plan.Assets.Of(m => m.Outputs.Any(o => !o.IsOnDemand) || wanted.Exists(a => a.Deliverable == m));
        foreach (var asset in assets.Where(a => a.IsPublished))
            Stage(new Artifact(asset.Path, asset.Content, asset.Medium, null, []));
        var media = new MediaStore(
            _workspace,
            new ImageStore(_options.CacheFolder, Environment.GetEnvironmentVariable, _options.Parallelism)
        );
        // Before any page: a photograph that cannot be made stops everything, and what pages weigh is then known.
        if (!StageMedia(media, cancellation))
            return _counts.ToList(_set);
        StageRecordings(cancellation);
        if (_options.WithWeights || _library.Collection.Budget is not null)
            _scale = new PageScale(_plan.Addresses, media, assets);
        var pages = new FinishedPages(_library, _workspace, media, _set, _plan, assets);
        var next = -1;
        Exception? failure = null;
        var workers = new List<Thread>();
        for (var i = Math.Clamp(Math.Min(_options.Parallelism, wanted.Count), 1, 64); i > 0; i--)
        {
            // Where the machine allows no more of them, those that it allows do the work.
            if (DeepThread.TryStart(Work) is not { } started)
                break;
            workers.Add(started);
        }
        if (workers.Count == 0 && wanted.Count > 0)
            throw DeepThread.Refused();
        foreach (var worker in workers)
            worker.Join();
        if (failure is not null)
            ExceptionDispatchInfo.Throw(failure);
        return _counts.ToList(_set);

        void Work()
        {
            try
            {
                var renderer = new ArtifactRenderer(
                    _library,
                    _set,
                    _plan,
                    new RenderSettings(_options.ToolVersion, _options.WithDrafts) { ReadMedia = media.Read, IsMade = images.Contains },
                    cancellation
                );
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

    // False when a file cannot be decoded; all those that cannot are then told.
    private bool StageMedia(MediaStore media, CancellationToken cancellation)
    {
        var assets = _plan.Media.Images;
        var done = 0;
        var isValid = true;
        InParallel.For(
            assets.Count,
            _options.Parallelism,
            i =>
            {
                try
                {
                    media.ReadAll(assets[i].Files, (file, bytes) =>
                        Stage(new Artifact(file.Path, bytes, Medium.Image, null, [assets[i].Source]))
                    );
                }
                catch (Exception exception) when (exception is DamagedImageException or UnreadableSourceException)
                {
                    _bag.Add(
                        exception is DamagedImageException damaged ? damaged.Diagnostic : ((UnreadableSourceException)exception).Diagnostic
                    );
                    isValid = false;
                }
                _options.Progress?.Report(new PipelineProgress("images", Interlocked.Increment(ref done), assets.Count));
            },
            cancellation
        );
        return IsWhole = isValid;
    }

    private void StageRecordings(CancellationToken cancellation)
    {
        foreach (var file in _plan.Media.Recordings)
        {
            cancellation.ThrowIfCancellationRequested();
            try
            {
                if (file.Make(_library) is { } bytes)
                    Stage(new Artifact(file.Target, bytes, file.Medium, null, [file.Source]));
            }
            catch (UnreadableSourceException exception)
            {
                Refuse(exception);
            }
        }
    }

    private void Make(
        ArtifactRenderer renderer,
        FinishedPages pages,
        Printer? printer,
        Filmer? filmer,
        PlannedArtifact planned,
        int total,
        CancellationToken cancellation
    )
    {
        Attempt(planned.Path, _bag, () =>
        {
            try
            {
                Finish(renderer, pages, printer, filmer, planned, cancellation);
            }
            catch (UnreadableSourceException exception)
            {
                Refuse(exception);
            }
        });
        _options.Progress?.Report(new PipelineProgress("composition", Interlocked.Increment(ref _done), total));
    }

    /// <summary>
    /// Makes one file. A template at fault is reported; so is a defect of ours: it is named, the others are made, and nothing is published.
    /// </summary>
    internal static void Attempt(string path, DiagnosticBag bag, Action make)
    {
        try
        {
            make();
        }
        catch (TemplateException exception)
        {
            bag.Add(DeliverableSet.Report(exception));
        }
        catch (Exception exception) when (IsDefect(exception))
        {
            bag.Add(
                ProductionDiagnostics.Unfinished.At(
                    null,
                    $"{path} : {exception.GetType().Name}, {exception.Message}",
                    "c'est un défaut de tes : signalez-le avec ce message ; en attendant, -d ou -f produisent le reste"
                )
            );
        }
    }

    // What the machine, the tools and the user do has its own words and its own code.
    private static bool IsDefect(Exception exception) =>
        exception
            is not (
                OperationCanceledException
                or IOException
                or UnauthorizedAccessException
                or PublicationException
                or ToolException
                or OutOfMemoryException
            );

    private void Finish(
        ArtifactRenderer renderer,
        FinishedPages pages,
        Printer? printer,
        Filmer? filmer,
        PlannedArtifact planned,
        CancellationToken cancellation
    )
    {
        // A book carries the pages of its printed edition when that is made too.
        var edition = planned.Output.Medium == Medium.Epub ? _plan.Artifacts.FirstOrDefault(a => IsEdition(a, planned)) : null;
        var printed = edition is null ? null : printer!.Print(pages.ToPrint(edition, renderer.Render(edition).Content.Span), cancellation);
        var rendered = renderer.Render(planned);
        if (
            planned.Output.Medium == Medium.Html
            && _scale?.Weigh(planned, rendered.Content.Span) is { } weight
            && _library.Collection.Budget is { } budget
        )
            _bag.AddRange(WeightDiagnostics.Of(weight, budget));
        if (Finishing.Find(planned.Output.Medium) is { } finish)
            rendered = rendered with
            {
                Content = finish(new Finishing(Judged, planned, rendered.Content, pages, printer, filmer, printed), cancellation),
            };
        Stage(rendered);
    }

    // Changed since it was read: nothing is published of a collection that is not the one that was checked.
    private void Refuse(UnreadableSourceException exception)
    {
        _bag.Add(exception.Diagnostic);
        IsWhole = false;
    }

    // What paper tells of a page is said with it.
    private PrintedPage Judged(PrintedPage printed, PlannedArtifact planned)
    {
        _bag.AddRange(PrintedFindings.Of(printed.CutWords, planned, _workspace.Root));
        if (printed.Faults.Count > 0)
            _bag.Add(
                PrintingDiagnostics.NotAccessible.At(
                    null,
                    $"{planned.Path} : {string.Join(" ; ", printed.Faults)}",
                    "corrigez le gabarit ; le PDF ne dit pas qu'il suit PDF/UA"
                )
            );
        return printed;
    }

    private void Stage(Artifact artifact)
    {
        _publication.Stage(artifact);
        _counts.Add(artifact);
    }

    private bool IsEdition(PlannedArtifact candidate, PlannedArtifact book) =>
        candidate.Output.Medium == Medium.Pdf
        && candidate.Output.Variant is null
        && candidate.Deliverable == book.Deliverable
        && candidate.SubjectId == book.SubjectId
        && _demand.Includes(candidate);
}
