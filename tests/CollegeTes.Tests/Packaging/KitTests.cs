using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using CollegeTes.Building;
using CollegeTes.Diagnostics;
using CollegeTes.Planning;
using CollegeTes.Publishing;

namespace CollegeTes.Tests.Packaging;

/// <summary>
/// An archive of all that is made of a write-up: whole whatever a run was asked for, read apart from the publication, the same bytes for the
/// same content, gone with what may not appear.
/// </summary>
public sealed partial class KitTests : IDisposable
{
    private const string Kit = "territoires/val-clair/retours/haies/kit.zip";
    private const string Notice = "LISEZ-MOI.txt";

    private readonly SmallWorkspace _workspace = new();

    public KitTests()
    {
        Publish("trousse");
        _workspace.Write(
            "templates/trousse/livrable.yaml",
            """
            titre: Trousse
            sorties:
              - {pour: retour, medium: html, titre: "La page", gabarit: page.sbn, chemin: "territoires/{territoire}/retours/{retour}/index.html", page-de: [retour]}
              - {pour: retour, medium: html, titre: "La suite", gabarit: suite.sbn, chemin: "territoires/{territoire}/retours/{retour}/suites/suite.html"}
              - {pour: retour, medium: docx, titre: "Pour Word", gabarit: word.sbn, chemin: "territoires/{territoire}/retours/{retour}/page.docx"}
              - {pour: retour, medium: texte, gabarit: texte.sbn, chemin: "territoires/{territoire}/retours/{retour}/page.txt"}
              - {pour: retour, medium: html, equipe: oui, gabarit: suite.sbn, chemin: "territoires/{territoire}/retours/{retour}/equipe.html"}
              - {pour: retour, medium: zip, gabarit: lisez-moi.sbn, chemin: "territoires/{territoire}/retours/{retour}/kit.zip"}
              - {pour: collection, medium: html, gabarit: accueil.sbn, chemin: "index.html", page-de: [collection]}
            styles: [page.css]
            """
        );
        _workspace.Write("templates/trousse/page.css", "main{color:var(--encre);font:1em \"TES Texte\"}");
        _workspace.Write(
            "templates/trousse/page.sbn",
            """
            <!doctype html><html lang="fr"><head><title>{{ retour.titre }}</title><link rel="stylesheet" href="{{ page.style }}"></head>
            <body><main><h1>{{ retour.titre }}</h1><p>{{ retour.accroche }}</p><a href="suites/suite.html#bas">La suite</a>
            <a href="{{ page.accueil }}" rel="up">L'accueil</a> {{ if page.liens }}en ligne{{ end }}
            {{ for f in page.fichiers }}<a class="f" href="{{ f.adresse }}">{{ f.titre }}</a>{{ end }}
            {{ for m in retour.medias }}<img src="{{ m.adresse }}" alt="">{{ end }}</main></body></html>
            """
        );
        _workspace.Write(
            "templates/trousse/suite.sbn",
            """
            <!doctype html><html lang="fr"><head><title>Suite</title><link rel="stylesheet" href="{{ page.style }}"></head>
            <body><main id="bas"><a href="../index.html">Retour</a></main></body></html>
            """
        );
        _workspace.Write(
            "templates/trousse/word.sbn",
            "<!doctype html><html lang=\"fr\"><head><title>W</title></head><body><main><h1>{{ retour.titre }}</h1></main></body></html>"
        );
        _workspace.Write("templates/trousse/texte.sbn", "{{ retour.titre }}\n");
        _workspace.Write(
            "templates/trousse/accueil.sbn",
            "<!doctype html><html lang=\"fr\"><head><title>A</title></head><body></body></html>"
        );
        _workspace.Write(
            "templates/trousse/lisez-moi.sbn",
            "{{ for f in archive.fichiers }}{{ f.chemin }} : {{ f.titre }} ({{ f.medium }})\n{{ end }}"
        );
    }

    public void Dispose() => _workspace.Dispose();

