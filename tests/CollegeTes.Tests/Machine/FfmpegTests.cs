using CollegeTes.Machine;

namespace CollegeTes.Tests.Machine;

/// <summary>A script stands for ffmpeg: which one is taken, how it is run, what is said when it fails.</summary>
public sealed class FfmpegTests : IDisposable
{
    private const string Speaks = "if [ \"$1\" = -version ]; then echo 'ffmpeg version 5.1.9-0+deb12u1 Copyright (c)'; exit; fi\n";

    private readonly TemporaryFolder _folder = new();

    public FfmpegTests() => Tools.Require(OperatingSystem.IsWindows() ? null : "sh", "un système où un script est un programme");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_option_comes_before_the_variable_and_the_variable_before_the_path()
    {
        var (option, variable, inPath) = (Make("option/ffmpeg", Speaks), Make("variable/ffmpeg", Speaks), Make("bin/ffmpeg", Speaks));
        string? Read(string name) =>
            name switch
            {
                Ffmpeg.Variable => variable,
                "PATH" => _folder.Combine("vide") + Path.PathSeparator + _folder.Combine("bin"),
                _ => null,
            };
        Assert.Equal(option, Ffmpeg.Find(option, Read).Path);
        Assert.Equal(variable, Ffmpeg.Find(null, Read).Path);
        Assert.Equal(inPath, Ffmpeg.Find("ffmpeg", Read).Path);
        Assert.Equal(inPath, Ffmpeg.Find(null, name => name == Ffmpeg.Variable ? "" : Read(name)).Path);
    }

    [Theory]
    [InlineData("/nulle/part/ffmpeg", null, "--ffmpeg désigne /nulle/part/ffmpeg, qui n'existe pas")]
    [InlineData(null, "/nulle/part/ffmpeg", "TES_FFMPEG désigne /nulle/part/ffmpeg, qui n'existe pas")]
    [InlineData(null, null, "encoder du son ou de la vidéo demande ffmpeg, qui n'est pas installé ici")]
    public void One_that_is_absent_is_said_and_not_replaced(string? option, string? variable, string said)
    {
        var failure = Assert.Throws<ToolException>(() => Ffmpeg.Find(option, name => name == Ffmpeg.Variable ? variable : null));
        Assert.Equal(("TES0550", said), (failure.Diagnostic.Code, failure.Diagnostic.Message));
    }

    [Theory]
    [InlineData("ffmpeg version 7.1.1-1 Copyright", "7.1.1-1")]
    [InlineData("ffmpeg version n4.4.2 Copyright", "n4.4.2")]
    [InlineData("ffmpeg version N-118000-g0123abc Copyright", "N-118000-g0123abc")]
    public void It_says_its_version(string said, string version) =>
        Assert.Equal(version, Ffmpeg.Find(Make("ffmpeg", $"echo '{said}'"), _ => null).Version);

    [Theory]
    [InlineData("echo 'ffmpeg version 3.4.11'", "TES0551")]
    [InlineData("echo 'avconv version 12'", "TES0552")]
    [InlineData("echo 'ffmpeg version 5.1'; exit 1", "TES0552")]
    public void An_old_or_foreign_one_is_refused(string script, string code) =>
        Assert.Equal(code, Assert.Throws<ToolException>(() => Ffmpeg.Find(Make("ffmpeg", script), _ => null)).Diagnostic.Code);

