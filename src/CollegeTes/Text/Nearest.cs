namespace CollegeTes.Text;

/// <summary>Finds the name that a misspelt one stands for: <c>territiore</c> is near <c>territoire</c>.</summary>
public static class Nearest
{
    private const int LongestName = 64;

    /// <summary>
    /// The known name at the smallest distance from what was typed, or null when none is near enough to be worth saying: one
    /// error in up to four characters, two in up to eight, three beyond. Case, accents, spaces, hyphens and underscores cost
    /// nothing. Of two names as near, the one that begins alike comes first, then the ordinal order: the order of
    /// <paramref name="known"/> does not matter.
    /// </summary>
    /// <param name="typed">What the author wrote; a name of more than 64 characters is near nothing.</param>
    /// <param name="known">The names that would have been accepted, as they are to be shown.</param>
    public static string? Name(string typed, IEnumerable<string> known)
    {
        if (typed.Length is 0 or > LongestName)
            return null;
        var folded = Key(typed);
        if (folded.Length == 0)
            return null;
        var limit =
            folded.Length <= 4 ? 1
            : folded.Length <= 8 ? 2
            : 3;
        string? best = null;
        var bestRank = int.MaxValue;
        foreach (var name in known)
        {
            var candidate = Key(name);
            if (candidate.Length is 0 or > LongestName || Math.Abs(candidate.Length - folded.Length) > limit)
                continue;
            var distance = Distance(folded, candidate);

            // Everything changed is another word, however short.
            if (distance > limit || distance >= Math.Max(folded.Length, candidate.Length))
                continue;
            var rank = (2 * distance) + (candidate[0] == folded[0] ? 0 : 1);
            if (rank < bestRank || (rank == bestRank && string.CompareOrdinal(name, best) < 0))
                (best, bestRank) = (name, rank);
        }

        return best;
    }

    /// <summary>
    /// Damerau-Levenshtein distance in its restricted form (optimal string alignment): insertions, deletions, substitutions and
    /// swaps of neighbours, no piece edited twice.
    /// </summary>
    internal static int Distance(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        Span<int> rows = stackalloc int[3 * (LongestName + 1)];
        var width = right.Length + 1;
        var beforeLast = rows[..width];
        var last = rows.Slice(LongestName + 1, width);
        var current = rows.Slice(2 * (LongestName + 1), width);
        for (var j = 0; j < width; j++)
            last[j] = j;
        for (var i = 1; i <= left.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j < width; j++)
            {
                var cost = left[i - 1] == right[j - 1] ? 0 : 1;
                current[j] = Math.Min(Math.Min(last[j] + 1, current[j - 1] + 1), last[j - 1] + cost);
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                    current[j] = Math.Min(current[j], beforeLast[j - 2] + 1);
            }

            var reused = beforeLast;
            beforeLast = last;
            last = current;
            current = reused;
        }

        return last[right.Length];
    }

    private static string Key(string name)
    {
        var folded = UnicodeText.Fold(name);
        return folded.AsSpan().IndexOfAny(" -_") < 0
            ? folded
            : folded
                .Replace(" ", "", StringComparison.Ordinal)
                .Replace("-", "", StringComparison.Ordinal)
                .Replace("_", "", StringComparison.Ordinal);
    }
}
