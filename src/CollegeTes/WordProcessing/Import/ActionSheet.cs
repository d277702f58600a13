using CollegeTes.Text;

namespace CollegeTes.WordProcessing.Import;

/// <summary>
/// The tables of action sheets: a label in the first column, what it says beside. Rows that are understood become front matter,
/// rows named like sections become sections, the others stay a table or get a heading of their own.
/// </summary>
internal sealed class ActionSheet(FieldValues values, ReadingLog log)
{
    private const int LongestLabel = 70;
    private const int LongestResidue = 250;

    /// <summary>Two labels that we know may stand in any table; a sheet has more, unless it has no other row.</summary>
    private const int LeastLabels = 3;

    // csharpier-ignore
    private static readonly string[] ColumnHeads =
    [
        "contenu", "montant", "montants", "valeur", "valeurs", "detail", "details", "commentaire", "commentaires", "date", "effectif",
        "effectifs", "nombre", "quantite", "role", "roles", "qui", "quoi", "quand", "comment", "reponse", "reponses", "unite",
        "observation", "observations", "precision", "precisions", "remarque", "remarques", "note", "notes", "avis", "part", "pourcentage",
        "total", "surface", "avant", "apres", "oui", "non", "indicateur", "indicateurs", "responsable", "explication", "explications",
        "definition", "exemple", "exemples",
    ];

    private readonly List<(string Label, string Key, string Value)> _taken = [];

    /// <summary>Rows that became front matter: label, key, and the value as written where its words changed.</summary>
    public IReadOnlyList<(string Label, string Key, string Value)> Taken => _taken;

    /// <summary>Tables read as sheets.</summary>
    public int Sheets { get; private set; }

    /// <summary>Sheets of which some rows stay a table.</summary>
    public int Residues { get; private set; }

    public List<Block> Read(IReadOnlyList<Block> blocks)
    {
        var result = new List<Block>();
        foreach (var block in blocks)
        {
            if (block is DocumentTable table && Rows(table) is { } rows)
            {
                Sheets++;
                Read(rows, result);
            }
            else
            {
                result.Add(block);
            }
        }
        return TakeLinkSections(result);
    }

    // Label and content of each row; null when the table is not a sheet: it has a head, columns to compare, or few labels that we know.
    private static List<(string Label, IReadOnlyList<Block> Value)>? Rows(DocumentTable table)
    {
        if (HasHead(table))
            return null;
        var pairs = new List<(string Label, IReadOnlyList<Block> Value)>();
        foreach (var row in table.Rows)
        {
            var cells = row.Cells;
            if (cells.Count == 4 && IsKnown(cells[0].Text) && IsKnown(cells[2].Text))
                pairs.AddRange([(cells[0].Text, cells[1].Blocks), (cells[2].Text, cells[3].Blocks)]);
            else if (cells.Skip(1).Count(c => c.Blocks.Count > 0) > 1)
                return null;
            else
                pairs.Add((cells[0].Text, [.. cells.Skip(1).SelectMany(c => c.Blocks)]));
        }
        var labelled = pairs.Count(p => p.Label.Length is > 0 and <= LongestLabel);
        var known = pairs.Count(p => IsKnown(p.Label) && p.Value.Count > 0);
        var isSheet = known >= LeastLabels ? known * 2 >= labelled : known == 2 && labelled == 2;
        return isSheet && labelled * 3 >= pairs.Count * 2 ? pairs : null;
    }

    // A first row that names what the columns hold: it is marked so, it alone is bold beside its label, it names another thing that we
    // know, or
    // the word that it says is above nothing but figures.
    private static bool HasHead(DocumentTable table)
    {
        if (table.Rows.Any(r => r.IsHeader))
            return true;
        if (table.Rows.Count < 2 || table.Rows[0].Cells is not [{ Blocks.Count: > 0 }, { Blocks: [Paragraph head] }])
            return false;
        var below = table.Rows.Skip(1).Where(r => r.Cells.Count == 2 && r.Cells[1].Blocks.Count > 0).Select(r => r.Cells[1]).ToList();
        return IsKnown(head.Text)
            || ColumnHeads.Contains(UnicodeText.Fold(SectionHeadings.Bare(head.Text)), StringComparer.Ordinal)
            || (head.IsAllBold && !below.Exists(c => c.Blocks.All(b => b is Paragraph { IsAllBold: true })))
            || (
                head.Text.Length > 0
                && !IsFigure(head.Text)
                && below.Count > 1
                && below.TrueForAll(c => IsFigure(c.Text))
                && !table.Rows.Skip(1).Any(r => IsOfFigures(r.Cells[0].Text))
            );
    }

    // A sheet too may say nothing but a year and a budget.
    private static bool IsOfFigures(string label) =>
        FieldLabels.Recognise(label) is var (kind, _)
        && kind is (FieldKind.Period or FieldKind.Expenses or FieldKind.Funding or FieldKind.Date);

