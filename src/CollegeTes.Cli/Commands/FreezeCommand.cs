using System.CommandLine;
using CollegeTes.Content;
using CollegeTes.Model;
using CollegeTes.Scaffolding;

namespace CollegeTes.Cli.Commands;

/// <summary><c>tes cadre figer</c>: keeps the framework in force as it is, with a print that tells whether it was touched since.</summary>
internal static class FreezeCommand
{
    public static Command Make(Terminal terminal)
    {
        var common = new WorkspaceOptions();
        var command = new Command("figer", "Garde une copie de la version en vigueur, avec une empreinte : à faire avant de la changer.")
        {
            common.Source,
        };
        command.SetAction(
            (ParseResult result, CancellationToken cancellation) =>
                Task.Run(
                    () =>
                    {
                        var root = WorkspaceOptions.FindRoot(result.GetValue(common.Source), terminal);
                        return FrameworkCommand.Read(root, terminal, cancellation) is { } library
                            ? Freeze(root, library, terminal)
                            : ExitCodes.Content;
                    },
                    cancellation
                )
        );
        return command;
    }

    private static int Freeze(string root, Library library, Terminal terminal)
    {
        var framework = library.Framework;
        var path = ContentKind.FrozenFramework.PathOf(framework.Version);
        if (SubjectKind.FrameworkVersion.In(library).FirstOrDefault(v => v.Id == framework.Version) is { } frozen)
        {
            if (FrameworkComparison.Compare(frozen.Framework, framework).Count > 0)
                throw new UsageException(
                    $"la version {framework.Version} est déjà figée, et cadre.yaml a changé depuis : donnez-lui un nouveau numéro ; "
                        + "rien n'a été écrit"
                );
            terminal.Output.WriteLine($"La version {framework.Version} est déjà figée : {path}");
            return ExitCodes.Clean;
        }
        var text = FrozenPrint.Seal(WithoutSchema(File.ReadAllText(Path.Combine(root, framework.Path))));
        if (!FileCreation.TryCreate(root, new NewFile(path, text)))
            throw new UsageException($"{path} existe déjà ; rien n'a été écrit");
        terminal.Output.WriteLine($"Figé : {path}");
        terminal.Output.WriteLine(
            "Pour changer le cadre : donnez-lui un nouveau numéro de version dans cadre.yaml, et dites au journal ce qui change."
        );
        return ExitCodes.Clean;
    }

    // Where editors find its schema is told from where a file lies; nobody edits a frozen copy.
    private static string WithoutSchema(string text) =>
        text.StartsWith("# yaml-language-server:", StringComparison.Ordinal)
        && text.IndexOf('\n', StringComparison.Ordinal) is > 0 and var end
            ? text[(end + 1)..]
            : text;
}
