using System.Diagnostics;
using CollegeTes.Tests.Cases.Cli;

namespace CollegeTes.Tests.Executables;

/// <summary>
/// The program as a process of its own: the native executable where <c>TES_NATIF</c> names one, the ordinary build otherwise.
/// </summary>
internal sealed class Tes(string folder)
{
    /// <summary>What starts it: a program and its first arguments.</summary>
    public static IReadOnlyList<string> Program { get; } =
        Environment.GetEnvironmentVariable("TES_NATIF") is { Length: > 0 } native
            ? [native]
            : ["dotnet", "exec", Path.Combine(AppContext.BaseDirectory, "tes.dll")];

    /// <summary>Id of another user to start it as, who reads only what all may read; 0 for the one who tests. Asks for an administrator.</summary>
    public int User { get; init; }

    /// <summary>What starts it for another user: <c>prlimit --nproc=4</c>, or nothing.</summary>
    public IReadOnlyList<string> Limits { get; init; } = [];

    /// <summary>Longest time a command may take before it is ended and the test fails.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Variables of its environment, over those of the tests.</summary>
    public IReadOnlyDictionary<string, string> Variables { get; init; } = new Dictionary<string, string>();

    /// <summary>A command of the shell that goes before, such as <c>umask 077</c>; or an empty text.</summary>
    public string Prelude { get; init; } = "";

    /// <summary>
    /// True to start it as a terminal does: a job in the background, or under nohup, has children that never hear Ctrl-C.
    /// </summary>
    public bool HearsInterruptions { get; init; }

    /// <summary>Most memory that the last command held, in bytes, as seen every few milliseconds.</summary>
    public long PeakMemory { get; private set; }

    public TimeSpan Elapsed { get; private set; }

    /// <summary>Starts a command and leaves it running.</summary>
    public Process Start(params string[] arguments)
    {
        string[] all =
            User != 0 ? [.. AsUser, .. Limits, "env", "HOME=/tmp", .. SharedProgram.Program, .. arguments]
            : Prelude.Length == 0 ? [.. Program, .. arguments]
            : ["/bin/sh", "-c", Prelude + "; exec \"$0\" \"$@\"", .. Program, .. arguments];
        if (HearsInterruptions)
            all = Tools.Hearing(all);
        var start = new ProcessStartInfo(all[0], all[1..])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in Variables)
            start.Environment[name] = value;
        return Process.Start(start)!;
    }

    private string[] AsUser => ["setpriv", $"--reuid={User}", $"--regid={User}", "--clear-groups"];

    /// <summary>Runs a command to its end.</summary>
    public async Task<CliAnswer> RunAsync(params string[] arguments)
    {
        var clock = Stopwatch.StartNew();
        using var process = Start(arguments);
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        PeakMemory = 0;
        while (!process.WaitForExit(5))
        {
            PeakMemory = Math.Max(PeakMemory, PeakOf(process));
            if (clock.Elapsed < Patience)
                continue;
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
            Assert.Fail($"tes {string.Join(' ', arguments)} : encore en marche après {Patience}");
        }
        Elapsed = clock.Elapsed;
        return new CliAnswer(await output, await error, process.ExitCode);
    }

    private static long PeakOf(Process process)
    {
        try
        {
            process.Refresh();
            return process.PeakWorkingSet64;
        }
        catch (InvalidOperationException)
        {
            return 0;
        }
    }
}
