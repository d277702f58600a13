using CollegeTes.Model;

namespace CollegeTes.Comparing;

/// <summary>
/// One page of a reading of a collection: its matrix, its obstacles, its timeline… What a page can carry is on one page; more is cut by
/// territory, by theme or by criterion, and again where one of them has more of it.
/// </summary>
/// <param name="Cut">What its write-ups have in common.</param>
/// <param name="Title">The name of the territory, the theme or the criterion; empty for the whole.</param>
/// <param name="Part">Which of the pages of the same name it is, from 1.</param>
/// <param name="Parts">How many of them there are.</param>
/// <param name="Path">Path of the page inside the publication.</param>
/// <param name="Experiences">Its write-ups, by territory; empty for a whole that is cut.</param>
public sealed record ReadingPage(ReadingCut Cut, string Title, int Part, int Parts, string Path, IReadOnlyList<Experience> Experiences)
{
    /// <summary>Path of the whole inside the publication.</summary>
    public required string WholePath { get; init; }

    /// <summary>Id of the criterion that it is about, empty for what names none; null on a page that is not cut by criterion.</summary>
    public string? CriterionId { get; init; }

    /// <summary>The others, when it is the whole and is cut.</summary>
    public IReadOnlyList<ReadingPage> Others { get; init; } = [];

    /// <summary>The one page of a reading of what may be published; null when no page can carry it.</summary>
    public static ReadingPage? FindWhole(Library library, ReadingLimit limit, string path)
    {
        var all = library.Experiences.ToList();
        return all.Sum(e => ReadingLoad.Of(e, limit.Measure, library.Framework)) <= limit.Most
            ? new ReadingPage(ReadingCut.Whole, "", 1, 1, path, all) { WholePath = path }
            : null;
    }

    /// <summary>The pages of a reading that no page can carry, what stands for the whole first.</summary>
    /// <param name="limit">What a page can carry, and what the rest is cut by.</param>
    /// <param name="path">Path of the whole.</param>
    /// <param name="cutPath">Path of another by its name: <c>territoire-val-clair-2</c>.</param>
    public static IReadOnlyList<ReadingPage> Divide(Library library, ReadingLimit limit, string path, Func<string, string> cutPath)
    {
        var all = library.Experiences.ToList();
        var pages = new List<ReadingPage>();
        foreach (var group in limit.By.SelectMany(cut => ReadingGroup.Of(cut, library, all, limit.Measure)))
        {
            var parts = group.CutUp(limit.Most).ToList();
            for (var i = 0; i < parts.Count; i++)
                pages.Add(
                    new ReadingPage(
                        group.Cut,
                        group.Title,
                        i + 1,
                        parts.Count,
                        cutPath(i == 0 ? group.Name : $"{group.Name}-{i + 1}"),
                        parts[i]
                    )
                    {
                        WholePath = path,
                        CriterionId = group.CriterionId,
                    }
                );
        }
        return [new ReadingPage(ReadingCut.Whole, "", 1, 1, path, []) { WholePath = path, Others = pages }, .. pages];
    }

    /// <summary>Its write-ups as they are now: a preview keeps its plan while what they say changes.</summary>
    public IEnumerable<Experience> ExperiencesIn(Library library) =>
        Experiences.Select(e => library.Find(SubjectKind.Experience, e.Id)).OfType<Experience>();
}
