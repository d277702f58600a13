using CollegeTes.Tests.Text;

namespace CollegeTes.Tests.Executables;

/// <summary>
/// The promise on a real process: ended at any moment, it leaves the old publication or the new one, and the next build needs no help.
/// </summary>
public sealed class KillTests
{
    private const int Kills = 15;

    [Fact]
    public async Task A_kill_at_any_moment_leaves_a_whole_publication()
    {
        using var workspace = new SmallWorkspace();
        for (var i = 0; i < Seed.Rounds(150); i++)
            File.Copy(workspace.PathOf(SmallWorkspace.Text), workspace.PathOf($"content/territoires/val-clair/retours/haies-{i}.md"));
        var tes = new Tes(workspace.Root);
        var old = await PublishAsync(workspace, tes);
        var lasting = tes.Elapsed;
        foreach (var file in Directory.EnumerateFiles(workspace.PathOf("content/territoires/val-clair/retours"), "haies-*.md"))
            File.WriteAllText(file, File.ReadAllText(file).Replace("Des haies", "Des haies vives", StringComparison.Ordinal));

        var seed = Seed.Next();
        var random = new Random(seed);
        var survived = 0;
        for (var kill = 0; kill < Kills; kill++)
        {
            using (var process = tes.Start("build"))
            {
                // Mostly towards the end, where the publication is exchanged.
                var delay = lasting * (1 - Math.Pow(random.NextDouble(), 2) * 0.9);
                if (!process.WaitForExit(delay))
                    process.Kill();
                await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            }
            var seen = Observed.Of(workspace.Output);
            if (seen == old)
            {
                survived++;
                continue;
            }
            // New: whole, hence up to date for the next build; then back to the old one.
            var now = await PublishAsync(workspace, tes);
            Assert.True(now == seen, $"seed {seed}, kill {kill}: neither the old publication nor the new one");
            await RestoreAsync(workspace, tes, old);
        }
        Assert.NotEqual(old, await PublishAsync(workspace, tes));
        Assert.Empty(Observed.Left(workspace.Root));
        TestContext.Current.SendDiagnosticMessage($"seed {seed}: {survived} of {Kills} kills left the old publication");
    }

    private static async Task<string> PublishAsync(SmallWorkspace workspace, Tes tes)
    {
        var answer = await tes.RunAsync("build");
        Assert.True(answer.Code == 0, answer.Output + answer.Error);
        return Observed.Of(workspace.Output);
    }

    private static async Task RestoreAsync(SmallWorkspace workspace, Tes tes, string old)
    {
        Rename(workspace, "Des haies vives", "Des haies");
        Assert.Equal(old, await PublishAsync(workspace, tes));
        Rename(workspace, "Des haies", "Des haies vives");
    }

    private static void Rename(SmallWorkspace workspace, string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(workspace.PathOf("content/territoires/val-clair/retours"), "haies-*.md"))
            File.WriteAllText(file, File.ReadAllText(file).Replace(from, to, StringComparison.Ordinal));
    }
}
