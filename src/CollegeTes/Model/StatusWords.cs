using System.Collections.Immutable;

namespace CollegeTes.Model;

/// <summary>Statuses as authors and templates write them. The only table.</summary>
public static class StatusWords
{
    /// <summary>In the order of the way to publication.</summary>
    public static readonly ImmutableArray<(string Name, Status Status)> All =
    [
        ("brouillon", Status.Draft),
        ("relu", Status.Reviewed),
        ("valide", Status.Approved),
        ("publie", Status.Published),
        ("archive", Status.Archived),
    ];

    /// <summary>What a status is called.</summary>
    public static string NameOf(Status status) => All.First(s => s.Status == status).Name;
}
