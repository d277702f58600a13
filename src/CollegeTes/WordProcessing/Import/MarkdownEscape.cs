using System.Text;

namespace CollegeTes.WordProcessing.Import;

/// <summary>Characters of a text as Markdown that shows them, whatever they would mean there.</summary>
internal static class MarkdownEscape
{
    /// <summary>Appends one character, with a backslash where Markdown, or our own references, would make something of it.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="text">The whole text.</param>
    /// <param name="at">The character.</param>
    /// <param name="isBlock">True where the text begins a block, so that a first word may be taken for a marker.</param>
    public static void Append(StringBuilder output, ReadOnlySpan<char> text, int at, bool isBlock)
    {
        var c = text[at];
        var atLineStart = isBlock && (at == 0 || text[at - 1] == InlineMarkdown.BreakMark);
        var next = at + 1 < text.Length ? text[at + 1] : '\0';
        var needs = c switch
        {
            '\\' or '`' or '*' or '_' or '[' or ']' or '<' or '>' or '|' or '{' => true,
            '&' => next == '#' || char.IsAsciiLetter(next),
            '!' => next is '[' or '\0',
            '#' => atLineStart || next == '\0',
            '-' or '+' or '=' => atLineStart,
            '~' => atLineStart || next == '~' || (at > 0 && text[at - 1] == '~'),
            '.' or ')' => isBlock && IsAfterNumber(text, at),
            ':' => (atLineStart && next is ' ' or '\u00A0') || (text[(at + 1)..].StartsWith("ignorer") && text[..at].EndsWith("tes")),
            _ => false,
        };
        if (needs)
            output.Append('\\');
        output.Append(c);
    }

    // « 1986. Une année » at the start of a paragraph would begin a list.
    private static bool IsAfterNumber(ReadOnlySpan<char> text, int at)
    {
        var start = at;
        while (start > 0 && char.IsAsciiDigit(text[start - 1]))
            start--;
        return start < at && at - start <= 9 && (start == 0 || text[start - 1] == InlineMarkdown.BreakMark);
    }

    /// <summary>A caption as a title between double quotes.</summary>
    public static string Title(string text)
    {
        var output = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '"')
                output.Append('\\').Append('"');
            else
                Append(output, text, i, false);
        }
        return output.ToString();
    }

    /// <summary>An address between parentheses.</summary>
    public static string Address(string url)
    {
        var output = new StringBuilder(url.Length);
        foreach (var c in url)
        {
            if (c is '(' or ')' or '<' or '>' or '"' or '*' or '_' or '`' or '[' or ']' or '{' or '}' or '|')
                output.Append('\\');
            output.Append(c == '&' ? "&amp;" : c.ToString());
        }
        return output.ToString();
    }
}
