using CollegeTes.Markup;
using CollegeTes.Printing.Pdf;

namespace CollegeTes.Printing.Repair;

/// <summary>Gives words back the expansion and the language that the page gives them (ISO 32000-1, 14.9.2 and 14.9.5).</summary>
internal static class WordRepair
{
    public static void Run(StructureTree tree, MarkupElement page)
    {
        var marked = PrintedMarkup.Marked(page);
        if (marked.Count == 0)
            return;
        foreach (var element in tree.Elements.ToList())
        {
            if (element.Dictionary["Lang"] is not PdfString mark || !marked.TryGetValue(mark.Text, out var word))
                continue;
            element.Type = "Span";
            element.Dictionary["Lang"] = PdfString.Of(PrintedMarkup.LanguageOf(word["lang"]!));
            if (word.Name == "abbr" && word["title"] is { Length: > 0 } expansion)
                element.Dictionary["E"] = PdfString.Of(expansion);
        }
    }
}
