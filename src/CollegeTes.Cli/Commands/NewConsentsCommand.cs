using System.CommandLine;
using CollegeTes.Text;

namespace CollegeTes.Cli.Commands;

/// <summary><c>tes new consentements</c>: what people allowed, in a file beside a territory, a series or a film.</summary>
internal static class NewConsentsCommand
{
    private const string Missing = "dites pour qui : tes new consentements TERRITOIRE, ou une émission, ou une vidéo";

    public static Command Make(Terminal terminal)
    {
        var argument = new Argument<string?>("TERRITOIRE") { Description = "Territoire, émission ou vidéo dont ce sont les consentements : val-clair.", Arity = ArgumentArity.ZeroOrOne };
        argument.CompletionSources.Add(context => Completions.WithConsents(context.ParseResult, terminal));
        var common = new WorkspaceOptions();
        var command = new Command("consentements", "Crée la liste des consentements d'un territoire, d'une émission ou d'une vidéo.") { argument, common.Source };
        command.SetAction((ParseResult result) =>
        {
            var files = new NewFiles(result, common, terminal);
            var folders = files.Names.Territories.Select(t => "territoires/" + t).Concat(files.Names.Podcasts.Select(p => "podcast/" + p)).Concat(files.Names.Films.Select(f => "videos/" + f)).ToList();
            if (folders.Count == 0)
                throw new UsageException("la collection n'a encore rien où les mettre ; commencez par : tes new territoire");
            var folder = result.GetValue(argument) is { } typed ? Find(typed.TrimEnd('/'), folders) : files.Questions.Choose("Pour qui (numéro)", folders, f => f, Missing);
            return files.Write(files.Drafts.Consents(folder));
        });
        return command;
    }

    // A territory, a series and a film may have one name: their folder tells them apart.
    private static string Find(string typed, List<string> folders)
    {
        var found = folders.Where(f => f == typed || f[(f.IndexOf('/', StringComparison.Ordinal) + 1)..] == typed).ToList();
        if (found.Count == 1)
            return found[0];
        if (found.Count > 1)
            throw new UsageException($"« {VisibleText.Of(typed)} » est le nom de plusieurs choses ; dites laquelle : {string.Join(" ou ", found)}");
        var names = folders.Select(f => f[(f.IndexOf('/', StringComparison.Ordinal) + 1)..]);
        throw NewFiles.Unknown(typed, names, "« tes list » dit ce qu'elle contient");
    }
}
