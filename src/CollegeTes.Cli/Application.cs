using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.Runtime.InteropServices;
using CollegeTes.Cli.Commands;
using CollegeTes.Machine;

namespace CollegeTes.Cli;

/// <summary>The command line: its commands, its errors in French, its exit codes. Never a stack trace.</summary>
public static class Application
{
    /// <summary>Version of tes, as the assembly carries it.</summary>
    public static string Version { get; } = typeof(Application).Assembly.GetName().Version?.ToString(3) ?? "0.0.0";

    /// <summary>Runs one command.</summary>
    public static async Task<int> RunAsync(string[] args, Terminal terminal)
    {
        // Asked first: it needs no parser.
        if (args is ["--version"])
        {
            await terminal.Output.WriteLineAsync($"tes {Version}").ConfigureAwait(false);
            return Delivered(ExitCodes.Clean, "", terminal);
        }
        args = TypedText.Clean(args, terminal);
        var root = MakeRoot(terminal);
        // Response files are off: an argument that starts with @ is an argument.
        var result = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        // What a shell asks while a command is being typed is no command yet.
        var isSuggestion = Suggestions.AreAsked(result);
        if (
            !isSuggestion
            && (
                (result.Errors.Count > 0 && result.Action is ParseErrorAction)
                || (result.Action is not FrenchHelp && UsageErrors.Unknown(result).Count > 0)
            )
        )
            return UsageErrors.Report(result, terminal);

        if (!isSuggestion && !DeepThread.AllowsSome())
        {
            RunReports.WriteErrors([DeepThread.Refused().Diagnostic], terminal);
            return ExitCodes.Environment;
        }
        using var interruption = new Interruption();
        var configuration = new InvocationConfiguration
        {
            Output = terminal.Output,
            Error = terminal.Error,
            EnableDefaultExceptionHandler = false,
            // Signals are ours: the publication decides when it may stop.
            ProcessTerminationTimeout = null,
        };
        try
        {
            if (isSuggestion)
                return await Suggestions.WriteAsync(result, args[^1], terminal, interruption.Token).ConfigureAwait(false);
            var code = await result.InvokeAsync(configuration, interruption.Token).ConfigureAwait(false);
            return Delivered(code, result.CommandResult.Command.Name, terminal);
        }
        catch (OperationCanceledException) when (interruption.ExitCode is { } code)
        {
            await terminal.Error.WriteLineAsync("tes : interrompu ; la publication est telle qu'elle était").ConfigureAwait(false);
            return code;
        }
        catch (Exception exception) when (Failure.Find(exception) is { } failure)
        {
            failure.Write(terminal);
            return failure.ExitCode;
        }
        // The last net: whatever reaches it is a bug, said in one line.
        catch (Exception exception)
        {
            await terminal
                .Error.WriteLineAsync(
                    $"tes : erreur interne ({exception.GetType().Name} : {exception.Message}). C'est un défaut de tes, pas du contenu ; "
                        + $"rien n'a été publié."
                )
                .ConfigureAwait(false);
            if (Environment.GetEnvironmentVariable("TES_TRACE") is { Length: > 0 })
                await terminal.Error.WriteLineAsync(exception.ToString()).ConfigureAwait(false);
            return ExitCodes.Bug;
        }
    }

    // What a build makes is on the disk; what any other command finds is lost with its output.
    private static int Delivered(int code, string command, Terminal terminal)
    {
        if (terminal.OutputFailure is not { } failure)
            return code;
        var isBuild = command == "build";
        terminal.Error.WriteLine(
            $"tes : {SystemErrors.Reason(failure)} : la sortie standard ne peut pas être "
                + $"écrite{(isBuild ? " ; ce qui est publié l'est bien" : "")}"
        );
        return isBuild || code != ExitCodes.Clean ? code : ExitCodes.Environment;
    }

    /// <summary>The tree of commands.</summary>
    public static RootCommand MakeRoot(Terminal terminal)
    {
        var root = new RootCommand(
            "tes publie livrets, fiches et notes d'épisode à partir de retours d'expérience écrits en YAML et Markdown."
        )
        {
            BuildCommand.Make(terminal),
            CheckCommand.Make(terminal),
            PreviewCommand.Make(terminal),
            ListCommand.Make(terminal),
            ExplainCommand.Make(terminal),
            InitCommand.Make(terminal),
            NewCommand.Make(terminal),
            SchemaCommand.Make(terminal),
            DoctorCommand.Make(terminal),
            CompletionCommand.Make(terminal),
            ImportCommand.Make(terminal),
            AudioCommand.Make(terminal),
            FrameworkCommand.Make(terminal),
            ValidationCommand.Make(terminal),
        };
        foreach (var option in root.Options)
        {
            if (option is HelpOption help)
            {
                help.Description = "Affiche cette aide.";
                help.Action = new FrenchHelp(terminal);
            }
            else if (option is VersionOption version)
            {
                version.Description = "Affiche la version.";
            }
        }
        root.SetAction(result => FrenchHelp.Write(root, terminal.Output));
        return root;
    }
}
