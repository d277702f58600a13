using System.Diagnostics;
using CollegeTes.Building;
using CollegeTes.Machine;
using CollegeTes.Publishing;
using CollegeTes.Reporting;
using CollegeTes.Tests.Text;
using CollegeTes.Text;

namespace CollegeTes.Tests.Reporting;

/// <summary>A report replaces nothing but a report, and enters neither the publication nor what tes reads.</summary>
public sealed class ReportPlaceTests : IDisposable
{
    private const string Words = "Ce que quelqu'un a écrit.\n";

    private readonly TemporaryFolder _folder = new();

    public ReportPlaceTests()
    {
        _folder.Write("espace/content/collection.yaml", "titre: A\n");
        _folder.Write("espace/templates/a/a.sbn", "a");
        _folder.Write("espace/dist/index.html", "a");
        _folder.Write("autre/manifest.json", "{\"outil\":\"tes\",\"format\":1,\"version\":\"1\",\"entrees\":null,\"fichiers\":[]}");
        _folder.Write("mes notes.txt", Words);
        _folder.Write("lien-vers-notes.cible", Words);
        _folder.Write("ancien.json", "");
        Directory.CreateDirectory(_folder.Combine("dossier"));
        Directory.CreateSymbolicLink(_folder.Combine("vers-dist"), _folder.Combine("espace/dist"));
        Directory.CreateSymbolicLink(_folder.Combine("vers-vers-dist"), "vers-dist");
        Directory.CreateSymbolicLink(_folder.Combine("vers-content"), _folder.Combine("espace/content"));
        Directory.CreateSymbolicLink(_folder.Combine("espace/rapports"), _folder.Combine("dossier"));
        File.CreateSymbolicLink(_folder.Combine("lien.json"), _folder.Combine("mes notes.txt"));
        File.CreateSymbolicLink(_folder.Combine("lien-vers-rien.json"), _folder.Combine("absent.json"));
        File.CreateSymbolicLink(_folder.Combine("boucle"), "boucle2");
        File.CreateSymbolicLink(_folder.Combine("boucle2"), "boucle");
        using var pipe = Process.Start("mkfifo", [_folder.Combine("tube.json")]);
        pipe.WaitForExit();
    }

    [Theory]
    [InlineData("espace/content/x.json")]
    [InlineData("espace/content/collection.yaml")]
    [InlineData("espace/Content/x.json")]
    [InlineData("espace/CONTENT/territoires/x.json")]
    [InlineData("espace/dossier/../content/x.json")]
    [InlineData("espace/templates/x.json")]
    [InlineData("espace/.tes/schemas/x.json")]
    [InlineData("espace/.git/hooks/pre-commit")]
    [InlineData("dossier/.GIT/config")]
    [InlineData("espace/dist")]
    [InlineData("espace/dist/x.json")]
    [InlineData("espace/DIST/x.json")]
    [InlineData("espace/dist/index.html")]
    [InlineData("espace/.dist.tes-lock")]
    [InlineData("espace/.dist.tes-last")]
    [InlineData("vers-dist/x.json")]
    [InlineData("vers-vers-dist/x.json")]
    [InlineData("vers-content/x.json")]
    [InlineData("autre/x.json")]
    [InlineData("autre/dedans/x.json")]
    [InlineData("mes notes.txt")]
    [InlineData("mes notes.txt/x.json")]
    [InlineData("lien.json")]
    [InlineData("lien-vers-rien.json")]
    [InlineData("boucle")]
    [InlineData("boucle/x.json")]
    [InlineData("tube.json")]
    [InlineData("dossier")]
    [InlineData("absent/x.json")]
    [InlineData("/")]
    public void Is_refused_and_nothing_changes(string path)
    {
        var before = Executables.Observed.Of(_folder.Path + "/espace");
        Assert.Throws<RefusedPathException>(() => Find(path));
        Assert.Equal(before, Executables.Observed.Of(_folder.Path + "/espace"));
        Assert.Equal(Words, File.ReadAllText(_folder.Combine("mes notes.txt")));
    }

