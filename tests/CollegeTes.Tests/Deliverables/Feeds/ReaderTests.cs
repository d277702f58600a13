using CollegeTes.Building;
using CollegeTes.Tests.Cases;

namespace CollegeTes.Tests.Deliverables.Feeds;

/// <summary>Feeds through two independent readers; the one of 601 episodes is in <see cref="ArchiveTests"/>.</summary>
public sealed class ReaderTests
{
    [Theory]
    [InlineData("", "podcast/recits-de-transition/flux.xml")]
    [InlineData("complet/espace", "podcast/voix/flux.xml")]
    public void Readers_find_what_the_feed_says(string collection, string path)
    {
        using var folder = new TemporaryFolder();
        var root = collection.Length == 0 ? Repository.Root : CaseFolders.PathOf("flux", collection);
        _ = new Pipeline(
            new PipelineOptions(root, folder.Combine("dist"), "essai", new DateOnly(2026, 11, 24))
            {
                Address = "https://exemple.fr/recits",
                Deliverables = ["flux", "notes"],
            }
        ).Build(TestContext.Current.CancellationToken);
        Reading.BySeveralReaders(folder.Combine("dist"), path);
    }
}
