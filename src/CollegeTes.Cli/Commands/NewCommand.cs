using System.CommandLine;
using CollegeTes.Model;
using CollegeTes.Text;

namespace CollegeTes.Cli.Commands;

/// <summary><c>tes new</c>: a new content file, explained key by key. One command below it for each kind.</summary>
internal static class NewCommand
{
    public static Command Make(Terminal terminal)
    {
        var command = new Command("new", "Crée un fichier à compléter, où chaque clé est expliquée. N'écrase jamais rien.")
        {
            NewTerritoryCommand.Make(terminal),
            Inside(
                "retour",
                "Crée un retour d'expérience.",
                "TERRITOIRE/RETOUR",
                "Territoire et nom du retour : val-clair/haies.",
                SubjectKind.Territory,
                (f, owner, slug, title) => f.Drafts.Experience(owner, slug, title),
                terminal
            ),
            NewPodcastCommand.Make(terminal),
            NewEpisodeCommand.Make(terminal),
            Alone(
                "livret",
                "Crée un livret thématique.",
                "Nom du livret : eau.",
                (f, slug, title) => f.Drafts.Booklet(slug, title),
                terminal
            ),
            Alone(
                "synthese",
                "Crée une synthèse : plusieurs retours lus ensemble.",
                "Nom de la synthèse : qui-porte.",
                (f, slug, title) => f.Drafts.Synthesis(slug, title),
                terminal
            ),
            Alone(
                "formation",
                "Crée une formation : le déroulé, les diapositives, le quiz.",
                "Nom de la formation : lire-des-experiences.",
                (f, slug, title) => f.Drafts.Training(slug, title),
                terminal
            ),
            Alone(
                "lettre",
                "Crée une lettre à ceux qui suivent la collection.",
                "Nom de la lettre, sa date : 2026-11-30.",
                (f, slug, title) => f.Drafts.Letter(slug, title),
                terminal
            ),
            Alone(
                "video",
                "Crée la page d'une vidéo qui existe déjà.",
                "Nom de la vidéo : fete-des-haies.",
                (f, slug, title) => f.Drafts.Film(slug, title),
                terminal
            ),
            NewCapsuleCommand.Make(terminal),
            NewPartnerCommand.Make(terminal),
            NewConsentsCommand.Make(terminal),
            NewValidationCommand.Make(terminal),
        };
        command.SetAction((ParseResult _) => FrenchHelp.Write(command, terminal.Output));
        return command;
    }

    /// <summary>The option that all kinds have.</summary>
    public static Option<string?> TitleOption(string name = "--titre") =>
        new(name) { Description = "Titre, s'il diffère du nom.", HelpName = "TEXTE" };

    /// <summary>The command of a kind that stands by itself.</summary>
    public static Command Alone(
        string name,
        string description,
        string what,
        Func<NewFiles, string, string, Scaffolding.NewFile> draft,
        Terminal terminal
    ) => Alone(name, description, what, (f, slug, title, _) => draft(f, slug, title), [], terminal);

    /// <summary>The same, with options of its own.</summary>
    public static Command Alone(
        string name,
        string description,
        string what,
        Func<NewFiles, string, string, ParseResult, Scaffolding.NewFile> draft,
        IReadOnlyList<Option> options,
        Terminal terminal
    )
    {
        var argument = new Argument<string?>("NOM") { Description = what, Arity = ArgumentArity.ZeroOrOne };
        var (title, common) = (TitleOption(), new WorkspaceOptions());
        common.Clock.Description = NewFiles.ClockHelp;
        var command = new Command(name, description) { argument, title };
        foreach (var option in options.Append(common.Source).Append(common.Clock))
            command.Add(option);
        command.SetAction(
            (ParseResult result) =>
            {
                var files = new NewFiles(result, common, terminal);
                var typed = result.GetValue(argument) ?? files.Questions.Ask("Titre", null, $"dites le nom : tes new {name} NOM");
                var (slug, heading) = NewFiles.NameOf(typed, result.GetValue(title));
                return files.Write(draft(files, slug, heading, result));
            }
        );
        return command;
    }

    private static Command Inside(
        string name,
        string description,
        string form,
        string what,
        SubjectKind owner,
        Func<NewFiles, string, string, string, Scaffolding.NewFile> draft,
        Terminal terminal
    )
    {
        var argument = new Argument<string?>(form) { Description = what, Arity = ArgumentArity.ZeroOrOne };
        var (title, common) = (TitleOption(), new WorkspaceOptions());
        common.Clock.Description = NewFiles.ClockHelp;
        var command = new Command(name, description) { argument, title, common.Source, common.Clock };
        var missing = $"dites où et le nom : tes new {name} {form}";
        command.SetAction(
            (ParseResult result) =>
            {
                var files = new NewFiles(result, common, terminal);
                var known = files.Names.Ids(owner);
                if (known.Count == 0)
                    throw new UsageException($"la collection n'a encore rien où le mettre ; commencez par : tes new {owner}");
                var typed = (result.GetValue(argument) ?? "").Split('/', 2);
                var place = typed is [_, _] ? typed[0] : files.Questions.Choose("Où (numéro)", known, k => k, missing);
                if (!known.Contains(place, StringComparer.Ordinal))
                    throw NewFiles.Unknown(place, known, $"créez-le : tes new {owner} {Slug.From(place)}");
                var last = typed[^1].Length > 0 ? typed[^1] : files.Questions.Ask("Titre", null, missing);
                var (slug, heading) = NewFiles.NameOf(last, result.GetValue(title));
                return files.Write(draft(files, place, slug, heading));
            }
        );
        argument.CompletionSources.Add(context => Completions.Owners(owner, context.ParseResult, terminal));
        return command;
    }
}
