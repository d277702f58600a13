using System.Text.RegularExpressions;
using CollegeTes.Building;
using CollegeTes.Diagnostics;
using CollegeTes.Model;
using CollegeTes.Themes;

namespace CollegeTes.Tests.Deliverables;

/// <summary>
/// Pages are found by the role they play: a deliverable of another name takes the place of one of ours, and every link still leads
/// somewhere.
/// </summary>
public sealed class RoleTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("livret", "dossier", "territoires/{0}/livret.html")]
    [InlineData("fiche", "portrait", "territoires/{0}/retours/{1}/fiche.html")]
    [InlineData("notes", "emissions", "podcast/recits-de-transition/index.html")]
    [InlineData("video", "films", "videos/ile-d-yeu-laboratoire-solaire/index.html")]
    [InlineData("catalogue", "accueil", "index.html")]
    [InlineData("donnees", "jeux", "donnees/index.html")]
    [InlineData("publications", "suivre", "publications.xml")]
    [InlineData("flux", "abonnement", "podcast/recits-de-transition/flux.xml")]
    public void A_deliverable_of_another_name_keeps_every_byte_of_the_others(string name, string other, string page)
    {
        var (ours, theirs) = (Build(null), Build((name, other)));
        // Style sheets carry the name of their deliverable.
        Assert.Equal(ours.Keys.Where(IsPage), theirs.Keys.Where(IsPage));
        Assert.Contains(ours.Keys, k => Regex.IsMatch(k, "^" + Regex.Replace(page, @"\{\d\}", "[a-z0-9-]+") + "$"));
        Findings.None(ours.Where(f => IsPage(f.Key) && Plain(f.Value, name) != Plain(theirs[f.Key], other)).Select(f => f.Key));
    }

    [Fact]
    public void Roles_are_said_in_manifests_and_each_by_one_of_ours()
    {
        var set = DeliverableSet.Load(new TemplateFiles(null), new DiagnosticBag());
        Assert.All(PageRole.All, role => Assert.Single(set.Manifests, m => m.Claims(role)));
        Assert.All(SubjectKind.All, kind => Assert.NotNull(set.PlayerOf(PageRole.Of(kind))));
    }

    private SortedDictionary<string, string> Build((string Name, string Other)? renamed)
    {
        var workspace = _folder.Combine(Path.GetRandomFileName());
        TemporaryFolder.Copy(Path.Combine(Repository.Root, "content"), Path.Combine(workspace, "content"));
        var names = Directory
            .GetDirectories(Path.Combine(Repository.Root, "templates"))
            .Select(d => Path.GetFileName(d)!)
            .Where(d => d[0] != '_')
            .ToList();
        if (renamed is { } change)
        {
            TemporaryFolder.Copy(
                Path.Combine(Repository.Root, "templates", change.Name),
                Path.Combine(workspace, "templates", change.Other)
            );
            if (Path.Combine(workspace, "templates", change.Other, change.Name + ".css") is var css && File.Exists(css))
                File.Move(css, Path.Combine(workspace, "templates", change.Other, change.Other + ".css"));
            names[names.IndexOf(change.Name)] = change.Other;
        }
        var collection = Path.Combine(workspace, "content", "collection.yaml");
        File.AppendAllText(collection, $"\nlivrables: [{string.Join(", ", names)}]\n");
        var output = Path.Combine(workspace, "dist");
        var done = new Pipeline(
            new PipelineOptions(workspace, output, "1.0.0", new DateOnly(2026, 11, 30)) { Address = "https://exemple.fr/c" }
        ).Build(TestContext.Current.CancellationToken);
        Assert.NotNull(done.Summary);
        return new(
            Directory
                .GetFiles(output, "*", SearchOption.AllDirectories)
                .ToDictionary(f => Path.GetRelativePath(output, f).Replace('\\', '/'), File.ReadAllText),
            StringComparer.Ordinal
        );
    }

    private static bool IsPage(string path) => !path.StartsWith("assets/", StringComparison.Ordinal) && path != "manifest.json";

    private static string Plain(string page, string deliverable) =>
        Regex.Replace(page, $@"\b{deliverable}\.[0-9a-f]{{10}}\.css", "style.css");
}
