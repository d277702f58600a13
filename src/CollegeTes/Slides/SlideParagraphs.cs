using CollegeTes.Markup;
using CollegeTes.WordProcessing;

namespace CollegeTes.Slides;

/// <summary>Blocks of a page as the paragraphs of a placeholder.</summary>
internal static class SlideParagraphs
{
    /// <summary>The paragraphs of a placeholder; a table that it has no room for gives a paragraph a row.</summary>
    public static List<Paragraph> Make(IEnumerable<Block> blocks, Placeholder place) =>
        [.. blocks.SelectMany(Flat).Where(p => p.Text.Length > 0).Select(p => place.Look.Tab > 0 ? Tabbed(p) : p)];

    /// <summary>The value of a tile, which is in <c>strong</c>, then what it is the value of.</summary>
    public static List<Block> Captioned(MarkupElement element, Func<IEnumerable<MarkupNode>, List<Block>> read)
    {
        var value = element.All("strong").FirstOrDefault();
        var rest = new MarkupElement("p");
        rest.Children.AddRange(element.Children.Where(c => c != value));
        return
        [
            .. read(value?.Children ?? []),
            .. read([rest]).Select(b => b is Paragraph p ? p with { Role = ParagraphRole.Caption, Mark = null } : b),
        ];
    }

    private static IEnumerable<Paragraph> Flat(Block block) =>
        block switch
        {
            Paragraph paragraph => [paragraph],
            DocumentTable table => table.Rows.Select(r => new Paragraph(
                ParagraphRole.Body,
                0,
                [new Piece(string.Join(" : ", r.Cells.Select(c => c.Text).Where(t => t.Length > 0)))]
            )),
            _ => [],
        };

    // What is in bold at its head stands in a column of its own.
    private static Paragraph Tabbed(Paragraph paragraph)
    {
        var head = paragraph.Pieces.TakeWhile(p => p.Bold).ToList();
        var rest = paragraph.Pieces.Skip(head.Count).ToList();
        if (head.Count == 0 || rest.Count == 0)
            return paragraph;
        return paragraph with { Pieces = [.. head, new Piece("\t"), rest[0] with { Text = rest[0].Text.TrimStart(' ') }, .. rest.Skip(1)] };
    }
}
