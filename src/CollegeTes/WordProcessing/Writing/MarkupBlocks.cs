using System.Globalization;
using CollegeTes.Markup;

namespace CollegeTes.WordProcessing.Writing;

/// <summary>
/// The markup of a page as the blocks of a document: headings, paragraphs, lists, tables, quotations, figures. Drawings and what only
/// decorates are left.
/// </summary>
/// <param name="image">Bytes of an image by its address on the page, or null.</param>
internal sealed class MarkupBlocks(Func<string, byte[]?> image)
{
    private static readonly HashSet<string> Containers = new(StringComparer.Ordinal)
    {
        "html",
        "body",
        "main",
        "header",
        "footer",
        "section",
        "article",
        "aside",
        "div",
        "nav",
        "figure",
        "dl",
        "details",
        "fieldset",
        "tbody",
    };

    private readonly List<Block> _blocks = [];
    private readonly List<Piece> _loose = [];
    private readonly MarkupInlines _inlines = new(image);
    private int _lists;
    private bool _inNotes;

    /// <summary>Language of the page.</summary>
    public string Language { get; private set; } = "fr";

    /// <summary>Title of the page.</summary>
    public string Title { get; private set; } = "";

    /// <summary>True for what is printed to be written on (class <c>a-remplir</c>).</summary>
    public bool HasNarrowMargins { get; private set; }

    /// <summary>The demand that the page is sent with, or null.</summary>
    public string? Request { get; private set; }

    /// <summary>What each object to validate says, hashed.</summary>
    public string Objects { get; private set; } = "";

    public IReadOnlyList<Block> Read(MarkupElement page)
    {
        HasNarrowMargins = page["class"] == "a-remplir";
        (Request, Objects) = (page["data-demande"], page["data-objets"] ?? "");
        Language = page["lang"] ?? Language;
        Title = page.All("title").FirstOrDefault()?.TextContent().Trim() ?? "";
        Walk(page, ParagraphRole.Body, null);
        Flush(ParagraphRole.Body, null);
        return _blocks;
    }

    private void Walk(MarkupElement node, ParagraphRole role, ListMark? mark)
    {
        var before = _blocks.Count;
        foreach (var child in node.Children)
        {
            if (child is not MarkupElement element || !IsBlock(element.Name))
            {
                _inlines.Read(child, _loose, new Piece(""));
                continue;
            }
            Flush(role, Mark());
            Block(element, role, Mark());
        }
        Flush(role, Mark());

        // Only the first paragraph of an item carries its number.
        ListMark? Mark() => mark is null || _blocks.Count == before ? mark : mark with { Continues = true };
    }

    private static bool IsBlock(string name) =>
        Containers.Contains(name)
        || name
            is "h1"
                or "h2"
                or "h3"
                or "h4"
                or "h5"
                or "h6"
                or "p"
                or "ul"
                or "ol"
                or "li"
                or "table"
                or "blockquote"
                or "hr"
                or "pre"
                or "dt"
                or "dd"
                or "figcaption";

    private void Block(MarkupElement node, ParagraphRole role, ListMark? mark)
    {
        switch (node.Name)
        {
            case "h1" or "h2" or "h3" or "h4" or "h5" or "h6":
                Paragraph(node, node.Name == "h1" ? ParagraphRole.Title : ParagraphRole.Heading, node.Name[1] - '1', null);
                break;
            case "p":
                Paragraph(node, node.HasClass("chapo") ? ParagraphRole.Subtitle : role, 0, mark);
                break;
            case "dt":
                // A term and what it is make one paragraph: the term in bold, then its value.
                _inlines.Read(node, _loose, new Piece("") { Bold = true });
                _loose.Add(new Piece(" : "));
                break;
            case "dd":
                Walk(node, role, mark);
                break;
            case "figcaption":
                Walk(node, ParagraphRole.Caption, null);
                break;
            case "blockquote":
                Walk(node, ParagraphRole.Quote, null);
                break;
            case "ul" or "ol":
                List(node, mark);
                break;
            case "table":
                Table(node);
                break;
            case "hr":
                break;
            case "pre":
                Listing(node, mark);
                break;
            case "dl":
                Terms(node, role);
                break;
            // Fields to fill in: nobody means to change the words around them.
            case "fieldset":
                var first = _blocks.Count;
                Walk(node, role, mark);
                for (var i = first; i < _blocks.Count; i++)
                    _blocks[i] = _blocks[i] with { IsFixed = true };
                break;
            case "div" when node["role"] == "doc-endnotes":
                _inNotes = true;
                Walk(node, role, mark);
                _inNotes = false;
                break;
            default:
                Walk(node, role, mark);
                break;
        }
    }

