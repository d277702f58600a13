namespace CollegeTes.Text;

/// <summary>
/// Words that French writes with <c>œ</c>: a closed list of stems, for « moelle », « coexister » and « poète » have none.
/// </summary>
internal static class Ligatures
{
    private static readonly string[] Stems =
    [
        "oeuvr",
        "coeur",
        "soeur",
        "noeud",
        "voeu",
        "boeuf",
        "oeuf",
        "oeil",
        "moeurs",
        "choeur",
        "foet",
        "oecum",
        "oed",
        "oesoph",
        "oenol",
        "oestr",
    ];

    /// <summary>The word, when it has <c>oe</c> for <c>œ</c>.</summary>
    public static TypographyNotice? FromWord(string text, int start, int end)
    {
        var word = text.AsSpan(start, end - start);
        var pair = word.IndexOf("oe", StringComparison.OrdinalIgnoreCase);
        if (pair < 0)
            return null;
        foreach (var stem in Stems)
        {
            var at = word.IndexOf(stem, StringComparison.OrdinalIgnoreCase);
            if (at < 0 || (stem[0] == 'o' && stem.Length == 3 && at > 0))
                continue;
            var letter = at + stem.IndexOf("oe", StringComparison.Ordinal);
            var right = string.Concat(word[..letter], word[letter] == 'O' ? "Œ" : "œ", word[(letter + 2)..]);
            return new TypographyNotice(start, end - start, TypographyNoticeKind.Ligature, word.ToString(), right);
        }

        return null;
    }
}
