using CollegeTes.Diagnostics;
using CollegeTes.Model;
using CollegeTes.Text;

namespace CollegeTes.Checks;

/// <summary>A critical view is given by someone other than the body that carries the experience.</summary>
public sealed class CriticalViews : ICheck
{
    public static readonly Descriptor ByLeadBody = new(
        "TES0416",
        Severity.Warning,
        "regard critique du porteur sur lui-même",
        "Le regard critique vient de quelqu'un d'autre que le porteur : un partenaire, un chercheur, un habitant. Ce que le "
            + "porteur pense de sa propre expérience a sa place dans les enseignements.",
        "porteur: commune-redon   et   regard-critique: {auteur: \"Commune de Redon\", …}",
        "regard-critique: {auteur: \"Une chercheuse de l'université de Nantes\", …}"
    );

    public IReadOnlyList<Descriptor> Descriptors { get; } = [ByLeadBody];

    public void Run(CheckContext context)
    {
        foreach (var experience in context.Library.Experiences)
        {
            if (experience.CriticalView is not { } view)
                continue;
            var author = Slug.From(view.Author);
            foreach (var name in LeadNames(experience, context.Library))
            {
                var lead = Slug.From(name);
                if (author != lead && !author.StartsWith(lead + "-", StringComparison.Ordinal))
                    continue;
                context.Report(
                    ByLeadBody,
                    view.Text.Span,
                    $"« {view.Author} » porte l'expérience et la juge",
                    "Demandez ce regard à quelqu'un d'autre, ou passez ce texte sous « enseignements »."
                );
                break;
            }
        }
    }

    private static IEnumerable<string> LeadNames(Experience experience, Library library)
    {
        if (experience.LeadOrganisation?.Name is { } name)
            yield return name.Value;
        var references = experience.Partners.Where(p => p.Role == ParticipationRole.Lead).Select(p => p.Reference.Value);
        foreach (
            var reference in experience.LeadOrganisation?.Reference is { } leadOrganisation
                ? references.Append(leadOrganisation.Value)
                : references
        )
        {
            yield return reference;
            if (library.Partners.TryGetValue(reference, out var partner))
                yield return partner.Name;
        }
    }
}
