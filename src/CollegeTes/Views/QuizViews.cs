using System.Globalization;
using CollegeTes.Model;
using CollegeTes.Planning;
using CollegeTes.Prose;
using CollegeTes.Teaching;
using CollegeTes.Templating;
using CollegeTes.Text;

namespace CollegeTes.Views;

/// <summary>The questions of a training.</summary>
internal static class QuizViews
{
    private static readonly ViewType<(QuizAnswer Answer, int Rank, decimal Weight, Training Of), RenderScope> Answer = new(
        "réponse proposée",
        "Une réponse que l'on peut choisir.",
        new()
        {
            { "lettre", MemberType.Text, "a, b, c…", (a, _) => ((char)('a' + (a.Rank % 26))).ToString() },
            { "texte", MemberType.Html, "la réponse", (a, scope) => scope.Rich(a.Answer.Text, In(a.Of, scope)) },
            { "sans_balises", MemberType.Text, "la même sans balises", (a, scope) => Plain(a.Answer.Text, a.Of, scope) },
            { "juste", MemberType.Flag, "oui quand elle est juste", (a, _) => a.Answer.IsRight },
            {
                "poids",
                MemberType.Text,
                "ce qu'elle vaut, en pour cent de la question : 33.33333, ou -50 quand elle est fausse parmi plusieurs justes",
                (a, _) => Invariant(a.Weight)
            },
            {
                "retour",
                MemberType.HtmlOrNothing,
                "ce que l'on dit à qui la choisit",
                (a, scope) => scope.Rich(a.Answer.Feedback, In(a.Of, scope))
            },
            {
                "retour_sans_balises",
                MemberType.TextOrNothing,
                "le même sans balises",
                (a, scope) => a.Answer.Feedback is { } feedback ? Plain(feedback, a.Of, scope) : null
            },
        }
    );

    private static readonly ViewType<(QuizPair Pair, Training Of), RenderScope> Pair = new(
        "paire",
        "Deux choses qui vont ensemble.",
        new()
        {
            { "gauche", MemberType.Html, "ce qui est donné", (p, scope) => scope.Rich(p.Pair.Left, In(p.Of, scope)) },
            { "gauche_sans_balises", MemberType.Text, "le même sans balises", (p, scope) => Plain(p.Pair.Left, p.Of, scope) },
            { "droite", MemberType.Html, "ce qui va avec", (p, scope) => scope.Rich(p.Pair.Right, In(p.Of, scope)) },
            { "droite_sans_balises", MemberType.Text, "le même sans balises", (p, scope) => Plain(p.Pair.Right, p.Of, scope) },
        }
    );

