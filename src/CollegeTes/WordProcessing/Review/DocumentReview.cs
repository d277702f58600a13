using System.Text;
using CollegeTes.Text;

namespace CollegeTes.WordProcessing.Review;

/// <summary>What partners changed in a Word version, against what the sources give now.</summary>
public sealed class DocumentReview
{
    private const double Alike = 0.4;

    private readonly OfficeDocument _reviewed;
    private readonly List<ReviewStep> _steps = [];

    private DocumentReview(OfficeDocument reviewed, OfficeDocument original)
    {
        _reviewed = reviewed;
        var (old, now) = (ReviewLine.Of(original.Blocks), ReviewLine.Of(reviewed.Blocks));
        var (atOld, atNew) = (0, 0);
        foreach (var change in Diff.Of(old, now, IsSame))
        {
            Keep(change.OldStart);
            Pair(old[change.OldStart..change.OldEnd], now[change.NewStart..change.NewEnd]);
            (atOld, atNew) = (change.OldEnd, change.NewEnd);
        }
        Keep(old.Count);

        void Keep(int end)
        {
            for (; atOld < end; atOld++, atNew++)
                _steps.Add(new ReviewStep(old[atOld], now[atNew], IsChanged: false));
        }
    }

    /// <summary>What a Word version says it was made of (<c>fiche val-clair/haies</c>); null when it does not say.</summary>
    /// <exception cref="DocumentRefusedException">The document is refused.</exception>
    public static string? NameOf(string path) => DocumentFile.Read(DocumentFile.Load(path)).Identifier is { Length: > 0 } name ? CleanText.Of(name, new ReadingLog()) : null;

    /// <param name="path">Full path of the document that came back.</param>
    /// <param name="original">The same Word version, made now.</param>
    public static DocumentReview Of(string path, byte[] original) => new(DocumentFile.Read(DocumentFile.Load(path)), DocumentFile.Read(original));

    internal static DocumentReview Of(byte[] reviewed, byte[] original) => new(DocumentFile.Read(reviewed), DocumentFile.Read(original));

    /// <summary>Paragraphs that differ.</summary>
    public int Count => _steps.Count(s => s.IsChanged);

    /// <summary>The lines of both, side by side, in order.</summary>
    internal IReadOnlyList<ReviewStep> Steps => _steps;

    /// <summary>The changes, under the headings where they are: <c>[-removed-]</c>, <c>{+added+}</c>; then the remarks in the margin.</summary>
    public string Write()
    {
        var text = new StringBuilder();
        string? heading = null;
        foreach (var step in _steps.Where(s => s.IsChanged))
        {
            var where = step.Where;
            if (where != heading)
                text.Append(text.Length > 0 ? "\n" : "").Append(where.Length > 0 ? $"Sous « {VisibleText.Of(where)} »" : "En tête du document").Append('\n');
            heading = where;
            text.Append("  ").Append(VisibleText.Of(Shown(step.Old?.Text, step.New?.Text))).Append('\n');
        }
        if (_reviewed.Comments.Count > 0)
            text.Append(text.Length > 0 ? "\n" : "").Append("Remarques en marge\n");
        foreach (var comment in _reviewed.Comments)
            text.Append($"  - {VisibleText.Of(comment.Author)}{(comment.Day.Length > 0 ? ", " + VisibleText.Of(comment.Day) : "")}{(comment.Passage.Length > 0 ? $", sur « {VisibleText.Of(comment.Passage)} »" : "")} : {VisibleText.Of(comment.Text)}\n");
        var links = _reviewed.Log.LeftOut.Where(l => l.Kind == ThingKind.Link).ToList();
        if (links.Count > 0)
            text.Append(text.Length > 0 ? "\n" : "").Append("Laissé de côté\n");
        foreach (var link in links)
            text.Append($"  - {VisibleText.Of(link.Where)} : {link.What} : « {VisibleText.Of(link.Text)} »\n");
        return text.ToString();
    }

    /// <summary>A text with its changes marked in place.</summary>
    internal static string Shown(string? old, string? now)
    {
        if (old is null)
            return "{+" + now + "+}";
        if (now is null)
            return "[-" + old + "-]";
        var (before, after) = (Tokens.Of(old), Tokens.Of(now));
        var text = new StringBuilder();
        var at = 0;
        foreach (var change in Diff.Of(before, after, (a, b) => a.Key == b.Key))
        {
            var start = change.NewStart < after.Count ? after[change.NewStart].Start : now.Length;
            var end = change.NewEnd > change.NewStart ? after[change.NewEnd - 1].End : start;
            text.Append(now, at, start - at);
            if (change.OldEnd > change.OldStart)
                text.Append("[-").Append(old, before[change.OldStart].Start, before[change.OldEnd - 1].End - before[change.OldStart].Start).Append("-]");
            if (end > start)
                text.Append("{+").Append(now, start, end - start).Append("+}");
            else if (change.NewEnd < after.Count)
                text.Append(' ');
            at = end;
        }
        return text.Append(now, at, now.Length - at).ToString();
    }

    // Lines that changed go two by two with those that look most like them, in order.
    private void Pair(List<ReviewLine> old, List<ReviewLine> now)
    {
        var next = 0;
        foreach (var line in old)
        {
            var twin = Enumerable.Range(next, now.Count - next).Where(i => ReviewStep.Likeness(line.Text, now[i].Text) >= Alike).Cast<int?>().FirstOrDefault();
            for (; twin is { } at && next < at; next++)
                _steps.Add(new ReviewStep(null, now[next], IsChanged: true));
            _steps.Add(new ReviewStep(line, twin is null ? null : now[next++], IsChanged: true));
        }
        for (; next < now.Count; next++)
            _steps.Add(new ReviewStep(null, now[next], IsChanged: true));
    }

    private static bool IsSame(ReviewLine a, ReviewLine b) => a.Text == b.Text || Tokens.Of(a.Text).Select(t => t.Key).SequenceEqual(Tokens.Of(b.Text).Select(t => t.Key), StringComparer.Ordinal);
}
