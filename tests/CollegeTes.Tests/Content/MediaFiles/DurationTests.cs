using CollegeTes.Content.MediaFiles;

namespace CollegeTes.Tests.Content.MediaFiles;

/// <summary>
/// How long recordings last, whatever their headers say: as long as what ffmpeg decodes of them. Made by ffmpeg and then joined, cut,
/// damaged.
/// </summary>
public sealed class DurationTests : IDisposable
{
    // A decoder leaves out the silence that an encoder put at both ends.
    private const double Leeway = 0.12;

    private static readonly (string Name, string End, string Arguments)[] Encoded =
    [
        ("mp3", ".mp3", "-c:a libmp3lame -b:a 64k"),
        ("mp3 of varying rate", ".mp3", "-c:a libmp3lame -q:a 5"),
        ("mp3 of varying rate without its header", ".mp3", "-c:a libmp3lame -q:a 5 -write_xing 0"),
        ("mp3 at 22 050 Hz", ".mp3", "-c:a libmp3lame -ar 22050 -b:a 32k"),
        ("mp2", ".mp3", "-c:a mp2 -f mp2"),
        ("wav", ".wav", "-c:a pcm_s16le"),
        ("wav of 24 bits", ".wav", "-c:a pcm_s24le"),
        ("wav of floating point", ".wav", "-c:a pcm_f32le"),
        ("wav in A-law", ".wav", "-c:a pcm_alaw"),
        ("wav in Microsoft ADPCM", ".wav", "-c:a adpcm_ms"),
        ("wav in IMA ADPCM", ".wav", "-c:a adpcm_ima_wav"),
        ("wav in IMA ADPCM, stereo", ".wav", "-ac 2 -c:a adpcm_ima_wav"),
        ("m4a", ".m4a", "-c:a aac -b:a 64k"),
        ("m4a in fragments", ".m4a", "-c:a aac -f mp4 -movflags frag_keyframe+empty_moov"),
        ("m4a in fragments with their base", ".m4a", "-c:a aac -f mp4 -frag_duration 500000 -movflags empty_moov+default_base_moof"),
        ("m4a in flac", ".m4a", "-c:a flac -f mp4 -strict -2"),
        ("ogg in Vorbis", ".ogg", "-c:a libvorbis"),
        ("ogg in Opus", ".ogg", "-c:a libopus -b:a 32k"),
        ("ogg in Opus, long packets", ".ogg", "-c:a libopus -frame_duration 60"),
    ];

    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string> Names =>
        [
            .. Encoded.Select(e => e.Name),
            "two mp3 joined",
            "two mp3 of different rates joined",
            "mp3 cut short",
            "mp3 with a hole",
            "mp3 with damage",
            "wav cut short",
            "wav whose length is unknown",
            "two ogg in Opus joined",
            "two ogg in Vorbis joined",
            "ogg in Opus cut out of a longer one",
            "m4a cut short",
        ];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_recording_lasts_as_long_as_what_is_decoded_of_it(string name)
    {
        Tools.RequireProgram("ffmpeg");
        var path = await Make(name);
        var decoded = await Decoded(path);
        Assert.True(decoded > 0.5, $"nothing is decoded: {decoded}");
        await using var stream = File.OpenRead(path);
        var measured = AudioProbe.Read(stream);
        Assert.NotNull(measured);
        Assert.InRange(measured.Duration.TotalSeconds, decoded - Leeway, decoded + Leeway);
        // And the public copy as well.
        var copy = _folder.Combine("copie" + Path.GetExtension(path));
        var bytes = PublicCopy.Of(await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken))!;
        await File.WriteAllBytesAsync(copy, bytes, TestContext.Current.CancellationToken);
        Assert.InRange(await Decoded(copy), decoded - Leeway, decoded + Leeway);
    }

    [Theory]
    [InlineData("film.mp4", "-c:v libx264 -c:a aac")]
    [InlineData("film.mp4", "-c:v libx264 -c:a aac -movflags frag_keyframe+empty_moov+default_base_moof")]
    [InlineData("film.mp4", "-c:v libx264 -c:a aac -movflags faststart")]
    [InlineData("film.webm", "-c:v libvpx -deadline realtime -c:a libopus")]
    [InlineData("film.webm", "-c:v libvpx -deadline realtime -c:a libvorbis -live 1")]
    public async Task A_film_plays_the_same_once_it_is_copied(string name, string arguments)
    {
        Tools.RequireProgram("ffmpeg");
        var path = _folder.Combine(name);
        await Run(
            $"-f lavfi -i testsrc=size=64x48:rate=10:duration=3.2 -f lavfi -i sine=frequency=300:duration=3.2 {arguments} -metadata "
                + $"title=Anne -metadata location=+47.2173-001.5534/ -metadata:s:v handler_name=Anne @",
            path
        );
        await using var stream = File.OpenRead(path);
        var film = VideoProbe.Read(stream);
        Assert.NotNull(film);
        Assert.InRange(film.Duration.TotalSeconds, 3.1, 3.45);
        var copy = _folder.Combine("copie" + Path.GetExtension(name));
        var bytes = PublicCopy.Of(await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken))!;
        await File.WriteAllBytesAsync(copy, bytes, TestContext.Current.CancellationToken);
        Assert.DoesNotContain("Anne", System.Text.Encoding.Latin1.GetString(bytes), StringComparison.Ordinal);
        Assert.DoesNotContain("x264 - core", System.Text.Encoding.Latin1.GetString(bytes), StringComparison.Ordinal);
        Assert.Equal(await Frames(path), await Frames(copy));
    }

    public void Dispose() => _folder.Dispose();

    private async Task<string> Make(string name)
    {
        var encoded = Encoded.FirstOrDefault(e => e.Name == name);
        if (encoded.Name is not null)
            return await Encode("son" + encoded.End, encoded.Arguments);
        var end =
            name.Contains("mp3", StringComparison.Ordinal) ? ".mp3"
            : name.Contains("wav", StringComparison.Ordinal) ? ".wav"
            : name.Contains("m4a", StringComparison.Ordinal) ? ".m4a"
            : ".ogg";
        var one = await File.ReadAllBytesAsync(
            await Encode(
                "un" + end,
                end == ".ogg"
                    ? name.Contains("Opus", StringComparison.Ordinal)
                        ? "-c:a libopus"
                        : "-c:a libvorbis"
                    : ""
            )
        );
        var path = _folder.Combine("son" + end);
        byte[] bytes;
        switch (name)
        {
            case "two mp3 of different rates joined":
                bytes = [.. one, .. await File.ReadAllBytesAsync(await Encode("deux.mp3", "-ar 24000"))];
                break;
            case "two mp3 joined" or "two ogg in Opus joined" or "two ogg in Vorbis joined":
                bytes =
                [
                    .. one,
                    .. await File.ReadAllBytesAsync(
                        await Encode(
                            "deux" + end,
                            end == ".mp3" ? ""
                                : name.Contains("Opus", StringComparison.Ordinal) ? "-c:a libopus"
                                : "-c:a libvorbis",
                            300
                        )
                    ),
                ];
                break;
            case "ogg in Opus cut out of a longer one":
                await Run("-ss 1.5 -i @ -c copy -copyts @", _folder.Combine("un.ogg"), path);
                return path;
            case "m4a cut short":
                await Run("-i @ -c copy -movflags faststart @", _folder.Combine("un.m4a"), path);
                bytes = await File.ReadAllBytesAsync(path);
                bytes = bytes[..(bytes.Length * 3 / 5)];
                break;
            case "mp3 with a hole":
                bytes = [.. one[..(one.Length / 3)], .. one[(one.Length / 2)..]];
                break;
            case "mp3 with damage":
                bytes = one;
                Array.Fill(bytes, (byte)0x55, bytes.Length / 2, 3_000);
                break;
            case "wav whose length is unknown":
                bytes = one;
                var data = bytes.AsSpan().IndexOf("data"u8) + 4;
                bytes.AsSpan(data, 4).Fill(0xFF);
                break;
            default:
                bytes = one[..(one.Length * 3 / 5)];
                break;
        }
        await File.WriteAllBytesAsync(path, bytes);
        return path;
    }

    private async Task<string> Encode(string name, string arguments, int frequency = 440)
    {
        var path = _folder.Combine(name);
        await Run($"-f lavfi -i sine=frequency={frequency}:sample_rate=44100:duration=4.3 {arguments} @", path);
        return path;
    }

    // Paths, which may hold spaces, stand where « @ » does.
    private static async Task<string> Run(string arguments, params string[] paths)
    {
        var next = 0;
        return await Tools.RunAsync(
            "ffmpeg",
            ["-v", "error", "-y", .. arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(a => a == "@" ? paths[next++] : a)]
        );
    }

    // The samples that come out, at eight thousand a second.
    private async Task<double> Decoded(string path)
    {
        var raw = _folder.Combine("decode.raw");
        await Run("-i @ -map 0:a:0 -f s16le -ac 1 -ar 8000 @", path, raw);
        return new FileInfo(raw).Length / 16_000.0;
    }

    private static async Task<string> Frames(string path) =>
        await Tools.RunAsync("ffmpeg", "-v", "error", "-i", path, "-map", "0:v", "-map", "0:a", "-f", "framemd5", "-");
}