    private static bool IsFigure(string text) => text.Length > 0 && !text.Any(char.IsLetter);

    private static bool IsKnown(string label) =>
        label.Length is > 0 and <= LongestLabel
        && (FieldLabels.Recognise(label) is not null || SectionHeadings.Recognise(label) is not null);

    private void Read(List<(string Label, IReadOnlyList<Block> Value)> rows, List<Block> result)
    {
        var residue = new List<TableRow>();
        var sections = new List<Block>();
        foreach (var (label, value) in rows)
        {
            log.Next();
            if (value.Count == 0)
            {
                if (label.Length > 0 && IsKnown(label))
                    log.Leave(ThingKind.Text, "case vide", label);
                else if (label.Length > 0)
                    sections.Add(new Paragraph(ParagraphRole.Body, 0, [new Piece(label) { Bold = true }]));
            }
            else if (!TryTake(label, value))
            {
                Place(label, value, residue, sections);
            }
        }
        Residues += residue.Count > 0 ? 1 : 0;
        if (residue.Count > 0)
            result.Add(new DocumentTable([new TableRow([Cell("Rubrique"), Cell("Contenu")], true), .. residue]));
        result.AddRange(sections);
    }

    private bool TryTake(string label, IReadOnlyList<Block> value)
    {
        if (FieldLabels.Recognise(label) is not var (kind, key))
            return false;
        if (kind == FieldKind.Contact)
        {
            log.Leave(
                ThingKind.Text,
                "contact : un nom demande un consentement, une adresse de service s'écrit sous « contacts »",
                $"{label} : {BlockText.Of(value)}"
            );
            return true;
        }
        if (Lines(value) is not { } lines || !values.TryTake(kind, key, label, lines, Links(value)))
            return false;
        Say(label, key, FieldValues.ChangesWords(kind) ? string.Join(" / ", lines) : "");
        return true;
    }

    private void Say(string label, string key, string value) => _taken.Add((label, key, value));

    private static void Place(string label, IReadOnlyList<Block> value, List<TableRow> residue, List<Block> sections)
    {
        if (label.Length > 0 && SectionHeadings.Recognise(label) is not null)
        {
            sections.Add(new Paragraph(ParagraphRole.Heading, 0, [new Piece(label)]));
            sections.AddRange(value);
        }
        else if (value is [Paragraph { Mark: null, IsOnlyPictures: false }] && BlockText.Of(value).Length <= LongestResidue)
        {
            residue.Add(new TableRow([Cell(label), new TableCell(value, 1)], false));
        }
        else
        {
            if (label.Length > 0)
                sections.Add(new Paragraph(ParagraphRole.Heading, 0, [new Piece(SectionHeadings.Bare(label))]));
            sections.AddRange(value);
        }
    }

    // « Sources » at the end of a document is a list for the front matter, when each of its lines can be one.
    private List<Block> TakeLinkSections(List<Block> blocks)
    {
        for (var i = 0; i < blocks.Count; i++)
        {
            if (
                blocks[i] is not Paragraph { Role: ParagraphRole.Heading } heading
                || FieldLabels.Recognise(heading.Text) is not (FieldKind.Links, var key)
            )
                continue;
            var end = i + 1;
            while (end < blocks.Count && blocks[end] is not Paragraph { Role: ParagraphRole.Heading })
                end++;
            var content = blocks.GetRange(i + 1, end - i - 1);
            if (Lines(content) is not { Count: > 0 } lines || !values.TakeLinks(key, lines, Links(content)))
                continue;
            Say(heading.Text, key, string.Join(" / ", lines));
            blocks.RemoveRange(i, end - i);
            i--;
        }
        return blocks;
    }

    private static TableCell Cell(string text) => new(text.Length == 0 ? [] : [new Paragraph(ParagraphRole.Body, 0, [new Piece(text)])], 1);

    // A line for each paragraph, or for each line of it; null when the value is more than text.
    private static List<string>? Lines(IReadOnlyList<Block> value)
    {
        var lines = new List<string>();
        foreach (var block in value)
        {
            if (block is not Paragraph paragraph || paragraph.Pieces.Any(p => p.Picture is not null || p.Note is not null))
                return null;
            lines.AddRange(
                string.Concat(paragraph.Pieces.Select(p => p.IsBreak ? "\n" : p.Text)).Split('\n').Select(OneLine).Where(l => l.Length > 0)
            );
        }
        return lines;
    }

    private static string OneLine(string text) => string.Join(' ', text.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    private static List<(string Text, string Url)> Links(IReadOnlyList<Block> value) =>
        [
            .. value
                .OfType<Paragraph>()
                .SelectMany(p => p.Pieces)
                .Where(p => p.Link is not null)
                .GroupBy(p => p.Link!, StringComparer.Ordinal)
                .Select(g => (string.Concat(g.Select(p => p.Text)).Trim(), g.Key)),
        ];
}
