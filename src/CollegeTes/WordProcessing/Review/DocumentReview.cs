using System.Text;
using CollegeTes.Text;

namespace CollegeTes.WordProcessing.Review;

/// <summary>
/// What partners changed in a Word version: what came back is compared with what was sent, which the document carries, and the
/// difference is laid on what the sources give now.
/// </summary>
public sealed class DocumentReview
{
    private readonly OfficeDocument _reviewed;
    private readonly IReadOnlyList<ReviewStep> _steps;

    private DocumentReview(byte[] reviewed, byte[] original)
    {
        _reviewed = DocumentFile.Read(reviewed);
        var now = OriginCarrier.Find(original);
        var current = now?.Sent ?? LineReader.Read(DocumentFile.Read(original).Blocks);
        var origin = OriginCarrier.Find(reviewed);
        HasOrigin = origin is not null && (now is null || origin.Subject == now.Subject);
        var sent = HasOrigin ? origin!.Sent : current;
        var returned = LineReader.Read(_reviewed.Blocks);
        returned = returned with { Lines = ReferenceMarkFinder.Recognise(sent.Lines, returned.Lines) };
        var merge = ThreeWayMerge.Merge(sent.Lines, current.Lines, returned.Lines);
        _steps = HasOrigin ? merge.Steps : UnknownOrigin.Guard(merge.Steps);
        Others = OtherDifferences.Find(_reviewed, returned, sent, current, merge.Lines);
    }

    /// <summary>What a Word version says it was made of (<c>fiche val-clair/haies</c>); null when it does not say.</summary>
    /// <exception cref="DocumentRefusedException">The document is refused.</exception>
    public static string? NameOf(string path) => NameOf(DocumentFile.Load(path));

    /// <inheritdoc cref="NameOf(string)"/>
    public static string? NameOf(byte[] bytes)
    {
        var name = DocumentFile.Read(bytes).Identifier is { Length: > 0 } own ? own : OriginCarrier.Find(bytes)?.Subject;
        return name is { Length: > 0 } ? CleanText.Of(name, new ReadingLog()) : null;
    }

    /// <param name="path">Full path of the document that came back.</param>
    /// <param name="original">The same Word version, made now.</param>
    public static DocumentReview Of(string path, byte[] original) => new(DocumentFile.Load(path), original);

    internal static DocumentReview Of(byte[] reviewed, byte[] original) => new(reviewed, original);

    /// <summary>False when the document no longer carries what it was made from: what it lacks may be newer than it.</summary>
    public bool HasOrigin { get; }

    /// <summary>What differs and is no change of words, in no place that a text could be carried to.</summary>
    public IReadOnlyList<OtherDifference> Others { get; }

    /// <summary>Remarks in the margin.</summary>
    public int Comments => _reviewed.Comments.Count;

    /// <summary>Paragraphs that differ.</summary>
    public int Count => _steps.Count(s => s.IsChanged);

    /// <summary>The lines of both, side by side, in order.</summary>
    internal IReadOnlyList<ReviewStep> Steps => _steps;

    /// <summary>
    /// The changes, under the headings where they are: <c>[-removed-]</c>, <c>{+added+}</c>; then the remarks in the margin.
    /// </summary>
    public string Write()
    {
        var text = new StringBuilder();
        string? heading = null;
        foreach (var step in _steps.Where(s => s.IsChanged))
        {
            var where = step.Where;
            if (where != heading)
                text.Append(text.Length > 0 ? "\n" : "")
                    .Append(where.Length > 0 ? $"Sous « {VisibleText.Of(where)} »" : "En tête du document")
                    .Append('\n');
            heading = where;
            text.Append(Lines(step));
        }
        if (_reviewed.Comments.Count > 0)
            text.Append(text.Length > 0 ? "\n" : "").Append("Remarques en marge\n");
        foreach (var comment in _reviewed.Comments)
            text.Append(
                $"  - {VisibleText.Of(comment.Author)}{(comment.Day.Length > 0 ? ", " + VisibleText.Of(comment.Day) : "")}{(comment.Passage.Length > 0 ? $", sur « {VisibleText.Of(comment.Passage)} »" : "")} : {VisibleText.Of(comment.Text)}\n"
            );
        if (Others.Count > 0)
            text.Append(text.Length > 0 ? "\n" : "").Append("Autres différences, à reporter à la main\n");
        foreach (var other in Others)
            text.Append($"  - {VisibleText.Of(other.Where)} : {VisibleText.Of(other.What)}\n");
        return text.ToString();
    }

    /// <summary>A step on one line: its changes marked in place; the three readings where sources and document part.</summary>
    internal static string Shown(ReviewStep step)
    {
        if (step.Sent is not { } sent)
            return Plain(Shown(step.Old?.Text, step.New?.Text));
        return $"envoyé « {Plain(sent.Text)} » ; la source dit {Quoted(step.Old)} ; le document relu dit {Quoted(step.New)}";
    }

    private static string Lines(ReviewStep step)
    {
        if (step.Sent is not { } sent)
            return $"  {VisibleText.Of(Shown(step))}\n";
        return $"  Conflit : {step.Obstacle}\n    envoyé : {VisibleText.Of(Plain(sent.Text))}\n    source : "
            + $"{VisibleText.Of(Quoted(step.Old))}\n    relu   : {VisibleText.Of(Quoted(step.New))}\n";
    }

    private static string Quoted(ReviewLine? line) => line is null ? "(supprimé)" : $"« {Plain(line.Text)} »";

    private static string Plain(string text) => text.Replace(Token.Cut.ToString(), " ¶ ", StringComparison.Ordinal);

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
                text.Append("[-")
                    .Append(old, before[change.OldStart].Start, before[change.OldEnd - 1].End - before[change.OldStart].Start)
                    .Append("-]");
            if (end > start)
                text.Append("{+").Append(now, start, end - start).Append("+}");
            else if (change.NewEnd < after.Count)
                text.Append(' ');
            at = end;
        }
        return text.Append(now, at, now.Length - at).ToString();
    }
}
