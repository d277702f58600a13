using CollegeTes.Tests.Imaging;
using CollegeTes.WordProcessing;
using static CollegeTes.Tests.WordProcessing.WordPackage;

namespace CollegeTes.Tests.WordProcessing;

/// <summary>
/// What its author hid in a document, or took out of it, is in no line of the write-up and in none of its images; the report names it.
/// </summary>
public sealed class HiddenTextTests
{
    private const string Canary = "canari";

    [Theory]
    [InlineData("<w:vanish/>")]
    [InlineData("<w:vanish w:val=\"1\"/>")]
    [InlineData("<w:rStyle w:val=\"Cache\"/>")]
    [InlineData("<w:highlight w:val=\"black\"/>")]
    [InlineData("<w:color w:val=\"auto\"/><w:highlight w:val=\"black\"/>")]
    [InlineData("<w:color w:val=\"FFFF00\"/><w:highlight w:val=\"yellow\"/>")]
    [InlineData("<w:color w:val=\"000000\"/><w:shd w:val=\"clear\" w:fill=\"000000\"/>")]
    [InlineData("<w:color w:val=\"ffffff\"/>")]
    [InlineData("<w:sz w:val=\"2\"/>")]
    public void A_hidden_run_is_left_out(string look) =>
        Hidden(new WordPackage($"<w:p>{R("Avant. ")}{R(Canary, look)}{R(" Après.")}</w:p>") { MoreStyles = Style }.ToBytes());

    [Theory]
    [InlineData("<w:highlight w:val=\"yellow\"/>")]
    [InlineData("<w:color w:val=\"FFFFFF\"/><w:shd w:val=\"clear\" w:fill=\"000000\"/>")]
    [InlineData("<w:vanish w:val=\"0\"/>")]
    [InlineData("<w:webHidden/>")]
    public void A_run_that_shows_is_kept(string look) =>
        Assert.Contains(Canary, Imports.Body(Imports.Of($"<w:p>{R("Avant. ")}{R(Canary, look)}</w:p>")), StringComparison.Ordinal);

