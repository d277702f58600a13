namespace CollegeTes.Scaffolding;

/// <summary>Open questions to ask of each section of a write-up: they call for a story, and hold no answer.</summary>
internal static class InterviewQuestions
{
    private static readonly (string Key, string Title, string[] Questions)[] Table =
    [
        (
            "contexte",
            "Contexte",
            [
                "Racontez le territoire au moment où tout commence. Qu'est-ce qui n'allait plus, ou qu'est-ce qui donnait envie ?",
                "Qui en a parlé pour la première fois, et où ? Qui n'y croyait pas ?",
            ]
        ),
        ("objectifs", "Objectifs", ["Que vouliez-vous changer, et pour qui ?", "Qu'auriez-vous appelé une réussite, à ce moment-là ?"]),
        (
            "deroulement",
            "Déroulement",
            ["Quel a été le premier pas ? Qui l'a fait ?", "À quel moment cela aurait-il pu s'arrêter ? Qu'est-ce qui l'a évité ?"]
        ),
        (
            "gouvernance",
            "Gouvernance",
            ["Qui décidait de quoi, et comment ? Donnez un exemple de décision difficile.", "Qui manquait autour de la table ?"]
        ),
        (
            "moyens",
            "Moyens",
            ["Qu'est-ce que cela vous a demandé, en temps, en argent, en énergie ?", "Qu'est-ce que vous n'aviez pas prévu ?"]
        ),
        (
            "resultats",
            "Résultats",
            [
                "Qu'est-ce qui a changé, que l'on peut voir ou entendre aujourd'hui ? Chez qui ?",
                "Qu'est-ce qui n'a pas changé, et que vous espériez ?",
            ]
        ),
        ("freins", "Freins", ["Qu'est-ce qui a coincé ? Racontez une fois où vous avez pensé renoncer."]),
        ("enseignements", "Enseignements", ["Que feriez-vous autrement si c'était à refaire ?"]),
        (
            "reproductibilite",
            "Reproductibilité",
            [
                "À un territoire qui veut s'y mettre, que conseillez-vous de faire le premier mois ?",
                "Qu'est-ce qui tient à votre situation, et qu'on ne pourra pas copier ?",
            ]
        ),
        ("lacunes", "Ce que les sources ne disent pas", []),
    ];

    /// <summary>What is asked of the gaps of a write-up.</summary>
    public const string OfGaps = "Le retour dit ce qu'il n'a pas trouvé dans les documents publics : que pouvez-vous en dire ?";

    /// <summary>What is asked at the end of every interview.</summary>
    public const string Last =
        "Y a-t-il une question que je n'ai pas posée, et que j'aurais dû poser ? Qui faudrait-il entendre après vous ?";

    /// <summary>The sections that an interview goes through, in its order: key and title.</summary>
    public static IEnumerable<(string Key, string Title)> Sections => Table.Select(t => (t.Key, t.Title));

    /// <summary>The questions of a section.</summary>
    public static IReadOnlyList<string> Of(string key) => Array.Find(Table, t => t.Key == key).Questions ?? [];
}
