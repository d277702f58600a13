using CollegeTes.Model;
using CollegeTes.Text;

namespace CollegeTes.Comparing;

/// <summary>Write-ups that are read together when the whole is too long: those of a territory, of a theme, on a criterion.</summary>
/// <param name="Name">Of its pages: <c>territoire-val-clair</c>.</param>
/// <param name="Load">What each weighs on a page.</param>
internal sealed record ReadingGroup(
    ReadingCut Cut,
    string Title,
    string Name,
    IReadOnlyList<Experience> Experiences,
    Func<Experience, int> Load
)
{
    /// <summary>Id of its criterion, empty for what names none; null for what is not cut by criterion.</summary>
    public string? CriterionId { get; init; }

    /// <summary>The groups of a collection, cut in one way.</summary>
    public static IEnumerable<ReadingGroup> Of(ReadingCut cut, Library library, IReadOnlyList<Experience> all, ReadingMeasure measure)
    {
        return cut switch
        {
            ReadingCut.Territory => library.Territories.Select(t => Make(t.Name.Value, "territoire-" + t.Slug, t.Experiences)),
            ReadingCut.Theme => ByTheme(),
            ReadingCut.Criterion => ByCriterion(library, all),
            _ => [],
        };

        ReadingGroup Make(string title, string name, IReadOnlyList<Experience> experiences) =>
            new(cut, title, name, experiences, e => ReadingLoad.Of(e, measure, library.Framework));

        IEnumerable<ReadingGroup> ByTheme()
        {
            var ofTheme = all.SelectMany(e => e.Themes.Select(t => (Id: Slug.From(t.Value), Experience: e)))
                .DistinctBy(t => (t.Id, t.Experience.Id))
                .ToLookup(t => t.Id, t => t.Experience);
            return library.Collection.Themes.Select(t => Make(t.Title, "theme-" + t.Id, [.. ofTheme[t.Id]]));
        }
    }

    /// <summary>Its pages: on each, as many write-ups as it can carry, one at least.</summary>
    public IEnumerable<IReadOnlyList<Experience>> CutUp(int most)
    {
        var part = new List<Experience>();
        var load = 0;
        foreach (var experience in Experiences)
        {
            var more = Load(experience);
            if (part.Count > 0 && load + more > most)
            {
                yield return part;
                (part, load) = ([], 0);
            }
            part.Add(experience);
            load += more;
        }
        if (part.Count > 0)
            yield return part;
    }

    private static IEnumerable<ReadingGroup> ByCriterion(Library library, IReadOnlyList<Experience> all)
    {
        var framework = library.Framework;
        var obstacles = all.ToDictionary(e => e.Id, e => Count(e.Obstacles.Or([])), StringComparer.Ordinal);
        var factors = all.ToDictionary(e => e.Id, e => Count(e.Factors.Or([])), StringComparer.Ordinal);
        foreach (
            var (id, title) in framework
                .Dimensions.SelectMany(d => d.Criteria)
                .Select(c => (c.Id, c.Title.Value))
                .Append((Levers.NoCriterion, ""))
        )
        {
            if (all.Any(e => obstacles[e.Id].ContainsKey(id)))
                yield return new ReadingGroup(
                    ReadingCut.Criterion,
                    title,
                    id == Levers.NoCriterion ? "critere-aucun" : "critere-" + id,
                    [.. all.Where(e => LoadOf(e) > 0)],
                    LoadOf
                )
                {
                    CriterionId = id,
                };

            // What names no criterion has no lever beside it.
            int LoadOf(Experience experience) =>
                obstacles[experience.Id].GetValueOrDefault(id)
                + (id == Levers.NoCriterion ? 0 : factors[experience.Id].GetValueOrDefault(id));
        }

        Dictionary<string, int> Count(IReadOnlyList<Statement> statements) =>
            statements.CountBy(s => Levers.CriterionOf(s, framework)).ToDictionary(StringComparer.Ordinal);
    }
}

/// <summary>What a write-up weighs on a page that reads it with others.</summary>
internal static class ReadingLoad
{
    public static int Of(Experience experience, ReadingMeasure measure, Framework framework) =>
        measure switch
        {
            ReadingMeasure.Obstacles => experience.Obstacles.Or([]).Count + experience.Factors.Or([]).Count,
            ReadingMeasure.Steps => 1 + Timeline.StepsOf(experience).Count,
            ReadingMeasure.Participants => experience.Partners.Count + (experience.LeadOrganisation is null ? 0 : 1),
            ReadingMeasure.Gaps => 1 + Gaps.Of(experience, framework).Count,
            ReadingMeasure.Experiences => 1,
            // The titles of a row and its empty cells are as long as eight observed ones.
            _ => 8 + experience.Observations.Count,
        };
}
