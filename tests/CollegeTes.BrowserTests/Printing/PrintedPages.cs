using CollegeTes.Printing.Pdf;
using CollegeTes.Printing.Repair;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;

namespace CollegeTes.BrowserTests.Printing;

/// <summary>
/// A block of text of a document, with the lines it has on each page: heights of their feet in millimetres from the top, in order.
/// </summary>
internal sealed record PrintedBlock(string Type, string Text, IReadOnlyDictionary<int, List<double>> Lines)
{
    public bool IsHeading => Type is ['H', >= '1' and <= '6'];

    public int FirstPage => Lines.Keys.Min();
}

/// <summary>
/// A finished PDF as a reader sees it: blocks on pages, and what stands at the foot. Millimetres from the top left corner; pages from 1.
/// </summary>
internal sealed class PrintedPages
{
    private static readonly HashSet<string> Blocks = new(StringComparer.Ordinal)
    {
        "P",
        "H1",
        "H2",
        "H3",
        "H4",
        "H5",
        "H6",
        "LI",
        "LBody",
        "TD",
        "TH",
        "Caption",
        "Div",
        "Sect",
        "Art",
        "Document",
        "BlockQuote",
        "Code",
        "NonStruct",
        "Part",
        "TR",
        "L",
    };
    private const double MillimetresToPoint = 72 / 25.4;

    private PrintedPages(string path, PdfDocument pdf, StructureTree tree, PdfFile file)
    {
        Path = path;
        PageCount = pdf.NumberOfPages;
        Height = pdf.GetPage(1).Height / MillimetresToPoint;
        Width = pdf.GetPage(1).Width / MillimetresToPoint;
        var numbers = file.Pages().Select((p, i) => (p.Number, Page: i + 1)).ToDictionary(p => p.Number, p => p.Page);
        var letters = new Dictionary<(int Page, int Mark), IReadOnlyList<Letter>>();
        var feet = new Dictionary<int, string>();
        foreach (var page in pdf.GetPages())
        {
            var marks = page.GetMarkedContents();
            foreach (var marked in marks.Where(m => m.MarkedContentIdentifier >= 0))
                letters[(page.Number, marked.MarkedContentIdentifier)] = marked.Letters;
            feet[page.Number] = string.Concat(
                    marks
                        .Where(m => m.MarkedContentIdentifier < 0)
                        .SelectMany(m => m.Letters)
                        .Where(l => l.StartBaseLine.Y < 19 * MillimetresToPoint)
                        .Select(l => l.Value)
                )
                .Trim();
        }
        Feet = feet;
        Letters =
        [
            .. letters.SelectMany(l => l.Value.Select(x => (l.Key.Page, Letter: x))).Where(l => !string.IsNullOrWhiteSpace(l.Letter.Value)),
        ];
        All = [.. tree.Elements.Where(e => Blocks.Contains(e.Type)).Select(e => Block(e, numbers, letters)).Where(b => b.Lines.Count > 0)];
        Captions =
        [
            .. from element in tree.Elements
            let caption = element.Elements.FirstOrDefault(e => e.Type == "Caption")
            where caption is not null
            let shown = element
                .Elements.SelectMany(e => e.SelfAndDescendants())
                .Where(e => e.Type is "Figure" or "TR")
                .Select(e => Page(e, numbers))
                .FirstOrDefault(p => p > 0)
            where shown > 0
            select (Block(caption, numbers, letters).Text, Page(caption, numbers), shown),
        ];
    }

    /// <summary>Path in the publication.</summary>
    public string Path { get; }

    public int PageCount { get; }

    public double Width { get; }

    public double Height { get; }

    /// <summary>Blocks that have words of their own, in reading order.</summary>
    public IReadOnlyList<PrintedBlock> All { get; }

    /// <summary>The letters of the text, without what is repeated on each page.</summary>
    public IReadOnlyList<(int Page, Letter Letter)> Letters { get; }

    /// <summary>What each page has at its foot: the running head and the number.</summary>
    public IReadOnlyDictionary<int, string> Feet { get; }

    /// <summary>Each caption, its page, and the page where what it explains begins.</summary>
    public IReadOnlyList<(string Text, int Page, int Shown)> Captions { get; }

    public static PrintedPages Read(string output, string path)
    {
        var file = PdfReader.Read(File.ReadAllBytes(path));
        using var pdf = PdfDocument.Open(path);
        return new PrintedPages(System.IO.Path.GetRelativePath(output, path).Replace('\\', '/'), pdf, StructureTree.Load(file), file);
    }

    /// <summary>How far a letter is from the nearest edge, in millimetres.</summary>
    public double Margin(Letter letter)
    {
        var box = letter.BoundingBox;
        return Math.Min(
            Math.Min(box.Left, box.Bottom) / MillimetresToPoint,
            Math.Min(Width - box.Right / MillimetresToPoint, Height - box.Top / MillimetresToPoint)
        );
    }

    /// <summary>The lowest line of a page and its block; null when the page has no text.</summary>
    public (PrintedBlock Block, double Foot)? Last(int page) =>
        All.Where(b => b.Lines.ContainsKey(page))
            .Select(b => ((PrintedBlock Block, double Foot)?)(b, b.Lines[page][^1]))
            .MaxBy(b => b!.Value.Foot);

    /// <summary>The highest line of a page and its block; null when the page has no text.</summary>
    public PrintedBlock? First(int page) => All.Where(b => b.Lines.ContainsKey(page)).MinBy(b => b.Lines[page][0]);

    private PrintedBlock Block(
        StructureElement element,
        Dictionary<int, int> numbers,
        Dictionary<(int, int), IReadOnlyList<Letter>> letters
    )
    {
        var own = Own(element)
            .Select(c => (Page: numbers[c.Page], Letters: letters.GetValueOrDefault((numbers[c.Page], c.Mark), [])))
            .ToList();
        var lines = own.SelectMany(o =>
                o.Letters.Where(l => !string.IsNullOrWhiteSpace(l.Value))
                    .Select(l => (o.Page, Foot: Height - l.StartBaseLine.Y / MillimetresToPoint))
            )
            .GroupBy(l => l.Page)
            .ToDictionary(g => g.Key, g => Merge(g.Select(l => l.Foot)));
        return new PrintedBlock(element.Type, string.Concat(own.SelectMany(o => o.Letters).Select(l => l.Value)).Trim(), lines);
    }

    // What is written in the element itself or in a part of its lines, not in a block inside it.
    private static IEnumerable<ContentKid> Own(StructureElement element) =>
        element.Kids.SelectMany(kid =>
            kid switch
            {
                ContentKid content => [content],
                ElementKid { Element: var inner } when !Blocks.Contains(inner.Type) && inner.Type != "Figure" => Own(inner),
                _ => [],
            }
        );

    private static int Page(StructureElement element, Dictionary<int, int> numbers) =>
        element.SelfAndDescendants().SelectMany(e => e.Kids.OfType<ContentKid>()).Select(c => numbers[c.Page]).DefaultIfEmpty().First();

    // Base lines of superscripts are those of their line.
    private static List<double> Merge(IEnumerable<double> feet)
    {
        var lines = new List<double>();
        foreach (var foot in feet.Order())
        {
            if (lines.Count == 0 || foot - lines[^1] > 2.2)
                lines.Add(foot);
            else
                lines[^1] = foot;
        }
        return lines;
    }
}
