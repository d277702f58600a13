using CollegeTes.Model;
using CollegeTes.Text;

namespace CollegeTes.Planning;

/// <summary>What one may watch after a film: those of the same places, then of the same themes, the latest first.</summary>
/// <param name="Reason">territoire, theme or autre: the key of a label.</param>
internal sealed record FilmNeighbour(Film Film, string Reason)
{
    private const int Most = 4;

    public static IReadOnlyList<FilmNeighbour> Of(Film film, Library library)
    {
        var (places, themes) = Subjects(film, library);
        var near =
            from other in library.Films
            where other.Slug != film.Slug
            let told = Subjects(other, library)
            let shared = (Places: told.Places.Count(places.Contains), Themes: told.Themes.Count(themes.Contains))
            orderby (2 * shared.Places) + shared.Themes descending, other.Date?.Value.Earliest descending, other.Slug
            select new FilmNeighbour(
                other,
                shared.Places > 0 ? "territoire"
                    : shared.Themes > 0 ? "theme"
                    : "autre"
            );
        return [.. near.Take(Most)];
    }

    // What it names itself, and what the write-ups that it tells are about.
    private static (HashSet<string> Places, HashSet<string> Themes) Subjects(Film film, Library library)
    {
        var told = library.Experiences.Where(e => film.Experiences.Any(r => r.Value == e.Id)).ToList();
        return (
            [.. film.Territories.Select(t => t.Value), .. told.Select(e => e.TerritorySlug)],
            [.. film.Themes.Concat(told.SelectMany(e => e.Themes)).Select(t => Slug.From(t.Value))]
        );
    }
}
