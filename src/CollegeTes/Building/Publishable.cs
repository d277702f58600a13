using CollegeTes.Model;
using CollegeTes.Prose;

namespace CollegeTes.Building;

/// <summary>
/// Cuts the library down to what may be shown: published, inside its window, valid. Everything after works on the result, so
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
        var shown = library with
        {
            ShowsInternal = withDrafts || library.Collection.HasPublicGaps,
            TeamDay = withDrafts ? day : null,
            Collection = library.Collection with
            {
                Accessibility = library.Collection.Accessibility is { IsPublished: true } declared ? declared.MeasuredOn(day, []) : null,
            },
            Territories =
            [
                .. library
                    .Territories.Where(IsShown)
                    .Select(t =>
                        t with
                        {
                            Experiences = [.. t.Experiences.Where(IsShown).Select(e => WithReview(WithoutBroken(e, broken)))],
                        }
                    )
                    .Where(t => t.Experiences.Count > 0),
            ],
            Podcasts =
            [
                .. library
                    .Podcasts.Where(IsShown)
                    .Select(p => p with { Episodes = [.. p.Episodes.Where(IsShown).Select(WithReview)] })
                    .Where(p => p.Episodes.Count > 0),
            ],
            Films = [.. library.Films.Where(IsShown).Select(WithReview)],
            Others = [.. library.Others.Where(IsShown).Select(WithReview)],
        };
        shown = shown with { Booklets = [.. library.Booklets.Where(b => IsShown(b) && (b.HasChapters || b.SelectedIn(shown).Count > 0))] };
        // What names another of them falls with it: until nothing more does.
        for (var count = -1; count != shown.Others.Count; )
        {
            count = shown.Others.Count;
            shown = shown with { Others = [.. shown.Others.Select(o => o.Among(shown)).OfType<Subject>()] };
        }
        return WithLedes(shown);

        // A review that has errors validates nothing: nobody knows what it means.
        T WithReview<T>(T subject)
            where T : Subject =>
            subject.Validation is { } validation && broken.Contains(validation.Path)
                ? (T)((Subject)subject with { Validation = validation with { IsBroken = true } })
                : subject;

        bool IsShown(Subject subject) =>
            !broken.Contains(subject.Path)
            && (subject.Standing is not { } status || Publishable.IsShown(status, subject.Embargo, withDrafts, day));
    }

    /// <summary>The files of all that may be shown.</summary>
    /// <param name="library">As <see cref="Of"/> gives it.</param>
    internal static IEnumerable<string> Files(Library library) =>
        library
            .Subjects.Select(s => s.Path)
            .Concat(library.Experiences.Select(e => e.Capsule).OfType<CapsuleEdit>().Where(c => !c.IsBroken).Select(c => c.Path));

    // Ledes go to many places that are no page (feeds, catalogues, tags of sounds): their references are resolved once for all.
    private static Library WithLedes(Library library)
    {
        return library with
        {
            Territories = [.. library.Territories.Select(t => Resolved(t.Lede, t) is { } words ? t with { Lede = words } : t)],
            Booklets = [.. library.Booklets.Select(b => Resolved(b.Lede, b) is { } words ? b with { Lede = words } : b)],
            Podcasts = [.. library.Podcasts.Select(p => p with { Episodes = [.. p.Episodes.Select(WithLede)] })],
            Others = [.. library.Others.Select(WithLedeOf)],
            Films = [.. library.Films.Select(f => Resolved(f.Lede?.Value, f) is { } words ? f with { Lede = f.Lede?.With(words) } : f)],
        };

        Subject WithLedeOf(Subject other) =>
            other is SignedSubject signed && Resolved(signed.Lede, signed) is { } words ? signed with { Lede = words } : other;

        Episode WithLede(Episode episode) => Resolved(episode.Lede, episode) is { } words ? episode with { Lede = words } : episode;

        // Null for what has none.
        string? Resolved(string? text, Subject subject) =>
            text is null || !text.AsSpan().ContainsAny('[', '{')
                ? null
                : RichText.Resolved(text, new ProseContext(subject.Id, subject.Sources, subject.Figures) { Library = library });
    }

    // A video whose own file is wrong is not made; its write-up is as valid as before.
    private static Experience WithoutBroken(Experience experience, IReadOnlySet<string> broken) =>
        experience.Capsule is { } capsule && broken.Contains(capsule.Path)
            ? experience with
            {
                Capsule = capsule with { IsBroken = true },
            }
            : experience;

    private static bool IsShown(Status status, Window? window, bool withDrafts, DateOnly day) =>
        status == Status.Published
            ? withDrafts
                || (
                    (window?.From is not { } from || from.Value.Earliest <= day)
                    && (window?.Until is not { } until || until.Value.Latest >= day)
                )
            : withDrafts && status != Status.Archived;
}