    private void Terms(MarkupElement list, ParagraphRole role)
    {
        foreach (var group in list.Elements)
        {
            foreach (var part in group.Name == "div" ? group.Elements : [group])
            {
                if (part.Name == "dt")
                    Block(part, role, null);
                else if (part.Name == "dd")
                    Walk(part, role, null);
            }
        }
    }

    private void Paragraph(MarkupElement node, ParagraphRole role, int level, ListMark? mark)
    {
        var pieces = new List<Piece>();
        foreach (var child in node.Children)
            _inlines.Read(child, pieces, new Piece(""));
        Add(pieces, role, level, mark);
    }

    // Line ends and indentation of a listing are its own: two commands on one line are another command.
    private void Listing(MarkupElement node, ListMark? mark)
    {
        var pieces = new List<Piece>();
        foreach (var line in node.TextContent().TrimEnd('\n', '\r', ' ').Split('\n'))
        {
            if (pieces.Count > 0)
                pieces.Add(new Piece("") { IsBreak = true });
            if (line.TrimEnd('\r') is { Length: > 0 } words)
                pieces.Add(new Piece(words) { IsCode = true });
        }
        if (pieces.Exists(p => !string.IsNullOrWhiteSpace(p.Text)))
            _blocks.Add(new Paragraph(ParagraphRole.Body, 0, pieces) { Mark = mark });
    }

    private void List(MarkupElement list, ListMark? outer)
    {
        var level = outer is null ? 0 : Math.Min(outer.Level + 1, 8);
        var id = ++_lists;
        var number = int.TryParse(list["start"], NumberStyles.None, CultureInfo.InvariantCulture, out var start) ? start : 1;
        foreach (var item in list.Elements.Where(e => e.Name == "li"))
            Walk(_inNotes ? WithoutNumber(item) : item, ParagraphRole.Body, new ListMark(level, list.Name == "ol", number++, id));
    }

    // The list counts its sources itself.
    private static MarkupElement WithoutNumber(MarkupElement item)
    {
        var bare = new MarkupElement("li");
        bare.Children.AddRange(item.Children.SkipWhile(c => c is MarkupText { Text: var text } && string.IsNullOrWhiteSpace(text)).Skip(1));
        return bare;
    }

    private void Table(MarkupElement table)
    {
        if (table.Elements.FirstOrDefault(e => e.Name == "caption") is { } caption)
            Paragraph(caption, ParagraphRole.Caption, 0, null);
        var rows = new List<TableRow>();
        foreach (var group in table.Elements.Where(c => c.Name is "thead" or "tbody" or "tfoot" or "tr"))
        {
            foreach (var row in group.Name == "tr" ? [group] : group.Elements.Where(e => e.Name == "tr"))
                rows.Add(
                    new TableRow([.. row.Elements.Where(c => c.Name is "td" or "th").Select(Cell)], group.Name == "thead")
                    {
                        Print = row["data-empreinte"] ?? "",
                        Lines = row.Elements.Select(LinesIn).DefaultIfEmpty().Max(),
                    }
                );
        }
        if (rows.Count > 0)
            _blocks.Add(new DocumentTable(rows));
    }

    // A cell of line breaks alone is room to write in.
    private static int LinesIn(MarkupElement cell) => string.IsNullOrWhiteSpace(cell.TextContent()) ? cell.All("br").Count() : 0;

    private TableCell Cell(MarkupElement cell)
    {
        var inner = new MarkupBlocks(image) { _lists = _lists };
        inner.Walk(cell, ParagraphRole.Body, null);
        _lists = inner._lists;
        return new TableCell(
            inner._blocks,
            int.TryParse(cell["colspan"], NumberStyles.None, CultureInfo.InvariantCulture, out var span) ? Math.Clamp(span, 1, 63) : 1
        );
    }

    private void Flush(ParagraphRole role, ListMark? mark)
    {
        if (_loose.Count == 0)
            return;
        var pieces = _loose.ToList();
        _loose.Clear();
        Add(pieces, role, 0, mark);
    }

    private void Add(List<Piece> pieces, ParagraphRole role, int level, ListMark? mark)
    {
        var tidy = PieceSpaces.Tidy(pieces);
        if (tidy.Count > 0)
            _blocks.Add(new Paragraph(role, level, tidy) { Mark = mark });
    }
}
