using CollegeTes.Diagnostics;
using CollegeTes.Model;
using CollegeTes.Text;
using CollegeTes.Yaml;
using CollegeTes.Yaml.Fields;
using static CollegeTes.Yaml.Fields.Kinds;

namespace CollegeTes.Content.Files;

/// <summary>
/// <c>relectures/&lt;retour&gt;.yaml</c>, and the like for other subjects: what those it speaks of were asked, and what they answered.
/// </summary>
internal static class ValidationFile
{
    // Internal to the team: read to close the schema, and kept out of the model, so that no output can hold them.
    private static readonly Field<Located<string>> Note = new("note", UnshownText, "Note interne : ne paraît nulle part.");
    private static readonly Field<Located<string>> Proof = new(
        "preuve",
        UnshownText,
        "Où se trouve la réponse reçue (courriel, document signé) : ne paraît nulle part."
    );
    private static readonly Field<Located<string>> Comment = new("commentaire", UnshownText, "Commentaire interne : ne paraît nulle part.");

    private static readonly Field<Located<string>> Key = new("id", Id, "Identifiant de la demande.", true);
    private static readonly Field<Located<string>> Partner = new(
        "aupres",
        Reference("partenaire"),
        "À qui elle est adressée : identifiant dans partenaires.yaml. Jamais le nom d'une personne."
    );
    private static readonly Field<Located<ValidationRole>> Role = new(
        "role",
        Choice([.. ValidationWords.Roles]),
        "À quel titre : qui porte l'expérience, le territoire, un partenaire cité, une personne citée, le comité, la rédaction.",
        true
    );
    private static readonly Field<IReadOnlyList<Located<ValidationObject>>> Objects = new(
        "objet",
        ListOf(Choice([.. ValidationWords.Objects])),
        "Ce qui est à valider.",
        true
    );
    private static readonly Field<IReadOnlyList<Located<string>>> Consents = new(
        "consentements",
        ListOf(Reference("consentement")),
        "D'une personne citée : les consentements dont les paroles lui sont soumises ; toutes ses citations si rien n'est écrit."
    );
    private static readonly Field<Located<PartialDate>> SentOn = new("envoyee-le", Date, "Date de l'envoi.");
    private static readonly Field<Located<PartialDate>> DueOn = new("echeance", Date, "Dernier jour pour répondre.");
    private static readonly Field<Located<ValidationStatus>> Status = new(
        "statut",
        Choice([.. ValidationWords.Statuses]),
        "Où en est la demande.",
        true
    );
    private static readonly Field<Located<PartialDate>> ReturnedOn = new("rendue-le", Date, "Date de la réponse.");
    private static readonly Field<IReadOnlyList<Located<string>>> Reservations = new(
        "reserves",
        ListOf(TextWithReferences),
        "Ce que la validation ne couvre pas : paraît en toutes lettres."
    );

    private static readonly Kind<Located<ContentFingerprint>> PrintKind = new ScalarKind<ContentFingerprint>(
        new("string", "une empreinte écrite par tes", "^(vide|[a-z0-9.~-]+:[0-9a-f]{8}(\\s+[a-z0-9.~-]+:[0-9a-f]{8})*)$"),
        ParseFingerprint,
        FieldDiagnostics.WrongValue,
        "« tes relecture valider » l'écrit ; n'y touchez pas à la main."
    );
    private static readonly Kind<Located<string>> PassagePrint = new ScalarKind<string>(
        new("string", "huit chiffres ou lettres de a à f, écrits par tes", "^[0-9a-f]{8}$"),
        (string text, out string value) => ContentFingerprint.IsPrint(value = text),
        FieldDiagnostics.WrongValue
    );

    // One key for each object.
    private static readonly IReadOnlyList<(Field<Located<ContentFingerprint>> Field, ValidationObject Of)> Prints =
    [
        .. ValidationWords.Objects.Select(o =>
            (
                new Field<Located<ContentFingerprint>>(o.Name, PrintKind, $"Ce que disait le retour quand « {o.Name} » a été validé."),
                o.Object
            )
        ),
    ];
    private static readonly Field<IReadOnlyList<ObjectFingerprint>> Fingerprints = new(
        "empreinte",
        Object<IReadOnlyList<ObjectFingerprint>>(new ObjectShape("empreinte", [.. Prints.Select(p => p.Field.Shape)]), r =>
            [
                .. from p in Prints
                let print = r.Value(p.Field)
                where print is not null
                select new ObjectFingerprint(p.Of, print.Value.Value, print.Value.Span),
            ]
        ),
        "Ce qui a été validé, objet par objet : écrite par tes quand la demande est validée."
    );

