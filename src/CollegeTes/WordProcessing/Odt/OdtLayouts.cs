namespace CollegeTes.WordProcessing.Odt;

/// <summary>How words and paragraphs are laid out of themselves, whatever their style is.</summary>
internal static class OdtLayouts
{
    // Code has a font of its own in Word versions.
    private const string Code = "Consolas";

    /// <summary>Notes what words have.</summary>
    public static void Read(OdtStyles styles, IReadOnlyCollection<string> spans, string? paragraph, string text, Layouts layout)
    {
        if (spans.Count == 0 || string.IsNullOrWhiteSpace(text))
            return;
        if (
            Own(styles, spans, "style:font-name", "fo:font-family") is { } font
            && font != Code
            && font != Own(styles, [], "style:font-name", "fo:font-family", paragraph)
        )
            layout.Add(Layouts.Font);
        if (Own(styles, spans, "fo:font-size") is { } size && size != Own(styles, [], "fo:font-size", null, paragraph))
            layout.Add(Layouts.Size);
        foreach (var span in spans)
            layout.AddStyle(styles.NameOf("text", span));
    }

    /// <summary>Notes what a paragraph has.</summary>
    public static void ReadParagraph(OdtStyles styles, string? paragraph, Layouts layout)
    {
        if (
            styles.ParagraphProperty("fo:break-before", paragraph) == "page"
            || styles.ParagraphProperty("fo:break-after", paragraph) == "page"
        )
            layout.Add(Layouts.PageBreak);
        if (styles.OwnParagraphProperty("fo:text-align", paragraph) is not (null or "start" or "left"))
            layout.Add(Layouts.Alignment);
        layout.AddStyle(styles.NameOf("paragraph", paragraph));
    }

    private static string? Own(
        OdtStyles styles,
        IReadOnlyCollection<string> spans,
        string property,
        string? other = null,
        string? paragraph = null
    ) =>
        styles.TextProperty(property, spans, paragraph)
        ?? (other is null ? null : styles.TextProperty(other, spans, paragraph)?.Trim('\'', '"'));
}
