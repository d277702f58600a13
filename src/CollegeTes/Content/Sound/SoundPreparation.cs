using System.Globalization;
using CollegeTes.Machine;
using CollegeTes.Model;

namespace CollegeTes.Content.Sound;

/// <summary>How a publication file is made.</summary>
/// <param name="Channels">1 for mono, 2 for stereo.</param>
/// <param name="BitRate">Kilobits a second.</param>
public sealed record SoundFormat(int Channels, int BitRate)
{
    /// <summary>Hertz: what the bitrate can carry.</summary>
    public int SampleRate => BitRate / Channels > 40 ? 44_100 : 22_050;
}

/// <summary>A file that was made, and what it is like.</summary>
/// <param name="IsLinear">True when the whole was raised or lowered alike; false when peaks had to be held down.</param>
public sealed record PreparedSound(SoundSource Source, SoundMeasures Measures, bool IsLinear);

/// <summary>
/// Makes a publication file of a recording: MP3, which every player reads. A first pass measures, a second sets: one gain for the whole,
/// and a limiter only
/// where peaks would pass the bound. What was made is measured, and made again with what is missing, since compression moves loudness and
/// peaks.
/// Nothing is cut. The same ffmpeg gives the same bytes.
/// </summary>
/// <remarks>loudnorm, ffmpeg's own, was tried: where its gain cannot be linear it stays half a unit under its aim, and compression adds
/// over a decibel to its peaks.</remarks>
public static class SoundPreparation
{
    private const int MostAttempts = 5;

    // dBTP aimed at before compression, and how far the loudness may stay from its aim.
    private const decimal Peak = -1.5m;
    private const decimal Tolerance = 0.3m;

    /// <summary>Writes a file, in place of the one that is there.</summary>
    /// <param name="source">The recording.</param>
    /// <param name="target">Full path, not that of the source.</param>
    /// <returns>Null when the recording holds nothing that can be heard.</returns>
    /// <exception cref="ToolException">ffmpeg does not do its work.</exception>
    public static PreparedSound? Make(SoundSource source, string target, SoundFormat format, Ffmpeg ffmpeg, CancellationToken cancellation)
    {
        ffmpeg.Require("libmp3lame");
        // Two channels made one are not as loud as they were.
        var layout = $"aformat=channel_layouts={(format.Channels == 1 ? "mono" : "stereo")}";
        if (SoundMeter.Measure(source, ffmpeg, cancellation, layout + ",") is not { } before)
            return null;
        var (gain, limit) = (SoundBounds.Loudness - before.Loudness, Peak);
        for (var attempt = 1; ; attempt++)
        {
            var isLinear = before.TruePeak + gain <= limit;
            Encode(source, target, format, $"{layout},volume={Text(gain)}dB{(isLinear ? "" : Limiter(limit))}", ffmpeg, cancellation);
            if (
                SoundSource.Of(target, ffmpeg, cancellation) is not { } made
                || SoundMeter.Measure(made, ffmpeg, cancellation) is not { } measures
            )
                return null;
            var (missing, over) = (SoundBounds.Loudness - measures.Loudness, measures.TruePeak - SoundBounds.HighestPeak);
            if ((Math.Abs(missing) <= Tolerance && over <= 0) || attempt == MostAttempts)
                return new PreparedSound(made, measures, isLinear);
            gain += missing;
            if (over > 0)
                limit -= over + 0.2m;
        }
    }

    private static void Encode(
        SoundSource source,
        string target,
        SoundFormat format,
        string filters,
        Ffmpeg ffmpeg,
        CancellationToken cancellation
    ) =>
        ffmpeg.Run(
            new FfmpegArguments()
                .Input(source.Path, source.Demuxer)
                // Only the sound: a cover is a stream of pictures.
                .Add(
                    "-map",
                    "0:a:0",
                    "-af",
                    filters,
                    "-ar",
                    Text(format.SampleRate),
                    "-ac",
                    Text(format.Channels),
                    "-c:a",
                    "libmp3lame",
                    "-b:a",
                    $"{Text(format.BitRate)}k"
                )
                .Add("-map_metadata", "-1", "-map_chapters", "-1", "-id3v2_version", "0", "-fflags", "+bitexact", "-flags:a", "+bitexact")
                .Output(target, "mp3"),
            SoundMeter.PatienceFor(source),
            default,
            cancellation
        );

    // Peaks between two samples count too: they show at four times the rate.
    private static string Limiter(decimal limit) =>
        $",aresample=192000,alimiter=limit={Math.Pow(10, (double)limit / 20).ToString("0.0000", CultureInfo.InvariantCulture)}:attack=5:release=60:level=0";

    private static string Text(decimal number) => number.ToString("0.##", CultureInfo.InvariantCulture);
}
