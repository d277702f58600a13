using System.Globalization;
using CollegeTes.Text;

namespace CollegeTes.Tests.Text;

/// <summary>What is read as a number, and what is left for a person to say.</summary>
public sealed class PlainNumberTests
{
    [Theory]
    [InlineData("0", "0")]
    [InlineData("12", "12")]
    [InlineData("12500", "12500")]
    [InlineData("12 500", "12500")]
    [InlineData("12\u00A0500", "12500")]
    [InlineData("1\u202F250\u2009000", "1250000")]
    [InlineData("12500.50", "12500.50")]
    [InlineData("12 500,50", "12500.50")]
    [InlineData("-300", "-300")]
    [InlineData("\u2212300", "-300")]
    public void A_plain_amount_is_read(string text, string value)
    {
        Assert.True(PlainNumber.TryReadAmount(text, out var amount));
        Assert.Equal(value, amount.ToString(CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("12.500")]
    [InlineData("12,500")]
    [InlineData("1250000.5")]
    [InlineData("12,5")]
    [InlineData("1.250.000")]
    [InlineData("1.250,00")]
    [InlineData("12 50")]
    [InlineData("1 2 5")]
    [InlineData("1234 567")]
    [InlineData("12  500")]
    [InlineData("010")]
    [InlineData("12.")]
    [InlineData("12 500 ")]
    [InlineData("1'200")]
    [InlineData("12k")]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("12-15")]
    public void An_amount_that_reads_in_two_ways_or_in_none_is_refused(string text) => Assert.False(PlainNumber.TryReadAmount(text, out _));

    [Theory]
    [InlineData("12.5", true)]
    [InlineData("0.125", true)]
    [InlineData("3.1250", true)]
    [InlineData("47,218", true)]
    [InlineData("12.500", false)]
    [InlineData("-1.250", false)]
    public void A_quantity_has_no_point_before_three_decimals(string text, bool isPlain) =>
        Assert.Equal(isPlain, PlainNumber.TryReadQuantity(text, out _));

    [Fact]
    public void Whatever_is_printed_as_a_sum_of_money_is_read_as_the_same_sum()
    {
        var random = new Random(Seed.Next());
        for (var i = 0; i < Seed.Rounds(2_000); i++)
        {
            var amount = Math.Round((decimal)random.NextDouble() * (decimal)Math.Pow(10, random.Next(0, 10)), random.Next(2) * 2);
            var printed = FrenchFormat.Money(amount)[..^2];
            Assert.True(PlainNumber.TryReadAmount(printed, out var read), printed);
            Assert.Equal(Math.Round(amount, 2, MidpointRounding.AwayFromZero), read);
        }
    }
}
