using CollegeTes.Diagnostics;
using CollegeTes.Themes;

namespace CollegeTes.Tests.Pages;

/// <summary>A collection may want any of the deliverables: whichever it leaves out, no link leads to what is not made.</summary>
public sealed class DeliverableSubsetTests
{
    // Paper, films and images want tools; they are made on demand, and no page counts on them.
    private static readonly HashSet<string> WithTools = new(StringComparer.Ordinal)
    {
        "pdf",
        "impression",
        "cahier",
        "video",
        "image",
        "partage",
    };

    private static readonly IReadOnlyList<DeliverableManifest> All = DeliverableSet
        .Load(new TemplateFiles(null), new DiagnosticBag())
        .Manifests;

    private static readonly string[] Names = [.. All.Where(m => !m.IsForReview).Select(m => m.Name)];

    // Each alone, each left out, each pair: a link that one page makes to another where a third is missing is among them.
    private static IEnumerable<string[]> Subsets =>
        [
            .. Names.Select(n => new[] { n }),
            .. Names.Select(n => Names.Where(o => o != n).ToArray()),
            .. Names.SelectMany((one, i) => Names[(i + 1)..].Select(other => new[] { one, other })),
        ];

    [Fact]
    public void No_link_leads_to_what_is_not_made()
    {
        using var collection = new CompleteCollection();
        var whole = collection.Read(CompleteCollection.Collection);
        Assert.True(Subsets.Count() >= 70);
        var dead = new List<string>();
        foreach (var subset in Subsets)
        {
            collection.Write(CompleteCollection.Collection, $"{whole}livrables: [{string.Join(", ", subset)}]\n");
            var forms = All.Where(m => subset.Contains(m.Name))
                .SelectMany(m => m.Outputs)
                .Select(o => o.Form)
                .Where(f => !WithTools.Contains(f))
                .Distinct();
            var result = collection.Build([.. forms]);
            Findings.None(result.Diagnostics.Where(d => d.Severity == Severity.Error).Select(d => $"{d.Span} {d.Code} {d.Message}"));
            Assert.NotNull(result.Summary);
            dead.AddRange(
                PublishedLinks
                    .Dead(collection.Output, "https://exemple.fr/recits/")
                    .Distinct()
                    .Select(d => $"[{string.Join(' ', subset)}] {d}")
            );
        }
        Findings.None(dead.GroupBy(d => d[(d.IndexOf(']', StringComparison.Ordinal) + 2)..]).Select(g => g.First()));
    }
}
