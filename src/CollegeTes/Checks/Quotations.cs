using CollegeTes.Diagnostics;
using CollegeTes.Model;

namespace CollegeTes.Checks;

/// <summary>Nobody is quoted or named without a published source or a consent.</summary>
public sealed class Quotations : ICheck
{
    public static readonly Descriptor Unsupported = new(
        "TES0402",
        Severity.Error,
        "citation sans source ni consentement",
        "Une personne citée l'est d'après un document publié (« source ») ou avec son accord (« consentement »). Sans l'un des "
            + "deux, la citation ne peut être ni vérifiée, ni publiée.",
        "- {texte: \"On a tâtonné.\", auteur: \"Anne Durand\"}",
        "- {texte: \"On a tâtonné.\", auteur: \"Anne Durand\", source: OF}"
    )
    {
        Configurable = false,
    };

    public static readonly Descriptor Named = new(
        "TES0403",
        Severity.Error,
        "personne nommée sans consentement",
        "Un contact est un service. Si une personne est nommée, il faut son accord, écrit dans consentements.yaml : son nom "
            + "resterait dans des documents imprimés bien après son départ.",
        "- {role: \"Chargée de mission\", nom: \"Anne Durand\"}",
        "- {role: \"Service environnement\", courriel: environnement@exemple.fr}"
    )
    {
        Configurable = false,
    };

    public static readonly Descriptor UnsupportedEvidence = new(
        "TES0418",
        Severity.Error,
        "paroles sans source ni consentement, données pour preuve",
        "Un entretien ou un verbatim rapporte ce qu'une personne a dit : il faut un document publié (« source ») ou son accord "
            + "(« consentement »), comme pour une citation. Les preuves se lisent dans le livret.",
        "{type: entretien, date: 2024-05, texte: \"La maire dit avoir douté.\"}",
        "{type: entretien, date: 2024-05, texte: \"La maire dit avoir douté.\", consentement: maire}"
    )
    {
        Configurable = false,
    };

    public IReadOnlyList<Descriptor> Descriptors { get; } = [Unsupported, Named, UnsupportedEvidence];

    public void Run(CheckContext context)
    {
        foreach (var territory in context.Library.Territories)
        {
            Contacts(territory.Contacts, context);
            foreach (var experience in territory.Experiences)
            {
                Contacts(experience.Contacts, context);
                foreach (var evidence in experience.Observations.SelectMany(o => o.Evidence))
                {
                    if (evidence is { Kind: EvidenceKind.Interview or EvidenceKind.Verbatim, Source: null, Consent: null })
                        context.Report(
                            UnsupportedEvidence,
                            evidence.Text.Span,
                            $"{(evidence.Kind == EvidenceKind.Interview ? "cet entretien" : "ce verbatim")} n'a ni source ni consentement",
                            "Ajoutez « source: » ou « consentement: », ou retirez la preuve."
                        );
                }
                foreach (var quotation in experience.Quotations)
                {
                    if (quotation.Source is null && quotation.Consent is null)
                        context.Report(
                            Unsupported,
                            quotation.Text.Span,
                            $"la citation de « {quotation.Author} » n'a ni source ni consentement",
                            "Ajoutez « source: » ou « consentement: », ou retirez la citation."
                        );
                }
            }
        }
    }

    private static void Contacts(IReadOnlyList<Contact> contacts, CheckContext context)
    {
        foreach (var contact in contacts)
        {
            if (contact.Name is { } name && contact.Consent is null)
                context.Report(
                    Named,
                    name.Span,
                    $"« {name.Value} » est nommé sans consentement",
                    "Nommez le service, ou ajoutez « consentement: »."
                );
        }
    }
}
