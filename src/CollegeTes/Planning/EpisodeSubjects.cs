using CollegeTes.Model;
using CollegeTes.Text;

namespace CollegeTes.Planning;

/// <summary>Where and what every episode of a library tells of, by the write-ups that it names. Made once for many pages.</summary>
internal sealed class EpisodeSubjects
{
    private readonly Dictionary<string, (HashSet<string> Places, HashSet<string> Themes)> _subjects = new(StringComparer.Ordinal);

    public EpisodeSubjects(Library library)
    {
        Episodes = [.. library.Podcasts.SelectMany(p => p.Episodes)];
        var named = Episodes.SelectMany(e => e.Experiences).Select(r => r.Value).ToHashSet(StringComparer.Ordinal);
        var told = library.Experiences.Where(e => named.Contains(e.Id)).ToDictionary(e => e.Id, StringComparer.Ordinal);
        foreach (var episode in Episodes)
        {
            var experiences = episode.Experiences.Select(r => told.GetValueOrDefault(r.Value)).OfType<Experience>().ToList();
            _subjects[episode.Id] = (
                [.. experiences.Select(e => e.TerritorySlug)],
                [.. experiences.SelectMany(e => e.Themes).Select(t => Slug.From(t.Value))]
            );
        }
    }

    /// <summary>All episodes, series by series, in the order of their series.</summary>
    public IReadOnlyList<Episode> Episodes { get; }

    /// <summary>Slugs of the territories and of the themes of an episode.</summary>
    public (HashSet<string> Places, HashSet<string> Themes) Of(Episode episode) => _subjects[episode.Id];
}
