using CollegeTes.Building;
using CollegeTes.Model;

namespace CollegeTes.Planning;

/// <summary>
/// The ids of texts and of their headings, each of one thing on whatever page they meet. A heading is <c>text-heading</c>, which two texts
/// may both
/// come to (<c>haies</c> and « Bocage eau », <c>haies-bocage</c> and « Eau »), and a text may have the name of a part of a page: only those
/// take
/// another form, with two hyphens, which no name holds.
/// </summary>
public sealed class Anchors
{
    // Ids that templates give to their own parts.
    // csharpier-ignore
    private static readonly HashSet<string> Taken = new(StringComparer.Ordinal)
    {
        "accessibilite", "chercher", "contact", "contenus", "etablissement", "etat", "index", "portee", "q", "recours",
        "autres-lectures", "axes", "cadre", "ce-dossier", "changements", "chez-soi", "colonnes", "conditions",
        "contenu", "deroule", "dimensions", "donnees", "droits", "emporter", "ensemble", "ensuite", "experiences", "fiches",
        "formations", "guides", "hypotheses", "identite", "journal", "kit", "les-syntheses", "lettres", "livrets", "matrice", "moyens",
        "niveaux", "objectifs", "ouvrir", "plan", "podcast", "positionnement", "prendre", "quiz", "resultat", "retires", "serie",
        "territoires", "themes", "toc", "transcription", "uid", "videos",
        // With « t- » before them, ids of their titles.
        "a-lire", "abonner", "acces", "agenda", "angles-morts", "aussi", "avec", "cas-lus", "chapitres", "collection", "communs",
        "convergences", "credits",
        "divergences", "ecouter", "episodes", "id", "liens", "lire", "ours", "personnes", "question", "recommandations", "resume", "som",
        "suite", "territoire", "voir",
    };

    // Of each plain id, only its fingerprint: a collection may hold hundreds of thousands.
    private readonly HashSet<int> _shared = [];

    // Figures and statements that a synthesis rests on: an id that nothing leads to would only weigh.
    private readonly HashSet<(string Slug, string Name)> _named = [];

    /// <summary>The ids of the texts of a collection.</summary>
    public static Anchors Of(Library library)
    {
        var anchors = new Anchors();
        var seen = new HashSet<int>();
        // Those that meet on one page; an episode, a film or a synthesis has a page to itself.
        foreach (var experience in library.Experiences)
        {
            Claim(experience.Slug);
            Add(experience.Body);
        }
        foreach (var territory in library.Territories)
            Add(territory.Description);
        foreach (var booklet in library.Booklets)
            Add(booklet.Introduction);
        foreach (var support in SubjectKind.Synthesis.In(library).SelectMany(s => s.Support).Select(s => s.Value))
        {
            if (support is { Experience: { } of, Id: { } name })
                anchors._named.Add((of[(of.LastIndexOf('/') + 1)..], name));
        }
        return anchors;

        void Add(Model.Prose text)
        {
            foreach (var heading in text.Headings)
                Claim(heading.Id.ToString());
        }

        void Claim(string id)
        {
            if (!seen.Add(Fingerprint(id)))
                anchors._shared.Add(Fingerprint(id));
        }
    }

    /// <summary>The id of a heading: of the text, and of its own.</summary>
    public string OfHeading(string owner, string name) => IsFree($"{owner}-{name}") ? $"{owner}-{name}" : $"{owner}--{name}";

    /// <summary>The id of a text on the pages that show several.</summary>
    public string OfText(string slug) => IsFree(slug) ? slug : slug + "--";

    /// <summary>The id of what was observed of a criterion in a text: a point stands in no other id.</summary>
    public string OfObservation(string slug, string criterion) => $"{OfText(slug)}.{criterion}";

    /// <summary>
    /// The id of a figure or a statement that a synthesis rests on, or null: with two points, for a criterion may have the same name.
    /// </summary>
    public string? OfNamed(string slug, string name) => _named.Contains((slug, name)) ? $"{OfText(slug)}..{name}" : null;

    /// <summary>The id of a part that has a name of its own and stands on one page.</summary>
    public static string OfPart(string name) => IsTaken(name) ? name + "--" : name;

    private bool IsFree(string id) => !IsTaken(id) && !_shared.Contains(Fingerprint(id));

    // « t-… » names the title of a part; a letter, two numbers: a source, a note, a call; « p12 », a printed page.
    private static bool IsTaken(string id) => Taken.Contains(id) || id.StartsWith("t-", StringComparison.Ordinal) || IsNumbered(id);

    private static bool IsNumbered(string id)
    {
        if (id.Length < 2 || id[0] is not ('a' or 'n' or 'p' or 'r' or 's'))
            return false;
        foreach (var character in id.AsSpan(1))
        {
            if (!char.IsAsciiDigit(character) && character != '-')
                return false;
        }
        return true;
    }

    // The same in every run, unlike string.GetHashCode. Two ids of one fingerprint take the longer form, and are still apart.
    private static int Fingerprint(string id)
    {
        var hash = 2_166_136_261u;
        foreach (var character in id)
            hash = (hash ^ character) * 16_777_619u;
        return (int)hash;
    }
}
