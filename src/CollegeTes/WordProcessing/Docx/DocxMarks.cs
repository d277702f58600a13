using CollegeTes.WordProcessing.Package;

namespace CollegeTes.WordProcessing.Docx;

/// <summary>What a run looks like besides bold and italic, as <see cref="Piece.Marks"/> writes it.</summary>
internal static class DocxMarks
{
    public static string Of(DocxStyles styles, XmlNode? run, XmlNode? paragraph, string text, bool isLink)
    {
        if (run is null || string.IsNullOrWhiteSpace(text))
            return "";
        var marks = "";
        if (styles.Has("w:strike", run, paragraph) || styles.Has("w:dstrike", run, paragraph))
            marks += Piece.Struck;
        if (!isLink && run.Child("w:u")?["w:val"] is { } line && line != "none")
            marks += Piece.Underlined;
        if ((run.Child("w:highlight")?["w:val"] ?? "none") != "none" || IsColour(run.Child("w:shd")?["w:fill"], "FFFFFF"))
            marks += Piece.Highlighted;
        if (IsColour(run.Child("w:color")?["w:val"], "000000"))
            marks += Piece.Coloured;
        // Digits have characters of their own for it.
        if (run.Child("w:vertAlign")?["w:val"] is "superscript" or "subscript" && text.Any(char.IsLetter))
            marks += Piece.Shifted;
        return marks;
    }

    private static bool IsColour(string? value, string usual) =>
        value is not null
        && !value.Equals("auto", StringComparison.OrdinalIgnoreCase)
        && !value.Equals(usual, StringComparison.OrdinalIgnoreCase);
}
