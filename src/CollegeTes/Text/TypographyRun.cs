namespace CollegeTes.Text;

/// <summary>A run of text between two pieces of markup, with the one character on each side of it.</summary>
/// <param name="text">The run.</param>
/// <param name="before">The character before it in the paragraph, <c>'\0'</c> at its start.</param>
/// <param name="after">The character after it in the paragraph, <c>'\0'</c> at its end.</param>
internal readonly ref struct TypographyRun(ReadOnlySpan<char> text, char before, char after)
{
    public ReadOnlySpan<char> Text { get; } = text;

    public int Length => Text.Length;

    /// <summary>The character at an offset, the neighbours at -1 and <see cref="Length"/>, <c>'\0'</c> further out.</summary>
    public char At(int index)
    {
        if ((uint)index < (uint)Text.Length)
            return Text[index];
        return index == -1 ? before : index == Text.Length ? after : '\0';
    }

    /// <summary>Where the spaces that end just before an offset begin.</summary>
    public int SpacesBefore(int index)
    {
        while (index > 0 && IsSpace(Text[index - 1]))
            index--;
        return index;
    }

    /// <summary>Where the spaces from an offset on end.</summary>
    public int SpacesAfter(int index)
    {
        while (index < Text.Length && IsSpace(Text[index]))
            index++;
        return index;
    }

    /// <summary>Where the ASCII digits from an offset on end.</summary>
    public int DigitsEnd(int index)
    {
        while (index < Text.Length && char.IsAsciiDigit(Text[index]))
            index++;
        return index;
    }

    /// <summary>A space inside a line, breaking or not.</summary>
    public static bool IsSpace(char c) => c is ' ' or '\u00A0' or '\u202F' or '\u2009';

    /// <summary>An edge of the paragraph or white space of any kind.</summary>
    public static bool IsGap(char c) => c is '\0' or ' ' || char.IsWhiteSpace(c);
}
