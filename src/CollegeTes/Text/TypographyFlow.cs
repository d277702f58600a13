namespace CollegeTes.Text;

/// <summary>
/// The text of one block whose pieces markup separates: the rules see it whole, so that emphasis, a link, a reference or a wrapped
/// line between two words changes nothing of what stands between them. Used again for one block after another, by one thread.
/// </summary>
public sealed class TypographyFlow
{
    private readonly List<(int Start, int End)> _pieces = [];
    private readonly List<TypographyEdit> _edits = [];
    private char[] _text = new char[1024];
    private char[] _piece = new char[256];
    private int _length;
    private int _next;

    /// <summary>The text so far, before typography.</summary>
    public ReadOnlySpan<char> Text => _text.AsSpan(0, _length);

    /// <summary>How many pieces there are.</summary>
    public int Count => _pieces.Count;

    /// <summary>Begins another block.</summary>
    public void Clear()
    {
        _pieces.Clear();
        _edits.Clear();
        (_length, _next) = (0, 0);
    }

    /// <summary>Adds a piece of text.</summary>
    public void Add(ReadOnlySpan<char> text)
    {
        if (_text.Length - _length < text.Length)
            Array.Resize(ref _text, Math.Max(_text.Length * 2, _length + text.Length));
        text.CopyTo(_text.AsSpan(_length));
        _pieces.Add((_length, _length + text.Length));
        _length += text.Length;
    }

    /// <summary>Adds a piece that is shown and not typeset: code, an address, an image. Its text is the caller's to write.</summary>
    /// <param name="shown">What is shown; a number ties the unit that follows it.</param>
    public void AddObject(ReadOnlySpan<char> shown) =>
        Add(shown.Length > 0 && char.IsAsciiDigit(shown[0]) && char.IsAsciiDigit(shown[^1]) ? ['0'] : [TypographyRun.Object]);

    /// <summary>Adds the end of a line that the author wants there.</summary>
    public void AddLineEnd() => Add([TypographyRun.LineEnd]);

    /// <summary>
    /// Adds a reference, which is no piece: it stands against the word before it, and the rules do not see it. Alone between quotation
    /// marks, it is what they enclose.
    /// </summary>
    public void AddCall()
    {
        Shorten(_length - Text.TrimEnd(" \u00A0").Length);
        if (Text is not [.., '"'] || (_length > 1 && !TypographyRun.IsGap(Text[^2])))
            return;
        Add([TypographyRun.Object]);
        _pieces.RemoveAt(_pieces.Count - 1);
    }

    /// <summary>Takes characters away from the end, through as many pieces as they stand in.</summary>
    public void Shorten(int count)
    {
        _length -= count;
        for (var i = _pieces.Count - 1; i >= 0 && _pieces[i].End > _length; i--)
            _pieces[i] = (Math.Min(_pieces[i].Start, _length), _length);
    }

    /// <summary>The piece that a character of the text before typography stands in.</summary>
    public int PieceAt(int offset)
    {
        var piece = 0;
        while (piece < _pieces.Count - 1 && _pieces[piece].End <= offset)
            piece++;
        return piece;
    }

    /// <summary>Where a piece begins in the text before typography.</summary>
    public int StartOf(int piece) => _pieces[piece].Start;

    /// <summary>Applies the rules once all pieces are there.</summary>
    public void Typeset(TypographyProfile profile)
    {
        var edits = new TypographyEdits(Text, _edits);
        TypographyPass.Collect(profile, Text, ref edits);
    }

    /// <summary>A piece, typeset; asked for in order. Good until the next one is asked for.</summary>
    public ReadOnlySpan<char> Piece(int index)
    {
        var (start, end) = _pieces[index];
        // What the last replacement took from this piece.
        var from = _next > 0 ? Math.Clamp(_edits[_next - 1].End, start, end) : start;
        if (_next == _edits.Count || _edits[_next].Start >= end)
            return _text.AsSpan(from..end);
        if (_piece.Length < (end - from) * 3)
            _piece = new char[(end - from) * 3];
        var to = _piece.AsSpan();
        for (; _next < _edits.Count && _edits[_next].Start < end; _next++)
        {
            var edit = _edits[_next];
            _text.AsSpan(from..edit.Start).CopyTo(to);
            to = edit.Put(to[(edit.Start - from)..]);
            from = Math.Min(edit.End, end);
        }

        _text.AsSpan(from..end).CopyTo(to);
        return _piece.AsSpan(0, _piece.Length - to.Length + end - from);
    }
}
