namespace CollegeTes.Capsules;

/// <summary>A scene once it has its time.</summary>
/// <param name="Scene">What it shows.</param>
/// <param name="Start">From the beginning, in milliseconds.</param>
/// <param name="End">In milliseconds.</param>
public sealed record TimedScene(Scene Scene, int Start, int End);

/// <summary>One picture: it stays on the screen from its start to the next one's.</summary>
/// <param name="Scene">The scene it belongs to.</param>
/// <param name="Revealed">How many of the scene's items are shown.</param>
/// <param name="Caption">What is written under it, or null.</param>
/// <param name="Start">In milliseconds.</param>
/// <param name="End">In milliseconds.</param>
public sealed record Shot(Scene Scene, int Revealed, string? Caption, int Start, int End);

/// <summary>A caption and its time, in milliseconds; at most two lines, separated by <c>\n</c>.</summary>
public readonly record struct CaptionCue(int Start, int End, string Text);

/// <summary>A part that video platforms name.</summary>
/// <param name="Scene">Its first scene.</param>
/// <param name="Start">In milliseconds; the first is 0.</param>
public readonly record struct CapsuleChapter(Scene Scene, int Start);

/// <summary>All of a video before anything is drawn.</summary>
public sealed record Storyboard(IReadOnlyList<TimedScene> Scenes, IReadOnlyList<Shot> Shots, IReadOnlyList<CaptionCue> Captions)
{
    /// <summary>Shortest and longest, in milliseconds: what one watches to the end, and what still tells something.</summary>
    public const int Shortest = 45_000;

    /// <inheritdoc cref="Shortest"/>
    public const int Longest = 90_000;

    // Video platforms refuse chapters that are shorter, and lists of fewer than three.
    private const int ShortestChapter = 10_000;

    /// <summary>In milliseconds.</summary>
    public int Duration => Scenes.Count == 0 ? 0 : Scenes[^1].End;

    /// <summary>Its parts, each of ten seconds at least; none when there would be fewer than three.</summary>
    public IReadOnlyList<CapsuleChapter> Chapters()
    {
        var chapters = new List<CapsuleChapter>();
        foreach (var scene in Scenes)
        {
            if (chapters.Count == 0 || (scene.Start - chapters[^1].Start >= ShortestChapter && Duration - scene.Start >= ShortestChapter))
                chapters.Add(new CapsuleChapter(scene.Scene, scene.Start));
        }
        return chapters.Count < 3 ? [] : chapters;
    }
}
