using CollegeTes.Publishing;

namespace CollegeTes.Tests.Publishing;

/// <summary>The promise itself: whatever fails, at whichever change to the disk, readers have a whole publication.</summary>
public sealed class InterruptionTests
{
    private static readonly (string, string)[] Old = [("a.html", "a"), ("d/b.html", "b"), ("d/e/c.html", "c"), ("f/g.html", "g")];
    private static readonly (string, string)[] New = [("a.html", "A"), ("d/b.html", "b"), ("d/n.html", "n"), ("h/i.html", "i")];

    public static TheoryData<string, bool, bool> Ways =>
        new()
        {
            { "linux", false, false },
            { "linux", false, true },
            { "linux", true, false },
            { "linux", true, true },
            { "portable", false, false },
            { "portable", false, true },
            { "portable", true, false },
            { "portable", true, true },
        };

    [Theory]
    [MemberData(nameof(Ways))]
    public void A_failure_at_the_kth_change_leaves_the_old_or_the_new(string operations, bool dies, bool first)
    {
        var expectedOld = first ? [] : Published(Old);
        var expectedNew = Published(New);
        for (var allowed = 0; ; allowed++)
        {
            using var folder = new PublishingFolder();
            if (!first)
                folder.Publish("vieux", null, Old);
            var failing = new FailingOperations(PublishingFolder.Operations(operations), allowed, dies);
            var told = false;
            try
            {
                folder.Publish("neuf", failing, New);
            }
            catch (PublicationException failure)
            {
                told = true;
                Assert.Equal(("TES0005", 3), (failure.Diagnostic.Code, failure.ExitCode));
            }
            if (!failing.HasFailed)
            {
                Assert.InRange(allowed, 10, 60);
                return;
            }
            CheckNow(folder, told, dies, expectedOld, expectedNew, allowed);
            CheckAfterRecovery(folder, expectedOld, expectedNew);
        }
    }

    [Fact]
    public void A_foreign_file_that_comes_while_building_brings_the_old_publication_back()
    {
        foreach (var operations in new[] { "linux", "portable" })
        {
            using var folder = new PublishingFolder();
            folder.Publish("vieux", null, Old);
            var before = folder.Published();
            using (var publication = folder.Open(PublishingFolder.Operations(operations)))
            {
                publication.Stage(PublishingFolder.Artifact("a.html", "A"));
                folder.Write("d/notes.odt", "mes notes");
                var failure = Assert.Throws<PublicationException>(() => publication.Finish("neuf"));
                Assert.Equal("TES0701", failure.Diagnostic.Code);
                Assert.Contains("d/notes.odt", failure.Diagnostic.Message, StringComparison.Ordinal);
            }
            Assert.Equal(before.Append("d/notes.odt = mes notes").Order(StringComparer.Ordinal), folder.Published());
            Assert.Empty(folder.Beside());
        }
    }

    [Fact]
    public void A_foreign_file_in_what_a_killed_build_left_is_kept_and_said()
    {
        using var folder = new PublishingFolder();
        folder.Publish("vieux", null, Old);
        var sites = new PublicationSites(folder.Output);
        Directory.CreateDirectory(sites.Staging);
        File.WriteAllText(sites.Marker, "");
        CopyFolder(folder.Output, sites.Next);
        File.WriteAllText(Path.Combine(sites.Next, "notes.odt"), "mes notes");
        using (var publication = folder.Open())
            Assert.Equal("TES0705", Assert.Single(publication.Notices).Code);
        Assert.Equal(["dist.conserve-1"], folder.Beside());
        Assert.Equal("mes notes", File.ReadAllText(Path.Combine(folder.Workspace, "dist.conserve-1/notes.odt")));
    }

    [Fact]
    public void A_folder_of_someone_at_the_place_of_the_staging_is_left_alone()
    {
        using var folder = new PublishingFolder();
        var sites = new PublicationSites(folder.Output);
        Directory.CreateDirectory(sites.Next);
        File.WriteAllText(Path.Combine(sites.Next, "roman.odt"), "chapitre 1");
        var failure = Assert.Throws<PublicationException>(() => folder.Open());
        Assert.Equal("TES0703", failure.Diagnostic.Code);
        Assert.True(File.Exists(Path.Combine(sites.Next, "roman.odt")));
    }

    private static void CheckNow(
        PublishingFolder folder,
        bool told,
        bool dies,
        IReadOnlyList<string> old,
        IReadOnlyList<string> @new,
        int allowed
    )
    {
        var now = folder.Published();
        if (told && !dies)
        {
            Assert.Equal(old, now);
            Assert.Empty(folder.Beside());
        }
        else if (!told)
        {
            Assert.Equal(@new, now);
        }
        else if (Directory.Exists(folder.Output))
        {
            Assert.True(now.SequenceEqual(old) || now.SequenceEqual(@new), $"ni l'une ni l'autre après {allowed} changements");
        }
    }

    /// <summary>The next build needs no help; opening it is enough to have a whole publication and no remains.</summary>
    private static void CheckAfterRecovery(PublishingFolder folder, IReadOnlyList<string> old, IReadOnlyList<string> @new)
    {
        using (var publication = folder.Open())
            Assert.Empty(publication.Notices);
        Assert.Empty(folder.Beside());
        var now = folder.Published();
        Assert.True(now.SequenceEqual(old) || now.SequenceEqual(@new));
        folder.Publish("neuf", null, New);
        Assert.Equal(@new, folder.Published());
    }

    private static IReadOnlyList<string> Published((string, string)[] files)
    {
        using var folder = new PublishingFolder();
        folder.Publish(files == Old ? "vieux" : "neuf", null, files);
        return folder.Published();
    }

    private static void CopyFolder(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }
}
