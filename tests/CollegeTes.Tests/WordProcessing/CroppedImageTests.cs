using CollegeTes.Imaging;
using CollegeTes.Tests.Imaging;
using CollegeTes.WordProcessing;
using CollegeTes.WordProcessing.Import;
using static CollegeTes.Tests.WordProcessing.WordPackage;

namespace CollegeTes.Tests.WordProcessing;

/// <summary>
/// What a document does not show of an image is in no file that is written: the image is cut as it was, or left out and reported. Each
/// image here is dark on its left and light on its right, and only its left half may come out.
/// </summary>
public sealed class CroppedImageTests
{
    private const string Plain = """<pic:spPr><a:prstGeom prst="rect"/></pic:spPr>""";
    private const string Shape =
        """<wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="9" cy="9"/></a:xfrm><a:prstGeom prst="rect"/></wps:spPr>""";

    private static readonly Lazy<byte[]> Photograph = new(() => Photographs.Jpeg(80, 40));

    /// <summary>What cuts the light half off, in each of the ways of the formats.</summary>
    public static TheoryData<string, string> Cuts =>
        new()
        {
            { "srcRect", Inline(Picture("""<a:blip r:embed="rI"/><a:srcRect r="50000"/><a:stretch><a:fillRect/></a:stretch>""")) },
            { "srcRect in percent", Inline(Picture("""<a:blip r:embed="rI"/><a:srcRect r="50%"/><a:stretch/>""")) },
            { "srcRect of all sides", Inline(Picture("""<a:blip r:embed="rI"/><a:srcRect l="10000" t="10000" r="55000" b="10000"/>""")) },
            {
                "fillRect larger than the shape",
                Inline(Picture("""<a:blip r:embed="rI"/><a:stretch><a:fillRect r="-100000"/></a:stretch>"""))
            },
            {
                "srcRect and fillRect",
                Inline(Picture("""<a:blip r:embed="rI"/><a:srcRect r="20000"/><a:stretch><a:fillRect r="-100000"/></a:stretch>"""))
            },
            {
                "picture fill of a shape",
                Inline(
                    """<wps:wsp><wps:spPr><a:prstGeom prst="rect"/><a:blipFill><a:blip r:embed="rI"/><a:srcRect r="60000"/></a:blipFill></wps:spPr></wps:wsp>"""
                )
            },
            { "in a group", Inline("<wpg:wgp>" + Picture("""<a:blip r:embed="rI"/><a:srcRect r="50000"/>""") + "</wpg:wgp>") },
            {
                "VML cropright in 65536ths",
                """<w:pict><v:shape type="#_x0000_t75"><v:imagedata r:id="rI" cropright="32768f"/></v:shape></w:pict>"""
            },
            {
                "VML cropright as a fraction",
                """<w:pict><v:shape type="#_x0000_t75"><v:imagedata r:id="rI" cropright=".5"/></v:shape></w:pict>"""
            },
        };

