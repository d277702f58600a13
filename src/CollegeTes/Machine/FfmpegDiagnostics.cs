using CollegeTes.Diagnostics;

namespace CollegeTes.Machine;

/// <summary>What can keep ffmpeg from doing its work on this machine.</summary>
public static class FfmpegDiagnostics
{
    public static readonly Descriptor NoFfmpeg = new(
        "TES0550",
        Severity.Error,
        "ffmpeg manque",
        "Le son et la vidéo sont encodés par ffmpeg. tes le cherche dans --ffmpeg, puis dans la variable TES_FFMPEG, puis dans le "
            + "PATH. Rien n'a été publié. Sur Debian ou Ubuntu : « apt install ffmpeg ». Les pages, les PDF et les EPUB s'en passent.",
        "tes build -f video   (sans ffmpeg)",
        "apt install ffmpeg && tes build -f video"
    )
    {
        Configurable = false,
    };

    public static readonly Descriptor UnfitFfmpeg = new(
        "TES0551",
        Severity.Error,
        "ffmpeg trop ancien ou incomplet",
        "Cette version de ffmpeg est trop ancienne, ou a été construite sans un encodeur dont tes a besoin (libx264 pour la vidéo, "
            + "aac pour le son). Mettez-la à jour, ou désignez-en une autre avec --ffmpeg ou TES_FFMPEG. Rien n'a été publié.",
        "ffmpeg 3.4, ou ffmpeg sans libx264",
        "ffmpeg 5.1 avec libx264"
    )
    {
        Configurable = false,
    };

    public static readonly Descriptor FfmpegFailed = new(
        "TES0552",
        Severity.Error,
        "ffmpeg a échoué",
        "ffmpeg ne démarre pas, s'est arrêté ou n'a pas fini à temps. La publication précédente est intacte. Le message reprend "
            + "ses derniers mots. Relancez ; si cela se répète, essayez moins de travaux à la fois (-j 1) ou un autre ffmpeg (--ffmpeg).",
        "un ffmpeg tué pendant tes build",
        "tes build -f video -j 1"
    )
    {
        Configurable = false,
    };

    /// <summary>All of them, for the catalogue.</summary>
    public static IReadOnlyList<Descriptor> All { get; } = [NoFfmpeg, UnfitFfmpeg, FfmpegFailed];
}
