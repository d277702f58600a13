using System.Text;
using CollegeTes.Markup;

namespace CollegeTes.Tests.Markup;

/// <summary>Finished pages read back, and written as XML.</summary>
public sealed class MarkupReaderTests
{
    [Theory]
    [InlineData("<html><body><p>a &amp; b&nbsp;! <br>c</p></body></html>", "<html><body><p>a &amp; b\u00a0! <br/>c</p></body></html>")]
    [InlineData(
        "<!doctype html><html lang=fr><p hidden class='a \"b'>x<p>y</html>",
        "<html lang=\"fr\"><p hidden=\"\" class=\"a &quot;b\">x</p><p>y</p></html>"
    )]
    [InlineData("<html><ul><li>un<li>deux</ul><!-- rien --><i></i></html>", "<html><ul><li>un</li><li>deux</li></ul><i></i></html>")]
    [InlineData("<html><style>a>b{}</style>1 < 2</html>", "<html><style>a&gt;b{}</style>1 &lt; 2</html>")]
    public void A_page_becomes_xml(string page, string xml)
    {
        var written = new StringBuilder();
        MarkupWriter.WriteXhtml(MarkupReader.Read(page), written);
        Assert.Equal(xml, written.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("<")]
    [InlineData("<a href=\"x")]
    [InlineData("</p></p>texte<p")]
    [InlineData("<style>")]
    [InlineData("<a =b c==>")]
    public void What_is_not_a_page_is_read_without_failing(string text) => Assert.NotNull(MarkupReader.Read(text).TextContent());

    [Fact]
    public void A_line_is_the_text_with_single_spaces() =>
        Assert.Equal("1. Un titre", MarkupReader.Read("<html><h2>\n<span>1<b>. </b></span>Un  titre\n</h2></html>").Line());
}
