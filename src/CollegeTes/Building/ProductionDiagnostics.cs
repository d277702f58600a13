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

    public static readonly IReadOnlyList<Descriptor> All = [Unfinished];
}
