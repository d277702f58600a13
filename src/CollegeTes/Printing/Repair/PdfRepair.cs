using CollegeTes.Markup;
using CollegeTes.Printing.Pdf;

namespace CollegeTes.Printing.Repair;

/// <summary>
/// Makes of what the browser printed a file that says what it is, that everyone can read, and that is the same from one machine to the
/// next.
/// </summary>
internal static class PdfRepair
{
    /// <param name="file">What the browser printed.</param>
    /// <param name="job">What was asked for.</param>
    /// <param name="page">The page that was printed.</param>
    /// <param name="claims">True for a file that says it follows PDF/UA-1, to be validated.</param>
    /// <exception cref="InvalidDataException">The browser printed something that is not known.</exception>
    public static PrintedPage Finish(PdfFile file, PrintJob job, MarkupElement page, bool claims = false)
    {
        var tree = StructureTree.Load(file);
        var blocks = PagesOf(file, tree);
        var grounds = Grounds.TakeOut(file, tree).ToLookup(k => k.Page, k => k.Mark);
        var numbers = WordRepair.Run(tree, page);
        StructureRepair.Run(tree, numbers);
        LinkRepair.Run(file, tree, page, job);
        tree.Save();
        foreach (var (number, printed) in file.Pages())
        {
            var artifacts = grounds[number].ToHashSet();
            foreach (var part in file.Items(printed["Contents"]))
            {
                if (file.Resolve(part) is PdfStream drawing)
                    drawing.Encode(ArtifactMarks.Wrap(drawing.Decode(), artifacts));
            }
        }
        PageBoxes.Set(file, job.Format, job.Variant);
        if (job.Variant == PrintVariant.Booklet)
            SaddleStitch.Impose(file, job.Format);
        Metadata.Write(file, job.Facts, tagged: job.Variant != PrintVariant.Booklet, claims);
        file.DropUnreachable();
        return new PrintedPage(PdfWriter.Write(file), blocks);
    }

    // What has no content of its own starts where the block before it does.
    private static List<int> PagesOf(PdfFile file, StructureTree tree)
    {
        var numbers = file.Pages().Select((p, i) => (p.Number, i)).ToDictionary(p => p.Number, p => p.i + 1);
        var pages = new List<int>();
        foreach (var block in tree.Elements.Where(e => e.Type is "P" or "H1" or "H2" or "H3" or "H4" or "H5" or "H6"))
        {
            var content = block.SelfAndDescendants().SelectMany(e => e.Kids).OfType<ContentKid>().FirstOrDefault();
            pages.Add(content is not null && numbers.TryGetValue(content.Page, out var page) ? page : pages.LastOrDefault(1));
        }
        return pages;
    }
}
