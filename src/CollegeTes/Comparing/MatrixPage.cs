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
/// One page of the matrix of a collection. As many write-ups as a page holds are one matrix; more are cut by territory and by theme, and
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
    /// <param name="most">Most write-ups of a page.</param>
    /// <param name="path">Path of the whole.</param>
    /// <param name="cutPath">Path of another by its name: <c>territoire-val-clair-2</c>.</param>
    public static IReadOnlyList<MatrixPage> Of(Library library, int most, string path, Func<string, string> cutPath)
    {
        var all = library.Experiences.ToList();
        if (all.Count <= most)
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
            var parts = (experiences.Count + most - 1) / most;
            for (var part = 1; part <= parts; part++)
                pages.Add(
                    new MatrixPage(
                        cut,
                        title,
                        part,
                        parts,
                        cutPath(part == 1 ? name : $"{name}-{part}"),
                        [.. experiences.Skip((part - 1) * most).Take(most)]
                    )
                );
        }
    }
}
