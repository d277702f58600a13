using System.Text;
using CollegeTes.Content.MediaFiles;

namespace CollegeTes.Tests.Content.MediaFiles;

public sealed class SvgSafetyTests
{
    [Theory]
    [InlineData("<script>alert(1)</script>", SvgDanger.Script)]
    [InlineData("<SCRIPT/>", SvgDanger.Script)]
    [InlineData("<a href='javascript:alert(1)'/>", SvgDanger.Script)]
    [InlineData("<a xlink:href=' java&#10;script:alert(1)'/>", SvgDanger.Script)]
    [InlineData("<a href='data:text/html,x'/>", SvgDanger.Script)]
    [InlineData("<set attributeName='href' to='x'/>", SvgDanger.Script)]
    [InlineData("<animate attributeName='xlink:href' values='javascript:x'/>", SvgDanger.Script)]
    [InlineData("<rect onload='x'/>", SvgDanger.EventHandler)]
    [InlineData("<rect ONCLICK='x'/>", SvgDanger.EventHandler)]
    [InlineData("<foreignObject/>", SvgDanger.ForeignContent)]
    [InlineData("<h:p xmlns:h='http://www.w3.org/1999/xhtml'/>", SvgDanger.ForeignContent)]
    [InlineData("<image href='https://a.fr/x.png'/>", SvgDanger.ExternalReference)]
    [InlineData("<image href='../x.png'/>", SvgDanger.ExternalReference)]
    [InlineData("<image href='data:image/svg+xml,x'/>", SvgDanger.ExternalReference)]
    [InlineData("<use xlink:href='b.svg#a'/>", SvgDanger.ExternalReference)]
    [InlineData("<rect style='fill:url(https://a.fr/x)'/>", SvgDanger.ExternalReference)]
    [InlineData("<rect fill='url( \"//a.fr/x\" )'/>", SvgDanger.ExternalReference)]
    [InlineData("<rect style='fill:u\\72l(x)'/>", SvgDanger.ExternalReference)]
    [InlineData("<style>@import 'a.css';</style>", SvgDanger.ExternalReference)]
    [InlineData("<style>@im<!-- -->port 'a.css';</style>", SvgDanger.ExternalReference)]
    [InlineData("<style><![CDATA[a{b:u]]><![CDATA[rl(x)}]]></style>", SvgDanger.ExternalReference)]
    [InlineData("<g xml:base='https://a.fr/'/>", SvgDanger.ExternalReference)]
    [InlineData("<?xml-stylesheet href='a.css'?>", SvgDanger.ExternalReference)]
    [InlineData("<g>", SvgDanger.Unreadable)]
    [InlineData("&nbsp;", SvgDanger.Unreadable)]
    public void Refuses(string content, SvgDanger danger)
    {
        var findings = Inspect(Wrap(content));
        Assert.NotEmpty(findings);
        Assert.All(findings, f => Assert.True(f.Danger == danger && f.Line >= 1, f.ToString()));
    }

    [Theory]
    [InlineData("<path d='M0 0'/><text>url de la page : onload</text>")]
    [InlineData("<use href='#a'/><use xlink:href='#a'/>")]
    [InlineData("<rect fill='url(#g)' style='mask:url(\"#m\")'/>")]
    [InlineData("<a href='https://a.fr'><text>lien</text></a>")]
    [InlineData("<image href='data:image/png;base64,AAAA'/>")]
    [InlineData("<style>.a{fill:red}</style><animate attributeName='x' to='3'/>")]
    public void Lets_pictures_through(string content) => Assert.Empty(Inspect(Wrap(content)));

    [Fact]
    public void Refuses_document_types_depth_and_odd_encodings()
    {
        Assert.Equal(SvgDanger.Unreadable, Assert.Single(Inspect("<!DOCTYPE svg [<!ENTITY a 'b'>]><svg>&a;</svg>")).Danger);
        Assert.Equal(SvgDanger.Unreadable, Assert.Single(Inspect("<?xml version='1.0' encoding='utf-7'?><svg/>")).Danger);
        Assert.Equal(SvgDanger.Unreadable, Assert.Single(Inspect("<?xml version='1.0' encoding='xyz'?><svg/>")).Danger);
        var deep = string.Concat(Enumerable.Repeat("<g>", 100_000));
        Assert.Equal(SvgDanger.Unreadable, Assert.Single(Inspect(Wrap(deep))).Danger);
        Assert.Empty(Inspect(Wrap(string.Concat(Enumerable.Repeat("<g>", 60)) + string.Concat(Enumerable.Repeat("</g>", 60)))));
    }

    [Fact]
    public void Says_where_and_stops_at_fifty()
    {
        Assert.Equal(new SvgFinding(SvgDanger.EventHandler, "onclick", 2, 7), Assert.Single(Inspect("<svg>\n<rect onclick='x'/></svg>")));
        Assert.Equal(50, Inspect(Wrap(string.Concat(Enumerable.Repeat("<script/>", 1_000)))).Count);
    }

    private static string Wrap(string content) =>
        $"<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink'>{content}</svg>";

    private static IReadOnlyList<SvgFinding> Inspect(string svg) => SvgSafety.Inspect(new MemoryStream(Encoding.UTF8.GetBytes(svg)));
}
