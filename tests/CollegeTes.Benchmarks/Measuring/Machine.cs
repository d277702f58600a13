using System.Globalization;

namespace CollegeTes.Benchmarks.Measuring;

/// <summary>What a figure is worth depends on the machine it was measured on.</summary>
internal static class Machine
{
    public static string Describe(Settings settings)
    {
        var processor = Value("/proc/cpuinfo", "model name");
        var memory = long.Parse(Value("/proc/meminfo", "MemTotal").Split(' ')[0], CultureInfo.InvariantCulture) / 1024 / 1024.0;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"""
            - {Environment.ProcessorCount} cœurs ({processor}), {memory:0.0} Gio de mémoire, {File.ReadAllText(
                    "/proc/sys/kernel/osrelease"
                ).Trim()}
            - en mémoire : {settings.Memory} ({FileSystem(settings.Memory)}) ; sur disque : {settings.Disk} ({FileSystem(settings.Disk)})
            - {ProcessRun.Of(settings.Native, "--version").Output.Trim()}, exécutable natif de {new FileInfo(settings.Native).Length
                / 1024.0
                / 1024:0.0} Mio ; {(settings.Hugo is null ? "Hugo absent" : ProcessRun.Of(settings.Hugo, "version").Output.Trim())}
            - charge moyenne au début : {File.ReadAllText("/proc/loadavg").Split(' ')[0]} ; {settings.Rounds} {(
                settings.Rounds > 1 ? "tours entrelacés, médianes" : "tour"
            )}, {DateTime.UtcNow:yyyy-MM-dd}
            """
        );
    }

    private static string Value(string file, string key) =>
        File.ReadLines(file).FirstOrDefault(l => l.StartsWith(key, StringComparison.Ordinal))?.Split(':', 2)[1].Trim() ?? "?";

    private static string FileSystem(string folder)
    {
        Directory.CreateDirectory(folder);
        return DriveInfo
            .GetDrives()
            .Where(d => folder.StartsWith(d.RootDirectory.FullName, StringComparison.Ordinal))
            .MaxBy(d => d.RootDirectory.FullName.Length)
            ?.DriveFormat
            ?? "?";
    }
}
