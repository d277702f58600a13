namespace CollegeTes.Text;

/// <summary>
/// Replacements in a text, from left to right; costs nothing until the first one that changes something.
/// </summary>
/// <param name="source">The text.</param>
/// <param name="edits">Where they are collected; null for a list that is made with the first of them.</param>
internal ref struct TypographyEdits(ReadOnlySpan<char> source, List<TypographyEdit>? edits = null)
{
    private readonly ReadOnlySpan<char> _source = source;
    private List<TypographyEdit>? _edits = edits;
    private int _done;

    public readonly bool Any => _edits is { Count: > 0 };

    /// <summary>
    /// Puts up to two characters (<c>'\0'</c> is none) in the place of a part of the source. A part that begins before the last
    /// replacement ends is left to that replacement: the rule that saw the place first keeps it.
    /// </summary>
    public void Replace(int start, int end, char first, char second = '\0')
    {
        if (start < _done || IsSame(start, end, first, second))
            return;
        (_edits ??= []).Add(new TypographyEdit(start, end, first, second));
        _done = end;
    }

    /// <summary>The edited text.</summary>
    public readonly string Finish()
    {
        var length = _source.Length;
        foreach (var edit in _edits!)
            length += edit.Length - (edit.End - edit.Start);
        return string.Create(length, new Edited(_source, _edits), static (to, state) =>
        {
            var from = 0;
            foreach (var edit in state.Edits)
            {
                state.Source[from..edit.Start].CopyTo(to);
                to = edit.Put(to[(edit.Start - from)..]);
                from = edit.End;
            }

            state.Source[from..].CopyTo(to);
        });
    }

    private readonly bool IsSame(int start, int end, char first, char second)
    {
        var count = (first != '\0' ? 1 : 0) + (second != '\0' ? 1 : 0);
        if (end - start != count)
            return false;
        return count == 0 || (_source[start] == first && (count == 1 || _source[start + 1] == second));
    }

    private readonly ref struct Edited(ReadOnlySpan<char> source, List<TypographyEdit> edits)
    {
        public readonly ReadOnlySpan<char> Source = source;

        public readonly List<TypographyEdit> Edits = edits;
    }
}

/// <summary>Up to two characters, <c>'\0'</c> for none, in the place of a part of a text.</summary>
internal readonly record struct TypographyEdit(int Start, int End, char First, char Second)
{
    /// <summary>How many characters it puts.</summary>
    public int Length => (First == '\0' ? 0 : 1) + (Second == '\0' ? 0 : 1);

    /// <summary>Puts them, and returns what is left of the room.</summary>
    public Span<char> Put(Span<char> to)
    {
        if (First != '\0')
            to[0] = First;
        if (Second != '\0')
            to[1] = Second;
        return to[Length..];
    }
}