    /// <summary>What hides a part of an image in a way that cannot be done again.</summary>
    public static TheoryData<string, string> Veils =>
        new()
        {
            { "cut to an ellipse", Inline(Picture("""<a:blip r:embed="rI"/>""", """<pic:spPr><a:prstGeom prst="ellipse"/></pic:spPr>""")) },
            { "cut to a drawn shape", Inline(Picture("""<a:blip r:embed="rI"/>""", "<pic:spPr><a:custGeom/></pic:spPr>")) },
            {
                "fill of an ellipse",
                Inline(
                    """<wps:wsp><wps:spPr><a:prstGeom prst="ellipse"/><a:blipFill><a:blip r:embed="rI"/></a:blipFill></wps:spPr></wps:wsp>"""
                )
            },
            {
                "tiled fill",
                Inline(
                    """<wps:wsp><wps:spPr><a:prstGeom prst="rect"/><a:blipFill><a:blip r:embed="rI"/><a:tile/></a:blipFill></wps:spPr></wps:wsp>"""
                )
            },
            {
                "soft edges",
                Inline(
                    Picture(
                        """<a:blip r:embed="rI"/>""",
                        """<pic:spPr><a:prstGeom prst="rect"/><a:effectLst><a:softEdge rad="635000"/></a:effectLst></pic:spPr>"""
                    )
                )
            },
            { "blurred", Inline(Picture("""<a:blip r:embed="rI"><a:blur rad="90000"/></a:blip>""")) },
            { "transparent", Inline(Picture("""<a:blip r:embed="rI"><a:alphaModFix amt="5000"/></a:blip>""")) },
            {
                "a colour made transparent",
                Inline(Picture("""<a:blip r:embed="rI"><a:clrChange><a:clrFrom/><a:clrTo/></a:clrChange></a:blip>"""))
            },
            { "black and white", Inline(Picture("""<a:blip r:embed="rI"><a:biLevel thresh="50000"/></a:blip>""")) },
            { "all light", Inline(Picture("""<a:blip r:embed="rI"><a:lum bright="100000"/></a:blip>""")) },
            { "an effect to come", Inline(Picture("""<a:blip r:embed="rI"><a:later/></a:blip>""")) },
            { "cut to nothing", Inline(Picture("""<a:blip r:embed="rI"/><a:srcRect l="60000" r="60000"/>""")) },
            { "cut by no number", Inline(Picture("""<a:blip r:embed="rI"/><a:srcRect l="moitié"/>""")) },
            { "hidden drawing", Inline(Picture("""<a:blip r:embed="rI"/>"""), "<wp:docPr id=\"1\" name=\"i\" hidden=\"1\"/>") },
            { "of no size", Inline(Picture("""<a:blip r:embed="rI"/>"""), "<wp:extent cx=\"0\" cy=\"0\"/>") },
            { "covered in a group", Inline("<wpg:wgp>" + Placed(0) + $"<wps:wsp>{Shape}</wps:wsp></wpg:wgp>") },
            {
                "covered in a group, places unknown",
                Inline("<wpg:wgp>" + Picture("""<a:blip r:embed="rI"/>""") + "<wps:wsp><wps:spPr/></wps:wsp></wpg:wgp>")
            },
            { "under a picture of its group", Inline("<wpg:wgp>" + Placed(0) + Placed(5) + "</wpg:wgp>") },
            {
                "under a floating shape",
                Inline(Picture("""<a:blip r:embed="rI"/>""")) + "</w:r><w:r>" + Floating("<wps:wsp><wps:spPr/></wps:wsp>")
            },
            {
                "under a shape of the next paragraph",
                Inline(Picture("""<a:blip r:embed="rI"/>""")) + "</w:r></w:p><w:p><w:r>" + Floating("<wps:wsp><wps:spPr/></wps:wsp>")
            },
            {
                "under a shape of older Word",
                """<w:pict><v:shape type="#_x0000_t75"><v:imagedata r:id="rI"/></v:shape></w:pict><w:pict><v:rect style="position:absolute;z-index:1" fillcolor="black"/></w:pict>"""
            },
            { "VML oval", """<w:pict><v:oval><v:imagedata r:id="rI"/></v:oval></w:pict>""" },
            { "VML fill", """<w:pict><v:rect><v:fill r:id="rI" type="frame"/></v:rect></w:pict>""" },
            {
                "VML transparent colour",
                """<w:pict><v:shape type="#_x0000_t75"><v:imagedata r:id="rI" chromakey="white"/></v:shape></w:pict>"""
            },
            {
                "VML hidden",
                """<w:pict><v:shape type="#_x0000_t75" style="position:absolute; visibility: hidden"><v:imagedata r:id="rI"/></v:shape></w:pict>"""
            },
            {
                "VML group with a cover",
                """<w:pict><v:group><v:shape type="#_x0000_t75"><v:imagedata r:id="rI"/></v:shape><v:rect fillcolor="black"/></v:group></w:pict>"""
            },
            { "in hidden text", "</w:r><w:r><w:rPr><w:vanish/></w:rPr>" + Inline(Picture("""<a:blip r:embed="rI"/>""")) },
            {
                "embedded object",
                """<w:object><v:shape type="#_x0000_t75"><v:imagedata r:id="rI"/></v:shape><o:OLEObject ProgID="Paint.Picture"/></w:object>"""
            },
            { "linked original", Inline(Picture("""<a:blip r:link="rX"/>""")) },
        };