    public static readonly ViewType<(QuizQuestion Question, Training Of), RenderScope> Question = new(
        "question",
        "Une question de quiz, ses réponses et ce qui les fonde.",
        new()
        {
            { "cle", MemberType.Text, "identifiant", (q, _) => q.Question.Id.Value },
            { "ancre", MemberType.Text, "ancre dans la page", (q, _) => "question-" + q.Question.Id.Value },
            { "numero", MemberType.Whole, "rang dans la formation, à partir de 1", (q, _) => NumberOf(q.Question, q.Of) },
            {
                "type",
                MemberType.Text,
                "choix, choix-multiple, vrai-faux, nombre, association ou libre",
                (q, _) => TrainingWords.Of(q.Question.Kind.Value)
            },
            { "enonce", MemberType.Html, "ce qui est demandé", (q, scope) => scope.Rich(q.Question.Wording, In(q.Of, scope)) },
            { "enonce_sans_balises", MemberType.Text, "le même sans balises", (q, scope) => Plain(q.Question.Wording, q.Of, scope) },
            {
                "reponses",
                MemberType.ListOf(() => Answer),
                "réponses proposées, dans l'ordre écrit",
                (q, scope) =>
                    Answer.List(AnswerWeights.Of(q.Question).Select((weight, i) => (q.Question.Answers[i], i, weight, q.Of)), scope)
            },
            {
                "paires",
                MemberType.ListOf(() => Pair),
                "ce qui va ensemble, pour une association",
                (q, scope) => Pair.List(q.Question.Pairs.Select(p => (p, q.Of)), scope)
            },
            {
                "paires_melees",
                MemberType.ListOf(() => Pair),
                "les mêmes, dans un ordre qui ne dit pas ce qui va ensemble, toujours le même",
                (q, scope) => Pair.List(MatchingOrder.Of(q.Question.Pairs).Select(p => (p, q.Of)), scope)
            },
            { "valeur", MemberType.TextOrNothing, "le bon nombre et son unité, comme on les lit", (q, scope) => Value(q.Question, scope) },
            {
                "valeur_nombre",
                MemberType.TextOrNothing,
                "le bon nombre, avec un point et sans espace : 12.5",
                (q, scope) => RightNumber.Of(q.Question, scope.Library) is { } number ? Invariant(number) : null
            },
            {
                "unite",
                MemberType.TextOrNothing,
                "l'unité du chiffre cité",
                (q, scope) => RightNumber.FigureOf(q.Question, scope.Library)?.Unit is { Length: > 0 } unit ? unit : null
            },
            {
                "tolerance",
                MemberType.TextOrNothing,
                "écart accepté, comme on le lit",
                (q, _) => q.Question.Tolerance is { } tolerance ? FrenchFormat.Number(tolerance.Value) : null
            },
            {
                "tolerance_nombre",
                MemberType.Text,
                "le même, avec un point et sans espace ; 0 sans tolérance",
                (q, _) => Invariant(q.Question.Tolerance?.Value ?? 0)
            },
            {
                "objectif",
                MemberType.ViewOrNothing(() => TrainingPartViews.Objective),
                "objectif qu'elle évalue",
                (q, scope) =>
                    q.Of.Objectives.FirstOrDefault(o => o.Id.Value == q.Question.Objective?.Value) is { } objective
                        ? TrainingPartViews.Objective.Of((objective, q.Of), scope)
                        : null
            },
            {
                "source",
                MemberType.ViewOrNothing(() => CaseViews.Case),
                "le retour qui donne la réponse, et ce qui le dit",
                (q, scope) =>
                    q.Question.Source is { } source
                        ? CaseViews.Of(source.With(source.Value.Experience ?? ""), [source], null, q.Of, scope)
                        : null
            },
            {
                "explication",
                MemberType.HtmlOrNothing,
                "pourquoi c'est la bonne réponse",
                (q, scope) => scope.Rich(q.Question.Explanation, In(q.Of, scope))
            },
            {
                "explication_sans_balises",
                MemberType.TextOrNothing,
                "la même sans balises",
                (q, scope) => q.Question.Explanation is { } why ? Plain(why, q.Of, scope) : null
            },
        }
    );

    /// <summary>The questions of a training that can be put: a number that is not known asks nothing.</summary>
    public static ViewList<(QuizQuestion Question, Training Of)> Of(Training training, RenderScope scope) =>
        Question.List(training.Questions.Select(q => (q, training)), scope);

    private static string? Value(QuizQuestion question, RenderScope scope) =>
        question.Number?.Typed is { } typed ? FrenchFormat.Number(typed.Value)
        : RightNumber.FigureOf(question, scope.Library) is { } figure ? FigureText.Value(figure)
        : null;

    private static int NumberOf(QuizQuestion question, Training of) =>
        of.Questions.TakeWhile(q => q.Id.Value != question.Id.Value).Count() + 1;

    private static ProseContext In(Training training, RenderScope scope) => ProseContext.ForTextsOf(training, scope.Library);

    private static string Plain(Located<string> text, Training of, RenderScope scope) => RichText.PlainText(text.Value, In(of, scope));

    private static string Invariant(decimal number) => number.ToString("0.############", CultureInfo.InvariantCulture);
}
