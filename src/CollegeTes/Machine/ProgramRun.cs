using System.ComponentModel;
using System.Diagnostics;

namespace CollegeTes.Machine;

/// <summary>What a program said.</summary>
/// <param name="Output">Standard output, as bytes.</param>
/// <param name="Words">Standard error.</param>
public sealed record ProgramOutcome(byte[] Output, string Words);

/// <summary>Runs a program without a shell, for so long and no longer; what it leaves running ends with it.</summary>
internal static class ProgramRun
{
    // The shell holds the end of a pipe that nothing is written to: it closes when tes ends, in whatever way, and the program ends with it.
    private const string Leash = """
        exec 3<&0
        "$@" </dev/null 3<&- &
        program=$!
        { read -r ended <&3; kill -KILL "$program"; } >/dev/null 2>&1 &
        leash=$!
        exec 3<&-
        wait "$program"
        code=$?
        kill "$leash" 2>/dev/null
        exit "$code"
        """;

    // What a shell answers for a program that it cannot run.
    private const int NotExecutable = 126;
    private const int NotFound = 127;

    /// <param name="path">Full path of the program.</param>
    /// <param name="arguments">One by one: nothing is split or expanded.</param>
    /// <param name="limit">How long it may take.</param>
    /// <param name="input">Fed to its standard input, which is then closed.</param>
    /// <param name="without">Environment variables that it does not inherit.</param>
    /// <param name="cancellation">Kills it.</param>
    /// <returns>Its exit code, null when it took too long and was killed.</returns>
    /// <exception cref="Win32Exception">It does not start.</exception>
    /// <exception cref="OperationCanceledException">The run is interrupted.</exception>
    public static (int? Code, ProgramOutcome Outcome) Start(
        string path,
        IReadOnlyList<string> arguments,
        TimeSpan limit,
        ReadOnlyMemory<byte> input,
        IReadOnlyList<string> without,
        CancellationToken cancellation
    )
    {
        // A program that is fed ends when its food does.
        var isLeashed = input.IsEmpty && !OperatingSystem.IsWindows();
        var start = (
            isLeashed ? new ProcessStartInfo("/bin/sh", ["-c", Leash, "sh", path, .. arguments]) : new ProcessStartInfo(path, arguments)
        );
        (
            start.RedirectStandardInput,
            start.RedirectStandardOutput,
            start.RedirectStandardError,
            start.UseShellExecute,
            start.CreateNoWindow
        ) = (true, true, true, false, true);
        foreach (var name in without)
            start.Environment.Remove(name);
        using var process = Process.Start(start)!;
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        timeout.CancelAfter(limit);
        try
        {
            var output = new MemoryStream();
            var reading = process.StandardOutput.BaseStream.CopyToAsync(output, timeout.Token);
            var words = process.StandardError.ReadToEndAsync(timeout.Token);
            if (!isLeashed)
                Feed(process, input, timeout.Token);
            Task.WhenAll(reading, words, process.WaitForExitAsync(timeout.Token)).GetAwaiter().GetResult();
            if (isLeashed && process.ExitCode is NotExecutable or NotFound && words.Result.StartsWith("sh: ", StringComparison.Ordinal))
                throw new Win32Exception(process.ExitCode == NotFound ? 2 : 13);
            return (process.ExitCode, new ProgramOutcome(output.ToArray(), words.Result));
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit();
            cancellation.ThrowIfCancellationRequested();
            return (null, new ProgramOutcome([], ""));
        }
    }

    private static void Feed(Process process, ReadOnlyMemory<byte> input, CancellationToken cancellation)
    {
        try
        {
            using var stream = process.StandardInput.BaseStream;
            stream.WriteAsync(input, cancellation).AsTask().GetAwaiter().GetResult();
        }
        catch (IOException)
        {
            // It has stopped reading: its code and its words say why.
        }
    }
}
