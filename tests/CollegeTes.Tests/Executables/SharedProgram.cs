namespace CollegeTes.Tests.Executables;

/// <summary>
/// The program where every user may start it: a checkout may lie in a folder that is its owner's alone, as those of <c>mktemp -d</c> are.
/// Copied once, gone with the tests.
/// </summary>
internal static class SharedProgram
{
    private const UnixFileMode ForAll =
        UnixFileMode.UserRead
        | UnixFileMode.UserWrite
        | UnixFileMode.UserExecute
        | UnixFileMode.GroupRead
        | UnixFileMode.GroupExecute
        | UnixFileMode.OtherRead
        | UnixFileMode.OtherExecute;

    private static readonly Lazy<IReadOnlyList<string>> Copied = new(Copy);

    /// <summary>What starts it: a program and its first arguments.</summary>
    public static IReadOnlyList<string> Program => Copied.Value;

    private static IReadOnlyList<string> Copy()
    {
        var file = Tes.Program[^1];
        var folder = Directory.CreateTempSubdirectory("tes-partage-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        TemporaryFolder.Copy(Path.GetDirectoryName(file)!, folder);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(folder, ForAll);
            foreach (var copy in Directory.EnumerateFileSystemEntries(folder, "*", SearchOption.AllDirectories))
                File.SetUnixFileMode(copy, ForAll);
        }
        return [.. Tes.Program.SkipLast(1), Path.Combine(folder, Path.GetFileName(file))];
    }
}
