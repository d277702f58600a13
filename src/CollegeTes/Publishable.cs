using CollegeTes.Deliverables.Views;
using CollegeTes.Model;

namespace CollegeTes;

/// <summary>
/// Cuts the library down to what may be shown: published, inside its window, sound. Everything after works on the result, so
/// that a draft or an embargoed text reaches no catalogue, no link, no count and no manifest, by any path.
/// </summary>
public static class Publishable
{
    /// <param name="library">All that was read.</param>
    /// <param name="withDrafts">Drafts too; archived texts never.</param>
    /// <param name="day">Today in Europe/Paris, for embargo and expiry.</param>
    /// <param name="broken">Files with errors, left out under <c>--keep-going</c>.</param>
    public static Library Of(Library library, bool withDrafts, DateOnly day, IReadOnlySet<string> broken)
    {
        var territories = library.Territories
            .Where(t => !broken.Contains(t.Path))
            .Select(t => t with { Experiences = [.. t.Experiences.Where(e => !broken.Contains(e.Path) && IsShown(e.Status.Value, e.Window, withDrafts, day)).Select(e => WithoutBroken(e, broken))] })
            .Where(t => t.Experiences.Count > 0)
            .ToList();
        var shown = library with { Territories = territories };
        return shown with
        {
            Podcasts = [.. library.Podcasts.Where(p => !broken.Contains(p.Path))
                .Select(p => p with { Episodes = [.. p.Episodes.Where(e => !broken.Contains(e.Path) && IsShown(e.Status.Value, e.Window, withDrafts, day))] })
                .Where(p => p.Episodes.Count > 0)],
            Films = [.. library.Films.Where(f => !broken.Contains(f.Path) && IsShown(f.Status.Value, f.Window, withDrafts, day))],
            Booklets = [.. library.Booklets.Where(b => !broken.Contains(b.Path) && IsShown(b.Status.Value, null, withDrafts, day) && (b.HasChapters || b.SelectedIn(shown).Count > 0))],
        };
    }

    /// <summary>The files of all that may be shown.</summary>
    /// <param name="library">As <see cref="Of"/> gives it.</param>
    internal static IEnumerable<string> Files(Library library) =>
    [
        .. library.Territories.Select(t => t.Path), .. library.Experiences.Select(e => e.Path),
        .. library.Experiences.Select(e => e.Capsule).Where(c => c is { IsBroken: false }).Select(c => c!.Path),
        .. library.Podcasts.Select(p => p.Path), .. library.Podcasts.SelectMany(p => p.Episodes).Select(e => e.Path),
        .. library.Films.Select(f => f.Path), .. library.Booklets.Select(b => b.Path),
    ];

    // A video whose own file is wrong is not made; its write-up is as sound as before.
    private static Experience WithoutBroken(Experience experience, IReadOnlySet<string> broken) =>
        experience.Capsule is { } capsule && broken.Contains(capsule.Path) ? experience with { Capsule = capsule with { IsBroken = true } } : experience;

    private static bool IsShown(Status status, Window? window, bool withDrafts, DateOnly day) =>
        status == Status.Published
            ? withDrafts || ((window?.From is not { } from || from.Value.Earliest <= day) && (window?.Until is not { } until || until.Value.Latest >= day))
            : withDrafts && status != Status.Archived;
}
