using System.Globalization;
using System.Text.RegularExpressions;
using CollegeTes.Model;
using CollegeTes.Prose;

namespace CollegeTes.WordProcessing.Review;

/// <summary>A source as readers see it: words, what its references show, and what hides between them.</summary>
internal sealed partial class SourceText
{
    private readonly List<(int Start, int End, Figure? Figure)> _references = [];
    private readonly Dictionary<string, Figure> _figures = new(StringComparer.Ordinal);
    private readonly bool[] _hidden;
    private readonly List<Token> _words;
    private readonly List<Token> _wordsAndMarks;

    /// <param name="path">Workspace path.</param>
    /// <param name="text">Its text, lines ended by <c>\n</c>.</param>
    /// <param name="figures">Its typed facts.</param>
    public SourceText(string path, string text, IReadOnlyList<Figure> figures)
    {
        (Path, Text, Figures) = (path, text, figures);
        foreach (var figure in figures)
            _figures.TryAdd(figure.Id.Value, figure);
        _hidden = new bool[text.Length];
        foreach (var match in Unseen().EnumerateMatches(text))
            _hidden.AsSpan(match.Index, match.Length).Fill(true);
        FindReferences();
        var words = Review.Tokens.Of(text, i => _hidden[i]);
        _words = Merge(words, withReferenceMarks: false);
        _wordsAndMarks = Merge(words, withReferenceMarks: true);
        Body =
            path.EndsWith(".md", StringComparison.Ordinal) && text.IndexOf("\n---", 3, StringComparison.Ordinal) is >= 0 and var end
                ? end + 4
            : path.EndsWith(".md", StringComparison.Ordinal) ? 0
            : text.Length;
        Blocks =
        [
            .. SourceBlocks.Of(text, Body).Select(b => b with { Tokens = [.. _words.Where(t => t.Start >= b.Start && t.End <= b.End)] }),
        ];
    }

    public string Path { get; }

    public string Text { get; }

    public IReadOnlyList<Figure> Figures { get; }

    /// <summary>Where the Markdown body begins: past the end of a file that has none.</summary>
    public int Body { get; }

    /// <summary>The blocks of the body, in order.</summary>
    public IReadOnlyList<SourceBlock> Blocks { get; }

    /// <summary>French: where a character stands.</summary>
    public string PlaceOf(int at) => $"{Path}, ligne {(Text.AsSpan(0, at).Count('\n') + 1).ToString(CultureInfo.InvariantCulture)}";

    /// <summary>Words and what references show, in order; with a <see cref="Token.Call"/> for each call for sources, or without.</summary>
    public List<Token> Tokens(bool withReferenceMarks) => withReferenceMarks ? _wordsAndMarks : _words;

    /// <summary>True when a part holds characters of Markdown, addresses or references to sources.</summary>
    public bool Hides(int start, int end) => start < end && _hidden.AsSpan(start, end - start).Contains(true);

    /// <summary>The call for sources within a part, as written; null without one.</summary>
    public string? CallWithin(int start, int end) =>
        _references.Where(r => r.Figure is null && r.Start >= start && r.End <= end).Select(r => Text[r.Start..r.End]).FirstOrDefault();

    /// <summary>
    /// True where emphasis, code or a link that begins in a block goes on past a place: cut there, it would end as characters.
    /// </summary>
    public bool IsInsideMarkup(int block, int at)
    {
        var open = new Stack<string>();
        for (var i = block; i < at; i++)
        {
            var sign = Text[i];
            if (sign == '\\')
            {
                i++;
                continue;
            }
            if (sign is not ('*' or '_' or '`' or '[' or ']'))
                continue;
            var end = i + 1;
            while (end < Text.Length && Text[end] == sign && sign is not ('[' or ']'))
                end++;
            var mark = sign == ']' ? "[" : Text[i..end];
            var isInWord =
                sign == '_' && i > block && char.IsLetterOrDigit(Text[i - 1]) && end < Text.Length && char.IsLetterOrDigit(Text[end]);
            if (!isInWord && sign != '[' && open.Contains(mark))
            {
                while (open.Pop() != mark) { }
                // The address of a link belongs to it, and the language of words to them.
                if (sign == ']' && end < Text.Length && Text[end] is '(' or '{' && Closing(end) is >= 0 and var close)
                {
                    if (close >= at)
                        return true;
                    end = close + 1;
                }
            }
            else if (!isInWord && sign != ']' && end < Text.Length && !char.IsWhiteSpace(Text[end]))
            {
                open.Push(mark);
            }
            i = end - 1;
        }
        return open.Count > 0;
    }

    private int Closing(int at) => Text.IndexOf(Text[at] == '(' ? ')' : '}', at);

    private void FindReferences()
    {
        for (var at = Text.AsSpan().IndexOfAny('[', '{'); at >= 0; )
        {
            var isEscaped = at > 0 && Text[at - 1] == '\\';
            if (!isEscaped && References.TryMatchCitation(Text.AsSpan(at), out var length))
                Hide(length, null);
            else if (!isEscaped && References.TryMatchFigure(Text.AsSpan(at), out length, out var id, out _))
                Hide(length, _figures.GetValueOrDefault(id));
            else
                length = 1;
            var next = Text.AsSpan(at + length).IndexOfAny('[', '{');
            at = next < 0 ? -1 : at + length + next;

            void Hide(int length, Figure? figure)
            {
                _hidden.AsSpan(at, length).Fill(true);
                _references.Add((at, at + length, figure));
            }
        }
    }

    // The last words before a place, in its paragraph.
    private ReadOnlySpan<char> Before(int start)
    {
        var before = Text.AsSpan(Math.Max(0, start - 80)..start);
        return before[(before.LastIndexOf("\n\n") is >= 0 and var paragraph ? paragraph + 2 : 0)..];
    }

    private List<Token> Merge(List<Token> words, bool withReferenceMarks)
    {
        var merged = new List<Token>(words.Count + _references.Count);
        var next = 0;
        foreach (var (start, end, figure) in _references)
        {
            for (; next < words.Count && words[next].Start < start; next++)
                merged.Add(words[next]);
            if (figure is not null)
            {
                var shown = FigureText.InProse(figure, Before(start), out var cut);
                // « de » has lost its last letter before the fact.
                if (cut > 0 && merged.Count > 0)
                    merged[^1] = merged[^1] with { Key = merged[^1].Key[..^1] };
                merged.AddRange(Review.Tokens.Of(shown).Select(t => new Token(start, end, t.Key) { Figure = figure }));
            }
            else if (withReferenceMarks && merged is [.., { IsReferenceMark: true } last])
                merged[^1] = last with { End = end };
            else if (withReferenceMarks)
                merged.Add(new Token(start, end, Token.Call.ToString()));
        }
        merged.AddRange(words.Skip(next));
        return merged;
    }

    [GeneratedRegex(
        @"\]\([^)\n]*\)|\]\{:?\s?lang\s?=[^}\n]*\}|\[\^[^\]\s]+\]:?|~~|[*_\\`\[\]|]|^#{1,6} |^> |^: +|^\s*([-*]|\d+[.)]) (\[[ xX]\] )?",
        RegexOptions.Multiline
    )]
    private static partial Regex Unseen();
}
