using CollegeTes.Model;

namespace CollegeTes.Preview;

/// <summary>Whether two libraries have the same pages at the same places, whatever the pages say.</summary>
internal static class Shape
{
    public static bool AreSame(Library one, Library other) =>
        one.Collection.Language == other.Collection.Language && one.Collection.Path == other.Collection.Path && one.Framework.Path == other.Framework.Path
        && Same(one.Territories, other.Territories, (a, b) => a.Slug == b.Slug && a.Path == b.Path
            && Same(a.Experiences, b.Experiences, (x, y) => ReferenceEquals(x, y) || (x.Slug == y.Slug && x.Path == y.Path && x.Language == y.Language)))
        && Same(one.Podcasts, other.Podcasts, (a, b) => a.Slug == b.Slug && a.Language == b.Language && Same(a.Episodes, b.Episodes, (x, y) => x.Slug == y.Slug && x.Path == y.Path && SameInFeed(x, y) && x.Transcript is { Cues.Count: > 0 } == y.Transcript is { Cues.Count: > 0 }))
        && Same(one.Films, other.Films, (a, b) => a.Slug == b.Slug && SameFiles(a, b))
        && Same(one.Booklets, other.Booklets, (a, b) => a.Slug == b.Slug);

    // What decides which document of a feed an episode is in, and where.
    private static bool SameInFeed(Episode one, Episode other) =>
        one.Date?.Value == other.Date?.Value && one.Season == other.Season && one.Number?.Value == other.Number?.Value && (one.Audio?.MimeType is null) == (other.Audio?.MimeType is null);

    // What decides which files go with a film.
    private static bool SameFiles(Film one, Film other) =>
        one.File?.MimeType == other.File?.MimeType && one.File?.File.Value == other.File?.File.Value && one.Poster?.File.Value == other.Poster?.File.Value
        && one.CaptionFile?.Value == other.CaptionFile?.Value && one.TranscriptFile?.Value == other.TranscriptFile?.Value
        && one.Captions is { Cues.Count: > 0 } == other.Captions is { Cues.Count: > 0 } && one.Transcript is { Cues.Count: > 0 } == other.Transcript is { Cues.Count: > 0 }
        && one.Chapters.Count > 0 == other.Chapters.Count > 0;

    private static bool Same<T>(IReadOnlyList<T> one, IReadOnlyList<T> other, Func<T, T, bool> same)
    {
        if (one.Count != other.Count)
            return false;
        for (var i = 0; i < one.Count; i++)
        {
            if (!same(one[i], other[i]))
                return false;
        }
        return true;
    }
}
