using System.Diagnostics;

namespace CollegeTes.Machine;

/// <summary>What a program said.</summary>
/// <param name="Output">Standard output, as bytes.</param>
/// <param name="Words">Standard error.</param>
public sealed record ProgramOutcome(byte[] Output, string Words);

/// <summary>Runs a program without a shell, for so long and no longer; what it leaves running ends with it.</summary>
internal static class ProgramRun
{
    /// <param name="path">Full path of the program.</param>
    /// <param name="arguments">One by one: nothing is split or expanded.</param>
    /// <param name="limit">How long it may take.</param>
    /// <param name="input">Fed to its standard input, which is then closed.</param>
    /// <param name="without">Environment variables that it does not inherit.</param>
    /// <param name="cancellation">Kills it.</param>
    /// <returns>Its exit code, null when it took too long and was killed.</returns>
    /// <exception cref="System.ComponentModel.Win32Exception">It does not start.</exception>
    /// <exception cref="OperationCanceledException">The run is interrupted.</exception>
    public static (int? Code, ProgramOutcome Outcome) Start(
        string path, IReadOnlyList<string> arguments, TimeSpan limit, ReadOnlyMemory<byte> input, IReadOnlyList<string> without, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo(path, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false, CreateNoWindow = true };
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
            Feed(process, input, timeout.Token);
            Task.WhenAll(reading, words, process.WaitForExitAsync(timeout.Token)).GetAwaiter().GetResult();
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
