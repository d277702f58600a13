using System.Text;
using CollegeTes.Markup;
using CollegeTes.Printing;
using CollegeTes.Printing.Pdf;
using CollegeTes.Printing.Repair;

namespace CollegeTes.Tests.Printing;

/// <summary>Each fault that the browser leaves, and what becomes of it.</summary>
public sealed class RepairTests
{
    private int _objects;

    [Theory]
    [InlineData("0 0 m\n1 1 l\nS\n", "/Artifact BMC\n0 0 m\n1 1 l\nS\nEMC\n")]
    [InlineData("0 0 5 5 re\nW n\n", "0 0 5 5 re\nW\nn\n")]
    [InlineData("BT\n(BDC) Tj\nET\n", "/Artifact BMC\nBT\n(BDC) Tj\nET\nEMC\n")]
    [InlineData("/X1 Do\n", "/Artifact BMC\n/X1 Do\nEMC\n")]
    [InlineData("/P <</MCID 0 >>BDC\nBT\n<41> Tj\nET\n0 0 5 5 re f\nEMC\n", "/P <</MCID 0 >>BDC\nBT\n<41> Tj\nET\n0 0 5 5 re\nf\nEMC\n")]
    [InlineData("BT\n/P <</MCID 0 >>BDC\n(a) Tj\nEMC\nET\n", "BT\n/P <</MCID 0 >>BDC\n(a) Tj\nEMC\nET\n")]
    [InlineData(
        "BT\n/Span<</ActualText <feff2003> >> BDC\n<73> Tj\nEMC\n<41> Tj\nET\n",
        "/Artifact BMC\nBT\n/Span<</ActualText <feff2003> >> BDC\n<73> Tj\nEMC\n<41> Tj\nET\nEMC\n"
    )]
    [InlineData(
        "/Span<</ActualText <feff2003> >> BDC\nBT\n<73> Tj\nET\nEMC\n",
        "/Span<</ActualText <feff2003> >> BDC\n/Artifact BMC\nBT\n<73> Tj\nET\nEMC\nEMC\n"
    )]
    [InlineData("/Artifact BMC\n0 0 m\n1 1 l\nS\nEMC\n", "/Artifact BMC\n0 0 m\n1 1 l\nS\nEMC\n")]
    public void What_is_painted_outside_of_the_structure_is_an_artifact(string drawing, string expected) =>
        Assert.Equal(expected, Encoding.ASCII.GetString(ArtifactMarks.Wrap(Encoding.ASCII.GetBytes(drawing))));

    [Fact]
    public void What_a_box_only_paints_is_an_artifact_too()
    {
        const string Drawing =
            "/P <</MCID 0 >>BDC\n0 0 5 5 re\nf\nEMC\n/P <</MCID 1 >>BDC\nBT\n<41> Tj\nET\nEMC\n/Figure <</MCID 2 >>BDC\n/X1 Do\nEMC\n";
        var drawing = Encoding.ASCII.GetBytes(Drawing);
        var wordless = ArtifactMarks.Wordless([drawing]);
        Assert.Equal([0], wordless);
        Assert.Equal(
            Drawing.Replace("/P <</MCID 0 >>BDC", "/Artifact BMC", StringComparison.Ordinal),
            Encoding.ASCII.GetString(ArtifactMarks.Wrap(drawing, wordless))
        );
    }

    [Fact]
    public void Grounds_leave_the_structure_but_not_drawings_and_bullets()
    {
        var (tree, file) = Tree(E("Document", E("P", 0), E("P", 0, 1), E("Figure", 0), E("L", E("LI", E("Lbl", 0), E("LBody", 1)))));
        var (_, page) = file.Pages()[0];
        var drawing = new PdfStream(new PdfDictionary(), []);
        drawing.Encode("/P <</MCID 0 >>BDC 0 0 5 5 re f EMC /P <</MCID 1 >>BDC BT <41> Tj ET EMC"u8);
        page["Contents"] = file.Add(drawing);
        Assert.Equal([0], Grounds.TakeOut(file, tree).Select(k => k.Mark));
        Assert.Equal("Document(P() P(1) Figure(0) L(LI(Lbl(0) LBody(1))))", Show(tree.Roots[0]));
    }

