using System.Globalization;
using CollegeTes.Model;

namespace CollegeTes.Renditions.Subtitles;

/// <summary>The cues of a transcript as files have them: one block for the voices that share a moment.</summary>
internal static class CueGroups
{
    public static IEnumerable<IReadOnlyList<Cue>> Of(Transcript transcript)
    {
        for (var at = 0; at < transcript.Cues.Count; )
        {
            var first = transcript.Cues[at];
            var group = transcript
                .Cues.Skip(at)
                .TakeWhile(c => c.Start == first.Start && c.End == first.End && c.Span == first.Span)
                .ToList();
            yield return group;
            at += group.Count;
        }
    }

    /// <summary><c>00:01:02.500</c>, hours without bound.</summary>
    public static string Time(TimeSpan time, char mark) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{(int)time.TotalHours:00}:{time.Minutes:00}:{time.Seconds:00}{mark}{time.Milliseconds:000}"
        );

    /// <summary>The lines of a cue; a blank one would end it.</summary>
    public static IEnumerable<string> Lines(Cue cue) => cue.Text.Split('\n').Where(l => !string.IsNullOrWhiteSpace(l));
}
