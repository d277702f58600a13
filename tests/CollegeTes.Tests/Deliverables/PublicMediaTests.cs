using System.IO.Compression;
using System.Text;
using CollegeTes.Building;
using CollegeTes.Diagnostics;
using CollegeTes.Tests.Cases;
using CollegeTes.Tests.Content.MediaFiles;
using CollegeTes.Tests.Imaging;
using static CollegeTes.Tests.Content.Media.MediaBytes;

namespace CollegeTes.Tests.Deliverables;

/// <summary>
/// Every door through which media reach a publication, with media of every kind that say who made them and where: the files that come out,
/// and
/// those inside books and documents, do not say it.
/// </summary>
public sealed class PublicMediaTests
{
    private const string Territory = "content/territoires/val-clair/";
    private const string Podcast = "content/podcast/voix/";
    private const string Film = "content/videos/fete-des-haies/";

    // Image, sound, light sound, film: each kind through each door that takes it.
    public static TheoryData<string, string, string, string> Kinds =>
        new()
        {
            { "jpeg", "mp3", "mp3", "mp4" },
            { "png", "m4a", "mp3", "webm" },
            { "webp", "ogg", "m4a", "mp4" },
            { "svg", "wav", "ogg", "webm" },
        };

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Nothing_that_a_medium_says_of_people_and_places_is_published(string image, string sound, string lightSound, string film)
    {
        using var folder = new TemporaryFolder();
        var root = folder.Combine("collection");
        TemporaryFolder.Copy(CaseFolders.PathOf("videos", "complet/espace"), root);
        var end = image == "jpeg" ? "jpg" : image;
        string[] doors =
        [
            Territory + "medias/texte",
            Territory + "medias/galerie",
            Territory + "medias/lieu",
            "content/logo",
            Podcast + "pochette",
            Podcast + "episodes/un/image",
            Podcast + "episodes/un/chapitre",
            Film + "affiche",
            "content/livrets/medias/livret",
        ];
        var images = Files(image);
        for (var i = 0; i < doors.Length; i++)
            Write($"{doors[i]}.{end}", images[i % images.Count]);
        Write($"{Podcast}episodes/un/son.{sound}", Files(sound)[0]);
        Write($"{Podcast}episodes/un/leger.{lightSound}", Files(lightSound)[1]);
        Write($"{Film}film.{film}", Files(film)[0]);
        foreach (var (path, text) in Texts(end, sound, lightSound, film))
            Write(path, Encoding.UTF8.GetBytes(text));

        var done = new Pipeline(new PipelineOptions(root, folder.Combine("dist"), "essai", new DateOnly(2026, 11, 24))).Build(
            TestContext.Current.CancellationToken
        );
        Assert.Empty(done.Diagnostics.Where(d => d.Severity == Severity.Error).Select(d => $"{d.Span} {d.Code} {d.Message}"));

        var published = Directory
            .EnumerateFiles(folder.Combine("dist"), "*", SearchOption.AllDirectories)
            .ToDictionary(f => f, File.ReadAllBytes);
        foreach (var name in new[] { "texte", "galerie", "lieu", "logo", "pochette", "image", "chapitre", "affiche", "livret" })
            Assert.Contains(published.Keys, f =>
                Path.GetFileName(f).StartsWith(name + ".", StringComparison.Ordinal) && f.Contains("medias", StringComparison.Ordinal)
            );
        foreach (
            var name in new[]
            {
                $"un/son.{sound}",
                $"un/leger.{lightSound}",
                $"fete-des-haies/film.{film}",
                "livret.epub",
                "livret.docx",
                "fiche.docx",
            }
        )
            Assert.Contains(published.Keys, f => f.EndsWith(name, StringComparison.Ordinal));
        foreach (var (path, bytes) in published)
        {
            Assert.False(Canaries.IsIn(bytes), path);
            if (path.EndsWith(".epub", StringComparison.Ordinal) || path.EndsWith(".docx", StringComparison.Ordinal))
                Assert.All(Entries(bytes), e => Assert.False(Canaries.IsIn(e.Bytes), $"{path}, {e.Name}"));
        }

        void Write(string path, byte[] bytes)
        {
            var full = Path.Combine(root, path);
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            File.WriteAllBytes(full, bytes);
        }
    }

