using System.CommandLine;
using System.CommandLine.Invocation;

namespace CollegeTes.Cli;

/// <summary>The help, all in French: the library's own leaves some of its headings in English.</summary>
internal sealed class FrenchHelp(Terminal terminal) : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult) => Write(parseResult.CommandResult.Command, terminal.Output);

    public static int Write(Command command, TextWriter output)
    {
        var isRoot = command is RootCommand;
        output.WriteLine(command.Description);
        output.WriteLine();
        output.WriteLine("Utilisation :");
        var arguments = string.Concat(
            command.Arguments.Select(a =>
                a.Arity.MinimumNumberOfValues > 0 ? $" {a.Name}" : $" [{a.Name}{(a.Arity.MaximumNumberOfValues > 1 ? "…" : "")}]"
            )
        );
        output.WriteLine(
            isRoot
                ? "  tes COMMANDE [options]"
                : $"  tes {PathOf(command)}{(command.Subcommands.Count > 0 ? " COMMANDE" : "")}{arguments} [options]"
        );
        Table(output, "Commandes :", command.Subcommands.Where(c => !c.Hidden).Select(c => (c.Name, c.Description ?? "")));
        Table(output, "Arguments :", command.Arguments.Where(a => !a.Hidden).Select(a => (a.Name, a.Description ?? "")));
        Table(output, "Options :", command.Options.Where(o => !o.Hidden).Select(o => (Names(o), o.Description ?? "")));
        if (isRoot)
        {
            output.WriteLine();
            output.WriteLine(
                "Codes de sortie : 0 tout va bien, 1 erreurs dans le contenu, 2 commande mal écrite, 3 machine (disque, droits), 70 "
                    + "défaut de tes."
            );
            output.WriteLine("« tes COMMANDE --help » dit tout d'une commande.");
        }
        return ExitCodes.Clean;
    }

    /// <summary>The words that call a command: <c>new retour</c>; empty for the root.</summary>
    public static string PathOf(Command command) =>
        command is RootCommand
            ? ""
            : string.Join(' ', command.Parents.OfType<Command>().Select(PathOf).Append(command.Name).Where(n => n.Length > 0));

    private static string Names(Option option)
    {
        var names = string.Join(
            ", ",
            option
                .Aliases.Append(option.Name)
                .Distinct(StringComparer.Ordinal)
                .Where(n => n is not ("/h" or "/?" or "-?"))
                .OrderBy(n => n.Length)
        );
        return option.HelpName is { } value ? $"{names} {value}" : names;
    }

    private static void Table(TextWriter output, string title, IEnumerable<(string Name, string Text)> rows)
    {
        var list = rows.ToList();
        if (list.Count == 0)
            return;
        output.WriteLine();
        output.WriteLine(title);
        var width = list.Max(r => r.Name.Length) + 2;
        foreach (var (name, text) in list)
            output.WriteLine($"  {name.PadRight(width)}{text}");
    }
}
