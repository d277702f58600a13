using System.Globalization;
using System.Xml;

namespace CollegeTes.WordProcessing.Writing;

/// <summary>The main part of a document.</summary>
/// <param name="margin">Of each side, in twentieths of a point.</param>
internal sealed class DocxBodyWriter(XmlWriter xml, DocxWriter package, int margin)
{
    private const string W = DocxParts.W;
    private const string R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>2.5 cm.</summary>
    public const int Margin = 1418;

    /// <summary>1.3 cm, for what is printed to be written on.</summary>
    public const int NarrowMargin = 737;

    // 8 mm, as a hand writes.
    private const int LineToWriteOn = 454;

    // A4, in twentieths of a point.
    private const int PageWidth = 11906;
    private const int PageHeight = 16838;

    private readonly ContentControlWriter _controls = new(xml);

    // Of the text.
    private readonly int _width = PageWidth - 2 * margin;

    public void Write(IReadOnlyList<Block> blocks)
    {
        xml.WriteStartElement("w", "document", W);
        xml.WriteAttributeString("xmlns", "r", null, R);
        if (package.HasFields)
            ContentControlWriter.Declare(xml);
        xml.WriteStartElement("body", W);
        for (var i = 0; i < blocks.Count; )
        {
            var end = i + 1;
            while (end < blocks.Count && blocks[end].IsFixed == blocks[i].IsFixed)
                end++;
            if (blocks[i].IsFixed)
                _controls.Group(() => Blocks([.. blocks.Take(i..end)], isCell: false));
            else
                Blocks([.. blocks.Take(i..end)], isCell: false);
            i = end;
        }
        Section();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private void Blocks(IReadOnlyList<Block> blocks, bool isCell)
    {
        for (var i = 0; i < blocks.Count; i++)
        {
            if (blocks[i] is Paragraph paragraph)
                Write(paragraph);
            else if (blocks[i] is DocumentTable table)
                Write(table);
            // Two tables that touch would be one, and a cell ends with a paragraph.
            if (blocks[i] is DocumentTable && (isCell || (i + 1 < blocks.Count && blocks[i + 1] is DocumentTable)))
                Element("p", "");
        }
    }

    private void Write(Paragraph paragraph)
    {
        xml.WriteStartElement("p", W);
        xml.WriteStartElement("pPr", W);
        Value("pStyle", Style(paragraph));
        if (paragraph.Mark is { Continues: false } mark)
        {
            xml.WriteStartElement("numPr", W);
            Value("ilvl", Number(mark.Level));
            Value("numId", Number(package.List(mark)));
            xml.WriteEndElement();
        }
        else if (paragraph.Mark is { } inside)
        {
            xml.WriteStartElement("ind", W);
            xml.WriteAttributeString("left", W, Number(425 * (inside.Level + 1)));
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
        Pieces(paragraph.Pieces);
        xml.WriteEndElement();
    }

    private static string Style(Paragraph paragraph) =>
        paragraph.Role switch
        {
            ParagraphRole.Title => "Title",
            ParagraphRole.Subtitle => "Subtitle",
            ParagraphRole.Heading => "Heading" + Number(Math.Clamp(paragraph.Level, 1, 5)),
            ParagraphRole.Quote => "Quote",
            ParagraphRole.Caption => "Caption",
            _ => paragraph.Mark is null ? "Normal" : "ListParagraph",
        };

    private void Pieces(IReadOnlyList<Piece> pieces)
    {
        for (var i = 0; i < pieces.Count; )
        {
            var link = pieces[i].Link;
            var end = i + 1;
            while (end < pieces.Count && pieces[end].Link == link)
                end++;
            if (link is not null)
            {
                xml.WriteStartElement("hyperlink", W);
                xml.WriteAttributeString("id", R, package.Link(link));
            }
            for (; i < end; i++)
                Run(pieces[i]);
            if (link is not null)
                xml.WriteEndElement();
        }
    }

    private void Run(Piece piece)
    {
        if (piece.Picture is { } picture)
        {
            Image(picture);
            return;
        }
        if (piece.Control is { } control)
        {
            _controls.Write(control, piece.Text);
            return;
        }
        xml.WriteStartElement("r", W);
        if (piece is { Bold: true } or { Italic: true } or { IsStruck: true } or { Raised: true } or { IsCode: true } || HasMore(piece))
        {
            xml.WriteStartElement("rPr", W);
            if (piece.Link is not null)
                Value("rStyle", "Hyperlink");
            if (piece.IsCode)
                Monospace();
            if (piece.Bold)
                Element("b", "");
            if (piece.Italic)
                Element("i", "");
            if (piece.IsStruck)
                Element("strike", "");
            if (piece.Raised)
                Value("vertAlign", "superscript");
            if (piece.Language is not null)
                Value("lang", piece.Language);
            xml.WriteEndElement();
        }
        if (piece.IsBreak)
        {
            Element("br", "");
        }
        else
        {
            xml.WriteStartElement("t", W);
            xml.WriteAttributeString("xml", "space", null, "preserve");
            xml.WriteString(piece.Text);
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    private static bool HasMore(Piece piece) => piece.Link is not null || piece.Language is not null;

    private void Monospace()
    {
        xml.WriteStartElement("rFonts", W);
        foreach (var script in new[] { "ascii", "hAnsi", "cs" })
            xml.WriteAttributeString(script, W, "Consolas");
        xml.WriteEndElement();
    }

    private void Write(DocumentTable table)
    {
        var columns = Math.Max(table.Rows.Max(r => r.Cells.Sum(c => c.Span)), 1);
        xml.WriteStartElement("tbl", W);
        xml.WriteStartElement("tblPr", W);
        Value("tblStyle", "TableGrid");
        Width("tblW", _width);
        xml.WriteStartElement("tblLook", W);
        xml.WriteAttributeString("firstRow", W, table.Rows[0].IsHeader ? "1" : "0");
        xml.WriteAttributeString("firstColumn", W, "1");
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteStartElement("tblGrid", W);
        for (var i = 0; i < columns; i++)
        {
            xml.WriteStartElement("gridCol", W);
            xml.WriteAttributeString("w", W, Number(_width / columns));
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
        foreach (var row in table.Rows)
            Write(row, columns);
        xml.WriteEndElement();
    }

    private void Write(TableRow row, int columns)
    {
        xml.WriteStartElement("tr", W);
        xml.WriteStartElement("trPr", W);
        Element("cantSplit", "");
        if (row.Lines > 0)
            Measures("trHeight", ("val", Number(row.Lines * LineToWriteOn)), ("hRule", "atLeast"));
        if (row.IsHeader)
            Element("tblHeader", "");
        xml.WriteEndElement();
        var left = columns;
        foreach (var cell in row.Cells)
            left -= Cell(cell, cell.Span, columns, row.IsHeader);
        for (; left > 0; left--)
            Cell(new TableCell([], 1), 1, columns, row.IsHeader);
        xml.WriteEndElement();
    }

    private int Cell(TableCell cell, int span, int columns, bool isHeader)
    {
        xml.WriteStartElement("tc", W);
        xml.WriteStartElement("tcPr", W);
        Width("tcW", _width / columns * span);
        if (span > 1)
            Value("gridSpan", Number(span));
        xml.WriteEndElement();
        Blocks(
            [
                .. cell.Blocks.Select(b =>
                    isHeader && b is Paragraph p ? p with { Pieces = [.. p.Pieces.Select(x => x with { Bold = true })] } : b
                ),
            ],
            isCell: true
        );
        if (cell.Blocks.Count == 0)
            Element("p", "");
        xml.WriteEndElement();
        return span;
    }

    private void Image(DocumentPicture picture)
    {
        if (package.Image(picture) is var (id, number, info))
            new DocxImageWriter(xml).Write(picture, id, number, info);
        else
            Run(new Piece(picture.Alternative.Length > 0 ? $"[image : {picture.Alternative}]" : "[image]") { Italic = true });
    }

    private void Section()
    {
        xml.WriteStartElement("sectPr", W);
        xml.WriteStartElement("footerReference", W);
        xml.WriteAttributeString("type", W, "default");
        xml.WriteAttributeString("id", R, "rId4");
        xml.WriteEndElement();
        Measures("pgSz", ("w", Number(PageWidth)), ("h", Number(PageHeight)));
        Measures(
            "pgMar",
            ("top", Number(margin)),
            ("right", Number(margin)),
            ("bottom", Number(margin)),
            ("left", Number(margin)),
            ("header", Number(margin / 2)),
            ("footer", Number(margin / 2)),
            ("gutter", "0")
        );
        xml.WriteEndElement();
    }

    private void Width(string name, int width) => Measures(name, ("w", Number(width)), ("type", "dxa"));

    private void Measures(string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        xml.WriteStartElement(name, W);
        foreach (var attribute in attributes)
            xml.WriteAttributeString(attribute.Name, W, attribute.Value);
        xml.WriteEndElement();
    }

    private void Value(string name, string value) => Measures(name, ("val", value));

    private void Element(string name, string text) => xml.WriteElementString("w", name, W, text.Length == 0 ? null : text);

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
