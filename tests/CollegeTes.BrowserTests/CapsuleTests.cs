using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using CollegeTes.Cli;
using CollegeTes.Tests;

namespace CollegeTes.BrowserTests;

/// <summary>One real capsule, drawn by a real browser and encoded by a real ffmpeg: its size, its time, its words, its bytes.</summary>
public sealed partial class CapsuleTests : IDisposable
{
    private const string Id = "val-de-sarthe/projet-de-territoire";
    private const string Place = "territoires/val-de-sarthe/retours/projet-de-territoire/";

    private readonly TemporaryFolder _folder = new();

    public CapsuleTests()
    {
        if (Publication.Chromium is null)
            Assert.Skip("Chromium manque");
        Tools.RequireProgram("ffmpeg");
        Tools.RequireProgram("ffprobe");
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_real_capsule_is_what_it_should_be_twice_over()
    {
        TemporaryFolder.Copy(Path.Combine(Publication.Repository, "content"), _folder.Combine("collection", "content"));
        // Five images a second: the same pictures, and half the encoding.
        var manifest = File.ReadAllText(Path.Combine(Publication.Repository, "templates/capsule/livrable.yaml"))
            .Replace("medium: video,", "medium: video, cadence: 5,", StringComparison.Ordinal);
        _folder.Write("collection/templates/capsule/livrable.yaml", manifest);
        await BuildAsync("un");
        await BuildAsync("deux", "-j", "1");
        foreach (var file in Directory.EnumerateFiles(_folder.Combine("un", "territoires"), "*", SearchOption.AllDirectories))
            Assert.Equal(
                File.ReadAllBytes(file),
                File.ReadAllBytes(
                    Path.Combine(_folder.Combine("deux", "territoires"), Path.GetRelativePath(_folder.Combine("un", "territoires"), file))
                )
            );

        var duration = 0.0;
        foreach (var (name, width, height) in new[] { ("capsule.mp4", 1920, 1080), ("capsule-carre.mp4", 1080, 1080) })
        {
            using var probe = Probe(Read("un", name));
            var stream = Assert.Single(probe.RootElement.GetProperty("streams").EnumerateArray());
            Assert.Equal(
                ("h264", "High", width, height, "yuv420p"),
                (
                    stream.GetProperty("codec_name").GetString(),
                    stream.GetProperty("profile").GetString(),
                    stream.GetProperty("width").GetInt32(),
                    stream.GetProperty("height").GetInt32(),
                    stream.GetProperty("pix_fmt").GetString()
                )
            );
            Assert.Equal("fra", stream.GetProperty("tags").GetProperty("language").GetString());
            duration = double.Parse(
                probe.RootElement.GetProperty("format").GetProperty("duration").GetString()!,
                CultureInfo.InvariantCulture
            );
            Assert.InRange(duration, 45, 90);
            // The index comes first: it plays while it is fetched.
            var bytes = File.ReadAllBytes(Read("un", name));
            Assert.True(bytes.AsSpan().IndexOf("moov"u8) < bytes.AsSpan().IndexOf("mdat"u8));
        }
        using (var poster = Probe(Read("un", "capsule.jpg")))
            Assert.Equal(
                (1920, 1080),
                (
                    poster.RootElement.GetProperty("streams")[0].GetProperty("width").GetInt32(),
                    poster.RootElement.GetProperty("streams")[0].GetProperty("height").GetInt32()
                )
            );

        var ends = CueEnd()
            .Matches(File.ReadAllText(Read("un", "capsule.vtt")))
            .Select(m => TimeSpan.ParseExact(m.Groups[1].Value, @"hh\:mm\:ss\.fff", CultureInfo.InvariantCulture).TotalSeconds)
            .ToList();
        Assert.True(ends.Count > 5);
        Assert.True(ends[^1] <= duration + 0.001);
        var page = File.ReadAllText(Read("un", "capsule.html"));
        Assert.Contains("<meta name=\"DCTERMS.type\" content=\"MovingImage\">", page, StringComparison.Ordinal);
        // One record, of the video: the write-up that it tells is named in it, under its own identifier.
        using var data = JsonDocument.Parse(
            Assert.Single(Regex.Matches(page, "<script type=\"application/ld\\+json\">(.*?)</script>")).Groups[1].Value
        );
        Assert.Equal("Article", data.RootElement.GetProperty("isBasedOn")[0].GetProperty("@type").GetString());
        Assert.All(
            new[] { "name", "description", "uploadDate", "inLanguage", "license", "publisher", "transcript", "contentLocation" },
            name => Assert.True(data.RootElement.TryGetProperty(name, out _), name)
        );
        Assert.Equal(
            ("VideoObject", "capsule.mp4", "capsule.jpg"),
            (
                data.RootElement.GetProperty("@type").GetString(),
                data.RootElement.GetProperty("contentUrl").GetString(),
                data.RootElement.GetProperty("thumbnailUrl").GetString()
            )
        );
        Assert.InRange(
            System.Xml.XmlConvert.ToTimeSpan(data.RootElement.GetProperty("duration").GetString()!).TotalSeconds,
            duration - 0.6,
            duration + 0.6
        );

        // What is known starts neither the browser nor ffmpeg: these would fail.
        await BuildAsync("trois", "--browser", Silent("chromium"), "--ffmpeg", Silent("ffmpeg"));
        Assert.Equal(File.ReadAllBytes(Read("un", "capsule.mp4")), File.ReadAllBytes(Read("trois", "capsule.mp4")));
    }

    // Answers what it is, as the real one does, and nothing else.
    private string Silent(string name)
    {
        var real = name == "chromium" ? Publication.Chromium! : Tools.Find(name)!;
        return _folder.WriteProgram("muets/" + name, $"case \"$*\" in *version*|*-encoders*) exec '{real}' \"$@\";; esac\nexit 9");
    }

    private string Read(string output, string name) => _folder.Combine(output, Place + name);

    private async Task BuildAsync(string output, params string[] more)
    {
        var said = new StringWriter();
        var cache = _folder.Combine("collection", ".tes");
        if (output == "deux" && Directory.Exists(cache))
            Directory.Delete(cache, recursive: true);
        var code = await Application.RunAsync(
            ["build", Id, "-s", _folder.Combine("collection"), "-o", _folder.Combine(output), "-f", "video", .. more],
            new Terminal(said, said)
            {
                Folder = _folder.Path,
                HasColour = false,
                HasProgress = false,
            }
        );
        Assert.True(code == 0, $"code {code}\n{said}");
    }

    private static JsonDocument Probe(string path)
    {
        using var process = Process.Start(
            new ProcessStartInfo("ffprobe", ["-v", "error", "-of", "json", "-show_streams", "-show_format", path])
            {
                RedirectStandardOutput = true,
            }
        )!;
        var said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return JsonDocument.Parse(said);
    }

    [GeneratedRegex(@"--> (\d\d:\d\d:\d\d\.\d{3})")]
    private static partial Regex CueEnd();
}
