namespace CollegeTes.Text;

/// <summary>
/// Finds web and e-mail addresses, which no rule of typography touches. Looks at each token once, and at none where the text
/// holds neither <c>://</c> nor <c>@</c> nor <c>www.</c>.
/// </summary>
internal ref struct ProtectedTokens(ReadOnlySpan<char> text)
{
    private readonly ReadOnlySpan<char> _text = text;

    // One quick look first: French has few of these.
    private readonly bool _possible = text.ContainsAny('@', '/', 'w') && IsAddress(text);
    private int _tokenEnd;
    private int _start;

    /// <summary>The end of the address last found; 0 before any.</summary>
    public int End { get; private set; }

    /// <summary>True when an offset lies inside an address. Offsets must not decrease from call to call.</summary>
    public bool Covers(int index)
    {
        if (!_possible)
            return false;
        if (index >= _tokenEnd)
            ReadToken(index);
        return index >= _start && index < End;
    }

    /// <summary>
    /// True when a text goes on with the rest of an address, so that a space before it would cut it; looks 64 characters ahead.
    /// </summary>
    public static bool Continues(ReadOnlySpan<char> rest)
    {
        var end = 0;
        while (end < rest.Length && end < 64 && !IsDelimiter(rest[end]))
            end++;
        return IsAddress(rest[..end]);
    }

    private void ReadToken(int index)
    {
        var start = index;
        while (start > _tokenEnd && !IsDelimiter(_text[start - 1]))
            start--;
        var end = index;
        while (end < _text.Length && !IsDelimiter(_text[end]))
            end++;
        _tokenEnd = Math.Max(end, index + 1);
        if (!IsAddress(_text[start..end]))
            return;
        while (
            end > start
            && !char.IsLetterOrDigit(_text[end - 1])
            && _text[end - 1] is not ('/' or '_' or '=' or '&' or '#' or '~' or '+' or '-' or '%')
        )
            end--;
        while (start < end && !char.IsLetterOrDigit(_text[start]))
            start++;
        (_start, End) = (start, end);
    }

    private static bool IsDelimiter(char c) => char.IsWhiteSpace(c) || c is '"' or '«' or '»' or '“' or '”' or '<' or '>';

    private static bool IsAddress(ReadOnlySpan<char> token) =>
        token.Contains('@') || token.IndexOf("://") >= 0 || token.IndexOf("www.") >= 0;
}
