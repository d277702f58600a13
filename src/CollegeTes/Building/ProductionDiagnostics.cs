using CollegeTes.Diagnostics;

namespace CollegeTes.Building;

/// <summary>What is found while files are made.</summary>
public static class ProductionDiagnostics
{
    public static readonly Descriptor Unfinished = new(
        "TES0350",
        Severity.Error,
        "fichier qui ne peut pas être achevé",
        "Un fichier de la publication n'a pas pu être fait, par un défaut de tes. Les autres l'ont été, et la publication précédente "
            + "reste en place : rien n'est publié à moitié.",
        "un livret dont le PDF ne se termine pas",
        "le même livret, une fois tes corrigé, ou la publication sans ce PDF"
    )
    {
        Configurable = false,
    };

    public static readonly Descriptor NoAddress = new(
        "TES0984",
        Severity.Warning,
        "forme qui demande l'adresse de la publication",
        "Un courriel, un flux, une image de partage mènent à des pages en ligne : sans l'adresse publique de la collection, leurs liens ne "
            + "mèneraient nulle part, et ils ne sont pas faits. Écrivez « url: » dans collection.yaml, ou donnez-la par --url.",
        "tes build -f courriel   (sans « url: » dans collection.yaml)",
        "tes build -f courriel --url https://exemple.fr/recits"
    );

    public static readonly IReadOnlyList<Descriptor> All = [Unfinished, NoAddress];
}
