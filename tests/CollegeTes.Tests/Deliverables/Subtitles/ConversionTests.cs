using System.Diagnostics;
using System.Text;
using CollegeTes.Content.MediaFiles;
using CollegeTes.Diagnostics;
using CollegeTes.Machine;
using CollegeTes.Model;
using CollegeTes.Renditions.Subtitles;
using CollegeTes.Tests.Text;
using CollegeTes.Text;

namespace CollegeTes.Tests.Deliverables.Subtitles;

/// <summary>A transcript in other forms keeps its times, its voices and its words.</summary>
public sealed class ConversionTests
{
    private const string Source =
        "WEBVTT - brouillon d'Anne\n\nNOTE à vérifier avec le maire\n\nSTYLE\n::cue { color: red }\n\nintro\n00:01.000 --> 00:04.500 "
        + "align:start\n<v Anne Roux>Bonjour &lt;à toutes&gt;,\n"
        + "et R&amp;D.\n\n00:04.500 --> 00:06.000\n<v Anne Roux>Oui ?</v>\n<v Luc>Non.\n\n01:00:06.000 --> 01:00:07.250\n<v Luc>On verra.";

    [Fact]
    public void Writes_webvtt_without_notes_styles_and_settings() =>
        Assert.Equal(
            "WEBVTT\n\n00:00:01.000 --> 00:00:04.500\n<v Anne Roux>Bonjour &lt;à toutes&gt;,\net R&amp;D.\n\n00:00:04.500 --> "
                + "00:00:06.000\n<v Anne Roux>Oui ?</v>\n<v Luc>Non.</v>\n\n01:00:06.000 --> 01:00:07.250\n<v Luc>On verra.\n",
            Encoding.UTF8.GetString(WebVttWriter.Write(Read("a.vtt", Source)))
        );

    [Fact]
    public void Writes_subrip_with_each_voice_where_it_begins() =>
        Assert.Equal(
            "1\n00:00:01,000 --> 00:00:04,500\nAnne Roux\u00A0: Bonjour <à toutes>,\net R&D.\n\n2\n00:00:04,500 --> 00:00:06,000\nOui ?\n"
                + "Luc\u00A0: Non.\n\n3\n01:00:06,000 --> 01:00:07,250\nOn verra.\n",
            Encoding.UTF8.GetString(SubRipWriter.Write(Read("a.vtt", Source), isFrench: true))
        );

    // Whatever is said: WebVTT to SubRip to WebVTT, and each form read and written again.
    [Fact]
    public void There_and_back_nothing_is_lost()
    {
        var seed = Seed.Next();
        var random = new Random(seed);
        for (var i = 0; i < Seed.Rounds(2_000); i++)
        {
            var transcript = Make(random);
            var vtt = Encoding.UTF8.GetString(WebVttWriter.Write(transcript));
            Assert.Equal(Reported(transcript), Reported(Read("a.vtt", vtt)));
            var srt = Encoding.UTF8.GetString(SubRipWriter.Write(transcript, isFrench: i % 2 == 0));
            var back = Read("a.srt", srt);
            Assert.True(Reported(transcript).SequenceEqual(Reported(back)), $"seed {seed}:\n{srt}\n{string.Join('\n', Reported(back))}");
            Assert.Equal(vtt, Encoding.UTF8.GetString(WebVttWriter.Write(back)));
        }
    }

    // ffmpeg has readers of its own for both formats.
    [Theory]
    [InlineData("vtt")]
    [InlineData("srt")]
    public void Another_program_reads_the_same_cues(string form)
    {
        var ffmpeg = new ToolSearch(Environment.GetEnvironmentVariable).Locate("ffmpeg");
        Tools.Require(ffmpeg, "ffmpeg");
        using var folder = new TemporaryFolder();
        var transcript = Read("a.vtt", Source);
        File.WriteAllBytes(
            folder.Combine("t." + form),
            form == "vtt" ? WebVttWriter.Write(transcript) : SubRipWriter.Write(transcript, isFrench: true)
        );
        using var process = Process.Start(
            new ProcessStartInfo(ffmpeg!, ["-v", "error", "-i", folder.Combine("t." + form), "-f", "srt", "-"])
            {
                RedirectStandardOutput = true,
                StandardOutputEncoding = Encoding.UTF8,
            }
        )!;
        var told = process.StandardOutput.ReadToEnd().ReplaceLineEndings("\n");
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
        Assert.Equal(3, told.Split(" --> ").Length - 1);
        foreach (
            var words in new[]
            {
                "00:00:01,000 --> 00:00:04,500",
                "00:00:04,500 --> 00:00:06,000",
                "01:00:06,000 --> 01:00:07,250",
                "à toutes",
                "R&D.",
                "Oui ?",
                "Non.",
                "On verra.",
            }
        )
            Assert.Contains(words, told, StringComparison.Ordinal);
    }

    private static Transcript Make(Random random)
    {
        string[] words =
        [
            "mot",
            "R&D",
            "3 < 4",
            "&amp;",
            "Attention :",
            "a-->b".Replace("-->", "->", StringComparison.Ordinal),
            "« oui »",
            "l’été",
            "NOTE",
            "12",
            "…",
            "😀",
            "WEBVTT",
        ];
        var cues = new List<Cue>();
        var at = TimeSpan.Zero;
        for (var i = 0; i < random.Next(1, 8); i++)
        {
            var start = at + TimeSpan.FromMilliseconds(random.Next(0, 4_000_000));
            at = start + TimeSpan.FromMilliseconds(random.Next(1, 9_000));
            var lines = Enumerable
                .Range(0, random.Next(1, 3))
                .Select(_ => string.Join(' ', Enumerable.Range(0, random.Next(1, 6)).Select(_ => words[random.Next(words.Length)])));
            cues.Add(
                new Cue(
                    start,
                    at,
                    random.Next(2) == 0 ? "Anne" : "Luc & Zoé",
                    string.Join('\n', lines),
                    new SourceSpan("a", i + 1, 1, i + 1, 2)
                )
            );
        }
        return new Transcript(cues);
    }

    private static IEnumerable<string> Reported(Transcript transcript) =>
        transcript.Cues.Select(c => $"{c.Start} {c.End} {c.Voice}: {c.Text}");

    private static Transcript Read(string name, string text) =>
        TranscriptReader.Read(new SourceFile(name, text), ["Anne", "Luc & Zoé"], new DiagnosticBag());
}
