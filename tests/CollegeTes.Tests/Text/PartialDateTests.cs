using CollegeTes.Text;

namespace CollegeTes.Tests.Text;

public sealed class PartialDateTests
{
    [Theory]
    [InlineData("2024", "2024", "2024", "2024-01-01", "2024-12-31")]
    [InlineData("2024-02", "février 2024", "févr. 2024", "2024-02-01", "2024-02-29")]
    [InlineData("2024-03-15", "15 mars 2024", "15 mars 2024", "2024-03-15", "2024-03-15")]
    [InlineData("2024-09-01", "1er septembre 2024", "1er sept. 2024", "2024-09-01", "2024-09-01")]
    [InlineData("9999-12", "décembre 9999", "déc. 9999", "9999-12-01", "9999-12-31")]
    public void Reads_and_writes(string iso, string french, string shorter, string earliest, string latest)
    {
        Assert.True(PartialDate.TryParse(iso, out var date));
        Assert.Equal(iso, date.ToIso());
        Assert.Equal(french, date.ToFrench());
        Assert.Equal(shorter, date.ToFrench(shortMonth: true));
        Assert.Equal(earliest, PartialDate.Of(date.Earliest).ToIso());
        Assert.Equal(latest, PartialDate.Of(date.Latest).ToIso());
    }

    [Theory]
    [InlineData("")]
    [InlineData("24")]
    [InlineData("0999")]
    [InlineData("+024")]
    [InlineData(" 2024")]
    [InlineData("2024-")]
    [InlineData("2024-3")]
    [InlineData("2024-13")]
    [InlineData("2024-00")]
    [InlineData("2024/03")]
    [InlineData("2023-02-29")]
    [InlineData("2024-04-31")]
    [InlineData("2024-03-00")]
    [InlineData("2024-03-15T")]
    [InlineData("15/03/2024")]
    [InlineData("20240315")]
    [InlineData("２０２４")]
    public void Refuses(string text)
    {
        Assert.False(PartialDate.TryParse(text, out var date));
        Assert.Equal(default, date);
    }

    [Fact]
    public void Orders_by_first_day_then_precision()
    {
        string[] expected = ["2023-12-31", "2024", "2024-01", "2024-01-01", "2024-02", "2024-02-01", "2025"];
        var dates = expected.Reverse().Select(Parse).Order().Select(d => d.ToIso());
        Assert.Equal(expected, dates);
        Assert.True(Parse("2024") < Parse("2024-01"));
        Assert.True(Parse("2024-01") >= Parse("2024"));
    }

    [Theory]
    [InlineData("2017", "2023", "2017⍽– 2023", "2017/2023")]
    [InlineData("2018", null, "depuis 2018", "2018/..")]
    [InlineData("2018-03", null, "depuis mars 2018", "2018-03/..")]
    [InlineData("2018-03-01", null, "depuis le 1er mars 2018", "2018-03-01/..")]
    [InlineData(null, "2023", "jusqu’en 2023", "../2023")]
    [InlineData(null, "2023-05-02", "jusqu’au 2 mai 2023", "../2023-05-02")]
    [InlineData("2024", "2024", "2024", "2024")]
    [InlineData("2024-03", "2024-06", "mars⍽– juin 2024", "2024-03/2024-06")]
    [InlineData("2024-03-15", "2024-03-20", "15⍽– 20 mars 2024", "2024-03-15/2024-03-20")]
    [InlineData("2024-03-15", "2024-04-20", "15 mars⍽– 20 avril 2024", "2024-03-15/2024-04-20")]
    [InlineData("2024-03", "2024", "mars 2024⍽– 2024", "2024-03/2024")]
    [InlineData("2023-11", "2024-02", "novembre 2023⍽– février 2024", "2023-11/2024-02")]
    [InlineData(null, null, "", "../..")]
    public void Periods(string? start, string? end, string french, string iso)
    {
        var period = new DatePeriod(start is null ? null : Parse(start), end is null ? null : Parse(end));
        Assert.Equal(french, period.ToFrench().Replace('\u00A0', '⍽'));
        Assert.Equal(iso, period.ToIso());
        Assert.True(period.IsOrdered);
    }

    [Fact]
    public void A_period_that_ends_before_it_begins_is_known()
    {
        Assert.False(new DatePeriod(Parse("2024-03"), Parse("2024-02-29")).IsOrdered);
        Assert.True(new DatePeriod(Parse("2024-03"), Parse("2024")).IsOrdered);
    }

    private static PartialDate Parse(string iso) => PartialDate.TryParse(iso, out var date) ? date : throw new ArgumentException(iso);
}
