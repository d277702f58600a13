using CollegeTes.Diagnostics;
using CollegeTes.Model;
using CollegeTes.Text;

namespace CollegeTes.Checks;

/// <summary>Partners and lead bodies named by reference are in <c>partenaires.yaml</c>.</summary>
public sealed class PartnerReferences : ICheck
{
    public static readonly Descriptor Unknown = new(
        "TES0216",
        Severity.Error,
        "partenaire inconnu",
        "Les organisations sont décrites une seule fois, dans partenaires.yaml ; les retours y renvoient par leur identifiant. "
            + "Corrigez l'identifiant, ajoutez l'organisation à la liste, ou écrivez « porteur: {nom: …} » quand elle ne sert qu'ici.",
        "porteur: mairie-de-redon",
        "porteur: commune-redon"
    )
    {
        Configurable = false,
    };

    public IReadOnlyList<Descriptor> Descriptors { get; } = [Unknown];

    public void Run(CheckContext context)
    {
        var partners = context.Library.Partners;
        // A list that could not be read is reported as such.
        if (partners.Count == 0 && context.Workspace.Digests.ContainsKey("content/partenaires.yaml"))
            return;
        var known = new KnownNames(partners.Keys);
        foreach (var experience in context.Library.Experiences)
        {
            if (experience.LeadOrganisation?.Reference is { } leadOrganisation)
                Look(leadOrganisation);
            foreach (var participation in experience.Partners)
                Look(participation.Reference);
        }

        foreach (var partner in SubjectKind.Training.In(context.Library).SelectMany(t => t.Partners))
            Look(partner.Reference);

        foreach (var request in context.Library.Subjects.Select(s => s.Validation).OfType<Validation>().SelectMany(v => v.Requests))
        {
            if (request.Partner is { } partner)
                Look(partner);
        }

        void Look(Located<string> reference)
        {
            if (reference.Value.Length > 0 && !partners.ContainsKey(reference.Value))
                context.Report(
                    Unknown,
                    reference.Span,
                    $"« {reference.Value} » n'est pas dans partenaires.yaml",
                    known.Remedy(reference.Value, "Ajoutez cette organisation à partenaires.yaml.")
                );
        }
    }
}
