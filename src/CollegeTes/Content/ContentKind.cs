using CollegeTes.Content.Files;
using CollegeTes.Yaml.Fields;

namespace CollegeTes.Content;

/// <summary>A kind of content file: what it is called, where it lies, which keys it has.</summary>
/// <param name="Name">As authors type it: <c>retour</c>.</param>
/// <param name="Title">French, for people: « Un retour d'expérience ».</param>
/// <param name="Place">Where its files lie, below the workspace, with <c>*</c> for names.</param>
/// <param name="Shape">Its keys: all of the file, or its front matter when it is a text.</param>
public sealed record ContentKind(string Name, string Title, string Place, ObjectShape Shape)
{
    public static readonly ContentKind Collection = new("collection", "La collection", "content/collection.yaml", CollectionFile.Shape);
    public static readonly ContentKind Framework = new("cadre", "Le cadre d'action", "content/cadre.yaml", FrameworkFile.Shape);
    public static readonly ContentKind Partners = new("partenaires", "Les partenaires", "content/partenaires.yaml", PartnersFile.Shape);
    public static readonly ContentKind Territory = new("territoire", "Un territoire", "content/territoires/*/territoire.yaml", TerritoryFile.Shape);
    public static readonly ContentKind Experience = new("retour", "Un retour d'expérience", "content/territoires/*/retours/*.md", ExperienceFile.Shape);
    public static readonly ContentKind Podcast = new("emission", "Une émission", "content/podcast/*/emission.yaml", PodcastFile.Shape);
    public static readonly ContentKind Episode = new("episode", "Un épisode", "content/podcast/*/episodes/*/episode.md", EpisodeFile.Shape);
    public static readonly ContentKind Film = new("video", "Une vidéo", "content/videos/*/video.md", FilmFile.Shape);
    public static readonly ContentKind Booklet = new("livret", "Un livret thématique", "content/livrets/*.yaml", BookletFile.Shape);
    public static readonly ContentKind Capsule = new("capsule", "Une capsule vidéo", "content/territoires/*/capsules/*/capsule.yaml", CapsuleFile.Shape);
    public static readonly ContentKind Consents = new("consentements", "Les consentements", "content/territoires/*/consentements.yaml", ConsentsFile.Shape);

    /// <summary>All kinds, the shared files first.</summary>
    public static readonly IReadOnlyList<ContentKind> All = [Collection, Framework, Partners, Territory, Experience, Podcast, Episode, Film, Booklet, Capsule, Consents];

    /// <summary>True when the file is a text with a front matter.</summary>
    public bool IsText => Place.EndsWith(".md", StringComparison.Ordinal);
}
