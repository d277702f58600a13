using System.Text.RegularExpressions;
using CollegeTes.Building;
using CollegeTes.Diagnostics;
using CollegeTes.Tests.Pages;

namespace CollegeTes.Tests.Comparing;

/// <summary>The readings of a collection too large for one page: obstacles, timeline, partners, gaps.</summary>
public sealed partial class CutReadingTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public CutReadingTests()
    {
        TemporaryFolder.Copy(Path.Combine(Repository.Root, "content"), _folder.Combine("collection/content"));
        File.AppendAllText(_folder.Combine("collection/content/collection.yaml"), "lacunes: publiques\n");
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("freins-leviers", 3)]
    [InlineData("freins-leviers", 20)]
    [InlineData("frise", 12)]
    [InlineData("partenaires", 15)]
    [InlineData("lacunes", 60)]
    public void A_reading_that_no_page_holds_is_cut_and_loses_no_word(string name, int most)
    {
        Build("entier");
        var whole = Words($"entier/croisements/{name}.html").ToList();
        var manifest = File.ReadAllText(Path.Combine(Repository.Root, "templates/croisements/livrable.yaml"));
        var line = manifest.Split('\n').Single(l => l.Contains($"chemin: \"croisements/{name}.html\"", StringComparison.Ordinal));
        _folder.Write(
            "collection/templates/croisements/livrable.yaml",
            manifest.Replace(line, Limit().Replace(line, $"par: {most}"), StringComparison.Ordinal)
        );
        Build("coupe");

        var index = Links($"coupe/croisements/{name}.html").Where(l => l.StartsWith(name + "/", StringComparison.Ordinal)).ToList();
        var pages = Directory.GetFiles(_folder.Combine($"coupe/croisements/{name}")).Select(p => $"{name}/{Path.GetFileName(p)}").ToList();
        Assert.True(pages.Count >= 8, $"{pages.Count} pages");
        Assert.Equal(pages.Order(), index.Order());
        var found = pages.SelectMany(p => Words($"coupe/croisements/{p}")).ToHashSet(StringComparer.Ordinal);
        Findings.None(whole.Where(w => !found.Contains(w) && !"Dans plusieurs territoires".Contains(w, StringComparison.Ordinal)));
        Assert.All(pages, p => Assert.Contains($"../{name}.html", Links($"coupe/croisements/{p}")));
    }

    [Fact]
    public void No_page_leads_into_a_reading_that_is_cut()
    {
        var manifest = File.ReadAllText(Path.Combine(Repository.Root, "templates/croisements/livrable.yaml"));
        _folder.Write("collection/templates/croisements/livrable.yaml", Limit().Replace(manifest, "par: 12"));
        Build("coupe");
        Findings.None(PublishedLinks.Dead(_folder.Combine("coupe"), "https://exemple.fr/").Distinct());
    }

    [Fact]
    public void The_lists_of_the_search_page_are_cut_and_lose_no_write_up()
    {
        Build("entier");
        var all = Links("entier/recherche.html")
            .Select(l => l.Split('#')[0])
            .Where(l => l.EndsWith("/fiche.html", StringComparison.Ordinal));
        var manifest = File.ReadAllText(Path.Combine(Repository.Root, "templates/recherche/livrable.yaml"));
        _folder.Write("collection/templates/recherche/livrable.yaml", Limit().Replace(manifest, "par: 4"));
        Build("coupe");
        var pages = Directory
            .GetFiles(_folder.Combine("coupe/recherche"), "*.html")
            .Select(p => $"recherche/{Path.GetFileName(p)}")
            .ToList();
        Assert.True(pages.Count >= 8, $"{pages.Count} pages");
        var index = Links("coupe/recherche.html").ToList();
        Assert.DoesNotContain(index, l => l.EndsWith("/fiche.html", StringComparison.Ordinal));
        Assert.Equal(pages.Order(), index.Where(pages.Contains).Order());
        var found = pages.SelectMany(p => Links($"coupe/{p}")).Select(l => l.Replace("../", "", StringComparison.Ordinal)).ToHashSet();
        Assert.Equal(13, all.Distinct().Count());
        Findings.None(all.Where(l => !found.Contains(l)).Distinct());
        Findings.None(PublishedLinks.Dead(_folder.Combine("coupe"), "https://exemple.fr/").Distinct());
    }

    [Fact]
    public void What_no_page_holds_is_neither_printed_nor_written_for_Word()
    {
        string[] readings = ["matrice", "freins-leviers", "frise", "partenaires", "lacunes"];
        Build("entier", "docx");
        Assert.All(readings, r => Assert.True(File.Exists(_folder.Combine($"entier/croisements/{r}.docx")), r));
        var manifest = File.ReadAllText(Path.Combine(Repository.Root, "templates/croisements/livrable.yaml"));
        Assert.Equal(
            manifest.Split('\n').Count(l => readings.Any(r => l.Contains($"croisements/{r}.", StringComparison.Ordinal))),
            Limit().Count(manifest)
        );
        _folder.Write("collection/templates/croisements/livrable.yaml", Limit().Replace(manifest, "par: 3"));
        Build("coupe", "docx");
        Findings.None(readings.Where(r => File.Exists(_folder.Combine($"coupe/croisements/{r}.docx"))));
        Assert.True(File.Exists(_folder.Combine("coupe/croisements/conditions/gouvernance.docx")));
    }

    private IEnumerable<string> Words(string path) =>
        Word().Matches(Markup().Replace(Text(path), " ")).Select(m => m.Value).Distinct(StringComparer.Ordinal);

    private IReadOnlyList<string> Links(string path) => [.. Link().Matches(Text(path)).Select(m => m.Groups[1].Value)];

    private string Text(string path)
    {
        var page = File.ReadAllText(_folder.Combine(path));
        return page[page.IndexOf("<main", StringComparison.Ordinal)..page.IndexOf("</main>", StringComparison.Ordinal)];
    }

    private void Build(string into, params string[] media) =>
        Findings.None(
            new Pipeline(
                new PipelineOptions(_folder.Combine("collection"), _folder.Combine(into), "1.0.0", new DateOnly(2026, 11, 30))
                {
                    Media = media,
                }
            )
                .Build(TestContext.Current.CancellationToken)
                .Diagnostics.Where(d => d.Severity == Severity.Error)
                .Select(d => $"{d.Span} {d.Code} {d.Message}")
        );

    [GeneratedRegex(@"par: \d+")]
    private static partial Regex Limit();

    // The drawing is said again in the table. What helped elsewhere is brought together anew on each page: elsewhere is then less.
    [GeneratedRegex("<svg.*?</svg>|<ul class=\"enonces plus\">.*?</ul>|<p class=\"discret\">.*?</p>|<[^>]*>", RegexOptions.Singleline)]
    private static partial Regex Markup();

    [GeneratedRegex("href=\"([^\"]*)\"")]
    private static partial Regex Link();

    [GeneratedRegex(@"\w{3,}")]
    private static partial Regex Word();
}
