using System.Text.Json;
using System.Xml.Linq;
using CollegeTes.Building;
using CollegeTes.Tests.Properties;
using CollegeTes.Tests.Text;

namespace CollegeTes.Tests.Deliverables.Data;

/// <summary>Titles that try to leave where they stand: scripts, markup, braces, formulas. They come out as text, everywhere.</summary>
public sealed class HostileMetadataTests : IDisposable
{
    // The one script of the program that a page asks for, beside its description.
    private const string Search = "<script src=\"recherche/recherche.js\" defer>";

    private readonly SmallWorkspace _workspace = new();
    private readonly int _seed = Seed.Next();

    // The deliverables of the program, and no others.
    public HostileMetadataTests() => Directory.Delete(Path.Combine(_workspace.Root, "templates"), recursive: true);

    [Theory]
    [InlineData("</script><script>alert(1)</script>")]
    [InlineData("<!--<script> & ' ]]> --> </title>")]
    [InlineData("=HYPERLINK(0;1), la haie")]
    [InlineData("+33 {accolade} \\commande } % $ # _ ~ ^")]
    [InlineData("@article{vole, title = {x}}")]
    [InlineData("TY - JOUR ER - fin")]
    public void A_title_stays_a_title(string title) => Tests.Findings.None(Wrong(title));

    [Fact]
    public void Any_title_stays_a_title()
    {
        var hostile = new HostileText(_seed);
        Tests.Findings.None(Enumerable.Range(0, 4).SelectMany(_ => Wrong("T" + hostile.Line(40))).Select(w => $"seed {_seed}, {w}"));
    }

    [Fact]
    public void A_draft_is_in_no_file()
    {
        _workspace.WriteHeader("titre", "titre: \"Zyzomys secret\"");
        _workspace.WriteHeader("statut", "statut: brouillon");
        Build();
        Assert.DoesNotContain(Directory.EnumerateFiles(_workspace.Output, "*", SearchOption.AllDirectories), f =>
            File.ReadAllText(f).Contains("Zyzomys", StringComparison.Ordinal)
        );
    }

    public void Dispose() => _workspace.Dispose();

    private IEnumerable<string> Wrong(string title)
    {
        _workspace.WriteHeader("titre", "titre: " + JsonSerializer.Serialize(title));
        Build();
        var expected = CollegeTes.Describing.MetadataText.Of(title, "fr")!;
        var folder = "territoires/val-clair/retours/haies/";
        foreach (var path in Directory.EnumerateFiles(_workspace.Output, "*.html", SearchOption.AllDirectories))
        {
            var page = new PageMetadata(File.ReadAllText(path));
            if (page.Scripts.Count(s => s != Search) != 1)
                yield return $"{path}: {string.Join(' ', page.Scripts)}";
        }
        var fiche = new PageMetadata(Read(folder + "fiche.html"));
        if (fiche.JsonLd.GetProperty("headline").GetString() != expected)
            yield return "json-ld: " + fiche.JsonLd;
        if (fiche["DCTERMS.title"] != expected || fiche["og:title"] != expected)
            yield return "meta: " + fiche["DCTERMS.title"];
        if (References.BibTex(Read(folder + "citation.bib"))["title"] != expected)
            yield return "bibtex: " + Read(folder + "citation.bib");
        if (References.Ris(Read(folder + "citation.ris"))["TI"].Single() != expected)
            yield return "ris";
        using (var csl = JsonDocument.Parse(Read(folder + "citation.csl.json")))
        {
            if (csl.RootElement[0].GetProperty("title").GetString() != expected)
                yield return "csl";
        }
        using (var data = JsonDocument.Parse(Read("donnees/donnees.json")))
        {
            if (
                data.RootElement.GetProperty("retours")
                    .EnumerateArray()
                    .Single(r => r.GetProperty("retour").GetString() == "val-clair/haies")
                    .GetProperty("titre")
                    .GetString() != expected
            )
                yield return "json";
        }
        var cell = Csv.Read(Read("donnees/retours.csv")).Single(r => r["retour"] == "val-clair/haies")["titre"];
        if ((expected[0] is '=' or '+' or '-' or '@' ? "'" + expected : expected) != cell)
            yield return "csv: " + cell;
        XNamespace atom = "http://www.w3.org/2005/Atom";
        if (!XDocument.Parse(Read("publications.xml")).Descendants(atom + "title").Any(t => t.Value == expected))
            yield return "atom";
        _ = XDocument.Parse(Read("sitemap.xml"));
    }

    private void Build()
    {
        var done = new Pipeline(
            new PipelineOptions(_workspace.Root, _workspace.Output, "1.0.0", new DateOnly(2026, 1, 1))
            {
                Address = "https://exemple.org/a?b=1&c",
            }
        ).Build(TestContext.Current.CancellationToken);
        Tests.Findings.None(
            done.Diagnostics.Where(d => d.Severity == CollegeTes.Diagnostics.Severity.Error).Select(d => $"{d.Code} {d.Message}")
        );
    }

    private string Read(string path) => File.ReadAllText(Path.Combine(_workspace.Output, path));
}
