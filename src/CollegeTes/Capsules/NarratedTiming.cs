using CollegeTes.Model;

namespace CollegeTes.Capsules;

/// <summary>
/// Times a video by its recorded voice: the captions are the author's, and scenes begin where they say, or with a caption.
/// </summary>
internal static class NarratedTiming
{
    /// <param name="scenes">In their order.</param>
    /// <param name="cues">The captions of the recording, in their order.</param>
    /// <param name="duration">Of the recording.</param>
    public static Storyboard Of(IReadOnlyList<Scene> scenes, IReadOnlyList<Cue> cues, TimeSpan duration)
    {
        var end = (int)(Math.Ceiling(duration.TotalMilliseconds / ReadingTime.Grain) * ReadingTime.Grain);
        var captions = cues.Where(c => c.Start.TotalMilliseconds < end)
            .Select(c => new CaptionCue((int)c.Start.TotalMilliseconds, Math.Min(end, (int)c.End.TotalMilliseconds), c.Text))
            .ToList();
        var starts = Starts(scenes, captions, end);
        var timed = scenes.Select((s, i) => new TimedScene(s, starts[i], i + 1 < scenes.Count ? starts[i + 1] : end)).ToList();
        var moments = starts
            .Concat(captions.SelectMany(c => new[] { c.Start, c.End }))
            .Append(end)
            .Where(m => m >= 0 && m <= end)
            .Distinct()
            .Order()
            .ToList();
        var shots = new List<Shot>();
        for (var i = 0; i + 1 < moments.Count; i++)
        {
            var (from, to) = (moments[i], moments[i + 1]);
            var scene = timed.Last(s => s.Start <= from).Scene;
            var caption = captions.Where(c => c.Start <= from && c.End > from).Select(c => c.Text).FirstOrDefault();
            if (shots.Count > 0 && shots[^1].Scene == scene && shots[^1].Caption == caption)
                shots[^1] = shots[^1] with { End = to };
            else
                shots.Add(new Shot(scene, scene.Items.Count, caption, from, to));
        }
        return new Storyboard(timed, shots, captions);
    }

    // As written; else in the measure of what each scene has to say, moved to where the voice begins a sentence, or a caption when it has
    // fewer sentences than scenes.
    private static int[] Starts(IReadOnlyList<Scene> scenes, List<CaptionCue> captions, int end)
    {
        var silent = SilentTiming.Of(scenes);
        var moments = captions.Where((_, i) => i == 0 || EndsSentence(captions[i - 1].Text)).Select(c => c.Start).ToList();
        if (moments.Count < scenes.Count)
            moments = [.. captions.Select(c => c.Start)];
        var starts = new int[scenes.Count];
        for (var i = 1; i < scenes.Count; i++)
        {
            var wanted = scenes[i].Start is { } start
                ? (int)start.TotalMilliseconds
                : (int)((long)silent.Scenes[i].Start * end / Math.Max(1, silent.Duration));
            if (scenes[i].Start is null && moments.Count > 0)
                // The scenes that follow keep a moment each.
                wanted = moments
                    .SkipLast(scenes.Count - 1 - i)
                    .Where(s => s > starts[i - 1])
                    .OrderBy(s => Math.Abs(s - wanted))
                    .FirstOrDefault(wanted);
            starts[i] = Math.Clamp(
                wanted,
                starts[i - 1] + ReadingTime.Grain,
                Math.Max(starts[i - 1] + ReadingTime.Grain, end - ReadingTime.Grain * (scenes.Count - i))
            );
        }
        return starts;
    }

    private static bool EndsSentence(string caption) => caption.TrimEnd('»', '\u00A0', '\u202F', ' ') is [.., '.' or '!' or '?' or '…'];
}
