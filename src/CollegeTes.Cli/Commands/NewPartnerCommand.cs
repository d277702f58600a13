using System.CommandLine;
using CollegeTes.Scaffolding;
using CollegeTes.Text;

namespace CollegeTes.Cli.Commands;

/// <summary><c>tes new partenaire</c>: one more line in <c>partenaires.yaml</c>, or the file when there is none.</summary>
internal static class NewPartnerCommand
{
    private const string File = "content/partenaires.yaml";

    public static Command Make(Terminal terminal)
    {
        var argument = new Argument<string?>("NOM")
        {
            Description = "Nom de l'organisation, ou son identifiant : terre-de-liens.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var name = NewCommand.TitleOption("--nom");
        name.Description = "Nom complet, s'il diffère.";
        var type = new Option<string?>("--type")
        {
            Description = "Sorte : " + string.Join(", ", PartnerList.Types) + ".",
            HelpName = "SORTE",
        };
        type.CompletionSources.Add(_ => PartnerList.Types.Select(t => new System.CommandLine.Completions.CompletionItem(t)));
        var common = new WorkspaceOptions();
        var command = new Command("partenaire", "Ajoute un partenaire à partenaires.yaml.") { argument, name, type, common.Source };
        command.SetAction(
            (ParseResult result) =>
            {
                var files = new NewFiles(result, common, terminal);
                var typed = result.GetValue(argument)
                    ?? files.Questions.Ask("Nom de l'organisation", null, "dites le nom : tes new partenaire NOM");
                var (id, title) = NewFiles.NameOf(typed, result.GetValue(name));
                var kind = result.GetValue(type) ?? files.Questions.Ask($"Sorte ({string.Join(", ", PartnerList.Types)})", "autre", "");
                if (!PartnerList.Types.Contains(kind))
                    throw new UsageException($"--type {VisibleText.Of(kind)} : {string.Join(", ", PartnerList.Types)}");
                return Add(files, id, title, kind);
            }
        );
        return command;
    }

    private static int Add(NewFiles files, string id, string name, string type)
    {
        var path = Path.Combine(files.Root, File);
        if (!System.IO.File.Exists(path))
            return files.Write(files.Drafts.Partners(id, name, type));
        var text = System.IO.File.ReadAllText(path);
        if (PartnerList.Has(text, id))
            throw new UsageException($"« {id} » est déjà dans {files.Shown(File)} ; rien n'a été écrit");
        if (PartnerList.Add(text, id, name, type) is not { } longer)
            throw new UsageException(
                $"{files.Shown(File)} n'est pas une liste à tirets lisible ; ajoutez vous-même : - {{id: {id}, nom: \"{name}\", type: "
                    + $"{type}}}"
            );
        FileCreation.Extend(path, longer);
        return files.Done($"Ajouté à {files.Shown(File)} : {id}");
    }
}
