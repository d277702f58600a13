using CollegeTes.Diagnostics;

namespace CollegeTes.Content;

/// <summary>What can be wrong with the images, sounds and films of a workspace.</summary>
public static class MediaDiagnostics
{
    public static readonly Descriptor NotFound = new(
        "TES0305",
        Severity.Error,
        "fichier absent",
        "L'en-tête nomme un fichier (image, son, film, transcription) qui n'est pas à sa place. La page s'afficherait avec un trou.",
        "audio: épisode-1.mp3   (sans ce fichier)",
        "audio: episode.mp3   (le fichier est à côté)"
    )
    {
        Configurable = false,
    };

    public static readonly Descriptor BadPath = new(
        "TES0306",
        Severity.Error,
        "chemin refusé",
        "Un fichier de la collection se désigne par un chemin relatif qui ne sort pas du dossier content.",
        "fichier: /home/moi/photo.jpg",
        "fichier: medias/photo.jpg"
    )
    {
        Configurable = false,
    };

    public static readonly Descriptor UnreadableImage = new(
        "TES0307",
        Severity.Error,
        "image illisible",
        "Le contenu du fichier n'est pas celui d'une image JPEG, PNG, WebP ou SVG sans script, quel que soit son nom. Un téléphone "
            + "qui enregistre en HEIC sait exporter en JPEG (sur iPhone : Réglages, Appareil photo, Formats, « Le plus compatible »).",
        "un document Word nommé photo.jpg",
        "une photo JPEG nommée photo.jpg"
    )
    {
        Configurable = false,
    };

    public static readonly Descriptor UnsafeDrawing = new(
        "TES0308",
        Severity.Error,
        "dessin dangereux",
        "Un dessin SVG peut contenir un programme ou appeler un autre site. tes refuse un tel dessin plutôt que de le nettoyer en silence.",
        "<svg onload=\"…\">",
        "<svg><path d=\"…\"/></svg>"
    )
    {
        Configurable = false,
    };

    public static readonly Descriptor UnreadableAudio = new(
        "TES0501",
        Severity.Error,
        "son illisible",
        "La durée et le type du son sont lus dans le fichier, jamais tapés : il doit être en MP3, M4A, Ogg ou WAV.",
        "un fichier MIDI nommé episode.mp3",
        "un fichier MP3 nommé episode.mp3"
    )
    {
        Configurable = false,
    };

    public static readonly Descriptor UnreadableVideo = new(
        "TES0571",
        Severity.Error,
        "film illisible",
        "La durée et la taille de l'image sont lues dans le fichier, jamais tapées : il doit être en MP4 ou en WebM, les deux formats "
            + "que tous les navigateurs lisent.",
        "un film QuickTime nommé film.mp4",
        "un film MP4 (H.264 et AAC) nommé film.mp4"
    )
    {
        Configurable = false,
    };

    public static readonly Descriptor IncompleteImage = new(
        "TES0330",
        Severity.Error,
        "image incomplète",
        "Le fichier commence comme une image, mais il n'est pas entier : un transfert interrompu, un disque plein. Une partie de "
            + "la page resterait vide. Un dessin SVG est refusé de même quand une image placée dedans ne se laisse pas lire : on ne "
            + "saurait pas ce qu'elle dit de son auteur et de son lieu.",
        "un PNG de 2 Mo dont il n'est arrivé que 1 Mo",
        "le même PNG, entier"
    )
    {
        Configurable = false,
    };

    public static readonly IReadOnlyList<Descriptor> All =
    [
        NotFound,
        BadPath,
        UnreadableImage,
        UnsafeDrawing,
        UnreadableAudio,
        UnreadableVideo,
        IncompleteImage,
    ];
}
