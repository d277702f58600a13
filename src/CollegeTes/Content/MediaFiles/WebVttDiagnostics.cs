using CollegeTes.Diagnostics;

namespace CollegeTes.Content.MediaFiles;

/// <summary>What can be wrong with a transcript.</summary>
public static class WebVttDiagnostics
{
    /// <summary>The file does not follow WebVTT.</summary>
    public static Descriptor Invalid { get; } =
        new(
            "TES0510",
            Severity.Error,
            "transcription WebVTT illisible",
            "Une transcription est un fichier WebVTT : une première ligne WEBVTT, puis des répliques séparées par une ligne vide, "
                + "chacune avec ses temps et son texte. Les temps s'écrivent 00:01:02.500, avec un point ; la fin vient après le début. "
                + "Une réplique illisible manquerait aux personnes qui lisent l'épisode au lieu de l'écouter.",
            "WEBVTT\n\n00:01,000 --> 00:04,000\n<v Anne>Bonjour.",
            "WEBVTT\n\n00:01.000 --> 00:04.000\n<v Anne>Bonjour."
        );

    /// <summary>Cues are out of order, or two share a moment.</summary>
    public static Descriptor Order { get; } =
        new(
            "TES0511",
            Severity.Warning,
            "répliques en désordre ou superposées",
            "Les répliques se suivent dans l'ordre de l'écoute, et l'une finit avant que l'autre commence. Sinon les lecteurs "
                + "audio en sautent, et la transcription de la page se lit dans le désordre. Si deux personnes parlent ensemble, mettez "
                + "leurs deux voix dans la même réplique.",
            "00:01.000 --> 00:05.000\n<v Anne>Bonjour.\n\n00:04.000 --> 00:06.000\n<v Luc>Bonjour.",
            "00:01.000 --> 00:04.000\n<v Anne>Bonjour.\n\n00:04.000 --> 00:06.000\n<v Luc>Bonjour."
        );

    /// <summary>A line is too long for the screens that show it.</summary>
    public static Descriptor LongLine { get; } =
        new(
            "TES0512",
            Severity.Notice,
            "ligne de transcription trop longue",
            "Une ligne de plus de 65 caractères est coupée ou rapetissée par la plupart des lecteurs audio. Allez à la ligne à la fin d'un "
                + "groupe de mots, ou faites deux répliques.",
            "<v Anne>Nous avons commencé par réunir les habitants, les services et les élus de la commune.",
            "<v Anne>Nous avons commencé par réunir les habitants,\nles services et les élus de la commune."
        );

    /// <summary>The file does not follow SubRip.</summary>
    public static Descriptor InvalidSubRip { get; } =
        new(
            "TES0536",
            Severity.Error,
            "transcription SRT illisible",
            "Une transcription SubRip (SRT) est une suite de répliques séparées par une ligne vide : un numéro, les temps, le "
                + "texte. Les temps s'écrivent 00:01:02,500, avec leurs heures et une virgule ; la fin vient après le début. « Anne Roux "
                + ": » devant les mots dit qui parle. Une réplique illisible manquerait aux personnes qui lisent l'épisode au lieu de "
                + "l'écouter.",
            "1\n00:01 --> 00:04\nAnne Roux : Bonjour.",
            "1\n00:00:01,000 --> 00:00:04,000\nAnne Roux : Bonjour."
        );

    /// <summary>All of them, in the order of their codes.</summary>
    public static IReadOnlyList<Descriptor> All { get; } = [Invalid, Order, LongLine, InvalidSubRip];
}
