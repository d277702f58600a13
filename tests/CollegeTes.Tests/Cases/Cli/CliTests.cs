using System.Diagnostics;
using System.Globalization;
using CollegeTes.Cli;

namespace CollegeTes.Tests.Cases.Cli;

/// <summary>The command line as approved text: <c>tests/cases/cli</c>, in this process and on the native executable.</summary>
public sealed class CliTests
{
    public static TheoryData<string> Names => CaseFolders.Names("cli");

    [Theory]
    [MemberData(nameof(Names))]
    public Task In_process(string name) => CheckAsync(name, InProcessAsync);

    [Theory]
    [MemberData(nameof(Names))]
    public Task On_the_native_executable(string name)
    {
        var executable = Environment.GetEnvironmentVariable("TES_NATIF");
        Tools.Require(executable, "l'exécutable natif (TES_NATIF)");
        return CheckAsync(name, (folder, arguments) => NativeAsync(executable!, folder, arguments));
    }

    [Fact]
    public void Every_command_has_its_help_approved()
    {
        var root = Application.MakeRoot(new Terminal(TextWriter.Null, TextWriter.Null));
        var approved = Names.Select(n => File.ReadAllText(Path.Combine(CaseFolders.PathOf("cli", n.Data), "commande"))).ToList();
        Findings.None(
            root.Subcommands.Where(c => !approved.Exists(text => text.Contains($"tes {c.Name} --help", StringComparison.Ordinal)))
                .Select(c => $"no case of tests/cases/cli shows « tes {c.Name} --help »")
        );
    }

    private static async Task CheckAsync(string name, CliRunner run)
    {
        var folder = CaseFolders.PathOf("cli", name);
        using var world = new CliWorld(folder, run);
        Approval.Check(Path.Combine(folder, "attendu.txt"), await world.PlayAsync(File.ReadLines(Path.Combine(folder, "commande"))));
    }

    private static async Task<CliAnswer> InProcessAsync(string folder, string[] arguments)
    {
        // As the program does for itself.
        CultureInfo.CurrentUICulture = new CultureInfo("fr");
        var output = new StringWriter();
        var error = new StringWriter();
        var code = await Application.RunAsync(
            arguments,
            new Terminal(output, error)
            {
                Folder = folder,
                HasColour = false,
                HasProgress = false,
            }
        );
        return new CliAnswer(output.ToString(), error.ToString(), code);
    }

    private static async Task<CliAnswer> NativeAsync(string executable, string folder, string[] arguments)
    {
        var start = new ProcessStartInfo(executable, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new CliAnswer(await output, await error, process.ExitCode);
    }
}