    [Fact]
    public void What_is_no_program_is_said() =>
        Assert.Contains(
            "ne démarre pas",
            Assert.Throws<ToolException>(() => Ffmpeg.Find(Make("ffmpeg", null), _ => null)).Diagnostic.Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void An_encoder_that_it_lacks_is_named()
    {
        var ffmpeg = Ffmpeg.Find(
            Make("ffmpeg", Speaks + "printf ' V....D libx264              libx264 H.264\\n A....D aac                  AAC\\n'"),
            _ => null
        );
        ffmpeg.Require("libx264", "aac");
        var failure = Assert.Throws<ToolException>(() => ffmpeg.Require("aac", "libmp3lame"));
        Assert.Equal("TES0551", failure.Diagnostic.Code);
        Assert.Contains("libmp3lame", failure.Diagnostic.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Arguments_arrive_whole_and_input_is_fed()
    {
        var ffmpeg = Ffmpeg.Find(Make("ffmpeg", Speaks + "for a in \"$@\"; do echo \"[$a]\"; done; cat; echo rien >&2"), _ => null);
        var path = _folder.Combine("a b;$(touch x)'.wav");
        var outcome = ffmpeg.Run(
            new FfmpegArguments().StandardInput("wav").Output(path, "mp3"),
            TimeSpan.FromSeconds(10),
            "son"u8.ToArray(),
            TestContext.Current.CancellationToken
        );
        var said = System.Text.Encoding.UTF8.GetString(outcome.Output);
        Assert.Contains(
            $"[-protocol_whitelist]\n[file,pipe]\n[-f]\n[wav]\n[-i]\n[pipe:0]\n[-f]\n[mp3]\n[-y]\n[file:{path}]\nson",
            said,
            StringComparison.Ordinal
        );
        Assert.Equal("rien\n", outcome.Words);
        Assert.Contains(
            "[-nostdin]",
            System.Text.Encoding.UTF8.GetString(
                ffmpeg.Run(new FfmpegArguments().Nowhere(), TimeSpan.FromSeconds(10), default, TestContext.Current.CancellationToken).Output
            ),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_failure_repeats_its_last_words()
    {
        var ffmpeg = Ffmpeg.Find(Make("ffmpeg", Speaks + "printf 'un\\ndeux\\ntrois\\n' >&2; exit 4"), _ => null);
        var failure = Assert.Throws<ToolException>(() =>
            ffmpeg.Run(new FfmpegArguments(), TimeSpan.FromSeconds(10), default, TestContext.Current.CancellationToken)
        );
        Assert.Equal(("TES0552", "ffmpeg a échoué (code 4) : deux ; trois"), (failure.Diagnostic.Code, failure.Diagnostic.Message));
    }

    [Fact]
    public void One_that_does_not_end_is_killed_with_its_children()
    {
        var ffmpeg = Ffmpeg.Find(Make("ffmpeg", Speaks + "sleep 300 & echo $! > \"$(dirname \"$0\")/enfant\"; wait"), _ => null);
        Assert.Contains(
            "n'a pas fini en 2 s",
            Assert
                .Throws<ToolException>(() =>
                    ffmpeg.Run(new FfmpegArguments(), TimeSpan.FromSeconds(2), default, TestContext.Current.CancellationToken)
                )
                .Diagnostic.Message,
            StringComparison.Ordinal
        );
        AssertEnds(File.ReadAllText(_folder.Combine("enfant")).Trim());

        using var interruption = new CancellationTokenSource(TimeSpan.FromSeconds(2));
        Assert.ThrowsAny<OperationCanceledException>(() =>
            ffmpeg.Run(new FfmpegArguments(), TimeSpan.FromMinutes(5), default, interruption.Token)
        );
        AssertEnds(File.ReadAllText(_folder.Combine("enfant")).Trim());
    }

    [Fact]
    public void A_path_must_be_whole() => Assert.Throws<ArgumentException>(() => new FfmpegArguments().Input("-i.mp3", "mp3"));

    // The kernel takes a moment to end what was killed.
    private static void AssertEnds(string process) =>
        Assert.True(SpinWait.SpinUntil(() => !IsRunning(process), TimeSpan.FromSeconds(10)), "the child still runs");

    // A killed child whose parent is gone may stay a zombie for a while: it does not run.
    private static bool IsRunning(string process) =>
        File.Exists($"/proc/{process}/stat")
        && File.ReadAllText($"/proc/{process}/stat") is var stat
        && !stat[(stat.LastIndexOf(')') + 2)..].StartsWith('Z');

    private string Make(string name, string? script)
    {
        var path = _folder.Write(name, script is null ? "\0\0" : "#!/bin/sh\n" + script + "\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return path;
    }
}
