using CollegeTes.Diagnostics;
using CollegeTes.Model;
using CollegeTes.Text;
using CollegeTes.Validating;

namespace CollegeTes.Checks;

/// <summary>
/// Demands are answered in time, and what their file says of them holds together. A file keeps no history: what shows that a demand went
/// back is what an earlier state left in it, a date of answer, a date of sending, the fingerprint of what was approved.
/// </summary>
public sealed class ValidationDates : ICheck
{
    public static readonly Descriptor Overdue = new(
        "TES0962",
        Severity.Warning,
        "échéance de relecture passée",
        "Le dernier jour pour répondre est passé, et la demande n'est ni validée, ni refusée, ni close. Relancez, repoussez l'échéance, ou "
            + "écrivez « sans-reponse » : la page ne dit rien de qui n'a pas répondu.",
        "{id: mairie, …, echeance: 2027-03-01, statut: envoyee}   (le 15 mars 2027)",
        "{id: mairie, …, echeance: 2027-03-22, statut: envoyee}"
    );

    public static readonly Descriptor Backwards = new(
        "TES0964",
        Severity.Warning,
        "demande de relecture qui se contredit",
        "Les dates, l'empreinte et le statut d'une demande ne vont pas ensemble : elle est revenue en arrière sans que tout suive, ou une "
            + "date est fausse. Une demande va de « a-envoyer » à « envoyee », « en-cours », « modifications », puis « validee », "
            + "« refusee » ou « sans-reponse » ; pour la refaire après un changement, ajoutez une seconde demande, "
            + "qui garde la trace de la première.",
        "{id: mairie, …, statut: envoyee, envoyee-le: 2027-02-01, rendue-le: 2027-02-20}",
        "{id: mairie, …, statut: validee, envoyee-le: 2027-02-01, rendue-le: 2027-02-20}"
    );

    public static readonly Descriptor ToNobody = new(
        "TES0968",
        Severity.Warning,
        "demande de relecture adressée à personne",
        "« aupres » dit à quelle organisation la relecture est demandée : c'est elle que la page nommera. Seules une personne citée, que "
            + "rien ne nomme, le comité et la rédaction s'en passent.",
        "{id: mairie, role: territoire, objet: texte, statut: a-envoyer}",
        "{id: mairie, aupres: commune-de-plesse, role: territoire, objet: texte, statut: a-envoyer}"
    );

    public IReadOnlyList<Descriptor> Descriptors { get; } = [Overdue, Backwards, ToNobody];

    public void Run(CheckContext context)
    {
        foreach (var subject in context.Library.Subjects.Where(s => s.Validation is { IsBroken: false } && s.Standing != Status.Archived))
        {
            foreach (var state in RequestStates.Of(subject, context.Day))
            {
                var request = state.Request;
                if (state.DaysLate > 0)
                    context.Report(
                        Overdue,
                        request.DueOn!.Value.Span,
                        $"« {request.Id.Value} » devait revenir {DateWords.On(request.DueOn.Value.Value)}, il y a "
                            + $"{FrenchFormat.Count(state.DaysLate, "jour")} : {ValidationPhrases.Of(request.Status.Value)}",
                        $"Relancez {ValidationPhrases.Addressee(request, context.Library)}, repoussez l'échéance, ou écrivez "
                            + "« statut: sans-reponse »."
                    );
                if (
                    request.Partner is null
                    && request.Role.Value is ValidationRole.Lead or ValidationRole.Territory or ValidationRole.CitedPartner
                )
                    context.Report(
                        ToNobody,
                        request.Role.Span,
                        $"« {request.Id.Value} » ne dit pas à qui elle est adressée",
                        "Ajoutez « aupres: » et l'identifiant de l'organisation dans partenaires.yaml."
                    );
                foreach (var (place, what, remedy) in Contradictions(request, context.Day))
                    context.Report(Backwards, place, $"« {request.Id.Value} » {what}", remedy);
            }
        }
    }

    private static IEnumerable<(SourceSpan Place, string What, string Remedy)> Contradictions(ValidationRequest request, DateOnly day)
    {
        var (status, sent, returned) = (request.Status.Value, request.SentOn, request.ReturnedOn);
        var word = ValidationPhrases.Of(status);
        if (sent is { } on && status == ValidationStatus.ToSend)
            yield return (
                request.Status.Span,
                $"est {word}, et a été envoyée {DateWords.On(on.Value)}",
                "Écrivez « envoyee », ou retirez la date."
            );
        if (sent is null && status is ValidationStatus.Sent or ValidationStatus.Ongoing or ValidationStatus.Unanswered)
            yield return (request.Status.Span, $"est {word}, sans date d'envoi", "Ajoutez « envoyee-le: ».");
        if (returned is { } back && status is ValidationStatus.ToSend or ValidationStatus.Sent or ValidationStatus.Unanswered)
            yield return (
                request.Status.Span,
                $"est {word}, et a été rendue {DateWords.On(returned!.Value.Value)}",
                "Écrivez ce qui a été répondu : « modifications », « validee » ou « refusee »."
            );
        if (returned is null && status is ValidationStatus.Approved or ValidationStatus.Refused)
            yield return (request.Status.Span, $"est {word}, sans date de réponse", "Ajoutez « rendue-le: ».");
        if (sent is { } first && returned is { } last && last.Value.Latest < first.Value.Earliest)
            yield return (last.Span, "a été rendue avant d'avoir été envoyée", "Corrigez l'une des deux dates.");
        if (sent is { } start && request.DueOn is { } due && due.Value.Latest < start.Value.Earliest)
            yield return (due.Span, "devait revenir avant d'avoir été envoyée", "Corrigez l'une des deux dates.");
        foreach (var (date, name) in new[] { (sent, "envoyée"), (returned, "rendue") })
        {
            if (date is { } future && future.Value.Earliest > day)
                yield return (future.Span, $"serait {name} {DateWords.On(future.Value)}, qui n'est pas encore venu", "Corrigez la date.");
        }
        if (request.Fingerprints.Count > 0 && status != ValidationStatus.Approved)
            yield return (
                request.Status.Span,
                $"a été validée, puis est revenue à « {ValidationWords.Statuses.NameOf(status)} »",
                "Gardez « validee » et ajoutez une seconde demande, ou retirez l'empreinte."
            );
    }
}
