using System.Globalization;
using CollegeTes.Content.MediaFiles;
using CollegeTes.Markup;
using CollegeTes.WordProcessing;
using CollegeTes.WordProcessing.Writing;

namespace CollegeTes.Slides;

/// <summary>
/// Reads the slides of a page: each is an element of class <c>diapo</c>, its other class names its layout, and the classes inside say what
/// goes where. What no placeholder is for joins the text: nothing that is written on a slide is lost.
/// </summary>
/// <param name="image">Bytes of an image by its address on the page, or null.</param>
/// <param name="drawings">Makes pictures of drawings.</param>
internal sealed class SlideReader(Func<string, byte[]?> image, SlideDrawings drawings)
{
    private const string SlideClass = "diapo";
    private const string NotesClass = "notes";
    private const string FootClass = "bas";
    private const int LongScale = 86;
    private const int VeryLongScale = 72;

    private static readonly HashSet<string> Skipped = new(StringComparer.Ordinal) { "nav", "script", "style", "template" };

    private readonly HashSet<string> _titles = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The deck of a page, which is changed.</summary>
    public SlideDeck Read(MarkupElement page)
    {
        RemoveUnseen(page);
        var sections = page.SelfAndDescendants().Where(e => e.HasClass(SlideClass)).ToList();
        return new SlideDeck(
            page.All("title").FirstOrDefault()?.Line() ?? "",
            // With its country, which checkers of spelling ask for.
            page["lang"] is { } language
            && language != "fr"
                ? language
                : "fr-FR",
            [.. sections.Select((section, i) => Read(section, i + 1))]
        );
    }

    // What is there for those who do not see the page: a deck says it by its structure.
    private static void RemoveUnseen(MarkupElement element)
    {
        element.Children.RemoveAll(c => c is MarkupElement e && (e.HasClass("vh") || Skipped.Contains(e.Name)));
        foreach (var child in element.Elements)
            RemoveUnseen(child);
    }

    private PresentedSlide Read(MarkupElement section, int number)
    {
        var layout = LayoutOf(section);
        var filling = new Filling(layout, image, drawings);
        filling.Take(section);
        return new PresentedSlide(layout, filling.Finish(title => Unique(title, section, number)), filling.Notes)
        {
            Part = section["data-partie"],
            Foot = filling.Foot,
        };
    }

    private static SlideLayout LayoutOf(MarkupElement section)
    {
        var figures = section.SelfAndDescendants().Count(e => e.HasClass("tuile"));
        var named = (section["class"] ?? "").Split(' ').Select(c => SlideLayouts.Find(c, figures)).FirstOrDefault(l => l is not null);
        if (named is not null && named != SlideLayouts.Content)
            return named;
        return section.All("table").Any() ? SlideLayouts.Table
            : section.SelfAndDescendants().Any(e => e.Name is "svg" or "img") ? SlideLayouts.Illustrated
            : SlideLayouts.Content;
    }

    // Lists of slides, and those who hear them, tell slides apart by their titles.
    private string Unique(string title, MarkupElement section, int number)
    {
        if (title.Length == 0)
            title = section["aria-label"] ?? $"Diapositive {number.ToString(CultureInfo.InvariantCulture)}";
        var unique = title;
        if (_titles.Contains(title) && section["data-precision"] is { } precision)
            unique = title = $"{title} ({precision})";
        for (var copy = 2; !_titles.Add(unique); copy++)
            unique = $"{title} ({copy.ToString(CultureInfo.InvariantCulture)})";
        return unique;
    }

    /// <summary>The placeholders of one slide while its content is read.</summary>
    private sealed class Filling(SlideLayout layout, Func<string, byte[]?> image, SlideDrawings drawings)
    {
        private readonly Dictionary<Placeholder, List<Block>> _texts = [];
        private readonly Dictionary<Placeholder, int> _scales = [];
        private readonly List<MarkupNode> _rest = [];
        private SlideTable? _table;
        private SlidePicture? _picture;
        private List<Block>? _title;

        public IReadOnlyList<Block> Notes { get; private set; } = [];

        public string Foot { get; private set; } = "";

        public void Take(MarkupElement element)
        {
            foreach (var child in element.Children)
            {
                if (child is MarkupElement { } inner)
                    One(inner);
                else
                    _rest.Add(child);
            }
        }

