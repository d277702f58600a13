using CollegeTes.Cli;
using CollegeTes.Machine;

namespace CollegeTes.Tests.Machine;

/// <summary>Tools made for the test, on a path of its own.</summary>
public sealed class ToolSearchTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("echo 'ffmpeg version 7.1.1-1 Copyright'", "7.1.1")]
    [InlineData("echo 'openjdk version \"17.0.15\"' >&2", "17.0.15")]
    [InlineData("echo rien", null)]
    [InlineData("exit 3", null)]
    public void A_tool_says_its_version_on_either_side(string script, string? version)
    {
        Tools.Require(OperatingSystem.IsWindows() ? null : "sh", "un système où un script est un programme");
        var found = Search(Make("ffmpeg", "#!/bin/sh\n" + script + "\n")).Find(Named("ffmpeg"));
        Assert.Equal(version, found!.Version);
    }

    [Fact]
    public void A_tool_that_cannot_run_is_there_all_the_same()
    {
        Tools.Require(OperatingSystem.IsWindows() ? null : "sh", "un système où un script est un programme");
        Assert.Null(Search(Make("git", "\0\0")).Find(Named("git"))!.Version);
    }

    [Fact]
    public void A_tool_that_is_not_there_is_not_found() => Assert.Null(Search("/nulle/part").Find(Named("java")));

    [Fact]
    public void A_variable_names_the_browser()
    {
        var path = Make("mon-navigateur", "#!/bin/sh\necho Chromium 149.0.1\n");
        Assert.Equal(path, new ToolSearch(name => name == "TES_CHROMIUM" ? path : "/nulle/part").Find(Named("navigateur"))!.Path);
    }

    [Fact]
    public async Task A_wanted_tool_that_is_missing_ends_with_the_machine_s_code()
    {
        var there = new ToolSearch(Environment.GetEnvironmentVariable);
        foreach (var tool in OptionalTool.All)
        {
            var output = new StringWriter();
            var code = await Application.RunAsync(["doctor", tool.Name], new Terminal(output, TextWriter.Null));
            var isThere = there.Find(tool) is not null;
            Assert.Equal(isThere ? ExitCodes.Clean : ExitCodes.Environment, code);
            Assert.Equal(!isThere, output.ToString().Contains(tool.Remedy, StringComparison.Ordinal));
        }
        Assert.Equal(ExitCodes.Usage, await Application.RunAsync(["doctor", "javas"], new Terminal(TextWriter.Null, TextWriter.Null)));
        Assert.Equal(ExitCodes.Clean, await Application.RunAsync(["doctor"], new Terminal(TextWriter.Null, TextWriter.Null)));
    }

    private static OptionalTool Named(string name) => OptionalTool.All.First(t => t.Name == name);

    private static ToolSearch Search(string path) =>
        new(name => name == "PATH" ? $"/nulle/part{Path.PathSeparator}{Path.GetDirectoryName(path)}" : null);

    private string Make(string name, string text)
    {
        var path = _folder.Write(name, text);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return path;
    }
}
