using System.CommandLine;
using CollegeTes.Text;

namespace CollegeTes.Cli.Commands;

/// <summary><c>tes completion SHELL</c>: the few lines by which a shell asks <c>tes</c> what may come next.</summary>
internal static class CompletionCommand
{
    // Each asks the suggest directive with what was typed after the command's name, and how far the cursor is in it; where tes
    // knows no name, the shell proposes files.
    private static readonly (string Shell, string How, string Script)[] Shells =
    [
        (
            "bash",
            "tes completion bash >> ~/.bashrc",
            """
            _tes_completion() {
              local line="${COMP_LINE#*"${COMP_WORDS[0]}" }" IFS=$'\n'
              local position=$(( COMP_POINT - ${#COMP_LINE} + ${#line} ))
              COMPREPLY=( $(compgen -W "$("${COMP_WORDS[0]}" "[suggest:$position]" "$line" 2>/dev/null)" -- "${COMP_WORDS[COMP_CWORD]}") )
              [[ ${#COMPREPLY[@]} -eq 1 && ${COMPREPLY[0]} == */ ]] && compopt -o nospace
              return 0
            }
            complete -o default -F _tes_completion tes
            """
        ),
        (
            "zsh",
            "tes completion zsh >> ~/.zshrc",
            """
            (( $+functions[compdef] )) || { autoload -Uz compinit && compinit }
            _tes_completion() {
              local line="${(j: :)words[2,CURRENT]}"
              local -a names=(${(f)"$("${words[1]}" "[suggest:${#line}]" "$line" 2>/dev/null)"})
              names=(${(M)names:#${(b)words[CURRENT]}*})
              (( $#names )) || { _files; return }
              compadd -- ${names:#*/}
              compadd -S '' -- ${(M)names:#*/}
            }
            compdef _tes_completion tes
            """
        ),
        (
            "fish",
            "mkdir -p ~/.config/fish/completions; tes completion fish > ~/.config/fish/completions/tes.fish",
            """
            function __tes_completion
                set -l line (string replace -r '^\S+\s+' '' -- (commandline -cp))
                set -l names (tes "[suggest:"(string length -- "$line")"]" "$line" 2>/dev/null | string match -- (commandline -ct)"*")
                if test (count $names) -gt 0
                    printf '%s\n' $names
                else
                    __fish_complete_path (commandline -ct)
                end
            end
            complete -c tes -f -a '(__tes_completion)'
            """
        ),
        (
            "pwsh",
            "New-Item -Force -ItemType Directory (Split-Path $PROFILE); tes completion pwsh >> $PROFILE",
            """
            Register-ArgumentCompleter -Native -CommandName tes -ScriptBlock {
                param($word, $ast, $cursor)
                $text = $ast.ToString().PadRight($cursor)
                $start = $text.IndexOf(' ') + 1
                tes "[suggest:$($cursor - $start)]" $text.Substring($start) 2>$null | Where-Object { $_ -like "$word*" } |
                    ForEach-Object { [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_) }
            }
            """
        ),
    ];

    public static Command Make(Terminal terminal)
    {
        var names = Shells.Select(s => s.Shell).ToList();
        var shell = new Argument<string?>("SHELL") { Description = string.Join(", ", names) + ".", Arity = ArgumentArity.ZeroOrOne };
        shell.CompletionSources.Add(_ => names.Select(n => new System.CommandLine.Completions.CompletionItem(n)));
        var command = new Command("completion", "Donne de quoi compléter les commandes et les noms avec la touche de tabulation.")
        {
            shell,
        };
        command.SetAction(
            (ParseResult result) =>
            {
                if (result.GetValue(shell) is not { } wanted)
                {
                    foreach (var (name, how, _) in Shells)
                        terminal.Output.WriteLine($"{name, -6}{how}");
                    return ExitCodes.Clean;
                }
                var found = Shells.FirstOrDefault(s => s.Shell == wanted);
                if (found.Script is null)
                    throw new UsageException($"« {VisibleText.Of(wanted)} » : tes connaît {string.Join(", ", names)}");
                terminal.Output.WriteLine(found.Script.ReplaceLineEndings("\n"));
                return ExitCodes.Clean;
            }
        );
        return command;
    }
}
