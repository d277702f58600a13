using System.IO.Enumeration;

namespace CollegeTes.Content;

/// <summary>What a folder holds, as its listing says.</summary>
/// <param name="Path">Workspace path, forward slashes.</param>
/// <param name="Length">Bytes; 0 for a folder.</param>
internal readonly record struct FolderEntry(string Path, long Length, DateTimeOffset Modified, FileAttributes Attributes, bool IsFolder)
{
    /// <summary>True for a link, a device, a pipe: what is not opened.</summary>
    public bool IsSpecial => (Attributes & (FileAttributes.ReparsePoint | FileAttributes.Device)) != 0;
}

/// <summary>
/// Lists all that lies below a folder of the workspace. Links are listed and never followed; hidden files and the copies of editors are
/// passed by.
/// </summary>
internal static class FolderWalk
{
    private static readonly EnumerationOptions Everything = new()
    {
        AttributesToSkip = 0,
        IgnoreInaccessible = false,
        ReturnSpecialDirectories = false,
    };

    /// <summary>Lists it.</summary>
    /// <param name="root">Full path of the workspace.</param>
    /// <param name="folder">Its folder: <c>content</c>.</param>
    /// <param name="refused">Told of each folder that cannot be listed, by its workspace path, and why.</param>
    public static List<FolderEntry> Run(string root, string folder, Action<string, Exception> refused)
    {
        var all = new List<FolderEntry>();
        var left = new Stack<string>([folder]);
        while (left.TryPop(out var at))
        {
            var from = all.Count;
            try
            {
                all.AddRange(List(root, at));
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                refused(at, exception);
            }
            for (var i = from; i < all.Count; i++)
            {
                if (all[i] is { IsFolder: true, IsSpecial: false })
                    left.Push(all[i].Path);
            }
        }
        return all;
    }

    private static FileSystemEnumerable<FolderEntry> List(string root, string folder) =>
        new(
            Path.Combine(root, folder),
            (ref FileSystemEntry entry) =>
                new FolderEntry(
                    string.Concat(folder, "/", entry.FileName),
                    entry.IsDirectory ? 0 : entry.Length,
                    entry.LastWriteTimeUtc,
                    entry.Attributes,
                    entry.IsDirectory
                ),
            Everything
        )
        {
            ShouldIncludePredicate = (ref FileSystemEntry entry) => !entry.FileName.StartsWith('.') && !entry.FileName.EndsWith('~'),
        };
}