    [Theory]
    [InlineData("zip")]
    [InlineData("zip html")]
    [InlineData("zip docx")]
    [InlineData("zip html docx texte")]
    public void It_lacks_nothing_whatever_the_run_is_asked_for(string demand)
    {
        var forms = demand.Split(' ');
        Build(forms);
        var whole = File.ReadAllBytes(PathOf(Kit));
        Assert.Equal(
            [Notice, "index.html", "suites/suite.html", "page.docx", "page.txt"],
            Names(whole).Where(n => !n.StartsWith("assets/", StringComparison.Ordinal))
        );
        // What was not asked for is in the archive alone.
        Assert.Equal(forms.Contains("docx"), File.Exists(PathOf(Path.ChangeExtension(Kit.Replace("kit", "page"), ".docx"))));
        Assert.Equal(Made(["zip"]), whole);
    }

    [Fact]
    public void Its_notice_says_what_each_file_is()
    {
        Build("zip");
        Assert.Equal(
            "index.html : La page (html)\nsuites/suite.html : La suite (html)\npage.docx : Pour Word (docx)\npage.txt : Trousse (texte)\n",
            Text(Notice)
        );
    }

    [Fact]
    public void Its_pages_lead_to_what_it_holds_or_nowhere()
    {
        Build("zip");
        var names = Names(File.ReadAllBytes(PathOf(Kit)));
        foreach (var page in names.Where(n => n.EndsWith(".html", StringComparison.Ordinal)))
        {
            foreach (Match address in Address().Matches(Text(page)))
                Assert.Contains(new Uri(new Uri("kit:///" + page), address.Groups[1].Value).AbsolutePath[1..], names);
        }
        Assert.Contains("<a href=\"suites/suite.html#bas\">", Text("index.html"), StringComparison.Ordinal);
        Assert.Contains("<a href=\"../index.html\">", Text("suites/suite.html"), StringComparison.Ordinal);
        Assert.Contains("<a>L'accueil</a> ", Text("index.html"), StringComparison.Ordinal);
        Assert.DoesNotContain("en ligne", Text("index.html"), StringComparison.Ordinal);
        var style = Assert.Single(names, n => n.EndsWith(".css", StringComparison.Ordinal));
        Assert.All(Font().Matches(Text(style)), f => Assert.Contains("assets/" + f.Groups[1].Value, names));
    }

    [Fact]
    public void A_page_names_the_files_beside_it_that_are_there()
    {
        Build("zip", "html");
        Assert.Equal(
            ["suites/suite.html", "kit.zip"],
            Listed(File.ReadAllText(PathOf(Kit.Replace("kit.zip", "index.html", StringComparison.Ordinal))))
        );
        Assert.Equal(["suites/suite.html", "page.docx", "page.txt"], Listed(Text("index.html")));

        static IEnumerable<string> Listed(string page) => Beside().Matches(page).Select(m => m.Groups[1].Value);
    }

    [Fact]
    public void Who_makes_pages_alone_names_no_file_that_is_made_on_demand()
    {
        var bag = new DiagnosticBag();
        var read = Engine.Read(
            _workspace.Root,
            1,
            Engine.LoadTemplates(_workspace.Root, bag),
            bag,
            cancellation: TestContext.Current.CancellationToken
        );
        var plan = Engine.Plan(read, false, new DateOnly(2026, 1, 1), new HashSet<string>()).Plan;
        var page = plan.Artifacts.Single(a => a.Path == Kit.Replace("kit.zip", "index.html", StringComparison.Ordinal));
        Assert.Equal(
            ["suite.html", "page.txt"],
            plan.Beside(page, new RenderSettings("1.0.0", WithDrafts: true)).Select(a => Path.GetFileName(a.Path))
        );
    }

