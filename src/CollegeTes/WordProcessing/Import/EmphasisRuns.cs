using System.Text;

namespace CollegeTes.WordProcessing.Import;

/// <summary>
/// Bold and italics over a text, made such that Markdown sees them: delimiters stand against a letter or beside a space (CommonMark
/// 0.31, « flanking »), runs are one inside the other or apart. What cannot be is dropped, letters never.
/// </summary>
internal sealed class EmphasisRuns
{
    private readonly List<(int Start, int End, string Mark)> _runs = [];

    /// <param name="text">The text; marks of things that stand in it count as spaces.</param>
    /// <param name="bold">For each character.</param>
    /// <param name="italic">For each character.</param>
    /// <param name="struck">For each character.</param>
    public EmphasisRuns(string text, bool[] bold, bool[] italic, bool[] struck)
    {
        // What is struck says most, italics least: each gives way to what came before. Runs that touch or cross would read as another
        // nesting.
        Collect(text, struck, "~~");
        Collect(text, bold, "**");
        Collect(text, italic, "*");
        var kept = _runs.Count;
        for (var i = 0; i < _runs.Count; )
        {
            if (_runs.Take(i).Any(before => before.Mark != _runs[i].Mark && Conflicts(before, _runs[i])))
                _runs.RemoveAt(i);
            else
                i++;
        }
        Dropped = kept - _runs.Count;
    }

    /// <summary>Runs of italics that were given up.</summary>
    public int Dropped { get; }

    /// <summary>Writes what closes, then what opens, before a character.</summary>
    public void Append(StringBuilder output, int at)
    {
        // Of two over the same words, the one that opens first closes last.
        foreach (var run in Enumerable.Reverse(_runs).Where(r => r.End == at).OrderByDescending(r => r.Start))
            output.Append(run.Mark);
        foreach (var run in _runs.Where(r => r.Start == at).OrderByDescending(r => r.End))
            output.Append(run.Mark);
    }

    private static bool Conflicts((int Start, int End, string Mark) bold, (int Start, int End, string Mark) italic)
    {
        var isInside = italic.Start >= bold.Start && italic.End <= bold.End;
        var isAround = bold.Start > italic.Start && bold.End < italic.End;
        var isApart = italic.Start > bold.End || italic.End < bold.Start;
        return !(isInside || isAround || isApart);
    }

    private void Collect(string text, bool[] flags, string mark)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (!flags[at])
                continue;
            var end = at;
            while (end < text.Length && (flags[end] || (IsSpace(text[end]) && GoesOn(text, flags, end))))
                end++;
            if (Fit(text, at, end) is var (from, to) && to > from)
                _runs.Add((from, to, mark));
            at = end;
        }
    }

    // Word often leaves the space between two bold words plain.
    private static bool GoesOn(string text, bool[] flags, int at)
    {
        while (at < text.Length && IsSpace(text[at]) && text[at] != InlineMarkdown.BreakMark)
            at++;
        return at < text.Length && flags[at];
    }

    private static (int From, int To) Fit(string text, int from, int to)
    {
        while (from < to && (IsSpace(text[from]) || (!char.IsLetterOrDigit(text[from]) && !IsOpen(text, from - 1))))
            from++;
        while (to > from && (IsSpace(text[to - 1]) || (!char.IsLetterOrDigit(text[to - 1]) && !IsOpen(text, to))))
            to--;
        return (from, to);
    }

    // At an edge, beside a space, or beside a plain character: a delimiter next to a character is seen there.
    private static bool IsOpen(string text, int at) =>
        at < 0 || at >= text.Length || IsSpace(text[at]) || (char.IsAscii(text[at]) && char.IsPunctuation(text[at]));

    private static bool IsSpace(char c) => char.IsWhiteSpace(c) || c is >= InlineMarkdown.BreakMark and <= '\uF8FF';
}
