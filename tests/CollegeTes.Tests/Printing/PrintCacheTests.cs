using CollegeTes.Printing;

namespace CollegeTes.Tests.Printing;

/// <summary>Pages that were already printed.</summary>
public sealed class PrintCacheTests
{
    [Fact]
    public void An_entry_comes_back_as_it_was_kept()
    {
        using var folder = new TemporaryFolder();
        var cache = new PrintCache(folder.Combine("a", "b"));
        Assert.Null(cache.Find("cle"));
        cache.Keep("cle", [1, 2, 3]);
        Assert.Equal([1, 2, 3], cache.Find("cle"));
        Assert.Equal("*\n", File.ReadAllText(folder.Combine("a", "b", ".gitignore")));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(35)]
    public void A_damaged_entry_is_as_absent(int place)
    {
        using var folder = new TemporaryFolder();
        var cache = new PrintCache(folder.Path);
        cache.Keep("cle", [1, 2, 3, 4]);
        var bytes = File.ReadAllBytes(folder.Combine("cle"));
        bytes[place] ^= 1;
        File.WriteAllBytes(folder.Combine("cle"), bytes);
        Assert.Null(cache.Find("cle"));
        File.WriteAllBytes(folder.Combine("cle"), []);
        Assert.Null(cache.Find("cle"));
    }

    [Fact]
    public void A_folder_that_cannot_be_written_stops_nothing()
    {
        using var folder = new TemporaryFolder();
        var cache = new PrintCache(folder.Write("fichier", "") + "/cache");
        cache.Keep("cle", [1]);
        Assert.Null(cache.Find("cle"));
    }

    [Fact]
    public void What_cannot_be_kept_whole_leaves_nothing()
    {
        using var folder = new TemporaryFolder();
        var cache = new PrintCache(folder.Path);
        folder.Write("cle/en-travers", "");
        cache.Keep("cle", [1, 2, 3]);
        Assert.Null(cache.Find("cle"));
        Assert.Equal([".gitignore"], Directory.GetFiles(folder.Path).Select(Path.GetFileName));
    }

    [Fact]
    public void A_file_is_shown_elsewhere_than_in_the_cache()
    {
        var shown = "";
        Assert.Equal(3, PrintCache.Show([1, 2, 3], "livret.pdf", path => File.ReadAllBytes(shown = path).Length));
        Assert.EndsWith("livret.pdf", shown, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.GetDirectoryName(shown)));
    }

    [Fact]
    public void A_printed_page_is_kept_with_the_places_of_its_blocks()
    {
        var page = PrintedPage.OfEntry(new PrintedPage([9, 8], [1, 1, 300]).ToEntry());
        Assert.Equal([9, 8], page.Content);
        Assert.Equal([1, 1, 300], page.Blocks);
    }
}
