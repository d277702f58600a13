using System.Diagnostics;
using System.Text;

namespace CollegeTes.Tests.Executables;

/// <summary>The tabulation key in each shell that is there, with the program under the name people type.</summary>
public sealed class CompletionTests
{
    private static readonly (string Typed, string Proposed)[] Lines =
    [
        ("tes che", "check"),
        ("tes build v", "val-clair val-clair/cantine val-clair/haies"),
        ("tes build val-clair/h", "val-clair/haies"),
        ("tes build val-clair bois", "bois-joli bois-joli/moulin"),
        ("tes build -d aff", "affiche"),
        ("tes check --str", "--strict"),
        ("tes check --report s", "sarif"),
        ("tes new ret", "retour"),
        ("tes new retour ", "bois-joli/ val-clair/"),
        ("tes schema part", "partenaires"),
        ("tes explain TES0202", "TES0202"),
        ("tes rien", ""),
    ];

    // As readline does: the line, the cursor at its end, the words. What is proposed comes on one line.
    private const string Bash = """
        set -uo pipefail
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

    // As the line editor does: the words, the rank of the one under the cursor; what is added is kept in place of being shown.
    private const string Zsh = """
        compdef() { [[ $2 == tes ]] }
        compadd() { found+=("${@[${@[(i)--]} + 1,-1]}") }
        _files() { : }
        source <(tes completion zsh)
        while IFS= read -r line; do
          found=() words=(${(s: :)line})
          [[ $line == *' ' ]] && words+=("")
          CURRENT=$#words
          _tes_completion
          print -r -- "$found"
        done
        """;

    private const string Fish = """
        tes completion fish | source
        while IFS= read -g line
            echo (complete -C "$line")
        end
        """;

    private const string PowerShell = """
        Invoke-Expression ((tes completion pwsh) -join "`n")
        foreach ($line in [Console]::In.ReadToEnd().TrimEnd("`n") -split "`n") {
            [Console]::Out.WriteLine(((TabExpansion2 $line $line.Length).CompletionMatches.CompletionText) -join ' ')
        }
        """;

    [Theory]
    [InlineData("bash", "--norc", Bash)]
    [InlineData("zsh", "-f", Zsh)]
    [InlineData("fish", "--no-config", Fish)]
    [InlineData("pwsh", "-NoProfile", PowerShell)]
    public async Task A_shell_completes_commands_options_and_names(string shell, string plain, string script)
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':');
        Assert.SkipUnless(folders.Any(f => File.Exists(Path.Combine(f, shell))), $"{shell} manque");
        using var workspace = new SmallWorkspace();
        using var programs = new TemporaryFolder();
        programs.WriteProgram("tes", $"exec {string.Join(' ', Tes.Program.Select(p => $"'{p}'"))} \"$@\"");
        var start = new ProcessStartInfo(shell, [plain, "-c", script])
        {
            WorkingDirectory = workspace.Root,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        };
        start.Environment["PATH"] = programs.Path + ":" + start.Environment["PATH"];
        start.Environment["HOME"] = programs.Path;
        using var process = Process.Start(start)!;
        await process.StandardInput.WriteAsync(string.Concat(Lines.Select(l => l.Typed + "\n")));
        process.StandardInput.Close();
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal("", await error);
        Assert.Equal(string.Concat(Lines.Select(l => l.Proposed + "\n")), output);
    }
}
