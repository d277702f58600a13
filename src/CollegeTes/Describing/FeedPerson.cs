using CollegeTes.Model;
using CollegeTes.Text;

namespace CollegeTes.Describing;

/// <summary>
/// Someone who takes part in a recording, as <c>podcast:person</c> says it: role and group of the Podcast Taxonomy. Someone who
/// is only told of is never one of them: applications would show them as a host.
/// </summary>
internal sealed record FeedPerson(string Name, string Role, string Group, string? Page)
{
    /// <summary>Who takes part in every episode.</summary>
    public static IEnumerable<FeedPerson> Of(Podcast podcast) => podcast.People.Select(p => Make(p, p.Part ?? PersonPart.Host));

    /// <summary>Who takes part in an episode: nobody when they are those of the series, for these of an episode replace them all.</summary>
    public static IEnumerable<FeedPerson> Of(Episode episode, Podcast podcast)
    {
        var voices = (episode.Transcript?.Cues ?? [])
            .Select(c => c.Voice)
            .OfType<string>()
            .Select(UnicodeText.Fold)
            .ToHashSet(StringComparer.Ordinal);
        var own = episode
            .People.Where(p => p.Part is not null || voices.Contains(UnicodeText.Fold(p.Name.Value)))
            .Select(p => Make(p, p.Part ?? PersonPart.Guest))
            .ToList();
        return own.Count == 0 ? [] : Of(podcast).Where(p => own.All(o => o.Name != p.Name)).Concat(own);
    }

    private static FeedPerson Make(Person person, PersonPart part)
    {
        var (role, group) = part switch
        {
            PersonPart.Guest => ("guest", "cast"),
            PersonPart.Narrator => ("narrator", "cast"),
            PersonPart.Writer => ("writer", "writing"),
            PersonPart.Producer => ("producer", "creative direction"),
            PersonPart.Editor => ("audio editor", "audio post-production"),
            PersonPart.SoundEngineer => ("audio engineer", "audio production"),
            _ => ("host", "cast"),
        };
        return new FeedPerson(person.Name.Value, role, group, person.Url?.Value);
    }
}
