using System.Diagnostics;

namespace CollegeTes.Tests.Executables;

/// <summary>
/// Files and folders that the machine refuses: one finding each, in French, at its place, whatever the file is for. Never the end of the
/// run.
/// </summary>
public sealed class UnreadableTests
{
    private const string Photograph = "content/territoires/val-clair/medias/haie.jpg";
    private const string Episode = "content/podcast/voix/episodes/un/";

    // Another user, since an administrator reads everything.
    private const int Nobody = 65534;

    public static TheoryData<string> Places =>
        [
            SmallWorkspace.Text,
            SmallWorkspace.Territory,
            "content/collection.yaml",
            "content/partenaires.yaml",
            "content/cadre.yaml",
            Photograph,
            "content/logo.svg",
            "content/podcast/voix/emission.yaml",
            Episode + "episode.md",
            Episode + "episode.mp3",
            Episode + "transcription.vtt",
            "content/podcast/voix/cover.png",
            "content/territoires/val-clair/consentements.yaml",
            "content/livrets/eau.yaml",
            "content/videos/film/video.md",
            "content/videos/film/film.mp4",
            "content/territoires/val-clair/retours",
            "content/territoires/val-clair/medias",
            "content/territoires/val-clair",
            "content/territoires",
            Episode[..^1],
            "content/podcast",
            "templates/affiche/affiche.sbn",
            "templates/affiche/livrable.yaml",
            "templates/affiche",
            "templates",
        ];

    [Theory]
    [MemberData(nameof(Places))]
    public Task Is_told_at_its_place(string place) => TellAsync(place, 1);

    // Beyond five hundred files, a build first looks whether anything has changed.
    [Theory]
    [InlineData(SmallWorkspace.Text)]
    [InlineData("content/territoires/val-clair/retours")]
    public Task Is_told_in_a_large_collection_that_was_published_before(string place) => TellAsync(place, 600);

    private static async Task TellAsync(string place, int texts)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "les droits sont ceux d'Unix");
        using var workspace = new SmallWorkspace();
        Fill(workspace, texts);
        if (texts > 1)
            Assert.Equal(0, (await new Tes(workspace.Root).RunAsync("build")).Code);
        Run("chmod", "-R", "a+rX", Path.GetDirectoryName(workspace.Root)!);
        Run("chmod", "a+w", workspace.Root);
        var full = workspace.PathOf(place);
        Assert.True(Path.Exists(full), place);
        Run("chmod", "000", full);
        try
        {
            foreach (var command in new[] { "check", "build" })
            {
                var tes = new Tes(workspace.Root) { User = Environment.IsPrivilegedProcess ? Nobody : 0 };
                var answer = await tes.RunAsync(command);
                Assert.True(answer.Code == 1, $"code {answer.Code}\n{answer.Output}\n{answer.Error}");
                Assert.Contains(
                    $"{place} · erreur TES0019 : la machine refuse d'ouvrir ce fichier ou ce dossier : accès refusé",
                    answer.Output,
                    StringComparison.Ordinal
                );
                Assert.Equal("", answer.Error);
                Assert.DoesNotContain(workspace.Root, answer.Output, StringComparison.Ordinal);
            }
        }
        finally
        {
            Run("chmod", "755", full);
        }
    }

    private static void Fill(SmallWorkspace workspace, int texts)
    {
        workspace.Write(Photograph, Imaging.Photographs.Jpeg(400, 300));
        workspace.WriteHeader("medias", "medias: [{fichier: medias/haie.jpg, alt: Une haie, credit: Val-Clair, licence: CC0-1.0}]");
        workspace.Write("content/logo.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"/>");
        workspace.Write("content/podcast/voix/emission.yaml", "titre: Voix\ndescription: Des voix.\nimage: cover.png\n");
        workspace.Write("content/podcast/voix/cover.png", Imaging.Photographs.Jpeg(300, 300));
        workspace.Write(
            Episode + "episode.md",
            "---\ntitre: Un\ndate: 2024\nstatut: publie\naudio: episode.mp3\ntranscription: transcription.vtt\n---\n\nBonjour.\n"
        );
        workspace.Write(Episode + "episode.mp3", "ID3");
        workspace.Write(Episode + "transcription.vtt", "WEBVTT\n\n00:00.000 --> 00:01.000\nBonjour\n");
        workspace.Write("content/territoires/val-clair/consentements.yaml", "[]\n");
        workspace.Write("content/partenaires.yaml", "[]\n");
        workspace.Write("content/cadre.yaml", "version: \"1\"\n");
        workspace.Write("content/livrets/eau.yaml", "titre: Eau\n");
        workspace.Write("content/videos/film/video.md", "---\ntitre: Film\nstatut: publie\nfichier: film.mp4\n---\n\nUn film.\n");
        workspace.Write("content/videos/film/film.mp4", "film");
        if (texts == 1)
            return;
        foreach (var odd in new[] { "content/podcast", "content/videos", "content/livrets" })
            Directory.Delete(workspace.PathOf(odd + "/x")[..^2], recursive: true);
        foreach (var odd in new[] { "content/partenaires.yaml", "content/cadre.yaml", "content/territoires/val-clair/consentements.yaml" })
            File.Delete(workspace.PathOf(odd));
        for (var i = 0; i < texts; i++)
            File.Copy(workspace.PathOf(SmallWorkspace.Text), workspace.PathOf($"content/territoires/val-clair/retours/haies-{i}.md"));
    }

    private static void Run(string program, params string[] arguments)
    {
        using var process = Process.Start(program, arguments);
        process.WaitForExit();
    }
}
