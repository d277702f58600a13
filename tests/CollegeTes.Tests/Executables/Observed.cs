namespace CollegeTes.Tests.Executables;

/// <summary>A publication as a reader finds it: every file of the folder with its content, in one text.</summary>
internal static class Observed
{
    public static string Of(string folder) =>
        !Directory.Exists(folder)
            ? ""
            : string.Join(
                '\n',
                Directory
                    .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
                    .Order(StringComparer.Ordinal)
                    .Select(f =>
                        Path.GetRelativePath(folder, f)
                        + " "
                        + Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(f)))
                    )
            );

    /// <summary>What stands beside the output and was not there before.</summary>
    public static IEnumerable<string> Left(string workspace) =>
        Directory
            .EnumerateFileSystemEntries(workspace)
            .Select(e => Path.GetFileName(e)!)
            .Where(n => n is not ("content" or "templates" or "dist"));
}
