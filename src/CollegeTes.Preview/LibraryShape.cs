using CollegeTes.Model;

namespace CollegeTes.Preview;

/// <summary>Whether two libraries have the same pages at the same places, whatever the pages say.</summary>
internal static class LibraryShape
{
    public static bool AreSame(Library one, Library other) =>
        one.Framework.Path == other.Framework.Path
        && one.Collection.Accessibility is null == other.Collection.Accessibility is null
        && one.Subjects.SequenceEqual(other.Subjects, new SamePlace(one, other));

    // What decides which document of a feed an episode is in, and where.
    private static bool SameInFeed(Episode one, Episode other) =>
        one.Date?.Value == other.Date?.Value
        && one.Season == other.Season
        && one.Number?.Value == other.Number?.Value
        && (one.Audio?.MimeType is null) == (other.Audio?.MimeType is null);

    // What decides which files go with a film.
    private static bool SameFiles(Film one, Film other) =>
        one.File?.MimeType == other.File?.MimeType
        && one.File?.File.Value == other.File?.File.Value
        && one.Poster?.File.Value == other.Poster?.File.Value
        && one.CaptionFile?.Value == other.CaptionFile?.Value
        && one.TranscriptFile?.Value == other.TranscriptFile?.Value
        && one.Captions is { Cues.Count: > 0 } == other.Captions is { Cues.Count: > 0 }
        && one.Transcript is { Cues.Count: > 0 } == other.Transcript is { Cues.Count: > 0 }
        && one.Chapters.Count > 0 == other.Chapters.Count > 0;

    private sealed class SamePlace(Library one, Library other) : IEqualityComparer<Subject>
    {
        public bool Equals(Subject? x, Subject? y) =>
            ReferenceEquals(x, y)
            || (
                x is not null
                && y is not null
                && x.Reference == y.Reference
                && x.Path == y.Path
                && x.LanguageIn(one) == y.LanguageIn(other)
                && (x, y) switch
                {
                    (Episode a, Episode b) => SameInFeed(a, b)
                        && a.Transcript is { Cues.Count: > 0 } == b.Transcript is { Cues.Count: > 0 },
                    (Film a, Film b) => SameFiles(a, b),
                    _ => true,
                }
            );

        public int GetHashCode(Subject subject) => subject.Reference.GetHashCode();
    }
}
