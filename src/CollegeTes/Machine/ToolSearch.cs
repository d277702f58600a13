using System.ComponentModel;
using System.Diagnostics;
using System.Text.RegularExpressions;

namespace CollegeTes.Machine;

/// <summary>A tool that is there.</summary>
/// <param name="Path">Full path.</param>
/// <param name="Version">As it says, or null when it does not.</param>
public sealed record FoundTool(string Path, string? Version);

/// <summary>Looks for programs where a shell would, and asks them their version.</summary>
/// <param name="environment">Value of an environment variable, or null.</param>
public sealed partial class ToolSearch(Func<string, string?> environment)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>The tool, or null when it is not there.</summary>
    public FoundTool? Find(OptionalTool tool)
    {
        var named = tool.Variable is { } variable ? environment(variable) : null;
        var path = !string.IsNullOrEmpty(named) && File.Exists(named) ? named : Locate(tool);
        return path is null ? null : new FoundTool(path, VersionOf(path, tool.VersionArgument));
    }

    /// <summary>Full path of a tool: in the PATH, else where it installs itself. Null when it is in neither.</summary>
    public string? Locate(OptionalTool tool) =>
        tool.Programs.Select(OnPath).FirstOrDefault(p => p is not null)
        ?? tool.Places.Select(Environment.ExpandEnvironmentVariables).FirstOrDefault(File.Exists);

    /// <summary>
    /// Full path of a program: a bare name is looked for in the PATH, as a shell would; anything else is a path. Null when it is not there.
    /// </summary>
    public string? Locate(string program) =>
        Path.GetFileName(program) == program ? OnPath(program)
        : File.Exists(program) ? Path.GetFullPath(program)
        : null;

    private string? OnPath(string program)
    {
        string[] endings = OperatingSystem.IsWindows() ? ["", ".exe", ".cmd"] : [""];
        foreach (var folder in (environment("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries))
        {
            foreach (var ending in endings)
            {
                var path = Path.Combine(folder, program + ending);
                if (File.Exists(path))
                    return Path.GetFullPath(path);
            }
        }
        return null;
    }

    // One that does not answer is there all the same.
    private static string? VersionOf(string path, string argument) =>
        ProgramVersion.Ask(path, argument, Patience) is { } said && Number().Match(said) is { Success: true } version
            ? version.Value
            : null;

    [GeneratedRegex(@"\d+(\.\d+)+")]
    private static partial Regex Number();
}
