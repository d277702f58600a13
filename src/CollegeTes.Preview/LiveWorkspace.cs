using CollegeTes.Building;
using CollegeTes.Content;
using CollegeTes.Planning;
using CollegeTes.Rendering;
using CollegeTes.Templating;
using CollegeTes.Themes;

namespace CollegeTes.Preview;

/// <summary>
/// The workspace as it is now: watches, reads again, renders what is asked for, tells who looks. A page is served before the
/// checks of the whole collection have run; they follow, and are given up when something changes again.
/// </summary>
internal sealed class LiveWorkspace : IDisposable
{
    // A save is often several writes: what follows within this time belongs to it.
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(3);
    private static readonly TimeSpan LongestSave = TimeSpan.FromMilliseconds(60);

    // A file cut short is most often one that is being written: it is only said to be broken when it stays so.
    private static readonly TimeSpan Doubt = TimeSpan.FromMilliseconds(120);

    // The checks leave the processor to the page that is asked for as soon as something changed.
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(25);

    private static readonly TimeSpan DayWatch = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(2);

    private readonly PreviewOptions _options;
    private readonly SnapshotMaker _maker;
    private readonly WorkspaceWatcher _watcher;
    private readonly RenderThread _thread = new();
    private readonly LastGoodPages _good = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile TaskCompletionSource _next = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long _understood;
    private long _shown;
    private CancellationTokenSource? _checking;
    private volatile Snapshot? _current;

    public LiveWorkspace(PreviewOptions options)
    {
        _options = options;
        _maker = new SnapshotMaker(options);
        _watcher = new WorkspaceWatcher(options.Root, options.Listens);
    }

    /// <summary>Raised with each new state, and again when its checks are done.</summary>
    public event Action<Snapshot>? Changed;

    /// <summary>Ends when the workspace is followed no more: because it was disposed of, or by a bug.</summary>
    public Task Completion { get; private set; } = Task.CompletedTask;

    /// <summary>
    /// Reads the workspace, the selected part first, then follows it until it is disposed of. Ends when the first page can be shown.
    /// </summary>
    public Task StartAsync()
    {
        Completion = Task.Run(FollowAsync);
        return _ready.Task;
    }

    /// <summary>The state now; what was saved a moment ago is read first.</summary>
    public async Task<Snapshot> CurrentAsync()
    {
        await _ready.Task.ConfigureAwait(false);
        var target = _watcher.Reported;
        var patience = Task.Delay(LongestWait, _stop.Token);
        while (true)
        {
            var next = _next.Task;
            if (Interlocked.Read(ref _shown) >= target || patience.IsCompleted)
                break;
            await Task.WhenAny(next, patience).ConfigureAwait(false);
        }
        return _current!;
    }

    /// <summary>A page of a state.</summary>
    public async Task<RenderedPage> RenderAsync(Snapshot state, string path) =>
        state.Rendered.TryGetValue(path, out var done)
            ? done
            : await _thread.Run(() => state.Rendered.GetOrAdd(path, _ => Render(state, path))).ConfigureAwait(false);

    public void Dispose()
    {
        _stop.Cancel();
        _watcher.Dispose();
        _thread.Dispose();
    }

    private RenderedPage Render(Snapshot state, string path)
    {
        if (state.Pages.Find(path, state.Library) is not { } planned)
            return new RenderedPage(null, null);
        try
        {
            var renderer = new ArtifactRenderer(
                state.Library,
                state.Set,
                state.Pages.Plan,
                new RenderSettings(_options.ToolVersion, WithDrafts: true),
                _stop.Token,
                state.Search
            );
            var bytes = renderer.Render(planned).Content.ToArray();
            _good.Keep(path, bytes);
            return new RenderedPage(bytes, null);
        }
        catch (TemplateException exception)
        {
            return new RenderedPage(_good.Find(path), DeliverableSet.Report(exception));
        }
    }

