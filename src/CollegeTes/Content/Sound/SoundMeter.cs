using System.Globalization;
using System.Text.RegularExpressions;
using CollegeTes.Machine;
using CollegeTes.Model;

namespace CollegeTes.Content.Sound;

/// <summary>Listens to a whole file by ffmpeg: loudness and true peak (EBU R 128), silence at both ends.</summary>
public static partial class SoundMeter
{
    private const string Filters = "ebur128=peak=true:framelog=verbose,silencedetect=noise=-50dB:d=0.2";

    private static readonly decimal Touch = 0.15m;

    /// <summary>Measures a file; null when it holds nothing that can be heard.</summary>
    /// <param name="before">Filters to pass first, with their comma.</param>
    /// <exception cref="ToolException">ffmpeg does not do its work.</exception>
    public static SoundMeasures? Measure(SoundSource source, Ffmpeg ffmpeg, CancellationToken cancellation, string before = "")
    {
        var words = ffmpeg
            .Run(
                new FfmpegArguments().Input(source.Path, source.Demuxer).Add("-map", "0:a:0", "-af", before + Filters).Nowhere(),
                PatienceFor(source),
                default,
                cancellation
            )
            .Words;
        if (Last(Loudness(), words) is not { } loudness || Last(Peak(), words) is not { } peak || loudness <= -70)
            return null;
        var starts = All(Start(), words);
        var ends = All(End(), words);
        var duration = (decimal)source.Duration.TotalSeconds;
        var first = starts.Count > 0 && starts[0] <= Touch && ends.Count > 0 ? ends[0] : 0;
        // A silence that lasts until the end has its end there, or has none.
        var last = starts.Count > 0 && (ends.Count < starts.Count || ends[^1] >= duration - Touch) ? Math.Max(0, duration - starts[^1]) : 0;
        return new SoundMeasures(loudness, peak, Math.Round(first, 1), Math.Round(last, 1));
    }

    /// <summary>How long ffmpeg may take over a file.</summary>
    internal static TimeSpan PatienceFor(SoundSource source) => TimeSpan.FromMinutes(2) + source.Duration;

    private static decimal? Last(Regex number, string words) =>
        number.Matches(words) is { Count: > 0 } found && Number(found[^1].Groups[1].Value) is { } value ? value : null;

    private static List<decimal> All(Regex number, string words) =>
        [.. number.Matches(words).Select(m => Number(m.Groups[1].Value)).OfType<decimal>()];

    // -inf and nan are no numbers.
    private static decimal? Number(string text) =>
        decimal.TryParse(
            text,
            NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent,
            CultureInfo.InvariantCulture,
            out var value
        )
            ? value
            : null;

    [GeneratedRegex(@"^\s+I:\s+(\S+) LUFS", RegexOptions.Multiline)]
    private static partial Regex Loudness();

    [GeneratedRegex(@"^\s+Peak:\s+(\S+) dBFS", RegexOptions.Multiline)]
    private static partial Regex Peak();

    [GeneratedRegex(@"silence_start: (\S+)")]
    private static partial Regex Start();

    [GeneratedRegex(@"silence_end: (\S+)")]
    private static partial Regex End();
}