    [Fact]
    public void White_text_in_a_coloured_cell_is_kept() =>
        Assert.Contains(
            Canary,
            Imports.Body(
                Imports.Of(
                    $"<w:tbl><w:tr><w:tc><w:p>{R(Canary, "<w:color w:val=\"FFFFFF\"/>")}</w:p></w:tc><w:tc>{P("x")}</w:tc></w:tr></w:tbl>"
                )
            ),
            StringComparison.Ordinal
        );

    public static TheoryData<string, string> Bodies =>
        new()
        {
            { "hidden style", P(Canary, "Masque") },
            {
                "hidden row",
                $"<w:tbl><w:tr><w:tc>{P("a")}</w:tc><w:tc>{P("b")}</w:tc></w:tr><w:tr><w:trPr><w:hidden/></w:trPr><w:tc>{P(Canary)}</w:tc><w:tc>{P("x")}</w:tc></w:tr></w:tbl>"
            },
            { "deleted run", $"<w:p><w:del w:id=\"1\"><w:r><w:delText>{Canary}</w:delText></w:r></w:del></w:p>" },
            {
                "deleted row",
                $"<w:tbl><w:tr><w:tc>{P("a")}</w:tc></w:tr><w:tr><w:trPr><w:del "
                    + $"w:id=\"1\"/></w:trPr><w:tc>{P(Canary)}</w:tc></w:tr></w:tbl>"
            },
            {
                "hidden box",
                $"<w:p><w:r><w:drawing><wp:anchor><wp:docPr id=\"1\" name=\"z\" "
                    + $"hidden=\"1\"/><wps:wsp><wps:txbx><w:txbxContent>{P(Canary)}</w:txbxContent></wps:txbx></wps:wsp></wp:anchor></w:drawing></w:r></w:p>"
            },
            {
                "hidden box of older Word",
                $"<w:p><w:r><w:pict><v:shape "
                    + $"style=\"visibility:hidden\"><v:textbox><w:txbxContent>{P(Canary)}</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>"
            },
            { "hidden note call", $"<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>{Canary}</w:t><w:tab/></w:r></w:p>" },
        };

    [Theory]
    [MemberData(nameof(Bodies))]
    public void What_is_hidden_in_a_body_is_left_out(string way, string body)
    {
        Assert.NotEmpty(way);
        Hidden(new WordPackage(P("Avant.") + body + P("Après.")) { MoreStyles = Style }.ToBytes());
    }

    [Theory]
    [InlineData("<w:rPrDefault><w:rPr><w:vanish/></w:rPr></w:rPrDefault>")]
    public void A_document_hidden_by_default_is_hidden(string defaults)
    {
        var read = Imports.Of(new WordPackage(P(Canary)) { MoreStyles = $"<w:docDefaults>{defaults}</w:docDefaults>" }.ToBytes());
        Assert.DoesNotContain(Canary, read.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<text:section text:display=\"none\"><text:p>canari</text:p></text:section>")]
    [InlineData(
        "<text:section text:condition=\"ooow:1\" text:display=\"condition\" text:is-hidden=\"true\"><text:p>canari</text:p></text:section>"
    )]
    [InlineData("<text:p><text:hidden-paragraph text:condition=\"ooow:1\" text:is-hidden=\"true\"/>canari</text:p>")]
    [InlineData(
        "<text:p><text:hidden-text text:condition=\"ooow:1\" text:string-value=\"canari\" "
            + "text:is-hidden=\"true\">canari</text:hidden-text></text:p>"
    )]
    [InlineData("<text:p><text:span text:style-name=\"Cache\">canari</text:span></text:p>")]
    [InlineData("<text:p><text:span text:style-name=\"Noir\">canari</text:span></text:p>")]
    [InlineData("<text:p><text:span text:style-name=\"Blanc\">canari</text:span></text:p>")]
    [InlineData("<text:p><text:span text:style-name=\"Minuscule\">canari</text:span></text:p>")]
    [InlineData("<text:p><text:variable-set text:name=\"v\" text:display=\"none\">canari</text:variable-set></text:p>")]
    [InlineData("<text:p><draw:custom-shape draw:display=\"none\"><text:p>canari</text:p></draw:custom-shape></text:p>")]
    [InlineData(
        "<table:table><table:table-row "
            + "table:visibility=\"collapse\"><table:table-cell><text:p>canari</text:p></table:table-cell></table:table-row></table:table>"
    )]
    [InlineData(
        "<table:table><table:table-column/><table:table-column "
            + "table:visibility=\"collapse\"/><table:table-row><table:table-cell><text:p>a</text:p></table:table-cell><table:table-cell><text:p>canari</text:p></table:table-cell></table:table-row></table:table>"
    )]
    [InlineData(
        "<text:tracked-changes><text:changed-region "
            + "text:id=\"a\"><text:deletion><text:p>canari</text:p></text:deletion></text:changed-region></text:tracked-changes><text:p><text:change text:change-id=\"a\"/></text:p>"
    )]
    public void What_LibreOffice_hides_is_left_out(string body) =>
        Hidden(
            new OdtPackage(OdtPackage.P("Avant.") + body + OdtPackage.P("Après."))
            {
                Automatic = """
                <style:style style:name="Cache" style:family="text"><style:text-properties text:display="none"/></style:style>
                <style:style style:name="Noir" style:family="text"><style:text-properties fo:color="#000000" fo:background-color="#000000"/></style:style>
                <style:style style:name="Blanc" style:family="text"><style:text-properties fo:color="#ffffff"/></style:style>
                <style:style style:name="Minuscule" style:family="text"><style:text-properties fo:font-size="1pt"/></style:style>
                """,
            }.ToBytes()
        );

    [Fact]
    public void Parts_that_no_one_sees_are_not_read()
    {
        var image = Photographs.Jpeg(40, 20);
        var picture =
            "<w:drawing><wp:inline><pic:pic><pic:blipFill><a:blip "
            + "r:embed=\"rI\"/></pic:blipFill><pic:spPr/></pic:pic></wp:inline></w:drawing>";
        var fallback =
            $"<mc:AlternateContent><mc:Choice Requires=\"wps\">{picture}</mc:Choice><mc:Fallback><w:pict><v:shape><v:imagedata "
            + $"r:id=\"rF\"/></v:shape></w:pict></mc:Fallback></mc:AlternateContent>";
        var read = Imports.Of(
            new WordPackage($"<w:p><w:r>{fallback}</w:r></w:p>{P("Après.")}")
                .Image("rI", "a.jpg", image)
                .Image("rF", "repli.jpg", Photographs.Jpeg(20, 40))
                .Entry("docProps/thumbnail.jpeg", Photographs.Jpeg(30, 30))
                .Entry("word/media/orpheline.jpg", Photographs.Jpeg(50, 50))
                .ToBytes()
        );
        var (width, height, _) = Photographs.Decode(Assert.Single(read.Images.Files).Bytes);
        Assert.Equal((40, 20), (width, height));
    }

    private const string Style = """
        <w:style w:type="character" w:styleId="Cache"><w:name w:val="Caché"/><w:rPr><w:vanish/></w:rPr></w:style>
        <w:style w:type="paragraph" w:styleId="Masque"><w:name w:val="Masqué"/><w:rPr><w:vanish/></w:rPr></w:style>
        """;

    private static void Hidden(byte[] document)
    {
        var read = Imports.Of(document);
        Assert.DoesNotContain(Canary, read.Text, StringComparison.Ordinal);
        Assert.Contains("Avant.", read.Text, StringComparison.Ordinal);
        Assert.Contains("Après.", read.Text, StringComparison.Ordinal);
        Assert.Contains(read.Document.Log.LeftOut, l => l.Kind == ThingKind.Text && l.Text.Contains(Canary, StringComparison.Ordinal));
        Assert.Contains("chacun est dans le retour ou dans ce rapport", Imports.Report(read), StringComparison.Ordinal);
    }
}
