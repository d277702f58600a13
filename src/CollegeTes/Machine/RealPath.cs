namespace CollegeTes.Machine;

/// <summary>Paths as the file system sees them, so that a link cannot hide where a folder really is.</summary>
public static class RealPath
{
    public static StringComparison Comparison => OperatingSystem.IsLinux() ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;

    /// <summary>
    /// The full path with every link among its folders followed, its last name excepted. What does not exist stays as written.
    /// </summary>
    public static string OfParent(string path)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        return Path.GetDirectoryName(full) is { } parent ? Path.Combine(Of(parent), Path.GetFileName(full)) : full;
    }

    /// <summary>The full path with every link followed.</summary>
    public static string Of(string path)
    {
        var full = OfParent(path);
        var folder = new DirectoryInfo(full);
        return folder.LinkTarget is not null && folder.ResolveLinkTarget(returnFinalTarget: true) is { } target
            ? OfParent(target.FullName)
            : full;
    }

    /// <summary>True when <paramref name="path"/> is <paramref name="folder"/> or lies in it, by the rules of this system.</summary>
    public static bool Contains(string folder, string path) => Contains(folder, path, Comparison);

    /// <summary>The same where case is never trusted: some disks of every system take « Content » for « content ».</summary>
    public static bool MayContain(string folder, string path) => Contains(folder, path, StringComparison.OrdinalIgnoreCase);

    private static bool Contains(string folder, string path, StringComparison comparison) =>
        path.StartsWith(folder, comparison)
        && (path.Length == folder.Length || Path.EndsInDirectorySeparator(folder) || path[folder.Length] == Path.DirectorySeparatorChar);
}