    /// <summary>What shows an image whole.</summary>
    public static TheoryData<string, string> Wholes =>
        new()
        {
            { "plain", Inline(Picture("""<a:blip r:embed="rI"/><a:srcRect/><a:stretch><a:fillRect/></a:stretch>""")) },
            {
                "with room around it",
                Inline(Picture("""<a:blip r:embed="rI"/><a:srcRect l="-10000"/><a:stretch><a:fillRect l="5000"/></a:stretch>"""))
            },
            {
                "grey",
                Inline(Picture("""<a:blip r:embed="rI"><a:grayscl/><a:alphaModFix amt="100000"/><a:lum bright="10000"/></a:blip>"""))
            },
            { "under an empty frame", Inline("<wpg:wgp>" + Placed(0) + "<wps:wsp><wps:spPr><a:noFill/></wps:spPr></wps:wsp></wpg:wgp>") },
            {
                "beside a shape of its group",
                Inline(
                    "<wpg:wgp>"
                        + Placed(0).Replace("x=\"0\"", "x=\"900\"", StringComparison.Ordinal)
                        + $"<wps:wsp>{Shape}</wps:wsp></wpg:wgp>"
                )
            },
            {
                "beside a shape behind the text",
                Inline(Picture("""<a:blip r:embed="rI"/>"""))
                    + Floating("<wps:wsp><wps:spPr/></wps:wsp>").Replace("behindDoc=\"0\"", "behindDoc=\"1\"", StringComparison.Ordinal)
            },
            { "VML", """<w:pict><v:shape type="#_x0000_t75"><v:imagedata r:id="rI" croptop="0"/></v:shape></w:pict>""" },
        };

