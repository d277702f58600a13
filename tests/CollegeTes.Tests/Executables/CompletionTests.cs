using System.Diagnostics;

namespace CollegeTes.Tests.Executables;

/// <summary>The tabulation key in a real bash, with the native executable under the name people type.</summary>
public sealed class CompletionTests
{
    // As readline does: the line, the cursor at its end, the words. What is proposed comes on one line.
    private const string Script = """
        set -euo pipefail
        compopt() { :; }
        source <(tes completion bash)
        complete -p tes >/dev/null
        try() {
          COMP_LINE=$1 COMP_POINT=${#1} COMPREPLY=()
          read -ra COMP_WORDS <<<"$1"
          [[ $1 == *' ' ]] && COMP_WORDS+=("")
          COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
          _tes_completion
          echo "${COMPREPLY[*]}"
        }
        while IFS= read -r line; do try "$line"; done
        """;

    [Theory]
    [InlineData("tes che", "check")]
    [InlineData("tes build v", "val-clair val-clair/cantine val-clair/haies")]
    [InlineData("tes build val-clair/h", "val-clair/haies")]
    [InlineData("tes build val-clair bois", "bois-joli bois-joli/moulin")]
    [InlineData("tes build -d aff", "affiche")]
    [InlineData("tes check --str", "--strict")]
    [InlineData("tes check --report s", "sarif")]
    [InlineData("tes new ret", "retour")]
    [InlineData("tes new retour ", "bois-joli/ val-clair/")]
    [InlineData("tes schema part", "partenaires")]
    [InlineData("tes explain TES0202", "TES0202")]
    [InlineData("tes rien", "")]
    public async Task Bash_completes_commands_options_and_names(string typed, string proposed)
    {
        var native = Environment.GetEnvironmentVariable("TES_NATIF");
        Tools.Require(native, "l'exécutable natif (TES_NATIF)");
        using var workspace = new SmallWorkspace();
        var start = new ProcessStartInfo("bash", ["--norc", "-c", Script]) { WorkingDirectory = workspace.Root, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["PATH"] = Path.GetDirectoryName(native) + ":" + start.Environment["PATH"];
        using var bash = Process.Start(start)!;
        await bash.StandardInput.WriteAsync(typed + "\n");
        bash.StandardInput.Close();
        var output = await bash.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = await bash.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await bash.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal("", error);
        Assert.Equal(proposed, output.TrimEnd('\n'));
    }
}
