using CollegeTes.Model;
using CollegeTes.Text;

namespace CollegeTes.Validating;

/// <summary>A part of a subject that somebody approved and that is still as they approved it.</summary>
/// <param name="Valid">How many of its passages.</param>
/// <param name="Total">Of how many.</param>
public sealed record ApprovedObject(ValidationObject Of, int Valid, int Total);

/// <summary>What one body approved, as it may be published: who, what, when, with which reservations, and nothing else.</summary>
/// <param name="Partner">Null for a person, the committee, or whoever has no name in the list of partners.</param>
/// <param name="On">When; null when nobody wrote it down.</param>
public sealed record Approval(
    ValidationRole Role,
    Partner? Partner,
    IReadOnlyList<ApprovedObject> Objects,
    PartialDate? On,
    IReadOnlyList<Located<string>> Reservations
);

/// <summary>What may be published of the validation of a subject.</summary>
public static class Approvals
{
    /// <summary>Who speaks for the territory.</summary>
    public static bool IsOfTerritory(ValidationRole role) => role is ValidationRole.Lead or ValidationRole.Territory;

    /// <summary>True when who leads a subject, or its territory, approved something of it that still holds.</summary>
    public static bool IsByTerritory(Subject subject, Library library) =>
        subject.Validation is not null && Of(subject, library).Any(a => IsOfTerritory(a.Role));

    /// <summary>
    /// The approvals that hold today, of other bodies than the one that writes; those that speak for the territory first.
    /// </summary>
    public static IReadOnlyList<Approval> Of(Subject subject, Library library) =>
        [
            .. Standings
                .Of(subject)
                .Where(s => s.Holds && s.Request.Role.Value != ValidationRole.Editors)
                .GroupBy(s => s.Request)
                .Select(g => new Approval(
                    g.Key.Role.Value,
                    g.Key.Partner is { } partner ? library.Partners.GetValueOrDefault(partner.Value) : null,
                    [.. g.OrderBy(s => s.Of).Select(s => new ApprovedObject(s.Of, s.Valid, s.Total))],
                    g.Key.ReturnedOn?.Value,
                    g.Key.Reservations
                ))
                .OrderBy(a => a.Role),
        ];
}