    [Fact]
    public void Online_its_other_links_go_to_the_public_address()
    {
        AddToCollection("url: https://recits.exemple.fr/");
        Build("zip");
        Assert.Contains("<a href=\"https://recits.exemple.fr/index.html\" rel=\"up\">", Text("index.html"), StringComparison.Ordinal);
        Assert.Contains("en ligne", Text("index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void It_says_nothing_of_the_machine_or_of_the_run()
    {
        Build("zip");
        var first = File.ReadAllBytes(PathOf(Kit));
        Build("zip", "html", "texte");
        Assert.Equal(first, File.ReadAllBytes(PathOf(Kit)));
        using var archive = new ZipArchive(new MemoryStream(first));
        Assert.All(archive.Entries, e => Assert.Equal(new DateTime(1980, 1, 1), e.LastWriteTime.DateTime));
    }

    [Fact]
    public void It_follows_a_correction_and_leaves_with_its_subject()
    {
        Build("zip", "html");
        var before = File.ReadAllBytes(PathOf(Kit));
        _workspace.WriteHeader("titre", "titre: \"Des haies et des talus\"");
        Build("zip", "html");
        Assert.NotEqual(before, File.ReadAllBytes(PathOf(Kit)));
        Assert.Contains("Des haies et des talus", Text("page.txt"), StringComparison.Ordinal);
        _workspace.WriteHeader("statut", "statut: brouillon");
        Build("html");
        Assert.False(File.Exists(PathOf(Kit)));
    }

    [Fact]
    public void Archives_that_gather_other_deliverables_name_them()
    {
        var manifest = File.ReadAllText(_workspace.PathOf("templates/trousse/livrable.yaml"));
        _workspace.Write(
            "templates/envoi/livrable.yaml",
            """
            titre: Envoi
            sorties:
              - {pour: retour, medium: zip, reunit: [trousse], gabarit: lisez-moi.sbn, chemin: "envois/{territoire}/{retour}.zip"}
            """
        );
        _workspace.Write("templates/envoi/lisez-moi.sbn", "{{ archive.nom }}");
        Publish("trousse, envoi");
        Build("zip");
        Assert.Equal(
            [
                Notice,
                "territoires/val-clair/retours/haies/index.html",
                "territoires/val-clair/retours/haies/suites/suite.html",
                "territoires/val-clair/retours/haies/page.docx",
                "territoires/val-clair/retours/haies/page.txt",
            ],
            Names(File.ReadAllBytes(PathOf("envois/val-clair/haies.zip"))).Where(n => !n.StartsWith("assets/", StringComparison.Ordinal))
        );
        _workspace.Write(
            "templates/trousse/livrable.yaml",
            manifest.Replace("medium: zip,", "medium: zip, reunit: [trouse],", StringComparison.Ordinal)
        );
        var found = Assert.Single(Run("zip").Diagnostics, d => d.Code == "TES0604");
        Assert.Contains("trousse", found.Remedy, StringComparison.Ordinal);
    }

    private void Publish(string deliverables) => AddToCollection($"livrables: [{deliverables}]");

    private void AddToCollection(string line)
    {
        var path = _workspace.PathOf("content/collection.yaml");
        var key = line[..(line.IndexOf(':', StringComparison.Ordinal) + 1)];
        File.WriteAllLines(path, File.ReadLines(path).Where(l => !l.StartsWith(key, StringComparison.Ordinal)).Prepend(line).ToList());
    }

    private byte[] Made(string[] forms)
    {
        Build(forms);
        return File.ReadAllBytes(PathOf(Kit));
    }

    private void Build(params string[] forms) =>
        Findings.None(Run(forms).Diagnostics.Where(d => d.Code is not ("TES0607" or "TES0711")).Select(d => $"{d.Code} {d.Message}"));

    private PipelineResult Run(params string[] forms) =>
        new Pipeline(new PipelineOptions(_workspace.Root, _workspace.Output, "1.0.0", new DateOnly(2026, 1, 1)) { Media = forms }).Build(
            TestContext.Current.CancellationToken
        );

    private string PathOf(string path) => Path.Combine(_workspace.Output, path);

    private string Text(string name)
    {
        using var archive = ZipFile.OpenRead(PathOf(Kit));
        using var reader = new StreamReader(archive.GetEntry(name)!.Open(), Encoding.UTF8);
        return reader.ReadToEnd();
    }

    private static List<string> Names(byte[] bytes)
    {
        using var archive = new ZipArchive(new MemoryStream(bytes));
        return [.. archive.Entries.Select(e => e.FullName)];
    }

    [GeneratedRegex("(?:href|src)=\"([^\"#]+)[^\"]*\"")]
    private static partial Regex Address();

    [GeneratedRegex("class=\"f\" href=\"([^\"]+)\"")]
    private static partial Regex Beside();

    [GeneratedRegex("url\\(\"([^\")]*)\"\\)")]
    private static partial Regex Font();
}
