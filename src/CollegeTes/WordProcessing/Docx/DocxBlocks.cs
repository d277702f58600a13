using CollegeTes.WordProcessing.Package;
using DocumentFormat.OpenXml.Packaging;

namespace CollegeTes.WordProcessing.Docx;

/// <summary>Paragraphs and tables of one part, in order.</summary>
/// <param name="isOnPaper">True for the text of the pages: white on nothing, it does not show. Cells and boxes may be coloured.</param>
internal sealed class DocxBlocks(DocxContext shared, OpenXmlPart part, bool isOnPaper = false)
{
    private readonly DocxHiddenText _hidden = new(shared.Styles, isOnPaper);
    private readonly DocxFields _fields = new(shared.Log);
    private readonly List<Piece> _carried = [];

    // A page that ends in a paragraph without words ends before the next one.
    private bool _isOnNewPage;

    /// <summary>Reads a body, a note, a cell or a text box.</summary>
    public List<Block> Read(XmlNode container)
    {
        var blocks = new List<Block>();
        Walk(container, blocks);
        Flush(blocks);
        _fields.Close();
        return blocks;
    }

    private void Walk(XmlNode container, List<Block> blocks)
    {
        foreach (var node in container.Children)
        {
            switch (node.Name)
            {
                case "w:p":
                    ReadParagraph(node, blocks);
                    break;
                case "w:tbl":
                    Flush(blocks);
                    ReadTable(node, blocks);
                    break;
                case "w:sdt":
                    ReadContentControl(node, blocks);
                    break;
                case "w:customXml" or "w:smartTag":
                    Walk(node, blocks);
                    break;
                case "w:ins" or "w:moveTo":
                    Walk(node, blocks);
                    break;
                case "w:del" or "w:moveFrom":
                    shared.Log.Deleted(string.Join(" ", DocxCensus.DeletedTexts(node)));
                    break;
                case "mc:AlternateContent":
                    Walk(DocxAlternative.Choose(node), blocks);
                    break;
                case "m:oMathPara" or "m:oMath":
                    ReadParagraph(Wrapped(node), blocks);
                    break;
                case "w:altChunk":
                    shared.Log.Leave(ThingKind.Text, "document inséré dans le document (altChunk), qui n'est pas lu");
                    break;
            }
        }
    }

    private static XmlNode Wrapped(XmlNode node)
    {
        var paragraph = new XmlNode("w:p");
        paragraph.Add(node);
        return paragraph;
    }

    private void ReadContentControl(XmlNode node, List<Block> blocks)
    {
        if (node.Child("w:sdtContent") is not { } content)
            return;
        if (node.Child("w:sdtPr") is { } properties)
        {
            if (properties.Find("w:docPartGallery")?["w:val"] is "Table of Contents")
            {
                shared.Log.Leave(ThingKind.Text, "sommaire automatique", string.Join(" ", DocxCensus.Texts(content)));
                return;
            }
            if (IsEmptyControl(node))
            {
                LeaveControl(node);
                return;
            }
        }
        Walk(content, blocks);
    }

    private static bool IsEmptyControl(XmlNode node) =>
        node.Child("w:sdtPr", "w:showingPlcHdr") is { } hint && DocxStyles.IsOn(hint["w:val"]);

    private void LeaveControl(XmlNode node) =>
        shared.Log.Leave(ThingKind.Text, ReadingLog.EmptyField, CleanText.Of(string.Join(" ", DocxCensus.Texts(node)), shared.Log));

    private void ReadParagraph(XmlNode node, List<Block> blocks)
    {
        var properties = node.Child("w:pPr");
        var inlines = new DocxInlines(shared, part, _fields, _hidden, properties);
        inlines.Pieces.AddRange(_carried);
        _carried.Clear();
        inlines.Walk(node);
        var (role, level) = shared.Styles.RoleOf(properties);
        // A paragraph whose end was deleted goes on in the next one, and so does the large letter that begins it.
        var isLetter =
            properties?.Child("w:framePr")?["w:dropCap"] is "drop" or "margin" && inlines.Pieces.TrueForAll(p => p.Picture is null);
        if (isLetter || (properties?.Child("w:rPr") is { } marks && (marks.Child("w:del") ?? marks.Child("w:moveFrom")) is not null))
        {
            _carried.AddRange(
                isLetter
                    ? inlines
                        .Pieces.ConvertAll(p => p with { Text = p.Text.Trim(), Bold = false, IsBreak = false })
                        .Where(p => p.Text.Length > 0 || p.Note is not null)
                    : inlines.Pieces
            );
            Boxes(inlines, blocks);
            return;
        }
        DocxLayouts.ReadParagraph(shared.Styles, properties, inlines.Layout);
        Add(blocks, inlines.Pieces, role, level, shared.Styles.NumberingOf(properties), inlines.Layout);
        Boxes(inlines, blocks);
    }

