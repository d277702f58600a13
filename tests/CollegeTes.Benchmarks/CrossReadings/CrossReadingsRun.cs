using System.Globalization;
using System.Text;
using CollegeTes.Benchmarks.Corpus;
using CollegeTes.Benchmarks.Measuring;

namespace CollegeTes.Benchmarks.CrossReadings;

/// <summary>
/// What reading write-ups together adds to a whole build: the corpus with the templates of the repository, all of them, then all but the
/// cross readings, in turn.
/// </summary>
internal static class CrossReadingsRun
{
    private const string Deliverable = "croisements";

    public static string Run(Settings settings)
    {
        var report = new StringBuilder();
        report.Append("| work | with | without | cost | pages | heaviest page | peak memory |\n|---|---|---|---|---|---|---|\n");
        foreach (var count in settings.Sizes)
        {
            var folder = Path.Combine(settings.Memory, Deliverable);
            var with = Write(settings, count, Path.Combine(folder, "avec"), everything: true);
            var without = Write(settings, count, Path.Combine(folder, "sans"), everything: false);
            var (whole, rest) = (new Series(), new Series());
            for (var round = 0; round < settings.Rounds; round++)
            {
                whole.Add(Build(settings, with));
                rest.Add(Build(settings, without));
                Console.Error.WriteLine(
                    string.Create(CultureInfo.InvariantCulture, $"{count} : {whole.Processor:0} et {rest.Processor:0} ms")
                );
            }
            var pages = Directory
                .GetFiles(Path.Combine(Output(with), Deliverable), "*.html", SearchOption.AllDirectories)
                .Select(p => new FileInfo(p).Length)
                .ToList();
            report.Append(
                CultureInfo.InvariantCulture,
                $"| {count:#,0} write-ups, processor | {whole.Processor / 1000:0.00} s | {rest.Processor / 1000:0.00} s | "
                    + $"{(whole.Processor / rest.Processor - 1) * 100:+0;-0} % | {pages.Count:#,0} | {pages.Max() / 1000.0:0.0} kB | "
                    + $"{whole.PeakBytes / 1_000_000:#,0} and {rest.PeakBytes / 1_000_000:#,0} MB |\n"
                    + $"| the same, wall | {whole.Median / 1000:0.00} s | {rest.Median / 1000:0.00} s | "
                    + $"{(whole.Median / rest.Median - 1) * 100:+0;-0} % | | | |\n"
            );
            Directory.Delete(folder, recursive: true);
        }
        return report.ToString();
    }

    private static string Write(Settings settings, int count, string folder, bool everything)
    {
        var (workspace, _) = Workspace.Write(count, folder);
        Directory.Delete(Path.Combine(workspace, "templates"), recursive: true);
        Folder.Copy(Path.Combine(settings.Root, "templates"), Path.Combine(workspace, "templates"));
        var names = Directory
            .GetFiles(Path.Combine(workspace, "templates"), "livrable.yaml", SearchOption.AllDirectories)
            .Select(f => Path.GetFileName(Path.GetDirectoryName(f)!))
            .Where(n => everything || n != Deliverable)
            .Order(StringComparer.Ordinal);
        var collection = Path.Combine(workspace, "content", "collection.yaml");
        File.WriteAllLines(
            collection,
            File.ReadAllLines(collection)
                .Where(l => !l.StartsWith("livrables:", StringComparison.Ordinal))
                .Append($"livrables: [{string.Join(", ", names)}]")
                // The corpus is wordier than a sheet: its thousands of warnings are no work of a build.
                .Append("regles: {TES0240: aucun}")
        );
        return workspace;
    }

    private static string Output(string workspace) => Path.Combine(Path.GetDirectoryName(workspace)!, "dist");

    private static ProcessRun Build(Settings settings, string workspace)
    {
        if (Directory.Exists(Output(workspace)))
            Directory.Delete(Output(workspace), recursive: true);
        return ProcessRun.Of(settings.Native, "build", "-s", workspace, "-o", Output(workspace));
    }
}
