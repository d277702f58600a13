using CollegeTes.Diagnostics;

namespace CollegeTes.Imaging;

/// <summary>What can keep a photograph from being published: the file, or the library that resizes it.</summary>
public static class ImagingDiagnostics
{
    public static readonly Descriptor Damaged = new(
        "TES0707",
        Severity.Error,
        "image abîmée",
        "Le début du fichier est celui d'une image, mais elle ne se laisse pas décoder en entier : il en manque un morceau, le plus "
            + "souvent après un transfert "
            + "interrompu. Ouvrez l'original, vérifiez qu'il s'affiche jusqu'en bas, et déposez-le à nouveau. Rien n'a été publié.",
        "une photo de 4 Mo dont il n'est arrivé que 2 Mo",
        "la même photo, entière"
    )
    {
        Configurable = false,
    };

    public static readonly Descriptor NoLibrary = new(
        "TES0708",
        Severity.Error,
        "bibliothèque d'images absente",
        "Les photographies sont redressées et réduites par libvips, qui accompagne tes : un fichier à côté de l'exécutable "
            + "(libvips.so.42 sous Linux, libvips.42.dylib sous macOS, libvips-42.dll sous Windows). Remettez-le à cet endroit, ou "
            + "installez libvips 8.15 ou une version plus récente, ou désignez son fichier par la variable TES_LIBVIPS. Rien n'a été "
            + "publié. Une collection sans photographie n'en a pas besoin.",
        "tes copié seul, sans libvips.so.42",
        "tes et libvips.so.42 dans le même dossier"
    )
    {
        Configurable = false,
    };

    /// <summary>All of them, for the catalogue.</summary>
    public static IReadOnlyList<Descriptor> All { get; } = [Damaged, NoLibrary];
}
