using CollegeTes.Model;

namespace CollegeTes.Capsules;

/// <summary>Makes the storyboard of a write-up: its scenes, timed by their text or by a recorded voice.</summary>
public static class StoryboardMaker
{
    // What is derived gives way, the least useful first, until it can be read in time.
    private static readonly (int Milestones, int Figures, bool Quotation)[] Ladder =
    [
        (4, 3, true),
        (3, 3, true),
        (3, 2, true),
        (2, 2, true),
        (2, 2, false),
    ];

    /// <param name="experience">The write-up.</param>
    /// <param name="library">Where its territory is.</param>
    /// <param name="deliverable">The deliverable that shows it, as consents name it.</param>
    /// <param name="words">The words that tes adds.</param>
    public static Storyboard Of(Experience experience, Library library, string deliverable, CapsuleWords words)
    {
        var derivation = new Derivation(experience, library, deliverable, words);
        if (experience.Capsule is { Narration.Duration: { } duration, Captions: { } captions })
            return NarratedTiming.Of(derivation.Scenes(), captions.Cues, duration);
        Storyboard? storyboard = null;
        foreach (var (milestones, figures, quotation) in Ladder)
        {
            storyboard = SilentTiming.Of(derivation.Scenes(milestones, figures, quotation));
            if (storyboard.Duration <= Storyboard.Longest - 10_000)
                break;
        }
        return storyboard!;
    }
}
