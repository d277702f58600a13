using System.Text.Json;
using CollegeTes.Machine;
using CollegeTes.Text;

namespace CollegeTes.Video;

/// <summary>
/// Brings a voice to −16 LUFS, what players expect of speech (EBU R 128, AES TD1008), in two passes: measured, then moved as a whole.
/// </summary>
internal static class Loudness
{
    private const string Target = "loudnorm=I=-16:TP=-1.5:LRA=11";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>How ffmpeg must take a recording, by what its bytes are.</summary>
    public static string DemuxerOf(FilmSound sound) =>
        sound.MimeType switch
        {
            "audio/mpeg" => "mp3",
            "audio/ogg" => "ogg",
            "audio/wav" => "wav",
            _ => "mov",
        };

    /// <summary>The filter that does it for a recording.</summary>
    /// <exception cref="ToolException">ffmpeg cannot read it.</exception>
    public static string FilterOf(FilmSound sound, Ffmpeg ffmpeg, CancellationToken cancellation)
    {
        var words = ffmpeg
            .Run(
                new FfmpegArguments()
                    .Add("-loglevel", "info")
                    .Input(sound.Path, DemuxerOf(sound))
                    .Add("-map", "0:a:0", "-af", Target + ":print_format=json")
                    .Nowhere(),
                Patience,
                default,
                cancellation
            )
            .Words;
        var (start, end) = (words.LastIndexOf('{'), words.LastIndexOf('}'));
        try
        {
            using var json = JsonDocument.Parse(words[Math.Max(0, start)..(end + 1)]);
            string Read(string name) => json.RootElement.GetProperty(name).GetString()!;
            // Silence has no loudness: it is left as it is.
            return Read("input_i").Contains("inf", StringComparison.Ordinal)
                ? "anull"
                : $"{Target}:measured_I={Read("input_i")}:measured_TP={Read("input_tp")}:measured_LRA={Read("input_lra")}:measured_thresh={Read("input_thresh")}:offset={Read("target_offset")}:linear=true";
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or ArgumentOutOfRangeException)
        {
            throw new ToolException(
                FfmpegDiagnostics.FfmpegFailed.At(
                    null,
                    $"ffmpeg n'a pas mesuré {VisibleText.Of(System.IO.Path.GetFileName(sound.Path))}",
                    "vérifiez l'enregistrement, ou essayez un autre ffmpeg avec --ffmpeg"
                ),
                exception
            );
        }
    }
}
