using CollegeTes.Diagnostics;
using CollegeTes.Model;
using CollegeTes.Text;
using CollegeTes.Validating;

namespace CollegeTes.Checks;

/// <summary>Answers are about something that is there, and corrections are followed.</summary>
public sealed class ValidationAnswers : ICheck
{
    public static readonly Descriptor Unknown = new(
        "TES0965",
        Severity.Error,
        "réponse sur ce qui n'existe pas",
        "Une réponse de relecture nomme un chiffre, une citation, une observation, une question, un consentement ou une demande qui n'est "
            + "pas dans le texte, le circuit, le registre ou le fichier. Corrigez le nom ; si le chiffre a été retiré, retirez sa réponse.",
        "confirmations: [{chiffre: fermes, reponse: confirme, valeur: 92}]   (le retour l'appelle « exploitations »)",
        "confirmations: [{chiffre: exploitations, reponse: confirme, valeur: 92}]"
    )
    {
        Configurable = false,
    };

    public static readonly Descriptor Pending = new(
        "TES0966",
        Severity.Warning,
        "correction qui n'est pas appliquée",
        "Un chiffre a été corrigé par ceux qui le connaissent, et le texte donne encore l'ancien : la page ne le dit pas validé. Reportez "
            + "la correction, ou dites dans « reserves » pourquoi l'autre valeur est gardée et notez une nouvelle réponse.",
        "confirmations: [{chiffre: exploitations, reponse: corrige, valeur: 94}]   (le retour dit 92)",
        "chiffres: [{id: exploitations, …, valeur: 94}]"
    );

    public static readonly Descriptor Valueless = new(
        "TES0969",
        Severity.Warning,
        "réponse sans la valeur à laquelle elle tient",
        "Une confirmation vaut pour la valeur qu'on avait sous les yeux, une correction pour celle qu'on a donnée : sans elle, personne ne "
            + "saurait si le chiffre a changé depuis.",
        "{chiffre: exploitations, reponse: confirme}",
        "{chiffre: exploitations, reponse: confirme, valeur: 92}"
    );

    public IReadOnlyList<Descriptor> Descriptors { get; } = [Unknown, Pending, Valueless];

    public void Run(CheckContext context)
    {
        foreach (var subject in context.Library.Subjects.Where(s => s.Validation is { IsBroken: false }))
        {
            LookAtNames(subject, context);
            foreach (var (answer, figure) in Answers.Pending(subject))
                context.Report(
                    Pending,
                    figure.Value.HasValue ? figure.Value.Value.Span : figure.Id.Span,
                    $"« {figure.Id.Value} » a été corrigé en {FrenchFormat.Number(answer.Value!.Value.Value)}"
                        + $"{(answer.On is { } on ? " " + DateWords.On(on.Value) : "")}, et le texte ne le suit pas",
                    "Reportez la correction, ou notez une nouvelle réponse."
                );
            foreach (var answer in subject.Validation!.Confirmations)
            {
                if (answer is { Value: null, Print: null, Reply.Value: not FigureReply.Unknown })
                    context.Report(
                        Valueless,
                        answer.Figure.Span,
                        $"« {answer.Figure.Value} » : de quelle valeur ?",
                        "Ajoutez « valeur: »."
                    );
            }
        }
    }

    private static void LookAtNames(Subject subject, CheckContext context)
    {
        var validation = subject.Validation!;
        var requests = new KnownNames(validation.Requests.Select(r => r.Id.Value));
        var questions = new KnownNames(context.Library.Collection.Circuit.Grid.Select(q => q.Id));
        foreach (var answer in validation.Confirmations)
        {
            Look(answer.Figure, Passages(ValidationObject.Figures), "un chiffre de ce texte");
            Look(answer.Request, requests, "une demande de ce fichier");
        }
        foreach (var answer in validation.Grid)
        {
            Look(answer.Question, questions, "une question de la grille du circuit");
            Look(answer.Request, requests, "une demande de ce fichier");
        }
        foreach (var answer in validation.Answers)
        {
            Look(answer.Request, requests, "une demande de ce fichier");
            if (answer.Topic.Value == AnswerTopic.Quotation)
                Look(answer.Subject, Passages(ValidationObject.Quotations), "une citation de ce texte");
            else if (answer.Topic.Value == AnswerTopic.Observation)
                Look(answer.Subject, Passages(ValidationObject.Observations), "une observation de ce texte");
        }
        var consents = new KnownNames(ConsentsOf(subject, context.Library).Select(c => c.Id.Value));
        foreach (var consent in validation.Requests.SelectMany(r => r.Consents))
            Look(consent, consents, "un consentement du registre");

        KnownNames Passages(ValidationObject of) => new(validation.Passages.Where(p => p.Object == of).Select(p => p.Key));

        void Look(Located<string>? named, KnownNames known, string what)
        {
            if (named is { Value.Length: > 0 } name && !known.Contains(name.Value))
                context.Report(
                    Unknown,
                    name.Span,
                    $"« {VisibleText.Of(name.Value)} » n'est pas {what}",
                    known.Remedy(name.Value, "Corrigez ce nom, ou retirez la réponse.")
                );
        }
    }

    private static IReadOnlyList<Consent> ConsentsOf(Subject subject, Library library) =>
        subject.Reference.Line().Select(library.Find).OfType<Subject>().FirstOrDefault(s => s.Consents.Count > 0)?.Consents ?? [];
}
