using System.Text;

namespace CollegeTes.WordProcessing.Forms;

/// <summary>The questions of a document, found in its blocks by the tags of its fields.</summary>
internal static class FormQuestions
{
    /// <summary>In reading order; none for a document that is not to be filled in.</summary>
    public static IReadOnlyList<FormQuestion> Find(IEnumerable<Block> blocks)
    {
        var found = new List<FormQuestion>();
        foreach (var block in blocks)
        {
            if (block is DocumentTable table)
                found.AddRange(table.Rows.Select(OfRow).OfType<FormQuestion>());
            else if (block is Paragraph paragraph && KeyOf([paragraph]) is { } key)
                found.Add(new FormQuestion(key, "", Parts([paragraph]), ""));
        }
        return found;
    }

    /// <summary>The key of the question that fields belong to; null when none is tagged.</summary>
    public static string? KeyOf(IEnumerable<Block> blocks) =>
        blocks
            .OfType<Paragraph>()
            .SelectMany(p => p.Pieces)
            .Select(p => p.Control?.Tag)
            .Where(t => t is not null && t.Contains('/', StringComparison.Ordinal))
            .Select(t => t![..t!.LastIndexOf('/')])
            .FirstOrDefault();

    /// <summary>The name of a field in its question: the end of its tag.</summary>
    public static string NameOf(string tag) => tag[(tag.LastIndexOf('/') + 1)..];

    /// <summary>Words as they are compared: letters and digits alone.</summary>
    public static string Bare(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToUpperInvariant();

    private static FormQuestion? OfRow(TableRow row)
    {
        var asked = row.Cells.FirstOrDefault(c => KeyOf(c.Blocks) is not null);
        if (asked is null)
            return null;
        return new FormQuestion(KeyOf(asked.Blocks)!, TextBeside(row, asked), Parts(asked.Blocks), row.Print);
    }

    /// <summary>What stands in the other cells of a row, a line a paragraph.</summary>
    public static string TextBeside(TableRow row, TableCell asked) =>
        string.Join('\n', row.Cells.Where(c => c != asked).SelectMany(c => c.Blocks).Select(BlockText.Of).Where(t => t.Length > 0));

    private static List<FormPart> Parts(IEnumerable<Block> blocks)
    {
        var parts = new List<FormPart>();
        var words = new StringBuilder();
        foreach (var piece in blocks.OfType<Paragraph>().SelectMany(p => p.Pieces.Append(new Piece(" "))))
        {
            if (piece.Control is { Tag.Length: > 0 } control)
            {
                Flush();
                parts.Add(new FormPart(NameOf(control.Tag), control.IsBox, control.Hint));
            }
            else
            {
                words.Append(piece.IsBreak ? " " : piece.Text);
            }
        }
        Flush();
        return parts;

        void Flush()
        {
            if (words.ToString().Trim() is { Length: > 0 } said)
                parts.Add(new FormPart("", false, said));
            words.Clear();
        }
    }
}
