using System.Diagnostics;

namespace CollegeTes.Tests.Executables;

/// <summary>What the machine may refuse: room, rights, the output to itself. The code says so and the old publication stays.</summary>
public sealed class MachineTests
{
    private static bool IsAdministrator => Environment.IsPrivilegedProcess;

    [Fact]
    public async Task A_full_disk_leaves_the_old_publication()
    {
        if (!IsAdministrator)
            Assert.Skip("monter un petit disque demande d'être administrateur");
        using var workspace = new SmallWorkspace();
        var disk = workspace.PathOf("disque/x")[..^2];
        if (Run("mount", "-t", "tmpfs", "-o", "size=256k", "tmpfs", disk) != 0)
            Assert.Skip("cette machine ne permet pas de monter un petit disque");
        try
        {
            // Fonts would fill it at once: a small publication fits, one with a large text does not.
            foreach (var font in new CollegeTes.Themes.TemplateFiles(null).Paths.Where(p => p.EndsWith(".woff2", StringComparison.Ordinal)))
                workspace.Write("templates/" + font, "x");
            var tes = new Tes(workspace.Root);
            var output = Path.Combine(disk, "site");
            var first = await tes.RunAsync("build", "-o", output);
            Assert.True(first.Code == 0, first.Output + first.Error);
            var old = Observed.Of(output);

            workspace.WriteBody("\n## Contexte\n\n" + string.Concat(Enumerable.Repeat("Un paragraphe de plus.\n\n", 9_000)));
            var second = await tes.RunAsync("build", "-o", output);
            Assert.Equal(3, second.Code);
            Assert.Contains("TES0005", second.Error, StringComparison.Ordinal);
            Assert.Equal(old, Observed.Of(output));
            Assert.Equal(["site"], Directory.EnumerateFileSystemEntries(disk).Select(Path.GetFileName));
        }
        finally
        {
            Run("umount", disk);
        }
    }

    [Fact]
    public async Task A_second_build_at_the_same_time_says_so()
    {
        using var workspace = new SmallWorkspace();
        // A template that takes its time.
        workspace.Write("templates/affiche/affiche-texte.sbn", "{{ for i in 1..50000 }}{{ retour.titre | string.upcase }}{{ end }}");
        for (var i = 0; i < 60; i++)
            File.Copy(workspace.PathOf(SmallWorkspace.Text), workspace.PathOf($"content/territoires/val-clair/retours/haies-{i}.md"));
        var tes = new Tes(workspace.Root);
        using var first = tes.Start("build", "-j", "1");
        try
        {
            Assert.True(await WaitAsync(() => Observed.Left(workspace.Root).Any(), first), "the first build never began to write");
            var second = await tes.RunAsync("build");
            Assert.False(first.HasExited, "the first build ended too soon to be met");
            Assert.Equal(3, second.Code);
            Assert.Contains("TES0702", second.Error, StringComparison.Ordinal);
        }
        finally
        {
            first.Kill();
            await first.WaitForExitAsync(TestContext.Current.CancellationToken);
        }
    }

    // An administrator may write anywhere but on a disk for reading only, which nobody else may mount.
    [Fact]
    public async Task An_output_that_cannot_be_written_says_so()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "les droits de Windows sont autres");
        using var workspace = new SmallWorkspace();
        var locked = Directory.CreateDirectory(workspace.PathOf("verrou/x")[..^2]).FullName;
        if (!IsAdministrator)
            Assert.Equal(0, Run("chmod", "500", locked));
        else if (Run("mount", "-t", "tmpfs", "-o", "ro,size=64k", "tmpfs", locked) != 0)
            Assert.Skip("cette machine ne permet pas de monter un petit disque");
        try
        {
            var answer = await new Tes(workspace.Root).RunAsync("build", "-o", Path.Combine(locked, "site"));
            Assert.Equal(3, answer.Code);
            Assert.Matches("tes : erreur TES000[67] : ", answer.Error);
            Assert.DoesNotContain("   at ", answer.Error, StringComparison.Ordinal);
        }
        finally
        {
            _ = IsAdministrator ? Run("umount", locked) : Run("chmod", "700", locked);
        }
    }

    [Fact]
    public async Task An_interruption_is_answered_and_leaves_nothing()
    {
        using var workspace = new SmallWorkspace();
        workspace.Write("templates/affiche/affiche-texte.sbn", "{{ for i in 1..50000 }}{{ retour.titre | string.upcase }}{{ end }}");
        for (var i = 0; i < 60; i++)
            File.Copy(workspace.PathOf(SmallWorkspace.Text), workspace.PathOf($"content/territoires/val-clair/retours/haies-{i}.md"));
        using var process = new Tes(workspace.Root).Start("build", "-j", "1");
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        Assert.True(await WaitAsync(() => Observed.Left(workspace.Root).Any(), process), "the build never began to write");
        Run("kill", "-TERM", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture));
        Assert.True(process.WaitForExit(TimeSpan.FromSeconds(20)), "still running");
        Assert.Equal(143, process.ExitCode);
        Assert.Contains("interrompu", await error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(workspace.Output));
        Assert.Empty(Observed.Left(workspace.Root));
    }

    private static async Task<bool> WaitAsync(Func<bool> condition, Process process)
    {
        while (!process.HasExited)
        {
            if (condition())
                return true;
            await Task.Delay(5);
        }
        return false;
    }

    private static int Run(string program, params string[] arguments)
    {
        using var process = Process.Start(
            new ProcessStartInfo(program, arguments) { RedirectStandardError = true, RedirectStandardOutput = true }
        )!;
        process.WaitForExit();
        return process.ExitCode;
    }
}
