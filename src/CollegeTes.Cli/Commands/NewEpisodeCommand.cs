using System.CommandLine;
using CollegeTes.Content;
using CollegeTes.Diagnostics;
using CollegeTes.Model;
using CollegeTes.Scaffolding;
using CollegeTes.Text;

namespace CollegeTes.Cli.Commands;

/// <summary>
/// <c>tes new episode</c>: an episode to be written before it is recorded; with <c>--depuis</c>, its outline made of a write-up.
/// </summary>
internal static class NewEpisodeCommand
{
    private const string Form = "EMISSION/EPISODE";

    public static Command Make(Terminal terminal)
    {
        var argument = new Argument<string?>(Form)
        {
            Description = "Émission et nom de l'épisode : recits/haies.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var from = new Option<string?>("--depuis")
        {
            Description = "Retour raconté : écrit le conducteur, les questions, les chapitres et les personnes.",
            HelpName = "TERRITOIRE/RETOUR",
        };
        var (title, common) = (NewCommand.TitleOption(), new WorkspaceOptions());
        common.Clock.Description = NewFiles.ClockHelp;
        var command = new Command("episode", "Crée un épisode, à écrire avant de l'enregistrer.")
        {
            argument,
            from,
            title,
            common.Source,
            common.Clock,
        };
        command.SetAction(
            (ParseResult result) =>
            {
                var files = new NewFiles(result, common, terminal);
                var series = files.Names.Ids(SubjectKind.Podcast);
                if (series.Count == 0)
                    throw new UsageException("la collection n'a encore rien où le mettre ; commencez par : tes new emission");
                var outline = result.GetValue(from) is { } told ? Outline(files, told) : null;
                var missing = $"dites où et le nom : tes new episode {Form}";
                var typed = (result.GetValue(argument) ?? "").Split('/', 2);
                var place = typed is [_, _] ? typed[0] : files.Questions.Choose("Où (numéro)", series, k => k, missing);
                if (!series.Contains(place, StringComparer.Ordinal))
                    throw NewFiles.Unknown(place, series, $"créez-le : tes new emission {Slug.From(place)}");
                var last = typed[^1].Length > 0 ? typed[^1] : files.Questions.Ask("Titre", null, missing);
                var (slug, heading) = NewFiles.NameOf(last, result.GetValue(title) ?? outline?.Title);
                if (outline is null)
                    return files.Write(files.Drafts.Episode(place, slug, heading));
                var code = files.Write(files.Drafts.Episode(place, slug, heading, outline));
                foreach (var (name, consent) in outline.ToAsk)
                    terminal.Output.WriteLine(
                        $"À demander : {name} est cité dans le retour avec l'accord « {consent} », qui vaut pour l'écrit. Pour sa voix : "
                            + $"tes new consentements {place}"
                    );
                return code;
            }
        );
        argument.CompletionSources.Add(context => Completions.Owners(SubjectKind.Podcast, context.ParseResult, terminal));
        from.CompletionSources.Add(context => Completions.Experiences(context.ParseResult, terminal));
        return command;
    }

    // Only what the write-up needs is read.
    private static EpisodeOutline Outline(NewFiles files, string typed)
    {
        var known = files.Names.Ids(SubjectKind.Experience);
        if (!known.Contains(typed, StringComparer.Ordinal))
            throw NewFiles.Unknown(typed, known, "« tes list » montre les retours, écrits territoire/retour");
        string[] wanted =
        [
            ContentKind.Experience.PathOf(typed),
            ContentKind.Territory.PathOf(typed),
            Workspace.Marker,
            ContentKind.Framework.Place,
        ];
        var library = WorkspaceReader.Read(files.Root, 1, new DiagnosticBag(), new ReadingCache(), wanted.Contains).Library;
        return
            library.Find(SubjectKind.Experience, typed) is { } experience
            && library.Find(SubjectKind.Territory, experience.TerritorySlug) is { } of
            ? new EpisodeOutline(experience, of, library)
            : throw new UsageException($"« {VisibleText.Of(typed)} » a des erreurs qui empêchent de le lire : tes check {typed}");
    }
}
