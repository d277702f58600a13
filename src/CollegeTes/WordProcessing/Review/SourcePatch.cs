using System.Text;
using System.Text.RegularExpressions;
using CollegeTes.WordProcessing.Import;

namespace CollegeTes.WordProcessing.Review;

/// <summary>
/// Carries reviewed words into the sources: only where the paragraph is found once, and the words to change hold no mark-up or
/// reference. Everything else is left to a person.
/// </summary>
public sealed partial class SourcePatch
{
    private readonly Dictionary<string, string> _texts;
    private readonly Dictionary<string, List<(int Start, int End, string Text)>> _edits = new(StringComparer.Ordinal);
    private readonly List<string> _left = [];

    private SourcePatch(IReadOnlyDictionary<string, string> texts) => _texts = new Dictionary<string, string>(texts, StringComparer.Ordinal);

    /// <summary>Paragraphs carried into the sources.</summary>
    public int Applied { get; private set; }

    /// <summary>What is left to do by hand, as the review shows it.</summary>
    public IReadOnlyList<string> Left => _left;

    /// <param name="review">What changed.</param>
    /// <param name="texts">The sources, by workspace path, as they are on disk.</param>
    public static SourcePatch Of(DocumentReview review, IReadOnlyDictionary<string, string> texts)
    {
        var patch = new SourcePatch(texts);
        foreach (var (old, now) in review.Pairs)
        {
            if (old is not null && now is not null && patch.TryApply(old.Text, now.Text))
                patch.Applied++;
            else
                patch._left.Add(DocumentReview.Shown(old?.Text, now?.Text));
        }
        return patch;
    }

    /// <summary>The sources that change, whole.</summary>
    public IReadOnlyDictionary<string, string> Files() => _edits.ToDictionary(e => e.Key, e =>
    {
        var text = new StringBuilder(_texts[e.Key]);
        foreach (var (start, end, words) in e.Value.OrderByDescending(x => x.Start))
            text.Remove(start, end - start).Insert(start, words);
        return text.ToString();
    }, StringComparer.Ordinal);

    private bool TryApply(string old, string now)
    {
        var before = Tokens.Of(old);
        var found = _texts.SelectMany(t => Find(t.Key, t.Value, before)).Take(2).ToList();
        if (found is not [var place])
            return false;
        var after = Tokens.Of(now);
        var edits = new List<(int, int, string)>();
        foreach (var change in Diff.Of(before, after, (a, b) => a.Key == b.Key))
        {
            if (Edit(place, change, now, after) is not { } edit)
                return false;
            edits.Add(edit);
        }
        if (!_edits.TryGetValue(place.Path, out var list))
            _edits.Add(place.Path, list = []);
        if (edits.Exists(e => list.Exists(x => e.Item1 < x.End && x.Start < e.Item2)))
            return false;
        list.AddRange(edits);
        return edits.Count > 0;
    }

    private static IEnumerable<Place> Find(string path, string text, List<Token> wanted)
    {
        if (wanted.Count == 0)
            yield break;
        var hidden = Hidden(text);
        var tokens = Tokens.Of(text, i => hidden[i]);
        for (var at = 0; at + wanted.Count <= tokens.Count; at++)
        {
            var same = 0;
            while (same < wanted.Count && tokens[at + same].Key == wanted[same].Key)
                same++;
            if (same == wanted.Count)
                yield return new Place(path, text, tokens, at, wanted.Count, hidden);
        }
    }

    private static (int Start, int End, string Text)? Edit(Place place, Change change, string now, List<Token> after)
    {
        var first = place.At + change.OldStart;
        var isInsertion = change.OldStart == change.OldEnd;
        var words = change.NewStart == change.NewEnd ? "" : now[after[change.NewStart].Start..after[change.NewEnd - 1].End];
        int start, end;
        if (isInsertion && change.OldStart == 0)
        {
            start = end = place.Tokens[first].Start;
            words += Gap(now, after, change.NewEnd);
        }
        else if (isInsertion)
        {
            // Between two words, the new text says the spaces on both sides; where mark-up stands between them, it stays after.
            start = end = place.Tokens[first - 1].End;
            words = Gap(now, after, change.NewStart) + words;
            if (change.OldEnd < place.Count && !place.Hidden.AsSpan(start, place.Tokens[first].Start - start).Contains(true))
            {
                end = place.Tokens[first].Start;
                words += Gap(now, after, change.NewEnd);
            }
        }
        else
        {
            start = words.Length == 0 && change.OldStart > 0 ? place.Tokens[first - 1].End : place.Tokens[first].Start;
            end = place.Tokens[place.At + change.OldEnd - 1].End;
        }
        for (var i = start; i < end; i++)
        {
            if (place.Hidden[i])
                return null;
        }
        return Written(place, start, words) is { } text ? (start, end, text) : null;
    }

    private static string Gap(string now, List<Token> after, int at) => at > 0 && at < after.Count ? now[after[at - 1].End..after[at].Start] : "";

    // Typography puts its own spaces back; in the front matter, nothing may be added that YAML or we would read as a sign.
    private static string? Written(Place place, int at, string words)
    {
        words = words.Replace('\u00A0', ' ').Replace('\u202F', ' ');
        var body = place.Path.EndsWith(".md", StringComparison.Ordinal) ? place.Text.IndexOf("\n---", 3, StringComparison.Ordinal) : int.MaxValue;
        if (at < body)
            return words.AsSpan().ContainsAny("\"\\[]{}#\n") || words.Contains(": ", StringComparison.Ordinal) || words.EndsWith(':') ? null : words;
        var output = new StringBuilder();
        for (var i = 0; i < words.Length; i++)
            MarkdownEscape.Append(output, words, i, false);
        return output.ToString();
    }

    // What a reader does not see: references, addresses of links, signs of Markdown.
    private static bool[] Hidden(string text)
    {
        var hidden = new bool[text.Length];
        foreach (var match in Unseen().EnumerateMatches(text))
            hidden.AsSpan(match.Index, match.Length).Fill(true);
        return hidden;
    }

    [GeneratedRegex(@"\[@[^\]\n]*\]|\{chiffre:[^}\n]*\}|\]\([^)\n]*\)|[*_\\`\[\]|]|^#{1,6} |^> |^\s*([-*]|\d+[.)]) ", RegexOptions.Multiline)]
    private static partial Regex Unseen();

    private sealed record Place(string Path, string Text, List<Token> Tokens, int At, int Count, bool[] Hidden);
}
