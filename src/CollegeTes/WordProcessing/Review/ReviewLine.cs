using System.Text.RegularExpressions;

namespace CollegeTes.WordProcessing.Review;

/// <summary>A paragraph of a document, or a cell of its tables, as plain text.</summary>
/// <param name="Where">The heading it stands under; empty before the first.</param>
internal sealed partial record ReviewLine(string Text, string Where)
{
    /// <summary>The lines of a document, calls for sources left out.</summary>
    public static List<ReviewLine> Of(IReadOnlyList<Block> blocks)
    {
        var lines = new List<ReviewLine>();
        Add(blocks, lines, "");
        return lines;
    }

    private static string Add(IReadOnlyList<Block> blocks, List<ReviewLine> lines, string heading)
    {
        foreach (var block in blocks)
        {
            if (block is Table table)
            {
                foreach (var cell in table.Rows.SelectMany(r => r.Cells))
                    Add(cell.Blocks, lines, heading);
            }
            else if (block is Paragraph paragraph && Calls().Replace(paragraph.Text, "").Trim() is { Length: > 0 } text)
            {
                if (paragraph.Role is ParagraphRole.Heading)
                    heading = text;
                lines.Add(new ReviewLine(text, heading));
            }
        }
        return heading;
    }

    [GeneratedRegex(@"(?<=[\p{L}\p{P}\d] ?)[¹²³⁰-⁹]+(, ?[¹²³⁰-⁹]+)*")]
    private static partial Regex Calls();
}
