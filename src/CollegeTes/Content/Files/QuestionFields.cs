using CollegeTes.Model;
using CollegeTes.Text;
using CollegeTes.Yaml.Fields;
using static CollegeTes.Yaml.Fields.Kinds;

namespace CollegeTes.Content.Files;

/// <summary>A question of a quiz.</summary>
internal static class QuestionFields
{
    private static readonly Field<Located<string>> Name = new("id", Id, "Nom court de la question.", true);
    private static readonly Field<Located<QuestionKind>> What = new(
        "type",
        Choice(
            ("choix", QuestionKind.Choice),
            ("choix-multiple", QuestionKind.MultipleChoice),
            ("vrai-faux", QuestionKind.TrueFalse),
            ("nombre", QuestionKind.Number),
            ("association", QuestionKind.Matching),
            ("libre", QuestionKind.Open)
        ),
        "Comment on y répond.",
        true
    );
    private static readonly Field<Located<string>> Wording = new("enonce", TextWithReferences, "Ce qui est demandé.", true);
    private static readonly Field<IReadOnlyList<QuizAnswer>> Answers = new(
        "reponses",
        ListOf(AnswerFields.Kind),
        "Réponses proposées, chacune avec ce que l'on dit à qui la choisit."
    );
    private static readonly Field<IReadOnlyList<QuizPair>> Pairs = new(
        "paires",
        ListOf(PairFields.Kind),
        "Ce qui va ensemble, pour une association."
    );
    private static readonly Field<QuizNumber> Value = new(
        "valeur",
        ValueOr(Number, NumberFields.Kind, typed => new QuizNumber(typed, null)),
        "Le bon nombre : {chiffre: territoire/retour/id}, qui se corrige avec le retour, ou un nombre."
    );
    private static readonly Field<Located<decimal>> Tolerance = new(
        "tolerance",
        Number,
        "Écart accepté, dans l'unité du nombre ; aucun si rien n'est écrit."
    );
    private static readonly Field<Located<string>> Objective = new("objectif", Reference("objectif"), "Objectif qu'elle évalue.");
    private static readonly Field<Located<StatementReference>> Source = new(
        "source",
        StatementName,
        "Le retour, ou ce qui dans le retour donne la réponse : territoire/retour, territoire/retour#identifiant."
    );
    private static readonly Field<Located<string>> Explanation = new("explication", TextWithReferences, "Pourquoi c'est la bonne réponse.");

    public static readonly Kind<QuizQuestion> Question = Object(
        new("une question", [Name, What, Wording, Answers, Pairs, Value, Tolerance, Objective, Source, Explanation]),
        r => new QuizQuestion
        {
            Id = r.Text(Name),
            Kind = r.Value(What) ?? new Located<QuestionKind>(QuestionKind.Open, r.Place),
            Wording = r.Text(Wording),
            Answers = r.List(Answers),
            Pairs = r.List(Pairs),
            Number = r.Item(Value),
            Tolerance = r.Value(Tolerance),
            Objective = r.Value(Objective),
            Source = r.Value(Source),
            Explanation = r.Value(Explanation),
            Place = r.Place,
        }
    );

    private static class AnswerFields
    {
        private static readonly Field<Located<string>> Words = new("texte", TextWithReferences, "La réponse.", true);
        private static readonly Field<Located<bool>> Right = new("juste", Flag, "oui quand elle est juste.");
        private static readonly Field<Located<string>> Feedback = new("retour", TextWithReferences, "Ce que l'on dit à qui la choisit.");

        public static readonly Kind<QuizAnswer> Kind = TextOr(
            TextWithReferences,
            Object(new("une réponse", [Words, Right, Feedback]), r => new QuizAnswer(
                r.Text(Words),
                r.Value(Right)?.Value ?? false,
                r.Value(Feedback)
            )),
            (words, _) => new QuizAnswer(words, false, null)
        );
    }

    private static class PairFields
    {
        private static readonly Field<Located<string>> Left = new("gauche", TextWithReferences, "Ce qui est donné.", true);
        private static readonly Field<Located<string>> Right = new("droite", TextWithReferences, "Ce qui va avec.", true);

        public static readonly Kind<QuizPair> Kind = Object(new("une paire", [Left, Right]), r => new QuizPair(
            r.Text(Left),
            r.Text(Right)
        ));
    }

    private static class NumberFields
    {
        private static readonly Field<Located<string>> Figure = new(
            "chiffre",
            Named("chiffre"),
            "Le chiffre d'un retour : territoire/retour/id.",
            true
        );

        public static readonly Kind<QuizNumber> Kind = Object(new("un nombre cité", [Figure]), r => new QuizNumber(null, r.Text(Figure)));
    }
}
