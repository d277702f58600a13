using CollegeTes.Model;

namespace CollegeTes.Exports;

/// <summary>
/// The tables of the published collection. Nothing in them is about a person: no quotation, no contact, no consent, no evidence.
/// </summary>
internal static class Tables
{
    public static IReadOnlyList<ITable> All { get; } =
    [
        PlaceTables.Territories,
        ExperienceTables.Experiences,
        ExperienceTables.Milestones,
        ExperienceTables.Figures,
        ProjectResourceTable.ProjectResources,
        StatementTable.Statements,
        ExperienceTables.Partners,
        ObservationTable.Observations,
        SourceTable.Sources,
        PlaceTables.Booklets,
        EpisodeTable.Episodes,
        FilmTable.Films,
    ];
}
