namespace CollegeTes.WordProcessing.Odt;

/// <summary>What a text looks like besides bold and italic, as <see cref="Piece.Marks"/> writes it.</summary>
internal static class OdtMarks
{
    public static string Of(OdtStyles styles, IReadOnlyCollection<string> spans, string? paragraph, string text, bool isLink)
    {
        if (string.IsNullOrWhiteSpace(text))
            return "";
        var marks = "";
        if (styles.TextProperty("style:text-line-through-style", spans, paragraph) is { } strike && strike != "none")
            marks += Piece.Struck;
        if (!isLink && styles.TextProperty("style:text-underline-style", spans, paragraph) is { } line && line != "none")
            marks += Piece.Underlined;
        if (spans.Count > 0 && styles.TextProperty("fo:background-color", spans, null) is { } fill && fill != "transparent")
            marks += Piece.Highlighted;
        if (!isLink && spans.Count > 0 && styles.TextProperty("fo:color", spans, null) is { } colour && colour != "#000000")
            marks += Piece.Coloured;
        if (
            styles.TextProperty("style:text-position", spans, paragraph) is { } position
            && !position.StartsWith("0%", StringComparison.Ordinal)
            && text.Any(char.IsLetter)
        )
            marks += Piece.Shifted;
        return marks;
    }
}
