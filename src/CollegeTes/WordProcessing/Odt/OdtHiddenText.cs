namespace CollegeTes.WordProcessing.Odt;

/// <summary>Words that nobody sees: hidden by LibreOffice, in the colour of what is under them, or too small to be read.</summary>
internal static class OdtHiddenText
{
    /// <summary>French: why they are not seen; null when they are.</summary>
    /// <param name="property">A property of the words by its name, or null.</param>
    /// <param name="underParagraph">Colour under the paragraph, or null.</param>
    /// <param name="isOnPaper">True for the text of the pages: white on nothing, it does not show.</param>
    public static string? Reason(Func<string, string?> property, string? underParagraph, bool isOnPaper)
    {
        if (property("text:display") == "none")
            return "texte masqué";
        if (OdtLength.Read(property("fo:font-size")) is <= 1.5)
            return "texte trop petit pour être lu";
        if (property("fo:color") is not { } colour)
            return null;
        var under = new[] { property("fo:background-color"), underParagraph }.FirstOrDefault(c => c is not (null or "transparent"));
        if (under is not null)
            return string.Equals(under, colour, StringComparison.OrdinalIgnoreCase) ? "texte caviardé, de la couleur de son fond" : null;
        return isOnPaper && string.Equals(colour, "#ffffff", StringComparison.OrdinalIgnoreCase) ? "texte écrit en blanc sur blanc" : null;
    }
}
