namespace CollegeTes.Prose;

/// <summary>What makes a text more than a reader is asked to understand: where, what, and what to do about it.</summary>
internal readonly record struct Excess(int Start, int Length, string Reason, string Remedy)
{
    // What may stand before the indentation of a line: marks of quotations, lists and definitions.
    private const string Marks = " \t>-*+:.)0123456789";

    /// <summary>The first character too many of those that are counted.</summary>
    public static Excess At(string text, string mark, int most, string reason)
    {
        var at = -1;
        for (var i = 0; i <= most; i++)
            at = text.IndexOf(mark, at + 1, StringComparison.Ordinal);
        return new Excess(at, mark.Length, reason, "Partagez le texte.");
    }

    /// <summary>
    /// The first line that begins with this many spaces; null when they all stand elsewhere. Inside a line they cost nothing: an editor
    /// that tidies
    /// a table fills its cells with them.
    /// </summary>
    public static Excess? Indentation(string text, string spaces)
    {
        for (var at = text.IndexOf(spaces, StringComparison.Ordinal); at >= 0; )
        {
            var line = text.LastIndexOf('\n', at) + 1;
            var end = at + text.AsSpan(at).IndexOfAnyExcept(' ');
            if (end < at)
                return null;
            if (text[end] is not ('\n' or '\r') && !text.AsSpan(line, at - line).ContainsAnyExcept(Marks))
                return new Excess(
                    at,
                    end - at,
                    $"une ligne en retrait de {end - line} espaces",
                    "Commencez la ligne au bord : un retrait ne sert qu'aux listes."
                );
            at = text.IndexOf(spaces, end, StringComparison.Ordinal);
        }
        return null;
    }
}
