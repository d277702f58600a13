using CollegeTes.Building;
using CollegeTes.Content;
using CollegeTes.Diagnostics;
using CollegeTes.Markup;
using CollegeTes.Model;
using CollegeTes.Text;

namespace CollegeTes.Tests.Deliverables;

/// <summary>Every piece of evidence of the real collection can be read in its booklet, and is a row of the open data.</summary>
public sealed class EvidenceTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly Library _library;

    public EvidenceTests()
    {
        _library = WorkspaceReader.Read(Repository.Root, 2, new DiagnosticBag(), TestContext.Current.CancellationToken).Library;
        var options = new PipelineOptions(Repository.Root, _folder.Combine("dist"), "1.0.0", new DateOnly(2026, 12, 1))
        {
            Media = ["html", "csv"],
        };
        new Pipeline(options).Build(TestContext.Current.CancellationToken);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Every_text_of_evidence_stands_under_its_criterion()
    {
        var found = new List<string>();
        var read = 0;
        foreach (var experience in _library.Experiences)
        {
            var page = MarkupReader.Read(File.ReadAllText(_folder.Combine($"dist/territoires/{experience.TerritorySlug}/livret.html")));
            var terms = page.All("dt").Where(t => t["id"] is not null).ToDictionary(t => t["id"]!, t => t.Line(), StringComparer.Ordinal);
            var texts = page.All("dd").Select(d => d.Line()).ToList();
            foreach (var observation in experience.Observations)
            {
                var id = $"{experience.Slug}.{observation.Criterion.Value}";
                if (!terms.TryGetValue(id, out var term))
                    found.Add($"no {id}");
                foreach (var evidence in observation.Evidence)
                {
                    read++;
                    var words = Plain(evidence.Text.ToString());
                    if (!texts.Any(t => Plain(t).StartsWith(words, StringComparison.Ordinal)))
                        found.Add($"{id}: {words}");
                    if (observation.Confidence is not null && !term!.Contains("confiance", StringComparison.Ordinal))
                        found.Add($"{id}: {term}");
                }
            }
        }
        Findings.None(found);
        Assert.Equal(118, read);
    }

    [Fact]
    public void Every_piece_is_a_row()
    {
        var rows = File.ReadAllLines(_folder.Combine("dist/donnees/preuves.csv"));
        Assert.Equal("retour,critere,observation,type,date,texte,source,confiance,auteur", rows[0]);
        Assert.Equal(_library.Experiences.Sum(e => e.Observations.Sum(o => o.Evidence.Count)), rows.Length - 1);
    }

    // Nothing that could be read as a mark: no bar, no figure out of another.
    [Fact]
    public void A_sheet_says_levels_in_words_with_the_number_of_pieces()
    {
        foreach (var experience in _library.Experiences)
        {
            var sheet = MarkupReader.Read(
                File.ReadAllText(_folder.Combine($"dist/territoires/{experience.TerritorySlug}/retours/{experience.Slug}/fiche.html"))
            );
            var levels = sheet.All("ul").FirstOrDefault(u => u["class"] == "niveaux");
            foreach (var item in levels?.All("li") ?? [])
            {
                Assert.Empty(item.All("i"));
                Assert.Matches(@"^\D+, \d+ preuves?$", item.All("span").Last().Line().Replace('\u00A0', ' '));
            }
        }
    }

    private static string Plain(string text) =>
        string.Concat(UnicodeText.Fold(text).Where(c => char.IsLetterOrDigit(c))).Replace("œ", "oe", StringComparison.Ordinal);
}
