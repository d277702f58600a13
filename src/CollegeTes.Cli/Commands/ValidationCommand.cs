using System.CommandLine;

namespace CollegeTes.Cli.Commands;

/// <summary>
/// <c>tes relecture</c>: having texts validated by those they speak of, before they are published. One command below it for each deed.
/// </summary>
internal static class ValidationCommand
{
    public static Command Make(Terminal terminal)
    {
        var command = new Command("relecture", "Fait relire et valider ce qui paraît par ceux dont il parle.")
        {
            PrepareReviewCommand.Make(terminal),
            ReceiveReviewCommand.Make(terminal),
            ApproveCommand.Make(terminal),
            ValidationStateCommand.Make(terminal),
        };
        command.SetAction((ParseResult _) => FrenchHelp.Write(command, terminal.Output));
        return command;
    }
}
