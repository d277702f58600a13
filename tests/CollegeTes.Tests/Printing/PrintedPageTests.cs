using CollegeTes.Printing;

namespace CollegeTes.Tests.Printing;

/// <summary>Pages that were already printed.</summary>
public sealed class PrintedPageTests
{
    [Fact]
    public void A_printed_page_is_kept_with_the_places_of_its_blocks()
    {
        var page = PrintedPage.OfEntry(new PrintedPage([9, 8], [1, 1, 300]).ToEntry());
        Assert.Equal([9, 8], page.Content);
        Assert.Equal([1, 1, 300], page.Blocks);
    }
}
