using CollegeTes.Templating;

namespace CollegeTes.Views;

/// <summary>All that templates can see, found by following what shows what from the names that every template has.</summary>
public static class ViewCatalogue
{
    /// <summary>The names that every template has.</summary>
    public static ViewType Globals => GlobalViews.Type;

    /// <summary>
    /// Every view, once, in reading order: those that have a name of their own, each followed by what it alone shows first.
    /// </summary>
    public static IReadOnlyList<ViewType> All { get; } = List();

    private static List<ViewType> List()
    {
        var named = Globals.Members.Select(m => m.Type.View).OfType<ViewType>().ToList();
        var seen = new HashSet<ViewType>(named);
        var all = new List<ViewType>();
        foreach (var view in named)
            Add(view);
        return all;

        void Add(ViewType view)
        {
            all.Add(view);
            foreach (var shown in view.Members.Select(m => m.Type.View).OfType<ViewType>())
            {
                if (seen.Add(shown))
                    Add(shown);
            }
        }
    }
}
