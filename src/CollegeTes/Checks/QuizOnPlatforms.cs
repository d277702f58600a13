using CollegeTes.Diagnostics;
using CollegeTes.Model;
using CollegeTes.Text;

namespace CollegeTes.Checks;

/// <summary>What a learning platform makes of a question: it takes some that a reader would understand for something else.</summary>
public sealed class QuizOnPlatforms : ICheck
{
    // What the editing form of Moodle demands of a matching question.
    private const int FewestPairs = 3;

    public static readonly Descriptor TooFewPairs = new(
        "TES0998",
        Severity.Notice,
        "association de moins de trois paires",
        "Avec deux paires, une seule réponse donne l'autre : la question n'apprend rien de ce que l'on sait. Moodle en demande trois pour "
            + "laisser corriger une association. Ajoutez une paire, ou posez une question « choix ».",
        "paires: [{gauche: \"École\", droite: \"plante\"}, {gauche: \"Ferme\", droite: \"arrose\"}]",
        "paires: [{gauche: \"École\", droite: \"plante\"}, {gauche: \"Ferme\", droite: \"arrose\"}, {gauche: \"Mairie\", droite: \"paie\"}]"
    );

    public static readonly Descriptor SameAnswer = new(
        "TES0999",
        Severity.Warning,
        "même réponse deux fois",
        "Deux réponses d'une question, ou ce qui est donné dans deux paires, se lisent pareil : qui répond ne peut pas savoir laquelle est "
            + "attendue, et une plateforme compte l'une juste et l'autre fausse.",
        "reponses: [{texte: \"La commune\", juste: oui}, {texte: \"La commune\"}]",
        "reponses: [{texte: \"La commune\", juste: oui}, {texte: \"Le département\"}]"
    );

    public IReadOnlyList<Descriptor> Descriptors { get; } = [TooFewPairs, SameAnswer];

    public void Run(CheckContext context)
    {
        foreach (var question in SubjectKind.Training.In(context.Library).OfType<Training>().SelectMany(t => t.Questions))
        {
            context.Cancellation.ThrowIfCancellationRequested();
            if (question.Pairs.Count is > 1 and < FewestPairs)
                context.Report(
                    TooFewPairs,
                    question.Kind.Span,
                    $"la question « {question.Id.Value} » n'a que {question.Pairs.Count} paires",
                    "Ajoutez une paire sous « paires », ou écrivez « type: choix »."
                );
            foreach (var twice in Repeated(question.Answers.Select(a => a.Text)).Concat(Repeated(question.Pairs.Select(p => p.Left))))
                context.Report(
                    SameAnswer,
                    twice.Span,
                    $"« {VisibleText.Of(twice.Value)} » se lit deux fois dans la question « {question.Id.Value} »",
                    "Écrivez autre chose dans l'une, ou retirez-la."
                );
        }
    }

    private static IEnumerable<Located<string>> Repeated(IEnumerable<Located<string>> texts) =>
        texts
            .GroupBy(t => string.Join(' ', t.Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), StringComparer.Ordinal)
            .SelectMany(same => same.Skip(1));
}
