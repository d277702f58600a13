using System.Diagnostics;
using System.Text;
using CollegeTes.Building;
using CollegeTes.Diagnostics;

namespace CollegeTes.Tests.Cases;

/// <summary>
/// Each kind of diagnostic by an example: <c>tests/cases/checks/CODE-slug</c> holds what differs from <c>_base</c> in a
/// workspace that raises it (<c>mauvais</c>, told as in <c>attendu.txt</c>) and in one that does not (<c>bon</c>).
/// </summary>
public sealed class CheckCaseTests
{
    private const string Family = "checks";

    private static readonly DateOnly Day = new(2026, 11, 23);

    // What no small folder can show, and where it is tested instead.
    private static readonly Dictionary<string, string> Elsewhere = new(StringComparer.Ordinal)
    {
        ["TES0001"] = "tests/cases/cli/sans-collection",
        ["TES0984"] = "une forme demandée : Mail/LetterFileTests",
        ["TES0005"] = "un disque plein : Publishing/SystemTests",
        ["TES0006"] = "des droits retirés : Publishing/SystemTests",
        ["TES0007"] = "un échec du système : Publishing/InterruptionTests",
        ["TES0012"] = "un fichier de plus de 256 Kio n'est pas petit",
        ["TES0013"] = "un lien symbolique ne se copie pas sur tous les systèmes",
        ["TES0015"] = "deux noms qui se confondent ne se copient pas sur tous les systèmes",
        ["TES0019"] = "un fichier illisible ne se garde pas dans un dépôt",
        ["TES0020"] = "tests/cases/cli/sans-navigateur",
        ["TES0021"] = "un navigateur trop ancien : Printing/BrowserTests",
        ["TES0023"] = "Printing/VeraPdfTests",
        ["TES0024"] = "Printing/VeraPdfTests",
        ["TES0025"] = "Printing/AccessibilityClaimTests, dans un vrai navigateur",
        ["TES0026"] = "tests/cases/cli/rapports-quand-rien",
        ["TES0028"] = "une limite de processus : Executables/UnwritableTests",
        ["TES0027"] = "un disque plein : Executables/UnwritableTests",
        ["TES0370"] = "Printing/VisibleWordsTests, dans un vrai navigateur",
        ["TES0350"] = "un défaut du programme : ProductionTests",
        ["TES0607"] = "tests/cases/cli/formes-de-la-collection",
        ["TES0980"] = "tests/cases/cli/relecture-envoi",
        ["TES0981"] = "tests/cases/cli/relecture-envoi",
        ["TES0820"] = "tests/cases/cli/revue-sans-origine",
        ["TES0711"] = "tests/cases/cli/retrait",
        ["TES0022"] = "un navigateur qui meurt : PrintedDocumentTests, dans un vrai navigateur",
        ["TES0550"] = "tests/cases/cli/sans-ffmpeg",
        ["TES0551"] = "un ffmpeg trop ancien ou incomplet : Machine/FfmpegTests",
        ["TES0552"] = "un ffmpeg qui échoue : Machine/FfmpegTests",
        ["TES0701"] = "tests/cases/cli/fichier-etranger",
        ["TES0702"] = "deux publications à la fois : Publishing/SystemTests",
        ["TES0703"] = "Publishing/OutputGuardTests",
        ["TES0704"] = "Publishing/PathClaimsTests",
        ["TES0705"] = "une publication tuée : Publishing/InterruptionTests",
        ["TES0706"] = "une publication modifiée : Publishing/PublicationTests",
        ["TES0707"] = "une image tronquée : Imaging/ImageStoreTests et Executables/PhotographsTests",
        ["TES0708"] = "une bibliothèque absente : Executables/PhotographsTests",
        ["TES0709"] = "ce que pèse une page se sait en la composant : Deliverables/Weight et Executables/PhotographsTests",
        ["TES0710"] = "Deliverables/Weight/WeightTests",
        ["TES0801"] = "un document à importer : WordProcessing/RefusalTests",
        ["TES0802"] = "un document à importer : WordProcessing/RefusalTests",
        ["TES0803"] = "un document à importer : WordProcessing/RefusalTests",
        ["TES0804"] = "tests/cases/cli/importer-refus",
        ["TES0805"] = "un document à importer : WordProcessing/RefusalTests",
    };