    private async Task FollowAsync()
    {
        try
        {
            if (FirstPart() is { } part)
                Show(Make(part)!);
            Show(Make(null)!);
            if (_options.Clock is not null)
                _ = FollowDayAsync();
            while (await _watcher.Changes.WaitToReadAsync(_stop.Token).ConfigureAwait(false))
                await RefreshAsync().ConfigureAwait(false);
        }
        catch (OperationCanceledException) { }
        catch (Exception exception)
        {
            _ready.TrySetException(exception);
            throw;
        }
    }

    // At midnight all is selected again, though no file changed.
    private async Task FollowDayAsync()
    {
        try
        {
            while (true)
            {
                await Task.Delay(DayWatch, _stop.Token).ConfigureAwait(false);
                if (_options.Today != _current!.Day)
                    _watcher.TellAll();
            }
        }
        catch (OperationCanceledException) { }
    }

    private async Task RefreshAsync()
    {
        Snapshot? next;
        do
        {
            await SettleAsync().ConfigureAwait(false);
            while (_watcher.Changes.TryRead(out var path))
            {
                Understand(path);
                _understood++;
            }
            next = Make(null);
            if (next is null)
                await Task.Delay(Doubt, _stop.Token).ConfigureAwait(false);
        } while (next is null || (next.Faulty.Except(_current!.Faulty).Any() && await SomethingFollowsAsync().ConfigureAwait(false)));
        Show(next);
    }

    private void Understand(string path)
    {
        if (path == WorkspaceWatcher.Everything)
        {
            _maker.Listed();
            _maker.Templates();
        }
        else if (path.StartsWith(WorkspaceWatcher.Templates + "/", StringComparison.Ordinal))
        {
            _maker.Templates();
        }
        else
        {
            _maker.Changed(path);
        }
    }

    // Null when a file went away while it was read: what happened is then told again.
    private Snapshot? Make(Func<string, bool>? wanted)
    {
        try
        {
            return _maker.Make(_current, wanted, _stop.Token);
        }
        catch (Exception exception) when (_current is not null && exception is IOException or UnauthorizedAccessException)
        {
            _maker.Listed();
            return null;
        }
    }

    private async Task SettleAsync()
    {
        var start = Environment.TickCount64;
        var seen = -1;
        while (_watcher.Changes.Count != seen && Environment.TickCount64 - start < LongestSave.TotalMilliseconds)
        {
            seen = _watcher.Changes.Count;
            await Task.Delay(Quiet, _stop.Token).ConfigureAwait(false);
        }
    }

    private async Task<bool> SomethingFollowsAsync()
    {
        var follows = _watcher.Changes.WaitToReadAsync(_stop.Token).AsTask();
        return await Task.WhenAny(follows, Task.Delay(Doubt, _stop.Token)).ConfigureAwait(false) == follows;
    }

    private void Show(Snapshot state)
    {
        _checking?.Cancel();
        _current = state;
        Interlocked.Exchange(ref _shown, _understood);
        Interlocked.Exchange(ref _next, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();
        _ready.TrySetResult();
        Changed?.Invoke(state);
        if (state.IsPartial)
            return;
        var checking = _checking = CancellationTokenSource.CreateLinkedTokenSource(_stop.Token);
        _ = Task.Run(async () =>
        {
            try
            {
                await Task.Delay(Glance, checking.Token).ConfigureAwait(false);
                var done = _maker.Check(state, checking.Token);
                if (Interlocked.CompareExchange(ref _current, done, state) == state)
                    Changed?.Invoke(done);
            }
            catch (Exception exception) when (exception is OperationCanceledException or IOException) { }
        });
    }

    // The folder of what was selected and what all pages share, so that its page is there long before a large collection is read.
    private Func<string, bool>? FirstPart()
    {
        var name = WorkspaceNames.Selected(_options.Selection ?? "").Split('/')[0];
        var folder = ContentKind.Territory.FolderOf(name);
        return
            name.Length > 0
            && name.IndexOfAny(Path.GetInvalidFileNameChars()) < 0
            && name != ".."
            && Directory.Exists(Path.Combine(_options.Root, folder))
            ? path => path.StartsWith(folder + "/", StringComparison.Ordinal) || path.Count(c => c == '/') == 1
            : null;
    }
}
