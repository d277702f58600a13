using CollegeTes.Describing;
using CollegeTes.Model;
using CollegeTes.Validating;

namespace CollegeTes.Exports;

/// <summary>Who validated a text, in the cells of a table: what pages say of it, and nothing else.</summary>
internal static class ValidationCells
{
    /// <summary>Organisations that validated something that has not changed since; roles for those that have no name.</summary>
    public static string[] Names(Subject subject, Library library) =>
        [
            .. Approvals
                .Of(subject, library)
                .Select(a => a.Partner?.Name is { } name ? MetadataText.Of(name, library.Collection.Language) : RoleOf(a))
                .OfType<string>()
                .Distinct(StringComparer.Ordinal),
        ];

    /// <summary>What is wholly validated, by whomever.</summary>
    public static string[] Objects(Subject subject, Library library) =>
        [
            .. Approvals
                .Of(subject, library)
                .SelectMany(a => a.Objects)
                .Where(o => o.Valid == o.Total)
                .Select(o => o.Of)
                .Distinct()
                .Order()
                .Select(o => ValidationWords.Objects.NameOf(o)),
        ];

    /// <summary>The last month of a validation that holds.</summary>
    public static string? LastOn(Subject subject, Library library) =>
        Approvals
            .Of(subject, library)
            .Where(a => a.On is not null)
            .Select(a => (a.On!.Value with { Day = null }).ToIso())
            .Max(StringComparer.Ordinal);

    private static string RoleOf(Approval approval) => ValidationWords.Roles.NameOf(approval.Role);
}