    public static TheoryData<string> Names => CaseFolders.Names(Family);

    [Theory]
    [MemberData(nameof(Names))]
    public void Bad_is_told_as_expected(string name)
    {
        var found = Play(name, "mauvais");
        Assert.Contains(found, d => d.Code == CodeOf(name));
        Approval.Check(Path.Combine(CaseFolders.PathOf(Family, name), "attendu.txt"), Tell(found));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Good_is_not_told(string name) =>
        Findings.None(
            Play(name, "bon")
                .Where(d => d.Code == CodeOf(name) || d.Severity == Severity.Error)
                .Select(d => $"{d.Span} {d.Code} {d.Message}")
        );

    [Fact]
    public void The_base_has_nothing_to_tell() => Assert.Equal("", Tell(Play("_base", "")));

    [Fact]
    public void Every_kind_has_a_case()
    {
        var shown = Names.Select(n => CodeOf(n.Data)).ToHashSet(StringComparer.Ordinal);
        Findings.None(
            DiagnosticCatalogue
                .All.Where(d => !shown.Contains(d.Code) && !Elsewhere.ContainsKey(d.Code))
                .Select(d => $"{d.Code} ({d.Title}) n'a pas de cas")
        );
        Findings.None(
            Elsewhere
                .Keys.Where(c => shown.Contains(c) || DiagnosticCatalogue.Find(c) is null)
                .Select(c => $"{c} n'a rien à faire parmi les exceptions")
        );
    }

    [Fact]
    public void Every_case_is_of_a_kind_that_exists() =>
        Findings.None(Names.Select(n => n.Data).Where(n => DiagnosticCatalogue.Find(CodeOf(n)) is null));

    [Fact]
    public void French_texts_end_as_they_should() => Assert.All(DiagnosticCatalogue.All, descriptor =>
        {
            Assert.False(descriptor.Title.EndsWith('.'), descriptor.Code + " : un titre ne finit pas par un point");
            Assert.False(
                char.IsUpper(descriptor.Title[0]) && descriptor.Title.Split(' ')[0].Any(char.IsLower),
                descriptor.Code + " : un titre commence par une minuscule"
            );
            Assert.True(descriptor.Help.EndsWith('.'), descriptor.Code + " : l'aide est faite de phrases");
            Assert.DoesNotContain("  ", descriptor.Help, StringComparison.Ordinal);
        });

    [Fact]
    public void Git_changes_no_byte_of_a_case()
    {
        var start = new ProcessStartInfo("git") { WorkingDirectory = Repository.Root, RedirectStandardOutput = true };
        foreach (
            var argument in new[] { "check-attr", "text", "--", "tests/cases/checks/TES0011-encodage/mauvais/content/partenaires.yaml" }
        )
            start.ArgumentList.Add(argument);
        using var git = Process.Start(start)!;
        Assert.EndsWith("text: unset", git.StandardOutput.ReadToEnd().Trim(), StringComparison.Ordinal);
    }

    private static string CodeOf(string name) => name.Split('-')[0];

    private static IReadOnlyList<Diagnostic> Play(string name, string side)
    {
        using var folder = new TemporaryFolder();
        TemporaryFolder.Copy(CaseFolders.PathOf(Family, "_base"), folder.Path);
        var overlay = Path.Combine(CaseFolders.PathOf(Family, name), side);
        if (Directory.Exists(overlay))
            TemporaryFolder.Copy(overlay, folder.Path);
        CaseFolders.SilenceBuiltInDeliverables(folder.Path);
        return new Pipeline(new PipelineOptions(folder.Path, folder.Combine("publication"), "essai", Day) { Parallelism = 1 })
            .Check()
            .Diagnostics;
    }

    private static string Tell(IReadOnlyList<Diagnostic> found)
    {
        var text = new StringBuilder();
        foreach (var diagnostic in found)
        {
            text.Append(diagnostic.Span is { } place ? place + " · " : "")
                .Append(SeverityWords.NameOf(diagnostic.Severity))
                .Append(' ')
                .Append(diagnostic.Code)
                .Append(" : ")
                .Append(diagnostic.Message)
                .Append('\n');
            if (diagnostic.Remedy is { } remedy)
                text.Append("  aide : ").Append(remedy).Append('\n');
        }
        return text.ToString();
    }
}
