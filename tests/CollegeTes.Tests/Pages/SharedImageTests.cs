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

        Assert.NotNull(collection.Build().Summary);

        var image = Assert.Single(Directory.GetFiles(Path.Combine(collection.Output, "assets/medias"), "haies.*.webp"));
        foreach (var territory in new[] { "val-clair", "val-bis" })
        {
            var page = File.ReadAllText(Path.Combine(collection.Output, "territoires", territory, "livret.html"));
            Assert.Contains("assets/medias/" + Path.GetFileName(image), page, StringComparison.Ordinal);
        }
    }
}
