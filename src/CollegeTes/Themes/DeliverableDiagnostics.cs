using CollegeTes.Diagnostics;

namespace CollegeTes.Themes;

/// <summary>What can be wrong with templates, manifests and themes.</summary>
public static class DeliverableDiagnostics
{
    public static readonly Descriptor BadTemplate = new(
        "TES0601",
        Severity.Error,
        "gabarit en erreur",
        "Le gabarit ne peut pas être lu ou composé : une accolade manque, un nom n'existe pas, un fichier inclus est introuvable. Les "
            + "noms connus sont stricts : une faute de frappe n'imprime jamais un vide. « tes schema --gabarits » en donne la liste, avec "
            + "leur type et ce qu'ils disent.",
        "{{ retour.acroche }}",
        "{{ retour.accroche }}"
    )
    {
        Configurable = false,
    };

    public static readonly Descriptor BadOutput = new(
        "TES0602",
        Severity.Error,
        "chemin de sortie impossible",
        "Le chemin d'une sortie est relatif, en minuscules, et nomme ce pour quoi elle est faite : sans {retour}, tous les retours "
            + "iraient dans le même fichier.",
        "chemin: \"fiches/fiche.html\"",
        "chemin: \"territoires/{territoire}/retours/{retour}/fiche.html\""
    )
    {
        Configurable = false,
    };

    public static readonly Descriptor BadTheme = new(
        "TES0603",
        Severity.Error,
        "valeur de thème refusée",
        "Une valeur du thème devient une propriété de la feuille de style : elle ne contient ni accolade, ni point-virgule, ni chevron.",
        "encre: \"red;} body{display:none\"",
        "encre: \"#231a26\""
    )
    {
        Configurable = false,
    };

    public static readonly Descriptor MissingFile = new(
        "TES0604",
        Severity.Error,
        "fichier de gabarit absent",
        "Le livrable nomme une feuille de style, un gabarit ou des libellés qui n'existent ni dans templates/ ni dans le programme.",
        "styles: [stile.css]",
        "styles: [style.css]"
    )
    {
        Configurable = false,
    };

    public static readonly Descriptor UnknownDeliverable = new(
        "TES0605",
        Severity.Error,
        "livrable inconnu",
        "« livrables: » de collection.yaml dit lesquels produire, par le nom de leur dossier dans templates/. Ce nom-là n'en désigne "
            + "aucun.",
        "livrables: [livrets]",
        "livrables: [livret]"
    )
    {
        Configurable = false,
    };

    public static readonly Descriptor UnknownForm = new(
        "TES0606",
        Severity.Error,
        "forme inconnue",
        "« formes: » de collection.yaml dit ce qui est produit à chaque publication en plus des pages : pdf, epub, impression, "
            + "cahier, docx, partage. Aucun livrable ne produit celle-là.",
        "formes: [pdff]",
        "formes: [pdf, epub]"
    )
    {
        Configurable = false,
    };

    public static readonly Descriptor FormsRemoved = new(
        "TES0607",
        Severity.Info,
        "formes retirées de la publication",
        "La publication précédente avait aussi des PDF, des livres numériques ou des versions Word, demandés par -f. Celle-ci ne les "
            + "refait pas : les laisser "
            + "montrerait peut-être d'anciens chiffres. « formes: » dans collection.yaml les produit à chaque fois.",
        "tes build -f html,pdf   puis   tes build",
        "formes: [pdf]"
    );

    public static readonly Descriptor NoTemplate = new(
        "TES0608",
        Severity.Error,
        "sortie sans gabarit, ou avec deux origines",
        "Un fichier vient d'un gabarit (gabarit:) ou de ce que tes écrit lui-même (export:) : de l'un des deux, et d'un seul.",
        "- {pour: collection, medium: csv, chemin: \"donnees/retours.csv\"}",
        "- {pour: collection, medium: csv, export: retours, chemin: \"donnees/retours.csv\"}"
    )
    {
        Configurable = false,
    };

    public static readonly Descriptor BadExport = new(
        "TES0609",
        Severity.Error,
        "export impossible",
        "« export: » nomme ce que tes écrit lui-même. Chaque export est fait pour une sorte de sujet et dans un medium : une table "
            + "pour la collection en csv, une référence pour un retour, un territoire ou un livret.",
        "- {pour: collection, medium: csv, export: retour, chemin: \"donnees/retours.csv\"}",
        "- {pour: collection, medium: csv, export: retours, chemin: \"donnees/retours.csv\"}"
    )
    {
        Configurable = false,
    };

    public static readonly Descriptor SharedRole = new(
        "TES0610",
        Severity.Error,
        "deux livrables pour une même page",
        "« page-de: » dit quel livrable fait la page d'un sujet, celle où mènent les liens, le plan du site et les références. "
            + "Deux livrables de la même publication ne peuvent pas la faire tous les deux.",
        "templates/dossier et templates/livret ont tous deux « page-de: [territoire] »",
        "« page-de: » dans un seul des deux, ou « livrables: [dossier, fiche, catalogue] » dans collection.yaml"
    )
    {
        Configurable = false,
    };

    public static readonly Descriptor SamePath = new(
        "TES0712",
        Severity.Error,
        "deux sorties au même chemin",
        "Deux sorties, du même livrable ou de deux, iraient dans les mêmes fichiers : l'une prendrait la place de l'autre. Un "
            + "livrable copié pour être adapté garde les chemins de son modèle : donnez-lui les siens, ou dites dans « livrables: » de "
            + "collection.yaml lequel produire.",
        "chemin: \"territoires/{territoire}/livret.html\" dans templates/livret et dans templates/dossier",
        "chemin: \"territoires/{territoire}/dossier.html\" dans templates/dossier"
    )
    {
        Configurable = false,
    };

    public static readonly IReadOnlyList<Descriptor> All =
    [
        BadTemplate,
        BadOutput,
        BadTheme,
        MissingFile,
        UnknownDeliverable,
        UnknownForm,
        FormsRemoved,
        NoTemplate,
        BadExport,
        SharedRole,
        SamePath,
    ];
}
