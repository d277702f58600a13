namespace CollegeTes.Yaml;

/// <summary>A place that moves through a text and knows its line.</summary>
/// <param name="text">Lines end with <c>\n</c>.</param>
internal struct LineCursor(string text)
{
    private readonly string _text = text;

    /// <summary>Offset from 0.</summary>
    public int At { get; set; }

    /// <summary>Line from 0.</summary>
    public int Line { get; private set; }

    /// <summary>Offset of the line's first character.</summary>
    public int LineStart { get; private set; }

    /// <summary>Column from 0.</summary>
    public readonly int Column => At - LineStart;

    public readonly bool IsAtEnd => At >= _text.Length;

    /// <summary>The character here, <c>'\0'</c> at the end.</summary>
    public readonly char Current => At < _text.Length ? _text[At] : '\0';

    /// <summary>The character after it, <c>'\0'</c> at the end.</summary>
    public readonly char Next => At + 1 < _text.Length ? _text[At + 1] : '\0';

    /// <summary>
    /// Moves past blank lines and comments to the next line that says something, after its indentation; false at the end.
    /// </summary>
    public bool SkipToContent()
    {
        while (!IsAtEnd)
        {
            if (Current == ' ')
                At++;
            else if (Current == '\n')
                StartLine();
            else if (Current == '#' && (At == LineStart || _text[At - 1] == ' '))
                At = EndOfLine();
            else
                return true;
        }
        return false;
    }

    /// <summary>Moves past spaces.</summary>
    public void SkipSpaces()
    {
        while (Current == ' ')
            At++;
    }

    /// <summary>Moves past a line end.</summary>
    public void StartLine()
    {
        At++;
        Line++;
        LineStart = At;
    }

    public readonly int EndOfLine()
    {
        var length = _text.AsSpan(At).IndexOf('\n');
        return length < 0 ? _text.Length : At + length;
    }

    /// <summary>True at a key of simple characters and its colon.</summary>
    public readonly bool StartsKey()
    {
        var end = EndOfKey();
        return end >= 0 && (end + 1 == _text.Length || _text[end + 1] is ' ' or '\n');
    }

    /// <summary>The offset of the colon of a key of letters, digits, hyphens and underscores, or -1.</summary>
    public readonly int EndOfKey()
    {
        if (At >= _text.Length || !char.IsLetter(_text[At]))
            return -1;
        var end = At + 1;
        while (end < _text.Length && (char.IsLetterOrDigit(_text[end]) || _text[end] is '-' or '_'))
            end++;
        return end < _text.Length && _text[end] == ':' ? end : -1;
    }

    /// <summary>True at a character that can only begin a text without quotes.</summary>
    public readonly bool StartsPlain() => char.IsLetterOrDigit(Current) || (Current == '-' && char.IsLetterOrDigit(Next));

    /// <summary>True at « --- » or « ... », which end a document.</summary>
    public readonly bool StartsMarker() => Column == 0 && Current is '-' or '.' && _text.AsSpan(At).StartsWith([Current, Current, Current]);

    /// <summary>
    /// True for a text with tabs, other line ends, or what lies outside the basic plane: the full parser knows what it makes of them.
    /// </summary>
    public static bool HasUnusualCharacters(ReadOnlySpan<char> text) =>
        text.ContainsAnyInRange('\0', '\t')
        || text.ContainsAnyInRange('\u000B', '\u001F')
        || text.ContainsAnyInRange('\u007F', '\u009F')
        || text.ContainsAny('\u2028', '\u2029')
        || text.ContainsAnyInRange('\uD800', '\uFFFF');
}