    private static readonly Kind<ValidationRequest> Request = Object(
        new ObjectShape(
            "une demande",
            [Key, Partner, Role, Objects, Consents, SentOn, DueOn, Status, ReturnedOn, Fingerprints, Reservations, Note, Proof]
        ),
        r => new ValidationRequest(
            r.Text(Key),
            r.Value(Partner),
            r.Value(Role) ?? new Located<ValidationRole>(ValidationRole.Editors, r.Place),
            r.List(Objects),
            r.List(Consents),
            r.Value(SentOn),
            r.Value(DueOn),
            r.Value(Status) ?? new Located<ValidationStatus>(ValidationStatus.ToSend, r.Place),
            r.Value(ReturnedOn),
            r.Item(Fingerprints) ?? [],
            r.List(Reservations),
            r.Place
        )
    );

    private static readonly Field<Located<string>> OfRequest = new("demande", Id, "Demande à laquelle c'est une réponse.");
    private static readonly Field<Located<PartialDate>> On = new("le", Date, "Date de la réponse.");
    private static readonly Field<Located<string>> Print = new(
        "empreinte",
        PassagePrint,
        "Ce que disait le passage alors : écrite par tes."
    );

    private static readonly Field<Located<string>> Question = new(
        "question",
        Id,
        "Identifiant de la question dans la grille du circuit.",
        true
    );
    private static readonly Field<Located<GridReply>> Reply = new(
        "reponse",
        Choice([.. ValidationWords.GridReplies]),
        "oui, non, ou nr quand on ne sait pas.",
        true
    );
    private static readonly Kind<GridAnswer> GridKind = Object(
        new ObjectShape("une réponse à la grille", [Question, Reply, Comment, OfRequest]),
        r => new GridAnswer(r.Text(Question), r.Value(Reply) ?? new Located<GridReply>(GridReply.Unknown, r.Place), r.Value(OfRequest))
    );

    private static readonly Field<Located<string>> FigureId = new("chiffre", Id, "Identifiant du chiffre.", true);
    private static readonly Field<Located<FigureReply>> FigureSaid = new(
        "reponse",
        Choice([.. ValidationWords.FigureReplies]),
        "confirme, corrige ou inconnu.",
        true
    );
    private static readonly Field<Located<decimal>> Value = new(
        "valeur",
        Quantity,
        "La valeur confirmée, ou la bonne : c'est à elle que la réponse tient."
    );
    private static readonly Kind<FigureConfirmation> Confirmation = Object(
        new ObjectShape("une confirmation", [FigureId, FigureSaid, Value, On, OfRequest, Print, Comment]),
        r => new FigureConfirmation(
            r.Text(FigureId),
            r.Value(FigureSaid) ?? new Located<FigureReply>(FigureReply.Unknown, r.Place),
            r.Value(Value),
            r.Value(On),
            r.Value(OfRequest),
            r.Value(Print)
        )
    );

    private static readonly Field<Located<AnswerTopic>> Topic = new(
        "objet",
        Choice([.. ValidationWords.Topics]),
        "citation, observation ou lacune.",
        true
    );
    private static readonly Field<Located<string>> About = new(
        "sur",
        UnshownText,
        "L'identifiant de la citation ou de l'observation (son critère à défaut), ou la question restée ouverte.",
        true
    );
    private static readonly Field<Located<AgreementReply>> Agreement = new(
        "reponse",
        Choice([.. ValidationWords.Agreements]),
        "oui, non ou a-nuancer ; rien pour une lacune."
    );
    private static readonly Kind<ReviewAnswer> Answer = Object(
        new ObjectShape("une réponse", [Topic, About, Agreement, On, OfRequest, Print, Comment]),
        r => new ReviewAnswer(
            r.Value(Topic) ?? new Located<AnswerTopic>(AnswerTopic.Gap, r.Place),
            r.Text(About),
            r.Value(Agreement),
            r.Value(On),
            r.Value(OfRequest),
            r.Value(Print)
        )
    );

    private static readonly Field<IReadOnlyList<ValidationRequest>> Requests = new(
        "demandes",
        ListOf(Request),
        "Les demandes de validation.",
        true
    );
    private static readonly Field<IReadOnlyList<GridAnswer>> Grid = new("grille", ListOf(GridKind), "Les réponses à la grille du circuit.");
    private static readonly Field<IReadOnlyList<FigureConfirmation>> Confirmations = new(
        "confirmations",
        ListOf(Confirmation),
        "Ce qui a été répondu sur les chiffres, un par un."
    );
    private static readonly Field<IReadOnlyList<ReviewAnswer>> Answers = new(
        "reponses",
        ListOf(Answer),
        "Ce qui a été répondu sur les citations, les observations et les lacunes."
    );

    public static readonly ObjectShape Shape = new("une relecture", [Requests, Grid, Confirmations, Answers]);

    public static Validation Read(YamlMapping mapping, ReadContext context)
    {
        var r = new ObjectReader(mapping, Shape, context);
        DuplicateIds.Report([r.Node(Requests)], "la demande", context);
        return new Validation
        {
            Path = context.File.Path,
            Requests = r.List(Requests),
            Grid = r.List(Grid),
            Confirmations = r.List(Confirmations),
            Answers = r.List(Answers),
        };
    }

    private static bool ParseFingerprint(string text, out ContentFingerprint value)
    {
        value = ContentFingerprint.Parse(text)!;
        return value is not null;
    }
}
