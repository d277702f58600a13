using System.IO.Compression;
using CollegeTes.Epub;
using CollegeTes.Markup;
using CollegeTes.Printing;

namespace CollegeTes.Tests.Epub;

/// <summary>Books made of a small page.</summary>
public sealed class EpubBookTests
{
    private const string Page =
        "<html lang=\"fr\"><head><title>Un livre</title></head><body><a class=\"evitement\" href=\"#contenu\">Aller</a><header "
        + "class=\"couverture\"><svg class=\"paysage ton-3\"><path class=\"c1\" d=\"M0 0\"></path></svg><h1>Un livre</h1></header><main "
        + "id=\"contenu\"><nav class=\"sommaire\"><h2>Sommaire</h2><a href=\"#a\">A</a></nav><article class=\"chapitre\" "
        + "id=\"a\"><h2>Chapitre A</h2><p>Dit<sup><a href=\"#s1-1\">1</a></sup>, voir <a href=\"#b\">B</a> et <a "
        + "href=\"../fiche.html\">la fiche</a>.</p><h3 id=\"a-1\">Une partie</h3></article><article class=\"chapitre\" "
        + "id=\"b\"><h2>Chapitre B</h2><p>Fin.</p><div role=\"doc-endnotes\"><ol><li id=\"s1-1\"><a href=\"#r1\" "
        + "role=\"doc-backlink\">1</a> Source</li></ol></div></article></main></body></html>";

