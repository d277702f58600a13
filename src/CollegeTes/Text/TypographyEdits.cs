using System.Buffers;

namespace CollegeTes.Text;

/// <summary>Replacements in a text, from left to right; costs nothing until the first one that changes something.</summary>
internal ref struct TypographyEdits(ReadOnlySpan<char> source)
{
    private readonly ReadOnlySpan<char> _source = source;
    private char[]? _buffer;
    private int _length;
    private int _done;

    public readonly bool Any => _buffer is not null;

    /// <summary>
    /// Puts up to two characters (<c>'\0'</c> is none) in the place of a part of the source. A part that begins before the last
    /// replacement ends is left to that replacement: the rule that saw the place first keeps it.
    /// </summary>
    public void Replace(int start, int end, char first, char second = '\0')
    {
        if (start < _done || IsSame(start, end, first, second))
            return;
        var needed = _length + (start - _done) + 2;
        if (_buffer is null || needed > _buffer.Length)
            Grow(needed);
        _source[_done..start].CopyTo(_buffer.AsSpan(_length));
        _length += start - _done;
        if (first != '\0')
            _buffer![_length++] = first;
        if (second != '\0')
            _buffer![_length++] = second;
        _done = end;
    }

    /// <summary>The edited text; gives the buffer back.</summary>
    public string Finish()
    {
        var text = string.Concat(_buffer.AsSpan(0, _length), _source[_done..]);
        ArrayPool<char>.Shared.Return(_buffer!);
        _buffer = null;
        return text;
    }

    private readonly bool IsSame(int start, int end, char first, char second)
    {
        var count = (first != '\0' ? 1 : 0) + (second != '\0' ? 1 : 0);
        if (end - start != count)
            return false;
        return count == 0 || (_source[start] == first && (count == 1 || _source[start + 1] == second));
    }

    private void Grow(int needed)
    {
        var larger = ArrayPool<char>.Shared.Rent(Math.Max(needed, _source.Length + (_source.Length / 8) + 64));
        if (_buffer is not null)
        {
            _buffer.AsSpan(0, _length).CopyTo(larger);
            ArrayPool<char>.Shared.Return(_buffer);
        }

        _buffer = larger;
    }
}
