using CollegeTes.Diagnostics;

namespace CollegeTes.Prose;

/// <summary>What the reading of a Markdown text itself finds; what needs the whole collection is found by the checks.</summary>
public static class ProseDiagnostics
{
    public static readonly Descriptor RawHtml = new(
        "TES0301",
        Severity.Error,
        "HTML dans le texte",
        "Un texte ne contient pas de HTML : il ne passerait ni dans le PDF, ni dans l'EPUB, et il ouvrirait la porte à des scripts. "
            + "Markdown suffit : "
            + "**gras**, *italique*, listes, liens, tableaux, citations. Les commentaires <!-- … --> sont permis et ne paraissent pas.",
        "Un <b>marché</b> paysan",
        "Un **marché** paysan"
    )
    {
        Configurable = false,
    };

    public static readonly Descriptor UnsafeLink = new(
        "TES0302",
        Severity.Error,
        "lien refusé",
        "Un lien va vers http(s), mailto, tel, une section (#…) ou un fichier de la collection par un chemin relatif. Toute autre "
            + "forme est refusée, car elle peut faire exécuter un programme.",
        "[voir](javascript:alert(1))",
        "[voir la fiche](https://college-tes.fr/)"
    )
    {
        Configurable = false,
    };

    public static readonly Descriptor TooComplex = new(
        "TES0303",
        Severity.Error,
        "texte trop grand ou trop imbriqué",
        "Le texte dépasse ce qu'un document raisonnable contient : listes imbriquées sans fin, milliers de liens ou de titres. "
            + "Partagez-le.",
        "cent niveaux de citations imbriquées",
        "deux niveaux au plus"
    )
    {
        Configurable = false,
    };

    public static readonly Descriptor TopHeading = new(
        "TES0304",
        Severity.Error,
        "titre de niveau 1 dans le corps",
        "Le titre du document vient de la clé « titre ». Dans le corps, les sections commencent par deux dièses (##).",
        "# Contexte",
        "## Contexte"
    );

    public static readonly Descriptor OpenComment = new(
        "TES0340",
        Severity.Error,
        "commentaire laissé ouvert",
        "Un commentaire commence par <!-- et finit par -->, dans le même passage. Laissé ouvert, il se lirait dans la publication, ou "
            + "cacherait ce qui le suit.",
        "Le bilan <!-- à relire est bon.",
        "Le bilan <!-- à relire --> est bon."
    )
    {
        Configurable = false,
    };

    public static readonly Descriptor LostLine = new(
        "TES0341",
        Severity.Error,
        "ligne prise pour une définition de lien",
        "En Markdown, une ligne qui commence par [mots]: donne son adresse à un lien, et ne paraît pas. Quand rien ne s'en sert, ou que "
            + "les mots sont déjà définis, elle serait perdue avec ce "
            + "qu'elle dit. Pour qu'elle se lise, une barre oblique inversée devant le crochet suffit.",
        "[Maire]: Oui.",
        "\\[Maire]: Oui."
    )
    {
        Configurable = false,
    };

    public static readonly Descriptor UnusedAddress = new(
        "TES0342",
        Severity.Notice,
        "adresse dont rien ne se sert",
        "La ligne donne une adresse à un lien que le texte ne contient pas. Elle ne paraît nulle part : c'est sans doute un reste, ou un "
            + "lien dont les mots ont changé.",
        "[wiki]: https://wiki.example/",
        "Lire [le wiki][wiki].\n\n[wiki]: https://wiki.example/"
    );

    public static readonly Descriptor UnusedNote = new(
        "TES0343",
        Severity.Error,
        "note que rien n'appelle",
        "Une note se lit là où son appel se trouve. Sans appel, elle ne paraîtrait pas.",
        "Un texte.\n\n[^1]: La note.",
        "Un texte[^1].\n\n[^1]: La note."
    )
    {
        Configurable = false,
    };

    public static readonly Descriptor MissingNote = new(
        "TES0344",
        Severity.Warning,
        "appel d'une note absente",
        "[^nom] appelle la note écrite plus bas, sur une ligne qui commence par [^nom]: . Sans elle, les crochets se lisent tels quels.",
        "Un texte[^1].",
        "Un texte[^1].\n\n[^1]: La note."
    );

    public static readonly Descriptor OpenMark = new(
        "TES0345",
        Severity.Notice,
        "marque qui ne forme rien",
        "* met en italique, ** en gras, ~~ barre, ` montre du code : chaque marque s'ouvre et se ferme contre un mot, dans le même "
            + "passage. Laissée seule, elle se lit telle quelle. Voulue, elle s'échappe par une barre oblique inversée.",
        "Le **bilan est bon.",
        "Le **bilan** est bon."
    );

