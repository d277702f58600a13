using CollegeTes.Deliverables.Metadata;
using CollegeTes.Deliverables.Views;
using CollegeTes.Model;
using CollegeTes.Prose;
using CollegeTes.Text;

namespace CollegeTes.Deliverables.Exports;

/// <summary>The tables of the published collection. Nothing in them is about a person: no quotation, no contact, no consent, no evidence.</summary>
internal static class Tables
{
    public static IReadOnlyList<ITable> All { get; } =
    [
        PlaceTables.Territories, ExperienceTables.Experiences, ExperienceTables.Milestones, ExperienceTables.Figures, MeansTable.Means, StatementTable.Statements,
        ExperienceTables.Partners, ObservationTable.Observations, SourceTable.Sources, PlaceTables.Booklets, EpisodeTable.Episodes, FilmTable.Films,
    ];

    /// <summary>A text of a write-up in plain words: figures written out, calls for sources left out.</summary>
    public static string? Plain(string? text, Experience experience, Library library) =>
        text is null ? null : MetadataText.Of(RichText.PlainText(text, ExperienceViews.Context(experience) with { Library = library }));

    /// <summary>The ids of the sources that a text cites, in order.</summary>
    public static IReadOnlyList<string> Plain(IEnumerable<Located<string>> ids) => [.. ids.Select(i => i.Value)];

    /// <summary>Theme ids as the collection writes them.</summary>
    public static IReadOnlyList<string> Themes(IEnumerable<Located<string>> themes) => [.. themes.Select(t => Slug.From(t.Value)).Distinct(StringComparer.Ordinal)];
}
