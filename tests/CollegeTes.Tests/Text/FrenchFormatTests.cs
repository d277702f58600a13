using CollegeTes.Text;

namespace CollegeTes.Tests.Text;

/// <summary>Here <c>⍽</c> stands for U+00A0, <c>˽</c> for U+202F and <c>−</c> for U+2212.</summary>
public sealed class FrenchFormatTests
{
    [Theory]
    [InlineData(0, "0")]
    [InlineData(1960, "1960")]
    [InlineData(12500, "12˽500")]
    [InlineData(-12500, "−12˽500")]
    [InlineData(1960000, "1˽960˽000")]
    [InlineData(100000, "100˽000")]
    [InlineData(long.MinValue, "−9˽223˽372˽036˽854˽775˽808")]
    public void Whole_numbers(long value, string expected) => Equal(expected, FrenchFormat.Number(value));

    [Theory]
    [InlineData("3.50", "3,5")]
    [InlineData("-0.0000001", "0")]
    [InlineData("12500.25", "12˽500,25")]
    [InlineData("1234.5", "1234,5")]
    [InlineData("0.0000005", "0,000001")]
    [InlineData("79228162514264337593543950335", "79˽228˽162˽514˽264˽337˽593˽543˽950˽335")]
    public void Decimal_numbers(string value, string expected) => Equal(expected, FrenchFormat.Number(Parse(value)));

    [Theory]
    [InlineData("1960000", "EUR", "1˽960˽000⍽€")]
    [InlineData("12.5", "EUR", "12,50⍽€")]
    [InlineData("11.999", "EUR", "12⍽€")]
    [InlineData("-3.1", "CHF", "−3,10⍽CHF")]
    [InlineData("1500", "USD", "1500⍽$")]
    [InlineData("-0.001", "EUR", "0⍽€")]
    public void Money(string amount, string currency, string expected) => Equal(expected, FrenchFormat.Money(Parse(amount), currency));

    [Fact]
    public void Columns_percentages_and_units()
    {
        Equal("3,50", FrenchFormat.Fixed(3.5m, 2));
        Equal("0,00", FrenchFormat.Fixed(-0.001m, 2));
        Equal("12,3⍽%", FrenchFormat.Percent(12.25m));
        Equal("40⍽%", FrenchFormat.Percent(40));
        Equal("1,25⍽ha", FrenchFormat.WithUnit(1.25m, "ha"));
        Equal("3", FrenchFormat.WithUnit(3, null));
    }

    [Theory]
    [InlineData(0, "0⍽octet")]
    [InlineData(812, "812⍽octets")]
    [InlineData(14_200, "14,2⍽ko")]
    [InlineData(999_949, "999,9⍽ko")]
    [InlineData(999_960, "1⍽Mo")]
    [InlineData(3_000_000, "3⍽Mo")]
    [InlineData(long.MaxValue, "9˽223˽372⍽To")]
    public void Sizes(long bytes, string expected) => Equal(expected, FrenchFormat.Size(bytes));

    [Theory]
    [InlineData(-5, "0⍽s")]
    [InlineData(35, "35⍽s")]
    [InlineData(59.6, "1⍽min⍽00⍽s")]
    [InlineData(209.4, "3⍽min⍽29⍽s")]
    [InlineData(3_599.4, "59⍽min⍽59⍽s")]
    [InlineData(3_920, "1⍽h⍽05⍽min⍽20⍽s")]
    [InlineData(90_000, "25⍽h⍽00⍽min⍽00⍽s")]
    public void Durations(double seconds, string expected) => Equal(expected, FrenchFormat.Duration(TimeSpan.FromSeconds(seconds)));

    [Fact]
    public void Plurals_begin_at_two()
    {
        Assert.Equal("commune", FrenchFormat.Plural(0, "commune"));
        Assert.Equal("commune", FrenchFormat.Plural(1.9m, "commune"));
        Assert.Equal("degré", FrenchFormat.Plural(-1, "degré"));
        Assert.Equal("communes", FrenchFormat.Plural(2, "commune"));
        Assert.Equal("travaux", FrenchFormat.Plural(-3, "travail", "travaux"));
        Equal("12˽500⍽habitants", FrenchFormat.Count(12_500, "habitant"));
    }

    [Fact]
    public void Lists()
    {
        Assert.Equal("", FrenchFormat.List([]));
        Assert.Equal("a", FrenchFormat.List(["a"]));
        Assert.Equal("a et b", FrenchFormat.List(["a", "b"]));
        Assert.Equal("a, b ou c", FrenchFormat.List(["a", "b", "c"], "ou"));
    }

    [Theory]
    [InlineData("Des élus", "des élus")]
    [InlineData("Écoles", "écoles")]
    [InlineData("ADEME", "ADEME")]
    [InlineData("L’ADEME", "l’ADEME")]
    [InlineData("À l’école", "à l’école")]
    [InlineData("A", "A")]
    [InlineData("", "")]
    public void Inside_a_sentence(string title, string expected) => Assert.Equal(expected, FrenchFormat.Uncapitalized(title));

    [Fact]
    public void What_is_formatted_is_typeset_already()
    {
        foreach (
            var text in new[]
            {
                FrenchFormat.Money(1_960_000),
                FrenchFormat.Percent(12),
                FrenchFormat.Size(14_200),
                FrenchFormat.Duration(TimeSpan.FromMinutes(75)),
            }
        )
            Assert.Same(text, FrenchTypography.Apply(text));
    }

    private static decimal Parse(string value) => decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture);

    private static void Equal(string expected, string actual) =>
        Assert.Equal(expected, actual.Replace('\u00A0', '⍽').Replace('\u202F', '˽').Replace('\u2212', '−'));
}