    [Fact]
    public void Words_keep_their_expansion_and_their_language()
    {
        var page = MarkupReader.Read(
            PrintedMarkup.Of(
                "<html lang=\"fr\"><body><p>L’<abbr title=\"Établissement public\">EPCI</abbr>, un <span class=\"a\" lang=\"en\">land "
                    + "trust</span> et <i>rien</i></p></body></html>"
            )
        );
        var marks = PrintedMarkup.Marked(page);
        Assert.Equal(["abbr fr", "span en"], marks.Select(m => $"{m.Value.Name} {PrintedMarkup.LanguageOf(m.Key)}"));
        var (tree, _) = Tree(E("Document", E("P", E("Em", 1), E("Em", 2), E("Em", 3))));
        var words = tree.Elements.Where(e => e.Type == "Em").ToList();
        foreach (var (word, mark) in words.Zip(marks.Keys))
            word.Dictionary["Lang"] = PdfString.Of(mark.ToUpperInvariant());
        WordRepair.Run(tree, page);
        Assert.Equal(
            ["Span fr Établissement public", "Span en ", "Em  "],
            words.Select(w => $"{w.Type} {(w.Dictionary["Lang"] as PdfString)?.Text} {(w.Dictionary["E"] as PdfString)?.Text}")
        );
    }

    [Theory]
    [InlineData("<p>a</p>", "<p>a</p>")]
    [InlineData("<pre><code>a\nb</code></pre>\n<p>c</p>", "<pre><code>a \nb</code></pre>\n<p>c</p>")]
    [InlineData("<p>a<br>b</p>", "<p>a <br>b</p>")]
    [InlineData("<span>a</span> <span>b</span>", "<span>a </span><span>b</span>")]
    [InlineData("<dl><div><dt>a</dt><dd>b</dd></div></dl>", "<dl role=\"list\"><div role=\"listitem\"><dt>a</dt><dd>b</dd></div></dl>")]
    [InlineData(
        "<dl class=\"l\"> <div class=\"x\"> <dt>a</dt><dd>b</dd></div><div class=\"y\"><dt>c<dd>d</div></dl>",
        "<dl role=\"list\" class=\"l\"> <div role=\"listitem\" class=\"x\"><dt>a</dt><dd>b</dd></div>"
            + "<div role=\"listitem\" class=\"y\"><dt>c<dd>d</div></dl>"
    )]
    [InlineData("<p><abbr>a</abbr><a title=\"b\" href=\"c\">d</a></p>", "<p><abbr>a</abbr><a title=\"b\" href=\"c\">d</a></p>")]
    public void Pages_are_prepared_for_what_the_browser_loses(string page, string expected) =>
        Assert.Equal(expected, PrintedMarkup.Of(page));

    [Fact]
    public void Lists_of_notes_are_numbered_and_those_of_terms_have_no_bullets()
    {
        var (tree, _) = Tree(
            E(
                "Document",
                E("L", E("NonStruct", E("NonStruct", 3, "@"), E("NonStruct", 4))),
                E("L", E("LI", E("NonStruct", 1), E("NonStruct", 2))),
                E("L", E("LI", E("Lbl", 1), E("NonStruct", 2)))
            )
        );
        var lists = tree.Elements.Where(e => e.Type == "L").ToList();
        foreach (var list in lists[1..])
            list.Dictionary["A"] = new PdfDictionary { ["O"] = new PdfName("List"), ["ListNumbering"] = new PdfName("Disc") };
        StructureRepair.Run(tree, new HashSet<StructureElement>());
        Assert.Equal(["Decimal", null, "Disc"], lists.Select(l => (l.Dictionary["A"] as PdfDictionary)?.Name("ListNumbering")));
    }

