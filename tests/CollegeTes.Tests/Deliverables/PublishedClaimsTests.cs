using CollegeTes.Building;
using CollegeTes.Diagnostics;
using CollegeTes.Markup;

namespace CollegeTes.Tests.Deliverables;

/// <summary>Pages claim no more than is known: totals, dates of measures, words that were cut, who publishes.</summary>
public sealed class PublishedClaimsTests : IDisposable
{
    private const string Booklet = "territoires/val-clair/livret.html";
    private const string Sheet = "territoires/val-clair/retours/haies/fiche.html";

    private readonly SmallWorkspace _workspace = new();

    public PublishedClaimsTests() => Directory.Delete(_workspace.PathOf("templates"), recursive: true);

    public void Dispose() => _workspace.Dispose();

    [Theory]
    [InlineData("{poste: A, montant: 12000}, {poste: B, montant: 3000}", "15 000 €")]
    [InlineData("{poste: A, montant: 12000}, {poste: B, montant: 3000}, {poste: C, montant: non renseigne}", "au moins 15 000 €")]
    [InlineData("{poste: A, montant: 12000}, {poste: B, montant: non renseigne}", null)]
    [InlineData("{poste: A, montant: non renseigne}, {poste: B, montant: non renseigne}", null)]
    [InlineData("{poste: A, montant: 12000}", null)]
    [InlineData("{poste: A, montant: 12000}, {poste: B, montant: 3000, devise: CHF}", null)]
    [InlineData("{poste: A, montant: 12000, taxe: ht}, {poste: B, montant: 3000, taxe: ttc}", null)]
    public void A_total_is_said_of_what_adds_up(string lines, string? total)
    {
        _workspace.WriteHeader("moyens", $"moyens: {{financiers: [{lines}]}}");
        Build();
        foreach (var page in new[] { Booklet, Sheet })
        {
            var foot = Page(page).All("tfoot").FirstOrDefault()?.All("td").First().Line();
            Assert.Equal(total, foot is null ? null : Spaced(foot));
        }
    }

    [Theory]
    [InlineData("date: 2014, source: A", "(2014)")]
    [InlineData("releve-le: 2023-05, source: A", ", d’après La commune, 2023")]
    [InlineData("source: A", ", d’après La commune, 2022")]
    [InlineData("source: B", "")]
    [InlineData("releve-le: 2023", "")]
    [InlineData("date: 2014, releve-le: 2023, source: A", "(2014)")]
    public void The_year_of_a_source_is_not_that_of_a_measure(string keys, string said)
    {
        _workspace.WriteHeader("chiffres", $"chiffres: [{{id: km, libelle: de haies, valeur: 12, {keys}}}]");
        _workspace.WriteHeader(
            "sources",
            "sources: [{id: A, titre: Bulletin, editeur: La commune, date: 2022}, {id: B, titre: Page, editeur: La commune}]"
        );
        Build();
        var tile = Page(Sheet).All("ul").First(u => u["class"] == "tuiles").All("li").First().Line();
        Assert.EndsWith(("de haies" + (said.StartsWith('(') ? " " : "") + said).Trim(), Spaced(tile), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("coupee: debut", "[…] On a tâtonné", true)]
    [InlineData("coupee: fin", "On a tâtonné […]", true)]
    [InlineData("coupee: les-deux", "[…] On a tâtonné […]", true)]
    [InlineData("exergue: oui", "On a tâtonné", true)]
    [InlineData("exergue: non", "On a tâtonné", false)]
    public void Words_that_were_cut_say_so_and_some_are_never_large(string key, string printed, bool isLarge)
    {
        _workspace.WriteHeader("citations", $"citations: [{{texte: On a tâtonné, auteur: Anne Durand, source: A, {key}}}]");
        Build();
        var booklet = File.ReadAllText(Output(Booklet));
        Assert.Contains(printed, Spaced(booklet), StringComparison.Ordinal);
        foreach (var page in new[] { Booklet, Sheet })
            Assert.Equal(isLarge, Page(page).All("blockquote").Any(q => q.Line().Contains("tâtonné", StringComparison.Ordinal)));
    }

    // Every file that names a publisher, whatever its format.
    [Theory]
    [InlineData("", true, false)]
    [InlineData("mentions: \"Textes sous licence.\"", true, false)]
    [InlineData("mentions: \"Ces textes n'engagent pas l'Atelier Qui Disparaît.\"", false, false)]
    [InlineData("mentions: \"Ces textes n’engagent en rien l’Atelier Qui Disparaît.\"\nediteur: {nom: Rédaction Qui Paraît}", false, true)]
    [InlineData("editeur: {nom: Rédaction Qui Paraît}", false, true)]
    public void References_name_who_publishes(string keys, bool isOrganisation, bool isNamed)
    {
        var path = _workspace.PathOf("content/collection.yaml");
        var lines = File.ReadAllLines(path).Where(l => !l.StartsWith("mentions", StringComparison.Ordinal)).ToList();
        lines[lines.FindIndex(l => l.StartsWith("organisation:", StringComparison.Ordinal))] = "organisation: {nom: Atelier Qui Disparaît}";
        File.WriteAllLines(path, [.. lines, "url: \"https://exemple.fr\"", keys]);
        Build();
        string[] formats = ["*.bib", "*.ris", "*.csl.json", "datapackage.json", "livret.html", "fiche.html", "publications.xml"];
        foreach (var format in formats)
        {
            var files = Directory.EnumerateFiles(_workspace.Output, format, SearchOption.AllDirectories).ToList();
            Assert.True(files.Count > 0, format);
            foreach (var text in files.Select(File.ReadAllText))
            {
                var named = Named(text).ToList();
                Assert.Equal(isOrganisation, named.Any(n => n.Contains("Disparaît", StringComparison.Ordinal)));
                Assert.Equal(isNamed, named.Any(n => n.Contains("Qui Paraît", StringComparison.Ordinal)));
            }
        }
    }

    // The lines that say who publishes.
    private static IEnumerable<string> Named(string text) =>
        text.Split('\n')
            .Where(l =>
                new[] { "publisher", "PB  - ", "\"role\"", "\"title\"", "<author>", "Publication<" }.Any(k =>
                    l.Contains(k, StringComparison.Ordinal)
                )
            );

    private void Build()
    {
        var options = new PipelineOptions(_workspace.Root, _workspace.Output, "1.0.0", new DateOnly(2026, 1, 15));
        var done = new Pipeline(options).Build(TestContext.Current.CancellationToken);
        Findings.None(done.Diagnostics.Where(d => d.Severity == Severity.Error).Select(d => $"{d.Span} {d.Code} {d.Message}"));
    }

    private string Output(string path) => Path.Combine(_workspace.Output, path);

    private MarkupElement Page(string path) => MarkupReader.Read(File.ReadAllText(Output(path)));

    private static string Spaced(string text) => text.Replace('\u00A0', ' ').Replace('\u202F', ' ');
}
