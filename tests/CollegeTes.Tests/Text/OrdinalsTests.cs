using CollegeTes.Text;

namespace CollegeTes.Tests.Text;

public sealed class OrdinalsTests
{
    [Theory]
    [InlineData("le 1er mars, la 1re fois", "le 1[er] mars, la 1[re] fois")]
    [InlineData("2e, 3es, 2d, 2de, 2des, 21e", "2[e], 3[es], 2[d], 2[de], 2[des], 21[e]")]
    [InlineData("XXIe siècle, Ier, Ire, Ve République", "XXI[e] siècle, I[er], I[re], V[e] République")]
    [InlineData("XIXe-XXe siècles (IIe)", "XIX[e]-XX[e] siècles (II[e])")]
    [InlineData(
        "en 6e/5e, 3e/4e/5e, CM2/6e, 1er-2e, 2e+3e, 1re,2e",
        "en 6[e]/5[e], 3[e]/4[e]/5[e], CM2/6[e], 1[er]-2[e], 2[e]+3[e], 1[re],2[e]"
    )]
    [InlineData(
        "la 2e-main 5e/x fichier/5e a/5e https://a.fr/5e 6/5e x6e/5e",
        "la 2e-main 5[e]/x fichier/5e a/5e https://a.fr/5e 6/5e x6e/5e"
    )]
    [InlineData("XIXe/XXe", "XIX[e]/XX[e]")]
    [InlineData("l\u20192e, «\u00A01er\u00A0»", "l\u20192[e], «\u00A01[er]\u00A0»")]
    [InlineData("1ère 2ème 1e 0e 1es 3d 3de", null)]
    [InlineData("A1er x-1er- 2e-5 0x2e 12er 1er_ 1.2e 3/2e 2eb", null)]
    [InlineData("Vers Vie Xes Vive Idée Iles Ie IVème", null)]
    [InlineData("", null)]
    public void Raises(string text, string? expected)
    {
        var shown = "";
        var at = 0;
        while (Ordinals.TryMatch(text, at, out var start, out var length))
        {
            shown += $"{text[at..start]}[{text[start..(start + length)]}]";
            at = start + length;
        }

        Assert.Equal(expected ?? text, shown + text[at..]);
    }
}
