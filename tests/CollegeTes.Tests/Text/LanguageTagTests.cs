using CollegeTes.Text;

namespace CollegeTes.Tests.Text;

public sealed class LanguageTagTests
{
    [Theory]
    [InlineData("fr", true)]
    [InlineData("FR", true)]
    [InlineData("Fr", true)]
    [InlineData("fr-FR", true)]
    [InlineData("fr-ca", true)]
    [InlineData("fr_CA", true)]
    [InlineData("fr-Latn-CH", true)]
    [InlineData("fr-1990", true)]
    [InlineData("fra", true)]
    [InlineData("fre", true)]
    [InlineData("frp", false)]
    [InlineData("fro", false)]
    [InlineData("frm", false)]
    [InlineData("frc", false)]
    [InlineData("fry", false)]
    [InlineData("fry-NL", false)]
    [InlineData("fur", false)]
    [InlineData("french", false)]
    [InlineData("f", false)]
    [InlineData("", false)]
    [InlineData("-fr", false)]
    [InlineData("x-fr", false)]
    [InlineData("en-fr", false)]
    [InlineData("en-FR", false)]
    [InlineData("br", false)]
    [InlineData("und", false)]
    public void Only_french_is_french(string tag, bool isFrench)
    {
        Assert.Equal(isFrench, LanguageTag.IsFrench(tag));
        Assert.Same(isFrench ? TypographyProfile.French : TypographyProfile.None, TypographyProfile.Of(tag));
    }

    [Theory]
    [InlineData("en", "en-GB", true)]
    [InlineData("EN", "en_US", true)]
    [InlineData("fr", "fra", true)]
    [InlineData("fr", "frp", false)]
    [InlineData("br", "fr", false)]
    public void Places_make_no_other_language(string tag, string other, bool isSame) =>
        Assert.Equal(isSame, LanguageTag.IsSame(tag, other));
}
