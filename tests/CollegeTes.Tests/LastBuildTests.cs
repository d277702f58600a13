using CollegeTes.Building;
using CollegeTes.Content;

namespace CollegeTes.Tests;

/// <summary>A large collection that has not changed is not read again; anything else is.</summary>
public sealed class LastBuildTests : IDisposable
{
    private static readonly DateOnly Day = new(2026, 1, 1);
    private readonly SmallWorkspace _workspace = new();

    public LastBuildTests()
    {
        var text = File.ReadAllText(_workspace.PathOf(SmallWorkspace.Text));
        for (var i = 0; i < WorkspaceKey.FewestFiles; i++)
            _workspace.Write(
                $"content/territoires/val-clair/retours/haies-{i}.md",
                text.Replace("titre: ", $"titre: N{i} ", StringComparison.Ordinal)
            );
    }

    private string Memory => Path.Combine(_workspace.Root, ".dist.tes-last");

    [Fact]
    public void The_second_build_reads_nothing_and_says_the_same()
    {
        var first = Build();
        Assert.Empty(first.Diagnostics);
        Assert.NotNull(first.Library);
        var second = Build();
        Assert.Null(second.Library);
        Assert.True(second.UpToDate);
        Assert.Equal(first.Made, second.Made);
    }

    [Fact]
    public void What_changed_is_read_again()
    {
        Build();
        AssertRead(() => File.AppendAllText(_workspace.PathOf(SmallWorkspace.Text), "\nUne phrase de plus.\n"), upToDate: false);
        AssertRead(() => File.Delete(_workspace.PathOf("content/territoires/val-clair/retours/haies-7.md")), upToDate: false);
        AssertRead(
            () => File.WriteAllText(Directory.EnumerateFiles(_workspace.Output, "*.html", SearchOption.AllDirectories).First(), "autre"),
            upToDate: false
        );
        AssertRead(() => File.Delete(Memory), upToDate: true);
        AssertRead(() => File.WriteAllText(Memory, new string('0', 129)), upToDate: true);
        Assert.NotNull(Build(Day.AddDays(1)).Library);
        Assert.Null(Build(Day.AddDays(1)).Library);
    }

    [Fact]
    public void A_build_with_findings_is_not_remembered()
    {
        Build();
        _workspace.Write("content/territoires/val-clair/retours/haies-7.md", File.ReadAllText(_workspace.PathOf(SmallWorkspace.Text)));
        var found = Build().Diagnostics;
        Assert.NotEmpty(found);
        Assert.False(File.Exists(Memory));
        Assert.Equal(found.Select(d => d.Message), Build().Diagnostics.Select(d => d.Message));
    }

    public void Dispose() => _workspace.Dispose();

    private void AssertRead(Action change, bool upToDate)
    {
        change();
        var read = Build();
        Assert.NotNull(read.Library);
        Assert.Equal(upToDate, read.UpToDate);
        Assert.Null(Build().Library);
    }

    private PipelineResult Build(DateOnly? day = null) =>
        new Pipeline(new PipelineOptions(_workspace.Root, _workspace.Output, "1.0.0", day ?? Day)).Build(
            TestContext.Current.CancellationToken
        );
}
