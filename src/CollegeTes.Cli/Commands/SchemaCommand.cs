using System.CommandLine;
using System.Text;
using CollegeTes.Content;
using CollegeTes.Scaffolding;
using CollegeTes.Scaffolding.Schemas;
using CollegeTes.Text;

namespace CollegeTes.Cli.Commands;

/// <summary>
/// <c>tes schema [NOM]</c>: the JSON Schema of a content file, for editors; with <c>--write</c>, all of them where editors look; with
/// <c>--gabarits</c>, what templates see.
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
        var write = new Option<bool>("--write")
        {
            Description = $"Écrit tous les schémas dans {SchemaFolder.Path}, où les éditeurs les trouvent.",
        };
        var templates = new Option<bool>("--gabarits")
        {
            Description =
                "Liste plutôt les noms que voit un gabarit, leur type et ce qu'ils disent ; NOM n'en garde qu'une vue : retour, étape…",
        };
        name.CompletionSources.Add(context =>
            (context.ParseResult.GetValue(templates) ? TemplateNames.Parts : ContentKind.All.Select(k => k.Name)).Select(
                n => new System.CommandLine.Completions.CompletionItem(n)
            )
        );
        var command = new Command("schema", "Donne le schéma JSON d'une sorte de fichier, pour que l'éditeur aide à la saisie.")
        {
            name,
            write,
            templates,
            source,
        };
        command.SetAction(
            (ParseResult result) =>
                result.GetValue(write) ? WriteAll(WorkspaceOptions.FindRoot(result.GetValue(source), terminal), terminal)
                : result.GetValue(templates) ? WriteNames(result.GetValue(name), terminal)
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

    private static int WriteNames(string? part, Terminal terminal)
    {
        if (part is null)
        {
            foreach (var line in TemplateNames.All())
                terminal.Output.WriteLine(line);
            return ExitCodes.Clean;
        }
        var lines = TemplateNames.Of(part)
            ?? throw new UsageException(
                $"« {part} » n'est pas une vue des gabarits{Near(part, TemplateNames.Parts) ?? " ; « tes schema --gabarits » les liste toutes"}"
            );
        foreach (var line in lines)
            terminal.Output.WriteLine(line);
        return ExitCodes.Clean;
    }

    private static string? Near(string typed, IEnumerable<string> known) =>
        Nearest.Name(typed, known) is { } near ? $" ; vouliez-vous écrire « {near} » ?" : null;

    private static int WriteOne(string? name, string? source, Terminal terminal)
    {
        if (name is null)
        {
            foreach (var known in ContentKind.All)
                terminal.Output.WriteLine($"{known.Name, -18}{known.Place}");
            return ExitCodes.Clean;
        }
        var kind = ContentKind.All.FirstOrDefault(k => k.Name == name)
            ?? throw new UsageException($"« {name} » n'est pas une sorte de fichier{Near(name, ContentKind.All.Select(k => k.Name))}");
        // Without a workspace the schema still says the keys.
        var root = source is null ? Workspace.FindRoot(terminal.Folder) : WorkspaceOptions.FindRoot(source, terminal);
        terminal.Output.Write(Encoding.UTF8.GetString(ContentSchema.Of(kind, Vocabulary.Read(root))));
        return ExitCodes.Clean;
    }
}
