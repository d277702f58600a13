using System.CommandLine;
using CollegeTes.Content;
using CollegeTes.Model;

namespace CollegeTes.Cli.Commands;

/// <summary><c>tes new consentements</c>: what people allowed, in a file beside a territory, a series or a film.</summary>
internal static class NewConsentsCommand
{
    private const string Missing = "dites pour qui : tes new consentements TERRITOIRE, ou une émission, ou une vidéo";

    public static Command Make(Terminal terminal)
    {
        var argument = new Argument<string?>("TERRITOIRE")
        {
            Description = "Territoire, émission ou vidéo dont ce sont les consentements : val-clair.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        argument.CompletionSources.Add(context => Completions.WithConsents(context.ParseResult, terminal));
        var common = new WorkspaceOptions();
        var command = new Command("consentements", "Crée la liste des consentements d'un territoire, d'une émission ou d'une vidéo.")
        {
            argument,
            common.Source,
        };
        command.SetAction(
            (ParseResult result) =>
            {
                var files = new NewFiles(result, common, terminal);
                var subjects = ContentKind
                    .Consents.Beside.SelectMany(k => files.Names.Ids(k).Select(id => new SubjectReference(k, id)))
                    .ToList();
                if (subjects.Count == 0)
                    throw new UsageException("la collection n'a encore rien où les mettre ; commencez par : tes new territoire");
                var subject = result.GetValue(argument) is { } typed
                    ? SubjectChoice.Find(typed.TrimEnd('/'), subjects)
                    : files.Questions.Choose("Pour qui (numéro)", subjects, SubjectChoice.FolderOf, Missing);
                return files.Write(files.Drafts.Consents(subject));
            }
        );
        return command;
    }
}
