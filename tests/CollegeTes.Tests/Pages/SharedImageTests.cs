using CollegeTes.Diagnostics;
using CollegeTes.Markup;

namespace CollegeTes.Tests.Pages;

/// <summary>Two territories may hold the same photograph under the same name.</summary>
public sealed class SharedImageTests
{
    [Fact]
    public void An_image_that_two_territories_hold_is_published_once_and_shown_by_both()
    {
        using var collection = new CompleteCollection();
        collection.Write("content/territoires/val-bis/territoire.yaml", collection.Read(CompleteCollection.Territory));
        collection.CopyTerritory("content/territoires/val-bis");

        Findings.None(
            collection.Build().Diagnostics.Where(d => d.Severity == Severity.Error).Select(d => $"{d.Span} {d.Code} {d.Message}")
        );

        var shown = ImagesOf("val-clair");
        Assert.NotEmpty(shown);
        Assert.Equal(shown, ImagesOf("val-bis"));

        List<string> ImagesOf(string territory) =>
            [
                .. MarkupReader
                    .Read(File.ReadAllText(Path.Combine(collection.Output, "territoires", territory, "livret.html")))
                    .All("img")
                    .Select(i => i["src"]!)
                    .Where(s => s.Contains("/haies.", StringComparison.Ordinal)),
            ];
    }
}
