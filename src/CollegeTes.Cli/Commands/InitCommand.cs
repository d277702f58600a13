using System.CommandLine;
using CollegeTes.Content;
using CollegeTes.Scaffolding;
using CollegeTes.Scaffolding.Schemas;
using CollegeTes.Text;

namespace CollegeTes.Cli.Commands;

/// <summary><c>tes init [DOSSIER]</c>: a workspace that builds at once.</summary>
internal static class InitCommand
{
    public static Command Make(Terminal terminal)
    {
        var folder = new Argument<string?>("DOSSIER")
        {
            Description = "Où la créer ; ici si rien n'est dit.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var title = new Option<string?>("--titre") { Description = "Titre de la collection.", HelpName = "TEXTE" };
        var organisation = new Option<string?>("--organisation") { Description = "Qui la publie.", HelpName = "TEXTE" };
        var clock = new WorkspaceOptions().Clock;
        clock.Description = NewFiles.ClockHelp;
        var command = new Command("init", "Crée une collection à compléter, qui se publie aussitôt. N'écrase jamais rien.")
        {
            folder,
            title,
            organisation,
            clock,
        };
        command.SetAction(
            (ParseResult result) =>
            {
                var root = result.GetValue(folder) is { } typed
                    ? UserPath.Full("tes init", typed, terminal)
                    : Path.GetFullPath(terminal.Folder);
                if (File.Exists(root))
                    throw new UsageException(
                        $"« {VisibleText.Of(Path.GetRelativePath(terminal.Folder, root))} » est un fichier ; nommez un dossier"
                    );
                if (Workspace.FindRoot(root) is { } there)
                    throw new UsageException($"{there} est déjà une collection ; rien n'a été écrit");
                var questions = new Questions(terminal);
                var name = result.GetValue(title) ?? questions.Ask("Titre de la collection", "Nos retours d'expérience", "");
                var owner = result.GetValue(organisation) ?? questions.Ask("Organisation qui la publie", "Notre organisation", "");
                Write(root, name, owner, WorkspaceOptions.DayOf(result.GetValue(clock)));
                var shown = Path.GetRelativePath(terminal.Folder, root);
                terminal.Output.WriteLine($"Collection créée dans {(shown == "." ? "ce dossier" : shown)}.");
                terminal.Output.WriteLine();
                if (shown != ".")
                    terminal.Output.WriteLine($"  cd {(shown.Contains(' ', StringComparison.Ordinal) ? $"\"{shown}\"" : shown)}");
                terminal.Output.WriteLine("  tes new territoire \"Nom du territoire\"    un territoire");
                terminal.Output.WriteLine("  tes new retour                            un retour d'expérience");
                terminal.Output.WriteLine("  tes build --drafts                        tout publier dans dist, brouillons compris");
                return ExitCodes.Clean;
            }
        );
        return command;
    }

    private static void Write(string root, string title, string organisation, DateOnly day)
    {
        var files = NewWorkspace.Base(title, organisation, Vocabulary.Read(null), day);
        if (
            files
                .Select(f => Path.Combine(root, f.Path))
                .FirstOrDefault(f => Path.Exists(f) && !f.EndsWith(".gitignore", StringComparison.Ordinal)) is
            { } taken
        )
            throw new UsageException($"{taken} existe déjà ; rien n'a été écrit");
        foreach (var file in files)
            FileCreation.TryCreate(root, file);
        foreach (var file in NewWorkspace.Examples(WorkspaceNames.Read(root), Vocabulary.Read(root), day))
            FileCreation.TryCreate(root, file);
        SchemaFolder.Write(root, Vocabulary.Read(root));
    }
}
