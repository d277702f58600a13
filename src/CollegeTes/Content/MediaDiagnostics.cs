using CollegeTes.Diagnostics;

namespace CollegeTes.Content;

/// <summary>What can be wrong with the images and sounds of a workspace.</summary>
public static class MediaDiagnostics
{
    public static readonly Descriptor NotFound = new("TES0305", Severity.Error, "fichier absent",
        "L'en-tête nomme un fichier (image, son, transcription) qui n'est pas à sa place. La page s'afficherait avec un trou.",
        "audio: épisode-1.mp3   (sans ce fichier)",
        "audio: episode.mp3   (le fichier est à côté)")
    { Configurable = false };

    public static readonly Descriptor BadPath = new("TES0306", Severity.Error, "chemin refusé",
        "Un fichier de la collection se désigne par un chemin relatif qui ne sort pas du dossier content.",
        "fichier: /home/moi/photo.jpg",
        "fichier: medias/photo.jpg")
    { Configurable = false };

    public static readonly Descriptor UnreadableImage = new("TES0307", Severity.Error, "image illisible",
        "Le contenu du fichier n'est pas celui d'une image JPEG, PNG, WebP ou SVG sans script, quel que soit son nom. Un téléphone qui enregistre en HEIC sait exporter en JPEG "
        + "(sur iPhone : Réglages, Appareil photo, Formats, « Le plus compatible »).",
        "un document Word nommé photo.jpg",
        "une photo JPEG nommée photo.jpg")
    { Configurable = false };

    public static readonly Descriptor UnsafeDrawing = new("TES0308", Severity.Error, "dessin dangereux",
        "Un dessin SVG peut contenir un programme ou appeler un autre site. tes refuse un tel dessin plutôt que de le nettoyer en silence.",
        "<svg onload=\"…\">",
        "<svg><path d=\"…\"/></svg>")
    { Configurable = false };

    public static readonly Descriptor UnreadableAudio = new("TES0501", Severity.Error, "son illisible",
        "La durée et le type du son sont lus dans le fichier, jamais tapés : il doit être en MP3, M4A, Ogg ou WAV.",
        "un fichier MIDI nommé episode.mp3",
        "un fichier MP3 nommé episode.mp3")
    { Configurable = false };

    public static readonly IReadOnlyList<Descriptor> All = [NotFound, BadPath, UnreadableImage, UnsafeDrawing, UnreadableAudio];
}
