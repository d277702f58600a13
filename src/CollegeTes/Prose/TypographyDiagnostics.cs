using CollegeTes.Diagnostics;
using CollegeTes.Text;

namespace CollegeTes.Prose;

/// <summary>
/// What a reader of proofs would mark: never rewritten by the program. Found in texts while they are read, in fields by a check.
/// </summary>
public static class TypographyDiagnostics
{
    public static readonly Descriptor DecimalPoint = new(
        "TES0324",
        Severity.Notice,
        "point à la place de la virgule",
        "En français, la virgule sépare les décimales et une espace sépare les milliers. « 3.5 » et « 12.500 » se lisent mal, et "
            + "le second peut se lire douze et demi. tes ne corrige pas, car lui seul ne peut pas savoir lequel des deux est voulu.",
        "une puissance de 23.7 kWc",
        "une puissance de 23,7 kWc"
    );

    public static readonly Descriptor Ordinal = new(
        "TES0325",
        Severity.Notice,
        "ordinal mal abrégé",
        "Les ordinaux s'abrègent 1er, 1re, 2e, 2d, 2de ; tes met lui-même la terminaison en exposant. Les formes plus longues (1ère, "
            + "2ème) sont fautives.",
        "la 2ème réunion",
        "la 2e réunion"
    );

    public static readonly Descriptor CapitalAccent = new(
        "TES0326",
        Severity.Notice,
        "capitale sans accent",
        "Les capitales portent leurs accents en français : sans eux, des mots se confondent et les lecteurs d'écran prononcent "
            + "mal. Si un nom propre s'écrit vraiment ainsi, taisez le constat avec une raison.",
        "l'Etat et la Region",
        "l'État et la Région"
    );

    public static readonly Descriptor Ligature = new(
        "TES0327",
        Severity.Notice,
        "ligature absente",
        "Le français écrit œuvre, cœur, sœur avec une ligature. Deux lettres séparées sont une faute d'orthographe, que la recherche ne "
            + "rattrape pas toujours.",
        "la mise en oeuvre",
        "la mise en œuvre"
    );

    public static readonly Descriptor InclusiveForm = new(
        "TES0328",
        Severity.Info,
        "forme inclusive abrégée",
        "Une forme comme « élu·e·s » est un choix de la maison, que tes ne juge ni ne réécrit. Les lecteurs d'écran la lisent mal "
            + ": « les élues et les élus » se dit aussi bien à voix haute.",
        "les élu·e·s de la commune",
        "les élues et les élus de la commune"
    );

    public static readonly IReadOnlyList<Descriptor> All = [DecimalPoint, Ordinal, CapitalAccent, Ligature, InclusiveForm];

    /// <summary>A notice as a diagnostic at its place.</summary>
    public static Diagnostic At(TypographyNotice notice, SourceSpan place)
    {
        var descriptor = notice.Kind switch
        {
            TypographyNoticeKind.DecimalPoint => DecimalPoint,
            TypographyNoticeKind.Ordinal => Ordinal,
            TypographyNoticeKind.CapitalAccent => CapitalAccent,
            TypographyNoticeKind.Ligature => Ligature,
            _ => InclusiveForm,
        };
        return descriptor.At(
            place,
            $"« {notice.Found} » : {descriptor.Title}",
            notice.Suggestion.Length > 0
                ? $"Écrivez « {notice.Suggestion} »."
                : "Gardez-la si c'est le choix de votre maison, ou écrivez les deux mots."
        );
    }
}
