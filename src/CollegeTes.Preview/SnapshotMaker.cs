using CollegeTes.Building;
using CollegeTes.Content;
using CollegeTes.Diagnostics;
using CollegeTes.Imaging;
using CollegeTes.Model;
using CollegeTes.Planning;
using CollegeTes.Renditions;
using CollegeTes.Renditions.Pictures;
using CollegeTes.Themes;

namespace CollegeTes.Preview;

/// <summary>
/// Makes the next state of a workspace from the last one: reads what changed, plans again only when a page came, went or moved.
/// </summary>
internal sealed class SnapshotMaker(PreviewOptions options)
{
    private readonly ReadingCache _cache = new();
    private readonly ImageStore _images = new(options.CacheFolder, Environment.GetEnvironmentVariable, options.Parallelism);
    private DeliverableSet? _set;
    private IReadOnlyList<Diagnostic> _setFindings = [];
    private bool _hasOldTemplates;
    private int _version;

    /// <summary>Says that a file of <c>content/</c> changed, came or went.</summary>
    public void Changed(string path)
    {
        var file = new FileInfo(Path.Combine(options.Root, path));
        if (file.Exists ? !_cache.Changed(path, file.Length, file.LastWriteTimeUtc) : true)
            _cache.ForgetListing();
    }

    /// <summary>Says that files came, went or moved.</summary>
    public void Listed() => _cache.ForgetListing();

    /// <summary>Says that the templates changed.</summary>
    public void Templates() => _hasOldTemplates = true;

    /// <summary>The state of the workspace now.</summary>
    /// <param name="last">The state before, or null.</param>
    /// <param name="wanted">Which files to read, by workspace path; null for all.</param>
    public Snapshot Make(Snapshot? last, Func<string, bool>? wanted, CancellationToken cancellation)
    {
        if (_set is null || _hasOldTemplates)
            ReadTemplates();
        var bag = new DiagnosticBag();
        var (workspace, set) = Engine.Read(options.Root, options.Parallelism, _set!, bag, _cache, wanted, cancellation);
        if (last is not null && last.Set.Files == set.Files && last.Set.Manifests.SequenceEqual(set.Manifests))
            set = last.Set;
        bag.AddRange(_setFindings);
        var day = options.Today;
        var library = Publishable.Of(workspace.Library, withDrafts: true, day, _cache.Broken);
        var store = new MediaStore(workspace, _images);
        var media = MediaPlan.Make(library, workspace);
        var shared = SharedFiles.OfMedia(media, store);
        var pages =
            last is not null && last.Set == set && SameMedia(last.Pages.Media, shared) && LibraryShape.AreSame(last.Library, library)
                ? last.Pages
                : new PlannedPages(Plan.Make(library, media, set), SharedFiles.OfTemplates(set.Assets), shared);
        var read = bag.Sorted();
        var before = last?.Checked ?? [];
        return new Snapshot
        {
            Version = ++_version,
            Day = day,
            Workspace = workspace,
            Library = library,
            Set = set,
            Pages = pages,
            Faulty = _cache.Faulty,
            HasOldTemplates = _hasOldTemplates,
            Read = read,
            Checked = before,
            Findings = Reported(workspace, read, before),
            IsPartial = wanted is not null,
        };
    }

    /// <summary>The same state once the checks have looked at it.</summary>
    /// <exception cref="OperationCanceledException">Something changed meanwhile.</exception>
    public Snapshot Check(Snapshot state, CancellationToken cancellation)
    {
        var bag = new DiagnosticBag();
        var how = new Inspection(state.Day, options.ToolVersion, options.Parallelism);
        Engine.Inspect(new Reading(state.Workspace, state.Set), how, bag, cancellation);
        var found = bag.Sorted();
        return state with { Checked = found, Findings = Reported(state.Workspace, state.Read, found), IsChecked = true };
    }

    private static IReadOnlyList<Diagnostic> Reported(
        Workspace workspace,
        IReadOnlyList<Diagnostic> read,
        IReadOnlyList<Diagnostic> found
    ) => Engine.Report([.. read.Concat(found).Distinct().Order()], workspace);

    private static bool SameMedia(IReadOnlyList<SharedFile> one, IReadOnlyList<SharedFile> other) =>
        one.Select(f => (f.Path, f.Source)).SequenceEqual(other.Select(f => (f.Path, f.Source)));

    // Broken templates leave the last valid ones in use; at the start, those of the program.
    private void ReadTemplates()
    {
        var bag = new DiagnosticBag();
        DeliverableSet? read = null;
        try
        {
            read = Engine.LoadTemplates(options.Root, bag);
        }
        // The words of the pages themselves are broken: what is wrong with them is in the bag.
        catch (InvalidOperationException) when (bag.HasErrors) { }
        _setFindings = bag.Sorted();
        _hasOldTemplates = bag.HasErrors;
        _set = !bag.HasErrors ? read : _set ?? DeliverableSet.Load(new TemplateFiles(null), new DiagnosticBag());
    }
}
