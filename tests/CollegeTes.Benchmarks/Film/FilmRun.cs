using System.Diagnostics;
using System.Globalization;
using System.Text;
using CollegeTes.Benchmarks.Measuring;

namespace CollegeTes.Benchmarks.Film;

/// <summary>
/// The capsules of the real collection, both formats: how many times faster than they are watched, and what nothing changed costs.
/// </summary>
internal static class FilmRun
{
    public static string Run(Settings settings)
    {
        var text = new StringBuilder("# Capsules vidéo\n\n").Append(Machine.Describe(settings)).Append('\n');
        var workspace = Path.Combine(settings.Disk, "capsules");
        Folder.Copy(Path.Combine(settings.Root, "content"), Path.Combine(workspace, "content"));
        var output = Path.Combine(settings.Disk, "capsules-publiees");
        // One that is not counted warms the machine.
        Make(settings, workspace, output, "val-de-sarthe");
        var one = new Series();
        double seconds = 0;
        for (var round = 0; round < settings.Rounds; round++)
        {
            one.Add(Make(settings, workspace, output, "redon-agglomeration/eolien-citoyen").Wall);
            seconds = Length(Path.Combine(output, "territoires/redon-agglomeration/retours/eolien-citoyen/capsule.mp4"));
        }
        text.Append(
            CultureInfo.InvariantCulture,
            $"\nUne capsule de {seconds:0} s, deux formats : {one.Median / 1000:0.0} s ({one.Fastest / 1000:0.0} à "
                + $"{one.Slowest / 1000:0.0}).\n"
        );
        var all = Make(settings, workspace, output);
        var films = Directory.EnumerateFiles(output, "capsule.mp4", SearchOption.AllDirectories).ToList();
        var watched = films.Sum(Length);
        text.Append(
            CultureInfo.InvariantCulture,
            $"\n{films.Count} capsules, {watched:0} s à voir, deux formats : {all.Wall.TotalSeconds:0.0} s, mémoire de tes "
                + $"{all.PeakBytes / 1e6:0} Mo.\n"
        );
        var again = ProcessRun.Of(settings.Native, "build", "-s", workspace, "-o", output, "-f", "video");
        text.Append(
            CultureInfo.InvariantCulture,
            $"\nEncore, sans changement : {again.Wall.TotalMilliseconds:0} ms.\n\n| attendu | mesuré | tenu |\n|---|---|---|\n"
        );
        Row(text, "une capsule : deux fois plus vite qu'on ne la regarde", one.Median / 1000, seconds);
        Row(text, "toutes : deux fois plus vite qu'on ne les regarde", all.Wall.TotalSeconds, watched);
        return text.ToString();
    }

    private static void Row(StringBuilder text, string wanted, double made, double watched) =>
        text.Append(
            CultureInfo.InvariantCulture,
            $"| {wanted} | {watched / made:0.0} fois | {(watched / made >= 2 ? "oui" : "**non**")} |\n"
        );

    // Everything is drawn and encoded again: the cache is emptied first.
    private static ProcessRun Make(Settings settings, string workspace, string output, params string[] selection)
    {
        if (Directory.Exists(Path.Combine(workspace, ".tes")))
            Directory.Delete(Path.Combine(workspace, ".tes"), recursive: true);
        return ProcessRun.Of(settings.Native, ["build", .. selection, "-s", workspace, "-o", output, "-f", "video"]);
    }

    private static double Length(string film)
    {
        using var process = Process.Start(
            new ProcessStartInfo("ffprobe", ["-v", "error", "-show_entries", "format=duration", "-of", "csv=p=0", film])
            {
                RedirectStandardOutput = true,
            }
        )!;
        var said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return double.Parse(said, CultureInfo.InvariantCulture);
    }
}
