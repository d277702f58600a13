using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using CollegeTes.Markup;
using CollegeTes.Tests.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace CollegeTes.Tests.Slides;

/// <summary>The deck of a page: valid for PowerPoint, opened by LibreOffice, always the same bytes, nothing of the page lost.</summary>
public sealed partial class SlideDeckTests
{
    private static readonly XNamespace A = "http://schemas.openxmlformats.org/drawingml/2006/main";
    private static readonly XNamespace P = "http://schemas.openxmlformats.org/presentationml/2006/main";

    [Fact]
    public void It_is_valid_for_PowerPoint() => Findings.None(Faults(SlideSample.Deck));

    [Fact]
    public void The_same_page_gives_the_same_bytes() => Assert.Equal(SlideSample.Deck, SlideSample.Make(SlideSample.Page));

    [Fact]
    public async Task An_office_suite_shows_as_many_pages_as_slides()
    {
        var office = Tools.RequireProgram("soffice", "libreoffice-impress-nogui");
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "deck.pptx");
        await File.WriteAllBytesAsync(file, SlideSample.Deck, TestContext.Current.CancellationToken);
        var said = await Tools.RunAsync(
            office,
            $"-env:UserInstallation={new Uri(Path.Combine(folder.Path, "profil")).AbsoluteUri}",
            "--headless",
            "--convert-to",
            "pdf",
            "--outdir",
            folder.Path,
            file
        );
        var pdf = Path.Combine(folder.Path, "deck.pdf");
        Assert.True(File.Exists(pdf), said);
        var text = Encoding.Latin1.GetString(await File.ReadAllBytesAsync(pdf, TestContext.Current.CancellationToken));
        Assert.Equal(SectionsOf(SlideSample.Page).Count, OnePage().Count(text));
    }

    [Fact]
    public void Each_slide_has_a_title_of_its_own_in_the_placeholder_of_titles()
    {
        var titles = SlidesOf(SlideSample.Deck).Select(TitleOf).ToList();
        Assert.Equal(SectionsOf(SlideSample.Page).Count, titles.Count);
        Assert.DoesNotContain("", titles);
        Assert.Equal(titles.Count, titles.Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    [Fact]
    public void All_words_stand_in_placeholders_that_the_layout_has_and_take_their_place_from_it()
    {
        var slides = SlidesOf(SlideSample.Deck);
        Findings.None(
            slides.SelectMany(
                (slide, i) =>
                {
                    var relations = SlideSample.Part($"ppt/slides/_rels/slide{i + 1}.xml.rels", SlideSample.Deck);
                    var file = relations
                        .Elements()
                        .First(r => r.Attribute("Type")!.Value.EndsWith("/slideLayout", StringComparison.Ordinal));
                    var layout = SlideSample.Part("ppt/slideLayouts/" + Path.GetFileName(file.Attribute("Target")!.Value));
                    var places = layout.Descendants(P + "ph").Select(Mark).ToHashSet();
                    return slide
                        .Descendants(P + "sp")
                        .Concat(slide.Descendants(P + "graphicFrame"))
                        .Concat(slide.Descendants(P + "pic"))
                        .Where(s => s.Descendants(P + "ph").FirstOrDefault() is not { } place || !places.Contains(Mark(place)))
                        .Select(s => $"slide {i + 1}: {s.Value} stands nowhere")
                        .Concat(
                            slide
                                .Descendants(P + "sp")
                                .Where(s => s.Descendants(A + "xfrm").Any())
                                .Select(s => $"slide {i + 1}: {s.Value} has a place of its own")
                        );
                }
            )
        );

        static (string?, string?) Mark(XElement place) => (place.Attribute("type")?.Value, place.Attribute("idx")?.Value);
    }

    [Fact]
    public void Every_run_says_its_language_and_every_picture_what_it_shows_or_that_it_decorates()
    {
        foreach (var slide in SlidesOf(SlideSample.Deck))
        {
            Assert.All(slide.Descendants(A + "r"), r => Assert.Equal("fr-FR", r.Element(A + "rPr")?.Attribute("lang")?.Value));
            Assert.All(slide.Descendants(P + "pic").Select(p => p.Descendants(P + "cNvPr").First()), p =>
                Assert.True(p.Attribute("descr")!.Value.Length > 0 ^ p.Descendants().Any(d => d.Name.LocalName == "decorative"))
            );
        }
        Assert.Contains("Un rond.", SlidesOf(SlideSample.Deck)[12].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_has_its_header_row_and_its_row_headers()
    {
        var slides = SlidesOf(SlideSample.Deck);
        var matrix = slides[8].Descendants(A + "tblPr").Single();
        Assert.Equal(("1", "1"), (matrix.Attribute("firstRow")!.Value, matrix.Attribute("firstCol")!.Value));
        Assert.Equal("2", slides[8].Descendants(A + "tc").Single(c => c.Attribute("gridSpan") is not null).Attribute("gridSpan")!.Value);
        Assert.All(slides.SelectMany(s => s.Descendants(A + "tbl")), t =>
            Assert.All(t.Elements(A + "tr"), r => Assert.Equal(t.Element(A + "tblGrid")!.Elements().Count(), r.Elements(A + "tc").Count()))
        );
    }

    [Fact]
    public void What_the_speaker_says_is_in_the_notes_and_nowhere_else()
    {
        var notes = SlideSample.Part("ppt/notesSlides/notesSlide1.xml").Value;
        Assert.Contains("Dites bonjour, puis le lien.", notes, StringComparison.Ordinal);
        Assert.DoesNotContain("bonjour", string.Concat(SlidesOf(SlideSample.Deck).Select(s => s.Value)), StringComparison.Ordinal);
    }

    [Fact]
    public void Colours_of_the_theme_are_those_of_the_publication_and_slides_name_no_other()
    {
        var theme = SlideSample.Part("ppt/theme/theme1.xml");
        Assert.Contains("F7BF3C", theme.ToString(), StringComparison.OrdinalIgnoreCase);
        Assert.All(SlidesOf(SlideSample.Deck), s => Assert.Empty(s.Descendants(A + "srgbClr")));
    }

    /// <summary>Pages made at random: any classes, anything in them.</summary>
    [Fact]
    public void Whatever_a_page_holds_its_deck_is_valid_and_loses_no_word()
    {
        var seed = Seed.Next();
        for (var i = 0; i < Seed.Rounds(60); i++)
        {
            var page = new RandomSlides(new Random(seed + i)).Page();
            var deck = SlideSample.Make(page);
            var told = string.Join(
                ' ',
                SlidesOf(deck)
                    .Concat(NotesOf(deck))
                    .SelectMany(s => s.Descendants(A + "p"))
                    .Select(p => string.Concat(p.Descendants(A + "t").Select(t => t.Value)))
            );
            var words = SectionsOf(page).SelectMany(s => RandomSlides.Word().Matches(s.TextContent()).Select(m => m.Value));
            Findings.None(
                Faults(deck)
                    .Concat(words.Where(w => !told.Contains(w, StringComparison.Ordinal)).Select(w => "lost: " + w))
                    .Select(f => $"seed {seed}, page {i}: {f}\n{page}")
            );
        }
    }

    private static IEnumerable<string> Faults(byte[] deck)
    {
        using var document = PresentationDocument.Open(new MemoryStream(deck), false);
        return
        [
            .. new OpenXmlValidator(FileFormatVersions.Office2019)
                .Validate(document, TestContext.Current.CancellationToken)
                .Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}"),
        ];
    }

    private static List<MarkupElement> SectionsOf(string page) => [.. MarkupReader.Read(page).All("section")];

    private static List<XElement> SlidesOf(byte[] deck) => Parts(deck, "ppt/slides/slide");

    private static List<XElement> NotesOf(byte[] deck) => Parts(deck, "ppt/notesSlides/notesSlide");

    private static List<XElement> Parts(byte[] deck, string start) =>
        [
            .. SlideSample
                .Paths(deck)
                .Where(p => p.StartsWith(start, StringComparison.Ordinal))
                .OrderBy(p => p.Length)
                .ThenBy(p => p, StringComparer.Ordinal)
                .Select(p => SlideSample.Part(p, deck)),
        ];

    private static string TitleOf(XElement slide) =>
        slide
            .Descendants(P + "sp")
            .Where(s => s.Descendants(P + "ph").Any(p => p.Attribute("type")?.Value is "title" or "ctrTitle"))
            .Select(s => s.Value)
            .Single();

    [GeneratedRegex(@"/Type\s*/Page\b(?!s)")]
    private static partial Regex OnePage();
}
