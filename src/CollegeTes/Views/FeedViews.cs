using CollegeTes.Model;
using CollegeTes.Planning;
using CollegeTes.Templating;
using CollegeTes.Text;

namespace CollegeTes.Views;

/// <summary>A document of a feed as templates see it (<c>flux</c>). All addresses are public ones.</summary>
internal static class FeedViews
{
    /// <summary>One document of a feed.</summary>
    public static readonly ViewType<FeedPage, RenderScope> Page = new(
        "flux",
        "Un document d'un flux de podcast : le flux lui-même ou une de ses archives. Les adresses sont publiques.",
        new()
        {
            { "numero", MemberType.Whole, "0 pour le flux lui-même, sinon le numéro de l'archive", (p, _) => p.Number },
            { "archive", MemberType.Flag, "oui pour une archive", (p, _) => p.IsArchive },
            { "adresse", MemberType.TextOrNothing, "adresse de ce document", (p, scope) => scope.Online(p.Path) },
            { "courant", MemberType.TextOrNothing, "adresse du flux lui-même", (p, scope) => scope.Online(p.Current) },
            { "precedent", MemberType.TextOrNothing, "adresse de l'archive juste plus ancienne", (p, scope) => scope.Online(p.Previous) },
            {
                "suivant",
                MemberType.TextOrNothing,
                "d'une archive : adresse de celle qui est juste plus récente",
                (p, scope) => scope.Online(p.Next)
            },
            {
                "paru",
                MemberType.Text,
                "date du dernier épisode, comme l'écrit RSS (RFC 2822)",
                (p, scope) => FeedSubjectViews.Appeared(Now(p, scope).First())
            },
            { "modifie", MemberType.Text, "date du dernier changement, de même", (p, scope) => Changed(Now(p, scope)) },
            {
                "episodes",
                MemberType.ListOf(() => EpisodeViews.Episode),
                "épisodes de ce document, récents d'abord",
                (p, scope) => EpisodeViews.Episode.List(Now(p, scope), scope)
            },
        }
    );

    // A preview keeps its plan while what episodes say changes.
    private static IEnumerable<Episode> Now(FeedPage page, RenderScope scope)
    {
        var episodes = scope
            .Library.Podcasts.First(p => p.Slug == page.Episodes[0].PodcastSlug)
            .Episodes.ToDictionary(e => e.Slug, StringComparer.Ordinal);
        return page.Episodes.Select(e => episodes[e.Slug]);
    }

    private static string Changed(IEnumerable<Episode> episodes)
    {
        var (day, rank) = episodes.Max(LastChange);
        return FeedDate.Rfc2822(PartialDate.Of(day), rank);
    }

    private static (DateOnly Day, int Rank) LastChange(Episode episode)
    {
        var appeared = episode.Date!.Value.Value.Earliest;
        return episode.UpdatedOn is { } updated && updated.Earliest > appeared
            ? (updated.Earliest, 0)
            : (appeared, episode.Number?.Value ?? 0);
    }
}
