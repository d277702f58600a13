using System.Globalization;
using CollegeTes.WordProcessing.Package;

namespace CollegeTes.WordProcessing.Odt;

/// <summary>Paragraphs, lists and tables of an .odt, in order.</summary>
/// <param name="isOnPaper">True for the text of the pages: white on nothing, it does not show. Cells and boxes may be coloured.</param>
internal sealed class OdtBlocks(OdtContext shared, bool isOnPaper = false)
{
    private const int MostRepeats = 64;

    private int _covered;

    // A page that ends in a paragraph without words ends before the next one.
    private bool _isOnNewPage;

    public List<Block> Read(XmlNode container)
    {
        var blocks = new List<Block>();
        Walk(container, blocks, null);
        return blocks;
    }

    private void Walk(XmlNode container, List<Block> blocks, ListPlace? list)
    {
        foreach (var node in container.Children)
        {
            switch (node.Name)
            {
                case "text:p" or "text:h":
                    ReadParagraph(node, blocks, list);
                    break;
                case "text:list":
                    ReadList(node, blocks, list);
                    break;
                case "table:table":
                    ReadTable(node, blocks);
                    break;
                case "text:section" when node["text:display"] == "none" || node["text:is-hidden"] == "true":
                    shared.LeaveHidden("section masquée", node);
                    break;
                case "text:section" or "text:numbered-paragraph" or "office:text" or "draw:text-box" or "text:index-body":
                    Walk(node, blocks, list);
                    break;
                case "text:table-of-content"
                or "text:alphabetical-index"
                or "text:illustration-index"
                or "text:table-index"
                or "text:bibliography"
                or "text:user-index"
                or "text:object-index":
                    shared.Log.Leave(
                        ThingKind.Text,
                        "sommaire ou index automatique",
                        CleanText.Of(string.Join(" ", OdtCensus.Texts(node)), shared.Log)
                    );
                    break;
                case "text:change":
                    shared.Delete(node["text:change-id"]);
                    break;
                case "text:tracked-changes":
                    ReadChanges(node);
                    break;
                case var name when name.StartsWith("draw:", StringComparison.Ordinal):
                    var inlines = new OdtInlines(shared, null, isOnPaper);
                    inlines.Drawing(node);
                    Add(blocks, inlines, ParagraphRole.Body, 0, null);
                    break;
            }
        }
    }

    private void ReadChanges(XmlNode changes)
    {
        foreach (var change in changes.Descendants())
        {
            if (change.Name == "text:insertion")
                shared.Log.Inserted();
            else if (change.Name == "text:deletion")
                shared.Deletions[Region(changes, change)] = CleanText.Of(
                    string.Join(
                        " ",
                        change
                            .Children.Where(c => c.Name is "text:p" or "text:h" or "text:list" or "table:table")
                            .SelectMany(OdtCensus.Texts)
                    ),
                    shared.Log
                );
        }
    }

    private static string Region(XmlNode changes, XmlNode change) =>
        changes.All("text:changed-region").FirstOrDefault(r => r.Children.Contains(change)) is { } region
            ? region["text:id"] ?? region["xml:id"] ?? ""
            : "";

    private void ReadParagraph(XmlNode node, List<Block> blocks, ListPlace? list)
    {
        if (node.Descendants().Any(d => d.Name == "text:hidden-paragraph" && d["text:is-hidden"] == "true"))
        {
            shared.LeaveHidden("paragraphe masqué", node);
            return;
        }
        var style = node["text:style-name"];
        var inlines = new OdtInlines(shared, style, isOnPaper);
        inlines.Walk(node);
        var level =
            node.Name == "text:h"
                ? int.TryParse(node["text:outline-level"], NumberStyles.None, CultureInfo.InvariantCulture, out var own)
                    ? own
                    : 1
                : 0;
        var role = shared.Styles.RoleOf(style);
        if (node.Name == "text:h" && role != ParagraphRole.Title)
            role = ParagraphRole.Heading;
        else if (role == ParagraphRole.Body && (level = shared.Styles.OutlineOf(style)) > 0)
            role = ParagraphRole.Heading;
        OdtLayouts.ReadParagraph(shared.Styles, style, inlines.Layout);
        var (mark, label) = list?.Take() ?? (null, "");
        if (node.Name == "text:h" && list is null)
            label = shared.CountHeading(node, level);
        if (node.Child("text:number")?.InnerText().Trim() is { Length: > 0 } written)
            label = written;
        Add(blocks, inlines, role, role == ParagraphRole.Heading ? Math.Clamp(level, 1, 9) : 0, mark, CleanText.Of(label, shared.Log));
    }

    private void Add(List<Block> blocks, OdtInlines inlines, ParagraphRole role, int level, ListMark? mark, string label = "")
    {
        var isItem = mark is not null && role is (ParagraphRole.Body or ParagraphRole.Quote);
        // What is written before a paragraph is a part of what it says, unless Markdown writes it by itself.
        if (label.Length > 0 && !(isItem && mark!.IsOrdered) && inlines.Pieces.Count > 0)
            inlines.Pieces.Insert(0, new Piece(label + " ") { Bold = role == ParagraphRole.Heading });
        if (inlines.Pieces.Any(p => p.Picture is not null || p.Note is not null || !string.IsNullOrWhiteSpace(p.Text)))
        {
            shared.Log.Next();
            if (_isOnNewPage)
                inlines.Layout.Add(Layouts.PageBreak);
            _isOnNewPage = false;
            var paragraph = new Paragraph(role, level, inlines.Pieces) { Mark = isItem ? mark : null, Layout = inlines.Layout.ToString() };
            if (role == ParagraphRole.Heading)
                shared.Log.Enter(paragraph.Text);
            blocks.Add(paragraph);
        }
        else
        {
            _isOnNewPage |= inlines.Layout.ToString().Contains(Layouts.PageBreak, StringComparison.Ordinal);
        }
        blocks.AddRange(inlines.Boxes.Select(b => b is Paragraph p ? p with { IsBoxed = true } : b));
    }

