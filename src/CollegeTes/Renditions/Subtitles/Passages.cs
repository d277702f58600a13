using System.Text;
using CollegeTes.Model;

namespace CollegeTes.Renditions.Subtitles;

/// <summary>Some cues of one voice, joined into a paragraph that can be read.</summary>
/// <param name="Voice">Null when the transcript does not say.</param>
internal sealed record Passage(TimeSpan Start, string? Voice, string Text);

/// <summary>A transcript as a text: a new paragraph at each change of voice and chapter, and at a full stop after some length.</summary>
internal static class Passages
{
    private const int Long = 420;

    public static IEnumerable<Passage> Of(Transcript? transcript, IReadOnlyList<Chapter> chapters)
    {
        if (transcript is null)
            yield break;
        var text = new StringBuilder();
        Cue? first = null;
        Cue? last = null;
        foreach (var cue in transcript.Cues)
        {
            if (first is not null && last is not null && Starts(chapters, first, last, cue, text))
            {
                yield return new Passage(first.Start, first.Voice, text.ToString());
                text.Clear();
                first = null;
            }
            first ??= cue;
            text.Append(text.Length > 0 ? " " : "").Append(cue.Text.Replace('\n', ' '));
            last = cue;
        }
        if (first is not null)
            yield return new Passage(first.Start, first.Voice, text.ToString());
    }

    private static bool Starts(IReadOnlyList<Chapter> chapters, Cue first, Cue last, Cue next, StringBuilder text) =>
        next.Voice != first.Voice
        || chapters.Any(c => c.IsListed && c.Start.Value > last.Start && c.Start.Value <= next.Start)
        || (text.Length > Long && text[^1] is '.' or '!' or '?' or '»');
}
