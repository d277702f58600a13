using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace CollegeTes.Prose;

/// <summary>Writes blocks as HTML without a line end or indentation inside, so that printed text keeps its words apart.</summary>
internal sealed class BlockWriter(ProseSession session, HeadingRegister headings)
{
    /// <summary>Deepest nesting of lists and quotations.</summary>
    private const int MaxDepth = 64;

    /// <summary>Lines beyond which a listing is long.</summary>
    private const int LongListing = 12;

    private int _depth;

    public void Write(Block block)
    {
        if (_depth > MaxDepth)
        {
            if (!session.IsRefused)
                session.Bag.Add(
                    ProseDiagnostics.TooComplex.At(
                        session.SpanOf(block.Span),
                        $"plus de {MaxDepth} listes ou citations l'une dans l'autre",
                        "Simplifiez listes et citations."
                    )
                );
            session.IsRefused = true;
            return;
        }
        _depth++;
        var to = session.Output;
        switch (block)
        {
            case ParagraphBlock paragraph:
                Paragraph(paragraph);
                break;
            case HeadingBlock heading:
                Heading(heading);
                break;
            case ListBlock { IsOrdered: true } list:
                to.Raw("<ol"u8);
                if (list.OrderedStart is { } start && start != "1" && int.TryParse(start, out var first))
                {
                    to.Raw(" start=\""u8);
                    to.Number(first);
                    to.Raw("\""u8);
                }
                to.Raw(">"u8);
                Items(list);
                to.Raw("</ol>"u8);
                break;
            case ListBlock list:
                to.Raw("<ul>"u8);
                Items(list);
                to.Raw("</ul>"u8);
                break;
            case QuoteBlock quote:
                to.Raw("<blockquote>"u8);
                Children(quote);
                to.Raw("</blockquote>"u8);
                break;
            case Table table:
                Table(table);
                break;
            case HtmlBlock html:
                session.ReportHtml(html.Lines.ToString(), html.Span);
                break;
            case CodeBlock code:
                // Paper keeps a short listing on one page; a long one may break.
                to.Raw(code.Lines.Count > LongListing ? "<pre class=\"long\"><code>"u8 : "<pre><code>"u8);
                to.Text(code.Lines.ToString());
                to.Raw("</code></pre>"u8);
                break;
            case ThematicBreakBlock:
                to.Raw("<hr>"u8);
                break;
            case TermsBlock terms:
                Terms(terms);
                break;
            // Notes are written by the part that calls them.
            case LinkReferenceDefinitionGroup or LinkReferenceDefinition or FootnoteGroup:
                break;
            case ContainerBlock container:
                Children(container);
                break;
        }
        _depth--;
    }

    private void Children(ContainerBlock container)
    {
        foreach (var child in container)
            Write(child);
    }

    private void Paragraph(ParagraphBlock paragraph)
    {
        var to = session.Output;
        // A paragraph that holds an image alone is a figure, with the image's title as its caption.
        if (
            paragraph.Inline is { FirstChild: Markdig.Syntax.Inlines.LinkInline { IsImage: true } image } inline
            && image == inline.LastChild
        )
        {
            to.Raw("<figure>"u8);
            session.Inlines.Write(inline);
            session.Images.WriteCaption(image);
            to.Raw("</figure>"u8);
            return;
        }
        to.Raw("<p>"u8);
        WriteInlines(paragraph);
        to.Raw("</p>"u8);
    }

    private void Terms(TermsBlock terms)
    {
        var to = session.Output;
        to.Raw("<dl>"u8);
        foreach (var term in terms.OfType<TermBlock>())
        {
            to.Raw(term.IsMeaning ? "<dd>"u8 : "<dt>"u8);
            WriteInlines(term);
            to.Raw(term.IsMeaning ? "</dd>"u8 : "</dt>"u8);
        }
        to.Raw("</dl>"u8);
    }

    private void Heading(HeadingBlock heading)
    {
        session.ReportUnspaced(heading);
        // The page's own h1 to h3 stand above a section's content: what an author writes with ### becomes h4, and h3 below a chapter.
        var above = session.Context.IsWholeDocument ? 0 : 1;
        var level = (byte)('0' + Math.Clamp(heading.Level + above, 3 + above, 6));
        var to = session.Output;
        to.Raw([(byte)'<', (byte)'h', level]);
        // Whether the id is one of a kind is known once all texts are.
        var id = headings.Register(heading).Id;
        to.Raw(" id=\"\u0001h:"u8);
        to.Plain(id.Owner + "/" + id.Name);
        to.Raw("\u0002\">"u8);
        WriteInlines(heading);
        to.Raw([(byte)'<', (byte)'/', (byte)'h', level, (byte)'>']);
    }

    private void Items(ListBlock list)
    {
        var to = session.Output;
        foreach (var item in list)
        {
            to.Raw("<li>"u8);
            foreach (var child in (ContainerBlock)item)
            {
                if (child is ParagraphBlock paragraph && !list.IsLoose)
                    WriteInlines(paragraph);
                else
                    Write(child);
            }
            to.Raw("</li>"u8);
        }
    }

    private void Table(Table table)
    {
        var to = session.Output;
        var name = TableWidth.ClassOf(table, _depth - 1);
        if (name.IsEmpty)
        {
            to.Raw("<table>"u8);
        }
        else
        {
            to.Raw("<table class=\""u8);
            to.Raw(name);
            to.Raw("\">"u8);
        }
        if (TableWidth.IsCut(table, _depth - 1))
        {
            session.Bag.Add(
                ProseDiagnostics.WideTable.At(
                    session.SpanOf(table.Span),
                    "ce tableau est trop large pour une page de papier : des mots y seront coupés",
                    "Partagez-le en deux, tournez-le (lignes en colonnes) ou abrégez ses mots."
                )
            );
        }
        var inBody = false;
        foreach (var row in table.OfType<TableRow>())
        {
            if (row.IsHeader)
                to.Raw("<thead>"u8);
            else if (!inBody)
                to.Raw("<tbody>"u8);
            inBody |= !row.IsHeader;
            Row(table, row);
            if (row.IsHeader)
                to.Raw("</thead>"u8);
        }
        if (inBody)
            to.Raw("</tbody>"u8);
        to.Raw("</table>"u8);
    }

    private void Row(Table table, TableRow row)
    {
        var to = session.Output;
        to.Raw("<tr>"u8);
        for (var i = 0; i < row.Count; i++)
        {
            var isRight = i < table.ColumnDefinitions.Count && table.ColumnDefinitions[i].Alignment == TableColumnAlign.Right;
            var isHead = row.IsHeader || i == 0;
            to.Raw(isHead ? "<th scope=\""u8 : "<td"u8);
            if (isHead)
                to.Raw(row.IsHeader ? "col\""u8 : "row\""u8);
            to.Raw(isRight ? " class=\"n\">"u8 : ">"u8);
            foreach (var child in (TableCell)row[i])
            {
                if (child is ParagraphBlock paragraph)
                    WriteInlines(paragraph);
                else
                    Write(child);
            }
            to.Raw(isHead ? "</th>"u8 : "</td>"u8);
        }
        to.Raw("</tr>"u8);
    }

    /// <summary>Writes what a leaf holds, without an element of its own.</summary>
    public void WriteInlines(LeafBlock block)
    {
        session.Inlines.Write(block.Inline);
        session.Words += session.Inlines.Words;
    }
}
