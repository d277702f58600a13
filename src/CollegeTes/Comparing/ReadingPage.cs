using CollegeTes.Model;
using CollegeTes.Text;

namespace CollegeTes.Comparing;

/// <summary>What the write-ups of a page of a matrix have in common.</summary>
public enum MatrixCut
{
    /// <summary>The whole collection: its matrix, or, where that is too long for a page, the list of the others.</summary>
    Whole,
    Territory,
    Theme,
}

/// <summary>
/// One page of the matrix of a collection. As many cells as a page can carry are one matrix; more are cut by territory and by theme, and
/// again where a territory or a theme has more of them.
/// </summary>
/// <param name="Cut">What its write-ups have in common.</param>
/// <param name="Title">The name of the territory or the theme; empty for the whole.</param>
/// <param name="Part">Which of the pages of its territory or theme it is, from 1.</param>
/// <param name="Parts">How many of them there are.</param>
/// <param name="Path">Path of the page inside the publication.</param>
/// <param name="Experiences">Its write-ups, by territory; empty for a whole that is cut.</param>
public sealed record MatrixPage(MatrixCut Cut, string Title, int Part, int Parts, string Path, IReadOnlyList<Experience> Experiences)
{
    /// <summary>The others, when it is the whole and is cut.</summary>
    public IReadOnlyList<MatrixPage> Others { get; init; } = [];

    /// <summary>The pages of the matrix of what may be published, the whole first.</summary>
    /// <param name="most">Most observed cells of a page, each write-up counting for eight more.</param>
    /// <param name="path">Path of the whole.</param>
    /// <param name="cutPath">Path of another by its name: <c>territoire-val-clair-2</c>.</param>
    public static IReadOnlyList<MatrixPage> Of(Library library, int most, string path, Func<string, string> cutPath)
    {
        var all = library.Experiences.ToList();
        if (all.Sum(LoadOf) <= most)
            return [new MatrixPage(MatrixCut.Whole, "", 1, 1, path, all)];
        var pages = new List<MatrixPage>();
        foreach (var territory in library.Territories)
            Add(MatrixCut.Territory, territory.Name.Value, "territoire-" + territory.Slug, [.. territory.Experiences]);
        var byTheme = all.SelectMany(e => e.Themes.Select(t => (Id: Slug.From(t.Value), Experience: e))).Distinct().ToLookup(t => t.Id);
        foreach (var theme in library.Collection.Themes)
            Add(MatrixCut.Theme, theme.Title, "theme-" + theme.Id, [.. byTheme[theme.Id].Select(t => t.Experience)]);
        return [new MatrixPage(MatrixCut.Whole, "", 1, 1, path, []) { Others = pages }, .. pages];

        void Add(MatrixCut cut, string title, string name, IReadOnlyList<Experience> experiences)
        {
            var parts = CutUp(experiences, most).ToList();
            for (var i = 0; i < parts.Count; i++)
                pages.Add(new MatrixPage(cut, title, i + 1, parts.Count, cutPath(i == 0 ? name : $"{name}-{i + 1}"), parts[i]));
        }
    }

    // As many write-ups as a page can carry, one at least.
    private static IEnumerable<IReadOnlyList<Experience>> CutUp(IReadOnlyList<Experience> experiences, int most)
    {
        var part = new List<Experience>();
        var load = 0;
        foreach (var experience in experiences)
        {
            if (part.Count > 0 && load + LoadOf(experience) > most)
            {
                yield return part;
                (part, load) = ([], 0);
            }
            part.Add(experience);
            load += LoadOf(experience);
        }
        if (part.Count > 0)
            yield return part;
    }

    // What a row weighs, in observed cells: its titles and its empty cells are as long as eight of them.
    private static int LoadOf(Experience experience) => 8 + experience.Observations.Count;
}
