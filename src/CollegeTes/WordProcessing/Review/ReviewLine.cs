using System.Text.RegularExpressions;

namespace CollegeTes.WordProcessing.Review;

/// <summary>A paragraph of a document, or a cell of its tables, as plain text.</summary>
/// <param name="Where">The heading it stands under; empty before the first.</param>
/// <param name="Marked">The same with each call for sources as one <see cref="Token.Call"/>.</param>
internal sealed partial record ReviewLine(string Text, string Where, string Marked)
{
    public ParagraphRole Role { get; init; }

    /// <summary>Its place in a list, or null.</summary>
    public ListMark? Mark { get; init; }

    /// <summary>True in a table.</summary>
    public bool IsCell { get; init; }

    /// <summary>True when it has what its text alone does not say: emphasis, links, images, notes.</summary>
    public bool IsRich { get; init; }

    /// <summary>The lines of a document, calls for sources left out.</summary>
    public static List<ReviewLine> Of(IReadOnlyList<Block> blocks)
    {
        var lines = new List<ReviewLine>();
        Add(blocks, lines, "", isCell: false);
        return lines;
    }

    private static string Add(IReadOnlyList<Block> blocks, List<ReviewLine> lines, string heading, bool isCell)
    {
        foreach (var block in blocks)
        {
            if (block is Table table)
            {
                foreach (var cell in table.Rows.SelectMany(r => r.Cells))
                    Add(cell.Blocks, lines, heading, isCell: true);
            }
            else if (block is Paragraph paragraph && Calls().Replace(paragraph.Text, "").Trim() is { Length: > 0 } text)
            {
                if (paragraph.Role is ParagraphRole.Heading)
                    heading = text;
                lines.Add(new ReviewLine(text, heading, Calls().Replace(paragraph.Text, Token.Call.ToString()).Trim())
                {
                    Role = paragraph.Role,
                    Mark = paragraph.Mark,
                    IsCell = isCell,
                    IsRich = paragraph.Pieces.Any(p => p.Bold || (p.Italic && paragraph.Role != ParagraphRole.Quote) || p.Link is not null || p.Note is not null || p.Picture is not null),
                });
            }
        }
        return heading;
    }

    // Not the square and the cube of a unit.
    [GeneratedRegex(@"(?<=[\p{L}\p{P}\d] ?)(?<!\b[kcdhm]?m)[¹²³⁰-⁹]+(,? ?[¹²³⁰-⁹]+)*")]
    private static partial Regex Calls();
}
