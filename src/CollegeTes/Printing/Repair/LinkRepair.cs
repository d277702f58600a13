using CollegeTes.Markup;
using CollegeTes.Printing.Pdf;

namespace CollegeTes.Printing.Repair;

/// <summary>
/// Says of each link where it leads (<c>Contents</c>), which the browser leaves out, and takes out those that lead nowhere once printed:
/// other pages
/// of a publication that has no public address.
/// </summary>
internal sealed class LinkRepair
{
    private const int Longest = 160;

    private readonly PdfFile _file;
    private readonly string? _privateBase;
    private readonly Dictionary<string, MarkupElement> _anchors = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Queue<MarkupElement>> _links = new(StringComparer.Ordinal);

    private LinkRepair(PdfFile file, MarkupElement page, PrintJob job)
    {
        _file = file;
        _privateBase = job.PrivateBase;
        foreach (var element in page.SelfAndDescendants())
        {
            if (element["id"] is { } id)
                _anchors.TryAdd(id, element);
            if (element.Name != "a" || element["href"] is not { } href)
                continue;
            var key = href.StartsWith('#') ? href : Absolute(job.Address, href);
            if (!_links.TryGetValue(key, out var same))
                _links[key] = same = new Queue<MarkupElement>();
            same.Enqueue(element);
        }
    }

    public static void Run(PdfFile file, StructureTree tree, MarkupElement page, PrintJob job)
    {
        var repair = new LinkRepair(file, page, job);
        foreach (var link in tree.Elements.Where(e => e.Type == "Link").ToList())
            repair.Describe(link);
        repair.DropPrivate();
    }

    private void Describe(StructureElement link)
    {
        var annotations = link.Kids.OfType<AnnotationKid>().Select(k => _file.Dictionary(new PdfReference(k.Number))!).ToList();
        if (annotations.Count == 0)
        {
            link.Type = "Span";
            return;
        }
        if (IsPrivate(annotations[0]))
        {
            link.Type = "Span";
            link.Kids.RemoveAll(k => k is AnnotationKid);
            return;
        }
        var target = TargetOf(annotations[0]);
        var element = _links.TryGetValue(target, out var same)
            ? same.Count > 1
                ? same.Dequeue()
                : same.Peek()
            : null;
        foreach (var annotation in annotations)
            annotation["Contents"] = PdfString.Of(Words(element, target));
    }

    // The link's own words; the source itself where the link is only its number.
    private string Words(MarkupElement? link, string target)
    {
        var words = link?["aria-label"] ?? link?.Line() ?? "";
        if (words.Any(char.IsLetter))
            return Cut(words);
        var anchor = target.StartsWith('#') && _anchors.TryGetValue(target[1..], out var found) ? found.Line() : "";
        return Cut(
            anchor.Any(char.IsLetter) ? anchor
            : words.Length > 0 ? $"{words}, {target}"
            : target
        );
    }

    private void DropPrivate()
    {
        foreach (var (_, page) in _file.Pages())
        {
            if (_file.Resolve(page["Annots"]) is PdfArray annotations)
                annotations.Items.RemoveAll(a => _file.Dictionary(a) is { } annotation && IsPrivate(annotation));
        }
    }

    private bool IsPrivate(PdfDictionary annotation) =>
        _privateBase is not null && TargetOf(annotation).StartsWith(_privateBase, StringComparison.Ordinal);

    // « #anchor » inside the document, an address outside.
    private string TargetOf(PdfDictionary annotation) =>
        annotation["Dest"] switch
        {
            PdfName name => "#" + Uri.UnescapeDataString(name.Text.Replace('#', '%')),
            PdfString text => "#" + text.Text,
            _ => (_file.Dictionary(annotation["A"])?["URI"] as PdfString)?.Text ?? "",
        };

    private static string Absolute(string page, string href) =>
        Uri.TryCreate(new Uri(page), href, out var address) ? address.AbsoluteUri : href;

    // Between two words, or, where one alone is that long, between two characters.
    internal static string Cut(string words)
    {
        if (words.Length <= Longest)
            return words;
        var end = words.LastIndexOf(' ', Longest);
        if (end <= 0)
            end = char.IsHighSurrogate(words[Longest - 1]) ? Longest - 1 : Longest;
        return words[..end] + "…";
    }
}
