using CollegeTes.Model;

namespace CollegeTes.Exports;

/// <summary>
/// The tables of the published collection. Nothing in them rests on a person's consent: no quotation, no contact, no words given as
/// evidence.
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
        EvidenceTable.Evidence,
        MatrixTable.Matrix,
        SourceTable.Sources,
        PlaceTables.Booklets,
        SynthesisTables.Syntheses,
        SynthesisTables.Claims,
        EpisodeTable.Episodes,
        FilmTable.Films,
    ];

    /// <summary>Those that <c>donnees.json</c> holds.</summary>
    public static IEnumerable<ITable> Stated => All.Where(t => !t.IsDerived);
}
