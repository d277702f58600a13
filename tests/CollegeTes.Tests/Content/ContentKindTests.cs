using CollegeTes.Building;
using CollegeTes.Content;
using CollegeTes.Model;

namespace CollegeTes.Tests.Content;

/// <summary>Where files lie, read both ways: a path says what it is and whose, a name says its path.</summary>
public sealed class ContentKindTests
{
    [Theory]
    [InlineData("content/collection.yaml", "collection", "", "collection collection")]
    [InlineData("content/cadre.yaml", "cadre", "", null)]
    [InlineData("content/cadre/1.0.yaml", "version-du-cadre", "1.0", "version-du-cadre 1.0")]
    [InlineData("content/cadre/1.0.yml", null, null, null)]
    [InlineData("content/partenaires.yaml", "partenaires", "", null)]
    [InlineData("content/territoires/val-clair/territoire.yaml", "territoire", "val-clair", "territoire val-clair")]
    [InlineData("content/territoires/val-clair/consentements.yaml", "consentements", "val-clair", "territoire val-clair")]
    [InlineData("content/territoires/val-clair/medias/haie.jpg", null, null, "territoire val-clair")]
    [InlineData("content/territoires/val-clair/retours/haies.md", "retour", "val-clair/haies", "retour val-clair/haies")]
    [InlineData("content/territoires/val-clair/retours/haies.yaml", null, null, "territoire val-clair")]
    [InlineData("content/territoires/val-clair/retours/2024/haies.md", null, null, "territoire val-clair")]
    [InlineData("content/territoires/val-clair/capsules/haies/capsule.yaml", "capsule", "val-clair/haies", "retour val-clair/haies")]
    [InlineData("content/territoires/val-clair/capsules/haies/voix.vtt", null, null, "retour val-clair/haies")]
    [InlineData("content/territoires/val-clair/relectures/haies.yaml", "relecture", "val-clair/haies", "retour val-clair/haies")]
    [InlineData("content/territoires/val-clair/relectures/haies.md", null, null, "territoire val-clair")]
    [InlineData("content/syntheses/relectures/eau.yaml", "relecture", "eau", "synthese eau")]
    [InlineData("content/podcast/recits/episodes/un/relecture.yaml", "relecture", "recits/un", "episode recits/un")]
    [InlineData("content/videos/fete/relecture.yaml", "relecture", "fete", "video fete")]
    [InlineData("content/livrets/eau.yaml", "livret", "eau", "livret eau")]
    [InlineData("content/livrets/a.md", "livret", "a", "livret a")]
    [InlineData("content/livrets/eau.yml", null, null, null)]
    [InlineData("content/livrets/medias/eau.png", null, null, null)]
    [InlineData("content/podcast/recits/emission.yaml", "emission", "recits", "emission recits")]
    [InlineData("content/podcast/recits/consentements.yaml", "consentements", "recits", "emission recits")]
    [InlineData("content/podcast/recits/pochette.jpg", null, null, "emission recits")]
    [InlineData("content/podcast/recits/episodes/un/episode.md", "episode", "recits/un", "episode recits/un")]
    [InlineData("content/podcast/recits/episodes/un/un.mp3", null, null, "episode recits/un")]
    [InlineData("content/podcast/recits/episodes/un/un.mp3.mesures.yaml", "mesures", "recits/un/un.mp3", "episode recits/un")]
    [InlineData("content/podcast/recits/episodes/un/sons/vf/un.mp3.mesures.yaml", "mesures", "recits/un/un.mp3", "episode recits/un")]
    [InlineData("content/podcast/recits/un.mp3.mesures.yaml", null, null, "emission recits")]
    [InlineData("content/videos/fete/video.md", "video", "fete", "video fete")]
    [InlineData("content/videos/fete/consentements.yaml", "consentements", "fete", "video fete")]
    [InlineData("content/videos/fete/sous-titres.vtt", null, null, "video fete")]
    [InlineData("content/livrets/consentements.yaml", "livret", "consentements", "livret consentements")]
    [InlineData("content/territoires/territoire.yaml", null, null, null)]
    [InlineData("templates/fiche/livrable.yaml", null, null, null)]
    public void A_path_says_what_it_is_and_whose(string path, string? kind, string? id, string? subject)
    {
        var found = ContentKind.Find(path);
        Assert.Equal((kind, id), (found?.Kind.Name, found?.Id));
        Assert.Equal(subject, ContentKind.SubjectOf(path)?.ToString());
    }

    [Fact]
    public void What_a_name_gives_the_path_gives_back()
    {
        var names = new[] { "a", "val-clair", "2024", "l-eau", "retours", "territoire", "livrets" };
        foreach (var kind in ContentKind.All)
        {
            foreach (var place in kind.Places)
            {
                foreach (var id in IdsOf(place, names))
                {
                    var path = place.Fill(id);
                    Assert.Equal((kind, id), ContentKind.Find(path));
                    Assert.StartsWith(path[..path.LastIndexOf('/')], path, StringComparison.Ordinal);
                    if (kind.Subject is { IsNamed: true } subject)
                        Assert.Equal(new SubjectReference(subject, id), ContentKind.SubjectOf(path));
                }
            }
            foreach (var (beside, place) in kind.Beside.Zip(kind.Places))
            {
                foreach (var id in IdsOf(place, names))
                {
                    var owner = new SubjectReference(beside, id);
                    Assert.Equal((kind, id), ContentKind.Find(kind.PathBeside(owner)));
                    Assert.Equal(owner, ContentKind.SubjectOf(kind.PathBeside(owner)));
                }
            }
        }
    }

    [Fact]
    public void Every_kind_of_subject_has_its_file() =>
        Assert.All(SubjectKind.All, k => Assert.Equal(k.SharesFile ? 0 : k.Names.Count, ContentKind.For(k).Place.Count(c => c == '*')));

    [Theory]
    [InlineData("val-clair", "content/territoires/val-clair/territoire.yaml", true)]
    [InlineData("val-clair", "content/territoires/val-clair/consentements.yaml", true)]
    [InlineData("val-clair", "content/territoires/val-clair/retours/haies.md", true)]
    [InlineData("val-clair", "content/territoires/val-clair-est/territoire.yaml", false)]
    [InlineData("val-clair/haies", "content/territoires/val-clair/retours/haies.md", true)]
    [InlineData("val-clair/haies", "content/territoires/val-clair/capsules/haies/capsule.yaml", true)]
    [InlineData("val-clair/haies", "content/territoires/val-clair/territoire.yaml", false)]
    [InlineData("recits", "content/podcast/recits/episodes/un/transcription.vtt", true)]
    [InlineData("recits/un", "content/podcast/recits/episodes/un/un.mp3.mesures.yaml", true)]
    [InlineData("recits/un", "content/podcast/recits/episodes/deux/episode.md", false)]
    [InlineData("fete", "content/videos/fete/consentements.yaml", true)]
    [InlineData("guide", "content/livrets/guide.md", true)]
    [InlineData("./content/podcast/", "content/podcast/recits/emission.yaml", true)]
    [InlineData("collection", "content/collection.yaml", false)]
    public void What_is_found_in_a_file_belongs_to_who_it_is_of(string selection, string path, bool belongs) =>
        Assert.Equal(belongs, Selection.Concerns(selection, path));

    private static IEnumerable<string> IdsOf(PathPattern place, string[] names) =>
        place.Text.Count(c => c == '*') switch
        {
            0 => [""],
            1 => names,
            _ => names.SelectMany(_ => names, (one, other) => $"{one}/{other}"),
        };
}
