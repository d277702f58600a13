using CollegeTes.Model;
using CollegeTes.Text;
using CollegeTes.Yaml.Fields;
using static CollegeTes.Yaml.Fields.Kinds;

namespace CollegeTes.Content.Files;

/// <summary>What a training says of itself apart from its sequences and its questions.</summary>
internal static class TrainingParts
{
    public static readonly Kind<TrainingPartner> Partner = PartnerFields.Kind;
    public static readonly Kind<GroupSize> GroupSize = GroupSizeFields.Kind;
    public static readonly Kind<Accommodation> Accommodation = AccommodationFields.Kind;
    public static readonly Kind<Objective> Objective = ObjectiveFields.Kind;
    public static readonly Kind<TrainingEvaluation> Evaluation = EvaluationFields.Kind;
    public static readonly Kind<TrainingSession> Session = SessionFields.Kind;

    private static class PartnerFields
    {
        private static readonly Field<Located<string>> Name = new(
            "ref",
            Reference("partenaire"),
            "Identifiant dans partenaires.yaml.",
            true
        );
        private static readonly Field<Located<TrainingRole>> Role = new(
            "role",
            Choice(("concepteur", TrainingRole.Designer), ("animateur", TrainingRole.Facilitator), ("financeur", TrainingRole.Funder)),
            "Ce qu'il y fait."
        );

        public static readonly Kind<TrainingPartner> Kind = Object(new("un partenaire", [Name, Role]), r => new TrainingPartner(
            r.Text(Name),
            r.Value(Role)
        ));
    }

    private static class GroupSizeFields
    {
        private static readonly Field<Located<int>> Least = new("min", Integer, "Au moins.");
        private static readonly Field<Located<int>> Most = new("max", Integer, "Au plus.");

        public static readonly Kind<GroupSize> Kind = Object(new("l'effectif", [Least, Most]), r => new GroupSize(
            r.Value(Least),
            r.Value(Most)
        ));
    }

    private static class AccommodationFields
    {
        private static readonly Field<Located<string>> Words = new("texte", TextWithReferences, "Ce qui est prévu.");
        private static readonly Field<Located<string>> Contact = new(
            "contact",
            VerbatimText,
            "Courriel, téléphone ou page du service qui répond."
        );

        public static readonly Kind<Accommodation> Kind = Object(new("l'accessibilité", [Words, Contact]), r => new Accommodation(
            r.Value(Words),
            r.Value(Contact)
        ));
    }

    private static class ObjectiveFields
    {
        private static readonly Field<Located<string>> Name = new("id", Id, "Nom court de l'objectif.", true);
        private static readonly Field<Located<string>> Words = new(
            "texte",
            TextWithReferences,
            "Ce que les participants sauront faire : « repérer », « comparer », « rédiger »…",
            true
        );
        private static readonly Field<IReadOnlyList<Located<string>>> About = new(
            "criteres",
            ListOf(Reference("critere")),
            "Critères du cadre d'action qu'il concerne."
        );

        public static readonly Kind<Objective> Kind = Object(new("un objectif", [Name, Words, About]), r => new Objective(
            r.Text(Name),
            r.Text(Words),
            r.List(About)
        ));
    }

    private static class EvaluationFields
    {
        private static readonly Field<Located<decimal>> PassMark = new(
            "seuil",
            Number,
            "Part de bonnes réponses à partir de laquelle le quiz est réussi, en pour cent : 60 si rien n'est écrit."
        );
        private static readonly Field<IReadOnlyList<Located<string>>> Positioning = new(
            "positionnement",
            ListOf(TextWithReferences),
            "Ce que chacun estime de lui-même, avant puis après."
        );
        private static readonly Field<IReadOnlyList<Located<string>>> Satisfaction = new(
            "satisfaction",
            ListOf(TextWithReferences),
            "Ce que l'on demande à la fin."
        );

        public static readonly Kind<TrainingEvaluation> Kind = Object(
            new("l'évaluation", [PassMark, Positioning, Satisfaction]),
            r => new TrainingEvaluation(r.Value(PassMark), r.List(Positioning), r.List(Satisfaction))
        );
    }

    private static class SessionFields
    {
        // More than a fortnight is a slip of the pen.
        private const int MostHalfDays = 30;

        private static readonly Field<Located<PartialDate>> When = new("date", Date, "Le jour.");
        private static readonly Field<Located<string>> Where = new("lieu", PlainText, "Le lieu.");
        private static readonly Field<IReadOnlyList<Located<string>>> HalfDays = new(
            "demi-journees",
            ValueOr(Integer, ListOf(PlainText), Unnamed),
            "Combien de demi-journées, ou leurs noms : [matin, après-midi]."
        );

        public static readonly Kind<TrainingSession> Kind = Object(new("une session", [When, Where, HalfDays]), r => new TrainingSession(
            r.Value(When),
            r.Value(Where),
            r.List(HalfDays)
        ));

        private static Located<string>[] Unnamed(Located<int> count) =>
            [.. Enumerable.Repeat(count.With(""), Math.Clamp(count.Value, 1, MostHalfDays))];
    }
}
