using System.IO.Enumeration;
using CollegeTes.Machine;

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
        RecurseSubdirectories = false,
        ReturnSpecialDirectories = false,
        MatchType = MatchType.Simple,
    };

    public static OutputTree Empty { get; } = new(new Dictionary<string, long>(), [], []);

    public bool IsEmpty => Files.Count == 0 && Folders.Count == 0 && Links.Count == 0;

    /// <summary>Reads the folder, level by level, many folders at once; an absent one is empty.</summary>
    public static OutputTree Scan(string root, int parallelism)
    {
        if (!Directory.Exists(root))
            return Empty;
        var files = new Dictionary<string, long>(StringComparer.Ordinal);
        List<string> folders = [],
            links = [];
        for (List<string> level = [""]; level.Count > 0; )
        {
            var next = new List<string>();
            foreach (
                var (kind, path, size) in InParallel.Select(level, parallelism, folder => Read(root, folder)).SelectMany(entries => entries)
            )
            {
                if (kind == Kind.File)
                    files.Add(path, size);
                else
                    (kind == Kind.Folder ? next : links).Add(path);
            }
            folders.AddRange(next);
            level = next;
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
            for (
                var slash = entry.Path.LastIndexOf('/');
                slash > 0 && folders.Add(entry.Path[..slash]);
                slash = entry.Path.LastIndexOf('/', slash - 1)
            ) { }
        }
        return
        [
            .. Files
                .Keys.Where(file => !listed.Contains(file))
                .Concat(Folders.Where(folder => !folders.Contains(folder)))
                .Concat(Links)
                .Order(StringComparer.Ordinal),
        ];
    }

    private static List<(Kind Kind, string Path, long Size)> Read(string root, string folder)
    {
        var prefix = folder.Length > 0 ? folder + "/" : "";
        return
        [
            .. new FileSystemEnumerable<(Kind, string, long)>(
                Path.Combine(root, folder),
                (ref entry) =>
                {
                    var path = string.Concat(prefix, entry.FileName);
                    if ((entry.Attributes & FileAttributes.ReparsePoint) != 0)
                        return (Kind.Link, path, 0);
                    return entry.IsDirectory ? (Kind.Folder, path, 0) : (Kind.File, path, entry.Length);
                },
                Everything
            ),
        ];
    }
}
