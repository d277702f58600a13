using CollegeTes.Diagnostics;

namespace CollegeTes.Prose;

/// <summary>What the reading of a Markdown text itself finds; what needs the whole collection is found by the checks.</summary>
public static class ProseDiagnostics
{
    public static readonly Descriptor RawHtml = new("TES0301", Severity.Error, "HTML dans le texte",
        "Un texte ne contient pas de HTML : il ne passerait ni dans le PDF, ni dans l'EPUB, et il ouvrirait la porte à des scripts. Markdown suffit : "
        + "**gras**, *italique*, listes, liens, tableaux, citations. Les commentaires <!-- … --> sont permis et ne paraissent pas.",
        "Un <b>marché</b> paysan",
        "Un **marché** paysan")
    { Configurable = false };

    public static readonly Descriptor UnsafeLink = new("TES0302", Severity.Error, "lien refusé",
        "Un lien va vers http(s), mailto, tel, une section (#…) ou un fichier de la collection par un chemin relatif. Toute autre forme est refusée, "
        + "car elle peut faire exécuter un programme.",
        "[voir](javascript:alert(1))",
        "[voir la fiche](https://college-tes.fr/)")
    { Configurable = false };

    public static readonly Descriptor TooComplex = new("TES0303", Severity.Error, "texte trop grand ou trop imbriqué",
        "Le texte dépasse ce qu'un document raisonnable contient : listes imbriquées sans fin, milliers de liens ou de titres. Partagez-le.",
        "cent niveaux de citations imbriquées",
        "deux niveaux au plus")
    { Configurable = false };

    public static readonly Descriptor TopHeading = new("TES0304", Severity.Error, "titre de niveau 1 dans le corps",
        "Le titre du document vient de la clé « titre ». Dans le corps, les sections commencent par deux dièses (##).",
        "# Contexte",
        "## Contexte");

    public static readonly IReadOnlyList<Descriptor> All = [RawHtml, UnsafeLink, TooComplex, TopHeading, FigureAgreement.Contradiction];
}
