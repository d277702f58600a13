using System.Globalization;
using System.Text;
using CollegeTes.Benchmarks.Corpus;
using CollegeTes.Benchmarks.Measuring;

namespace CollegeTes.Benchmarks.Images;

/// <summary>
/// Photographs of twelve million points to their whole ladder (four WebP, three JPEG), first and kept, beside sharp, which is libvips too,
/// asked
/// for the same files on the same threads.
/// </summary>
internal static class ImagesRun
{
    private const int Count = 8;

    // What a site that makes its images with sharp does: one reading, seven outputs.
    private const string Script = """
        const sharp = require(process.argv[2]);
        const fs = require('fs'), path = require('path');
        const [from, to, threads] = process.argv.slice(3);
        sharp.concurrency(1); sharp.cache(false);
        const files = fs.readdirSync(from).filter(f => f.endsWith('.jpg'));
        const one = async f => {
          const { data, info } = await sharp(path.join(from, f)).rotate().resize(1600).toColourspace('srgb').raw().toBuffer({ resolveWithObject: true });
          for (const w of [480, 800, 1200, 1600]) {
            const sized = () => sharp(data, { raw: info }).resize(w);
            await sized().webp({ quality: 78, effort: 4, smartSubsample: true }).toFile(path.join(to, f + '-' + w + '.webp'));
            if (w > 480) await sized().jpeg({ quality: 80, optimiseCoding: true, progressive: true }).toFile(path.join(to, f + '-' + w + '.jpg'));
          }
        };
        const worker = async () => { for (let f; (f = files.pop());) await one(f); };
        Promise.all(Array.from({ length: +threads }, worker)).catch(e => { console.error(e); process.exit(1); });
        """;

    public static string Run(Settings settings)
    {
        var ffmpeg = Settings.Find("ffmpeg")
            ?? throw new InvalidOperationException("ffmpeg, qui fabrique les photographies, est introuvable dans PATH");
        var folder = Path.Combine(settings.Memory, "images");
        var (workspace, _) = Workspace.Write(13, Path.Combine(folder, "retours"));
        var medias = Directory
            .CreateDirectory(
                Path.Combine(
                    Directory.EnumerateDirectories(Path.Combine(workspace, "content", "territoires")).Order(StringComparer.Ordinal).First(),
                    "medias"
                )
            )
            .FullName;
        Photographs(ffmpeg, medias);
        var territory = Path.Combine(Path.GetDirectoryName(medias)!, "territoire.yaml");
        var lines = Enumerable
            .Range(0, Count)
            .Select(i => $"  - {{fichier: medias/photo-{i}.jpg, alt: Une haie, credit: Corpus, licence: CC0-1.0}}\n");
        var without = File.ReadAllText(territory);
        File.WriteAllText(territory, without + "medias:\n" + string.Concat(lines));
        var output = Path.Combine(folder, "dist");
        var cores = Environment.ProcessorCount.ToString(CultureInfo.InvariantCulture);
        var (first, again, kept, peer) = (new Series(), new Series(), new Series(), new Series());
        string[] build = ["build", "-s", workspace, "-o", output, "-j", cores];
        for (var round = 0; round < settings.Rounds; round++)
        {
            Forget(output);
            Forget(Path.Combine(workspace, ".tes"));
            var run = ProcessRun.Of(settings.Native, build);
            first.Add(run.Wall, run.PeakBytes);
            Forget(output);
            kept.Add(ProcessRun.Of(settings.Native, build).Wall);
            again.Add(ProcessRun.Of(settings.Native, build).Wall);
            if (settings.Sharp is { } sharp)
            {
                var made = Path.Combine(folder, "sharp");
                Forget(made);
                Directory.CreateDirectory(made);
                var script = Path.Combine(folder, "sharp.js");
                File.WriteAllText(script, Script);
                peer.Add(ProcessRun.Of("node", script, Path.GetFullPath(sharp), medias, made, cores).Wall);
            }
        }
        var text = new StringBuilder("# Photographies\n\n")
            .Append(Machine.Describe(settings))
            .Append(
                CultureInfo.InvariantCulture,
                $"\n\n{Count} photographies de 12 millions de pixels, sept fichiers chacune :\n\n| | temps, médiane | par photographie "
                    + $"|\n|---|---:|---:|\n"
            );
        Row("tes, la première fois (13 retours publiés compris)", first);
        Row("tes, images gardées, sortie vide", kept);
        Row("tes, rien n'a changé", again);
        if (!peer.IsEmpty)
            Row("sharp, les mêmes fichiers", peer);
        return text.Append(CultureInfo.InvariantCulture, $"\nMémoire de tes : {first.PeakBytes / 1e6:0} Mo.\n").ToString();

        void Row(string name, Series series) =>
            text.Append(
                CultureInfo.InvariantCulture,
                $"| {name} | {series.Median / 1000:0.00} s ({series.Fastest / 1000:0.00} à {series.Slowest / 1000:0.00}) | "
                    + $"{series.Median / Count:0} ms |\n"
            );
    }

    // Shapes at every scale and the noise of a sensor; the same each time.
    private static void Photographs(string ffmpeg, string folder)
    {
        for (var i = 0; i < Count; i++)
        {
            ProcessRun.Of(
                ffmpeg,
                "-loglevel",
                "error",
                "-y",
                "-f",
                "lavfi",
                "-i",
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"mandelbrot=size=4000x3000:rate=1:start_scale={3 - (i * 0.3):0.0},noise=alls=8:allf=t:all_seed={i + 1}"
                ),
                "-frames:v",
                "1",
                "-q:v",
                "2",
                "-bitexact",
                Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"photo-{i}.jpg"))
            );
        }
    }

    private static void Forget(string folder)
    {
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
    }
}
