namespace CollegeTes.WordProcessing.Review;

/// <summary>
/// A part that differs: items of the old list from <paramref name="OldStart"/> to before <paramref name="OldEnd"/> gave those of the new
/// one.
/// </summary>
internal readonly record struct Change(int OldStart, int OldEnd, int NewStart, int NewEnd);

/// <summary>What changed between two lists, by their longest common subsequence.</summary>
internal static class Diff
{
    /// <summary>Beyond this many comparisons, all that lies between the common ends counts as changed.</summary>
    private const long MostCells = 16_000_000;

    public static List<Change> Of<T>(IReadOnlyList<T> old, IReadOnlyList<T> now, Func<T, T, bool> isSame)
    {
        var start = 0;
        while (start < old.Count && start < now.Count && isSame(old[start], now[start]))
            start++;
        int oldEnd = old.Count,
            newEnd = now.Count;
        while (oldEnd > start && newEnd > start && isSame(old[oldEnd - 1], now[newEnd - 1]))
        {
            oldEnd--;
            newEnd--;
        }
        var (height, width) = (oldEnd - start, newEnd - start);
        if (height == 0 && width == 0)
            return [];
        if (height == 0 || width == 0 || (long)height * width > MostCells)
            return [new Change(start, oldEnd, start, newEnd)];
        var lengths = new int[height + 1, width + 1];
        for (var i = height - 1; i >= 0; i--)
        {
            for (var j = width - 1; j >= 0; j--)
                lengths[i, j] = isSame(old[start + i], now[start + j])
                    ? lengths[i + 1, j + 1] + 1
                    : Math.Max(lengths[i + 1, j], lengths[i, j + 1]);
        }
        return Walk(lengths, start, height, width, (i, j) => isSame(old[start + i], now[start + j]));
    }

    /// <summary>The items that both lists keep: their numbers in each, in order.</summary>
    public static List<(int Old, int Now)> Kept<T>(IReadOnlyList<T> old, IReadOnlyList<T> now, Func<T, T, bool> isSame)
    {
        var kept = new List<(int Old, int Now)>();
        var (atOld, atNow) = (0, 0);
        foreach (var change in Of(old, now, isSame).Append(new Change(old.Count, old.Count, now.Count, now.Count)))
        {
            for (; atOld < change.OldStart; atOld++, atNow++)
                kept.Add((atOld, atNow));
            (atOld, atNow) = (change.OldEnd, change.NewEnd);
        }
        return kept;
    }

    private static List<Change> Walk(int[,] lengths, int start, int height, int width, Func<int, int, bool> isSame)
    {
        var changes = new List<Change>();
        int i = 0,
            j = 0;
        while (i < height || j < width)
        {
            if (i < height && j < width && isSame(i, j))
            {
                i++;
                j++;
                continue;
            }
            var (fromOld, fromNew) = (i, j);
            while ((i < height || j < width) && !(i < height && j < width && isSame(i, j)))
            {
                if (j >= width || (i < height && lengths[i + 1, j] >= lengths[i, j + 1]))
                    i++;
                else
                    j++;
            }
            changes.Add(new Change(start + fromOld, start + i, start + fromNew, start + j));
        }
        return changes;
    }
}
