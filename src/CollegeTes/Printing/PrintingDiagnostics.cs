using CollegeTes.Diagnostics;

namespace CollegeTes.Printing;

/// <summary>What can keep a PDF from being printed: the browser that prints it.</summary>
public static class PrintingDiagnostics
{
    public static readonly Descriptor NoBrowser = new(
        "TES0020",
        Severity.Error,
        "aucun navigateur pour imprimer",
        "Les PDF sont imprimés par Chromium, Chrome ou Edge, sans fenêtre. tes le cherche dans --browser, puis dans la variable "
            + "TES_CHROMIUM, puis dans le PATH, puis aux endroits où ces navigateurs s'installent. Rien n'a été publié. Sur Debian ou "
            + "Ubuntu : « apt install chromium ». Le HTML et l'EPUB n'ont besoin d'aucun navigateur.",
        "tes build -f html,pdf   (sans navigateur)",
        "apt install chromium && tes build -f html,pdf"
    )
    {
        Configurable = false,
    };

    public static readonly Descriptor OldBrowser = new(
        "TES0021",
        Severity.Error,
        "navigateur trop ancien",
        "Les titres courants et les numéros de page demandent une version récente du navigateur. Mettez-le à jour, ou désignez-en "
            + "un autre avec --browser ou TES_CHROMIUM. Rien n'a été publié.",
        "Chromium 109",
        "Chromium 156"
    )
    {
        Configurable = false,
    };

    public static readonly Descriptor BrowserFailed = new(
        "TES0022",
        Severity.Error,
        "le navigateur n'a pas imprimé",
        "Le navigateur ne démarre pas, s'est arrêté ou n'a pas répondu à temps. La publication précédente est intacte. Relancez ; "
            + "si cela se répète, essayez moins de travaux à la fois (-j 1) ou un autre navigateur (--browser).",
        "un navigateur tué pendant tes build",
        "tes build -f pdf -j 1"
    )
    {
        Configurable = false,
    };

    public static readonly Descriptor NoValidator = new(
        "TES0023",
        Severity.Error,
        "veraPDF manque",
        "--pdf-ua n'inscrit PDF/UA dans un PDF que si veraPDF l'a vérifié. tes le cherche dans la variable TES_VERAPDF, puis dans le "
            + "PATH. Rien n'a été publié.",
        "tes build -f pdf --pdf-ua   (sans veraPDF)",
        "tes build -f pdf"
    )
    {
        Configurable = false,
    };

    public static readonly Descriptor ValidatorFailed = new(
        "TES0024",
        Severity.Error,
        "veraPDF a échoué",
        "veraPDF ne démarre pas, ne finit pas ou ne rend pas de verdict : le PDF n'est ni bon ni mauvais, il n'a pas été vérifié. La "
            + "publication précédente est intacte.",
        "un veraPDF sans machine Java",
        "verapdf --version"
    )
    {
        Configurable = false,
    };

    public static readonly Descriptor NotAccessible = new(
        "TES0025",
        Severity.Warning,
        "PDF qui n'est pas PDF/UA",
        "veraPDF a trouvé dans ce PDF ce que la norme PDF/UA refuse. Le fichier est publié, sans dire qu'il la suit. Avec --strict, rien "
            + "n'est publié. "
            + "Le plus souvent, un gabarit retouché a perdu une alternative, un titre ou un en-tête de tableau.",
        "une figure sans texte de remplacement",
        "une figure décrite"
    );

    public static readonly Descriptor CutText = new(
        "TES0370",
        Severity.Error,
        "texte coupé sur le papier",
        "Un mot ou une image est plus large que sa place : le papier n'en montrerait qu'une partie. Le plus souvent, c'est un mot "
            + "sans espace (une adresse, une référence) dans un tableau, un titre de couverture ou un chiffre. Rien n'a été publié : "
            + "mettez une espace ou un trait d'union où le mot peut se couper, ou abrégez-le.",
        "titre: \"anticonstitutionnellementintercommunalisation\"",
        "titre: \"L'intercommunalité et la Constitution\""
    );

    /// <summary>All of them, for the catalogue.</summary>
    public static IReadOnlyList<Descriptor> All { get; } =
    [NoBrowser, OldBrowser, BrowserFailed, NoValidator, ValidatorFailed, NotAccessible, CutText];
}