    [Fact]
    public void A_book_opens_with_what_it_is_and_lists_all_that_it_holds()
    {
        using var book = Open(Make());
        Assert.Equal("mimetype", book.Entries[0].FullName);
        Assert.Equal("application/epub+zip", Read(book, "mimetype"));
        var package = Read(book, "EPUB/livre.opf");
        foreach (
            var entry in book.Entries.Where(e =>
                e.FullName.StartsWith("EPUB/", StringComparison.Ordinal) && !e.FullName.EndsWith(".opf", StringComparison.Ordinal)
            )
        )
            Assert.Contains($"href=\"{entry.FullName["EPUB/".Length..]}\"", package, StringComparison.Ordinal);
        Assert.Contains("properties=\"cover-image\"", package, StringComparison.Ordinal);
        Assert.Contains("<meta property=\"dcterms:modified\">2026-11-23T00:00:00Z</meta>", package, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_page_gives_the_same_bytes() => Assert.Equal(Make(), Make());

    [Fact]
    public void Links_go_from_file_to_file_and_notes_are_called()
    {
        using var book = Open(Make());
        var chapter = Read(book, "EPUB/s02.xhtml");
        Assert.Contains("<a href=\"s03.xhtml#b\">B</a>", chapter, StringComparison.Ordinal);
        Assert.Contains("<a href=\"s03.xhtml#s1-1\" epub:type=\"noteref\" role=\"doc-noteref\">1</a>", chapter, StringComparison.Ordinal);
        Assert.Contains("<a>la fiche</a>", chapter, StringComparison.Ordinal);
        var notes = Read(book, "EPUB/s03.xhtml");
        Assert.Contains("epub:type=\"endnote\"", notes, StringComparison.Ordinal);
        Assert.DoesNotContain("#r1", notes, StringComparison.Ordinal);
    }

    [Fact]
    public void The_title_page_has_the_light_of_the_landscape_that_the_cover_shows()
    {
        using var book = Open(Make());
        var title = Read(book, "EPUB/s01.xhtml");
        Assert.Contains("<header class=\"couverture ton-3\"", title, StringComparison.Ordinal);
        Assert.DoesNotContain("<svg", title, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("svg .a{fill:red}", "fill=\"red\"")]
    [InlineData(".a{fill:red}.b .a{fill:blue}.a{stroke:red;color:red}", "fill=\"blue\" stroke=\"red\"")]
    [InlineData(".b .a,.c{fill:currentColor}path.a{opacity:.6}", "opacity=\".6\" fill=\"currentColor\"")]
    [InlineData(".a.z,.c .a,g.b path.c,.a:hover,.b>.a{fill:red}", "")]
    [InlineData(".a{fill:var(--ciel)}", "")]
    public void A_drawing_has_its_colours_with_it(string css, string painted)
    {
        var drawing = MarkupReader.Read("<svg class=\"b\"><g><path class=\"a\" d=\"M0 0\"></path></g></svg>").All("svg").Single();
        new DrawingPaint(css).Apply(drawing);
        var written = new System.Text.StringBuilder();
        MarkupWriter.WriteXhtml(drawing.All("path").Single(), written);
        Assert.Equal($"<path class=\"a\" d=\"M0 0\"{(painted.Length > 0 ? " " : "")}{painted}/>", written.ToString());
    }

    [Fact]
    public void A_public_collection_keeps_its_links_to_other_pages()
    {
        using var book = Open(Make(publicBase: "https://exemple.fr/recits/"));
        Assert.Contains(
            "<a href=\"https://exemple.fr/recits/territoires/fiche.html\">la fiche</a>",
            Read(book, "EPUB/s02.xhtml"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void The_contents_lead_to_chapters_and_their_parts()
    {
        using var book = Open(Make());
        var navigation = Read(book, "EPUB/nav.xhtml");
        Assert.Contains(
            "<a href=\"s02.xhtml\">Chapitre A</a>\n<ol><li><a href=\"s02.xhtml#a-1\">Une partie</a></li></ol>",
            navigation,
            StringComparison.Ordinal
        );
        Assert.Contains("epub:type=\"bodymatter\" href=\"s02.xhtml\"", navigation, StringComparison.Ordinal);
        Assert.DoesNotContain("page-list", navigation, StringComparison.Ordinal);
    }

    [Fact]
    public void Pages_of_the_printed_edition_are_marked_where_they_start()
    {
        // h1 | h2 of the contents | h2, p, h3 | h2, p
        using var book = Open(Make(printed: [1, 2, 3, 3, 4, 5, 5]));
        Assert.Contains(
            "<a href=\"s02.xhtml#p3\">3</a></li><li><a href=\"s02.xhtml#p4\">4</a></li><li><a href=\"s03.xhtml#p5\">5</a>",
            Read(book, "EPUB/nav.xhtml"),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "<h3 id=\"a-1\"><span id=\"p4\" role=\"doc-pagebreak\" epub:type=\"pagebreak\" aria-label=\"page 4\"></span>Une partie</h3>",
            Read(book, "EPUB/s02.xhtml"),
            StringComparison.Ordinal
        );
        Assert.Contains("pageBreakMarkers", Read(book, "EPUB/livre.opf"), StringComparison.Ordinal);
    }

    [Fact]
    public void Places_that_do_not_match_the_page_mark_nothing()
    {
        using var book = Open(Make(printed: [1, 2, 3]));
        Assert.DoesNotContain("page-list", Read(book, "EPUB/nav.xhtml"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a{b:c}@media print{d{e:f}g{h:i}}j{k:l}", "a{b:c}j{k:l}")]
    [InlineData("@page :left{@bottom-left{content:\"\"}}a{}", "a{}")]
    [InlineData("a{}@media print{", "a{}")]
    public void What_is_for_paper_leaves_the_style(string css, string kept) => Assert.Equal(kept, EpubStyle.WithoutMedia(css));

    [Theory]
    [InlineData(":root{color-scheme:light dark;--a:#fff;--b:var(--a)}\np{color:var(--b);fill:var(--a)}", "p{color:#fff;fill:#fff}")]
    [InlineData(":root{--a:#fff}p{color:var(--a)}:root{--a:currentColor}", "p{color:currentColor}")]
    [InlineData(".t{--c:red}p{color:var(--c,blue);width:calc(var(--m)*1em)}", ".t{--c:red}p{color:var(--c,blue);width:calc(var(--m)*1em)}")]
    [InlineData(":root{--a:var(--a)}p{color:var(--a)}", "p{color:var(--a)}")]
    public void A_reader_need_not_know_the_variables_of_the_theme(string css, string kept) =>
        Assert.Equal(kept, EpubStyle.WithoutVariables(css));

    [Fact]
    public void The_cover_has_its_colours_written_in_it()
    {
        var cover = EpubCover.Draw(
            MarkupReader.Read(Page),
            "Un titre assez long pour deux lignes",
            "Une accroche",
            "La série",
            ".ton-3,:has(>.ton-3){--ciel:#f5a583}\nsvg .c1{fill:var(--c1)}\n.autre{color:red}\n",
            new Dictionary<string, string> { ["c1"] = "#341a3b", ["sur-ciel"] = "#111111" }
        );
        Assert.Contains("fill=\"#f5a583\"", cover, StringComparison.Ordinal);
        Assert.Contains("<path class=\"c1\" d=\"M0 0\" fill=\"#341a3b\"/>", cover, StringComparison.Ordinal);
        Assert.DoesNotContain("var(", cover, StringComparison.Ordinal);
        Assert.Equal(3, cover.Split("Georgia").Length - 1);
    }

    [Theory]
    [InlineData("Île d'Yeu", 118, 1)]
    [InlineData("Loire Layon Aubance", 118, 2)]
    [InlineData("Produire et publier un retour d'expérience", 88, 2)]
    public void A_long_title_is_smaller_on_the_cover(string title, int size, int lines)
    {
        var cover = EpubCover.Draw(MarkupReader.Read(Page), title, null, "La série", "", new Dictionary<string, string>());
        Assert.Equal(lines, cover.Split($"font-size=\"{size}\"").Length - 1);
    }

    private static byte[] Make(string? publicBase = null, IReadOnlyList<int>? printed = null) =>
        EpubBook.Make(
            new EpubJob(
                MarkupReader.Read(Page),
                "territoires/un/livret.html",
                "a{src:url(\"polices/t.woff2\")}",
                new DocumentFacts("Un livre", "fr", "Collège", "Résumé", new DateOnly(2026, 11, 23)),
                new EpubWords("Sommaire", "Repères", "Début", "Couverture", "Pages", "page", "Édition imprimée", "Accessible."),
                path => new PageResource(new byte[] { 1 }, PageResource.TypeOf(path))
            )
            {
                Identifier = "urn:uuid:00000000-0000-0000-0000-000000000000",
                Series = "La série",
                PublicBase = publicBase,
                Cover = "<svg xmlns=\"http://www.w3.org/2000/svg\"/>",
                PrintedPages = printed,
            }
        );

    private static ZipArchive Open(byte[] book) => new(new MemoryStream(book));

    private static string Read(ZipArchive book, string path)
    {
        using var reader = new StreamReader(book.GetEntry(path)!.Open());
        return reader.ReadToEnd();
    }
}
