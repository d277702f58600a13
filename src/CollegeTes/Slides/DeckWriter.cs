using System.Globalization;
using System.Xml.Linq;
using static CollegeTes.Slides.PresentationMarkup;

namespace CollegeTes.Slides;

/// <summary>Writes a deck as .pptx: the same deck gives the same bytes.</summary>
internal sealed class DeckWriter
{
    // Numbers of slides start there (ISO/IEC 29500-1, 19.7.13).
    private const int FirstSlideId = 256;
    private const uint MasterId = 2_147_483_648;

    private readonly SlideDeck _deck;
    private readonly SlideTheme _theme;
    private readonly DeckPackage _package = new();
    private readonly PartRelations _presentation = new();

    private DeckWriter(SlideDeck deck, SlideTheme theme) => (_deck, _theme) = (deck, theme);

    /// <summary>The bytes of a deck.</summary>
    /// <param name="deck">What it says.</param>
    /// <param name="theme">How it looks.</param>
    /// <param name="facts">What the file says of itself.</param>
    public static byte[] Write(SlideDeck deck, SlideTheme theme, DeckFacts facts) => new DeckWriter(deck, theme).Make(facts);

    private byte[] Make(DeckFacts facts)
    {
        var language = _deck.Language;
        var master = _presentation.Relate("slideMaster", "slideMasters/slideMaster1.xml");
        var notes = _presentation.Relate("notesMaster", "notesMasters/notesMaster1.xml");
        foreach (
            var (type, file) in new[] { ("theme", "theme/theme1.xml"), ("presProps", "presProps.xml"), ("viewProps", "viewProps.xml") }
        )
            _presentation.Relate(type, file);
        _presentation.Relate("tableStyles", "tableStyles.xml");
        Layouts(new LayoutWriter(_theme, language));
        NotesMaster(new NotesWriter(_theme, language));
        var slides = _deck.Slides.Select((s, i) => Slide(s, i + 1)).ToList();
        _package.Add("ppt/presentation.xml", "presentation.main", Presentation(master, notes, slides), _presentation);
        _package.Add("ppt/presProps.xml", "presProps", Part("presentationPr"), null);
        _package.Add("ppt/viewProps.xml", "viewProps", Part("viewPr"), null);
        _package.Add("ppt/tableStyles.xml", "tableStyles", new TableStyle(_theme).ToPart(), null);
        foreach (var number in new[] { 1, 2 })
            _package.AddPart(
                $"ppt/theme/theme{Number(number)}.xml",
                "application/vnd.openxmlformats-officedocument.theme+xml",
                _theme.ToPart(),
                null
            );
        _package.AddPart("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml", facts.ToPart(_deck), null);
        var package = new PartRelations();
        package.Relate("officeDocument", "ppt/presentation.xml");
        package.Relate("http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties", "docProps/core.xml");
        _package.AddRelations("", package);
        return _package.ToBytes();
    }

    private void Layouts(LayoutWriter writer)
    {
        var relations = new PartRelations();
        var names = new List<string>();
        for (var i = 0; i < SlideLayouts.All.Count; i++)
        {
            names.Add(relations.Relate("slideLayout", $"../slideLayouts/{LayoutFile(i)}"));
            var back = new PartRelations();
            back.Relate("slideMaster", "../slideMasters/slideMaster1.xml");
            _package.Add($"ppt/slideLayouts/{LayoutFile(i)}", "slideLayout", writer.Layout(SlideLayouts.All[i]), back);
        }
        relations.Relate("theme", "../theme/theme1.xml");
        _package.Add("ppt/slideMasters/slideMaster1.xml", "slideMaster", writer.Master(names), relations);
    }

    private static string LayoutFile(int index) => $"slideLayout{Number(index + 1)}.xml";

    private void NotesMaster(NotesWriter writer)
    {
        var relations = new PartRelations();
        relations.Relate("theme", "../theme/theme2.xml");
        _package.Add("ppt/notesMasters/notesMaster1.xml", "notesMaster", writer.Master(), relations);
    }

