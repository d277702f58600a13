using System.Globalization;
using CollegeTes.WordProcessing.Package;

namespace CollegeTes.WordProcessing.Docx;

/// <summary>
/// Text that a reader of the document does not see: hidden by Word, written in the colour of what is under it, or too small to be read.
/// </summary>
/// <param name="styles">Of the document.</param>
/// <param name="isOnPaper">True where nothing but the page is under the text.</param>
internal sealed class DocxHiddenText(DocxStyles styles, bool isOnPaper)
{
    /// <summary>Half points: no one reads a letter of a point and a half.</summary>
    private const int Smallest = 3;

    private const string White = "FFFFFF";

    /// <summary>French: why a run does not show; null when it does.</summary>
    public string? Reason(XmlNode? run, XmlNode? paragraph)
    {
        if (styles.Has("w:vanish", run, paragraph))
            return "texte masqué";
        if (
            styles.Property("w:sz", run, paragraph)?["w:val"] is { } size
            && int.TryParse(size, NumberStyles.None, CultureInfo.InvariantCulture, out var halves)
            && halves <= Smallest
        )
            return "texte trop petit pour être lu";
        var colour = Colour(styles.Property("w:color", run, paragraph)?["w:val"]);
        if (Highlight(styles.Property("w:highlight", run, paragraph)?["w:val"]) is { } mark)
            return mark == (colour ?? "000000") ? "texte caviardé, de la couleur de son surlignage" : null;
        var shade = Colour(styles.Property("w:shd", run, paragraph)?["w:fill"]) ?? Colour(paragraph?.Child("w:shd")?["w:fill"]);
        if (shade is not null)
            return shade == colour ? "texte caviardé, de la couleur de son fond" : null;
        return isOnPaper && colour == White && !styles.HasShade(paragraph) ? "texte écrit en blanc sur blanc" : null;
    }

    private static string? Colour(string? value) => value is null or "auto" ? null : value.ToUpperInvariant();

    private static string? Highlight(string? name) =>
        name switch
        {
            "black" => "000000",
            "white" => White,
            "blue" => "0000FF",
            "cyan" => "00FFFF",
            "green" => "00FF00",
            "magenta" => "FF00FF",
            "red" => "FF0000",
            "yellow" => "FFFF00",
            "darkBlue" => "000080",
            "darkCyan" => "008080",
            "darkGreen" => "008000",
            "darkMagenta" => "800080",
            "darkRed" => "800000",
            "darkYellow" => "808000",
            "darkGray" => "808080",
            "lightGray" => "C0C0C0",
            _ => null,
        };
}
