using System.Text;
using CollegeTes.Caching;
using CollegeTes.Conformance;
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
using CollegeTes.Searching;
using CollegeTes.Templating;
using CollegeTes.Themes;
using CollegeTes.Video;

namespace CollegeTes.Building;

/// <summary>Renders what is asked for and stages each artifact as soon as it is ready: memory does not grow with a collection.</summary>
internal sealed class Production
{
    private readonly PipelineOptions _options;
    private readonly Workspace _workspace;
    private readonly Library _library;
    private readonly DeliverableSet _set;
    private readonly Plan _plan;
    private readonly Plan _whole;
    private readonly Publication _publication;
    private readonly DiagnosticBag _bag;
    private readonly Counts _counts = new();
    private readonly Demand _demand;
    private readonly ConformanceReading? _conformance;
    private PageScale? _scale;
    private int _done;
    private int _total;

    /// <param name="whole">Everything that may be published; what stands after the run is the part of it that pages know.</param>
    public Production(
        PipelineOptions options,
        Workspace workspace,
        Library library,
        DeliverableSet set,
        Plan whole,
        Publication publication,
        Demand demand,
        DiagnosticBag bag
    )
    {
        (_options, _workspace, _library, _set) = (options, workspace, library, set);
        (_whole, _plan) = (whole, whole.Only(demand.Stands));
        (_publication, _demand, _bag) = (publication, demand, bag);
        _conformance = options.WithConformance ? new ConformanceReading() : null;
    }

    /// <summary>What the pages weigh, the heaviest first; null when nobody asked.</summary>
    public IReadOnlyList<PageWeight>? Weights => _scale?.Weighed;

    /// <summary>What was seen of each criterion of the RGAA on the pages; null when nobody asked.</summary>
    public IReadOnlyList<SeenCriterion>? Conformance => _conformance?.Criteria();

    /// <summary>False when a file that was read before could not be read again, which the bag says.</summary>
    public bool IsWhole { get; private set; } = true;

    /// <summary>Renders and stages everything that is asked for.</summary>
    public IReadOnlyList<DeliverableCount> Run(CancellationToken cancellation)
    {
        var asked = _plan.Artifacts.Where(_demand.Includes).ToList();
        var kits = asked.Where(a => a.Output.Medium == Medium.Zip).Select(_whole.GatherFor).ToList();
        var wanted = asked.Where(a => a.Output.Medium != Medium.Zip).ToList();
        var made = wanted.Concat(kits.SelectMany(k => k.Parts)).ToList();
        var images = made.Where(a => a.Output.Medium == Medium.Image).Select(a => a.Path).ToHashSet(StringComparer.Ordinal);
        var needs = made.Aggregate(Tools.None, (all, a) => all | a.Output.Medium.Needs);
        // A machine that cannot print or film says so before anything is rendered.
        var ffmpeg = needs.HasFlag(Tools.Encoder) ? Finishing.FindFfmpeg(_options) : null;
        using var printer = needs.HasFlag(Tools.Browser) ? Finishing.MakePrinter(_options) : null;
        var filmer = ffmpeg is null ? null : new Filmer(printer!, ffmpeg, new WorkCache(_options.CacheFolder));
        var assets = _plan.Assets.Of(m => m.Outputs.Any(o => !o.IsOnDemand) || made.Exists(a => a.Deliverable == m));
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
        _total = made.Count + kits.Count;
        var settings = new RenderSettings(_options.ToolVersion, _options.WithDrafts) { ReadMedia = media.Read, IsMade = images.Contains };
        var search = new SharedIndex(_options.Parallelism);
        foreach (var group in wanted.ToLookup(a => a.Output.Medium == Medium.Mail))
        {
            var (part, plan) = (group.ToList(), group.Key ? _whole.Online(_demand.Stands) : _plan);
            MakeAll(part, MakingOf(plan), (i, rendered) => Keep(part[i], rendered), cancellation);
        }
        // After all else: what is printed for the publication is not printed again.
        foreach (var kit in kits)
            MakeKit(kit, MakingOf(_whole.KnownTo(kit)) with { Settings = settings with { IsTakenAway = true } }, cancellation);
        return _counts.ToList(_set);

        Making MakingOf(Plan plan) =>
            new(_library, _set, plan, settings, new FinishedPages(_library, _workspace, media, _set, plan, assets), printer, filmer)
            {
                Judge = Judged,
                IsMade = _demand.Includes,
                Search = search,
            };
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

    private void MakeAll(
        IReadOnlyList<PlannedArtifact> planned,
        Making making,
        Action<int, Artifact> keep,
        CancellationToken cancellation
    ) =>
        DeepThread.ForAll(
            planned.Count,
            _options.Parallelism,
            () =>
            {
                var maker = new ArtifactMaker(making, cancellation);
                return i =>
                {
                    Attempt(planned[i].Path, () => keep(i, maker.Make(planned[i])));
                    _options.Progress?.Report(new PipelineProgress("composition", Interlocked.Increment(ref _done), _total));
                };
            },
            cancellation
        );

    // All that it gathers is made for it, whatever the run was asked for: an archive lacks nothing.
    private void MakeKit(Kit kit, Making making, CancellationToken cancellation)
    {
        IReadOnlyList<PlannedArtifact> all = [.. kit.Parts, kit.Archive];
        var parts = new byte[]?[all.Count];
        var known = kit.Parts.Where(_demand.Includes).ToHashSet();
        MakeAll(
            all,
            making with
            {
                // What the run made for the publication too has been judged.
                Judge = (printed, planned) => known.Contains(planned) ? printed : Judged(printed, planned),
                IsMade = kit.Parts.Contains,
            },
            (i, rendered) => parts[i] = rendered.Content.ToArray(),
            cancellation
        );
        // What could not be made is in the bag, and nothing is published.
        if (parts.Any(p => p is null))
            return;
        Attempt(kit.Archive.Path, () =>
        {
            var bytes = making.Pages.ToArchive(kit, parts[^1]!, [.. parts[..^1].Select(p => p!)]);
            Stage(new Artifact(kit.Archive.Path, bytes, Medium.Zip, kit.Archive.Deliverable.Name, kit.Archive.Sources));
        });
    }

    private void Attempt(string path, Action make) => Attempt(path, _bag, () =>
        {
            try
            {
                make();
            }
            catch (UnreadableSourceException exception)
            {
                Refuse(exception);
            }
        });

    /// <summary>Makes one file. A template at fault is reported, and so is a defect of ours: the others are made, none published.</summary>
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

    private void Keep(PlannedArtifact planned, Artifact rendered)
    {
        if (planned.Output.Medium == Medium.Html)
            _conformance?.Read(planned.Path, Encoding.UTF8.GetString(rendered.Content.Span));
        if (
            planned.Output.Medium == Medium.Html
            && _scale?.Weigh(planned, rendered.Content.Span) is { } weight
            && _library.Collection.Budget is { } budget
        )
            _bag.AddRange(WeightDiagnostics.Of(weight, budget));
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
}
