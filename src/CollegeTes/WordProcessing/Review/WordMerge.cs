using System.Text;

namespace CollegeTes.WordProcessing.Review;

/// <summary>Merges the words of one line that two people changed in different places.</summary>
internal static class WordMerge
{
    /// <returns>The words of the sources with what was changed in the document that came back; null where both touch the same
    /// words.</returns>
    public static ReviewLine? Merge(ReviewLine sent, ReviewLine current, ReviewLine returned)
    {
        var (before, ours, theirs) = (Tokens.Of(sent.Marked), Tokens.Of(current.Marked), Tokens.Of(returned.Marked));
        var (mine, other) = (Diff.Of(before, ours, IsSame), Diff.Of(before, theirs, IsSame));
        var kept = new List<Change>();
        foreach (var change in other)
        {
            var touched = mine.Where(m => m.OldStart <= change.OldEnd && change.OldStart <= m.OldEnd).ToList();
            if (touched.Count == 0)
                kept.Add(change);
            else if (touched is not [var same] || !IsSameChange(same, ours, change, theirs))
                return null;
        }
        return current.With(Runs(Write(current.Marked, ours, mine, returned.Marked, theirs, kept, before.Count)));
    }

    private static bool IsSame(Token a, Token b) => a.Key == b.Key;

    private static bool IsSameChange(Change a, List<Token> ours, Change b, List<Token> theirs) =>
        a.OldStart == b.OldStart
        && a.OldEnd == b.OldEnd
        && a.NewEnd - a.NewStart == b.NewEnd - b.NewStart
        && Enumerable.Range(0, a.NewEnd - a.NewStart).All(i => ours[a.NewStart + i].Key == theirs[b.NewStart + i].Key);

    // Each word brings the space before it: that of the document that changed it, or what stands after what it changed.
    private static string Write(
        string ours,
        List<Token> own,
        List<Change> mine,
        string theirs,
        List<Token> other,
        List<Change> changes,
        int count
    )
    {
        var text = new StringBuilder();
        int at = 0,
            ownAt = 0,
            nextMine = 0,
            nextChange = 0;
        var isAfterChange = false;
        var shift = 0;
        while (at < count || nextMine < mine.Count || nextChange < changes.Count)
        {
            if (nextChange < changes.Count && changes[nextChange].OldStart == at)
            {
                var change = changes[nextChange++];
                for (var i = change.NewStart; i < change.NewEnd; i++)
                    Append(theirs, other, i);
                ownAt += change.OldEnd - change.OldStart;
                at = change.OldEnd;
                shift = change.NewEnd - change.OldEnd;
                isAfterChange = true;
                continue;
            }
            if (nextMine < mine.Count && mine[nextMine].OldStart == at)
            {
                var change = mine[nextMine++];
                for (var i = change.NewStart; i < change.NewEnd; i++)
                    Append(ours, own, i);
                ownAt = change.NewEnd;
                at = change.OldEnd;
                isAfterChange = false;
                continue;
            }
            if (isAfterChange)
                Append(theirs, other, at + shift);
            else
                Append(ours, own, ownAt);
            isAfterChange = false;
            ownAt++;
            at++;
        }
        return text.ToString();

        void Append(string source, List<Token> tokens, int index)
        {
            if (text.Length > 0 && index > 0)
                text.Append(source, tokens[index - 1].End, tokens[index].Start - tokens[index - 1].End);
            text.Append(source, tokens[index].Start, tokens[index].End - tokens[index].Start);
        }
    }

    private static List<LineRun> Runs(string marked)
    {
        var runs = new List<LineRun>();
        foreach (var (index, part) in marked.Split(Token.Call).Index())
        {
            if (index > 0)
                runs.Add(new LineRun(Token.Call.ToString(), "", IsReferenceMark: true));
            if (part.Length > 0)
                runs.Add(new LineRun(part, ""));
        }
        return runs;
    }
}
