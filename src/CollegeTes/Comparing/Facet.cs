using CollegeTes.Model;
using CollegeTes.Text;

namespace CollegeTes.Comparing;

/// <summary>Something that write-ups have in common, by which readers narrow what they look for.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="Id">Unique for its kind: lower-case ASCII letters, digits, hyphens; a slash before the level of a criterion.</param>
/// <param name="Title">As the content writes it; null for what the words of the page say (a stage, a class of population).</param>
public sealed record Facet(FacetKind Kind, string Id, string? Title)
{
    /// <summary>Language of the title, where it is that of a write-up; null for that of the collection.</summary>
    public string? Language { get; init; }

    /// <summary>True when both are the same, however each was written.</summary>
    public bool Equals(Facet? other) => other is not null && Kind == other.Kind && Id == other.Id;

    public override int GetHashCode() => HashCode.Combine(Kind, Id);
}

/// <summary>What a facet is about, in the order in which pages show them.</summary>
public enum FacetKind
{
    Theme,
    Axis,
    Territory,
    Population,
    Audience,
    Stage,
    Year,
    Criterion,
    Level,
}

/// <summary>What readers narrow a search by.</summary>
public static class Facets
{
    // Inhabitants below which a territory is in a class, and its name.
    private static readonly (int Below, string Id)[] Classes =
    [
        (2_000, "moins-de-2000"),
        (10_000, "2000-a-10000"),
        (50_000, "10000-a-50000"),
        (100_000, "50000-a-100000"),
    ];

    /// <summary>The class of a number of inhabitants.</summary>
    public static string ClassOf(int inhabitants)
    {
        foreach (var (below, id) in Classes)
        {
            if (inhabitants < below)
                return id;
        }
        return "plus-de-100000";
    }

    /// <summary>Those of a write-up, each once.</summary>
    public static IReadOnlyList<Facet> Of(Experience experience, Library library)
    {
        var found = new List<Facet>();
        found.AddRange(experience.Themes.Select(t => ThemeOf(t.Value, library)));
        found.AddRange(experience.Axes.Select(a => AxisOf(a.Value, library)).OfType<Facet>());
        foreach (var slug in experience.OtherTerritories.Select(o => o.Value).Prepend(experience.TerritorySlug))
            found.AddRange(OfTerritory(slug, library));
        found.AddRange(
            experience
                .Audiences.Select(a => new Facet(FacetKind.Audience, Slug.From(a), a) { Language = experience.Language })
                .Where(a => a.Id.Length > 0)
        );
        if (experience.Stage is { } stage)
            found.Add(new Facet(FacetKind.Stage, PhaseIdOf(stage.Phase), null));
        if (experience.Period is { } period)
        {
            var year = period.From.Value.Earliest.Year.ToString(System.Globalization.CultureInfo.InvariantCulture);
            found.Add(new Facet(FacetKind.Year, year, year));
        }
        foreach (var observation in experience.Observations)
        {
            if (
                Placement.CurrentId(library.Framework, observation) is not { } id
                || library.Framework.Find(id) is not var (dimension, criterion)
            )
                continue;
            found.Add(new Facet(FacetKind.Criterion, id, criterion.Title.Value));
            if (observation.Level is { } level && dimension.FindLevel(level.Value) is { } known)
                found.Add(new Facet(FacetKind.Level, $"{id}/{known.Id}", known.Title));
        }
        return [.. found.Distinct()];
    }

    /// <summary>A territory, and the class of its population.</summary>
    public static IEnumerable<Facet> OfTerritory(string slug, Library library)
    {
        if (library.Find(SubjectKind.Territory, slug) is not { } territory)
            yield break;
        yield return new Facet(FacetKind.Territory, territory.Slug, territory.Name.Value);
        if (territory.Population is { } population)
            yield return new Facet(FacetKind.Population, ClassOf(population.Value), null);
    }

    /// <summary>A theme, as the collection writes it where it knows it.</summary>
    public static Facet ThemeOf(string name, Library library) =>
        library.Collection.Themes.FirstOrDefault(t => t.Id == Slug.From(name)) is { } theme
            ? new Facet(FacetKind.Theme, theme.Id, theme.Title)
            : new Facet(FacetKind.Theme, Slug.From(name), name);

    /// <summary>An axis; null where the collection has none of that id.</summary>
    public static Facet? AxisOf(string id, Library library) =>
        library.Collection.Axes.FirstOrDefault(a => a.Id == id) is { } axis ? new Facet(FacetKind.Axis, axis.Id, axis.Title) : null;

    private static string PhaseIdOf(Phase phase) =>
        phase switch
        {
            Phase.Idea => "idee",
            Phase.Study => "etude",
            _ => "operation",
        };
}
