namespace CollegeTes.WordProcessing.Review;

/// <summary>
/// A line of the sources' document beside what it became: without the one when it was added, without the other when it was deleted.
/// </summary>
internal sealed record ReviewStep(ReviewLine? Old, ReviewLine? New, bool IsChanged)
{
    private const double Within = 0.7;

    /// <summary>French: why nothing can be made of it, known beforehand; null otherwise.</summary>
    public string? Obstacle { get; init; }

    /// <summary>The line as it was sent, where sources and document have both changed it since; null elsewhere.</summary>
    public ReviewLine? Sent { get; init; }

    /// <summary>Numbers of the lines that make the new one, in its document.</summary>
    public IReadOnlyList<int> Places { get; init; } = [];

    /// <summary>The heading it stands under; may be empty.</summary>
    public string Where => (Old ?? New)!.Where;

    public bool IsAdded => IsChanged && Old is null && Obstacle is null;

    public bool IsDeleted => IsChanged && New is null && Obstacle is null;

    /// <summary>
    /// The same steps, with the parts of a paragraph that was cut in two as one line again, which holds a <see cref="Token.Cut"/>:
    /// apart, they would be words deleted here and the same words added there, their references lost.
    /// </summary>
    public static List<ReviewStep> Rejoin(IReadOnlyList<ReviewStep> steps)
    {
        var result = new List<ReviewStep>();
        for (var i = 0; i < steps.Count; i++)
        {
            var step = steps[i];
            if (step is { IsChanged: true, Old: { IsCell: false } old })
            {
                while (i + 1 < steps.Count && steps[i + 1].IsAdded && IsPart(old, step.New, steps[i + 1].New!))
                {
                    var part = steps[++i];
                    step = step with { New = Join(step.New, part.New!), Places = [.. step.Places, .. part.Places] };
                }
                while (result is [.., { IsAdded: true } before] && IsPart(old, step.New, before.New!))
                {
                    var joined = step.New is null ? before.New : Join(before.New, step.New);
                    step = step with { New = joined, Places = [.. before.Places, .. step.Places] };
                    result.RemoveAt(result.Count - 1);
                }
            }
            result.Add(step);
        }
        for (var i = 0; i + 1 < result.Count; i++)
        {
            if (IsMerged(result[i], result[i + 1]) || IsMerged(result[i + 1], result[i]))
                (result[i], result[i + 1]) = (result[i] with { Obstacle = Merged }, result[i + 1] with { Obstacle = Merged });
        }
        return result;
    }

    /// <summary>How much two texts have in common: from 0 to 1.</summary>
    public static double Likeness(string a, string b)
    {
        if (Math.Min(a.Length, b.Length) < Math.Max(a.Length, b.Length) / 8)
            return 0;
        var (left, right) = (Tokens.Of(a), Tokens.Of(b));
        return left.Count == 0 || right.Count == 0 ? 0 : Common(left, right) / (double)Math.Max(left.Count, right.Count);
    }

    private const string Merged = "deux paragraphes ont été réunis : réunissez-les dans la source";

    // True when most of what was added are words of the old line that the rest of the new one does not hold.
    private static bool IsPart(ReviewLine old, ReviewLine? now, ReviewLine added)
    {
        if (added.IsCell || added.IsBoxed || added.Role == ParagraphRole.Heading)
            return false;
        var words = Tokens.Of(added.Text);
        var without = now is null ? [] : Tokens.Of(now.Text);
        var whole = Tokens.Of(old.Text);
        var gain = Math.Max(Common(whole, [.. without, .. words]), Common(whole, [.. words, .. without])) - Common(whole, without);
        return gain >= Within * words.Count && words.Count > 0;
    }

    private static bool IsMerged(ReviewStep kept, ReviewStep gone)
    {
        if (kept is not { IsChanged: true, Old: not null, New: not null } || !gone.IsDeleted)
            return false;
        var (old, other, now) = (Tokens.Of(kept.Old.Text), Tokens.Of(gone.Old!.Text), Tokens.Of(kept.New.Text));
        var gain = Math.Max(Common([.. old, .. other], now), Common([.. other, .. old], now)) - Common(old, now);
        return gain >= Within * other.Count;
    }

    private static ReviewLine Join(ReviewLine? first, ReviewLine second) => first is null ? second : ReviewLine.Join(first, second);

    /// <summary>How many tokens two texts share, in order.</summary>
    public static int Common(List<Token> a, List<Token> b) =>
        a.Count - Diff.Of(a, b, (x, y) => x.Key == y.Key).Sum(c => c.OldEnd - c.OldStart);
}
