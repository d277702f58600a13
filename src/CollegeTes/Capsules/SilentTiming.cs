namespace CollegeTes.Capsules;

/// <summary>
/// Times a video without a voice: each picture stays as long as it takes to read, and all of it between 45 and 90 seconds.
/// </summary>
internal static class SilentTiming
{
    // A reader may be hurried by a fifth; beyond, there is too much to read.
    private const double Hurried = 0.8;

    /// <summary>Times the scenes. Its duration is out of bounds when what is written cannot fit.</summary>
    public static Storyboard Of(IReadOnlyList<Scene> scenes)
    {
        var plans = scenes.Select(s => Steps(s)).ToList();
        var natural = plans.Select(p => p.Sum(s => s.Natural)).ToList();
        var wanted = scenes.Select(s => s.Seconds is { } seconds ? (int?)ReadingTime.OnGrain((double)seconds * 1000) : null).ToList();
        var fixedTime = wanted.Sum(w => w ?? 0);
        var free = Enumerable.Range(0, scenes.Count).Where(i => wanted[i] is null).Sum(i => natural[i]);
        var pace =
            free == 0
                ? 1
                : Math.Clamp(
                    1,
                    (Storyboard.Shortest - fixedTime) / (double)free,
                    Math.Max((Storyboard.Longest - fixedTime) / (double)free, (Storyboard.Shortest - fixedTime) / (double)free)
                );
        pace = Math.Max(pace, Hurried);
        var (timed, shots, captions) = (new List<TimedScene>(), new List<Shot>(), new List<CaptionCue>());
        double exact = 0;
        var at = 0;
        for (var i = 0; i < scenes.Count; i++)
        {
            var factor = wanted[i] is { } seconds && natural[i] > 0 ? seconds / (double)natural[i] : pace;
            var start = at;
            foreach (var step in plans[i])
            {
                exact += step.Natural * factor;
                // Cut where the sum falls, so that roundings do not add up.
                var end = Math.Max(at + ReadingTime.Grain, ReadingTime.OnGrain(exact));
                shots.Add(new Shot(scenes[i], step.Revealed, step.Caption, at, end));
                Spread(step.Cues, at, end, captions);
                at = end;
            }
            timed.Add(new TimedScene(scenes[i], start, at));
        }
        return new Storyboard(timed, shots, captions);
    }

    private static List<Step> Steps(Scene scene)
    {
        var steps = new List<Step>();
        if (scene is { ShowsItsText: true, Items.Count: > 0 })
        {
            // One after the other; the words of each are its caption.
            for (var i = 0; i < scene.Items.Count; i++)
            {
                var said = scene.Items[i].Said;
                steps.Add(new Step(i + 1, null, CaptionText.Split(said), ReadingTime.Of(said.Length + (i == 0 ? scene.Title.Length : 0))));
            }
        }
        else if (scene.ShowsItsText)
        {
            var said = scene.Author is null ? scene.Text : $"{scene.Text} {scene.Author}{(scene.Role is null ? "" : $", {scene.Role}")}.";
            steps.Add(new Step(0, null, CaptionText.Split(said), ReadingTime.Of(said.Length + scene.Title.Length)));
        }
        else
        {
            foreach (var caption in CaptionText.Split(scene.Text))
                steps.Add(
                    new Step(
                        scene.Items.Count,
                        caption,
                        [caption],
                        ReadingTime.Of(caption.Length + (steps.Count == 0 ? scene.ShownLength : 0))
                    )
                );
            if (steps.Count == 0)
                steps.Add(new Step(scene.Items.Count, null, CaptionText.Split(scene.Title), ReadingTime.Of(scene.ShownLength)));
        }
        return steps;
    }

    // The captions of one picture share its time by their length.
    private static void Spread(IReadOnlyList<string> cues, int start, int end, List<CaptionCue> into)
    {
        var (total, done, at) = (cues.Sum(c => c.Length), 0, start);
        for (var i = 0; i < cues.Count; i++)
        {
            done += cues[i].Length;
            var until = i == cues.Count - 1 ? end : start + (int)((long)(end - start) * done / total);
            into.Add(new CaptionCue(at, until, cues[i]));
            at = until;
        }
    }

    /// <param name="Revealed">Items shown.</param>
    /// <param name="Caption">Under the picture, or null.</param>
    /// <param name="Cues">Captions of its time.</param>
    /// <param name="Natural">Milliseconds it takes to read.</param>
    private sealed record Step(int Revealed, string? Caption, IReadOnlyList<string> Cues, int Natural);
}