    [Fact]
    public void Notes_that_lead_back_to_nothing_are_numbered_too()
    {
        var (tree, _) = Tree(E("Document", E("L", E("LI", E("Span", 1), E("NonStruct", 2)), E("LI", E("Span", 3), E("Link", 4, "@")))));
        StructureRepair.Run(tree, tree.Elements.Where(e => e.Type == "Span").ToHashSet());
        Assert.Equal("Document(L(LI(Lbl(Span(1)) LBody(2)) LI(Lbl(Span(3)) LBody(Link(4 @)))))", Show(tree.Roots[0]));
        Assert.Equal("Decimal", (tree.Elements.First(e => e.Type == "L").Dictionary["A"] as PdfDictionary)?.Name("ListNumbering"));
    }

    [Fact]
    public void Wrappers_that_mean_nothing_give_way() =>
        Assert.Equal(
            "Document(H1(1) P(2 Link(3 @) 4) P(5))",
            Repaired(
                E(
                    "Document",
                    E(
                        "NonStruct",
                        E("H1", E("NonStruct", 1)),
                        E("P", E("NonStruct", 2), E("NonStruct", E("Link", E("NonStruct", 3), "@")), E("NonStruct", 4)),
                        E("NonStruct", 5)
                    )
                )
            )
        );

    [Fact]
    public void Items_have_a_label_and_a_body() =>
        Assert.Equal(
            "Document(L(LI(LBody(1)) LI(Lbl(2) LBody(3)) LI(Lbl(4) LBody(5))))",
            Repaired(
                E(
                    "Document",
                    E(
                        "L",
                        E("LI", E("NonStruct", 1)),
                        E("LI", E("Lbl", 2), E("NonStruct", 3)),
                        E("LI", E("NonStruct", E("NonStruct", 4)), E("NonStruct", E("NonStruct", 5)))
                    )
                )
            )
        );

    [Fact]
    public void Note_links_and_items_of_notes_get_their_type_back() =>
        Assert.Equal(
            "Document(P(1 Link(2 @)) L(LI(Lbl(Link(3 @)) LBody(4))))",
            Repaired(
                E(
                    "Document",
                    E("P", 1, E("NonStruct", 2, "@")),
                    E("L", E("NonStruct", E("NonStruct", E("NonStruct", 3), "@"), E("NonStruct", 4)))
                )
            )
        );

    [Fact]
    public void A_figure_without_an_alternative_is_a_group() =>
        Assert.Equal("Document(Div(P(1) Caption(2)))", Repaired(E("Document", E("Figure", E("P", 1), E("Caption", 2)))));

    [Fact]
    public void Types_that_are_not_standard_have_a_role()
    {
        var (tree, _) = Tree(E("Document", E("Aside", E("P", E("Strong", 1)))));
        StructureRepair.Run(tree, new HashSet<StructureElement>());
        Assert.Equal(
            ["Aside=Sect", "Strong=Span"],
            ((PdfDictionary)tree.Dictionary["RoleMap"]!).Entries.Select(e => $"{e.Key}={((PdfName)e.Value).Text}")
        );
    }

    [Fact]
    public void Identifiers_are_counted_again_and_headers_follow()
    {
        var (tree, _) = Tree(E("Document", E("Table", E("TR", E("TH", 1), E("TD", 2)))));
        var (head, cell) = (tree.Elements.Single(e => e.Type == "TH"), tree.Elements.Single(e => e.Type == "TD"));
        head.Dictionary["ID"] = PdfString.Of("node00004711");
        cell.Dictionary["A"] = new PdfArray([
            new PdfDictionary { ["O"] = new PdfName("Table"), ["Headers"] = new PdfArray([PdfString.Of("node00004711")]) },
        ]);
        StructureRepair.Run(tree, new HashSet<StructureElement>());
        Assert.Equal("c00000", ((PdfString)head.Dictionary["ID"]!).Text);
        Assert.Equal(
            "c00000",
            ((PdfString)((PdfArray)((PdfDictionary)((PdfArray)cell.Dictionary["A"]!).Items[0])["Headers"]!).Items[0]).Text
        );
    }

