using CollegeTes.Model;
using CollegeTes.Text;

namespace CollegeTes.Deliverables;

/// <summary>What one may listen to after an episode: the next and the one before in its series, then those nearest to it.</summary>
/// <param name="Reason">suivant, precedent, territoire or theme: the key of a label.</param>
internal sealed record Neighbour(Episode Episode, string Reason)
{
    private const int Most = 4;

    public static IReadOnlyList<Neighbour> Of(Episode episode, Library library)
    {
        var found = new List<Neighbour>();
        var series = library.Podcasts.FirstOrDefault(p => p.Slug == episode.PodcastSlug)?.Episodes ?? [];
        var at = series.ToList().FindIndex(e => e.Slug == episode.Slug);
        if (at >= 0 && at + 1 < series.Count)
            found.Add(new Neighbour(series[at + 1], "suivant"));
        if (at > 0)
            found.Add(new Neighbour(series[at - 1], "precedent"));
        var (places, themes) = SubjectsOf(episode, library);
        var near =
            from other in library.Podcasts.SelectMany(p => p.Episodes)
            where other.Id != episode.Id && found.All(f => f.Episode.Id != other.Id)
            let subjects = SubjectsOf(other, library)
            let shared = (Places: subjects.Places.Count(places.Contains), Themes: subjects.Themes.Count(themes.Contains))
            where shared.Places + shared.Themes > 0
            orderby (2 * shared.Places) + shared.Themes descending, other.Date?.Value.Earliest descending, other.Id
            select new Neighbour(other, shared.Places > 0 ? "territoire" : "theme");
        found.AddRange(near.Take(Most - found.Count));
        return found;
    }

    private static (HashSet<string> Places, HashSet<string> Themes) SubjectsOf(Episode episode, Library library)
    {
        var told = library.Experiences.Where(e => episode.Experiences.Any(r => r.Value == e.Id)).ToList();
        return ([.. told.Select(e => e.TerritorySlug)], [.. told.SelectMany(e => e.Themes).Select(t => Slug.From(t.Value))]);
    }
}
