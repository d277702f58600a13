using System.Text;
using System.Text.Json;
using CollegeTes.Building;
using CollegeTes.Diagnostics;
using CollegeTes.Tests.Cases;
using CollegeTes.Tests.Deliverables.Data;

namespace CollegeTes.Tests.Deliverables.Films;

/// <summary>
/// Films in the three places where they can be: a file, a PeerTube instance, another site. Their pages and their files, to the letter.
/// </summary>
public sealed class FilmTests
{
    private const string Site = "https://exemple.org/val/";

    private static readonly string[] Approved =
    [
        "fete-des-haies/description.txt",
        "fete-des-haies/chapitres.json",
        "fete-des-haies/chapitres.vtt",
        "fete-des-haies/sous-titres.vtt",
        "fete-des-haies/sous-titres.srt",
        "fete-des-haies/transcription.txt",
        "conseil-des-haies/description.txt",
        "conseil-des-haies/chapitres.vtt",
        "conseil-des-haies/sous-titres.vtt",
        "reportage/description.txt",
    ];

    [Fact]
    public void What_is_pasted_and_played_is_as_approved()
    {
        using var folder = new TemporaryFolder();
        var dist = Build(folder);
        Approval.CheckFolder(
            CaseFolders.PathOf("videos", "complet/attendu"),
            Approved.ToDictionary(f => f, f => File.ReadAllText(Path.Combine(dist, "videos", f)), StringComparer.Ordinal)
        );
    }