    [Theory]
    [MemberData(nameof(Cuts))]
    public void What_a_document_cuts_off_is_cut_off(string way, string drawing)
    {
        var read = Read(drawing, isAble: true);
        var file = Assert.Single(read.Images.Files);
        Assert.True(Photographs.Decode(file.Bytes).Pixels.Max() < 150, way);
        Assert.Contains("1 image est rognée comme dans le document", Imports.Report(read), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Cuts))]
    public void Where_nothing_can_cut_a_cut_image_is_left_out_and_reported(string way, string drawing)
    {
        var read = Read(drawing, isAble: false);
        Assert.True(read.Images.Files.Count == 0, way);
        Assert.Contains("image rognée dans le document, qui serait publiée entière", Imports.Report(read), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Veils))]
    public void What_hides_a_part_in_another_way_leaves_the_image_out_and_says_so(string way, string drawing)
    {
        var read = Read(drawing, isAble: true);
        Assert.True(
            read.Images.Files.Count < (way.Contains("under a picture", StringComparison.Ordinal) ? 2 : 1) || read.Images.Shown == 1,
            way
        );
        if (!way.Contains("under a picture", StringComparison.Ordinal))
            Assert.Empty(read.Images.Files);
        Assert.Contains(read.Document.Log.LeftOut, l => l.Kind == ThingKind.Image);
        Assert.Contains("Avant.", Imports.Body(read), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Wholes))]
    public void What_shows_whole_is_taken_whole(string way, string drawing)
    {
        var read = Read(drawing, isAble: true);
        Assert.True(read.Images.Files.Count == 1, way + Imports.Report(read));
        Assert.True(Photographs.Decode(read.Images.Files[0].Bytes).Pixels.Max() > 200, way);
    }

    [Fact]
    public void A_photograph_that_asks_to_be_turned_is_not_cut_on_a_guess()
    {
        var read = Imports.Of(
            Package(Cuts.First().Data.Item2, Photographs.Jpeg(80, 40, orientation: 6)),
            cut: new ImageCropper(_ => null).Cut
        );
        Assert.Empty(read.Images.Files);
    }

    [Theory]
    [InlineData("fo:clip=\"rect(0cm, 4cm, 0cm, 0cm)\"", "image rognée")]
    [InlineData("fo:clip=\"rect(0cm 0.01cm 0cm 0cm)\"", "image rognée")]
    [InlineData("fo:clip=\"inset(2cm)\"", "image rognée")]
    [InlineData("draw:image-opacity=\"10%\"", "transparente")]
    [InlineData("draw:luminance=\"100%\"", "transparente")]
    [InlineData("draw:color-mode=\"mono\"", "transparente")]
    [InlineData("draw:color-mode=\"watermark\"", "transparente")]
    [InlineData("fo:clip=\"rect(0cm, 0cm, 0cm, 0cm)\" draw:color-mode=\"greyscale\"", null)]
    [InlineData("fo:clip=\"rect(-1cm, auto, 0cm, 0cm)\" draw:image-opacity=\"100%\"", null)]
    public void LibreOffice_images_that_do_not_show_whole_are_left_out(string properties, string? reason) =>
        Odt(
            OdtPackage.P("Avant. " + OdtPackage.Image()),
            $"<style:style style:name=\"G\" style:family=\"graphic\"><style:graphic-properties {properties}/></style:style>",
            reason
        );

    [Theory]
    [InlineData("""<draw:rect text:anchor-type="paragraph" svg:x="0cm" svg:y="0cm" svg:width="2cm" svg:height="2cm"/>""", "couverte")]
    [InlineData("""</text:p><text:p><draw:custom-shape text:anchor-type="paragraph"/>""", "couverte")]
    [InlineData("""<draw:rect text:anchor-type="paragraph" draw:style-name="Vide"/>""", null)]
    [InlineData("""<draw:rect text:anchor-type="paragraph" draw:style-name="Derriere"/>""", null)]
    public void LibreOffice_images_under_a_shape_are_left_out(string shape, string? reason) =>
        Odt(
            OdtPackage.P("Avant. " + OdtPackage.Image() + shape),
            """
            <style:style style:name="Vide" style:family="graphic"><style:graphic-properties draw:fill="none"/></style:style>
            <style:style style:name="Derriere" style:family="graphic"><style:graphic-properties style:wrap="run-through" style:run-through="background"/></style:style>
            """,
            reason
        );

    [Fact]
    public void Hidden_places_of_LibreOffice_leave_their_images_out()
    {
        Odt(
            "<text:section text:display=\"none\">" + OdtPackage.P(OdtPackage.Image()) + "</text:section>" + OdtPackage.P("Avant."),
            "",
            "masquée"
        );
        Odt(
            OdtPackage.P("<text:hidden-paragraph text:condition=\"ooow:1\" text:is-hidden=\"true\"/>" + OdtPackage.Image())
                + OdtPackage.P("Avant."),
            "",
            "masquée"
        );
        Odt(OdtPackage.P("Avant." + OdtPackage.Image("draw:display=\"none\"")), "", "masquée");
        Odt(OdtPackage.P("Avant." + OdtPackage.Image("svg:width=\"0cm\"")), "", "masquée");
    }

    private static void Odt(string body, string styles, string? reason)
    {
        var read = Imports.Of(
            new OdtPackage(body) { Automatic = styles }
                .Entry("Pictures/a.jpg", Photograph.Value)
                .ToBytes(),
            "essai.odt",
            new ImageCropper(_ => null).Cut
        );
        Assert.Equal(reason is null ? 1 : 0, read.Images.Files.Count);
        if (reason is not null)
            Assert.Contains(read.Document.Log.LeftOut, l => l.Kind == ThingKind.Image && l.What.Contains(reason, StringComparison.Ordinal));
        Assert.Contains("Avant.", Imports.Body(read), StringComparison.Ordinal);
    }

    private static WriteUp Read(string drawing, bool isAble) =>
        Imports.Of(Package(drawing, Photograph.Value), cut: isAble ? new ImageCropper(_ => null).Cut : null);

    private static byte[] Package(string drawing, byte[] image) =>
        new WordPackage($"<w:p>{R("Avant. ")}<w:r>{drawing}</w:r></w:p>{P("Après.")}")
            .Image("rI", "a.jpg", image)
            .ExternalImage("rX", "http://127.0.0.1:9/a.jpg")
            .ToBytes();

    private static string Inline(string graphic, string more = "") =>
        $"<w:drawing><wp:inline>{more}<a:graphic><a:graphicData>{graphic}</a:graphicData></a:graphic></wp:inline></w:drawing>";

    private static string Floating(string graphic) =>
        $"""<w:drawing><wp:anchor behindDoc="0"><wp:wrapNone/><a:graphic><a:graphicData>{graphic}</a:graphicData></a:graphic></wp:anchor></w:drawing>""";

    private static string Picture(string fill, string properties = Plain) =>
        $"<pic:pic><pic:blipFill>{fill}</pic:blipFill>{properties}</pic:pic>";

    private static string Placed(int x) =>
        Picture(
            """<a:blip r:embed="rI"/>""",
            $"""<pic:spPr><a:xfrm><a:off x="{x}" y="0"/><a:ext cx="9" cy="9"/></a:xfrm><a:prstGeom prst="rect"/></pic:spPr>"""
        );
}
