using CollegeTes.Diagnostics;
using CollegeTes.Model;
using CollegeTes.Text;
using CollegeTes.Validating;

namespace CollegeTes.Checks;

/// <summary>Nothing is published without the validations that the circuit of the collection requires, where it says so.</summary>
public sealed class RequiredValidations : ICheck
{
    public static readonly Descriptor Missing = new(
        "TES0960",
        Severity.Error,
        "publié sans une validation exigée",
        "Le circuit de la collection (« circuit » de collection.yaml) exige une validation qui n'est pas venue, ou qui porte sur un texte "
            + "changé depuis, et « silence: bloque » interdit de paraître sans elle. Faites valider, revenez à « statut: valide », ou "
            + "écrivez « silence: mentionne » : la page dira alors qu'elle n'a pas été relue.",
        "statut: publie   (sans relecture du territoire)",
        "statut: publie   (et, dans relectures/, une demande validée avec son empreinte)"
    )
    {
        Configurable = false,
    };

    public IReadOnlyList<Descriptor> Descriptors { get; } = [Missing];

    public void Run(CheckContext context)
    {
        var circuit = context.Library.Collection.Circuit;
        if (!circuit.BlocksOnSilence || circuit.Requirements.Count == 0)
            return;
        foreach (var subject in context.Library.Subjects.OfType<WrittenSubject>().Where(s => s.Status.Value == Status.Published))
        {
            context.Cancellation.ThrowIfCancellationRequested();
            // What does not appear today may still be validated in time.
            if (Windows.Hiding(subject, context) is not null)
                continue;
            foreach (var unmet in Requirements.Unmet(subject, circuit).GroupBy(r => r.Role, r => ValidationPhrases.Of(r.Of)))
                context.Report(
                    Missing,
                    subject.Status.Span,
                    $"{ValidationPhrases.Of(unmet.Key)} doit valider {FrenchFormat.List([.. unmet])}{Standing(subject)}",
                    "« tes relecture preparer » fait le dossier à envoyer ; « tes relecture etat » dit où en est chaque demande."
                );
        }
    }

    private static string Standing(WrittenSubject subject) =>
        subject.Validation switch
        {
            null => ", et rien n'a été demandé",
            { IsBroken: true } => ", et sa relecture ne peut pas être lue",
            _ => ", et ne l'a pas fait pour ce texte",
        };
}
