using System.Globalization;
using CollegeTes.Benchmarks.Corpus;

namespace CollegeTes.Benchmarks.Measuring;

/// <summary>
/// Runs the tools in turn, each time into a new folder: on a real disk, a folder that was emptied just before is slower to
/// fill again, whoever fills it.
/// </summary>
internal sealed class Runner(Settings settings)
{
    private int _folders;

    /// <summary>Compares the tools on one size; leaves nothing in memory, and its outputs on disk until <see cref="Clean"/>.</summary>
    public IEnumerable<Comparison> Compare(int count)
    {
        var (tes, hugo) = Workspace.Write(count, Path.Combine(settings.Disk, "corpus", count.ToString(CultureInfo.InvariantCulture)));
        yield return Compare(count, "mémoire", settings.Memory, tes, hugo);
        if (settings.WithDisk)
            yield return Compare(count, "disque", Path.Combine(settings.Disk, "sorties"), tes, hugo);
    }

    /// <summary>Starts that do nothing, in turn.</summary>
    public (Series Tes, Series Hugo) Starts()
    {
        Series tes = new(),
            hugo = new();
        for (var round = 0; round < settings.Rounds * 4; round++)
        {
            tes.Add(ProcessRun.Of(settings.Native, "--version").Wall);
            if (settings.Hugo is not null)
                hugo.Add(ProcessRun.Of(settings.Hugo, "version").Wall);
        }
        return (tes, hugo);
    }

    public void Clean()
    {
        foreach (var folder in new[] { settings.Memory, settings.Disk }.Where(Directory.Exists))
            Directory.Delete(folder, true);
    }

    private Comparison Compare(int count, string place, string folder, string tes, string hugo)
    {
        var result = new Comparison(count, place);
        Directory.CreateDirectory(folder);
        // The first round warms the file cache and is not counted.
        for (var round = 0; round <= settings.Rounds; round++)
        {
            var isCounted = round > 0;
            var output = NewFolder(folder);
            var made = RunTes(tes, output);
            var again = RunTes(tes, output);
            var floor = Floor.Write(output, NewFolder(folder));
            var peer = settings.Hugo is null ? null : RunHugo(hugo, NewFolder(folder));
            if (!isCounted)
                continue;
            result.Tes.Add(made.Wall, made.PeakBytes);
            result.Again.Add(again.Wall, again.PeakBytes);
            result.Floor.Add(floor);
            if (peer is not null)
                result.Hugo.Add(peer.Wall, peer.PeakBytes);
            if (round == settings.Rounds)
            {
                result.TesOutput = Floor.Weigh(output);
                result.HugoOutput = Floor.Weigh(Path.Combine(folder, LastFolder));
            }
            if (folder == settings.Memory)
                Array.ForEach(Directory.GetDirectories(folder), f => Directory.Delete(f, true));
        }
        return result;
    }

    private string LastFolder => string.Create(CultureInfo.InvariantCulture, $"sortie-{_folders:0000}");

    private string NewFolder(string folder)
    {
        _folders++;
        // What earlier runs left to write must not slow the next one.
        ProcessRun.Of("sync");
        return Path.Combine(folder, LastFolder);
    }

    private ProcessRun RunTes(string workspace, string output)
    {
        var run = ProcessRun.Of(settings.Native, "build", "-s", workspace, "-o", output);
        return run.Output.Contains("aucun constat", StringComparison.Ordinal)
            ? run
            : throw new InvalidOperationException("le corpus a des constats :\n" + run.Output);
    }

    private ProcessRun RunHugo(string site, string output) =>
        ProcessRun.Of(
            settings.Hugo!,
            "--source",
            site,
            "--destination",
            output,
            "--cacheDir",
            Path.Combine(settings.Disk, "cache-hugo"),
            "--quiet"
        );
}