    [Fact]
    public void Links_say_where_they_lead_and_private_ones_go()
    {
        var (tree, file) = Tree(E("Document", E("P", E("Link", 1, "@"), E("Link", 2, "@"), E("Link", 3, "@"))));
        var annotations = tree
            .Elements.SelectMany(e => e.Kids)
            .OfType<AnnotationKid>()
            .Select(k => file.Dictionary(new PdfReference(k.Number))!)
            .ToList();
        annotations[0]["A"] = new PdfDictionary { ["URI"] = PdfString.Of("https://exemple.fr/") };
        annotations[1]["Dest"] = new PdfName("s1-3");
        annotations[2]["A"] = new PdfDictionary { ["URI"] = PdfString.Of("https://tes.invalid/fiche.html") };
        var page = MarkupReader.Read(
            "<html><a href=\"https://exemple.fr/\">Un <b>exemple</b></a><a href=\"#s1-3\">3</a><a href=\"fiche.html\">fiche</a><li "
                + "id=\"s1-3\">3 La source</li></html>"
        );
        LinkRepair.Run(file, tree, page, Job() with { Address = "https://tes.invalid/livret.html", PrivateBase = "https://tes.invalid/" });
        Assert.Equal("Un exemple", ((PdfString)annotations[0]["Contents"]!).Text);
        Assert.Equal("3 La source", ((PdfString)annotations[1]["Contents"]!).Text);
        Assert.Null(annotations[2]["Contents"]);
        Assert.Equal("Document(P(Link(1 @) Link(2 @) Span(3)))", Show(tree.Roots[0]));
    }

    [Theory]
    [InlineData(PrintVariant.Plain, "0 0 419.528 594.96", "0 0 419.528 594.96")]
    [InlineData(PrintVariant.Bleed, "0 0 420 594.96", "8.504 0 420 586.456")]
    public void Pages_have_the_size_that_was_asked_for(PrintVariant variant, string media, string trim)
    {
        var file = PdfFileTests.Small();
        PageBoxes.Set(file, new PageFormat(148, 210), variant);
        var page = file.Pages()[0].Dictionary;
        Assert.Equal(media, Box("MediaBox"));
        Assert.Equal(trim, Box("TrimBox"));

        string Box(string name) => string.Join(' ', file.Items(page[name]).Select(v => ((PdfToken)v).Text));
    }

    [Theory]
    [InlineData(4, "3|0 1|2")]
    [InlineData(8, "7|0 1|6 5|2 3|4")]
    [InlineData(6, "5|0 1|-1 -1|2 3|4")]
    [InlineData(1, "0|-1 -1|-1")]
    public void Folded_sheets_give_the_pages_in_order_with_the_back_cover_last(int pages, string faces) =>
        Assert.Equal(faces, string.Join(' ', SaddleStitch.Order(pages).Select(f => $"{f.Left}|{f.Right}")));

    [Fact]
    public void A_folded_booklet_has_half_as_many_faces_and_no_structure()
    {
        var file = PdfFileTests.Small();
        file.Catalog["StructTreeRoot"] = file.Add(new PdfDictionary());
        SaddleStitch.Impose(file, new PageFormat(148, 210));
        var read = PdfReader.Read(PdfWriter.Write(file));
        Assert.Equal(2, read.Pages().Count);
        Assert.Null(read.Catalog["StructTreeRoot"]);
        Assert.Equal(
            "0 0 841.89 595.276",
            string.Join(' ', read.Items(read.Pages()[0].Dictionary["MediaBox"]).Select(v => ((PdfToken)v).Text))
        );
    }

