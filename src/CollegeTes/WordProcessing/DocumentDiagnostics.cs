using CollegeTes.Diagnostics;

namespace CollegeTes.WordProcessing;

/// <summary>Why a word-processor document is not taken in. Nothing is written then.</summary>
public static class DocumentDiagnostics
{
    public static readonly Descriptor Unreadable = new(
        "TES0801",
        Severity.Error,
        "document illisible",
        "Le fichier n'est pas un document .docx ou .odt entier : autre format, fichier coupé, document protégé par un mot de passe, XML "
            + "abîmé. "
            + "Ouvrez-le dans Word ou LibreOffice et enregistrez-en une copie au format .docx ou .odt, sans mot de passe.",
        "tes import notes.doc",
        "tes import notes.docx"
    )
    {
        Configurable = false,
    };

    public static readonly Descriptor TooLarge = new(
        "TES0802",
        Severity.Error,
        "document trop grand",
        "Un document à importer pèse 50 Mio au plus, 200 Mio et 2 000 fichiers une fois déplié, 500 000 éléments et 200 niveaux. "
            + "Au-delà, un petit fichier pourrait épuiser la machine. Réduisez les images, ou partagez le document.",
        "un .docx de 40 Ko qui se déplie en 4 Go",
        "un .docx de 12 Mo avec ses photos"
    )
    {
        Configurable = false,
    };

    public static readonly Descriptor Dangerous = new(
        "TES0803",
        Severity.Error,
        "document refusé",
        "Le document contient ce qu'un retour d'expérience n'a pas à contenir : des macros, un type de document XML (DTD), des fichiers "
            + "dont le chemin sort de "
            + "l'archive. tes refuse un tel document plutôt que de le nettoyer en silence. Enregistrez-en une copie sans macros.",
        "fiche.docm, ou un .docx qui contient vbaProject.bin",
        "fiche.docx enregistré sans macros"
    )
    {
        Configurable = false,
    };

    public static readonly Descriptor Exists = new(
        "TES0804",
        Severity.Error,
        "fichier déjà là",
        "L'importation ne remplace jamais un fichier. Un retour de ce nom existe déjà : donnez-en un autre avec --nom, ou déplacez "
            + "l'ancien.",
        "tes import haies.docx   (retours/haies.md existe)",
        "tes import haies.docx --nom haies-2026"
    )
    {
        Configurable = false,
    };

    public static readonly Descriptor TooLong = new(
        "TES0805",
        Severity.Error,
        "texte trop long pour un seul retour",
        "Un retour d'expérience tient en 256 Kio de texte, en-tête compris. Ce document en contient davantage : partagez-le en plusieurs "
            + "avant de l'importer.",
        "un rapport de 400 pages",
        "un document par expérience"
    )
    {
        Configurable = false,
    };

    public static readonly Descriptor NoOrigin = new(
        "TES0820",
        Severity.Warning,
        "texte d'origine perdu",
        "Une version Word porte le texte qu'elle avait quand tes l'a faite : un document relu est comparé à ce texte, et non à ce "
            + "que la source est devenue depuis. Un autre logiciel (un éditeur en ligne, un nettoyage de métadonnées) peut le retirer. "
            + "tes compare alors avec la source d'aujourd'hui, et n'en retire rien : ce qui manque au document a pu être écrit depuis.",
        "une fiche enregistrée par un éditeur en ligne, puis renvoyée",
        "la même, enregistrée par Word ou LibreOffice"
    )
    {
        Configurable = false,
    };

    public static readonly IReadOnlyList<Descriptor> All = [Unreadable, TooLarge, Dangerous, Exists, TooLong, NoOrigin];
}
