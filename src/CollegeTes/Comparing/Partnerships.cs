using CollegeTes.Model;
using CollegeTes.Text;

namespace CollegeTes.Comparing;

/// <summary>An organisation, and its part in each write-up.</summary>
/// <param name="Partner">What is known of it; null for one that is only named.</param>
public sealed record Partnership(string Name, Partner? Partner, IReadOnlyList<PartnershipPart> Parts)
{
    /// <summary>Slugs of the territories where it takes part, in the order of the collection.</summary>
    public IReadOnlyList<string> Territories { get; } = [.. Parts.Select(p => p.Experience.TerritorySlug).Distinct(StringComparer.Ordinal)];
}

/// <summary>A part in a write-up.</summary>
/// <param name="IsLead">True for who carries it.</param>
public sealed record PartnershipPart(Experience Experience, bool IsLead, ParticipationRole? Role);

/// <summary>Who takes part where.</summary>
public static class Partnerships
{
    /// <summary>Those of some write-ups: who is in several territories first, then by name.</summary>
    public static IReadOnlyList<Partnership> Of(Library library, IReadOnlyList<Experience> experiences)
    {
        var parts = new Dictionary<string, (string Name, Partner? Partner, List<PartnershipPart> Parts)>(StringComparer.Ordinal);
        foreach (var experience in experiences)
        {
            if (experience.LeadOrganisation is { } lead)
                Add(lead.Reference?.Value, lead.Name?.Value, new PartnershipPart(experience, true, null));
            foreach (var participation in experience.Partners)
                Add(participation.Reference.Value, null, new PartnershipPart(experience, false, participation.Role));
        }
        return
        [
            .. parts
                .Values.Select(p => new Partnership(p.Name, p.Partner, p.Parts))
                .OrderBy(p => p.Territories.Count > 1 ? 0 : 1)
                .ThenBy(p => UnicodeText.Fold(p.Name), StringComparer.Ordinal),
        ];

        void Add(string? reference, string? name, PartnershipPart part)
        {
            var partner = reference is null ? null : library.Partners.GetValueOrDefault(reference);
            var shown = partner?.Name ?? name ?? reference ?? "";
            var key = partner?.Id.Value ?? "=" + Slug.From(shown);
            if (!parts.TryGetValue(key, out var known))
                parts.Add(key, known = (shown, partner, []));
            // Who carries an experience and leads it takes part once.
            if (
                !known.Parts.Exists(p =>
                    p.Experience.Id == part.Experience.Id
                    && (p.Role == part.Role || p.IsLead && part.Role is null or ParticipationRole.Lead)
                )
            )
                known.Parts.Add(part);
        }
    }
}
