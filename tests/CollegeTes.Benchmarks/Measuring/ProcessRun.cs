using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace CollegeTes.Benchmarks.Measuring;

/// <summary>One run of a program, from its start to its end.</summary>
/// <param name="Wall">Wall time.</param>
/// <param name="PeakBytes">Largest resident memory seen (<c>VmHWM</c>, read every few milliseconds); 0 when it ended before the first
/// look.</param>
/// <param name="Output">What it said.</param>
internal sealed record ProcessRun(TimeSpan Wall, long PeakBytes, string Output)
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(4);

    /// <summary>Runs a program to its end; throws when it fails.</summary>
    public static ProcessRun Of(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["NO_COLOR"] = "1";
        var said = new StringBuilder();
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
            ? new ProcessRun(wall, peak, said.ToString())
            : throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} : code {process.ExitCode}\n{said}");
    }

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
