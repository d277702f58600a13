using System.Text.RegularExpressions;
using CollegeTes.Building;
using CollegeTes.Diagnostics;
using CollegeTes.Tests.Cases;

namespace CollegeTes.Tests.Withholding;

/// <summary>
/// A text that is not to be published never stops what is. Each case of <c>tests/cases/checks</c> whose bad files have a status is played
/// with that status taken back, beside a text that is published.
/// </summary>
public sealed class DraftTests
{
    private const string Beside = "content/territoires/val-clair/retours/temoin.md";
    private static readonly DateOnly Day = new(2026, 11, 23);

    public static TheoryData<string> Withheld => ["brouillon", "relu", "archive"];

    [Theory]
    [MemberData(nameof(Withheld))]
    public void What_is_wrong_in_a_draft_stops_nothing(string status)
    {
        var wrong = new List<string>();
        var (played, lowered) = (0, 0);
        // All of them as drafts; the other two statuses, which go the same way, on one in six.
        foreach (var name in CaseFolders.Names("checks").Select(n => n.Data).Where((_, i) => status == "brouillon" || i % 6 == 0))
        {
            using var folder = new TemporaryFolder();
            if (Write(folder, name, status) is not { Count: > 0 } drafts)
                continue;
            played++;
            var done = Build(folder, keepsGoing: false);
            lowered += done.Diagnostics.Count(d => d.IsLowered);
            var errors = done.Diagnostics.Where(d => d.Severity == Severity.Error).ToList();
            var ofDrafts = errors.Where(d => drafts.Contains(d.Span?.Path ?? "")).ToList();
            wrong.AddRange(ofDrafts.Where(d => !IsUnreadable(d.Code)).Select(d => $"{name}: {d.Span} {d.Code} {d.Message}"));
            if (errors.Count > ofDrafts.Count)
                continue;
            if (errors.Count > 0)
                done = Build(folder, keepsGoing: true);
            var published = Published(folder);
            if (done.Summary is null || !published.Contains("Témoin", StringComparison.Ordinal))
                wrong.Add($"{name}: nothing is published");
            if (
                published.Contains("replantées", StringComparison.Ordinal)
                && drafts.Contains("content/territoires/val-clair/retours/haies.md")
            )
                wrong.Add($"{name}: the draft is published");
        }
        Findings.None(wrong);
        var share = status == "brouillon" ? 1 : 10;
        Assert.True(played >= 90 / share, $"{played} cases");
        Assert.True(lowered >= 60 / share, $"{lowered} errors");
    }

    [Theory]
    [InlineData("statut: publie", false)]
    [InlineData("statut: valide", false)]
    [InlineData("statut: publi", false)]
    [InlineData("statu: brouillon", false)]
    [InlineData("# statut: brouillon", false)]
    [InlineData("statut: brouillon", true)]
    [InlineData("statut: Relu", true)]
    [InlineData("statut: archivé", true)]
    public void Only_a_status_that_says_so_withholds(string line, bool isWithheld)
    {
        using var folder = new TemporaryFolder();
        Write(folder, "TES0219-critere-inconnu", "publie");
        var path = folder.Combine("content/territoires/val-clair/retours/haies.md");
        File.WriteAllText(path, Regex.Replace(File.ReadAllText(path), "(?m)^statut:.*$", line));

        Assert.Equal(isWithheld, Build(folder, keepsGoing: false).Summary is not null);
    }

    // With drafts asked for, one that has errors is left out and the others are made.
    [Fact]
    public void A_draft_with_errors_is_left_out_of_a_publication_of_drafts()
    {
        using var folder = new TemporaryFolder();
        Write(folder, "TES0219-critere-inconnu", "brouillon");
        var path = folder.Combine(Beside);
        File.WriteAllText(path, File.ReadAllText(path).Replace("statut: publie", "statut: brouillon", StringComparison.Ordinal));
        var done = Build(folder, keepsGoing: false, withDrafts: true);

        Assert.NotNull(done.Summary);
        Assert.Contains("Témoin", Published(folder), StringComparison.Ordinal);
        Assert.DoesNotContain("replantées", Published(folder), StringComparison.Ordinal);
        Assert.True(done.HasFailed(strict: true));
    }

    [Fact]
    public void Strictness_is_about_what_is_published()
    {
        using var folder = new TemporaryFolder();
        Write(folder, "TES0219-critere-inconnu", "brouillon");

        Assert.False(Build(folder, keepsGoing: false).HasFailed(strict: true));
    }

    private static bool IsUnreadable(string code) =>
        code.StartsWith("TES00", StringComparison.Ordinal)
        || code.StartsWith("TES01", StringComparison.Ordinal)
        || code is "TES0206" or "TES0301" or "TES0302" or "TES0303" or "TES0306" or "TES0308";

    // The paths of the files that were given the status.
    private static HashSet<string>? Write(TemporaryFolder folder, string name, string status)
    {
        TemporaryFolder.Copy(CaseFolders.PathOf("checks", "_base"), folder.Path);
        var haies = folder.Combine("content/territoires/val-clair/retours/haies.md");
        File.WriteAllText(folder.Combine(Beside), Regex.Replace(File.ReadAllText(haies), "(?m)^titre:.*$", "titre: Témoin"));
        var overlay = Path.Combine(CaseFolders.PathOf("checks", name), "mauvais");
        if (!Directory.Exists(overlay))
            return null;
        TemporaryFolder.Copy(overlay, folder.Path);
        CaseFolders.SilenceBuiltInDeliverables(folder.Path);
        foreach (var (file, text) in Templates)
        {
            Directory.CreateDirectory(folder.Combine("templates/titres"));
            File.WriteAllText(folder.Combine("templates/titres", file), text);
        }
        var drafts = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(overlay, "*", SearchOption.AllDirectories))
        {
            var path = Path.GetRelativePath(overlay, file).Replace('\\', '/');
            var bytes = File.ReadAllBytes(file);
            var text = System.Text.Encoding.Latin1.GetString(bytes);
            if (!Regex.IsMatch(text, "(?m)^statut: (publie|valide)$"))
                continue;
            drafts.Add(path);
            var changed = Regex.Replace(text, "(?m)^statut: (publie|valide)$", "statut: " + status);
            File.WriteAllBytes(folder.Combine(path), System.Text.Encoding.Latin1.GetBytes(changed));
        }
        return drafts;
    }

    private static readonly (string, string)[] Templates =
    [
        (
            "livrable.yaml",
            "titre: Titres\nsorties:\n  - {pour: retour, medium: html, gabarit: t.sbn, chemin: \"t/{territoire}/{retour}.html\"}\n"
        ),
        ("t.sbn", "{{ retour.titre }}"),
    ];

    private static string Published(TemporaryFolder folder) =>
        Directory.Exists(folder.Combine("publication"))
            ? string.Concat(
                Directory.EnumerateFiles(folder.Combine("publication"), "*.html", SearchOption.AllDirectories).Select(File.ReadAllText)
            )
            : "";

    private static PipelineResult Build(TemporaryFolder folder, bool keepsGoing, bool withDrafts = false) =>
        new Pipeline(
            new PipelineOptions(folder.Path, folder.Combine("publication"), "essai", Day)
            {
                Parallelism = 1,
                KeepGoing = keepsGoing,
                WithDrafts = withDrafts,
            }
        ).Build(TestContext.Current.CancellationToken);
}
