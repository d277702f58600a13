using CollegeTes.Diagnostics;
using CollegeTes.Model;
using CollegeTes.Text;

namespace CollegeTes.Checks;

/// <summary>What a training announces is taught by a sequence, assessed by a question, and can be seen to be done.</summary>
public sealed class TrainingObjectives : ICheck
{
    // What nobody can see somebody do.
    private static readonly string[] Unseen =
    [
        "comprendre",
        "connaitre",
        "savoir",
        "apprehender",
        "sensibiliser",
        "prendre conscience",
        "decouvrir",
        "maitriser",
        "se familiariser",
    ];

    public static readonly Descriptor None = new(
        "TES0955",
        Severity.Error,
        "formation sans objectif",
        "Une formation dit ce que les participants sauront faire à la fin : c'est ce qu'ils lisent d'abord, et ce que l'on évalue. "
            + "Écrivez un objectif au moins.",
        "objectifs: []",
        "objectifs: [{id: rapprocher, texte: \"Rapprocher deux expériences critère par critère\"}]"
    )
    {
        Configurable = false,
    };

    public static readonly Descriptor Alone = new(
        "TES0976",
        Severity.Warning,
        "objectif ni travaillé ni évalué",
        "Aucune séquence ne sert cet objectif et aucune question ne l'évalue : il est annoncé pour rien. Nommez-le sous « objectifs » "
            + "d'une séquence, ou sous « objectif » d'une question, ou retirez-le.",
        "objectifs: [{id: comparer, …}]   et   sequences: [{…, objectifs: [reperer]}]",
        "objectifs: [{id: comparer, …}]   et   sequences: [{…, objectifs: [reperer, comparer]}]"
    );

    public static readonly Descriptor Vague = new(
        "TES0978",
        Severity.Notice,
        "objectif que l'on ne peut pas évaluer",
        "« Comprendre » ou « connaître » ne se voient pas : ni la personne ni qui l'évalue ne sait quand c'est acquis. Un verbe "
            + "d'action se constate : repérer, comparer, situer, expliquer, rédiger, animer.",
        "texte: \"Comprendre le cadre d'action\"",
        "texte: \"Situer une expérience dans le cadre d'action, preuves à l'appui\""
    );

    public static readonly Descriptor Unknown = new(
        "TES0975",
        Severity.Error,
        "la formation nomme ce qui n'est pas là",
        "Une séquence ou une question nomme un objectif de la formation par son identifiant ; une diapositive nomme une question de la "
            + "formation, un chiffre de son retour par son identifiant, une étape ou une citation par son rang, à partir de 1. Celui-là "
            + "n'existe pas.",
        "{genre: citation, retour: redon/eolien, citation: 4}   (le retour en a deux)",
        "{genre: citation, retour: redon/eolien, citation: 2}"
    )
    {
        Configurable = false,
    };

    public IReadOnlyList<Descriptor> Descriptors { get; } = [None, Alone, Vague, Unknown];

    public void Run(CheckContext context)
    {
        foreach (var training in SubjectKind.Training.In(context.Library))
        {
            if (training.Objectives.Count == 0)
                context.Report(
                    None,
                    training.Title.Span,
                    "la formation n'annonce aucun objectif",
                    "Écrivez sous « objectifs » ce que les participants sauront faire."
                );
            var ids = new KnownNames(training.Objectives.Select(o => o.Id.Value));
            var named = training
                .Sequences.SelectMany(s => s.Objectives)
                .Concat(training.Questions.Select(q => q.Objective).OfType<Located<string>>())
                .ToList();
            foreach (var name in named.Where(n => n.Value.Length > 0 && !ids.Contains(n.Value)))
                context.Report(
                    Unknown,
                    name.Span,
                    $"« {name.Value} » n'est pas un objectif de la formation",
                    ids.Remedy(name.Value, "Définissez-le sous « objectifs ».")
                );
            foreach (var objective in training.Objectives)
                Look(objective, named.Exists(n => n.Value == objective.Id.Value), context);
        }
    }

    private static void Look(Objective objective, bool isNamed, CheckContext context)
    {
        if (!isNamed && objective.Id.Value.Length > 0)
            context.Report(
                Alone,
                objective.Id.Span,
                $"aucune séquence ne sert « {objective.Id.Value} », et aucune question ne l'évalue",
                "Nommez-le dans une séquence ou une question, ou retirez-le."
            );
        var folded = UnicodeText.Fold(objective.Text.Value).TrimStart();
        if (Array.Find(Unseen, v => Starts(folded, v) || Starts(folded, "mieux " + v)) is { } verb)
            context.Report(
                Vague,
                objective.Text.Span,
                $"« {objective.Text.Value[..Math.Min(verb.Length, objective.Text.Value.Length)]} » ne se constate pas",
                "Dites ce que la personne fera : repérer, comparer, situer, expliquer, rédiger…"
            );
    }

    private static bool Starts(string folded, string verb) =>
        folded.StartsWith(verb, StringComparison.Ordinal) && (folded.Length == verb.Length || !char.IsLetter(folded[verb.Length]));
}
