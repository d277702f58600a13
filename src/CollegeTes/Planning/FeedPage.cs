using CollegeTes.Model;
using CollegeTes.Themes;

namespace CollegeTes.Planning;

/// <summary>
/// One document of a feed (RFC 5005 § 4). The feed itself holds the newest episodes. Beyond its size, archives hold all the others,
/// filled from the oldest and always full, so that a new episode never changes one: where they meet, the feed repeats what
/// an archive holds already, which readers know by its identifier.
/// </summary>
/// <param name="Number">0 for the feed itself, else the number of the archive, from 1.</param>
/// <param name="Episodes">Newest first.</param>
/// <param name="Path">Path of the document inside the publication.</param>
/// <param name="Current">Path of the feed itself.</param>
/// <param name="Previous">Path of the archive just older, or null.</param>
/// <param name="Next">Of an archive: path of the one just newer, or null.</param>
public sealed record FeedPage(int Number, IReadOnlyList<Episode> Episodes, string Path, string Current, string? Previous, string? Next)
{
    public bool IsArchive => Number > 0;

    /// <summary>The documents of a series' feed, itself first; none for a series without any sound.</summary>
    /// <param name="path">Path of the feed.</param>
    /// <param name="archivePath">Path of an archive by its number.</param>
    public static IEnumerable<FeedPage> Of(Podcast podcast, FeedArchives? archives, string path, Func<int, string> archivePath)
    {
        var episodes = InOrder(podcast);
        if (episodes.Count == 0)
            yield break;
        var size = archives?.Size ?? episodes.Count;
        var count = Math.Max(0, (episodes.Count - 1) / size);
        yield return new FeedPage(0, [.. episodes.Take(size)], path, path, count > 0 ? archivePath(count) : null, null);
        for (var number = 1; number <= count; number++)
        {
            yield return new FeedPage(
                number,
                [.. episodes.SkipLast((number - 1) * size).TakeLast(size)],
                archivePath(number),
                path,
                number > 1 ? archivePath(number - 1) : null,
                number < count ? archivePath(number + 1) : null
            );
        }
    }

    /// <summary>
    /// The episodes that can be listened to, newest first; those of one day by season, number and slug, so that the order never changes by
    /// itself.
    /// </summary>
    public static IReadOnlyList<Episode> InOrder(Podcast podcast) =>
        [
            .. podcast
                .Episodes.Where(e => e is { Audio.MimeType: not null, Date: not null })
                .OrderByDescending(e => e.Date!.Value.Value.Earliest)
                .ThenByDescending(e => e.Season ?? 0)
                .ThenByDescending(e => e.Number?.Value ?? 0)
                .ThenBy(e => e.Slug, StringComparer.Ordinal),
        ];
}