    // The relationship of the slide.
    private string Slide(PresentedSlide slide, int number)
    {
        var file = $"slide{Number(number)}.xml";
        var relations = new PartRelations();
        relations.Relate("slideLayout", $"../slideLayouts/{LayoutFile(SlideLayouts.IndexOf(slide.Layout))}");
        var text = new SlideTextWriter(_deck.Language, address => relations.Relate("hyperlink", address, isExternal: true));
        var part = new SlideWriter(text, _deck.Language, (bytes, ending) => relations.Relate("image", _package.Media(bytes, ending))).Write(
            slide,
            number
        );
        if (slide.Notes.Count > 0)
            relations.Relate("notesSlide", $"../notesSlides/{Notes(slide, number)}");
        _package.Add($"ppt/slides/{file}", "slide", part, relations);
        return _presentation.Relate("slide", $"slides/{file}");
    }

    private string Notes(PresentedSlide slide, int number)
    {
        var file = $"notesSlide{Number(number)}.xml";
        var relations = new PartRelations();
        relations.Relate("notesMaster", "../notesMasters/notesMaster1.xml");
        relations.Relate("slide", $"../slides/slide{Number(number)}.xml");
        var text = new SlideTextWriter(_deck.Language, address => relations.Relate("hyperlink", address, isExternal: true));
        _package.Add($"ppt/notesSlides/{file}", "notesSlide", NotesWriter.Notes(slide.Notes, text), relations);
        return file;
    }

    private XElement Presentation(string master, string notes, List<string> slides) =>
        Part(
            "presentation",
            new XElement(
                P + "sldMasterIdLst",
                new XElement(P + "sldMasterId", new XAttribute("id", MasterId), new XAttribute(R + "id", master))
            ),
            new XElement(P + "notesMasterIdLst", new XElement(P + "notesMasterId", new XAttribute(R + "id", notes))),
            new XElement(
                P + "sldIdLst",
                slides.Select((id, i) => new XElement(P + "sldId", new XAttribute("id", FirstSlideId + i), new XAttribute(R + "id", id)))
            ),
            new XElement(
                P + "sldSz",
                new XAttribute("cx", SlideBox.SlideWidth * SlideBox.Unit),
                new XAttribute("cy", SlideBox.SlideHeight * SlideBox.Unit)
            ),
            new XElement(P + "notesSz", new XAttribute("cx", NotesWriter.Width), new XAttribute("cy", NotesWriter.Height)),
            Sections()
        );

    // PowerPoint folds the slides of a part away.
    private XElement? Sections()
    {
        XNamespace parts = "http://schemas.microsoft.com/office/powerpoint/2010/main";
        var sections = new List<(string Name, List<int> Slides)>();
        for (var i = 0; i < _deck.Slides.Count; i++)
        {
            if (_deck.Slides[i].Part is { Length: > 0 } name || sections.Count == 0)
                sections.Add((_deck.Slides[i].Part ?? _deck.Title, []));
            sections[^1].Slides.Add(FirstSlideId + i);
        }
        if (sections.Count < 2)
            return null;
        return new XElement(
            P + "extLst",
            new XElement(
                P + "ext",
                new XAttribute("uri", "{521415D9-36F7-43E2-AB2F-B90AF26B5E84}"),
                new XElement(
                    parts + "sectionLst",
                    Prefixed(parts, "p14"),
                    sections.Select(
                        (s, i) =>
                            new XElement(
                                parts + "section",
                                new XAttribute("name", s.Name),
                                new XAttribute(
                                    "id",
                                    $"{{00000000-0000-4000-8000-{(i + 1).ToString("D12", CultureInfo.InvariantCulture)}}}"
                                ),
                                new XElement(
                                    parts + "sldIdLst",
                                    s.Slides.Select(id => new XElement(parts + "sldId", new XAttribute("id", id)))
                                )
                            )
                    )
                )
            )
        );
    }
}
