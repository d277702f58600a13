using System.Collections.Immutable;
using CollegeTes.Content.Files;
using CollegeTes.Model;
using CollegeTes.Text;
using CollegeTes.Yaml.Fields;

namespace CollegeTes.Content;

/// <summary>
/// A kind of content file: what it is called, where it lies, which keys it has. The only place that knows where files lie: whoever has a
/// path asks what it is, whoever has a name asks for its path.
/// </summary>
/// <param name="name">As authors type it: <c>retour</c>.</param>
/// <param name="title">French, for people: « Un retour d'expérience ».</param>
/// <param name="places">Where its files lie, the place of new ones first.</param>
/// <param name="shape">Its keys: all of the file, or its front matter when it is a text.</param>
public sealed class ContentKind(string name, string title, IReadOnlyList<PathPattern> places, ObjectShape shape)
{
    public static readonly ContentKind Collection = new("collection", "La collection", [new(Workspace.Marker)], CollectionFile.Shape)
    {
        Subject = SubjectKind.Collection,
    };
    public static readonly ContentKind Framework = new("cadre", "Le cadre d'action", [new("content/cadre.yaml")], FrameworkFile.Shape)
    {
        Holds = SubjectKind.Criterion,
    };
    public static readonly ContentKind FrozenFramework = new(
        "version-du-cadre",
        "Une version figée du cadre d'action",
        [new("content/cadre/*.yaml")],
        FrameworkFile.Shape
    )
    {
        Subject = SubjectKind.FrameworkVersion,
        Read = FrozenFrameworkFile.Read,
        AcceptsName = VersionNumber.IsValid,
        Naming = "Nommez-la comme la version qu'elle garde : 1.0.yaml.",
    };
    public static readonly ContentKind Partners = new(
        "partenaires",
        "Les partenaires",
        [new("content/partenaires.yaml")],
        PartnersFile.Shape
    );
    public static readonly ContentKind Accessibility = new(
        "accessibilite",
        "La déclaration d'accessibilité",
        [new("content/accessibilite.yaml")],
        AccessibilityFile.Shape
    );
    public static readonly ContentKind Territory = new(
        "territoire",
        "Un territoire",
        [new("content/territoires/*/territoire.yaml")],
        TerritoryFile.Shape
    )
    {
        Subject = SubjectKind.Territory,
    };
    public static readonly ContentKind Experience = new(
        "retour",
        "Un retour d'expérience",
        [new("content/territoires/*/retours/*.md")],
        ExperienceFile.Shape
    )
    {
        Subject = SubjectKind.Experience,
    };
    public static readonly ContentKind Podcast = new(
        "emission",
        "Une émission",
        [new("content/podcast/*/emission.yaml")],
        PodcastFile.Shape
    )
    {
        Subject = SubjectKind.Podcast,
    };
    public static readonly ContentKind Episode = new(
        "episode",
        "Un épisode",
        [new("content/podcast/*/episodes/*/episode.md")],
        EpisodeFile.Shape
    )
    {
        Subject = SubjectKind.Episode,
    };
    public static readonly ContentKind Film = new("video", "Une vidéo", [new("content/videos/*/video.md")], FilmFile.Shape)
    {
        Subject = SubjectKind.Film,
    };
    public static readonly ContentKind Booklet = new(
        "livret",
        "Un livret thématique",
        [new("content/livrets/*.yaml"), new("content/livrets/*.md")],
        BookletFile.Shape
    )
    {
        Subject = SubjectKind.Booklet,
        Read = BookletFile.Read,
    };
    public static readonly ContentKind Synthesis = new("synthese", "Une synthèse", [new("content/syntheses/*.md")], SynthesisFile.Shape)
    {
        Subject = SubjectKind.Synthesis,
        Read = SynthesisFile.Read,
    };
    public static readonly ContentKind Training = new(
        "formation",
        "Une formation",
        [new("content/formations/*/formation.yaml")],
        TrainingFile.Shape
    )
    {
        Subject = SubjectKind.Training,
        Read = TrainingFile.Read,
    };
    public static readonly ContentKind Letter = new("lettre", "Une lettre", [new("content/lettres/*.md")], LetterFile.Shape)
    {
        Subject = SubjectKind.Letter,
        Read = LetterFile.Read,
    };
    public static readonly ContentKind Capsule = new(
        "capsule",
        "Une capsule vidéo",
        [new("content/territoires/*/capsules/*/capsule.yaml")],
        CapsuleFile.Shape
    )
    {
        Beside = [SubjectKind.Experience],
        Called = "cette capsule",
    };

    /// <summary>What those a subject speaks of were asked and answered: in the folder of its subject, or in one beside it.</summary>
    public static readonly ContentKind Validation = new(
        "relecture",
        "Une relecture",
        [
            new("content/territoires/*/relectures/*.yaml"),
            new("content/syntheses/relectures/*.yaml"),
            new("content/podcast/*/episodes/*/relecture.yaml"),
            new("content/videos/*/relecture.yaml"),
            new("content/formations/*/relecture.yaml"),
        ],
        ValidationFile.Shape
    )
    {
        Beside = SubjectKind.Validated,
        Called = "cette relecture",
    };
    public static readonly ContentKind Consents = new(
        "consentements",
        "Les consentements",
        [.. new[] { Territory, Podcast, Film }.Select(k => new PathPattern(k.Places[0].Folder.Text + "/consentements.yaml"))],
        ConsentsFile.Shape
    )
    {
        Beside = [SubjectKind.Territory, SubjectKind.Podcast, SubjectKind.Film],
        Called = "ce registre de consentements",
    };

