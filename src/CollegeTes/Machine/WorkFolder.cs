namespace CollegeTes.Machine;

/// <summary>
/// A temporary folder for a program that works for tes: a browser's state, the pictures of a film. It goes when it is disposed of; that of
/// a run that
/// was killed goes with the next run: a lock, which dies with its owner, tells the two apart.
/// </summary>
internal sealed class WorkFolder : IDisposable
{
    private const string LockName = ".tes";

    private readonly FileStream _lock;

    private WorkFolder(string path, FileStream held)
    {
        Path = path;
        _lock = held;
    }

    /// <summary>Full path.</summary>
    public string Path { get; }

    /// <summary>A new folder; those of the same kind that nobody uses any more are removed.</summary>
    /// <param name="prefix">What the names of its kind begin with: <c>tes-navigateur-</c>.</param>
    public static WorkFolder Make(string prefix)
    {
        foreach (var old in Abandoned(prefix))
            Delete(old);
        var path = Directory.CreateTempSubdirectory(prefix).FullName;
        return new WorkFolder(path, Hold(path, FileMode.CreateNew));
    }

    public void Dispose()
    {
        _lock.Dispose();
        Delete(Path);
    }

    private static FileStream Hold(string folder, FileMode mode) =>
        new(System.IO.Path.Combine(folder, LockName), mode, FileAccess.ReadWrite, FileShare.None);

    private static List<string> Abandoned(string prefix)
    {
        try
        {
            return [.. Directory.EnumerateDirectories(System.IO.Path.GetTempPath(), prefix + "*").Where(IsAbandoned)];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    private static bool IsAbandoned(string folder)
    {
        try
        {
            // A folder that has no lock yet was made this very moment.
            Hold(folder, FileMode.Open).Dispose();
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // In use, or of someone else.
            return false;
        }
    }

    private static void Delete(string folder)
    {
        try
        {
            if (Directory.Exists(folder))
                Directory.Delete(folder, recursive: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // A temporary folder that the next run, or the system, removes.
        }
    }
}
