using System.Diagnostics;

namespace CollegeTes.Tests;

/// <summary>Tools that a developer may lack and that CI may not.</summary>
internal static class Tools
{
    /// <summary>Full path of a program of the machine, or null.</summary>
    public static string? Find(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator)
            .Select(f => Path.Combine(f, program))
            .FirstOrDefault(File.Exists);

    /// <summary>Full path of a program that the test cannot do without.</summary>
    /// <param name="program">Its name.</param>
    /// <param name="package">What brings it, when its name does not say so.</param>
    public static string RequireProgram(string program, string? package = null)
    {
        var found = Find(program);
        Require(found, package is null ? program : $"{program} ({package})");
        return found!;
    }

    /// <summary>Skips the test, or fails it under CI, when something is missing.</summary>
    public static void Require(string? found, string name)
    {
        if (!string.IsNullOrEmpty(found))
            return;
        if (Environment.GetEnvironmentVariable("CI") == "true")
            Assert.Fail($"{name} manque, ce que CI=true ne permet pas");
        Assert.Skip($"{name} manque");
    }

    /// <summary>
    /// The same command, started as from a terminal. What a shell puts in the background, or nohup starts, ignores Ctrl-C, and so do all
    /// its children: the tests and the programs that they interrupt.
    /// </summary>
    public static string[] Hearing(params string[] command) =>
        OperatingSystem.IsLinux() && Find("env") is { } env ? [env, "--default-signal=INT", .. command] : command;

    /// <summary>Runs a program to its end; gives all that it said.</summary>
    public static async Task<string> RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(
            new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true }
        )!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return await output + await error;
    }
}
