using CollegeTes.Model;
using CollegeTes.Text;

namespace CollegeTes.Comparing;

/// <summary>What the write-ups of a page of a reading have in common.</summary>
public enum ReadingCut
{
    /// <summary>The whole collection: the reading itself, or, where that is too long for a page, the list of the others.</summary>
    Whole,
    Territory,
    Theme,
}

/// <summary>What weighs on a page of a reading, and is counted to cut it.</summary>
public enum ReadingMeasure
{
    /// <summary>Observed cells, each write-up counting for eight more.</summary>
    Observations,

    /// <summary>Obstacles and factors.</summary>
    Obstacles,

    /// <summary>Key steps, each write-up counting for one more.</summary>
    Steps,

    /// <summary>Who takes part.</summary>
    Participants,

    /// <summary>What is not known, each write-up counting for one more.</summary>
    Gaps,
}

/// <summary>What a page of a reading can carry.</summary>
/// <param name="Measure">What is counted.</param>
/// <param name="Most">Most of it on a page.</param>
/// <param name="ByTheme">
/// True to cut it by theme as well as by territory, for who compares one theme across territories: a write-up then stands on several pages.
/// </param>
public sealed record ReadingLimit(ReadingMeasure Measure, int Most, bool ByTheme);

/// <summary>
/// One page of a reading of a collection: its matrix, its obstacles, its timeline… What a page can carry is on one page; more is cut by
/// territory, and by theme where that is asked for, and again where one of them has more of it.
/// </summary>
/// <param name="Cut">What its write-ups have in common.</param>
/// <param name="Title">The name of the territory or the theme; empty for the whole.</param>
/// <param name="Part">Which of the pages of its territory or theme it is, from 1.</param>
/// <param name="Parts">How many of them there are.</param>
/// <param name="Path">Path of the page inside the publication.</param>
/// <param name="Experiences">Its write-ups, by territory; empty for a whole that is cut.</param>
public sealed record ReadingPage(ReadingCut Cut, string Title, int Part, int Parts, string Path, IReadOnlyList<Experience> Experiences)
{
    /// <summary>Path of the whole inside the publication.</summary>
    public required string WholePath { get; init; }

    /// <summary>The others, when it is the whole and is cut.</summary>
    public IReadOnlyList<ReadingPage> Others { get; init; } = [];

    /// <summary>The pages of a reading of what may be published, the whole first.</summary>
    /// <param name="limit">What a page can carry, and what the rest is cut by.</param>
    /// <param name="path">Path of the whole.</param>
    /// <param name="cutPath">Path of another by its name: <c>territoire-val-clair-2</c>.</param>
    public static IReadOnlyList<ReadingPage> Divide(Library library, ReadingLimit limit, string path, Func<string, string> cutPath)
    {
        var all = library.Experiences.ToList();
        var loads = all.ToDictionary(e => e.Id, e => LoadOf(e, limit.Measure, library.Framework), StringComparer.Ordinal);
        if (loads.Values.Sum() <= limit.Most)
            return [new ReadingPage(ReadingCut.Whole, "", 1, 1, path, all) { WholePath = path }];
        var pages = new List<ReadingPage>();
        foreach (var territory in library.Territories)
            Add(ReadingCut.Territory, territory.Name.Value, "territoire-" + territory.Slug, [.. territory.Experiences]);
        var byTheme = all.SelectMany(e => e.Themes.Select(t => (Id: Slug.From(t.Value), Experience: e))).Distinct().ToLookup(t => t.Id);
        foreach (var theme in limit.ByTheme ? library.Collection.Themes : [])
            Add(ReadingCut.Theme, theme.Title, "theme-" + theme.Id, [.. byTheme[theme.Id].Select(t => t.Experience)]);
        return [new ReadingPage(ReadingCut.Whole, "", 1, 1, path, []) { WholePath = path, Others = pages }, .. pages];

        void Add(ReadingCut cut, string title, string name, IReadOnlyList<Experience> experiences)
        {
            var parts = CutUp(experiences, limit.Most, loads).ToList();
            for (var i = 0; i < parts.Count; i++)
                pages.Add(
                    new ReadingPage(cut, title, i + 1, parts.Count, cutPath(i == 0 ? name : $"{name}-{i + 1}"), parts[i])
                    {
                        WholePath = path,
                    }
                );
        }
    }

    // As many write-ups as a page can carry, one at least.
    private static IEnumerable<IReadOnlyList<Experience>> CutUp(
        IReadOnlyList<Experience> experiences,
        int most,
        Dictionary<string, int> loads
    )
    {
        var part = new List<Experience>();
        var load = 0;
        foreach (var experience in experiences)
        {
            var more = loads[experience.Id];
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

    /// <summary>Its write-ups as they are now: a preview keeps its plan while what they say changes.</summary>
    public IEnumerable<Experience> ExperiencesIn(Library library) =>
        Experiences.Select(e => library.Find(SubjectKind.Experience, e.Id)).OfType<Experience>();

    private static int LoadOf(Experience experience, ReadingMeasure measure, Framework framework) =>
        measure switch
        {
            ReadingMeasure.Obstacles => experience.Obstacles.Or([]).Count + experience.Factors.Or([]).Count,
            ReadingMeasure.Steps => 1 + Timeline.StepsOf(experience).Count,
            ReadingMeasure.Participants => experience.Partners.Count + (experience.LeadOrganisation is null ? 0 : 1),
            ReadingMeasure.Gaps => 1 + Gaps.Of(experience, framework).Count,
            // The titles of a row and its empty cells are as long as eight observed ones.
            _ => 8 + experience.Observations.Count,
        };
}
