using CollegeTes.Model;
using CollegeTes.Text;

namespace CollegeTes.Teaching;

/// <summary>In which order what goes with what is proposed: always the same, and telling nothing.</summary>
public static class MatchingOrder
{
    /// <summary>
    /// By the alphabet, begun where the fewest stand beside what they go with: an author may have written them in that order already.
    /// </summary>
    public static IReadOnlyList<QuizPair> Of(IReadOnlyList<QuizPair> pairs)
    {
        var sorted = pairs.OrderBy(p => UnicodeText.Fold(p.Right.Value), StringComparer.Ordinal).ToList();
        return Enumerable
            .Range(0, Math.Max(1, sorted.Count))
            .Select(start => sorted.Skip(start).Concat(sorted.Take(start)).ToList())
            .MinBy(order => order.Zip(pairs).Count(p => p.First.Right.Value == p.Second.Right.Value))!;
    }
}
