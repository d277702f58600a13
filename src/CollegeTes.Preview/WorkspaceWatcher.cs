using System.Threading.Channels;
using CollegeTes.Content;

namespace CollegeTes.Preview;

/// <summary>
/// Watches what pages are made from: <c>content/</c> and <c>templates/</c>. Editors write in many ways (in place, through a
/// temporary file, by renaming), so what happened is not believed: only where something happened.
/// </summary>
internal sealed class WorkspaceWatcher : IDisposable
{
    /// <summary>Stands for « anything may have changed ».</summary>
    public const string Everything = "";

    public const string Templates = "templates";

    private readonly string _root;
    private readonly Channel<string> _changes = Channel.CreateUnbounded<string>();
    private readonly List<FileSystemWatcher> _watchers = [];
    private readonly Timer _poll;
    private readonly Lock _lock = new();
    private long _told;

    public WorkspaceWatcher(string root)
    {
        _root = root;
        _poll = new Timer(_ => Write(Everything));
        var top = Watcher(root, recursive: false);
        // Content and templates may themselves come and go.
        top.NotifyFilter = NotifyFilters.DirectoryName;
        Start(top);
        Watch(Workspace.ContentFolder);
        Watch(Templates);
    }

    /// <summary>Workspace paths where something happened.</summary>
    public ChannelReader<string> Changes => _changes.Reader;

    /// <summary>How many changes were told so far.</summary>
    public long Told => Interlocked.Read(ref _told);

    public void Dispose()
    {
        lock (_lock)
            _watchers.ForEach(w => w.Dispose());
        _poll.Dispose();
        _changes.Writer.TryComplete();
    }

    private void Watch(string folder)
    {
        var full = Path.Combine(_root, folder);
        if (Directory.Exists(full))
            Start(Watcher(full, recursive: true));
    }

    private static FileSystemWatcher Watcher(string folder, bool recursive) => new(folder)
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
        // Too much happened at once, or the system watches no more folders: then by looking, twice a second.
        watcher.Error += (_, _) => LookRegularly();
        lock (_lock)
            _watchers.Add(watcher);
        try
        {
            watcher.EnableRaisingEvents = true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            LookRegularly();
        }
    }

    private void LookRegularly()
    {
        _poll.Change(TimeSpan.FromMilliseconds(500), TimeSpan.FromMilliseconds(500));
        Write(Everything);
    }

    private void Tell(string fullPath)
    {
        var path = Path.GetRelativePath(_root, fullPath).Replace('\\', '/');
        if (path.Split('/').Any(p => p.StartsWith('.') || p.EndsWith('~')))
            return;
        if (path is Workspace.ContentFolder or Templates)
        {
            Watch(path);
            path = Everything;
        }
        else if (!path.StartsWith(Workspace.ContentFolder + "/", StringComparison.Ordinal) && !path.StartsWith(Templates + "/", StringComparison.Ordinal))
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
