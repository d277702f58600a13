using CollegeTes.Diagnostics;

namespace CollegeTes.Yaml;

/// <summary>What can be wrong with a YAML file before any of its keys is understood.</summary>
public static class YamlDiagnostics
{
    public static readonly Descriptor Syntax = new(
        "TES0101",
        Severity.Error,
        "YAML illisible",
        "Le fichier n'est pas du YAML que tes sait lire : une indentation qui ne tombe pas juste, un deux-points non protégé, un "
            + "guillemet qui n'est pas fermé. Le reste du fichier n'est pas lu tant que ce n'est pas corrigé. Un texte qui contient « : "
            + "» ou qui commence par un signe se met entre guillemets droits.",
        "titre: Manger local : le pari",
        "titre: \"Manger local : le pari\""
    )
    {
        Configurable = false,
    };

    public static readonly Descriptor DuplicateKey = new(
        "TES0102",
        Severity.Error,
        "clé écrite deux fois",
        "La même clé est écrite deux fois au même endroit (accents et majuscules ne les distinguent pas). L'une des deux serait "
            + "perdue en silence : il faut en garder une seule.",
        "titre: Un\ntitre: Deux",
        "titre: Un"
    )
    {
        Configurable = false,
    };

    public static readonly Descriptor Refused = new(
        "TES0103",
        Severity.Error,
        "YAML trop riche",
        "Ancres, alias, étiquettes, fusions et documents multiples ne sont pas acceptés : ils ne servent à rien ici et peuvent "
            + "piéger le lecteur. Écrivez la valeur en toutes lettres là où elle sert.",
        "porteur: &p college-tes",
        "porteur: college-tes"
    )
    {
        Configurable = false,
    };

    public static readonly Descriptor TooLarge = new(
        "TES0104",
        Severity.Error,
        "YAML trop grand ou trop profond",
        "Un en-tête tient en 32 Kio, un fichier YAML en 256 Kio, et les valeurs ne s'imbriquent pas sur plus de seize niveaux. Au-delà, ce "
            + "n'est plus une fiche d'auteur : déplacez le texte dans le corps du document ou partagez le fichier.",
        "themes: [[[[[[[[[[[[[[[[[a]]]]]]]]]]]]]]]]]",
        "themes: [alimentation]"
    )
    {
        Configurable = false,
    };

    public static readonly Descriptor NotAMapping = new(
        "TES0105",
        Severity.Error,
        "des clés sont attendues",
        "Le fichier doit commencer par des clés (« titre: … »), une par ligne. Un texte seul ou une liste ne dit pas à quoi il se "
            + "rapporte.",
        "- alimentation",
        "themes: [alimentation]"
    )
    {
        Configurable = false,
    };

    public static readonly Descriptor MissingFrontMatter = new(
        "TES0106",
        Severity.Error,
        "en-tête absent ou non fermé",
        "Un retour d'expérience ou un épisode commence par un en-tête : une ligne « --- », les clés, puis une autre ligne « --- ». "
            + "Le texte vient ensuite.",
        "titre: Un marché paysan\n\n## Contexte",
        "---\ntitre: Un marché paysan\n---\n\n## Contexte"
    )
    {
        Configurable = false,
    };

    public static readonly IReadOnlyList<Descriptor> All =
    [
        Syntax,
        DuplicateKey,
        Refused,
        TooLarge,
        NotAMapping,
        MissingFrontMatter,
        UnquotedText.Descriptor,
    ];
}
