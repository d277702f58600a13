using System.CommandLine;
using CollegeTes.Content;
using CollegeTes.Model;

namespace CollegeTes.Cli.Commands;

/// <summary><c>tes new relecture</c>: whom a text is put to before it is published, in a file that goes with it.</summary>
internal static class NewValidationCommand
{
    public static Command Make(Terminal terminal)
    {
        var argument = new Argument<string?>("TERRITOIRE/RETOUR")
        {
            Description = "Retour, synthèse, épisode ou vidéo à faire relire : val-clair/haies.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        argument.CompletionSources.Add(context => Completions.Validated(context.ParseResult, terminal));
        var partner = new Option<string?>("--aupres")
        {
            HelpName = "PARTENAIRE",
            Description = "À qui la relecture est demandée : identifiant dans partenaires.yaml.",
        };
        var common = new WorkspaceOptions();
        var command = new Command("relecture", "Crée le suivi des relectures d'un retour, d'une synthèse, d'un épisode ou d'une vidéo.")
        {
            argument,
            partner,
            common.Source,
        };
        command.SetAction(
            (ParseResult result) =>
            {
                var files = new NewFiles(result, common, terminal);
                var subjects = ContentKind
                    .Validation.Beside.SelectMany(k => files.Names.Ids(k).Select(id => new SubjectReference(k, id)))
                    .ToList();
                if (subjects.Count == 0)
                    throw new UsageException("la collection n'a encore rien à faire relire ; commencez par : tes new retour");
                const string missing = "dites de quoi : tes new relecture TERRITOIRE/RETOUR, ou une synthèse, un épisode, une vidéo";
                var subject = result.GetValue(argument) is { } typed
                    ? SubjectChoice.Find(typed.TrimEnd('/'), subjects)
                    : files.Questions.Choose("De quoi (numéro)", subjects, SubjectChoice.FolderOf, missing);
                if (result.GetValue(partner) is { } asked && !files.Names.Partners.Any(p => p.Id.Value == asked))
                    throw NewFiles.Unknown(asked, files.Names.Partners.Select(p => p.Id.Value), "« tes new partenaire » l'ajoute");
                return files.Write(files.Drafts.Validation(subject, result.GetValue(partner)));
            }
        );
        return command;
    }
}
