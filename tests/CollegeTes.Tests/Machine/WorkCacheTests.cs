using CollegeTes.Caching;

namespace CollegeTes.Tests.Machine;

/// <summary>What was made before, and what is not as it was kept.</summary>
public sealed class WorkCacheTests
{
    [Fact]
    public void An_entry_comes_back_as_it_was_kept()
    {
        using var folder = new TemporaryFolder();
        var cache = new WorkCache(folder.Combine("a", "b"));
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
        var cache = new WorkCache(folder.Path);
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
        var cache = new WorkCache(folder.Write("fichier", "") + "/cache");
        cache.Keep("cle", [1]);
        Assert.Null(cache.Find("cle"));
    }

    [Fact]
    public void What_cannot_be_kept_whole_leaves_nothing()
    {
        using var folder = new TemporaryFolder();
        var cache = new WorkCache(folder.Path);
        folder.Write("cle/en-travers", "");
        cache.Keep("cle", [1, 2, 3]);
        Assert.Null(cache.Find("cle"));
        Assert.Empty(Directory.GetFiles(folder.Path));
    }

    // In a folder that people keep things in, it would hide those from git.
    [Theory]
    [InlineData(false, true)]
    [InlineData(true, false)]
    public void Only_a_folder_of_its_own_hides_itself_from_git(bool isThere, bool isHidden)
    {
        using var folder = new TemporaryFolder();
        if (isThere)
            Directory.CreateDirectory(folder.Combine("cache"));
        new WorkCache(folder.Combine("cache")).Keep("cle", [1, 2, 3]);
        Assert.Equal(isHidden, File.Exists(folder.Combine("cache", ".gitignore")));
    }
}