    [Fact]
    public void The_file_says_what_it_is_in_both_places()
    {
        var file = PdfFileTests.Small();
        Metadata.Write(file, new DocumentFacts("A & « B »", "fr", "Collège", null, new DateOnly(2026, 11, 23)), tagged: true);
        var read = PdfReader.Read(PdfWriter.Write(file));
        var xmp = Encoding.UTF8.GetString(((PdfStream)read.Resolve(read.Catalog["Metadata"])!).Decode());
        Assert.Contains("A &amp; « B »", xmp, StringComparison.Ordinal);
        Assert.DoesNotContain("pdfuaid", xmp, StringComparison.Ordinal);
        Assert.Equal("A & « B »", ((PdfString)read.Dictionary(read.Trailer["Info"])!["Title"]!).Text);
        Assert.Equal("D:20261123000000Z", ((PdfString)read.Dictionary(read.Trailer["Info"])!["CreationDate"]!).Text);
    }

    [Theory]
    [InlineData(
        "<a href=\"#b\">B<span class=\"pg\"></span></a><a href=\"#c\"><span class=\"pg\"></span></a>",
        "<a href=\"#b\">B <span class=\"pg\">12</span></a><a href=\"#c\"><span class=\"pg\"></span></a>"
    )]
    [InlineData("<a href=\"x\">B<span class=\"pg\"></span></a>", "<a href=\"x\">B<span class=\"pg\"></span></a>")]
    [InlineData("<p>rien</p>", null)]
    public void Contents_have_their_page_numbers(string page, string? expected) =>
        Assert.Equal(expected, ContentsNumbers.Fill(page, new Dictionary<string, int> { ["b"] = 12 }));

    private static PrintJob Job() =>
        new(
            "https://exemple.fr/livret.html",
            "",
            new PageFormat(148, 210),
            PrintVariant.Plain,
            new DocumentFacts("t", "fr", null, null, null),
            _ => null
        )
        {
            ResourceDigest = "",
        };

    private sealed record Node(string Type, object[] Kids);

    private static Node E(string type, params object[] kids) => new(type, kids);

    private string Repaired(Node root)
    {
        var (tree, file) = Tree(root);
        StructureRepair.Run(tree, new HashSet<StructureElement>());
        tree.Save();
        return Show(StructureTree.Load(PdfReader.Read(PdfWriter.Write(file))).Roots[0]);
    }

    // Numbers are marked content, « @ » an annotation.
    private (StructureTree Tree, PdfFile File) Tree(Node root)
    {
        var file = PdfFileTests.Small();
        var (number, page) = file.Pages()[0];
        page["StructParents"] = new PdfToken(0);
        _objects = 100;
        file.Catalog["StructTreeRoot"] = file.Add(new PdfDictionary { ["Type"] = new PdfName("StructTreeRoot"), ["K"] = Make(root) });
        return (StructureTree.Load(file), file);

        PdfReference Make(Node node) =>
            file.Add(
                new PdfDictionary
                {
                    ["Type"] = new PdfName("StructElem"),
                    ["S"] = new PdfName(node.Type),
                    ["Pg"] = new PdfReference(number),
                    ["K"] = new PdfArray(node.Kids.Select(Kid)),
                }
            );

        PdfValue Kid(object kid) =>
            kid switch
            {
                int mark => new PdfToken(mark),
                Node inner => Make(inner),
                _ => new PdfDictionary
                {
                    ["Type"] = new PdfName("OBJR"),
                    ["Obj"] = file.Add(
                        new PdfDictionary { ["Subtype"] = new PdfName("Link"), ["StructParent"] = new PdfToken(_objects++) }
                    ),
                },
            };
    }

    private static string Show(StructureElement element) =>
        $"{element.Type}({string.Join(' ', element.Kids.Select(k => k switch
    {
        ContentKid content => content.Mark.ToString(System.Globalization.CultureInfo.InvariantCulture),
        ElementKid inner => Show(inner.Element),
        _ => "@",
    }))})";
}
