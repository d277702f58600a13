using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace CollegeTes.Benchmarks.Measuring;

/// <summary>One run of a program, from its start to its end.</summary>
/// <param name="Wall">Wall time.</param>
/// <param name="PeakBytes">Largest resident memory seen (<c>VmHWM</c>, read every few milliseconds); 0 when it ended before the first
/// look.</param>
/// <param name="Output">What it said.</param>
/// <param name="Processor">Processor time of it and of all the programs it started, in user and in system.</param>
internal sealed partial record ProcessRun(TimeSpan Wall, long PeakBytes, string Output, TimeSpan Processor)
{
    private const int Children = -1;

    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(4);

    /// <summary>Runs a program to its end; throws when it fails.</summary>
    public static ProcessRun Of(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["NO_COLOR"] = "1";
        var said = new StringBuilder();
        var before = ProcessorOfChildren();
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        process.OutputDataReceived += (_, line) => Append(said, line.Data);
        process.ErrorDataReceived += (_, line) => Append(said, line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        long peak = 0;
        while (!process.WaitForExit(Interval))
            peak = Math.Max(peak, PeakOf(process.Id));
        var wall = clock.Elapsed;
        process.WaitForExit();
        return process.ExitCode == 0
            ? new ProcessRun(wall, peak, said.ToString(), ProcessorOfChildren() - before)
            : throw new InvalidOperationException(
                $"{program} {string.Join(' ', arguments)} : code {process.ExitCode}\n{End(said.ToString())}"
            );
    }

    // What the system has counted for all programs that were started and have ended.
    private static TimeSpan ProcessorOfChildren()
    {
        Span<long> usage = stackalloc long[18];
        return GetResourceUsage(Children, usage) == 0
            ? TimeSpan.FromSeconds(usage[0] + usage[2]) + TimeSpan.FromMicroseconds(usage[1] + usage[3])
            : throw new InvalidOperationException("getrusage");
    }

    [LibraryImport("libc", EntryPoint = "getrusage")]
    private static partial int GetResourceUsage(int who, Span<long> usage);

    private static string End(string said) => said.Length <= 2_000 ? said : "…" + said[^2_000..];

    private static void Append(StringBuilder to, string? line)
    {
        lock (to)
            to.Append(line).Append('\n');
    }

    private static long PeakOf(int id)
    {
        try
        {
            var line = File.ReadLines(string.Create(CultureInfo.InvariantCulture, $"/proc/{id}/status"))
                .FirstOrDefault(l => l.StartsWith("VmHWM:", StringComparison.Ordinal));
            return line is null ? 0 : long.Parse(line.AsSpan(6).Trim().TrimEnd("kB").Trim(), CultureInfo.InvariantCulture) * 1024;
        }
        catch (IOException)
        {
            return 0;
        }
    }
}
