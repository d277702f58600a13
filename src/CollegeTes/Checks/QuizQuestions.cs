using CollegeTes.Diagnostics;
using CollegeTes.Model;
using CollegeTes.Prose;
using CollegeTes.Teaching;
using CollegeTes.Text;

namespace CollegeTes.Checks;

/// <summary>Each question of a quiz can be answered in one way that is right, and says something to who answers otherwise.</summary>
public sealed class QuizQuestions : ICheck
{
    private const int FewestChoices = 2;

    public static readonly Descriptor Malformed = new(
        "TES0972",
        Severity.Error,
        "question sans bonne réponse",
        "Une question « choix » ou « vrai-faux » a une réponse juste et une seule, parmi deux au moins ; « choix-multiple », une au "
            + "moins ; « nombre », une valeur connue ; « association », deux paires au moins ; « libre », aucune réponse. Sans cela, la "
            + "plateforme ne saurait pas noter, et la personne qui anime non plus.",
        "{type: choix, reponses: [{texte: \"Oui\"}, {texte: \"Non\"}]}",
        "{type: choix, reponses: [{texte: \"Oui\", juste: oui}, {texte: \"Non\"}]}"
    )
    {
        Configurable = false,
    };

    public static readonly Descriptor Silent = new(
        "TES0979",
        Severity.Notice,
        "réponse sans retour",
        "On apprend d'un quiz par ce qu'il dit de la réponse choisie : pourquoi elle est juste, ou ce qui a fait croire qu'elle l'était. "
            + "Écrivez « retour » pour chaque réponse, ou « explication » pour un nombre, une association ou une question libre.",
        "{texte: \"La commune\"}",
        "{texte: \"La commune\", retour: \"Elle a aidé, mais le projet est porté par une association.\"}"
    );

    public static readonly Descriptor Typed = new(
        "TES0977",
        Severity.Warning,
        "nombre tapé dans une formation",
        "Ce nombre est un chiffre d'un retour étudié. Recopié dans une diapositive, une consigne ou une question, il restera faux le jour "
            + "où le retour sera corrigé ; cité, il se corrige avec lui, dans les réponses aussi.",
        "valeur: 64   ou   « 64 % des parts »",
        "valeur: {chiffre: redon/eolien/part-citoyens}   ou   « {chiffre:redon/eolien/part-citoyens} des parts »"
    );

    public IReadOnlyList<Descriptor> Descriptors { get; } = [Malformed, Silent, Typed];

    public void Run(CheckContext context)
    {
        foreach (var training in SubjectKind.Training.In(context.Library))
        {
            context.Cancellation.ThrowIfCancellationRequested();
            var studied = training.References.Select(r => context.Library.Find(r)).OfType<Experience>().ToList();
            foreach (var question in training.Questions)
            {
                if (Fault(question, context.Library) is var (message, remedy))
                    context.Report(Malformed, question.Kind.Span, $"la question « {question.Id.Value} » {message}", remedy);
                Feedback(question, context);
                if (question.Number?.Typed is { } typed)
                    Look(typed, studied, context);
                if (question.Number?.FigureName is { } cited)
                    Look(question, cited, context);
            }
        }
    }

    // What keeps a question from being put, and the remedy.
    private static (string Message, string Remedy)? Fault(QuizQuestion question, Library library)
    {
        var right = question.Answers.Count(a => a.IsRight);
        return question.Kind.Value switch
        {
            QuestionKind.Choice or QuestionKind.TrueFalse when question.Answers.Count < FewestChoices => (
                "n'a pas deux réponses",
                "Écrivez sous « reponses » deux réponses au moins, dont une juste."
            ),
            QuestionKind.Choice or QuestionKind.TrueFalse when right != 1 => (
                right == 0 ? "n'a pas de réponse juste" : $"a {right} réponses justes",
                right == 0
                    ? "Écrivez « juste: oui » à côté de la bonne."
                    : "Gardez « juste: oui » à une seule réponse, ou écrivez « type: choix-multiple »."
            ),
            QuestionKind.TrueFalse when question.Answers.Count > FewestChoices => (
                $"a {question.Answers.Count} réponses",
                "Vrai ou faux : gardez-en deux, ou écrivez « type: choix »."
            ),
            QuestionKind.MultipleChoice when question.Answers.Count < FewestChoices || right == 0 => (
                right == 0 ? "n'a pas de réponse juste" : "n'a pas deux réponses",
                "Écrivez deux réponses au moins, avec « juste: oui » à chacune des bonnes."
            ),
            QuestionKind.Number when question.Number is null => (
                "n'a pas de valeur",
                "Écrivez « valeur: {chiffre: territoire/retour/id} », ou un nombre."
            ),
            QuestionKind.Number
                when question.Number is { FigureName: not null } && RightNumber.FigureOf(question, library) is { Value.HasValue: false } =>
                ("attend un chiffre que le retour ne renseigne pas", "Citez un autre chiffre, ou renseignez celui-là dans son retour."),
            QuestionKind.Matching when question.Pairs.Count < FewestChoices => (
                "n'a pas deux paires",
                "Écrivez sous « paires » deux paires au moins : {gauche: …, droite: …}."
            ),
            QuestionKind.Open when question.Answers.Count > 0 => (
                "est libre, et propose des réponses",
                "Retirez « reponses », ou écrivez « type: choix »."
            ),
            _ => null,
        };
    }

    private static void Feedback(QuizQuestion question, CheckContext context)
    {
        foreach (var answer in question.Answers.Where(a => a.Feedback is null))
            context.Report(
                Silent,
                answer.Text.Span,
                $"rien n'est dit à qui choisit « {Shortened(answer.Text.Value)} »",
                "Ajoutez « retour: … » à cette réponse."
            );
        if (question.Answers.Count == 0 && question.Explanation is null)
            context.Report(
                Silent,
                question.Wording.Span,
                $"la question « {question.Id.Value} » n'explique pas sa réponse",
                "Ajoutez « explication: … »."
            );
    }

    private static void Look(QuizQuestion question, Located<string> cited, CheckContext context)
    {
        if (cited.Value.Length == 0 || RightNumber.FigureOf(question, context.Library) is not null)
            return;
        var experience = context.Library.Find(SubjectKind.Experience, question.Number!.ExperienceName!.Value.Value);
        var known = new KnownNames(
            experience is null
                ? context.Library.Experiences.SelectMany(e => e.Figures.Select(f => $"{e.Id}/{f.Id.Value}"))
                : experience.Figures.Select(f => $"{experience.Id}/{f.Id.Value}")
        );
        context.Report(
            FigureReferences.Unknown,
            cited.Span,
            $"« {cited.Value} » n'est le chiffre d'aucun retour",
            known.Remedy(cited.Value, "Écrivez territoire/retour/identifiant.")
        );
    }

    private static void Look(Located<decimal> typed, List<Experience> studied, CheckContext context)
    {
        foreach (var experience in studied)
        {
            if (experience.Figures.FirstOrDefault(f => f.Value.HasValue && f.Value.Value.Value == typed.Value) is { } figure)
            {
                context.Report(
                    Typed,
                    typed.Span,
                    $"{FrenchFormat.Number(typed.Value)} est le chiffre « {figure.Id.Value} » de « {experience.Id} » "
                        + $"({FigureText.Value(figure)})",
                    $"Écrivez « valeur: {{chiffre: {experience.Id}/{figure.Id.Value}}} »."
                );
                return;
            }
        }
    }

    private static string Shortened(string text) => text.Length <= 60 ? text : text[..59].TrimEnd() + "…";
}
