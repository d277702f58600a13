using CollegeTes.Diagnostics;

namespace CollegeTes.Yaml.Fields;

/// <summary>What can be wrong with the keys of a content file.</summary>
public static class FieldDiagnostics
{
    public static readonly Descriptor UnknownKey = new(
        "TES0201",
        Severity.Error,
        "clé inconnue",
        "Chaque fichier a une liste fermée de clés : une clé que tes ne connaît pas serait perdue sans un mot. C'est presque "
            + "toujours une faute de frappe, ou une clé mise au mauvais niveau. Accents et majuscules n'importent pas.",
        "acroche: Un marché sous la halle",
        "accroche: Un marché sous la halle"
    )
    {
        Configurable = false,
    };

    public static readonly Descriptor MissingKey = new(
        "TES0202",
        Severity.Error,
        "clé obligatoire absente",
        "Sans cette clé, le document ne peut pas être composé. Si la réponse n'est pas connue, beaucoup de clés acceptent « non "
            + "renseigne », qui dit qu'on a cherché.",
        "---\naccroche: Un marché sous la halle\n---",
        "---\ntitre: Le marché de la halle\naccroche: Un marché sous la halle\n---"
    )
    {
        Configurable = false,
    };

    public static readonly Descriptor WrongValue = new(
        "TES0203",
        Severity.Error,
        "valeur mal formée",
        "La clé attend une valeur d'une autre sorte : un nombre, une date, un mot d'une liste fermée. Rien n'est deviné : « 12:30 "
            + "» ou « 010 » ne sont pas des nombres.",
        "valeur: douze",
        "valeur: 12"
    )
    {
        Configurable = false,
    };

    public static readonly Descriptor BadDate = new(
        "TES0204",
        Severity.Error,
        "date mal écrite",
        "Les dates s'écrivent année d'abord : 2024, 2024-03 ou 2024-03-15. « 05/03/2026 » se lit mars ou mai selon les pays, elle est "
            + "donc refusée.",
        "date: 05/03/2026",
        "date: 2026-03-05"
    )
    {
        Configurable = false,
    };

    public static readonly Descriptor Empty = new(
        "TES0205",
        Severity.Notice,
        "clé laissée vide",
        "La clé est là mais rien ne la suit. Retirez-la, ou écrivez « non renseigne » si l'information a été cherchée sans être trouvée.",
        "publics:",
        "publics: [habitants]"
    );

    public static readonly Descriptor ForbiddenCharacter = new(
        "TES0206",
        Severity.Error,
        "caractère invisible refusé",
        "Des caractères invisibles (commandes, sens d'écriture forcé, espaces de largeur nulle) peuvent tromper le lecteur ou une machine. "
            + "Ils viennent souvent d'un copier-coller. Retapez le passage.",
        "titre: \"Bonjour\\u202E\"",
        "titre: Bonjour"
    )
    {
        Configurable = false,
    };

    public static readonly Descriptor BadAddress = new(
        "TES0207",
        Severity.Error,
        "adresse refusée",
        "Une adresse de site commence par http:// ou https:// ; une adresse de courriel tient en nom@domaine. Toute autre forme "
            + "(javascript:, data:, fichier local) est refusée.",
        "url: javascript:alert(1)",
        "url: https://college-tes.fr/"
    )
    {
        Configurable = false,
    };

    public static readonly Descriptor BadSlug = new(
        "TES0208",
        Severity.Error,
        "identifiant mal formé",
        "Un identifiant est fait de minuscules sans accent, de chiffres et de traits d'union : il sert dans les adresses et les renvois.",
        "id: Île d'Yeu",
        "id: ile-d-yeu"
    )
    {
        Configurable = false,
    };

    public static readonly Descriptor FoldedText = new(
        "TES0209",
        Severity.Error,
        "bloc plié « > »",
        "Un bloc plié joint les lignes, si bien qu'aucune erreur ne peut plus être située dans le texte. Écrivez le bloc avec « | ».",
        "description: >\n  Un texte",
        "description: |\n  Un texte"
    )
    {
        Configurable = false,
    };

    public static readonly Descriptor EmptyLimit = new(
        "TES0420",
        Severity.Error,
        "limite laissée vide",
        "La clé dit jusqu'où quelque chose peut être montré : une date d'embargo ou de fin, les supports d'un accord, le consentement "
            + "d'une personne. Vide, elle ne "
            + "retiendrait rien, et ce que vous vouliez retenir paraîtrait. Écrivez la valeur ; s'il n'y a rien à retenir, retirez la clé.",
        "publication: {a-partir-du: }",
        "publication: {a-partir-du: 2027-03-01}"
    )
    {
        Configurable = false,
    };

    public static readonly IReadOnlyList<Descriptor> All =
    [
        UnknownKey,
        MissingKey,
        WrongValue,
        BadDate,
        Empty,
        ForbiddenCharacter,
        BadAddress,
        BadSlug,
        FoldedText,
        EmptyLimit,
    ];
}
