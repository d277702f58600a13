using System.CommandLine;
using System.Text;
using CollegeTes.Content;
using CollegeTes.Scaffolding.Schemas;
using CollegeTes.Text;

namespace CollegeTes.Cli.Commands;

/// <summary>
/// <c>tes schema [NOM]</c>: the JSON Schema of a content file, for editors; with <c>--write</c>, all of them where editors look.
/// </summary>
internal static class SchemaCommand
{
    public static Command Make(Terminal terminal)
    {
        var source = new WorkspaceOptions().Source;
        var name = new Argument<string?>("NOM")
        {
            Description = "Sorte de fichier : " + string.Join(", ", ContentKind.All.Select(k => k.Name)) + ".",
            Arity = ArgumentArity.ZeroOrOne,
        };
        name.CompletionSources.Add(_ => ContentKind.All.Select(k => new System.CommandLine.Completions.CompletionItem(k.Name)));
        var write = new Option<bool>("--write")
        {
            Description = $"Écrit tous les schémas dans {SchemaFolder.Path}, où les éditeurs les trouvent.",
        };
        var command = new Command("schema", "Donne le schéma JSON d'une sorte de fichier, pour que l'éditeur aide à la saisie.")
        {
            name,
            write,
            source,
        };
        command.SetAction(
            (ParseResult result) =>
                result.GetValue(write)
                    ? WriteAll(WorkspaceOptions.FindRoot(result.GetValue(source), terminal), terminal)
                    : WriteOne(result.GetValue(name), result.GetValue(source), terminal)
        );
        return command;
    }

    private static int WriteAll(string root, Terminal terminal)
    {
        foreach (var path in SchemaFolder.Write(root, Vocabulary.Read(root)))
            terminal.Output.WriteLine(path);
        return ExitCodes.Clean;
    }

    private static int WriteOne(string? name, string? source, Terminal terminal)
    {
        if (name is null)
        {
            foreach (var known in ContentKind.All)
                terminal.Output.WriteLine($"{known.Name, -15}{known.Place}");
            return ExitCodes.Clean;
        }
        var kind = ContentKind.All.FirstOrDefault(k => k.Name == name)
            ?? throw new UsageException(
                $"« {name} » n'est pas une sorte de "
                    + $"fichier{(Nearest.Name(name, ContentKind.All.Select(k => k.Name)) is { } near ? $" ; vouliez-vous écrire « {near} » ?" : "")}"
            );
        // Without a workspace the schema still says the keys.
        var root = source is null ? Workspace.FindRoot(terminal.Folder) : WorkspaceOptions.FindRoot(source, terminal);
        terminal.Output.Write(Encoding.UTF8.GetString(ContentSchema.Of(kind, Vocabulary.Read(root))));
        return ExitCodes.Clean;
    }
}
