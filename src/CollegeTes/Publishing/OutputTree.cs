using System.IO.Enumeration;

namespace CollegeTes.Publishing;

/// <summary>What really lies in a folder. Links are never followed: a link is something we did not write.</summary>
/// <param name="Files">Files and their sizes, by path relative to the folder, with forward slashes.</param>
/// <param name="Folders">Folders below it.</param>
/// <param name="Links">Links, whatever they lead to.</param>
internal sealed record OutputTree(IReadOnlyDictionary<string, long> Files, IReadOnlyList<string> Folders, IReadOnlyList<string> Links)
{
    private enum Kind
    {
        File,
        Folder,
        Link,
    }

    private static readonly EnumerationOptions Everything = new()
    {
        AttributesToSkip = 0,
        IgnoreInaccessible = false,
        RecurseSubdirectories = true,
        ReturnSpecialDirectories = false,
        MatchType = MatchType.Simple,
    };

    public static OutputTree Empty { get; } = new(new Dictionary<string, long>(), [], []);

    public bool IsEmpty => Files.Count == 0 && Folders.Count == 0 && Links.Count == 0;

    /// <summary>Reads the folder; an absent one is empty.</summary>
    public static OutputTree Scan(string folder)
    {
        if (!Directory.Exists(folder))
            return Empty;
        var files = new Dictionary<string, long>(StringComparer.Ordinal);
        List<string> folders = [], links = [];
        var entries = new FileSystemEnumerable<(Kind Kind, string Path, long Size)>(folder, Read, Everything)
        {
            ShouldRecursePredicate = static (ref entry) => !IsLink(ref entry),
        };
        foreach (var (kind, path, size) in entries)
        {
            if (kind == Kind.File)
                files.Add(path, size);
            else
                (kind == Kind.Folder ? folders : links).Add(path);
        }
        return new OutputTree(files, folders, links);
    }

    /// <summary>What the manifest does not account for, sorted; empty folders among it.</summary>
    public IReadOnlyList<string> Foreign(Manifest manifest)
    {
        var listed = new HashSet<string>(manifest.Entries.Count + 1, StringComparer.Ordinal) { Manifest.FileName };
        var folders = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in manifest.Entries)
        {
            listed.Add(entry.Path);
            for (var slash = entry.Path.LastIndexOf('/'); slash > 0 && folders.Add(entry.Path[..slash]); slash = entry.Path.LastIndexOf('/', slash - 1))
            {
            }
        }
        return [.. Files.Keys.Where(file => !listed.Contains(file)).Concat(Folders.Where(folder => !folders.Contains(folder))).Concat(Links).Order(StringComparer.Ordinal)];
    }

    private static (Kind Kind, string Path, long Size) Read(ref FileSystemEntry entry)
    {
        var path = RelativePath(ref entry);
        if (IsLink(ref entry))
            return (Kind.Link, path, 0);
        return entry.IsDirectory ? (Kind.Folder, path, 0) : (Kind.File, path, entry.Length);
    }

    private static bool IsLink(ref FileSystemEntry entry) => (entry.Attributes & FileAttributes.ReparsePoint) != 0;

    private static string RelativePath(ref FileSystemEntry entry)
    {
        var folder = entry.Directory[entry.RootDirectory.Length..].TrimStart(Path.DirectorySeparatorChar);
        var path = folder.IsEmpty ? entry.FileName.ToString() : string.Concat(folder, "/", entry.FileName);
        return Path.DirectorySeparatorChar == '/' ? path : path.Replace(Path.DirectorySeparatorChar, '/');
    }
}
