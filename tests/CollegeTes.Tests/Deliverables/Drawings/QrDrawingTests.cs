using System.Text.RegularExpressions;
using CollegeTes.Drawings;

namespace CollegeTes.Tests.Deliverables.Drawings;

/// <summary>QR codes as drawings; that a reader finds the address in them is tried on printed pages.</summary>
public sealed partial class QrDrawingTests
{
    [Theory]
    [InlineData(14, 21)]
    [InlineData(15, 25)]
    [InlineData(62, 33)]
    [InlineData(180, 53)]
    [InlineData(213, 57)]
    public void A_code_is_as_small_as_its_address_allows(int length, int size) =>
        Assert.Contains($"viewBox=\"0 0 {size} {size}\"", QrDrawing.Of(new string('a', length)), StringComparison.Ordinal);

    [Fact]
    public void What_is_too_long_has_no_code() => Assert.Null(QrDrawing.Of(new string('a', 214)));

    /// <summary>The quiet zone is the style sheet's: the three finders touch the edges of the drawing.</summary>
    [Fact]
    public void The_drawing_is_the_code_without_its_margin()
    {
        var runs = Runs()
            .Matches(QrDrawing.Of("https://a.fr/é")!)
            .Select(m =>
                (
                    Column: int.Parse(m.Groups[1].Value, null),
                    Row: int.Parse(m.Groups[2].Value, null),
                    Length: int.Parse(m.Groups[3].Value, null)
                )
            )
            .ToList();
        Assert.Contains((0, 0, 7), runs);
        Assert.Contains((25 - 7, 0, 7), runs);
        Assert.Contains((0, 25 - 7, 7), runs);
        Assert.All(runs, r => Assert.InRange(r.Column + r.Length, 1, 25));
    }

    [GeneratedRegex(@"M(\d+) (\d+)h(\d+)")]
    private static partial Regex Runs();
}
