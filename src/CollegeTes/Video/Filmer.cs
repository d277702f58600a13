using System.Globalization;
using CollegeTes.Caching;
using CollegeTes.Machine;
using CollegeTes.Printing;
using CollegeTes.Text;

namespace CollegeTes.Video;

/// <summary>
/// Makes videos: the browser draws each picture once, ffmpeg shows it for as long as it is read. What was made is kept with the printed
/// pages; a
/// video that has not changed starts neither. From any thread.
/// </summary>
/// <param name="printer">Draws.</param>
/// <param name="ffmpeg">Encodes.</param>
/// <param name="cache">Keeps.</param>
public sealed class Filmer(Printer printer, Ffmpeg ffmpeg, WorkCache cache)
{
    /// <summary>Changes whenever the same storyboard would give other bytes.</summary>
    private const string Revision = "3";

    // A machine that has other work encodes much slower than a film is watched.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);
    private const int SlowestShare = 20;

    /// <summary>The encoders it needs.</summary>
    public static readonly IReadOnlyList<string> Encoders = ["libx264", "aac"];

    /// <summary>An MP4: H.264 High, 4:2:0, its index in front; AAC at −16 LUFS where there is a voice.</summary>
    /// <exception cref="ToolException">The browser or ffmpeg fails.</exception>
    /// <exception cref="OperationCanceledException">The run is interrupted.</exception>
    public byte[] Film(FilmJob job, CancellationToken cancellation = default)
    {
        var pictures = job.Pictures;
        var key = WorkCache.Key(
            "video" + Revision,
            printer.Version,
            ffmpeg.Said,
            pictures.Address,
            pictures.Html,
            $"{pictures.Width}x{pictures.Height} {job.Rate}",
            string.Join(' ', job.Ends),
            pictures.ResourceDigest,
            job.Sound?.Digest ?? "",
            job.Title,
            job.Language
        );
        if (cache.Find(key) is { } kept)
            return kept;
        var made = Make(job, cancellation);
        cache.Keep(key, made);
        return made;
    }

    private byte[] Make(FilmJob job, CancellationToken cancellation)
    {
        var images = printer.Draw(job.Pictures, cancellation);
        using var folder = WorkFolder.Make("tes-video-");
        var output = Path.Combine(folder.Path, "capsule.mp4");
        var arguments = new FfmpegArguments().Add("-loglevel", "error");
        for (var i = 0; i < images.Count; i++)
        {
            var image = Path.Combine(folder.Path, string.Create(CultureInfo.InvariantCulture, $"{i}.png"));
            File.WriteAllBytes(image, images[i]);
            arguments.Picture(image, job.Rate);
        }
        if (job.Sound is { } sound)
            arguments.Input(sound.Path, Loudness.DemuxerOf(sound));
        arguments.Add("-filter_complex", Cuts(job)).Add("-map", "[v]");
        if (job.Sound is { } voice)
            arguments.Add(
                "-map",
                images.Count.ToString(CultureInfo.InvariantCulture) + ":a:0",
                "-af",
                Loudness.FilterOf(voice, ffmpeg, cancellation) + ",apad",
                "-c:a",
                "aac",
                "-b:a",
                "128k",
                "-ar",
                "48000",
                "-ac",
                "2",
                "-flags:a",
                "+bitexact"
            );
        // One thread: with several, the same pictures give other bytes on another number of cores.
        arguments.Add(
            "-c:v",
            "libx264",
            "-preset",
            "superfast",
            "-tune",
            "stillimage",
            "-profile:v",
            "high",
            "-crf",
            "18",
            "-g",
            (10 * job.Rate).ToString(CultureInfo.InvariantCulture),
            "-x264-params",
            "bframes=0:rc-lookahead=0:mbtree=0",
            "-threads",
            "1",
            "-filter_complex_threads",
            "1",
            "-flags:v",
            "+bitexact",
            "-colorspace",
            "bt709",
            "-color_primaries",
            "bt709",
            "-color_trc",
            "bt709",
            "-color_range",
            "tv",
            "-t",
            Seconds(job.Ends[^1]),
            "-map_metadata",
            "-1",
            "-map_chapters",
            "-1",
            "-fflags",
            "+bitexact",
            "-metadata",
            "title=" + job.Title,
            "-metadata:s",
            "language=" + job.Language,
            "-movflags",
            "+faststart"
        );
        ffmpeg.Run(arguments.Output(output, "mp4"), PatienceFor(job.Ends[^1]), default, cancellation);
        return File.ReadAllBytes(output);
    }

    /// <summary>How long a film of so many milliseconds may take.</summary>
    internal static TimeSpan PatienceFor(int milliseconds) => Patience + (SlowestShare * TimeSpan.FromMilliseconds(milliseconds));

    // Each picture is turned to the colours of video once, then shown again and again without being copied.
    private static string Cuts(FilmJob job)
    {
        var count = job.Ends.Count;
        var parts = new List<string>();
        var shown = 0L;
        for (var i = 0; i < count; i++)
        {
            var end = Math.Max(shown + 1, (long)Math.Round(job.Ends[i] * (double)job.Rate / 1000));
            parts.Add(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"[{i}:v]scale=out_color_matrix=bt709:out_range=tv,format=yuv420p,loop=loop={end - shown - 1}:size=1:start=0[p{i}]"
                )
            );
            shown = end;
        }
        parts.Add(
            string.Concat(Enumerable.Range(0, count).Select(i => $"[p{i}]"))
                + string.Create(CultureInfo.InvariantCulture, $"concat=n={count}:v=1:a=0,setpts=N/{job.Rate}/TB,fps={job.Rate}[v]")
        );
        return string.Join(';', parts);
    }

    private static string Seconds(int milliseconds) => (milliseconds / 1000m).ToString("0.000", CultureInfo.InvariantCulture);
}
