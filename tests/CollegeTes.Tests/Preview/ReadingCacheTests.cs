using CollegeTes.Content;
using CollegeTes.Diagnostics;
using CollegeTes.Model;

namespace CollegeTes.Tests.Preview;

/// <summary>A reading with a cache says what a reading without one says, and reads again only what changed.</summary>
public sealed class ReadingCacheTests
{
    [Fact]
    public void The_same_objects_come_back_until_a_file_changes()
    {
        using var workspace = new SmallWorkspace();
        var cache = new ReadingCache();
        var first = Read(workspace, cache);
        Assert.Same(first.Experiences.First(), Read(workspace, cache).Experiences.First());
        workspace.WriteHeader("titre", "titre: \"Un autre titre\"");
        var file = new FileInfo(workspace.PathOf(SmallWorkspace.Text));
        Assert.True(cache.Changed(SmallWorkspace.Text, file.Length, file.LastWriteTimeUtc));
        var next = Read(workspace, cache);
        Assert.Contains(next.Experiences, e => e.Title.Value == "Un autre titre");
        Assert.Same(
            first.Experiences.First(e => e.Path != SmallWorkspace.Text),
            next.Experiences.First(e => e.Path != SmallWorkspace.Text)
        );
    }

    [Fact]
    public void A_broken_file_keeps_its_last_sound_state_and_its_errors_are_told()
    {
        using var workspace = new SmallWorkspace();
        var cache = new ReadingCache();
        var title = Read(workspace, cache).Experiences.Single(e => e.Path == SmallWorkspace.Text).Title.Value;
        workspace.Write(SmallWorkspace.Text, "rien");
        cache.ForgetListing();
        var bag = new DiagnosticBag();
        var broken = WorkspaceReader.Read(workspace.Root, 1, bag, cache, _ => true, TestContext.Current.CancellationToken).Library;
        Assert.Equal(title, broken.Experiences.Single(e => e.Path == SmallWorkspace.Text).Title.Value);
        Assert.True(bag.HasErrors);
        Assert.Contains(SmallWorkspace.Text, cache.Faulty);
        Assert.Empty(cache.Broken);
    }

    [Fact]
    public void A_file_that_never_was_sound_is_said_to_be_broken()
    {
        using var workspace = new SmallWorkspace();
        workspace.Write(SmallWorkspace.Text, "rien");
        var cache = new ReadingCache();
        Read(workspace, cache);
        Assert.Contains(SmallWorkspace.Text, cache.Broken);
    }

    [Fact]
    public void An_unknown_file_asks_for_a_new_listing()
    {
        using var workspace = new SmallWorkspace();
        var cache = new ReadingCache();
        var count = Read(workspace, cache).Experiences.Count();
        workspace.Write("content/territoires/val-clair/retours/neuf.md", File.ReadAllText(workspace.PathOf(SmallWorkspace.Text)));
        Assert.False(cache.Changed("content/territoires/val-clair/retours/neuf.md", 1, DateTimeOffset.UnixEpoch));
        Assert.Equal(count, Read(workspace, cache).Experiences.Count());
        cache.ForgetListing();
        Assert.Equal(count + 1, Read(workspace, cache).Experiences.Count());
    }

    private static Library Read(SmallWorkspace workspace, ReadingCache cache) =>
        WorkspaceReader.Read(workspace.Root, 1, new DiagnosticBag(), cache, _ => true, TestContext.Current.CancellationToken).Library;
}
