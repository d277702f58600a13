using CollegeTes.Diagnostics;

namespace CollegeTes.Checks;

/// <summary>What can be wrong with the video of a write-up.</summary>
internal static class CapsuleFindings
{
    public static readonly Descriptor Duration = new(
        "TES0553",
        Severity.Error,
        "capsule trop courte ou trop longue",
        "Une capsule dure de 45 à 90 secondes. Sans voix, sa durée est le temps qu'il faut pour lire (15 signes par seconde), sauf « "
            + "duree » ; avec une narration, "
            + "c'est la durée de l'enregistrement. Raccourcissez ou omettez la scène la plus longue, ou donnez plus à voir.",
        "une narration de 2 minutes",
        "une narration de 75 secondes"
    )
    {
        Configurable = false,
    };

    public static readonly Descriptor NoCaptions = new(
        "TES0554",
        Severity.Error,
        "narration sans sous-titres",
        "La plupart des vidéos sont regardées sans le son, et des personnes sourdes les regardent : la narration va avec ses "
            + "sous-titres, un fichier WebVTT à côté de capsule.yaml.",
        "narration: voix.mp3",
        "narration: voix.mp3\nsous-titres: voix.vtt"
    )
    {
        Configurable = false,
    };

    public static readonly Descriptor Voice = new(
        "TES0555",
        Severity.Error,
        "voix sans accord",
        "La personne qu'on entend a donné son accord (objet « voix » dans consentements.yaml), ou la voix est celle d'une machine, ce "
            + "que la page annonce.",
        "narration: voix.mp3",
        "narration: voix.mp3\nconsentement: voix-anne   (ou « voix-de-synthese: oui »)"
    )
    {
        Configurable = false,
    };

    public static readonly Descriptor Unknown = new(
        "TES0556",
        Severity.Error,
        "la scène montre ce que le retour n'a pas",
        "Une scène nomme un chiffre par son identifiant, une étape ou une citation par son rang dans le retour, à partir de 1. Celui-là "
            + "n'y est pas.",
        "{genre: citation, citation: 4}   (le retour en a deux)",
        "{genre: citation, citation: 2}"
    )
    {
        Configurable = false,
    };

    public static readonly Descriptor Refused = new(
        "TES0557",
        Severity.Error,
        "citation que l'accord ne laisse pas paraître en vidéo",
        "La personne a donné son accord pour d'autres supports que la capsule, ou la citation porte « exergue: non » et ne se montre pas "
            + "en grand. Demandez-lui d'étendre son accord, ou montrez une autre citation : sans consigne, tes choisit la première qui le "
            + "peut.",
        "supports: [livret, fiche]",
        "supports: [livret, fiche, capsule]"
    )
    {
        Configurable = false,
    };

    public static readonly Descriptor NoRoom = new(
        "TES0558",
        Severity.Error,
        "trop de texte pour une scène",
        "Une image se lit de loin, sur un téléphone : 90 signes pour un titre, 220 pour un texte, trois chiffres, quatre étapes. "
            + "Au-delà, le texte serait coupé.",
        "un texte de 310 signes",
        "un texte de 200 signes"
    )
    {
        Configurable = false,
    };

    public static readonly Descriptor TooFast = new(
        "TES0559",
        Severity.Warning,
        "trop vite pour être lu",
        "Une personne lit une quinzaine de signes par seconde ; au-delà de vingt, elle perd le fil. Allongez « duree », raccourcissez le "
            + "texte, ou coupez le sous-titre en deux.",
        "{genre: enseignement, texte: \"… 200 signes …\", duree: 5}",
        "{genre: enseignement, texte: \"… 200 signes …\", duree: 14}"
    );

    public static readonly Descriptor Misplaced = new(
        "TES0560",
        Severity.Error,
        "temps de scène qui ne va pas",
        "« debut » dit quand la scène commence dans la narration, dans l'ordre des scènes et avant la fin du son ; « duree » dit combien "
            + "elle dure, en secondes, quand il n'y a pas de voix.",
        "{genre: lieu, debut: 00:40}, puis {genre: chiffres, debut: 00:20}",
        "{genre: lieu, debut: 00:10}, puis {genre: chiffres, debut: 00:20}"
    )
    {
        Configurable = false,
    };

    public static readonly IReadOnlyList<Descriptor> All = [Duration, NoCaptions, Voice, Unknown, Refused, NoRoom, TooFast, Misplaced];
}
