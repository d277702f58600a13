using CollegeTes.Model;
using CollegeTes.Text;
using CollegeTes.Yaml.Fields;
using static CollegeTes.Yaml.Fields.Kinds;

namespace CollegeTes.Content.Files;

/// <summary><c>formations/&lt;slug&gt;/formation.yaml</c>: a training day made of published cases.</summary>
internal static class TrainingFile
{
    private static readonly Field<Located<string>> Title = new("titre", PlainText, "Titre de la formation.", true);
    private static readonly Field<Located<string>> Lede = new("accroche", TextWithReferences, "Sous-titre de la couverture.");
    private static readonly Field<Located<Status>> Status = new("statut", SharedFields.Status, "Seul « publie » paraît.", true);
    private static readonly Field<Window> Window = new("publication", SharedFields.Window, "Embargo et fin de parution.", limits: true);
    private static readonly Field<Located<string>> Tongue = new(
        "langue",
        Language,
        "Langue de la formation ; celle de la collection si rien n'est écrit."
    );
    private static readonly Field<Located<string>> Licence = new(
        "licence",
        Named("licence"),
        "Licence ; celle de la collection si rien n'est écrit."
    );
    private static readonly Field<IReadOnlyList<Located<string>>> Authors = new(
        "auteurs",
        ListOf(VerbatimText),
        "Auteurs ; ceux de la collection si rien n'est écrit."
    );
    private static readonly Field<IReadOnlyList<TrainingPartner>> Partners = new(
        "partenaires",
        ListOf(TrainingParts.Partner),
        "Qui la conçoit, l'anime ou la finance."
    );
    private static readonly Field<Located<string>> Version = new(
        "cadre",
        UnshownText,
        "Version du cadre d'action qu'elle enseigne, entre guillemets : \"1.0\"."
    );
    private static readonly Field<IReadOnlyList<Located<string>>> Audiences = new("publics", ListOf(TextWithReferences), "Pour qui.");
    private static readonly Field<IReadOnlyList<Located<string>>> Prerequisites = new(
        "prerequis",
        ListOf(TextWithReferences),
        "Ce qu'il faut savoir ou avoir fait avant ; « Aucun. » se dit aussi."
    );
    private static readonly Field<GroupSize> Size = new("effectif", TrainingParts.GroupSize, "Combien de personnes.");
    private static readonly Field<Located<TimeSpan>> Length = new("duree", Duration, "Durée entière, pauses comprises : PT3H30M.", true);
    private static readonly Field<Located<TrainingMode>> Mode = new(
        "modalite",
        Choice(("presentiel", TrainingMode.OnSite), ("distance", TrainingMode.Remote), ("hybride", TrainingMode.Hybrid)),
        "En salle, à distance, ou les deux."
    );
    private static readonly Field<Accommodation> Accommodation = new(
        "accessibilite",
        TrainingParts.Accommodation,
        "Ce qui est prévu pour les personnes en situation de handicap, et qui joindre."
    );
    private static readonly Field<IReadOnlyList<Objective>> Objectives = new(
        "objectifs",
        ListOf(TrainingParts.Objective),
        "Ce que les participants sauront faire : un objectif au moins, avec un verbe que l'on puisse évaluer.",
        true
    );
    private static readonly Field<IReadOnlyList<Sequence>> Sequences = new(
        "sequences",
        ListOf(SequenceFields.Sequence),
        "Le déroulé, une séquence après l'autre, pauses comprises."
    );
    private static readonly Field<IReadOnlyList<QuizQuestion>> Questions = new(
        "questions",
        ListOf(QuestionFields.Question),
        "Les questions du quiz."
    );
    private static readonly Field<TrainingEvaluation> Evaluation = new(
        "evaluation",
        TrainingParts.Evaluation,
        "Comment on sait que la formation a appris ce qu'elle annonce."
    );
    private static readonly Field<IReadOnlyList<TrainingSession>> Sessions = new(
        "sessions",
        ListOf(TrainingParts.Session),
        "Les dates où elle est donnée. Jamais le nom d'un participant."
    );
    private static readonly Field<IReadOnlyList<Source>> Sources = new("sources", ListOf(SharedFields.Source), "Sources citées.");
    private static readonly Field<Located<PartialDate>> UpdatedOn = new("mis-a-jour-le", Date, "Date de la dernière mise à jour.");

    public static readonly ObjectShape Shape = new(
        "une formation",
        [
            Title,
            Lede,
            Status,
            Window,
            Tongue,
            Licence,
            Authors,
            Partners,
            Version,
            Audiences,
            Prerequisites,
            Size,
            Length,
            Mode,
            Accommodation,
            Objectives,
            Sequences,
            Questions,
            Evaluation,
            Sessions,
            Sources,
            UpdatedOn,
        ]
    );

    public static Training Read(SubjectFile file)
    {
        var r = new ObjectReader(file.Header, Shape, file.Context);
        DuplicateIds.Report([r.Node(Objectives)], "l'objectif", file.Context);
        DuplicateIds.Report([r.Node(Sequences)], "la séquence", file.Context);
        DuplicateIds.Report([r.Node(Questions)], "la question", file.Context);
        DuplicateIds.Report([r.Node(Sources)], "la source", file.Context);
        var lede = r.Value(Lede);
        return new Training
        {
            Slug = file.Slug,
            Path = r.Context.File.Path,
            Title = r.Text(Title),
            Lede = lede?.Value,
            LedePlace = lede,
            Status = SharedFields.StatusOf(r, Status),
            Window = r.Item(Window),
            Language = r.Plain(Tongue) ?? file.Language,
            Licence = r.Value(Licence),
            Authors = [.. r.List(Authors).Select(a => a.Value)],
            Partners = r.List(Partners),
            FrameworkVersion = r.Value(Version),
            Audiences = r.List(Audiences),
            Prerequisites = r.List(Prerequisites),
            GroupSize = r.Item(Size),
            Duration = r.Value(Length),
            Mode = r.Value(Mode),
            Accommodation = r.Item(Accommodation),
            Objectives = r.List(Objectives),
            Sequences = r.List(Sequences),
            Questions = r.List(Questions),
            Evaluation = r.Item(Evaluation) ?? TrainingEvaluation.None,
            Sessions = r.List(Sessions),
            Sources = r.List(Sources),
            UpdatedOn = r.Value(UpdatedOn)?.Value,
        };
    }
}
