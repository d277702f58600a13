using CollegeTes.Diagnostics;
using CollegeTes.Model;

namespace CollegeTes.Checks;

/// <summary>Who is quoted under a consent was shown the words that are printed.</summary>
public sealed class QuotedPeople : ICheck
{
    public static readonly Descriptor NeverAsked = new(
        "TES0963",
        Severity.Warning,
        "personne citée jamais sollicitée",
        "Une citation repose sur l'accord d'une personne, et aucune demande ne lui soumet ses paroles telles qu'elles sont imprimées, "
            + "coupures comprises. Ajoutez une demande « role: personne-citee, objet: citations » ; « consentements: » dit desquelles.",
        "citations: [{texte: \"…\", consentement: anne-durand}]   (et aucune demande à une personne citée)",
        "demandes: [{id: anne, role: personne-citee, objet: citations, consentements: [anne-durand], statut: envoyee, …}]"
    );

    public IReadOnlyList<Descriptor> Descriptors { get; } = [NeverAsked];

    public void Run(CheckContext context)
    {
        // A collection whose texts are not put to anybody says so on its pages; whoever began to ask asks everyone.
        foreach (var experience in context.Library.Experiences.Where(e => e.Validation is { IsBroken: false }))
        {
            if (experience.Status.Value == Status.Archived)
                continue;
            var asked = experience
                .Validation!.Requests.Where(r =>
                    r.Role.Value == ValidationRole.QuotedPerson && r.Objects.Any(o => o.Value == ValidationObject.Quotations)
                )
                .ToList();
            var words = experience
                .Quotations.Select(q => q.Consent)
                .Concat(experience.Observations.SelectMany(o => o.Evidence).Select(e => e.Consent))
                .OfType<Text.Located<string>>()
                .DistinctBy(c => c.Value);
            foreach (var consent in words.Where(c => !asked.Exists(r => r.Consents.Count == 0 || r.Consents.Any(k => k.Value == c.Value))))
                context.Report(
                    NeverAsked,
                    consent.Span,
                    $"les paroles que couvre « {consent.Value} » n'ont été soumises à personne",
                    $"Dans {Content.ContentKind.Short(experience.Validation.Path)}, ajoutez une demande « role: personne-citee »."
                );
        }
    }
}
