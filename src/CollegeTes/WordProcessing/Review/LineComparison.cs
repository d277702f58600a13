namespace CollegeTes.WordProcessing.Review;

/// <summary>What a version of a document made of another: each line that was kept, changed or deleted, and those that were added.</summary>
internal sealed class LineComparison
{
    private const double Alike = 0.4;

    private readonly ReviewStep[] _byOld;
    private readonly List<ReviewStep> _steps = [];

    /// <param name="old">The lines of the first version.</param>
    /// <param name="now">Those of the other.</param>
    public LineComparison(IReadOnlyList<ReviewLine> old, IReadOnlyList<ReviewLine> now)
    {
        Now = now;
        var steps = new List<ReviewStep>();
        var (atOld, atNew) = (0, 0);
        foreach (var change in Diff.Of(old, now, (a, b) => a.Key == b.Key))
        {
            Keep(change.OldStart);
            Pair(old, now, change, steps);
            (atOld, atNew) = (change.OldEnd, change.NewEnd);
        }
        Keep(old.Count);
        _steps = ReviewStep.Rejoin(steps);
        _byOld = [.. _steps.Where(s => s.Old is not null)];

        void Keep(int end)
        {
            for (; atOld < end; atOld++, atNew++)
                steps.Add(new ReviewStep(old[atOld], now[atNew], IsChanged: false) { Places = [atNew] });
        }
    }

    /// <summary>The lines of the other version.</summary>
    public IReadOnlyList<ReviewLine> Now { get; }

    /// <summary>The lines of both, side by side, in order.</summary>
    public IReadOnlyList<ReviewStep> Steps => _steps;

    /// <summary>What became of a line of the first version, by its number.</summary>
    public ReviewStep this[int old] => _byOld[old];

    // Lines that changed go two by two with those that look most like them, in order.
    private static void Pair(IReadOnlyList<ReviewLine> old, IReadOnlyList<ReviewLine> now, Change change, List<ReviewStep> steps)
    {
        var next = change.NewStart;
        for (var i = change.OldStart; i < change.OldEnd; i++)
        {
            var twin = Enumerable
                .Range(next, change.NewEnd - next)
                .Where(j => !now[j].IsBoxed && ReviewStep.Likeness(old[i].Text, now[j].Text) >= Alike)
                .Cast<int?>()
                .FirstOrDefault();
            for (; twin is { } at && next < at; next++)
                steps.Add(Added(next));
            steps.Add(
                twin is null
                    ? new ReviewStep(old[i], null, IsChanged: true)
                    : new ReviewStep(old[i], now[next], IsChanged: true) { Places = [next++] }
            );
        }
        for (; next < change.NewEnd; next++)
            steps.Add(Added(next));

        ReviewStep Added(int at) => new(null, now[at], IsChanged: true) { Places = [at] };
    }
}
