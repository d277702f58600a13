using CollegeTes.Deliverables;
using CollegeTes.Model;

namespace CollegeTes.Preview;

/// <summary>One entry of the bar: a page, the deliverable it belongs to, the words to tell it from its neighbours.</summary>
internal sealed record ViewEntry(string Deliverable, string Title, string Label, string Path, string Medium);

/// <summary>The pages that go with one: those of its territory, of its write-ups, of the episodes and films that tell them, and the catalogue.</summary>
internal static class Views
{
    public static IEnumerable<ViewEntry> Of(PlannedArtifact? page, Snapshot state)
    {
        var library = state.Library;
        var near = Near(page?.Subject, library);
        return from planned in state.Pages.Plan.Artifacts
               // Tables and references are there to be taken, not to be looked at.
               where planned.Output.Export is null
               where planned.Subject is Library || near.Contains((planned.Subject.GetType(), planned.SubjectId))
               let current = state.Pages.Find(planned.Path, library)
               where current is not null
               orderby Rank(current.Subject), current.Deliverable.Name, planned.Path
               select new ViewEntry(planned.Deliverable.Name, planned.Deliverable.Title, Label(current), planned.Path, planned.Output.Medium);
    }

    /// <summary>The page to open on: that of what was named, or the front page.</summary>
    public static string Start(string? selection, Snapshot state)
    {
        var pages = state.Pages.Plan.Artifacts.Where(a => a.Output.Medium == "html" && !a.Output.IsOnDemand).ToList();
        var name = (selection ?? "").Replace('\\', '/').Trim('/');
        var named = name.Length == 0 ? null : pages.FirstOrDefault(a => a.SubjectId == name)
            // Of a file, the page that shows the least beside it.
            ?? pages.Where(a => Selection.Covers(selection!, a) && a.Subject is not Library).MinBy(a => a.Sources.Count);
        return (named ?? pages.FirstOrDefault(a => a.Path == "index.html") ?? pages.FirstOrDefault(a => a.Subject is Library) ?? pages.FirstOrDefault())?.Path ?? "index.html";
    }

    private static HashSet<(Type, string)> Near(object? subject, Library library)
    {
        var near = new HashSet<(Type, string)>();
        switch (subject)
        {
            case Territory territory:
                AddTerritory(territory);
                break;
            case Experience experience:
                near.Add((typeof(Territory), experience.TerritorySlug));
                near.Add((typeof(Experience), experience.Id));
                AddEpisodes(id => id == experience.Id);
                AddFilms(f => f.Experiences.Any(e => e.Value == experience.Id));
                break;
            case Episode episode:
                near.Add((typeof(Episode), episode.Id));
                foreach (var told in episode.Experiences)
                {
                    near.Add((typeof(Experience), told.Value));
                    near.Add((typeof(Territory), told.Value.Split('/')[0]));
                }
                break;
            case Film film:
                near.Add((typeof(Film), film.Slug));
                near.UnionWith(film.Territories.Select(t => (typeof(Territory), t.Value)));
                near.UnionWith(film.Experiences.Select(e => (typeof(Experience), e.Value)));
                break;
            case ThematicBooklet booklet:
                near.Add((typeof(ThematicBooklet), booklet.Slug));
                break;
            case Podcast podcast:
                near.Add((typeof(Podcast), podcast.Slug));
                near.UnionWith(podcast.Episodes.Select(e => (typeof(Episode), e.Id)));
                break;
        }
        return near;

        void AddTerritory(Territory territory)
        {
            near.Add((typeof(Territory), territory.Slug));
            near.UnionWith(territory.Experiences.Select(e => (typeof(Experience), e.Id)));
            AddEpisodes(id => id.StartsWith(territory.Slug + "/", StringComparison.Ordinal));
            AddFilms(f => f.Territories.Any(t => t.Value == territory.Slug) || f.Experiences.Any(e => e.Value.StartsWith(territory.Slug + "/", StringComparison.Ordinal)));
        }

        void AddFilms(Func<Film, bool> shows) => near.UnionWith(library.Films.Where(shows).Select(f => (typeof(Film), f.Slug)));

        void AddEpisodes(Func<string, bool> tells) =>
            near.UnionWith(library.Podcasts.SelectMany(p => p.Episodes).Where(e => e.Experiences.Any(x => tells(x.Value))).Select(e => (typeof(Episode), e.Id)));
    }

    private static int Rank(object subject) => subject switch
    {
        Territory or ThematicBooklet => 0,
        Experience => 1,
        Podcast => 2,
        Episode => 3,
        Film => 4,
        _ => 5,
    };

    private static string Label(PlannedArtifact planned)
    {
        var name = planned.Subject switch
        {
            Territory t => t.Name.Value,
            Experience e => e.Title.Value,
            ThematicBooklet b => b.Title.Value,
            Podcast p => p.Title.Value,
            Episode e => e.Title.Value,
            Film f => f.Title.Value,
            _ => planned.Path == "index.html" ? planned.Deliverable.Title : planned.Path.Split('/')[^1].Split('.')[0],
        };
        return planned.Output.Medium == "html" ? name : $"{name} ({planned.Path.Split('/')[^1]})";
    }
}
