using CollegeTes.Printing.Pdf;

namespace CollegeTes.Printing.Repair;

/// <summary>
/// Takes out of the structure what a box only paints: its ground, its border, the rule under a link. The browser tags them like words, and
/// whoever
/// listens to the page would come upon empty paragraphs. A figure is its drawing, and a label its bullet: theirs stay.
/// </summary>
internal static class Grounds
{
    private static readonly HashSet<string> Drawn = new(StringComparer.Ordinal) { "Figure", "Formula", "Lbl" };

    /// <summary>The pieces of content that are artifacts from now on.</summary>
    public static HashSet<ContentKid> TakeOut(PdfFile file, StructureTree tree)
    {
        var taken = new HashSet<ContentKid>();
        var wordless = file.Pages()
            .ToDictionary(
                p => p.Number,
                p =>
                    ArtifactMarks.Wordless(
                        file.Items(p.Dictionary["Contents"]).Select(file.Resolve).OfType<PdfStream>().Select(s => s.Decode())
                    )
            );
        foreach (var root in tree.Roots)
            Visit(root);
        return taken;

        void Visit(StructureElement element)
        {
            if (Drawn.Contains(element.Type))
                return;
            foreach (
                var kid in element
                    .Kids.OfType<ContentKid>()
                    .Where(k => wordless.TryGetValue(k.Page, out var marks) && marks.Contains(k.Mark))
            )
                taken.Add(kid);
            element.Kids.RemoveAll(k => k is ContentKid content && taken.Contains(content));
            foreach (var inner in element.Elements)
                Visit(inner);
        }
    }
}
