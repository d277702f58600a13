using CollegeTes.Text;

namespace CollegeTes.Tests.Text;

/// <summary>Versions are numbers joined by points, and come in the order of their numbers.</summary>
public sealed class VersionNumberTests
{
    [Theory]
    [InlineData("1")]
    [InlineData("1.0")]
    [InlineData("0.9")]
    [InlineData("1.10")]
    [InlineData("2027.3.1.4")]
    public void Numbers_joined_by_points_are_one(string text) => Assert.True(VersionNumber.IsValid(text));

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("1.")]
    [InlineData(".1")]
    [InlineData("1..0")]
    [InlineData("v1")]
    [InlineData("1.0-beta")]
    [InlineData("01")]
    [InlineData("1.00")]
    [InlineData("1.2.3.4.5")]
    [InlineData("1234567")]
    [InlineData("..")]
    [InlineData("1/0")]
    [InlineData("١.٠")]
    public void Nothing_else_is(string text) => Assert.False(VersionNumber.IsValid(text));

    [Fact]
    public void They_come_in_the_order_of_their_numbers()
    {
        string[] ordered = ["0.9", "1", "1.1", "1.2", "1.9", "1.10", "1.10.1", "2", "10"];
        for (var i = 0; i < ordered.Length; i++)
        {
            for (var j = 0; j < ordered.Length; j++)
                Assert.Equal(Math.Sign(i.CompareTo(j)), Math.Sign(VersionNumber.Compare(ordered[i], ordered[j])));
        }
    }

    [Fact]
    public void A_zero_at_the_end_numbers_the_same() => Assert.Equal(0, VersionNumber.Compare("1", "1.0"));
}
