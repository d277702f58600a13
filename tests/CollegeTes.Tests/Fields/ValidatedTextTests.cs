using CollegeTes.Content;
using CollegeTes.Diagnostics;
using CollegeTes.Model;

namespace CollegeTes.Tests.Fields;

/// <summary>
/// Each text of a write-up, one after the other, in another wording: what was validated is told from it, unless it is a key that only files
/// the write-up.
/// </summary>
public sealed class ValidatedTextTests
{
    // How the collection files a text, and where its facts were read: not what was validated.
    // csharpier-ignore
    private static readonly string[] Filed =
    [
        "themes", "sources", "auteurs", "relecteurs", "licence", "langue", "traduction-de", "observations.auteur", "observations.cadre",
    ];

    [Theory]
    [InlineData("retour", "content/territoires/val-clair/retours/haies.md", "val-clair/haies", 30)]
    [InlineData("synthese", "content/syntheses/tenir.md", "tenir", 11)]
    [InlineData("episode", "content/podcast/voix/episodes/un/episode.md", "voix/un", 8)]
    [InlineData("video", "content/videos/fete/video.md", "fete", 8)]
    public void Every_text_that_readers_see_is_part_of_what_is_validated(string name, string place, string id, int least)
    {
        var kind = ContentKind.All.Single(k => k.Name == name);
        var values = name == "retour" ? CompleteWriteUp.Values : new() { ["statut"] = "publie", ["publication"] = "" };
        var file = FilledFile.Write(kind, place, _ => "Un texte", values);
        var before = Passages(kind, place, id, file.Text);
        var (seen, unseen) = (0, new List<string>());
        for (var i = 0; i < file.Texts.Count; i++)
        {
            var changed = i;
            var text = file.Texts[i];
            var after = Passages(
                kind,
                place,
                id,
                FilledFile.Write(kind, place, n => n == changed ? "Un autre texte" : "Un texte", values).Text
            );
            var differs = before.Where((p, n) => n < after.Count && p.Print != after[n].Print).ToList();
            var isSaid =
                text.Role != TextRole.Unshown && !Filed.Any(f => text.Key == f || text.Key.StartsWith(f + ".", StringComparison.Ordinal));
            if (isSaid != (differs.Count == 1 || before.Count != after.Count))
                unseen.Add($"{text.Key} ({text.Role}) : {differs.Count} passages");
            seen += isSaid ? 1 : 0;
        }
        Findings.None(unseen);
        Assert.True(seen >= least, $"{seen} texts");
    }

    private static IReadOnlyList<ReviewPassage> Passages(ContentKind kind, string place, string id, string text)
    {
        using var folder = new TemporaryFolder();
        folder.Write(place, text);
        folder.Write("content/podcast/voix/emission.yaml", "titre: Voix\n");
        folder.Write("content/territoires/val-clair/territoire.yaml", "nom: Val clair\ntype: commune\n");
        var library = WorkspaceReader.Read(folder.Path, 1, new DiagnosticBag()).Library;
        return PassageReader.Read(folder.Path, library.Find(new SubjectReference(kind.Subject!, id))!);
    }
}
