using System.Globalization;
using CollegeTes.Building;
using CollegeTes.Diagnostics;
using CollegeTes.Tests.Cases;

namespace CollegeTes.Tests.Deliverables.Feeds;

/// <summary>A series of as many episodes as wanted, one a day, and its feed.</summary>
internal sealed class LongSeries : IDisposable
{
    private static readonly DateOnly First = new(2020, 1, 1);

    private readonly TemporaryFolder _folder = new();
    private readonly byte[] _sound = File.ReadAllBytes(CaseFolders.PathOf("checks", "_base/content/podcast/voix/episodes/haies/son.wav"));

    /// <param name="perPage">Episodes of an archive; null for as many as tes puts in one.</param>
    public LongSeries(int episodes, int? perPage = null)
    {
        TemporaryFolder.Copy(CaseFolders.PathOf("flux", "complet/espace"), _folder.Combine("c"));
        Directory.Delete(_folder.Combine("c/content/podcast/voix/episodes"), true);
        if (perPage is { } size)
            _folder.Write(
                "c/templates/flux/livrable.yaml",
                File.ReadAllText(Path.Combine(Repository.Root, "templates/flux/livrable.yaml"))
                    .Replace("par: 300", $"par: {size}", StringComparison.Ordinal)
            );
        Add(1, episodes);
    }

    public string Dist => _folder.Combine("dist");

    /// <summary>Adds the episodes of these numbers; those of an even number come three on one day.</summary>
    public void Add(int from, int to)
    {
        for (var number = from; number <= to; number++)
        {
            var name = number.ToString("D4", CultureInfo.InvariantCulture);
            var day = First.AddDays(number / 3).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            _folder.Write(
                $"c/content/podcast/voix/episodes/e{name}/episode.md",
                $"---\ntitre: \"Récit {name} & suite\"\naccroche: \"Un récit.\"\nnumero: {number}\ndate: {day}\nstatut: publie\naudio: "
                    + $"son.wav\ntranscription: t.vtt\nchapitres: [{{debut: \"00:00\", titre: Début}}]\n---\n\nTexte.\n"
            );
            _folder.Write($"c/content/podcast/voix/episodes/e{name}/t.vtt", "WEBVTT\n\n00:00.000 --> 00:18.000\nBonjour.\n");
            File.WriteAllBytes(_folder.Combine($"c/content/podcast/voix/episodes/e{name}/son.wav"), _sound);
        }
    }

    /// <summary>Publishes the series; gives the feed's documents by name.</summary>
    public IReadOnlyDictionary<string, string> Publish()
    {
        var done = new Pipeline(
            new PipelineOptions(_folder.Combine("c"), Dist, "essai", new DateOnly(2026, 11, 24)) { Deliverables = ["flux", "notes"] }
        ).Build(TestContext.Current.CancellationToken);
        Assert.DoesNotContain(done.Diagnostics, d => d.Severity == Severity.Error);
        return Directory
            .EnumerateFiles(Path.Combine(Dist, "podcast/voix"), "flux*.xml")
            .ToDictionary(f => Path.GetFileName(f)!, File.ReadAllText, StringComparer.Ordinal);
    }

    public void Dispose() => _folder.Dispose();
}
