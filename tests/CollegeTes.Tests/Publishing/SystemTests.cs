using System.Diagnostics;
using System.Runtime.InteropServices;
using CollegeTes.Publishing;

namespace CollegeTes.Tests.Publishing;

/// <summary>What depends on the state of the process or the machine: not beside other tests.</summary>
[CollectionDefinition(nameof(SystemTests), DisableParallelization = true)]
[Collection(nameof(SystemTests))]
public sealed partial class SystemTests
{
    [Theory]
    [InlineData("linux")]
    [InlineData("portable")]
    public void Modes_do_not_depend_on_the_umask(string operations)
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows n'a pas de umask");
            return;
        }
        using var folder = new PublishingFolder();
        foreach (var mask in new uint[] { 0, 0x3F, 0x12 })
        {
            var former = umask(mask);
            try
            {
                folder.Publish($"{mask}", PublishingFolder.Operations(operations), ("a.html", $"{mask}"), ("d/b.html", $"{mask}"));
            }
            finally
            {
                _ = umask(former);
            }
            foreach (var file in Directory.EnumerateFiles(folder.Output, "*", SearchOption.AllDirectories))
                Assert.Equal((UnixFileMode)0x1A4, File.GetUnixFileMode(file));
            foreach (var directory in Directory.EnumerateDirectories(folder.Output).Append(folder.Output))
                Assert.Equal((UnixFileMode)0x1ED, File.GetUnixFileMode(directory));
        }
    }

    [Theory]
    [InlineData("linux")]
    [InlineData("portable")]
    public void A_full_disk_leaves_the_last_publication_to_the_byte(string operations)
    {
        using var disk = SmallDisk.Mount();
        var folder = new PublishingFolder(disk.Path);
        folder.Publish("vieux", null, ("a.html", new string('a', 100_000)), ("d/b.html", "b"));
        var before = folder.Published();
        using (var publication = folder.Open(PublishingFolder.Operations(operations)))
        {
            var failure = Assert.Throws<PublicationException>(() =>
            {
                for (var i = 0; i < 100; i++)
                    publication.Stage(PublishingFolder.Artifact($"{i}.html", new string('x', 50_000)));
            });
            Assert.Equal(("TES0005", 3), (failure.Diagnostic.Code, failure.ExitCode));
        }
        Assert.Equal(before, folder.Published());
        Assert.Empty(folder.Beside());
    }

    [Fact]
    public void A_mount_point_is_refused_before_any_work()
    {
        using var disk = SmallDisk.Mount();
        using var folder = new PublishingFolder();
        var failure = Assert.Throws<PublicationException>(() => Publication.Open(folder.Options(disk.Path)));
        Assert.Equal("TES0703", failure.Diagnostic.Code);
        Assert.Contains("point de montage", failure.Diagnostic.Message, StringComparison.Ordinal);
    }

    [LibraryImport("libc")]
    private static partial uint umask(uint mask);

    /// <summary>One megabyte of memory, mounted: needs root, else the test is skipped (and fails under CI).</summary>
    private sealed class SmallDisk : IDisposable
    {
        private SmallDisk(string path) => Path = path;

        public string Path { get; }

        public static SmallDisk Mount()
        {
            var path = Directory.CreateTempSubdirectory("tes-disque-").FullName;
            if (OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess && Run("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", path))
                return new SmallDisk(path);
            Directory.Delete(path);
            if (Environment.GetEnvironmentVariable("CI") == "true")
                Assert.Fail("il faut pouvoir monter un petit disque (root, Linux)");
            Assert.Skip("il faut pouvoir monter un petit disque (root, Linux)");
            throw new UnreachableException();
        }

        public void Dispose()
        {
            Run("umount", Path);
            Directory.Delete(Path);
        }

        private static bool Run(string command, params string[] arguments)
        {
            using var process = Process.Start(new ProcessStartInfo(command, arguments) { RedirectStandardError = true });
            process!.WaitForExit();
            return process.ExitCode == 0;
        }
    }
}
