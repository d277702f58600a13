using System.Collections.Concurrent;

namespace CollegeTes.Publishing;

/// <summary>
/// The publication in the making, in a hidden folder beside the output. It is made at the first file that really has to
/// be written, so that a build without change writes nothing.
/// </summary>
internal sealed class Staging(PublicationSites sites, IFileOperations files)
{
    private readonly Lock _lock = new();
    private readonly ConcurrentDictionary<string, bool> _folders = new(StringComparer.Ordinal);
    private volatile bool _started;

    /// <summary>Writes a new file; from any thread.</summary>
    public void Write(string path, ReadOnlySpan<byte> content)
    {
        Start();
        EnsureFolder(path);
        files.Write(Path.Combine(sites.Next, path), content);
    }

    /// <summary>Takes over a file of the last publication as it is; from any thread.</summary>
    public void TakeOver(string path)
    {
        Start();
        EnsureFolder(path);
        files.Link(Path.Combine(sites.Output, path), Path.Combine(sites.Next, path));
    }

    private void Start()
    {
        if (_started)
            return;
        lock (_lock)
        {
            if (_started)
                return;
            files.CreateFolder(sites.Staging);
            files.Write(sites.Marker, "Dossier de travail de tes : une publication est en cours, ou a été interrompue.\n"u8);
            files.CreateFolder(sites.Next);
            _started = true;
        }
    }

    /// <summary>Makes the folders of a file. Two threads may make the same one: the second finds it there.</summary>
    private void EnsureFolder(string path)
    {
        var last = path.LastIndexOf('/');
        if (last < 0 || _folders.GetAlternateLookup<ReadOnlySpan<char>>().ContainsKey(path.AsSpan(0, last)))
            return;
        for (var slash = path.IndexOf('/', StringComparison.Ordinal); slash >= 0; slash = path.IndexOf('/', slash + 1))
        {
            var folder = path[..slash];
            if (_folders.ContainsKey(folder))
                continue;
            files.CreateFolder(Path.Combine(sites.Next, folder));
            _folders.TryAdd(folder, true);
        }
    }
}
