using System.Diagnostics;

namespace CollegeTes.Tests;

/// <summary>The repository that the tests were built from.</summary>
internal static class Repository
{
    /// <summary>Full path of the folder that holds the solution.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Files of the repository, ignored ones apart: forward slashes, sorted.</summary>
    public static IReadOnlyList<string> Files { get; } = ListFiles();

    /// <summary>The C# files of a folder, with their lines.</summary>
    public static IEnumerable<(string Path, string[] Lines)> CSharp(string folder) =>
        Files
            .Where(f => f.StartsWith(folder + "/", StringComparison.Ordinal) && f.EndsWith(".cs", StringComparison.Ordinal))
            .Select(f => (f, File.ReadAllLines(Path.Combine(Root, f))));

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "CollegeTes.Cli.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("CollegeTes.Cli.sln is not above the tests");
    }

    private static IReadOnlyList<string> ListFiles()
    {
        var start = new ProcessStartInfo("git") { WorkingDirectory = Root, RedirectStandardOutput = true };
        foreach (var argument in new[] { "ls-files", "-z", "--cached", "--others", "--exclude-standard" })
            start.ArgumentList.Add(argument);
        using var git = Process.Start(start)!;
        var output = git.StandardOutput.ReadToEnd();
        git.WaitForExit();
        Assert.Equal(0, git.ExitCode);
        return
        [
            .. output
                .Split('\0', StringSplitOptions.RemoveEmptyEntries)
                .Distinct(StringComparer.Ordinal)
                .Where(f => File.Exists(Path.Combine(Root, f)))
                .Order(StringComparer.Ordinal),
        ];
    }
}
