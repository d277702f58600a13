namespace CollegeTes.WordProcessing;

/// <summary>
/// How a paragraph is laid out otherwise than its document does by default, a letter for each. Word versions have none of it: what comes
/// back with one was given it by whoever read it.
/// </summary>
internal sealed class Layouts
{
    public const char Font = 'p';
    public const char Size = 't';
    public const char Style = 's';
    public const char Alignment = 'a';
    public const char Tabulation = 'b';
    public const char PageBreak = 'm';

    private static readonly (char Letter, string Name)[] Names =
    [
        (Font, "police"),
        (Size, "taille des caractères"),
        (Style, "style"),
        (Alignment, "alignement"),
        (Tabulation, "tabulation"),
        (PageBreak, "saut de page"),
    ];

    // What programs and our own versions call text that has no style of its own, links and notes.
    private static readonly HashSet<string> Ordinary = new(StringComparer.Ordinal)
    {
        "",
        "normal",
        "standard",
        "default style",
        "default paragraph style",
        "default paragraph font",
        "list paragraph",
        "paragraphe de liste",
        "text body",
        "body text",
        "table contents",
        "table heading",
        "table normal",
        "table grid",
        "title",
        "subtitle",
        "quote",
        "quotations",
        "caption",
        "header",
        "footer",
        "header and footer",
        "footnote",
        "footnote text",
        "endnote",
        "endnote text",
        "footnote reference",
        "endnote reference",
        "footnote characters",
        "endnote characters",
        "footnote anchor",
        "endnote anchor",
        "hyperlink",
        "internet link",
        "visited internet link",
        "followedhyperlink",
        "lien hypertexte",
        "annotation text",
        "annotation reference",
        "commentaire",
        "strong",
        "strong emphasis",
        "emphasis",
        "page number",
        "frame contents",
    };

    private readonly SortedSet<char> _letters = [];

    public void Add(char letter) => _letters.Add(letter);

    /// <summary>Notes the style of a paragraph or of words, by its name.</summary>
    public void AddStyle(string name)
    {
        var known = Text.UnicodeText.Fold(name.Replace("_20_", " ", StringComparison.Ordinal));
        if (
            !Ordinary.Contains(known)
            && !known.StartsWith("heading ", StringComparison.Ordinal)
            && !known.StartsWith("titre", StringComparison.Ordinal)
        )
            Add(Style);
    }

    public override string ToString() => string.Concat(_letters);

    /// <summary>French: what a layout has and another has not.</summary>
    public static IEnumerable<string> Missing(string has, string other) =>
        Names.Where(n => has.Contains(n.Letter) && !other.Contains(n.Letter)).Select(n => n.Name);
}