    private void ReadList(XmlNode node, List<Block> blocks, ListPlace? outer)
    {
        var style = node["text:style-name"] ?? outer?.Style;
        var level = Math.Min((outer?.Level ?? -1) + 1, 8);
        var kind = shared.Styles.ListLevel(style, level);
        var list = outer is null ? ++shared.Lists : outer.List;
        var number = kind.Start - 1;
        if (outer is null && node["text:continue-numbering"] == "true")
            number = shared.LastNumber(level);
        foreach (var item in node.Children.Where(c => c.Name is "text:list-item" or "text:list-header"))
        {
            if (int.TryParse(item["text:start-value"], NumberStyles.None, CultureInfo.InvariantCulture, out var start))
                number = start - 1;
            if (item.Name == "text:list-item")
                number++;
            IReadOnlyList<int> numbers = [.. outer?.Numbers ?? [], number];
            var label = kind.Label(numbers);
            var isOrdered = NumberFormats.IsPlain(label);
            var mark = kind.IsBullet || label.Length > 0 ? new ListMark(level, isOrdered, isOrdered ? number : 0, list) : null;
            Walk(item, blocks, new ListPlace(style, numbers, list, mark, label, item.Name == "text:list-header"));
        }
        shared.Counted(level, number);
    }

    private void ReadTable(XmlNode table, List<Block> blocks)
    {
        var rows = new List<TableRow>();
        Rows(table, rows, HiddenColumns(table), isHeader: false);
        if (rows.Count > 0)
            blocks.Add(new DocumentTable(rows));
    }

    private static List<bool> HiddenColumns(XmlNode table)
    {
        var hidden = new List<bool>();
        foreach (var column in table.Descendants().TakeWhile(d => d.Name != "table:table-row").Where(d => d.Name == "table:table-column"))
            hidden.AddRange(Enumerable.Repeat(IsHidden(column), Math.Min(Number(column["table:number-columns-repeated"]), MostRepeats)));
        return hidden;
    }

    private static bool IsHidden(XmlNode line) => line["table:visibility"] is "collapse" or "filter";

    private void Rows(XmlNode container, List<TableRow> rows, List<bool> hidden, bool isHeader)
    {
        foreach (var node in container.Children)
        {
            if (node.Name == "table:table-row" && IsHidden(node))
            {
                shared.LeaveHidden("ligne de tableau masquée", node);
            }
            else if (node.Name == "table:table-row")
            {
                var cells = Cells(node, hidden);
                // Spreadsheets repeat an empty row to the end of the sheet.
                if (cells.Exists(c => c.Blocks.Count > 0))
                    rows.Add(new TableRow(cells, isHeader));
            }
            else if (node.Name is "table:table-header-rows" or "table:table-rows" or "table:table-row-group")
            {
                Rows(node, rows, hidden, isHeader || node.Name == "table:table-header-rows");
            }
        }
    }

    private List<TableCell> Cells(XmlNode row, List<bool> hidden)
    {
        var cells = new List<TableCell>();
        var column = 0;
        foreach (var node in row.Children)
        {
            if (node.Name is not ("table:table-cell" or "table:covered-table-cell"))
                continue;
            var repeats = Math.Min(Number(node["table:number-columns-repeated"]), MostRepeats);
            var isHidden = column < hidden.Count && hidden[column];
            column += repeats;
            if (isHidden)
            {
                shared.LeaveHidden("colonne de tableau masquée", node);
            }
            else if (node.Name == "table:table-cell")
            {
                var blocks = new OdtBlocks(shared).Read(node);
                var span = Math.Clamp(Number(node["table:number-columns-spanned"]), 1, MostRepeats);
                if (Number(node["table:number-rows-spanned"]) > 1)
                    shared.Log.Remark("cellules fusionnées : le texte est dans la première");
                cells.Add(new TableCell(blocks, span));
                for (var i = 1; i < repeats; i++)
                    cells.Add(new TableCell(blocks, 1));
                _covered = span - 1;
            }
            else if (!IsInSpan(cells))
            {
                cells.Add(new TableCell(new OdtBlocks(shared).Read(node), 1));
            }
        }
        return cells;
    }

    // Cells covered by the one on their left are part of its span already; those covered from above hold the place.
    private bool IsInSpan(List<TableCell> cells)
    {
        if (cells.Count == 0 || _covered == 0)
            return false;
        _covered--;
        return true;
    }

    private static int Number(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 1;

    /// <summary>An item of a list while its content is read: the first paragraph takes the mark, those that follow continue it.</summary>
    private sealed class ListPlace(string? style, IReadOnlyList<int> numbers, int list, ListMark? mark, string label, bool isHeader)
    {
        private bool _taken = isHeader;

        public string? Style => style;

        /// <summary>Of each level down to this one.</summary>
        public IReadOnlyList<int> Numbers => numbers;

        public int Level => Math.Min(numbers.Count - 1, 8);

        public int List => list;

        public (ListMark? Mark, string Label) Take()
        {
            var taken = _taken;
            _taken = true;
            return taken ? (mark is null ? null : mark with { Continues = true }, "") : (mark, label);
        }
    }
}
