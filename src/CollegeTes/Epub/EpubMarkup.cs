using System.Globalization;
using CollegeTes.Markup;

namespace CollegeTes.Epub;

/// <summary>
/// Makes of the parts of a page the files of a book: links between them, notes that readers show in place, marks of printed pages.
/// </summary>
internal sealed class EpubMarkup
{
    private readonly EpubJob _job;
    private readonly IReadOnlyList<EpubSection> _sections;
    private readonly DrawingPaint _paint;
    private readonly Dictionary<string, EpubSection> _homes = new(StringComparer.Ordinal);

    public EpubMarkup(EpubJob job, IReadOnlyList<EpubSection> sections)
    {
        _job = job;
        _sections = sections;
        _paint = new DrawingPaint(job.Style);
        foreach (var section in sections)
        {
            foreach (var element in section.Content.SelfAndDescendants())
            {
                if (element["id"] is { } id)
                    _homes.TryAdd(id, section);
            }
        }
    }

    /// <summary>Images that the book shows: path in the publication, name in the book.</summary>
    public SortedDictionary<string, string> Images { get; } = new(StringComparer.Ordinal);

    /// <summary>Pages of the printed edition: file, anchor, number.</summary>
    public List<(EpubSection Section, string Anchor, int Page)> Pages { get; } = [];

    public void Run()
    {
        if (_job.PrintedPages is { } pages)
            MarkPages(pages);
        foreach (var section in _sections)
        {
            if (section.Kind.Length > 0)
                section.Content["epub:type"] = section.Kind;
            if (section.Kind is "chapter" or "introduction" or "colophon")
                section.Content["role"] = "doc-" + section.Kind;
            if (section.Kind == "titlepage")
                LeaveLandscape(section.Content);
            foreach (var element in section.Content.SelfAndDescendants().ToList())
                Adapt(element, section);
            foreach (var drawing in section.Content.All("svg"))
                _paint.Apply(drawing);
        }
    }

    /// <summary>The first place that each printed page has in the book, which no page before it has taken.</summary>
    private void MarkPages(IReadOnlyList<int> pages)
    {
        // The browser does not make paragraphs of all lines of the back cover, which comes last: it is left out.
        var blocks = _sections
            .Where(s => s.Kind.Length > 0)
            .SelectMany(s => Blocks(s.Content).Select(b => (Section: s, b.Element)))
            .ToList();
        var back = _sections.Where(s => s.Kind.Length == 0).Sum(s => Blocks(s.Content).Count());
        // The page's own contents are no part of the book, but of its printed edition.
        var skipped = _job.Page.All("nav").SelectMany(PrintedBlocks).Count();
        if (pages.Count < blocks.Count + skipped || pages.Count > blocks.Count + skipped + back)
            return;
        var before = _sections.TakeWhile(s => s.Kind == "titlepage").Sum(s => Blocks(s.Content).Count());
        var last = 0;
        for (var i = 0; i < blocks.Count; i++)
        {
            var page = pages[i < before ? i : i + skipped];
            if (page <= last)
                continue;
            last = page;
            var mark = new MarkupElement("span")
            {
                ["id"] = "p" + page.ToString(CultureInfo.InvariantCulture),
                ["role"] = "doc-pagebreak",
                ["epub:type"] = "pagebreak",
                ["aria-label"] = $"{_job.Words.Page} {page}",
            };
            blocks[i].Element.Children.Insert(0, mark);
            Pages.Add((blocks[i].Section, mark["id"]!, page));
        }
    }

    /// <summary>Headings and paragraphs that are printed, in their order.</summary>
    public static IEnumerable<MarkupElement> PrintedBlocks(MarkupElement root) => Blocks(root).Select(b => b.Element);

    private static IEnumerable<(MarkupElement Parent, MarkupElement Element)> Blocks(MarkupElement root)
    {
        foreach (var child in root.Children.OfType<MarkupElement>())
        {
            if (child.HasClass("suite-recit"))
                continue;
            if (child.Name is "p" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6")
                yield return (root, child);
            else
            {
                foreach (var inner in Blocks(child))
                    yield return inner;
            }
        }
    }

    // The cover shows it; the title page keeps its light.
    private static void LeaveLandscape(MarkupElement title)
    {
        if (title.Children.OfType<MarkupElement>().FirstOrDefault(c => c.HasClass("paysage")) is not { } landscape)
            return;
        title.Children.Remove(landscape);
        title["class"] += string.Concat(
            landscape["class"]!.Split(' ').Where(c => c.StartsWith("ton-", StringComparison.Ordinal)).Select(c => " " + c)
        );
    }

    private void Adapt(MarkupElement element, EpubSection section)
    {
        element["focusable"] = null;
        // Readers that take the book for XML know no other.
        if (element["lang"] is { } language)
            element["xml:lang"] = language;
        if (element.Name == "svg")
            element["xmlns"] = "http://www.w3.org/2000/svg";
        if (element.Name == "img" && element["src"] is { } source)
            element["src"] = Image(source);
        if (element["role"] == "doc-endnotes")
            Notes(element);
        else if (element["role"] == "doc-footnote")
            element["epub:type"] = "footnote";
        if (element.Name == "a" && element["href"] is { } target)
            Link(element, target, section);
    }

    private static void Notes(MarkupElement list)
    {
        list["epub:type"] = "endnotes";
        foreach (var note in list.All("li"))
            note["epub:type"] = "endnote";
    }

    private void Link(MarkupElement link, string target, EpubSection section)
    {
        if (target.StartsWith('#'))
        {
            if (!_homes.TryGetValue(target[1..], out var home))
                link["href"] = null;
            else if (home != section)
                link["href"] = home.Name + target;
            if (link["role"] == "doc-backlink")
                link["epub:type"] = "backlink";
            // A number above the line that leads to a source calls a note.
            else if (link.Line().All(char.IsAsciiDigit))
                (link["epub:type"], link["role"]) = ("noteref", "doc-noteref");
        }
        else if (!Uri.TryCreate(target, UriKind.Absolute, out var address) || address.IsFile)
        {
            link["href"] = _job.PublicBase is { } publicBase ? new Uri(new Uri(publicBase + _job.Path), target).AbsoluteUri : null;
        }
    }

    private string Image(string source)
    {
        var path = new Uri(new Uri("http://tes.invalid/" + _job.Path), source).AbsolutePath[1..];
        return Images[path] = "images/" + path[(path.LastIndexOf('/') + 1)..];
    }
}