    public static readonly Descriptor ForeignMark = new(
        "TES0346",
        Severity.Notice,
        "signes d'une autre écriture",
        "Des signes qui surlignent, encadrent, mettent en exposant ou en formule, ou lient ailleurs (attributs {#…}, blocs :::, $…$, "
            + ":emoji:, [[…]], gabarits, LaTeX) ne sont pas du Markdown de tes : ils paraîtraient tels quels. Voulus, ils s'échappent par "
            + "une barre oblique inversée devant le premier, ou se montrent entre accents graves.",
        "Le ==bilan== de [[l'action]].",
        "Le **bilan** de l'action."
    );

    public static readonly Descriptor BrokenReference = new(
        "TES0351",
        Severity.Warning,
        "appel de source mal écrit",
        "Un appel s'écrit [@id], ou [@id; @autre], sans autre mot ni espace entre les signes. Écrit autrement (page d'un ouvrage, accent, "
            + "crochet oublié), rien ne le reconnaît, et il paraîtrait tel quel. Voulu, il s'échappe par une barre oblique inversée.",
        "Le parc est inauguré en 2014 [@OF, p. 12].",
        "Le parc est inauguré en 2014 (p. 12) [@OF]."
    );

    public static readonly Descriptor UnknownLanguage = new(
        "TES0352",
        Severity.Warning,
        "langue inconnue",
        "[mots]{lang=code} dit que des mots sont d'une autre langue : lecteurs d'écran et traitements de texte les prononcent et les "
            + "corrigent alors comme tels. Le code est celui d'ISO 639 : en, de, es, it, br, oc, la… Inconnu, il ne dirait rien.",
        "Un [living lab]{lang=anglais} ouvre à Redon.",
        "Un [living lab]{lang=en} ouvre à Redon."
    );

    public static readonly Descriptor BrokenLink = new(
        "TES0347",
        Severity.Error,
        "lien ou image qui ne se forme pas",
        "Un lien s'écrit [mots](adresse), une image ![description](chemin), et l'adresse ne contient pas d'espace. Sinon, crochets et "
            + "parenthèses se lisent tels quels, et l'image manque.",
        "![La haie](../medias/ma haie.jpg)",
        "![La haie](../medias/ma-haie.jpg)"
    )
    {
        Configurable = false,
    };

    public static readonly Descriptor UnspacedHeading = new(
        "TES0348",
        Severity.Notice,
        "titre sans espace après les dièses",
        "Markdown veut une espace après les dièses. tes lit quand même un titre ; d'autres logiciels ne le feraient pas.",
        "##Contexte",
        "## Contexte"
    );

    public static readonly Descriptor MarkInTitle = new(
        "TES0349",
        Severity.Warning,
        "lien ou appel dans un titre de section",
        "Le titre d'une section sert au sommaire, aux métadonnées et aux signets : il n'est que du texte. Ses mots restent, mais un "
            + "lien, une image ou un appel de source ou de note n'y mènent nulle part.",
        "## Contexte [@rapport]",
        "## Contexte\n\nLe rapport le dit [@rapport]."
    );

    public static readonly Descriptor FarFigure = new(
        "TES0270",
        Severity.Error,
        "chiffre d'un autre retour là où il n'est pas encore connu",
        "Un texte se lit seul, avant les autres : le chiffre d'un autre retour y prend sa place quand la page se compose. Le titre d'une "
            + "section et la description d'une image servent avant cela, au sommaire et aux signets : le chiffre y manquerait. "
            + "Citez-le dans le texte.",
        "## Les {chiffre:redon/eolien/mats} mâts",
        "## Les mâts\n\nLe parc compte {chiffre:redon/eolien/mats} mâts."
    )
    {
        Configurable = false,
    };

    public static readonly Descriptor WideTable = new(
        "TES0371",
        Severity.Notice,
        "tableau trop large pour le papier",
        "Les colonnes de ce tableau demandent plus que la largeur d'une page : sur le papier et les liseuses, il est composé plus "
            + "petit et ses mots sont coupés où il le faut. Rien ne manque, mais il se lit mal. À l'écran, il défile.",
        "| commune | 2018 | 2019 | 2020 | 2021 | 2022 | 2023 | 2024 | observations |",
        "| année | commune | observations |"
    );

    public static readonly Descriptor PushedIn = new(
        "TES0372",
        Severity.Notice,
        "lignes en retrait",
        "Markdown prend des lignes en retrait (une tabulation, quatre espaces) pour un listage de programme ; tes y lit un "
            + "paragraphe, comme qui les a tapées. Ses lignes se suivent alors. Un listage s'encadre de lignes de trois accents graves.",
        "    Première ligne\n    Deuxième ligne",
        "Première ligne\\\nDeuxième ligne"
    );

    public static readonly IReadOnlyList<Descriptor> All =
    [
        RawHtml,
        UnsafeLink,
        TooComplex,
        TopHeading,
        FigureAgreement.Contradiction,
        MalformedFigures.Malformed,
        OpenComment,
        LostLine,
        UnusedAddress,
        UnusedNote,
        MissingNote,
        OpenMark,
        ForeignMark,
        BrokenReference,
        UnknownLanguage,
        BrokenLink,
        UnspacedHeading,
        MarkInTitle,
        FarFigure,
        WideTable,
        PushedIn,
    ];
}