    /// <summary>What tes writes beside a sound: not for authors, and so without a schema.</summary>
    private static readonly ContentKind Measures = new(
        "mesures",
        "Les mesures d'un son",
        [new("content/podcast/*/episodes/*/**/*" + MeasuresFile.Ending)],
        MeasuresFile.Shape
    );

    /// <summary>All kinds that authors write, the shared files first.</summary>
    public static readonly IReadOnlyList<ContentKind> All =
    [
        Collection,
        Framework,
        FrozenFramework,
        Partners,
        Accessibility,
        Territory,
        Experience,
        Podcast,
        Episode,
        Film,
        Booklet,
        Synthesis,
        Training,
        Letter,
        Capsule,
        Validation,
        Consents,
    ];

    private static readonly (ContentKind Kind, PathPattern Place)[] Placed =
    [
        .. All.Append(Measures).SelectMany(k => k.Places.Select(p => (k, p))),
    ];

    // What lies in the folder of a subject is of that subject: the deepest says of which.
    private static readonly (SubjectKind Kind, PathPattern Folder)[] Folders =
    [
        .. All.Where(k => k.Subject is { IsNamed: true } || k == Capsule)
            .SelectMany(k => k.Places.Where(p => p.FileName is not null).Select(p => (k.Subject ?? SubjectKind.Experience, p.Folder)))
            .OrderByDescending(p => p.Folder.Depth),
    ];

    public string Name { get; } = name;

    public string Title { get; } = title;

    public IReadOnlyList<PathPattern> Places { get; } = places;

    public ObjectShape Shape { get; } = shape;

    /// <summary>What subjects its files are, or null: partners are none.</summary>
    public SubjectKind? Subject { get; init; }

    /// <summary>What subjects its one file holds several of, or null.</summary>
    public SubjectKind? Holds { get; init; }

    /// <summary>The subjects that its files go with, one kind for each place; empty for what goes with none.</summary>
    public ImmutableArray<SubjectKind> Beside { get; init; } = [];

    /// <summary>French: one of its files, in messages about what it goes with; null for what goes with nothing.</summary>
    internal string? Called { get; init; }

    /// <summary>Whether a name may be one of its subjects: it is an address too.</summary>
    internal Func<string, bool> AcceptsName { get; init; } = Slug.IsValid;

    /// <summary>French: how its files are named, where it is not as addresses are; null elsewhere.</summary>
    internal string? Naming { get; init; }

    /// <summary>Reads one file; null for the kinds whose reading takes other files, of which the reader of the workspace knows.</summary>
    internal Func<SubjectFile, Subject>? Read { get; init; }

    /// <summary>Where its files lie, as documents say it.</summary>
    public string Place => Places[0].Text;

    /// <summary>True when the file is a text with a front matter.</summary>
    public bool IsText => Place.EndsWith(".md", StringComparison.Ordinal);

    /// <summary>True when there is one file for the whole workspace.</summary>
    public bool IsShared => !Place.Contains('*', StringComparison.Ordinal);

    /// <summary>What a file is and the names that its path gives it; null when it lies at no known place.</summary>
    public static (ContentKind Kind, string Id)? Find(string path)
    {
        var parts = path.Split('/');
        foreach (var (kind, place) in Placed)
        {
            if (place.Match(parts) is { } id)
                return (kind, id);
        }
        return null;
    }

    /// <summary>The subject that a file is, goes with or lies beside, there or not (an image, a voice); null for what all share.</summary>
    public static SubjectReference? SubjectOf(string path)
    {
        if (Find(path) is { Kind.Subject: { } own } found)
            return new SubjectReference(own, own.IsNamed ? found.Id : own.Name);
        var parts = path.Split('/');
        if (Besides(parts) is { } beside)
            return beside;
        foreach (var (kind, folder) in Folders)
        {
            if (folder.MatchInside(parts) is { } id)
                return new SubjectReference(kind, id);
        }
        return null;
    }

    // The subject that a file goes with, of those whose places are told apart by the kind of subject.
    private static SubjectReference? Besides(string[] parts)
    {
        foreach (var kind in All.Where(k => k.Beside.Length > 0))
        {
            for (var i = 0; i < kind.Places.Count; i++)
            {
                if (kind.Places[i].Match(parts) is { } id)
                    return new SubjectReference(kind.Beside[i], id);
            }
        }
        return null;
    }

    /// <summary>The kind of file that a kind of subject is written in.</summary>
    public static ContentKind For(SubjectKind subject) => All.First(k => (k.Subject ?? k.Holds) == subject);

    /// <summary>Where a new file of an id goes.</summary>
    public string PathOf(string id) => Places[0].Fill(id);

    /// <summary>Where the file of an id may be.</summary>
    public IEnumerable<string> PathsOf(string id) => Places.Select(p => p.Fill(id));

    /// <summary>The folder where the file of an id goes, with what it shows.</summary>
    public string FolderOf(string id) => Places[0].Folder.Fill(id);

    /// <summary>Where the file of this kind is that goes with a subject.</summary>
    public string PathBeside(SubjectReference subject) => Places[Beside.IndexOf(subject.Kind)].Fill(subject.Id);

    /// <summary>A workspace path as people say it: without the folder that all share.</summary>
    public static string Short(string path) => path[(Workspace.ContentFolder.Length + 1)..];
}
