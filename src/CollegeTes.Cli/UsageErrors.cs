using System.CommandLine;
using System.CommandLine.Parsing;
using CollegeTes.Text;

namespace CollegeTes.Cli;

/// <summary>Errors of the command line, in French, on standard error, with the nearest name; exit code 2.</summary>
internal static class UsageErrors
{
    public static int Report(ParseResult result, Terminal terminal)
    {
        var command = result.CommandResult.Command;
        if (Unknown(result) is { Count: > 0 } unknown)
        {
            foreach (var token in unknown)
            {
                var known = token.StartsWith('-')
                    ? command.Options.SelectMany(o => o.Aliases.Append(o.Name))
                    : command.Subcommands.Select(c => c.Name);
                var near = Nearest.Name(token, known);
                terminal.Error.WriteLine(
                    $"tes : « {Visible(token)} » n'est pas {(token.StartsWith('-') ? "une option" : "une commande")} "
                        + $"connue{(near is null ? "" : $" ; vouliez-vous écrire « {near} » ?")}"
                );
            }
        }
        else
        {
            foreach (var error in result.Errors)
                terminal.Error.WriteLine("tes : " + Visible(error.Message));
        }
        terminal.Error.WriteLine($"Aide : tes {(command is RootCommand ? "" : FrenchHelp.PathOf(command) + " ")}--help");
        return ExitCodes.Usage;
    }

    /// <summary>Words that mean nothing: those left over, and options that the parser takes for names where a command has names.</summary>
    public static IReadOnlyList<string> Unknown(ParseResult result)
    {
        // What follows « -- » is a name, even with a dash.
        var options = result.Tokens.TakeWhile(t => t.Type != TokenType.DoubleDash).Select(t => t.Value).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. result.UnmatchedTokens,
            .. result
                .CommandResult.Children.OfType<ArgumentResult>()
                .SelectMany(a => a.Tokens)
                .Select(t => t.Value)
                .Where(v => v.StartsWith('-') && options.Contains(v)),
        ];
    }

    private static string Visible(string text) => new([.. text.Select(c => UnicodeText.IsForbidden(c) ? '\uFFFD' : c)]);
}

/// <summary>The command asks for something that cannot be: said in one line, exit code 2.</summary>
public sealed class UsageException(string message) : Exception(message);
