using System.Globalization;
using System.Text.RegularExpressions;
using CollegeTes.Benchmarks;
using CollegeTes.Benchmarks.Corpus;
using CollegeTes.Benchmarks.CrossReadings;
using CollegeTes.Benchmarks.Film;
using CollegeTes.Benchmarks.Images;
using CollegeTes.Benchmarks.Measuring;
using CollegeTes.Benchmarks.Paper;
using CollegeTes.Benchmarks.Serving;

if (args is ["--corpus", var number, var target] && int.TryParse(number, CultureInfo.InvariantCulture, out var wanted))
{
    Workspace.Write(wanted, target);
    return 0;
}
Settings settings;
try
{
    settings = Settings.Parse(args);
}
catch (Exception exception) when (exception is ArgumentException or FormatException)
{
    Console.Error.WriteLine(exception.Message);
    return 2;
}
var runner = new Runner(settings);
try
{
    if (!File.Exists(settings.Native))
        ProcessRun.Of(
            "dotnet",
            "publish",
            Path.Combine(settings.Root, "src/CollegeTes.Cli"),
            "-c",
            "Release",
            "-v",
            "q",
            "-o",
            Path.GetDirectoryName(settings.Native)!
        );
    if (args.Contains("--capsule"))
        return Tell(FilmRun.Run(settings));
    if (args.Contains("--apercu") || args.Contains("--papier"))
        return Tell(args.Contains("--apercu") ? await ServingRun.RunAsync(settings) : PaperRun.Run(settings));
    if (args.Contains("--croisements"))
        return Tell(CrossReadingsRun.Run(settings));
    if (args.Contains("--images"))
        return Tell(ImagesRun.Run(settings));
    var machine = Machine.Describe(settings);
    Console.Error.WriteLine(machine);
    var report = new Report();
    var (tes, hugo) = runner.Starts();
    report.AddStarts(tes, hugo);
    report.AddOrdinary(Ordinary(settings));
    foreach (var count in settings.Sizes)
    {
        foreach (var comparison in runner.Compare(count))
        {
            Console.Error.WriteLine($"{count} retours, {comparison.Place} : {comparison.Tes.Median:0} ms");
            report.Add(comparison);
        }
    }
    return Tell(report.Write(machine));
}
finally
{
    runner.Clean();
}

int Tell(string text)
{
    Console.WriteLine(text);
    if (settings.Report is not null)
        File.WriteAllText(settings.Report, text);
    return 0;
}

// The ordinary build, as a newcomer runs it: the time that tes itself says.
static double? Ordinary(Settings settings)
{
    ProcessRun.Of("dotnet", "build", Path.Combine(settings.Root, "src/CollegeTes.Cli"), "-v", "q");
    var run = ProcessRun.Of(
        "dotnet",
        "run",
        "--no-build",
        "--project",
        Path.Combine(settings.Root, "src/CollegeTes.Cli"),
        "--",
        "build",
        "-s",
        settings.Root,
        "-o",
        Path.Combine(settings.Memory, "collection")
    );
    var said = Regex.Match(run.Output, @" en (\d+),(\d+) s");
    return said.Success ? double.Parse($"{said.Groups[1].Value}.{said.Groups[2].Value}", CultureInfo.InvariantCulture) : null;
}