        public List<SlideContent> Finish(Func<string, string> unique)
        {
            if (Blocks(_rest) is { Count: > 0 } rest)
                Texts(layout.Rest).AddRange(rest);
            var line = BlockText.Of(_title ?? []);
            var title = unique(line);
            _texts[layout.Title] = title == line ? _title! : [new Paragraph(ParagraphRole.Title, 1, [new Piece(title)])];
            var contents = new List<SlideContent>();
            foreach (var place in layout.Places)
            {
                if (place.IsText && _texts.TryGetValue(place, out var blocks) && SlideParagraphs.Make(blocks, place) is { Count: > 0 } made)
                    contents.Add(new SlideText(place, made, _scales.GetValueOrDefault(place, 100)));
                else if (place == _table?.Place)
                    contents.Add(_table);
                else if (place == _picture?.Place)
                    contents.Add(_picture);
            }
            return contents;
        }

        private void One(MarkupElement element)
        {
            if (_title is null && element.Name is "h1" or "h2" or "h3")
            {
                _title = Blocks([element]);
                Scale(layout.Title, element);
            }
            else if (element.HasClass(NotesClass))
                Notes = Blocks([.. element.Children.Where(c => c is not MarkupElement { Name: "summary" or "h2" or "h3" or "h4" })]);
            else if (element.HasClass(FootClass))
                Foot = element.Line();
            else if (element.Name is "svg" or "img")
                Picture(element);
            else if (element.Name == "table" && _table is null && layout.Places.FirstOrDefault(p => p.Kind == "tbl") is { } place)
                _table = Table(place, element);
            else if (PlaceOf(element) is { } text)
            {
                Texts(text).AddRange(text.Look.CaptionSize > 0 ? SlideParagraphs.Captioned(element, Blocks) : Blocks([element]));
                Scale(text, element);
            }
            else if (element.SelfAndDescendants().Any(IsPlaced))
                Take(element);
            else
                _rest.Add(element);
        }

        private bool IsPlaced(MarkupElement element) =>
            element.Name is "svg" or "img" or "table" or "h1" or "h2" or "h3"
            || element.HasClass(NotesClass)
            || element.HasClass(FootClass)
            || layout.Places.Any(p => p.Source.Length > 0 && element.HasClass(p.Source));

        // The first that is free of those for the same thing: tiles follow each other.
        private Placeholder? PlaceOf(MarkupElement element)
        {
            var places = layout.Places.Where(p => p.Source.Length > 0 && element.HasClass(p.Source)).ToList();
            return places.Find(p => !_texts.ContainsKey(p)) ?? places.LastOrDefault();
        }

        private List<Block> Texts(Placeholder place)
        {
            if (!_texts.TryGetValue(place, out var blocks))
                _texts.Add(place, blocks = []);
            return blocks;
        }

        private void Scale(Placeholder place, MarkupElement element)
        {
            if (element.SelfAndDescendants().Any(e => e.HasClass("tres-long")))
                _scales[place] = VeryLongScale;
            else if (element.SelfAndDescendants().Any(e => e.HasClass("long")))
                _scales[place] = LongScale;
        }

        private void Picture(MarkupElement element)
        {
            if (_picture is not null || layout.Places.FirstOrDefault(p => p.Kind == "pic") is not { } place)
                return;
            if (element.Name == "svg")
                _picture = drawings.Draw(element, place);
            else if (element["src"] is { } address && image(address) is { } bytes && Probe(bytes) is { } info)
                _picture = new SlidePicture(place, bytes, info.Width, info.Height, element["alt"] ?? "");
        }

        // What every program that opens a deck shows.
        private static ImageInfo? Probe(byte[] bytes) =>
            ImageProbe.Read(new MemoryStream(bytes, writable: false)) is { MimeType: "image/png" or "image/jpeg" } info ? info : null;

        private SlideTable? Table(Placeholder place, MarkupElement element)
        {
            var blocks = Blocks([element]);
            var table = blocks.OfType<DocumentTable>().FirstOrDefault();
            // Its caption stands beside it.
            if (blocks.Exists(b => b is Paragraph))
                Texts(layout.Rest).AddRange(blocks.OfType<Paragraph>());
            Scale(place, element);
            return table is null
                ? null
                : new SlideTable(
                    place,
                    table,
                    _scales.GetValueOrDefault(place, 100),
                    element.All("tr").Last().Elements.FirstOrDefault()?.Name == "th"
                );
        }

        private List<Block> Blocks(IEnumerable<MarkupNode> nodes)
        {
            var box = new MarkupElement("div");
            box.Children.AddRange(nodes);
            return [.. new MarkupBlocks(_ => null).Read(box)];
        }
    }
}