    private void Add(
        List<Block> blocks,
        IReadOnlyList<Piece> pieces,
        ParagraphRole role,
        int level,
        (int Id, int Level)? numbering,
        Layouts layout
    )
    {
        if (pieces.All(p => p.Picture is null && p.Note is null && string.IsNullOrWhiteSpace(p.Text)))
        {
            _isOnNewPage |= layout.ToString().Contains(Layouts.PageBreak, StringComparison.Ordinal);
            return;
        }
        if (_isOnNewPage)
            layout.Add(Layouts.PageBreak);
        _isOnNewPage = false;
        shared.Log.Next();
        var (mark, label) = numbering is { } list ? shared.Numbering.Next(list.Id, list.Level) : (null, "");
        var isItem = mark is not null && role is (ParagraphRole.Body or ParagraphRole.Quote);
        // What Word writes before a paragraph is a part of what it says, unless Markdown writes it by itself.
        if (label.Length > 0 && !(isItem && mark!.IsOrdered))
            pieces = [new Piece(label + " ") { Bold = role == ParagraphRole.Heading }, .. pieces];
        var paragraph = new Paragraph(role, level, pieces) { Mark = isItem ? mark : null, Layout = layout.ToString() };
        if (role is ParagraphRole.Heading)
            shared.Log.Enter(paragraph.Text);
        blocks.Add(paragraph);
    }

    private static void Boxes(DocxInlines inlines, List<Block> blocks) =>
        blocks.AddRange(inlines.Boxes.Select(b => b is Paragraph p ? p with { IsBoxed = true } : b));

    private void Flush(List<Block> blocks)
    {
        if (_carried.Count == 0)
            return;
        var pieces = _carried.ToList();
        _carried.Clear();
        Add(blocks, pieces, ParagraphRole.Body, 0, null, new Layouts());
    }

    private void ReadTable(XmlNode table, List<Block> blocks)
    {
        var rows = new List<TableRow>();
        Rows(table, rows);
        if (rows.Count > 0)
            blocks.Add(new DocumentTable(rows));
    }

    private void Rows(XmlNode container, List<TableRow> rows)
    {
        foreach (var node in container.Children)
        {
            if (node.Name == "w:tr")
            {
                var properties = node.Child("w:trPr");
                if (properties?.Child("w:del") is not null)
                    shared.Log.Deleted(string.Join(" ", DocxCensus.AllTexts(node)));
                else if (properties?.Child("w:hidden") is { } mark && DocxStyles.IsOn(mark["w:val"]))
                    LeaveRow(node);
                else
                    ReadRow(node, properties, rows);
            }
            else if (node.Name is "w:sdt" or "w:sdtContent" or "w:customXml" or "w:ins" or "w:moveTo")
            {
                Rows(node, rows);
            }
        }
    }

    private void LeaveRow(XmlNode row)
    {
        shared.Log.Leave(ThingKind.Text, "ligne de tableau masquée", CleanText.Of(string.Join(" ", DocxCensus.Texts(row)), shared.Log));
        DocxDrawing.LeaveHidden(row, shared.Log);
    }

    private void ReadRow(XmlNode row, XmlNode? properties, List<TableRow> rows)
    {
        if (properties?.Child("w:ins") is not null)
            shared.Log.Inserted();
        var cells = new List<TableCell>();
        for (var skipped = DocxStyles.Number(properties?.Child("w:gridBefore")?["w:val"]) ?? 0; skipped > 0 && skipped <= 63; skipped--)
            cells.Add(new TableCell([], 1));
        Cells(row, cells);
        var isHeader = properties?.Child("w:tblHeader") is { } header && DocxStyles.IsOn(header["w:val"]);
        if (cells.Count > 0)
            rows.Add(new TableRow(cells, isHeader));
    }

    private void Cells(XmlNode container, List<TableCell> cells)
    {
        foreach (var node in container.Children)
        {
            if (node.Name == "w:tc")
            {
                var properties = node.Child("w:tcPr");
                if (properties?.Child("w:cellDel") is not null)
                {
                    shared.Log.Deleted(string.Join(" ", DocxCensus.AllTexts(node)));
                    continue;
                }
                var blocks = new DocxBlocks(shared, part).Read(node);
                if (properties?.Child("w:vMerge") is { } merge && merge["w:val"] != "restart")
                    shared.Log.Remark("cellules fusionnées : le texte est dans la première");
                cells.Add(new TableCell(blocks, Math.Clamp(DocxStyles.Number(properties?.Child("w:gridSpan")?["w:val"]) ?? 1, 1, 63)));
            }
            else if (node.Name is "w:sdtContent" or "w:customXml" || (node.Name == "w:sdt" && !IsEmptyControl(node)))
            {
                Cells(node, cells);
            }
            else if (node.Name == "w:sdt")
            {
                LeaveControl(node);
                cells.Add(new TableCell([], 1));
            }
        }
    }
}