    [Theory]
    [InlineData("x.json", "x.json")]
    [InlineData("espace/x.json", "espace/x.json")]
    [InlineData("espace/rapports/x.json", "dossier/x.json")]
    [InlineData("dossier/../espace/été 1.json", "espace/été 1.json")]
    [InlineData("ancien.json", "ancien.json")]
    public void Is_accepted_and_leaves_nothing_before_it_is_written(string path, string real)
    {
        var before = Directory.GetFileSystemEntries(_folder.Path, "*", SearchOption.AllDirectories).Length;
        Assert.Equal(Path.Combine(RealPath.Of(_folder.Path), real), Find(path));
        Assert.Equal(before, Directory.GetFileSystemEntries(_folder.Path, "*", SearchOption.AllDirectories).Length);
    }

    [Theory]
    [InlineData(ReportKind.Text)]
    [InlineData(ReportKind.Json)]
    [InlineData(ReportKind.Sarif)]
    [InlineData(ReportKind.Github)]
    [InlineData(ReportKind.Gitlab)]
    [InlineData(ReportKind.Junit)]
    [InlineData(ReportKind.Poids)]
    public void A_report_of_any_kind_is_known_again(ReportKind kind)
    {
        var random = new Random(Seed.Next());
        for (var i = 0; i < Seed.Rounds(200); i++)
        {
            using var bytes = new MemoryStream();
            Reporter.Write(kind, Report(random), new NoLines(), bytes);
            Assert.True(ReportRecognition.IsReport(bytes.ToArray()), System.Text.Encoding.UTF8.GetString(bytes.ToArray()));
        }
    }

    [Theory]
    [InlineData("titre: A\n")]
    [InlineData("---\ntitre: A\n---\n\n2 erreurs\n")]
    [InlineData("Mes notes\n\n2 erreurs, 1 avertissement\n")]
    [InlineData("tes check : 2 erreurs, disait-il\nrien\n")]
    [InlineData("::note\nMes notes\ntes check : 2 erreurs\n")]
    [InlineData("{}")]
    [InlineData("{\"outil\": \"tes\"}")]
    [InlineData("{\"outil\":\"tes\",\"format\":1,\"version\":\"1\",\"entrees\":null,\"fichiers\":[]}")]
    [InlineData("{\"outil\":\"tes\",\"commande\":\"check\",\"constats\":[]} et mes notes")]
    [InlineData("[{\"description\": \"a\"}]")]
    [InlineData("[1, 2]")]
    [InlineData("{\"runs\": [{\"tool\": {\"driver\": {\"name\": \"autre\"}}}]}")]
    [InlineData("{\"runs\": []}")]
    [InlineData("<svg/>")]
    [InlineData("<testsuites name=\"autre\"/>")]
    [InlineData("<!DOCTYPE html><html></html>")]
    [InlineData("Page de garde\n")]
    [InlineData(" ")]
    [InlineData("\0\0")]
    public void Anything_else_is_not_taken_for_one(string text) =>
        Assert.False(ReportRecognition.IsReport(System.Text.Encoding.UTF8.GetBytes(text)));

    public void Dispose() => _folder.Dispose();

    private string Find(string path) =>
        new ReportPlace(_folder.Combine("espace"), _folder.Combine("espace", "dist")).Find(Path.GetFullPath(path, _folder.Path), path);

    private static RunReport Report(Random random)
    {
        var all = DiagnosticCatalogue.All;
        var found = Enumerable
            .Range(0, random.Next(4))
            .Select(_ => all[random.Next(all.Count)])
            .Select(d =>
                d.At(random.Next(3) == 0 ? null : new SourceSpan("content/a\nb.md", random.Next(3), 1, 3, 2), "un « mot »\net deux")
            )
            .ToList();
        return new RunReport(random.Next(2) == 0 ? "build" : "check", "1.0.0", "espace", found, RunOutcome.Clean)
        {
            Deliverables = [.. Enumerable.Range(0, random.Next(3)).Select(i => new DeliverableCount("fiche", "Fiches " + i, i, i * 5000))],
            Publication = random.Next(2) == 0 ? null : new PublicationSummary([], 3, 5000, true),
            Weights = random.Next(2) == 0 ? null : [],
        };
    }

    private sealed class NoLines : ISourceLines
    {
        public string? Line(string path, int line) => null;
    }
}
