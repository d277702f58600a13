namespace CollegeTes.WordProcessing.Review;

/// <summary>Words of a line that have one look, or a call for sources.</summary>
/// <param name="Look">What it looks like, as <see cref="Looks"/> writes it; empty for plain words.</param>
/// <param name="IsCall">True for a call for sources, whose text is the raised numbers that it shows.</param>
internal readonly record struct LineRun(string Text, string Look, bool IsReferenceMark = false);

/// <summary>
/// A paragraph of a document, or a cell of its tables: the unit that a review compares and that a merge keeps or changes.
/// </summary>
internal sealed class ReviewLine
{
    /// <param name="runs">Its words, in order; spaces at both ends are left out.</param>
    /// <param name="where">The heading it stands under; empty before the first.</param>
    public ReviewLine(IReadOnlyList<LineRun> runs, string where)
    {
        (Runs, Where) = (Trim(runs), where);
        Text = string.Concat(Runs.Where(r => !r.IsReferenceMark).Select(r => r.Text)).Trim();
        Marked = string.Concat(Runs.Select(r => r.IsReferenceMark ? Token.Call.ToString() : r.Text));
        Shown = string.Concat(Runs.Select(r => r.Text));
        Key = Tokens.KeyOf(Marked);
    }

    public IReadOnlyList<LineRun> Runs { get; }

    public string Where { get; }

    /// <summary>Its words, references to sources left out.</summary>
    public string Text { get; }

    /// <summary>The same with each call as one <see cref="Token.Call"/>.</summary>
    public string Marked { get; }

    /// <summary>All that it shows, calls as raised numbers.</summary>
    public string Shown { get; }

    /// <summary>What it is compared by: its words and its calls, whatever typography made of spaces, quotes and dashes.</summary>
    public string Key { get; }

    public ParagraphRole Role { get; init; }

    /// <summary>Level of a heading, from 1; 0 otherwise.</summary>
    public int Level { get; init; }

    /// <summary>Its place in a list, or null.</summary>
    public ListMark? Mark { get; init; }

    /// <summary>True in a table.</summary>
    public bool IsCell { get; init; }

    /// <summary>True for what opens a row of a table.</summary>
    public bool OpensRow { get; init; }

    /// <summary>True in a text box, which the document shows beside its text.</summary>
    public bool IsBoxed { get; init; }

    /// <summary>True when it calls for a note.</summary>
    public bool HasNote { get; init; }

    /// <summary>How it is laid out otherwise than by default.</summary>
    public string Layout { get; init; } = "";

    /// <summary>How many lines it breaks of itself; null for one of a version that did not say.</summary>
    public int? Breaks { get; init; }

    /// <summary>True when it has what its text alone does not say: emphasis, links, notes.</summary>
    public bool IsRich => HasNote || Runs.Any(r => r.Look.Length > 0 && Role != ParagraphRole.Quote);

    /// <summary>The words of both, with a <see cref="Token.Cut"/> between them.</summary>
    public static ReviewLine Join(ReviewLine first, ReviewLine second) =>
        new([.. first.Runs, new(Token.Cut.ToString(), ""), .. second.Runs], first.Where)
        {
            Role = first.Role,
            Level = first.Level,
            Mark = first.Mark,
            IsCell = first.IsCell,
            OpensRow = first.OpensRow,
            IsBoxed = first.IsBoxed,
            HasNote = first.HasNote || second.HasNote,
            Layout = string.Concat(first.Layout.Union(second.Layout)),
            Breaks = first.Breaks + second.Breaks,
        };

    /// <summary>The same line with other words.</summary>
    public ReviewLine With(IReadOnlyList<LineRun> runs) =>
        new(runs, Where)
        {
            Role = Role,
            Level = Level,
            Mark = Mark,
            IsCell = IsCell,
            OpensRow = OpensRow,
            IsBoxed = IsBoxed,
            HasNote = HasNote,
            Layout = Layout,
            Breaks = Breaks,
        };

    private static List<LineRun> Trim(IReadOnlyList<LineRun> runs)
    {
        var kept = new List<LineRun>();
        foreach (var run in runs)
        {
            if (kept is [.., var last] && last.Look == run.Look && last.IsReferenceMark == run.IsReferenceMark)
                kept[^1] = last with { Text = last.Text + run.Text };
            else
                kept.Add(run);
        }
        while (kept.Count > 0 && kept[0].Text.TrimStart() is var start && start.Length < kept[0].Text.Length)
        {
            kept[0] = kept[0] with { Text = start };
            if (start.Length > 0)
                break;
            kept.RemoveAt(0);
        }
        while (kept.Count > 0 && kept[^1].Text.TrimEnd() is var end && end.Length < kept[^1].Text.Length)
        {
            kept[^1] = kept[^1] with { Text = end };
            if (end.Length > 0)
                break;
            kept.RemoveAt(kept.Count - 1);
        }
        return kept;
    }
}
