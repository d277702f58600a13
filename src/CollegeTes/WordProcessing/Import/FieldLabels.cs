using System.Text.RegularExpressions;
using CollegeTes.Content;
using CollegeTes.Model;
using CollegeTes.Text;
using CollegeTes.Yaml.Fields;

namespace CollegeTes.WordProcessing.Import;

/// <summary>What a row of an action sheet can become.</summary>
internal enum FieldKind
{
    Text,
    Lede,
    Axes,
    Words,
    Period,
    Stage,
    LeadOrganisation,
    Partners,
    People,
    Expenses,
    Funding,
    Milestones,
    Statements,
    Links,
    Date,
    Contact,
    Territory,
}

/// <summary>
/// The labels of the first column of action sheets (« fiches action » of climate plans, capitalisation sheets), and the keys they stand
/// for.
/// </summary>
internal static partial class FieldLabels
{
    private const int ShortestGuess = 7;

    private static readonly (FieldKind Kind, string Key, string[] Labels)[] Table =
    [
        (
            FieldKind.Text,
            "titre",
            [
                "titre",
                "intitule",
                "titre de l'action",
                "intitule de l'action",
                "nom de l'action",
                "nom du projet",
                "titre du projet",
                "intitule du projet",
                "titre du retour",
            ]
        ),
        (FieldKind.Lede, "accroche", ["accroche", "resume", "en bref", "chapeau", "en resume", "en quelques mots"]),
        (FieldKind.Axes, "axes", ["axe", "axes", "axe strategique", "axes strategiques", "orientation", "orientation strategique"]),
        (FieldKind.Words, "themes", ["theme", "themes", "thematique", "thematiques", "mots-cles", "mots cles", "domaine"]),
        (
            FieldKind.Words,
            "publics",
            ["public", "publics", "public cible", "publics cibles", "public vise", "publics vises", "beneficiaires", "cible", "cibles"]
        ),
        (FieldKind.Words, "auteurs", ["auteur", "auteurs", "redacteur", "redacteurs", "redaction", "fiche redigee par"]),
        (FieldKind.Words, "relecteurs", ["relecteur", "relecteurs", "relecture"]),
        (
            FieldKind.Period,
            "periode",
            ["periode", "duree", "dates", "calendrier", "echeance", "periode de realisation", "calendrier de realisation", "debut et fin"]
        ),
        (FieldKind.Stage, "stade", ["stade", "avancement", "etat d'avancement", "etat", "statut", "statut du projet"]),
        (
            FieldKind.LeadOrganisation,
            "porteur",
            [
                "porteur",
                "porteur de projet",
                "porteur du projet",
                "porteur de l'action",
                "maitre d'ouvrage",
                "maitrise d'ouvrage",
                "pilote",
                "pilote de l'action",
                "structure porteuse",
                "structure",
            ]
        ),
        (
            FieldKind.Partners,
            "partenaires",
            ["partenaire", "partenaires", "partenaires associes", "partenaires du projet", "partenaires mobilises"]
        ),
        (FieldKind.People, "moyens.humains", ["moyens humains", "ressources humaines", "temps passe", "equipe", "etp"]),
        (
            FieldKind.Expenses,
            "moyens.financiers",
            ["budget", "cout", "couts", "moyens financiers", "budget total", "cout total", "depenses", "budget previsionnel", "cout estime"]
        ),
        (
            FieldKind.Funding,
            "moyens.sources-financement",
            ["financement", "financements", "financeur", "financeurs", "plan de financement", "recettes", "subventions"]
        ),
        (
            FieldKind.Milestones,
            "etapes",
            ["etapes", "etape", "etapes cles", "grandes etapes", "calendrier previsionnel", "dates cles", "jalons"]
        ),
        (FieldKind.Statements, "resultats", ["resultats", "resultat", "resultats obtenus"]),
        (FieldKind.Statements, "facteurs", ["facteurs", "facteurs de reussite", "facteurs de succes", "leviers", "points forts", "atouts"]),
        (
            FieldKind.Statements,
            "freins",
            ["freins", "frein", "difficultes", "difficultes rencontrees", "obstacles", "points faibles", "points de vigilance"]
        ),
        (FieldKind.Statements, "enseignements", ["enseignements", "enseignement", "lecons", "lecons apprises", "a retenir"]),
        (FieldKind.Links, "sources", ["source", "sources", "references", "bibliographie", "webographie"]),
        (
            FieldKind.Links,
            "ressources",
            [
                "ressources",
                "pour aller plus loin",
                "pour en savoir plus",
                "liens",
                "liens utiles",
                "en savoir plus",
                "site internet",
                "site web",
            ]
        ),
        (
            FieldKind.Date,
            "mis-a-jour-le",
            ["mise a jour", "date de mise a jour", "mis a jour le", "derniere mise a jour", "date de la fiche"]
        ),
        (FieldKind.Date, "recueilli-le", ["recueilli le", "date du recueil", "date de recueil", "date de l'entretien"]),
        (FieldKind.Contact, "contacts", ["contact", "contacts", "personne contact", "referent", "referente", "interlocuteur"]),
        (FieldKind.Territory, "territoire", ["territoire", "collectivite", "epci", "commune", "localisation", "lieu"]),
    ];

    // A text that has no labels of its own is known by its key.
    private static readonly IEnumerable<(FieldKind Kind, string Key, string[] Labels)> Others = ContentKind
        .Experience.Shape.Fields.Where(f => Array.TrueForAll(Table, t => t.Key != f.Key) && KindOf(f.Shape) is not null)
        .Select(f => (KindOf(f.Shape)!.Value, f.Key, new[] { f.Key.Replace('-', ' ') }));

    private static readonly Dictionary<string, (FieldKind, string)> ByLabel = Table
        .Concat(Others)
        .SelectMany(t => t.Labels.Select(l => (Label: l, t.Kind, t.Key)))
        .ToDictionary(t => t.Label, t => (t.Kind, t.Key), StringComparer.Ordinal);

    /// <summary>What a label stands for; null when it is none that we know, small slips of the keyboard allowed.</summary>
    public static (FieldKind Kind, string Key)? Recognise(string label)
    {
        var folded = UnicodeText.Fold(SectionHeadings.Bare(Remark().Replace(label, ""))).Replace('’', '\'');
        if (ByLabel.TryGetValue(folded, out var found))
            return found;
        return folded.Length >= ShortestGuess && Nearest.Name(folded, ByLabel.Keys.Where(k => k.Length >= ShortestGuess)) is { } near
            ? ByLabel[near]
            : null;
    }

    private static FieldKind? KindOf(Shape shape) =>
        shape switch
        {
            ScalarShape { Role: TextRole.Plain } => FieldKind.Text,
            ListShape { Item: ScalarShape { Role: TextRole.Plain or TextRole.Verbatim } } => FieldKind.Words,
            _ => null,
        };

    [GeneratedRegex(@"\s*\([^)]*\)")]
    private static partial Regex Remark();
}
