namespace CollegeTes.Tests.Executables;

/// <summary>
/// Outputs that nobody can read, and a machine that gives little: the command says so in French where it can, and its code stays one of the
/// known ones.
/// </summary>
public sealed class UnwritableTests
{
    private static readonly string[] Commands = ["build", "build --report json", "check", "list", "--version", "build nulle-part", "zut"];

    private static readonly string[] Ways =
    [
        "exec >&-",
        "exec >/dev/full",
        "exec 2>&-",
        "exec 2>/dev/full",
        "exec >/dev/full 2>/dev/full",
        "exec <&- >&- 2>&-",
    ];

    public static TheoryData<string, string> Cases
    {
        get
        {
            var cases = new TheoryData<string, string>();
            foreach (var command in Commands)
            {
                foreach (var way in Ways)
                    cases.Add(command, way);
            }
            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Ends_with_a_known_code_and_without_a_trace(string command, string way)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "les sorties sont celles d'un interpréteur d'Unix");
        using var workspace = new SmallWorkspace();
        var (says, code) = Normally(command);
        var answer = await new Tes(workspace.Root) { Prelude = way }.RunAsync(command.Split(' '));
        var isLost = way.Contains(" >", StringComparison.Ordinal) && says;
        // A report that was asked for is lost; what a build publishes is not.
        var expected = isLost && code == 0 && command != "build" ? 3 : code;
        Assert.True(answer.Code == expected, $"code {answer.Code}, not {expected}\n{answer.Output}\n{answer.Error}");
        Assert.DoesNotContain("   at ", answer.Output + answer.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", answer.Output + answer.Error, StringComparison.Ordinal);
        if (isLost && !way.Contains("2>", StringComparison.Ordinal))
            Assert.Contains("la sortie standard", answer.Error, StringComparison.Ordinal);
        Assert.Equal(command.StartsWith("build", StringComparison.Ordinal) && code == 0, Directory.Exists(workspace.Output));
    }

    // Whether it writes to standard output, and its code.
    private static (bool Says, int Code) Normally(string command) => command is "build nulle-part" or "zut" ? (false, 2) : (true, 0);

    // Below, the runtime of the ordinary build ends before it has read the program.
    private const int LeastThreads = 12;
    private const int LeastFiles = 96;

    private static bool IsNative => Tes.Program[0] != "dotnet";

    // As another user with few processes: what is allowed either does or is refused in French.
    [Theory]
    [InlineData(40)]
    [InlineData(20)]
    [InlineData(16)]
    [InlineData(14)]
    [InlineData(8)]
    [InlineData(7)]
    [InlineData(6)]
    [InlineData(5)]
    [InlineData(4)]
    [InlineData(3)]
    [InlineData(2)]
    [InlineData(1)]
    public async Task A_machine_that_allows_few_threads_is_told_of(int processes)
    {
        Assert.SkipUnless(
            OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess,
            "être un autre utilisateur demande d'être administrateur"
        );
        Assert.SkipUnless(IsNative || processes >= LeastThreads, "l'exécutable natif seul commence avec si peu");
        foreach (var command in new[] { "build -j 8", "check", "list", "preview" })
        {
            using var workspace = new SmallWorkspace();
            using (var open = System.Diagnostics.Process.Start("chmod", ["-R", "a+rwX", Path.GetDirectoryName(workspace.Root)!]))
                await open.WaitForExitAsync(TestContext.Current.CancellationToken);
            // A preview that begins does not end by itself.
            if (command == "preview" && processes > 6)
                continue;
            var tes = new Tes(workspace.Root) { User = 61_000 + processes, Limits = ["prlimit", $"--nproc={processes}"] };
            var answer = await tes.RunAsync(command.Split(' '));
            Assert.True(answer.Code is 0 or 3, $"{command} : code {answer.Code}\n{answer.Output}\n{answer.Error}");
            if (answer.Code == 3)
                Assert.StartsWith("tes : erreur TES0028 : la machine refuse un fil d'exécution", answer.Error, StringComparison.Ordinal);
            if (command.StartsWith("build", StringComparison.Ordinal))
                Assert.Equal(answer.Code == 0, File.Exists(Path.Combine(workspace.Output, "manifest.json")));
        }
    }

    public static TheoryData<int> FileCounts => [.. Enumerable.Range(4, 21), 28, 32, 40, 48, 64, 96, 110, 120, 130, 160];

    // What is opened one by one is never the fault of the file that comes too late.
    [Theory]
    [MemberData(nameof(FileCounts))]
    public async Task A_machine_that_allows_few_files_is_told_of(int files)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "la limite est celle d'un interpréteur d'Unix");
        Assert.SkipUnless(IsNative || files >= LeastFiles, "l'exécutable natif seul commence avec si peu");
        foreach (var command in new[] { "check", "build", "build -j 8", "list" })
        {
            using var workspace = new SmallWorkspace();
            for (var i = 0; i < 40; i++)
                workspace.Write(
                    SmallWorkspace.Text.Replace("haies", $"haies-{i}", StringComparison.Ordinal),
                    File.ReadAllText(workspace.PathOf(SmallWorkspace.Text)).Replace("Des haies", $"Haies {i}", StringComparison.Ordinal)
                );
            var answer = await new Tes(workspace.Root) { Prelude = $"ulimit -n {files}" }.RunAsync(command.Split(' '));
            Assert.True(answer.Code is 0 or 3, $"{command} : code {answer.Code}\n{answer.Output}\n{answer.Error}");
            Assert.DoesNotContain("   at ", answer.Error, StringComparison.Ordinal);
            if (answer.Code == 3)
            {
                Assert.StartsWith("tes : erreur TES0028 : la machine ", answer.Error, StringComparison.Ordinal);
                Assert.Equal(2, answer.Error.Count(c => c == '\n'));
                Assert.False(Directory.Exists(workspace.Output), command);
            }
        }
    }

    [Theory]
    [InlineData("list")]
    [InlineData("explain")]
    public async Task A_reader_who_has_seen_enough_is_no_failure(string command)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "les tubes sont ceux d'Unix");
        using var workspace = new SmallWorkspace();
        using var process = new Tes(workspace.Root).Start(command);
        process.StandardOutput.Close();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal((0, ""), (process.ExitCode, await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken)));
    }

    // A report that a disk has no room for is told after the publication, which stands.
    [Fact]
    public async Task A_report_that_is_lost_says_that_the_publication_is_made()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "la sortie pleine est celle de Linux");
        using var workspace = new SmallWorkspace();
        var answer = await new Tes(workspace.Root) { Prelude = "exec >/dev/full" }.RunAsync("build", "--report", "json");
        Assert.Equal(3, answer.Code);
        Assert.Contains(
            "TES0027 : plus de place : le rapport n'a pas pu être écrit dans la sortie standard ; la publication, elle, est faite",
            answer.Error,
            StringComparison.Ordinal
        );
        Assert.True(File.Exists(Path.Combine(workspace.Output, "manifest.json")));
    }

    [Theory]
    [InlineData("SOURCE_DATE_EPOCH", "99999999999999")]
    [InlineData("SOURCE_DATE_EPOCH", "9223372036854775807")]
    [InlineData("SOURCE_DATE_EPOCH", "99999999999999999999999")]
    [InlineData("SOURCE_DATE_EPOCH", "253402300800")]
    [InlineData("SOURCE_DATE_EPOCH", "-1")]
    [InlineData("SOURCE_DATE_EPOCH", "demain")]
    [InlineData("TES_CACHE", "content/cache")]
    [InlineData("TES_CACHE", "dist/cache")]
    [InlineData("TES_CACHE", "templates")]
    public async Task A_variable_that_makes_no_sense_is_a_wrong_use(string variable, string value)
    {
        using var workspace = new SmallWorkspace();
        var answer = await new Tes(workspace.Root) { Variables = new Dictionary<string, string> { [variable] = value } }.RunAsync("build");
        Assert.Equal((2, ""), (answer.Code, answer.Output));
        Assert.StartsWith($"tes : {variable}", answer.Error, StringComparison.Ordinal);
        Assert.Equal(
            ["content", "templates"],
            Directory.EnumerateFileSystemEntries(workspace.Root).Select(Path.GetFileName).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public async Task The_last_second_that_has_a_day_is_one()
    {
        using var workspace = new SmallWorkspace();
        Assert.Equal(
            0,
            (
                await new Tes(workspace.Root)
                {
                    Variables = new Dictionary<string, string> { ["SOURCE_DATE_EPOCH"] = "253370764799" },
                }.RunAsync("check")
            ).Code
        );
    }
}
