using CollegeTes.Diagnostics;

namespace CollegeTes.Content;

/// <summary>What can be wrong with the files of a workspace before their content is checked.</summary>
public static class ContentDiagnostics
{
    public static readonly Descriptor NoWorkspace = new(
        "TES0001",
        Severity.Error,
        "aucun espace de travail",
        "tes cherche collection.yaml dans le dossier courant, dans son dossier content, puis dans les dossiers qui le contiennent. "
            + "Placez-vous dans la collection, ou désignez-la avec -s.",
        "tes build   (ailleurs que dans une collection)",
        "tes build -s chemin/de/la/collection"
    )
    {
        Configurable = false,
    };

    public static readonly Descriptor Encoding = new(
        "TES0011",
        Severity.Error,
        "fichier qui n'est pas en UTF-8",
        "Les fichiers de contenu sont en UTF-8. Un fichier enregistré par un vieil éditeur (Windows-1252, UTF-16) y perdrait ses accents : "
            + "réenregistrez-le en UTF-8.",
        "un octet E9 seul, qui vaut « é » en Windows-1252",
        "les octets C3 A9, qui valent « é » en UTF-8"
    )
    {
        Configurable = false,
    };

    public static readonly Descriptor TooLarge = new(
        "TES0012",
        Severity.Error,
        "fichier trop grand",
        "Un texte tient en 256 Kio, une image en 20 Mio, un espace de travail en 20 000 fichiers. Au-delà, il s'agit presque "
            + "toujours d'un fichier déposé là par erreur.",
        "un texte de 215 Mo",
        "un texte de 12 Ko"
    )
    {
        Configurable = false,
    };

    public static readonly Descriptor NotRegular = new(
        "TES0013",
        Severity.Error,
        "lien ou fichier spécial",
        "tes ne suit aucun lien symbolique et ne lit que des fichiers ordinaires : un lien pourrait faire publier un fichier d'ailleurs. "
            + "Copiez le fichier.",
        "medias/photo.jpg -> /home/…/photo.jpg",
        "medias/photo.jpg (le fichier lui-même)"
    )
    {
        Configurable = false,
    };

    public static readonly Descriptor BadName = new(
        "TES0014",
        Severity.Error,
        "nom de fichier refusé",
        "Les dossiers et les fichiers de contenu portent des noms en minuscules sans accent, avec des traits d'union : ils deviennent "
            + "des adresses.",
        "retours/Mon Retour.md",
        "retours/mon-retour.md"
    )
    {
        Configurable = false,
    };

    public static readonly Descriptor Collision = new(
        "TES0015",
        Severity.Error,
        "deux noms qui se confondent",
        "Deux fichiers ne diffèrent que par la casse ou les accents : sur certains systèmes, l'un effacerait l'autre.",
        "retours/ecole.md et retours/École.md",
        "retours/ecole.md seul"
    )
    {
        Configurable = false,
    };

    public static readonly Descriptor Control = new(
        "TES0016",
        Severity.Error,
        "caractère de commande dans le fichier",
        "Le fichier contient un caractère de commande ou un séparateur de ligne inhabituel (U+2028), qui peut cacher du texte ou "
            + "tromper un lecteur. Supprimez-le.",
        "titre: Bonjour<U+2028>statut: publie",
        "titre: Bonjour"
    )
    {
        Configurable = false,
    };

    public static readonly Descriptor Unplaced = new(
        "TES0017",
        Severity.Warning,
        "fichier qui n'a pas sa place ici",
        "tes ne sait pas à quoi sert ce fichier : son nom ou son dossier n'est pas de ceux qu'il connaît. Il n'est pas publié. Un "
            + "territoire est dans territoires/<nom>/territoire.yaml, ses retours dans territoires/<nom>/retours/<nom>.md ; un épisode "
            + "dans podcast/<émission>/episodes/<nom>/episode.md ; une vidéo dans videos/<nom>/video.md ; un livret dans "
            + "livrets/<nom>.yaml ou .md ; les relectures d'un retour ou d'une synthèse dans relectures/<nom>.yaml, à côté ; les "
            + "images dans un dossier medias/, à côté.",
        "territoires/redon/retour/eolien.md",
        "territoires/redon/retours/eolien.md"
    );

    public static readonly Descriptor Missing = new(
        "TES0018",
        Severity.Error,
        "fichier attendu absent",
        "Ce dossier demande un fichier qui n'y est pas : territoire.yaml pour un territoire, emission.yaml pour une émission, episode.md "
            + "pour un épisode.",
        "territoires/redon/ sans territoire.yaml",
        "territoires/redon/territoire.yaml"
    )
    {
        Configurable = false,
    };

    public static readonly Descriptor Unreadable = new(
        "TES0019",
        Severity.Error,
        "fichier qui ne s'ouvre pas",
        "La machine refuse d'ouvrir ce fichier : droits, nom que le système ne peut pas rendre, disque en défaut.",
        "un fichier lisible du seul administrateur",
        "un fichier lisible de tous"
    )
    {
        Configurable = false,
    };

    public static readonly Descriptor DuplicateId = new(
        "TES0210",
        Severity.Error,
        "identifiant défini deux fois",
        "Un identifiant désigne une seule chose. Deux définitions du même se contredisent tôt ou tard.",
        "- {id: ademe, …}\n- {id: ademe, …}",
        "- {id: ademe, …}\n- {id: region, …}"
    )
    {
        Configurable = false,
    };

    public static readonly Descriptor UnknownRule = new(
        "TES0211",
        Severity.Error,
        "règle impossible",
        "Sous « regles: », chaque clé est un code de constat dont la gravité peut être changée. Les constats de sécurité et de droits ne "
            + "se taisent pas.",
        "regles: {TES9999: aucun}",
        "regles: {TES0326: information}"
    )
    {
        Configurable = false,
    };

    public static readonly Descriptor UnknownCode = new(
        "TES0401",
        Severity.Error,
        "code officiel inconnu",
        "Le code SIREN (intercommunalité), INSEE (commune) ou de département n'est pas dans la table nationale de 2026.",
        "siren: \"244400500\"",
        "siren: \"244400503\""
    )
    {
        Configurable = false,
    };

    public static readonly Descriptor FrozenCopyChanged = new(
        "TES0940",
        Severity.Error,
        "copie figée du cadre modifiée",
        "Une version figée du cadre est une archive : des observations ont été faites avec ses mots. « tes cadre figer » y inscrit une "
            + "empreinte, qui ne correspond plus au texte. Remettez le fichier comme il était (votre historique le garde), et portez le "
            + "changement dans cadre.yaml, sous une nouvelle version.",
        "# … Empreinte : 9f2c… (puis un texte retouché)",
        "# … Empreinte : 9f2c… (et le texte tel qu'il a été figé)"
    )
    {
        Configurable = false,
    };

    public static readonly IReadOnlyList<Descriptor> All =
    [
        NoWorkspace,
        Encoding,
        TooLarge,
        NotRegular,
        BadName,
        Collision,
        Control,
        Unplaced,
        Missing,
        Unreadable,
        DuplicateId,
        UnknownRule,
        UnknownCode,
        FrozenCopyChanged,
    ];
}
