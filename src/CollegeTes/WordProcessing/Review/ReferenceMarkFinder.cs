using System.Text.RegularExpressions;

namespace CollegeTes.WordProcessing.Review;

/// <summary>
/// Tells the references to sources of a document that came back from the square of a unit and the exponent of a power, which look the
/// same: a call is what stands where the document that was sent has one.
/// </summary>
internal static partial class ReferenceMarkFinder
{
    private const double Alike = 0.4;

    /// <param name="sent">Lines whose calls are known.</param>
    /// <param name="lines">Lines of the same document, read; their calls are raised words.</param>
    public static List<ReviewLine> Recognise(IReadOnlyList<ReviewLine> sent, IReadOnlyList<ReviewLine> lines)
    {
        var numbers = sent.SelectMany(l => l.Runs)
            .Where(r => r.IsReferenceMark)
            .SelectMany(r => Numbers().Matches(r.Text).Select(m => m.Value))
            .ToHashSet(StringComparer.Ordinal);
        if (numbers.Count == 0)
            return [.. lines];
        var twins = new ReviewLine?[lines.Count];
        var (old, now) = (sent.Select(l => Tokens.KeyOf(l.Shown)).ToList(), lines.Select(l => Tokens.KeyOf(l.Shown)).ToList());
        var (atOld, atNew) = (0, 0);
        foreach (var change in Diff.Of(old, now, string.Equals))
        {
            Keep(change.OldStart);
            var taken = change.OldStart;
            for (var i = change.NewStart; i < change.NewEnd; i++)
            {
                for (var j = taken; j < change.OldEnd && twins[i] is null; j++)
                {
                    if (ReviewStep.Likeness(sent[j].Shown, lines[i].Shown) >= Alike)
                        (twins[i], taken) = (sent[j], j + 1);
                }
            }
            (atOld, atNew) = (change.OldEnd, change.NewEnd);
        }
        Keep(sent.Count);
        // What changed place is found by its words.
        var byWords = new Dictionary<string, ReviewLine>(StringComparer.Ordinal);
        foreach (var (index, key) in old.Index())
            byWords.TryAdd(key, sent[index]);
        return [.. lines.Select((line, i) => Mark(line, twins[i] ?? byWords.GetValueOrDefault(now[i]) ?? Whole(line, sent), numbers))];

        void Keep(int end)
        {
            for (; atOld < end; atOld++, atNew++)
                twins[atNew] = sent[atOld];
        }
    }

    // A part of a paragraph that was cut in two, or two that were joined: the line that shares most of its words.
    private static ReviewLine? Whole(ReviewLine line, IReadOnlyList<ReviewLine> sent)
    {
        if (!Raised().IsMatch(line.Shown))
            return null;
        var words = Tokens.Of(line.Shown);
        return sent.Where(s => s.Marked.Contains(Token.Call, StringComparison.Ordinal))
            .Select(s => (Line: s, Common: ReviewStep.Common(words, Tokens.Of(s.Shown))))
            .Where(s => s.Common > words.Count / 2)
            .OrderByDescending(s => s.Common)
            .Select(s => s.Line)
            .FirstOrDefault();
    }

    private static ReviewLine Mark(ReviewLine line, ReviewLine? twin, HashSet<string> numbers)
    {
        var shown = line.Shown;
        if (!Raised().IsMatch(shown))
            return line;
        var isReferenceMark = new bool[shown.Length];
        var isText = new bool[shown.Length];
        if (twin is not null)
        {
            var (before, after) = (Tokens.Of(twin.Shown), Tokens.Of(shown));
            foreach (var (old, now) in Diff.Kept(before, after, (a, b) => a.Key == b.Key))
            {
                if (!Tokens.IsRaised(shown[after[now].Start]))
                    continue;
                (CallAt(twin, before[old].Start) is not null ? isReferenceMark : isText)[after[now].Start] = true;
            }
        }
        // Elsewhere, a number of a source after a word is a call that somebody added or carried along; after a unit it is its square.
        foreach (Match match in Calls().Matches(shown))
        {
            var signs = Enumerable.Range(match.Index, match.Length).Where(i => Tokens.IsRaised(shown[i])).ToList();
            // After a digit, it may be the power of ten: only a number that a source has is a call there.
            var isAfterDigit = char.IsAsciiDigit(shown[..match.Index].TrimEnd()[^1]);
            if (signs.TrueForAll(i => !isText[i]) && (!isAfterDigit || Numbers().Matches(match.Value).All(n => numbers.Contains(n.Value))))
                signs.ForEach(i => isReferenceMark[i] = true);
        }
        // Commas and spaces between two calls belong to them.
        for (var i = 0; i < shown.Length; i++)
        {
            if (!isReferenceMark[i])
                continue;
            var next = i + 1;
            while (next < shown.Length && shown[next] is ',' or ' ' or '\u00A0')
                next++;
            if (next < shown.Length && isReferenceMark[next])
                isReferenceMark.AsSpan(i, next - i).Fill(true);
        }
        return line.With(Split(line.Runs, isReferenceMark));
    }

    private static LineRun? CallAt(ReviewLine line, int at)
    {
        foreach (var run in line.Runs)
        {
            if (at < run.Text.Length)
                return run.IsReferenceMark ? run : null;
            at -= run.Text.Length;
        }
        return null;
    }

    private static List<LineRun> Split(IReadOnlyList<LineRun> runs, bool[] isReferenceMark)
    {
        var split = new List<LineRun>();
        var start = 0;
        foreach (var run in runs)
        {
            for (var at = 0; at < run.Text.Length; )
            {
                var end = at + 1;
                while (end < run.Text.Length && isReferenceMark[start + end] == isReferenceMark[start + at])
                    end++;
                split.Add(
                    isReferenceMark[start + at]
                        ? new LineRun(run.Text[at..end], "", IsReferenceMark: true)
                        : run with
                        {
                            Text = run.Text[at..end],
                        }
                );
                at = end;
            }
            start += run.Text.Length;
        }
        return split;
    }

    [GeneratedRegex("[¹²³⁰-⁹]")]
    private static partial Regex Raised();

    [GeneratedRegex("[¹²³⁰-⁹]+")]
    private static partial Regex Numbers();

    // Not the square and the cube of a unit, nor a power.
    [GeneratedRegex(@"(?<=[\p{L}\p{P}\d] ?)(?<!\b[kcdhm]?m)[¹²³⁰-⁹]+(,? ?[¹²³⁰-⁹]+)*")]
    private static partial Regex Calls();
}
