using CollegeTes.Model;

namespace CollegeTes.Planning;

/// <summary>What one may listen to after an episode: the next and the one before in its series, then those nearest to it.</summary>
/// <param name="Reason">suivant, precedent, territoire or theme: the key of a label.</param>
internal sealed record Neighbour(Episode Episode, string Reason)
{
    private const int Most = 4;

    public static IReadOnlyList<Neighbour> Of(Episode episode, EpisodeSubjects subjects)
    {
        var found = new List<Neighbour>();
        var series = subjects.Episodes.Where(e => e.PodcastSlug == episode.PodcastSlug).ToList();
        var at = series.FindIndex(e => e.Slug == episode.Slug);
        if (at >= 0 && at + 1 < series.Count)
            found.Add(new Neighbour(series[at + 1], "suivant"));
        if (at > 0)
            found.Add(new Neighbour(series[at - 1], "precedent"));
        var (places, themes) = subjects.Of(episode);
        var near =
            from other in subjects.Episodes
            where other.Id != episode.Id && found.All(f => f.Episode.Id != other.Id)
            let told = subjects.Of(other)
            let shared = (Places: told.Places.Count(places.Contains), Themes: told.Themes.Count(themes.Contains))
            where shared.Places + shared.Themes > 0
            orderby (2 * shared.Places) + shared.Themes descending, other.Date?.Value.Earliest descending, other.Id
            select new Neighbour(other, shared.Places > 0 ? "territoire" : "theme");
        found.AddRange(near.Take(Most - found.Count));
        return found;
    }
}
