namespace CollegeTes.Text;

/// <summary>The text of one block or field, as the rules look at it.</summary>
/// <param name="text">All of it: what markup separates, the rules see side by side.</param>
internal readonly ref struct TypographyRun(ReadOnlySpan<char> text)
{
    /// <summary>Stands for something that is seen and is no text of the author's: code, an address, an image.</summary>
    public const char Object = '\uFFFC';

    /// <summary>A line that the author ended.</summary>
    public const char LineEnd = '\u2028';

    public ReadOnlySpan<char> Text { get; } = text;

    public int Length => Text.Length;

    /// <summary>The character at an offset, <c>'\0'</c> outside the text.</summary>
    public char At(int index) => (uint)index < (uint)Text.Length ? Text[index] : '\0';

    /// <summary>Where the spaces that end just before an offset begin; a line may end among them, a paragraph may not.</summary>
    public int SpacesBefore(int index)
    {
        var (start, line) = (index, -1);
        for (; start > 0 && IsSpaceOrLine(Text[start - 1]); start--)
        {
            if (Text[start - 1] != '\n')
                continue;
            if (line >= 0)
                return line;
            line = start;
        }

        return start;
    }

    /// <summary>Where the spaces from an offset on end; a line may end among them, a paragraph may not.</summary>
    public int SpacesAfter(int index)
    {
        var (end, line) = (index, -1);
        for (; end < Text.Length && IsSpaceOrLine(Text[end]); end++)
        {
            if (Text[end] != '\n')
                continue;
            if (line >= 0)
                return line;
            line = end;
        }

        return end;
    }

    /// <summary>Where the ASCII digits from an offset on end.</summary>
    public int DigitsEnd(int index)
    {
        while (index < Text.Length && char.IsAsciiDigit(Text[index]))
            index++;
        return index;
    }

    /// <summary>True at a letter or a digit, or at something that stands for a word.</summary>
    public static bool IsWord(char c) => char.IsLetterOrDigit(c) || c == Object;

    /// <summary>A space inside a line, breaking or not.</summary>
    public static bool IsSpace(char c) => c is ' ' or '\u00A0' or '\u202F' or '\u2009';

    /// <summary>A space, or the end of a line that a program wrapped.</summary>
    public static bool IsSpaceOrLine(char c) => IsSpace(c) || c == '\n';

    /// <summary>An edge of the text or white space of any kind.</summary>
    public static bool IsGap(char c) => c is '\0' or ' ' || char.IsWhiteSpace(c);
}