    [Fact]
    public void A_page_plays_the_film_with_its_captions_and_starts_it_at_each_chapter()
    {
        using var folder = new TemporaryFolder();
        var dist = Build(folder);
        var page = Read(dist, "fete-des-haies");
        Assert.Contains(
            "<video controls preload=\"none\" width=\"320\" height=\"180\" poster=\"affiche.svg\"",
            page,
            StringComparison.Ordinal
        );
        Assert.Contains("<source src=\"film.mp4\" type=\"video/mp4\">", page, StringComparison.Ordinal);
        Assert.Contains(
            $"<track kind=\"captions\" "
                + $"src=\"data:text/vtt;base64,{Convert.ToBase64String(File.ReadAllBytes(Path.Combine(dist, "videos/fete-des-haies/sous-titres.vtt")))}\" srclang=\"fr\" label=\"Sous-titres\" default>",
            page,
            StringComparison.Ordinal
        );
        Assert.Contains(
            $"<track kind=\"chapters\" "
                + $"src=\"data:text/vtt;base64,{Convert.ToBase64String(File.ReadAllBytes(Path.Combine(dist, "videos/fete-des-haies/chapitres.vtt")))}\"",
            page,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "<a href=\"film.mp4#t=12\"><span class=\"temps\">00:12</span> <span class=\"titre-chapitre\">Creuser &amp; planter</span></a>",
            page,
            StringComparison.Ordinal
        );
        Assert.Contains("<b>Paul Martin.</b> On creuse, on plante, on paille", page, StringComparison.Ordinal);
        Assert.Contains("non nécessaire. Les habitants disent ce qu’ils font.", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_film_that_is_elsewhere_is_linked_and_never_framed()
    {
        using var folder = new TemporaryFolder();
        var dist = Build(folder);
        foreach (var name in new[] { "conseil-des-haies", "reportage" })
        {
            var page = Read(dist, name);
            Assert.DoesNotContain("<iframe", page, StringComparison.Ordinal);
            Assert.DoesNotContain("<video", page, StringComparison.Ordinal);
            Assert.DoesNotMatch("src=\"https?:", page);
        }
        Assert.Contains(
            "<a href=\"https://video.exemple.fr/w/kqTsNS4uPUzdZJpcTbTVUH\">Regarder sur video.exemple.fr",
            Read(dist, "conseil-des-haies"),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "<a href=\"https://video.exemple.fr/w/kqTsNS4uPUzdZJpcTbTVUH?start=1h1m0s\">",
            Read(dist, "conseil-des-haies"),
            StringComparison.Ordinal
        );
        Assert.Contains("Regarder sur chaine.exemple", Read(dist, "reportage"), StringComparison.Ordinal);
    }

    [Fact]
    public void Films_and_write_ups_lead_to_each_other()
    {
        using var folder = new TemporaryFolder();
        var dist = Build(folder);
        Assert.Contains(
            "<a href=\"../../territoires/val-clair/livret.html#haies\">",
            Read(dist, "fete-des-haies"),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "<span class=\"raison\">Même territoire</span> <a href=\"../conseil-des-haies/index.html\">",
            Read(dist, "fete-des-haies"),
            StringComparison.Ordinal
        );
        foreach (
            var (page, film) in new[]
            {
                ("territoires/val-clair/livret.html", "fete-des-haies"),
                ("territoires/val-clair/livret.html", "reportage"),
                ("territoires/val-clair/livret.html", "conseil-des-haies"),
                ("territoires/val-clair/retours/haies/fiche.html", "fete-des-haies"),
                ("index.html", "conseil-des-haies"),
            }
        )
            Assert.Contains($"videos/{film}/index.html\"", File.ReadAllText(Path.Combine(dist, page)), StringComparison.Ordinal);
        Assert.Contains(
            "videos/fete-des-haies/index.html",
            File.ReadAllText(Path.Combine(dist, "publications.xml")),
            StringComparison.Ordinal
        );
        Assert.Contains("videos/fete-des-haies/index.html", File.ReadAllText(Path.Combine(dist, "sitemap.xml")), StringComparison.Ordinal);
    }

    [Fact]
    public void The_published_film_says_neither_who_filmed_nor_where()
    {
        using var folder = new TemporaryFolder();
        var source = File.ReadAllBytes(CaseFolders.PathOf("videos", "complet/espace/content/videos/fete-des-haies/film.mp4"));
        var film = File.ReadAllBytes(Path.Combine(Build(folder), "videos/fete-des-haies/film.mp4"));
        Assert.Equal(source.Length, film.Length);
        foreach (var word in new[] { "loci", "Anne Durand", "Lavf" })
        {
            Assert.Contains(word, Encoding.Latin1.GetString(source), StringComparison.Ordinal);
            Assert.DoesNotContain(word, Encoding.Latin1.GetString(film), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_draft_reaches_no_output()
    {
        using var folder = new TemporaryFolder();
        var dist = Build(folder);
        Assert.False(Directory.Exists(Path.Combine(dist, "videos/silence")));
        Assert.DoesNotContain(Directory.EnumerateFiles(dist, "*", SearchOption.AllDirectories), f =>
            Encoding.UTF8.GetString(File.ReadAllBytes(f)).Contains("silence du talus", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Schema_org_reads_back_as_a_film_of_the_organisation()
    {
        using var folder = new TemporaryFolder();
        var data = new PageMetadata(Read(Build(folder), "fete-des-haies")).JsonLd;
        Assert.Equal("VideoObject", Text(data, "@type"));
        Assert.Equal(TimeSpan.FromSeconds(36), System.Xml.XmlConvert.ToTimeSpan(Text(data, "duration")));
        Assert.Equal(
            (Site + "videos/fete-des-haies/film.mp4", Site + "videos/fete-des-haies/affiche.svg"),
            (Text(data, "contentUrl"), Text(data, "thumbnailUrl"))
        );
        Assert.Equal(
            ("2026-01-15", "fr", "https://spdx.org/licenses/CC-BY-4.0"),
            (Text(data, "uploadDate"), Text(data, "inLanguage"), Text(data, "license"))
        );
        Assert.StartsWith("La haie a disparu en une seule génération. Il reste", Text(data, "transcript"), StringComparison.Ordinal);
        var clips = data.GetProperty("hasPart").EnumerateArray().ToList();
        Assert.Equal(
            [(0, 12), (12, 24), (24, 36)],
            clips.Select(c => (c.GetProperty("startOffset").GetInt32(), c.GetProperty("endOffset").GetInt32()))
        );
        Assert.Equal(Site + "videos/fete-des-haies/film.mp4#t=12", Text(clips[1], "url"));
        Assert.Equal(["captions", "transcript"], data.GetProperty("accessibilityFeature").EnumerateArray().Select(f => f.GetString()));
    }

    [Fact]
    public void Schema_org_gives_a_film_to_whom_it_belongs()
    {
        using var folder = new TemporaryFolder();
        var dist = Build(folder);
        var council = new PageMetadata(Read(dist, "conseil-des-haies")).JsonLd;
        Assert.Equal(
            ("https://video.exemple.fr/videos/embed/kqTsNS4uPUzdZJpcTbTVUH", "https://video.exemple.fr/w/kqTsNS4uPUzdZJpcTbTVUH"),
            (Text(council, "embedUrl"), Text(council, "sameAs"))
        );
        Assert.Equal("PT1H2M", Text(council, "duration"));
        var report = new PageMetadata(Read(dist, "reportage")).JsonLd;
        Assert.Equal(
            ("Une chaîne", "Une chaîne"),
            (Text(report.GetProperty("author")[0], "name"), Text(report.GetProperty("publisher"), "name"))
        );
        Assert.All(new[] { "contentUrl", "embedUrl", "duration", "license", "hasPart", "isAccessibleForFree" }, name =>
            Assert.False(report.TryGetProperty(name, out _), name)
        );
    }

    [Fact]
    public void A_poster_of_its_own_is_shown_and_credited()
    {
        using var folder = new TemporaryFolder();
        TemporaryFolder.Copy(CaseFolders.PathOf("videos", "complet/espace"), folder.Combine("c"));
        foreach (var (film, key) in new[] { ("fete-des-haies", "fichier: "), ("conseil-des-haies", "peertube: ") })
        {
            var path = folder.Combine("c", $"content/videos/{film}/video.md");
            File.WriteAllText(
                path,
                File.ReadAllText(path)
                    .Replace(
                        "\n" + key,
                        "\naffiche: {fichier: " + film + ".svg, alt: La salle, credit: Anne Durand, licence: CC-BY-4.0}\n" + key,
                        StringComparison.Ordinal
                    )
            );
            File.WriteAllText(
                folder.Combine("c", $"content/videos/{film}/{film}.svg"),
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 16 9\"><path d=\"M0 0h16v9H0z\"/></svg>"
            );
        }
        var dist = Build(folder, folder.Combine("c"));
        Assert.Matches("poster=\"../../assets/medias/fete-des-haies\\.[0-9a-f]+\\.svg\"", Read(dist, "fete-des-haies"));
        Assert.Contains("<dt>Affiche</dt><dd>Anne Durand, <a", Read(dist, "fete-des-haies"), StringComparison.Ordinal);
        Assert.Matches(
            "<img src=\"../../assets/medias/conseil-des-haies\\.[0-9a-f]+\\.svg\"[^>]* alt=\"La salle\">",
            Read(dist, "conseil-des-haies")
        );
        Assert.Contains(
            "<figcaption><span class=\"credit\">Photographie : Anne Durand",
            Read(dist, "conseil-des-haies").Replace('\u00A0', ' '),
            StringComparison.Ordinal
        );
        Assert.False(File.Exists(Path.Combine(dist, "videos/fete-des-haies/affiche.svg")));
    }

    [Fact]
    public void The_drawn_poster_is_an_image_by_itself()
    {
        using var folder = new TemporaryFolder();
        var poster = System.Xml.Linq.XDocument.Load(Path.Combine(Build(folder), "videos/fete-des-haies/affiche.svg"));
        Assert.Equal("http://www.w3.org/2000/svg", poster.Root!.Name.NamespaceName);
        Assert.DoesNotContain("url(", poster.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(poster.Descendants(), e =>
            e.Name.NamespaceName != "http://www.w3.org/2000/svg" || e.Name.LocalName == "script"
        );
    }

    private static string Build(TemporaryFolder folder, string? root = null)
    {
        var dist = folder.Combine("dist");
        var done = new Pipeline(
            new PipelineOptions(root ?? CaseFolders.PathOf("videos", "complet/espace"), dist, "essai", new DateOnly(2026, 11, 24))
        ).Build(TestContext.Current.CancellationToken);
        Assert.DoesNotContain(done.Diagnostics, d => d.Severity == Severity.Error);
        return dist;
    }

    private static string Read(string dist, string film) => File.ReadAllText(Path.Combine(dist, "videos", film, "index.html"));

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;
}
