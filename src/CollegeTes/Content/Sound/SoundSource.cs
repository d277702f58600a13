using System.Globalization;
using System.Text.RegularExpressions;
using CollegeTes.Content.MediaFiles;
using CollegeTes.Machine;

namespace CollegeTes.Content.Sound;

/// <summary>A sound file that ffmpeg may be given: what it is was read from its bytes, never from its name.</summary>
/// <param name="Path">Full path.</param>
/// <param name="Demuxer">What ffmpeg must take it for.</param>
/// <param name="Length">Bytes.</param>
/// <param name="Duration">From the file.</param>
/// <param name="Channels">1 for mono, 2 for stereo.</param>
/// <param name="SampleRate">In hertz.</param>
/// <param name="BitRate">Bits of a second, tags left out.</param>
public sealed partial record SoundSource(
    string Path,
    string Demuxer,
    long Length,
    TimeSpan Duration,
    int Channels,
    int SampleRate,
    int BitRate
)
{
    /// <summary>MP3, WAV, Ogg, M4A, FLAC or AIFF; null when it is none of these.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="ToolException">ffmpeg does not do its work.</exception>
    public static SoundSource? Of(string path, Ffmpeg ffmpeg, CancellationToken cancellation)
    {
        using var stream = File.OpenRead(path);
        if (AudioProbe.Read(stream) is { } info)
        {
            var demuxer = info.MimeType switch
            {
                "audio/mpeg" => "mp3",
                "audio/wav" => "wav",
                "audio/ogg" => "ogg",
                _ => "mov",
            };
            return new SoundSource(
                path,
                demuxer,
                info.ByteLength,
                info.Duration,
                info.Channels,
                info.SampleRate,
                Rate(PublicCopy.LengthOf(stream) ?? info.ByteLength, info.Duration)
            );
        }
        stream.Position = 0;
        var head = new byte[12];
        var read = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        if (read < head.Length)
            return null;
        return head.AsSpan().StartsWith("fLaC"u8) ? Ask(path, "flac", stream.Length, ffmpeg, cancellation)
            : head.AsSpan().StartsWith("FORM"u8) && head.AsSpan(8, 3).SequenceEqual("AIF"u8)
                ? Ask(path, "aiff", stream.Length, ffmpeg, cancellation)
            : null;
    }

    // Masters are not published: what ffmpeg says of them is enough.
    private static SoundSource? Ask(string path, string demuxer, long length, Ffmpeg ffmpeg, CancellationToken cancellation)
    {
        var words = ffmpeg
            .Run(
                new FfmpegArguments().Input(path, demuxer).Add("-map", "0:a:0", "-c", "copy", "-t", "0").Nowhere(),
                TimeSpan.FromMinutes(1),
                default,
                cancellation
            )
            .Words;
        if (
            Reported().Match(words) is not { Success: true } told
            || !TimeSpan.TryParseExact(told.Groups["time"].Value, @"hh\:mm\:ss\.ff", CultureInfo.InvariantCulture, out var duration)
            || duration <= TimeSpan.Zero
            || Stream().Match(words) is not { Success: true } stream
        )
            return null;
        var channels = stream.Groups["layout"].Value switch
        {
            "mono" => 1,
            "stereo" => 2,
            _ => 6,
        };
        return new SoundSource(
            path,
            demuxer,
            length,
            duration,
            channels,
            int.Parse(stream.Groups["rate"].Value, CultureInfo.InvariantCulture),
            Rate(length, duration)
        );
    }

    private static int Rate(long bytes, TimeSpan duration) => (int)Math.Round(bytes * 8 / duration.TotalSeconds);

    [GeneratedRegex(@"Duration: (?<time>\d\d:\d\d:\d\d\.\d\d)")]
    private static partial Regex Reported();

    [GeneratedRegex(@"Audio: [^,]+, (?<rate>\d{4,6}) Hz, (?<layout>[^,]+)")]
    private static partial Regex Stream();
}
