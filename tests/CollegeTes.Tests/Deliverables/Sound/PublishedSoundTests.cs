using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using CollegeTes.Content;
using CollegeTes.Diagnostics;
using CollegeTes.Model;
using CollegeTes.Renditions.Sound;
using static CollegeTes.Tests.Content.Media.MediaBytes;

namespace CollegeTes.Tests.Deliverables.Sound;

/// <summary>An MP3 is published under a tag of its own: its frames are those of the source, which stays as it is.</summary>
public sealed class PublishedSoundTests : IDisposable
{
    private const string Folder = "content/podcast/voix/";
    private readonly SmallWorkspace _workspace = new();
    private readonly byte[] _frames = Mp3Frames(400);

    public PublishedSoundTests()
    {
        _workspace.Write(
            Folder + "emission.yaml",
            "titre: Voix du Val clair\ndescription: Des récits.\nlangue: fr\nannonce: Essai.\nimage: image.png\nauteurs: [Rédaction]\n"
        );
        _workspace.Write(Folder + "image.png", Png());
        _workspace.Write(
            Folder + "episodes/un/episode.md",
            "---\ntitre: L'été des haies\naccroche: Une phrase.\nnumero: 3\ndate: 2026-01-15\nstatut: publie\naudio: son.mp3\n"
                + "audio-leger: son-leger.mp3\ntranscription: t.srt\nchapitres:\n  - {debut: \"00:00\", titre: Début}\n  - {debut: "
                + "\"00:02.5\", titre: Suite, url: \"https://exemple.fr/é\"}\n---\n\nTexte.\n"
        );
        _workspace.Write(Folder + "episodes/un/son.mp3", Join(Id3(300), Ascii("secret"), _frames, Ascii("TAG"), new byte[125]));
        _workspace.Write(Folder + "episodes/un/son-leger.mp3", Mp3Frames(400, bitrateIndex: 1));
        _workspace.Write(Folder + "episodes/un/t.srt", "1\n00:00:00,000 --> 00:00:09,000\nRédaction : Les haies.\n");
    }

    [Fact]
    public void The_frames_are_those_of_the_source()
    {
        var source = File.ReadAllBytes(_workspace.PathOf(Folder + "episodes/un/son.mp3"));
        var (made, length) = Make(e => e.Audio!);
        Assert.Equal(length, made.Length);
        Assert.Equal(_frames, made[^_frames.Length..]);
        Assert.Equal((byte)'I', made[0]);
        Assert.DoesNotContain("secret", Encoding.Latin1.GetString(made), StringComparison.Ordinal);
        Assert.Equal(source, File.ReadAllBytes(_workspace.PathOf(Folder + "episodes/un/son.mp3")));
        Assert.Equal(made, Make(e => e.Audio!).Made);
    }

    [Fact]
    public void The_light_version_has_no_cover()
    {
        var (made, length) = Make(e => e.LightAudio!);
        Assert.Equal(length, made.Length);
        Assert.DoesNotContain("APIC", Encoding.Latin1.GetString(made), StringComparison.Ordinal);
        Assert.Contains("CHAP", Encoding.Latin1.GetString(made), StringComparison.Ordinal);
    }

    [Fact]
    public void An_episode_carries_its_own_image()
    {
        var before = Make(e => e.Audio!).Made;
        var image = Png(PngChunk("tEXt", new byte[40]), PngChunk("bKGD", new byte[6]));
        _workspace.Write(Folder + "episodes/un/haies.png", image);
        Edit("numero: 3", "numero: 3\nimage: haies.png");
        var (made, length) = Make(e => e.Audio!);
        Assert.Equal(length, made.Length);
        Assert.NotEqual(before.Length, made.Length);
        Assert.Contains("bKGD", Encoding.Latin1.GetString(made), StringComparison.Ordinal);
        Assert.DoesNotContain("tEXt", Encoding.Latin1.GetString(made), StringComparison.Ordinal);
    }

    [Fact]
    public void A_chapter_that_no_list_shows_is_not_in_the_contents()
    {
        Edit("titre: Suite", "titre: Suite, sommaire: non");
        var made = Encoding.Latin1.GetString(Make(e => e.Audio!).Made);
        Assert.Contains("CTOC\0\0\0\u000b\0\0toc\0\u0003\u0001chp0\0", made, StringComparison.Ordinal);
        Assert.Contains("chp1\0", made, StringComparison.Ordinal);
    }

    [Fact]
    public void Players_read_title_language_cover_and_chapters()
    {
        Tools.RequireProgram("ffprobe");
        var path = _workspace.PathOf("essai.mp3");
        File.WriteAllBytes(path, Make(e => e.Audio!).Made);
        var told = Run("ffprobe", "-v", "error", "-show_format", "-show_chapters", "-show_streams", path);
        foreach (
            var line in new[]
            {
                "TAG:title=L’été des haies",
                "TAG:album=Voix du Val clair",
                "TAG:language=fra",
                "TAG:track=3",
                "TAG:artist=Rédaction",
                "TAG:date=2026-01-15",
                "start_time=2.500000",
                "TAG:title=Début",
                "TAG:title=Suite",
                "codec_name=png",
                "DISPOSITION:attached_pic=1",
                "nb_streams=2",
            }
        )
            Assert.Contains(line, told.Split('\n'));
        var copied = Run("ffmpeg", "-v", "error", "-i", path, "-map", "0:a", "-c", "copy", "-f", "hash", "-hash", "sha256", "-").Trim();
        Assert.Equal("SHA256=" + Convert.ToHexStringLower(SHA256.HashData(_frames)), copied);
    }

    public void Dispose() => _workspace.Dispose();

    private void Edit(string text, string other)
    {
        var path = _workspace.PathOf(Folder + "episodes/un/episode.md");
        _workspace.Write(Folder + "episodes/un/episode.md", File.ReadAllText(path).Replace(text, other, StringComparison.Ordinal));
    }

    private (byte[] Made, long Length) Make(Func<Episode, AudioFile> which)
    {
        var bag = new DiagnosticBag();
        var workspace = WorkspaceReader.Read(_workspace.Root, 1, bag);
        Assert.Empty(bag.Sorted());
        var episode = workspace.Library.Podcasts[0].Episodes[0];
        return (
            PublishedSound.Make(which(episode), episode, workspace.Library, workspace)!,
            PublishedSound.LengthOf(which(episode), episode, workspace.Library)
        );
    }

    private static string Run(string program, params string[] arguments)
    {
        using var process = Process.Start(
            new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, StandardOutputEncoding = Encoding.UTF8 }
        )!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
        return output;
    }
}
