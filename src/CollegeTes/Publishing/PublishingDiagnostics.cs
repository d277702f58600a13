using CollegeTes.Diagnostics;

namespace CollegeTes.Publishing;

/// <summary>The kinds of diagnostic of this room. None can be silenced: each protects files that people have.</summary>
public static class PublishingDiagnostics
{
    public static readonly Descriptor DiskFull = new(
        "TES0005",
        Severity.Error,
        "disque plein",
        "Il n'y a plus de place, ou plus de quota, pour écrire la publication. La publication précédente est intacte : "
            + "tout est préparé à côté avant d'être échangé d'un coup. Libérez de la place ou publiez ailleurs avec -o.",
        "tes build -o /media/cle-pleine/dist",
        "tes build -o ~/dist"
    )
    {
        Configurable = false,
    };

    public static readonly Descriptor PermissionDenied = new(
        "TES0006",
        Severity.Error,
        "accès refusé",
        "Le système refuse de lire ou d'écrire à cet endroit, ou le disque est en lecture seule. La publication précédente "
            + "est intacte. La sortie et le dossier qui la contient doivent être accessibles en écriture.",
        "tes build -o /usr/share/dist",
        "tes build -o ~/dist"
    )
    {
        Configurable = false,
    };

    public static readonly Descriptor SystemFailure = new(
        "TES0007",
        Severity.Error,
        "échec d'une opération du système",
        "Le système n'a pas pu lire, écrire ou renommer un fichier. La publication précédente est intacte. "
            + "Vérifiez le disque, puis relancez.",
        "une clé retirée pendant tes build",
        "tes build, la clé en place"
    )
    {
        Configurable = false,
    };

    public static readonly Descriptor ForeignFiles = new(
        "TES0701",
        Severity.Error,
        "fichiers étrangers dans la sortie",
        "Le dossier de sortie contient des fichiers que tes n'a pas publiés, ou pas de manifeste lisible. Une publication "
            + "remplace tout le dossier : tes s'arrête plutôt que de les perdre. Déplacez-les, ou publiez dans un autre dossier.",
        "dist/notes-personnelles.odt",
        "documents/notes-personnelles.odt"
    )
    {
        Configurable = false,
    };

    public static readonly Descriptor Locked = new(
        "TES0702",
        Severity.Error,
        "une autre publication est en cours",
        "Un autre tes publie dans le même dossier. Le verrou tombe de lui-même quand l'autre se termine, même brutalement. "
            + "Attendez, ou publiez dans un autre dossier avec -o.",
        "tes build & tes build",
        "tes build && tes build"
    )
    {
        Configurable = false,
    };

    public static readonly Descriptor UnsafeOutput = new(
        "TES0703",
        Severity.Error,
        "dossier de sortie dangereux",
        "La sortie est remplacée tout entière à chaque publication. Elle ne peut donc être ni un lien, ni un point de montage, "
            + "ni un dossier qui contient l'espace de travail ou le dossier personnel, ni se trouver dans content, templates ou .git.",
        "tes build -o content",
        "tes build -o dist"
    )
    {
        Configurable = false,
    };

    public static readonly Descriptor UnsafePath = new(
        "TES0704",
        Severity.Error,
        "chemins publiés incompatibles",
        "Deux documents iraient au même endroit, ou ne se distinguent que par la casse ou les accents, ce que Windows et macOS "
            + "confondent ; ou un chemin sort du dossier, ou porte un nom réservé. Renommez un des fichiers sources, ou changez le "
            + "motif de chemin du livrable.",
        "retours/Ecole.md et retours/école.md",
        "retours/ecole-primaire.md et retours/ecole-maternelle.md"
    )
    {
        Configurable = false,
    };

    public static readonly Descriptor LeftBehind = new(
        "TES0705",
        Severity.Warning,
        "restes d'une publication interrompue",
        "Une publication a été interrompue ou n'a pas pu tout ranger. Ce que tes ne reconnaît pas comme sien est gardé à côté "
            + "de la sortie. Regardez ce dossier, puis supprimez-le.",
        "dist.conserve-1/notes.odt",
        "documents/notes.odt"
    )
    {
        Configurable = false,
    };

    public static readonly Descriptor Altered = new(
        "TES0706",
        Severity.Error,
        "publication précédente modifiée",
        "Une publication partielle garde les fichiers des autres territoires tels qu'ils sont. L'un d'eux a été modifié ou "
            + "supprimé à la main depuis : tes ne peut pas le garder sous une empreinte fausse. Publiez tout, sans sélection.",
        "tes build riez",
        "tes build"
    )
    {
        Configurable = false,
    };

    public static readonly Descriptor MadeAgain = new(
        "TES0711",
        Severity.Info,
        "publication refaite au-delà de ce qui est demandé",
        "La publication précédente montrait un texte, une photo, une citation ou un nom qui ne doit plus paraître : archivé, "
            + "retiré, sous embargo, ou publié avec --drafts. N'importe quelle page a pu le nommer. Une publication partielle refait "
            + "alors tout ce qui est en place, PDF et livres compris, et retire le reste.",
        "tes build --drafts   puis   tes build riez",
        "tes build --drafts   puis   tes build"
    );

    /// <summary>All of them, for the catalogue.</summary>
    public static IReadOnlyList<Descriptor> All { get; } =
    [DiskFull, PermissionDenied, SystemFailure, ForeignFiles, Locked, UnsafeOutput, UnsafePath, LeftBehind, Altered, MadeAgain];
}
