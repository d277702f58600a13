using System.Threading.Channels;
using CollegeTes.Content;

namespace CollegeTes.Preview;

/// <summary>
/// Watches what pages are made from: <c>content/</c> and <c>templates/</c>. Editors write in many ways (in place, through a
/// temporary file, by renaming), so what happened is not believed: only where something happened. Some disks say nothing (those that
/// Windows lends to
/// WSL, that a machine lends to its containers, network shares): the tree is looked at slowly all the time, and fast as soon as something
/// changed
/// that no event told of.
/// </summary>
internal sealed class WorkspaceWatcher : IDisposable
{
    /// <summary>Stands for « anything may have changed ».</summary>
    public const string Everything = "";

    public const string Templates = "templates";

    // How long an event may be late after what it tells of, and how often the tree is looked at; a large one more seldom.
    private static readonly TimeSpan Late = TimeSpan.FromMilliseconds(400);
    private static readonly TimeSpan Slow = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Fast = TimeSpan.FromMilliseconds(500);
    private const int Share = 20;

    private readonly string _root;
    private readonly bool _listens;
    private readonly CancellationTokenSource _stop = new();
    private readonly Channel<string> _changes = Channel.CreateUnbounded<string>();
    private readonly List<FileSystemWatcher> _watchers = [];
    private readonly Lock _lock = new();
    private volatile bool _isDeaf;
    private long _told;

    /// <param name="root">Full path of the workspace.</param>
    /// <param name="listens">False where the disk is known to tell nothing.</param>
    public WorkspaceWatcher(string root, bool listens = true)
    {
        _root = root;
        _listens = listens;
        _ = Task.Run(LookAsync);
        var top = Watcher(root, recursive: false);
        // Content and templates may themselves come and go.
        top.NotifyFilter = NotifyFilters.DirectoryName;
        Start(top);
        Watch(Workspace.ContentFolder);
        Watch(Templates);
    }

    /// <summary>Workspace paths where something happened.</summary>
    public ChannelReader<string> Changes => _changes.Reader;

    /// <summary>Tells that all has to be looked at again, though no file changed.</summary>
    public void TellAll() => Write(Everything);

    /// <summary>How many changes were told so far.</summary>
    public long Reported => Interlocked.Read(ref _told);

    public void Dispose()
    {
        lock (_lock)
            _watchers.ForEach(w => w.Dispose());
        _stop.Cancel();
        _changes.Writer.TryComplete();
    }

    private void Watch(string folder)
    {
        var full = Path.Combine(_root, folder);
        if (Directory.Exists(full))
            Start(Watcher(full, recursive: true));
    }

    private static FileSystemWatcher Watcher(string folder, bool recursive) =>
        new(folder)
        {
            IncludeSubdirectories = recursive,
            NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Size,
            InternalBufferSize = 64 * 1024,
        };

    private void Start(FileSystemWatcher watcher)
    {
        watcher.Changed += (_, e) => Tell(e.FullPath);
        watcher.Created += (_, e) => Tell(e.FullPath);
        watcher.Deleted += (_, e) => Tell(e.FullPath);
        watcher.Renamed += (_, e) =>
        {
            Tell(e.OldFullPath);
            Tell(e.FullPath);
        };
        // Too much happened at once, or the system watches no more folders.
        watcher.Error += (_, _) => Distrust();
        lock (_lock)
            _watchers.Add(watcher);
        try
        {
            watcher.EnableRaisingEvents = _listens;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Distrust();
        }
    }

    private void Distrust()
    {
        _isDeaf = true;
        Write(Everything);
    }

    private async Task LookAsync()
    {
        var (told, seen) = (Reported, Look());
        try
        {
            while (true)
            {
                var start = Environment.TickCount64;
                var (toldNow, now) = (Reported, Look());
                var cost = TimeSpan.FromMilliseconds((Environment.TickCount64 - start) * Share);
                if (now != seen && !_isDeaf)
                    await Task.Delay(Late, _stop.Token).ConfigureAwait(false);
                // An event since the tree was last looked at may be that of this change.
                if (now != seen && (_isDeaf || Reported == told))
                    Distrust();
                (told, seen) = (toldNow, now);
                var pause = _isDeaf ? Fast : Slow;
                await Task.Delay(pause > cost ? pause : cost, _stop.Token).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) { }
    }

    private ulong Look() => TreeState.Of(_root, Workspace.ContentFolder, Templates);

    private void Tell(string fullPath)
    {
        var path = Path.GetRelativePath(_root, fullPath).Replace('\\', '/');
        if (path.Split('/').Any(p => TreeState.IsBeside(p)))
            return;
        if (path is Workspace.ContentFolder or Templates)
        {
            Watch(path);
            path = Everything;
        }
        else if (
            !path.StartsWith(Workspace.ContentFolder + "/", StringComparison.Ordinal)
            && !path.StartsWith(Templates + "/", StringComparison.Ordinal)
        )
        {
            return;
        }
        Write(path);
    }

    private void Write(string path)
    {
        Interlocked.Increment(ref _told);
        _changes.Writer.TryWrite(path);
    }
}
