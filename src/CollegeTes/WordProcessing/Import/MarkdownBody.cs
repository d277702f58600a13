using System.Globalization;
using System.Text;

namespace CollegeTes.WordProcessing.Import;

/// <summary>Blocks as Markdown: what Word showed, in what Markdown has words for.</summary>
internal sealed class MarkdownBody(InlineMarkdown inlines, ImportedImages images, ReadingLog log)
{
    private const int LongestCell = 800;
    private const int MostBlocksInCell = 4;

    private readonly StringBuilder _text = new();
    private readonly ListMarks _lists = new();
    private bool _lastIsQuote;

    /// <summary>Tables written as tables, and tables of the page's layout written as running text.</summary>
    public int Tables { get; private set; }

    public int Unfolded { get; private set; }

    public override string ToString() => _text.ToString();

    /// <summary>Writes blocks; headings have the levels that they will have in the file, from 2.</summary>
    public void Write(IReadOnlyList<Block> blocks)
    {
        for (var i = 0; i < blocks.Count; i++)
        {
            switch (blocks[i])
            {
                case DocumentTable table:
                    Close();
                    Write(table);
                    break;
                case Paragraph { Mark: { } mark } item:
                    log.Next();
                    Item(item, mark);
                    break;
                case Paragraph paragraph:
                    Close();
                    log.Next();
                    i += Write(paragraph, i + 1 < blocks.Count ? blocks[i + 1] as Paragraph : null);
                    break;
            }
        }
        Close();
    }

    private void Close() => _lists.Close();

    // Gives how many blocks it took besides its own: the caption of a figure.
    private int Write(Paragraph paragraph, Paragraph? next)
    {
        if (paragraph.Role == ParagraphRole.Heading)
        {
            log.Enter(paragraph.Text);
            Block(new string('#', paragraph.Level) + " " + inlines.Write(paragraph.Pieces, isPlain: true));
            return 0;
        }
        if (paragraph.IsOnlyPictures)
        {
            var caption =
                next is { Role: ParagraphRole.Caption, IsOnlyPictures: false } && next.Pieces.All(p => p.Picture is null && p.Note is null)
                    ? next
                    : null;
            Figures(paragraph, caption?.Text ?? "");
            return caption is null ? 0 : 1;
        }
        if (
            paragraph.Role == ParagraphRole.Caption
            && paragraph.Pieces.Count(p => p.Picture is not null) == 1
            && paragraph.Pieces.All(p => p.Note is null)
        )
        {
            Figures(paragraph, paragraph.Text);
            return 0;
        }
        var text = inlines.Write(paragraph.Pieces, isPlain: false);
        if (text.Length == 0)
            return 0;
        if (paragraph.Role == ParagraphRole.Quote)
            Quote(text);
        else
            Block(text);
        return 0;
    }

    private void Figures(Paragraph paragraph, string caption)
    {
        foreach (var piece in paragraph.Pieces.Where(p => p.Picture is not null))
        {
            if (piece.Link is { } link && !link.StartsWith('#'))
                log.Leave(ThingKind.Link, "lien posé sur une image", link);
            if (images.Keep(piece.Picture!, caption) is { } file)
                Block(
                    $"![{InlineMarkdown.Alternative(piece.Picture!.Alternative)}]({file}{(caption.Length > 0 ? $" \"{MarkdownEscape.Title(caption)}\"" : "")})"
                );
            caption = "";
        }
    }

    private void Quote(string text)
    {
        var lines = "> " + text.Replace("\n", "\n> ", StringComparison.Ordinal);
        // Two paragraphs of one quotation stay one quotation.
        if (_lastIsQuote)
            _text.Append(">\n").Append(lines).Append('\n');
        else
            Block(lines);
        _lastIsQuote = true;
    }

    private void Block(string text)
    {
        if (_text.Length > 0)
            _text.Append('\n');
        _text.Append(text).Append('\n');
        _lastIsQuote = false;
    }

    private void Item(Paragraph item, ListMark mark)
    {
        var text = inlines.Write(item.Pieces, isPlain: false);
        if (text.Length == 0)
            return;
        _lastIsQuote = false;
        var (prefix, indent, isApart) = _lists.Next(mark);
        if (isApart && _text.Length > 0)
            _text.Append('\n');
        _text.Append(prefix).Append(text.Replace("\n", "\n" + indent, StringComparison.Ordinal)).Append('\n');
    }

    private void Write(DocumentTable table)
    {
        var columns = table.Rows.Max(r => r.Cells.Sum(c => c.Span));
        if (columns < 2 || table.Rows.SelectMany(r => r.Cells).Any(IsLayout))
        {
            Unfolded++;
            log.Remark(columns < 2 ? "cadre d'une seule colonne, écrit comme du texte" : "tableau de mise en page, écrit comme du texte");
            foreach (var cell in table.Rows.SelectMany(r => r.Cells).Where(c => c.Blocks.Count > 0))
                Write(cell.Blocks);
            return;
        }
        Tables++;
        var lines = new StringBuilder();
        for (var i = 0; i < table.Rows.Count; i++)
        {
            Row(lines, table.Rows[i], columns);
            if (i == 0)
                lines.Append('|').Insert(lines.Length, " --- |", columns).Append('\n');
        }
        Block(lines.ToString().TrimEnd('\n'));
    }

    private static bool IsLayout(TableCell cell) =>
        cell.Blocks.Count > MostBlocksInCell
        || cell.Text.Length > LongestCell
        || cell.Blocks.Any(b => b is DocumentTable || b is Paragraph { IsOnlyPictures: true });

    private void Row(StringBuilder lines, TableRow row, int columns)
    {
        var written = 0;
        lines.Append('|');
        foreach (var cell in row.Cells)
        {
            log.Next();
            var text = string.Join(
                " — ",
                cell.Blocks.OfType<Paragraph>()
                    .Select(p =>
                        (p.Mark is { IsOrdered: true } m ? m.Number.ToString(CultureInfo.InvariantCulture) + "\\. " : "")
                        + inlines.Write(p.Pieces, isPlain: true)
                    )
                    .Where(t => t.Length > 0)
            );
            if (cell.Blocks.Count > 1)
                log.Remark("paragraphes d'une cellule réunis sur une ligne");
            lines.Append(' ').Append(text).Append(text.Length > 0 ? " |" : "|");
            for (var i = 1; i < cell.Span && written + i < columns; i++)
                lines.Append(" |");
            written += cell.Span;
        }
        lines.Insert(lines.Length, " |", Math.Max(columns - written, 0)).Append('\n');
    }
}
