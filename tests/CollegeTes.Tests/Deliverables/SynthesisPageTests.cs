using CollegeTes.Building;
using CollegeTes.Markup;

namespace CollegeTes.Tests.Deliverables;

/// <summary>The syntheses and the pages that read the real collection together, as they are published.</summary>
public sealed class SynthesisPageTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Every_claim_leads_to_its_cases_and_every_block_is_filled()
    {
        Build();
        var pages = Directory.GetFiles(_folder.Combine("syntheses"), "synthese.html", SearchOption.AllDirectories);
        Assert.True(pages.Length >= 2);
        foreach (var path in pages)
        {
            var page = MarkupReader.Read(File.ReadAllText(path));
            var claims = page.All("div").Where(a => a["class"] == "constat").ToList();
            Assert.True(claims.Count >= 4, path);
            Assert.All(claims, c =>
                Assert.True(
                    c.All("ul").First(u => u["class"] == "temoins").All("li").Count(l => l.All("a").Any(a => a["href"] is not null)) >= 2
                )
            );
            var text = page.TextContent();
            foreach (var block in new[] { "{matrice", "{condition", "{freins", "{frise", "{partenaires", "{lacunes", "{chiffre" })
                Assert.DoesNotContain(block, text, StringComparison.Ordinal);
            Assert.Contains(page.All("table"), t => t["class"] == "matrice");
            Assert.True(new FileInfo(path).Length < 150_000);
        }
    }

    /// <summary>Not to the page, nor to the write-up: to the very line, which says what was cited.</summary>
    [Fact]
    public void Every_support_leads_to_what_it_names()
    {
        Build();
        var pages = new Dictionary<string, MarkupElement>(StringComparer.Ordinal);
        var count = 0;
        foreach (var path in Directory.GetFiles(_folder.Combine("syntheses"), "synthese.html", SearchOption.AllDirectories))
        {
            var notes = MarkupReader.Read(File.ReadAllText(path)).All("p").Where(p => p["class"] == "note").ToList();
            foreach (
                var link in notes
                    .SelectMany(n => n.All("a"))
                    .Where(a => a["href"] is { } h && h.Contains(".html#", StringComparison.Ordinal))
            )
            {
                var (file, anchor) = link["href"]!.Split('#') is [var f, var a]
                    ? (Path.GetFullPath(f, Path.GetDirectoryName(path)!), a)
                    : ("", "");
                if (!pages.TryGetValue(file, out var page))
                    pages.Add(file, page = MarkupReader.Read(File.ReadAllText(file)));
                // Those of a counter-example begin with its write-up.
                if (!anchor.Contains('.', StringComparison.Ordinal))
                    continue;
                count++;
                var line = page.SelfAndDescendants().Single(e => e["id"] == anchor).Line();
                Assert.Contains(Words(link.Line().Split('\u00A0')[0]), Words(line), StringComparison.Ordinal);
            }
        }
        Assert.True(count >= 30, $"{count} appuis");

        static string Words(string text) => string.Concat(text.Where(char.IsLetterOrDigit));
    }

    [Fact]
    public void The_drawing_and_the_table_of_the_timeline_say_the_same()
    {
        Build();
        var page = MarkupReader.Read(File.ReadAllText(_folder.Combine("croisements/frise.html")));
        var drawn = page.All("text")
            .Where(t => t["class"] == "ch-etape")
            .Select(t => t.TextContent()[5..].Trim())
            .Order(StringComparer.Ordinal);
        var told = page.All("tbody")
            .First()
            .All("tr")
            .Where(r => !r.Line().Contains("repère", StringComparison.Ordinal))
            .Select(r => r.All("td").First().TextContent().Trim())
            .Order(StringComparer.Ordinal);

        // A phone has no room for the drawing: the table is open.
        Assert.Empty(page.All("details"));
        Assert.Equal(told, drawn);
        Assert.True(page.All("circle").Count() >= 40);
    }

    [Theory]
    [InlineData(false, false, false)]
    [InlineData(false, true, true)]
    [InlineData(true, false, true)]
    public void Gaps_are_for_the_team_unless_the_collection_says_otherwise(bool drafts, bool isPublic, bool isMade)
    {
        TemporaryFolder.Copy(Path.Combine(Repository.Root, "content"), _folder.Combine("content"));
        if (isPublic)
            File.AppendAllText(_folder.Combine("content/collection.yaml"), "\nlacunes: publiques\n");
        var options = new PipelineOptions(_folder.Path, _folder.Combine("dist"), "1.0.0", new DateOnly(2026, 12, 1))
        {
            Media = ["html"],
            WithDrafts = drafts,
        };
        Assert.NotNull(new Pipeline(options).Build(TestContext.Current.CancellationToken).Summary);

        Assert.Equal(isMade, File.Exists(_folder.Combine("dist/croisements/lacunes.html")));
        Assert.Equal(
            isMade,
            File.ReadAllText(_folder.Combine("dist/croisements/index.html")).Contains("lacunes.html", StringComparison.Ordinal)
        );
    }

    private void Build()
    {
        var options = new PipelineOptions(Repository.Root, _folder.Path, "1.0.0", new DateOnly(2026, 12, 1)) { Media = ["html"] };
        Assert.NotNull(new Pipeline(options).Build(TestContext.Current.CancellationToken).Summary);
    }
}
