using System.Diagnostics;

namespace CollegeTes.Benchmarks.Measuring;

/// <summary>The least that any tool must do: as many files of the same sizes, written by plain calls from every core.</summary>
internal static class Floor
{
    /// <summary>Time to write a folder like another one, its bytes already in memory.</summary>
    public static TimeSpan Write(string model, string output)
    {
        var files = Directory
            .EnumerateFiles(model, "*", SearchOption.AllDirectories)
            .Select(f => (Path: Path.GetRelativePath(model, f), new FileInfo(f).Length))
            .OrderBy(f => f.Path, StringComparer.Ordinal)
            .ToArray();
        var bytes = new byte[files.Max(f => f.Length)];
        new Random(1).NextBytes(bytes);
        var folders = files.Select(f => Path.GetDirectoryName(Path.Combine(output, f.Path))!).Distinct(StringComparer.Ordinal).ToArray();
        var clock = Stopwatch.StartNew();
        foreach (var folder in folders)
            Directory.CreateDirectory(folder);
        Parallel.For(0, files.Length, i =>
        {
            using var file = File.OpenHandle(Path.Combine(output, files[i].Path), FileMode.CreateNew, FileAccess.Write);
            RandomAccess.Write(file, bytes.AsSpan(0, (int)files[i].Length), 0);
        });
        return clock.Elapsed;
    }

    /// <summary>Files and bytes of a folder.</summary>
    public static (int Files, long Bytes) Weigh(string folder)
    {
        var sizes = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(f => new FileInfo(f).Length).ToList();
        return (sizes.Count, sizes.Sum());
    }
}
