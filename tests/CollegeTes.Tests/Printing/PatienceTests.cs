using CollegeTes.Printing;
using CollegeTes.Video;

namespace CollegeTes.Tests.Printing;

/// <summary>
/// What is waited for follows what there is to do: a book of four hundred pages takes some five minutes on two cores that have twenty other
/// things
/// to do, and must not be given up.
/// </summary>
public sealed class PatienceTests
{
    private const int Megabyte = 1_000_000;

    [Theory]
    [InlineData(10_000, 5)]
    [InlineData(Megabyte, 20)]
    [InlineData(3 * Megabyte, 50)]
    public void A_page_is_waited_for_by_its_length(int characters, int minutes) =>
        Assert.InRange(Printer.PatienceFor(characters).TotalMinutes, minutes, 2 * minutes);

    [Theory]
    [InlineData(45_000, 20)]
    [InlineData(90_000, 40)]
    public void A_film_is_waited_for_by_its_duration(int milliseconds, int minutes) =>
        Assert.InRange(Filmer.PatienceFor(milliseconds).TotalMinutes, minutes, 2 * minutes);

    [Theory]
    [InlineData(100_000, 3)]
    [InlineData(10 * Megabyte, 20)]
    public void A_validator_is_waited_for_by_the_size_of_the_file(long bytes, int minutes) =>
        Assert.InRange(VeraPdf.PatienceFor(bytes).TotalMinutes, minutes, 2 * minutes);
}
