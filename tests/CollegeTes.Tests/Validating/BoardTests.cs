using CollegeTes.Building;
using CollegeTes.Tests.Cases;

namespace CollegeTes.Tests.Validating;

/// <summary>The board of the team: with drafts, linked from the first page, and in no other publication, whatever the collection opens.</summary>
public sealed class BoardTests
{
    private const string Review = "content/territoires/val-clair/relectures/haies.yaml";

    [Theory]
    [InlineData(false, "")]
    [InlineData(false, "lacunes: publiques\n")]
    [InlineData(true, "")]
    public void It_is_made_with_drafts_alone(bool withDrafts, string more)
    {
        using var collection = new TemporaryFolder();
        TemporaryFolder.Copy(CaseFolders.PathOf("checks", "_base"), collection.Path);
        File.AppendAllText(collection.Combine("content/collection.yaml"), "livrables: [catalogue]\n" + more);
        collection.Write(
            Review,
            "demandes:\n  - {id: b, aupres: commune-val-clair, role: territoire, objet: texte, statut: en-cours, envoyee-le: 2026-10-01}\n"
                + "  - {id: a, aupres: commune-val-clair, role: porteur, objet: texte, statut: envoyee, envoyee-le: 2026-10-01, "
                + "echeance: 2026-10-22}\n"
        );
        var options = new PipelineOptions(collection.Path, collection.Combine("dist"), "essai", new DateOnly(2026, 11, 23))
        {
            WithDrafts = withDrafts,
            Media = ["html"],
        };
        var result = new Pipeline(options).Build(TestContext.Current.CancellationToken);
        Assert.True(result.Summary is not null, string.Join('\n', result.Diagnostics.Select(d => $"{d.Code} {d.Message}")));
        var board = collection.Combine("dist", "relectures.html");
        Assert.Equal(withDrafts, File.Exists(board));
        Assert.Equal(
            withDrafts,
            File.ReadAllText(collection.Combine("dist", "index.html")).Contains("relectures.html", StringComparison.Ordinal)
        );
        if (!withDrafts)
            return;
        var page = File.ReadAllText(board).Replace('\u00A0', ' ');
        Assert.Contains("32 jours de retard", page, StringComparison.Ordinal);
        Assert.True(
            page.IndexOf("En retard", StringComparison.Ordinal) < page.IndexOf("Attendues", StringComparison.Ordinal),
            "ce qui est en retard vient d'abord"
        );
    }
}