    // Photographs are decoded on their way: those of the cases have no pixels.
    private static IReadOnlyList<byte[]> Files(string kind) =>
        kind != "jpeg"
            ? [.. Canaries.All.Where(c => c.Kind == kind).Select(c => c.File)]
            :
            [
                .. new[] { 0xFE, 0xED, 0xE7 }.Select(marker =>
                    Photographs.Jpeg(1_500, 1_500) is var photograph
                        ? Join(photograph[..2], Segment((byte)marker, Ascii(Canaries.Word)), photograph[2..], Ascii(Canaries.Word))
                        : []
                ),
            ];

    private static IEnumerable<(string Path, string Text)> Texts(string image, string sound, string lightSound, string film)
    {
        var source = File.ReadAllText(CaseFolders.PathOf("videos", "complet/espace/" + Territory + "retours/haies.md"));
        yield return (
            Territory + "retours/haies.md",
            source.Replace(
                "\n---\n",
                $"\nmedias: [{{fichier: medias/galerie.{image}, alt: Une haie, credit: Mairie, licence: CC-BY-4.0}}]\n---\n",
                StringComparison.Ordinal
            ) + $"\n![Une haie](../medias/texte.{image})\n"
        );
        yield return (
            Territory + "territoire.yaml",
            $"nom: Val clair\ntype: autre\nmedias: [{{fichier: medias/lieu.{image}, alt: Le bourg, credit: Mairie, licence: CC-BY-4.0}}]\n"
        );
        yield return (
            "content/livrets/essai.md",
            $"---\ntitre: Essai\nstatut: publie\n---\n\nUn mot.\n\n## Chapitre\n\n![Une haie](medias/livret.{image})\n"
        );
        yield return (
            Podcast + "emission.yaml",
            $"titre: Voix\ndescription: Des récits.\nlangue: fr\nimage: pochette.{image}\nauteurs: [Rédaction]\n"
        );
        yield return (
            Podcast + "episodes/un/episode.md",
            $"---\ntitre: Les haies\naccroche: Une phrase.\nnumero: 1\ndate: 2026-01-15\nstatut: publie\nimage: image.{image}\n"
                + $"audio: son.{sound}\naudio-leger: leger.{lightSound}\ntranscription: t.vtt\nchapitres: [{{debut: \"00:00\", titre: "
                + $"Début, image: chapitre.{image}}}]\n---\n\nTexte.\n"
        );
        yield return (Podcast + "episodes/un/t.vtt", "WEBVTT\n\n00:00.000 --> 00:00.900\n<v Rédaction>Les haies.\n");
        var collection = File.ReadAllText(CaseFolders.PathOf("videos", "complet/espace/content/collection.yaml"));
        yield return (
            "content/collection.yaml",
            collection.Replace("{nom: Collège d'essai}", $"{{nom: Collège d'essai, logo: logo.{image}}}", StringComparison.Ordinal)
                + "formes: [epub, docx]\nregles: {TES0574: aucun}\n"
        );
        yield return (
            Film + "video.md",
            $"---\ntitre: La fête des haies\naccroche: Un dimanche.\ndate: 2026-01-15\nstatut: publie\nfichier: film.{film}\n"
                + $"sous-titres: film.vtt\ntranscription: film.vtt\naudiodescription: non-necessaire\naudiodescription-raison: Tout est "
                + $"dit.\nrealisation: Collège d'essai\naffiche: {{fichier: affiche.{image}, alt: Une haie, credit: Mairie, licence: "
                + $"CC-BY-4.0}}\nlicence: CC-BY-4.0\n---\n\nTexte.\n"
        );
        yield return (Film + "film.vtt", "WEBVTT\n\n00:00.000 --> 00:00.900\n<v Paul>On creuse.\n");
    }

    private static IEnumerable<(string Name, byte[] Bytes)> Entries(byte[] archive)
    {
        using var zip = new ZipArchive(new MemoryStream(archive));
        foreach (var entry in zip.Entries)
        {
            using var stream = entry.Open();
            using var copy = new MemoryStream();
            stream.CopyTo(copy);
            yield return (entry.FullName, copy.ToArray());
        }
    }
}
