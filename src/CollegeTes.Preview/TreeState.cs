using System.IO.Enumeration;

namespace CollegeTes.Preview;

/// <summary>
/// What a tree of files is like, as one number: names, lengths and times, in any order. It says whether something changed where the disk
/// does not.
/// Links are not followed; what editors leave beside their files does not count.
/// </summary>
internal static class TreeState
{
    private static readonly EnumerationOptions Everything = new()
    {
        RecurseSubdirectories = true,
        IgnoreInaccessible = true,
        AttributesToSkip = 0,
    };

    public static ulong Of(string root, params ReadOnlySpan<string> folders)
    {
        var state = 0UL;
        foreach (var folder in folders)
        {
            var full = Path.Combine(root, folder);
            try
            {
                foreach (var entry in Entries(full))
                    state += entry;
            }
            // Not there, or gone while it was looked at: that is a state too.
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                state += (ulong)(uint)string.GetHashCode(folder, StringComparison.Ordinal);
            }
        }
        return state;
    }

    /// <summary>True for what editors and systems write beside the files of authors.</summary>
    public static bool IsBeside(ReadOnlySpan<char> name) => name.StartsWith('.') || name.EndsWith('~');

    private static FileSystemEnumerable<ulong> Entries(string folder) =>
        new(folder, Number, Everything)
        {
            ShouldIncludePredicate = (ref FileSystemEntry entry) => !IsBeside(entry.FileName),
            ShouldRecursePredicate = (ref FileSystemEntry entry) =>
                !IsBeside(entry.FileName) && (entry.Attributes & FileAttributes.ReparsePoint) == 0,
        };

    // A folder's own time changes with what editors leave in it.
    private static ulong Number(ref FileSystemEntry entry)
    {
        var (length, time) = entry.IsDirectory ? (-1, 0) : (entry.Length, entry.LastWriteTimeUtc.UtcTicks);
        var name = HashCode.Combine(
            string.GetHashCode(entry.Directory, StringComparison.Ordinal),
            string.GetHashCode(entry.FileName, StringComparison.Ordinal)
        );
        return ((ulong)(uint)HashCode.Combine(name, length) << 32) | (uint)HashCode.Combine(time, name, length);
    }
}
