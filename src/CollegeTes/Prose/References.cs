namespace CollegeTes.Prose;

/// <summary>
/// The two references that texts may hold, in Markdown as in plain fields: <c>[@id]</c> or <c>[@id; @other]</c> for
/// sources, <c>{chiffre:id}</c> or <c>{chiffre:id=texte}</c> for typed facts.
/// </summary>
public static class References
{
    /// <summary>A citation of sources at the start of a text: ids with their offsets, and the length of the whole.</summary>
    public static bool TryMatchCitation(ReadOnlySpan<char> text, out int length, List<(int Start, int Length)>? ids = null)
    {
        length = 0;
        if (text.Length < 4 || text[0] != '[' || text[1] != '@')
            return false;
        var at = 1;
        while (true)
        {
            while (at < text.Length && text[at] == ' ')
                at++;
            if (at >= text.Length || text[at] != '@')
                return false;
            var start = ++at;
            while (at < text.Length && (char.IsAsciiLetterOrDigit(text[at]) || text[at] == '-'))
                at++;
            if (at == start)
                return false;
            ids?.Add((start, at - start));
            while (at < text.Length && text[at] == ' ')
                at++;
            if (at >= text.Length)
                return false;
            if (text[at] == ']')
            {
                length = at + 1;
                return true;
            }
            if (text[at] is not (';' or ','))
                return false;
            at++;
        }
    }

    /// <summary>A typed fact at the start of a text: its id, the written text if there is one, and the length of the whole.</summary>
    public static bool TryMatchFigure(ReadOnlySpan<char> text, out int length, out string id, out string? written)
    {
        const string Opening = "{chiffre:";
        length = 0;
        id = "";
        written = null;
        if (!text.StartsWith(Opening, StringComparison.Ordinal))
            return false;
        var end = text.IndexOf('}');
        if (end < 0 || end > 200)
            return false;
        var inner = text[Opening.Length..end];
        var equals = inner.IndexOf('=');
        id = (equals < 0 ? inner : inner[..equals]).Trim().ToString();
        written = equals < 0 ? null : inner[(equals + 1)..].Trim().ToString();
        length = end + 1;
        return id.Length > 0 && id.All(c => char.IsAsciiLetterOrDigit(c) || c == '-');
    }
}
