namespace CollegeTes.Printing.Browser;

/// <summary>
/// The temporary folder in which a browser keeps its state. It goes with the browser; the folder of a run that was killed with its browser goes with
/// the next run: a lock, which dies with its owner, tells the two apart.
/// </summary>
internal sealed class BrowserProfile : IDisposable
{
    private const string Prefix = "tes-navigateur-";
    private const string LockName = ".tes";

    private readonly FileStream _lock;

    private BrowserProfile(string path, FileStream held)
    {
        Path = path;
        _lock = held;
    }

    /// <summary>Full path.</summary>
    public string Path { get; }

    /// <summary>A new folder; those that nobody uses any more are removed.</summary>
    public static BrowserProfile Make()
    {
        foreach (var old in Abandoned())
            Delete(old);
        var path = Directory.CreateTempSubdirectory(Prefix).FullName;
        return new BrowserProfile(path, Hold(path, FileMode.CreateNew));
    }

    public void Dispose()
    {
        _lock.Dispose();
        Delete(Path);
    }

    private static FileStream Hold(string folder, FileMode mode) => new(System.IO.Path.Combine(folder, LockName), mode, FileAccess.ReadWrite, FileShare.None);

    private static List<string> Abandoned()
    {
        try
        {
            return [.. Directory.EnumerateDirectories(System.IO.Path.GetTempPath(), Prefix + "*").Where(IsAbandoned)];
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
