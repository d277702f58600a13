using CollegeTes.Diagnostics;

namespace CollegeTes.Machine;

/// <summary>What keeps a command from beginning or ending, whatever the content.</summary>
public static class MachineDiagnostics
{
    public static readonly Descriptor WrongUse = new(
        "TES0026",
        Severity.Error,
        "commande impossible",
        "La commande demande ce qui ne peut pas être fait : un nom que la collection n'a pas, un chemin où tes n'écrit pas, deux options "
            + "qui se contredisent. "
            + "Rien n'a été fait. Les rapports demandés par --report le disent aussi, pour qu'aucun ne parle d'une exécution précédente.",
        "tes build val-clarr --report json=constats.json",
        "tes build val-clair --report json=constats.json"
    )
    {
        Configurable = false,
    };

    public static readonly Descriptor ReportLost = new(
        "TES0027",
        Severity.Error,
        "rapport perdu",
        "Le rapport demandé n'a pas pu être écrit : disque plein, dossier retiré ou fermé entre-temps, sortie standard pleine. Ce "
            + "qui a été publié l'est bien. Libérez de la place ou écrivez-le ailleurs, puis relancez.",
        "tes check --report json=/media/cle-pleine/constats.json",
        "tes check --report json=constats.json"
    )
    {
        Configurable = false,
    };

    public static readonly Descriptor NoResources = new(
        "TES0028",
        Severity.Error,
        "la machine n'en permet pas plus",
        "La machine refuse un fil d'exécution, un fichier ouvert ou de la mémoire de plus : limite de processus d'un conteneur ou d'un "
            + "compte (pids, ulimit -u), de fichiers ouverts (ulimit -n), mémoire pleine. "
            + "La publication précédente est intacte. Demandez moins de travaux à la fois (-j 1), ou relevez la limite.",
        "docker run --pids-limit 8 … tes build",
        "docker run --pids-limit 64 … tes build -j 1"
    )
    {
        Configurable = false,
    };

    /// <summary>What to show where no file more may be open: the fault is that of no file.</summary>
    public static Diagnostic TooManyFiles() =>
        NoResources.At(
            null,
            "la machine ne laisse pas ouvrir un fichier de plus",
            "essayez -j 1, ou relevez la limite de fichiers ouverts (ulimit -n)"
        );

    /// <summary>All of them, for the catalogue.</summary>
    public static IReadOnlyList<Descriptor> All { get; } = [WrongUse, ReportLost, NoResources];
}
