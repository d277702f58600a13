using CollegeTes.Model;

namespace CollegeTes.Validating;

/// <summary>A validation that the circuit of a collection requires.</summary>
/// <param name="Role">Who has to give it.</param>
/// <param name="Of">Of what.</param>
public sealed record Requirement(ValidationRole Role, ValidationObject Of);

/// <summary>What the circuit of a collection requires of a subject.</summary>
public static class Requirements
{
    /// <summary>Those that are not met today: nobody approved, or what was approved is no longer what the subject says.</summary>
    public static IReadOnlyList<Requirement> Unmet(Subject subject, Circuit circuit)
    {
        if (!circuit.Kinds.Contains(subject.SubjectKind.Name, StringComparer.Ordinal))
            return [];
        var standings = Standings.Of(subject);
        return
        [
            .. from required in circuit.Requirements
            from of in required.Objects
            where Has(subject, of.Value)
            where !standings.Any(s => s.Request.Role.Value == required.Role.Value && s.Of == of.Value && s.IsWhole)
            select new Requirement(required.Role.Value, of.Value),
        ];
    }

    // Nobody is asked about photographs that are not there.
    private static bool Has(Subject subject, ValidationObject of) =>
        of switch
        {
            ValidationObject.Figures => subject.Figures.Count > 0,
            ValidationObject.Photographs => subject.Pictures.Any(),
            ValidationObject.Quotations => subject is Experience { Quotations.Count: > 0 },
            ValidationObject.Observations => subject is Experience { Observations.Count: > 0 },
            _ => true,
        };
}
