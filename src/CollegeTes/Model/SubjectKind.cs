using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace CollegeTes.Model;

/// <summary>
/// A kind of subject. To add one: its record (a <see cref="Subject"/>), a line here and in <see cref="All"/>, its file (a reader, and a
/// line of
/// <c>ContentKind</c> that says where it lies), its view (a line of <c>GlobalViews</c>). Nothing else needs to know that it exists.
/// </summary>
public abstract partial class SubjectKind
{
    /// <summary>The collection itself, which alone is always there.</summary>
    public static readonly SubjectKind<Collection> Collection = new("collection", "", "La collection", "", null, l => [l.Collection]);
    public static readonly SubjectKind<Territory> Territory = new(
        "territoire",
        "territoires",
        "Territoires",
        "territoires/{territoire}",
        null,
        l => l.Territories
    );
    public static readonly SubjectKind<Experience> Experience = new(
        "retour",
        "retours",
        "Retours d'expérience",
        "territoires/{territoire}/retours/{retour}",
        Territory,
        l => l.Experiences
    )
    {
        IsToldByParent = true,
    };
    public static readonly SubjectKind<ThematicBooklet> Booklet = new(
        "livret",
        "livrets",
        "Livrets thématiques",
        "livrets/{livret}",
        null,
        l => l.Booklets
    );
    public static readonly SubjectKind<Synthesis> Synthesis = new("synthese", "syntheses", "Synthèses", "syntheses/{synthese}", null);
    public static readonly SubjectKind<Training> Training = new("formation", "formations", "Formations", "formations/{formation}", null);
    public static readonly SubjectKind<Letter> Letter = new("lettre", "lettres", "Lettres", "lettres/{lettre}", null);
    public static readonly SubjectKind<Podcast> Podcast = new("emission", "emissions", "Émissions", "podcast/{emission}", null, l =>
        l.Podcasts
    );
    public static readonly SubjectKind<Episode> Episode = new(
        "episode",
        "episodes",
        "Épisodes",
        "podcast/{emission}/{episode}",
        Podcast,
        l => l.Podcasts.SelectMany(p => p.Episodes)
    );
    public static readonly SubjectKind<Film> Film = new("video", "videos", "Vidéos", "videos/{video}", null, l => l.Films);

    /// <summary>What the framework asks, each with a sheet of its own.</summary>
    public static readonly SubjectKind<Criterion> Criterion = new(
        "critere",
        "criteres",
        "Critères du cadre d'action",
        "croisements/conditions/{critere}",
        null,
        l => l.Framework.Dimensions.SelectMany(d => d.Criteria).Where(c => c.Id.Length > 0).DistinctBy(c => c.Id)
    )
    {
        SharesFile = true,
    };

    /// <summary>The frozen copies of the framework; the version in force is the collection's.</summary>
    public static readonly SubjectKind<FrameworkVersion> FrameworkVersion = new(
        "version-du-cadre",
        "versions-du-cadre",
        "Versions du cadre d'action",
        "cadre/{version}",
        null
    );

    /// <summary>All kinds, in the order in which lists show them; parents before their parts.</summary>
    public static readonly ImmutableArray<SubjectKind> All =
    [
        Collection,
        Territory,
        Experience,
        Booklet,
        Synthesis,
        Training,
        Podcast,
        Episode,
        Film,
        Letter,
        Criterion,
        FrameworkVersion,
    ];

    /// <summary>The kinds that are put to those they speak of before they are published.</summary>
    public static readonly ImmutableArray<SubjectKind> Validated = [Experience, Synthesis, Episode, Film, Training];

    private protected SubjectKind(string name, string plural, string title, string folder, SubjectKind? parent)
    {
        (Name, Plural, Title, Folder, Parent) = (name, plural, title, folder, parent);
        Names = [.. Placeholder().Matches(folder).Select(m => m.Groups[1].Value)];
    }

    /// <summary>As authors type it, in manifests (<c>pour:</c>) and templates: <c>retour</c>.</summary>
    public string Name { get; }

    /// <summary>The key of its list in data: <c>retours</c>.</summary>
    public string Plural { get; }

    /// <summary>French, the heading of its list.</summary>
    public string Title { get; }

    /// <summary>
    /// Where its pages and files go in the publication, with a placeholder for each name of its id; empty for the collection, which has the
    /// root.
    /// </summary>
    public string Folder { get; }

    /// <summary>What its subjects lie in, or null.</summary>
    public SubjectKind? Parent { get; }

    /// <summary>What the parts of an id stand for, in their order: <c>territoire</c>, <c>retour</c>.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>
    /// True for what the page of its parent tells in full, at an anchor of its name: links lead there, and to its own page where there is
    /// no such page.
    /// </summary>
    public bool IsToldByParent { get; init; }

    /// <summary>True for what is written with others in one file, which is therefore the file of none.</summary>
    public bool SharesFile { get; init; }

    /// <summary>True when it can be named on the command line.</summary>
    public bool IsNamed => Names.Count > 0;

    /// <summary>All the subjects of this kind in a library.</summary>
    public abstract IEnumerable<Subject> In(Library library);

    /// <summary>A pattern where the names of an id stand for its placeholders.</summary>
    public string Fill(string pattern, string id)
    {
        var values = id.Split('/');
        for (var i = 0; i < Names.Count && i < values.Length; i++)
            pattern = pattern.Replace("{" + Names[i] + "}", values[i], StringComparison.Ordinal);
        return pattern;
    }

    /// <summary>Where the pages and files of a subject go in the publication.</summary>
    public string FolderOf(string id) => Fill(Folder, id);

    /// <inheritdoc/>
    public override string ToString() => Name;

    [GeneratedRegex(@"\{([a-z-]+)\}")]
    private static partial Regex Placeholder();
}

/// <summary>A kind of subject with its type, so that what is found needs no cast.</summary>
public sealed class SubjectKind<T> : SubjectKind
    where T : Subject
{
    private readonly Func<Library, IEnumerable<T>> _all;

    /// <param name="all">Those of a library; null for <see cref="Library.Others"/>.</param>
    internal SubjectKind(
        string name,
        string plural,
        string title,
        string folder,
        SubjectKind? parent,
        Func<Library, IEnumerable<T>>? all = null
    )
        : base(name, plural, title, folder, parent) => _all = all ?? (l => l.Others.OfType<T>());

    /// <inheritdoc/>
    public override IEnumerable<T> In(Library library) => _all(library);
}
