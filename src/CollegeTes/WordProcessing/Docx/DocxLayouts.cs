using CollegeTes.WordProcessing.Package;

namespace CollegeTes.WordProcessing.Docx;

/// <summary>How words and paragraphs are laid out of themselves, whatever their style is.</summary>
internal static class DocxLayouts
{
    // Code has a font of its own in Word versions.
    private const string Code = "Consolas";

    /// <summary>Notes what a run has.</summary>
    public static void Read(DocxStyles styles, XmlNode? run, XmlNode? paragraph, string text, Layouts layout)
    {
        if (run is null || string.IsNullOrWhiteSpace(text))
            return;
        if (Font(run.Child("w:rFonts")) is { } font && font != Code && font != Font(styles.Property("w:rFonts", null, paragraph)))
            layout.Add(Layouts.Font);
        if (run.Child("w:sz")?["w:val"] is { } size && size != styles.Property("w:sz", null, paragraph)?["w:val"])
            layout.Add(Layouts.Size);
        if (run.Child("w:rStyle")?["w:val"] is { } style)
            layout.AddStyle(styles.NameOf(style));
    }

    /// <summary>Notes what a paragraph has.</summary>
    public static void ReadParagraph(DocxStyles styles, XmlNode? paragraph, Layouts layout)
    {
        if (paragraph is null)
            return;
        if (paragraph.Child("w:pageBreakBefore") is { } page && DocxStyles.IsOn(page["w:val"]))
            layout.Add(Layouts.PageBreak);
        if (paragraph.Child("w:jc")?["w:val"] is not (null or "left" or "start"))
            layout.Add(Layouts.Alignment);
        if (paragraph.Child("w:pStyle")?["w:val"] is { } style)
            layout.AddStyle(styles.NameOf(style));
    }

    private static string? Font(XmlNode? fonts) => fonts?["w:ascii"] ?? fonts?["w:hAnsi"];
}
