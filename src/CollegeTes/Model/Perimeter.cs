using CollegeTes.Text;

namespace CollegeTes.Model;

/// <summary>
/// The write-ups that are read together. The values of one key widen it, its keys narrow each other: two themes and one territory are what
/// that territory tells of either theme.
/// </summary>
public sealed record Perimeter
{
    /// <summary>All that is published.</summary>
    public static readonly Perimeter Whole = new();

    /// <summary>Write-ups, as <c>territoire/retour</c>.</summary>
    public IReadOnlyList<Located<string>> Experiences { get; init; } = [];

    /// <summary>Territories, whether a write-up lies in one or only concerns it.</summary>
    public IReadOnlyList<Located<string>> Territories { get; init; } = [];

    public IReadOnlyList<Located<string>> Themes { get; init; } = [];

    public IReadOnlyList<Located<string>> Axes { get; init; } = [];

    /// <summary>Links with the organisation that publishes.</summary>
    public IReadOnlyList<Located<RelationKind>> Relations { get; init; } = [];

    /// <summary>True for the whole collection.</summary>
    public bool IsWhole => Experiences.Count + Territories.Count + Themes.Count + Axes.Count + Relations.Count == 0;

    /// <summary>Its write-ups, by territory, in the order of the collection.</summary>
    public IReadOnlyList<Experience> In(Library library) => [.. library.Experiences.Where(Holds)];

    private bool Holds(Experience experience) =>
        Names(Experiences, experience.Id)
        && (Names(Territories, experience.TerritorySlug) || experience.OtherTerritories.Any(o => Names(Territories, o.Value)))
        && (Themes.Count == 0 || experience.Themes.Any(t => Themes.Any(own => Slug.From(own.Value) == Slug.From(t.Value))))
        && (Axes.Count == 0 || experience.Axes.Any(a => Names(Axes, a.Value)))
        && (Relations.Count == 0 || Relations.Any(r => r.Value == experience.Relation?.Kind));

    // What says nothing holds everything.
    private static bool Names(IReadOnlyList<Located<string>> names, string id) => names.Count == 0 || names.Any(n => n.Value == id);
}
