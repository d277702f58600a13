using CollegeTes.Markup;
using CollegeTes.Printing.Pdf;

namespace CollegeTes.Printing.Repair;

/// <summary>
/// Gives words back the expansion and the language that the page gives them (ISO 32000-1, 14.9.2 and 14.9.5), and finds the numbers of
/// notes.
/// </summary>
internal static class WordRepair
{
    /// <returns>The numbers of notes that lead back to nothing: only the page says that they are no words.</returns>
    public static IReadOnlySet<StructureElement> Run(StructureTree tree, MarkupElement page)
    {
        var numbers = new HashSet<StructureElement>();
        var marked = PrintedMarkup.Marked(page);
        if (marked.Count == 0)
            return numbers;
        foreach (var element in tree.Elements.ToList())
        {
            if (element.Dictionary["Lang"] is not PdfString mark || !marked.TryGetValue(mark.Text, out var word))
                continue;
            element.Type = "Span";
            if (word.HasClass(PrintedMarkup.NoteNumber))
            {
                numbers.Add(element);
                element.Dictionary["Lang"] = null;
                continue;
            }
            element.Dictionary["Lang"] = PdfString.Of(PrintedMarkup.LanguageOf(word["lang"]!));
            if (word.Name == "abbr" && word["title"] is { Length: > 0 } expansion)
                element.Dictionary["E"] = PdfString.Of(expansion);
        }
        return numbers;
    }
}
