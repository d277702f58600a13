using CollegeTes.Diagnostics;

namespace CollegeTes.Rendering;

/// <summary>What can be wrong with what is pasted into a directory or a platform.</summary>
public static class FragmentDiagnostics
{
    public static readonly Descriptor TooHeavy = new(
        "TES0529",
        Severity.Warning,
        "notes d'épisode trop lourdes pour les annuaires",
        "Les annuaires et les applications gardent 4 000 octets des notes d'un épisode, balises comprises, où une lettre accentuée "
            + "compte double, et coupent le reste : crédits et licence, qui sont à la fin. La page de l'épisode, elle, n'a pas de limite.",
        "des notes de 5 200 octets",
        "un résumé plus court, moins de liens"
    );

    public static readonly Descriptor OddElement = new(
        "TES0530",
        Severity.Error,
        "balise que les annuaires ne gardent pas",
        "Ce gabarit fait un texte à coller ailleurs, dont seules certaines balises sont gardées (« balises » de livrable.yaml). "
            + "Les autres s'afficheraient telles quelles, ou disparaîtraient avec ce qu'elles disent.",
        "<h2>{{ libelles.notes.chapitres }}</h2>",
        "<p>{{ libelles.notes.chapitres }}</p>"
    )
    {
        Configurable = false,
    };

    public static readonly Descriptor LongDescription = new(
        "TES0588",
        Severity.Warning,
        "description de vidéo trop longue pour les plateformes",
        "Les plateformes gardent 5 000 octets de la description collée sous une vidéo, où une lettre accentuée compte double, et "
            + "refusent le reste. Gardez l'essentiel dans le premier paragraphe ; ce qui est sous un titre reste sur la page.",
        "une description de 6 100 octets",
        "un résumé plus court, le détail sous un titre"
    );

    public static readonly IReadOnlyList<Descriptor> All = [TooHeavy, OddElement, LongDescription];
}
