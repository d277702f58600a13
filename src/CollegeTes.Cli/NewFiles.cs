using System.CommandLine;
using CollegeTes.Cli.Commands;
using CollegeTes.Content;
using CollegeTes.Scaffolding;
using CollegeTes.Scaffolding.Schemas;
using CollegeTes.Text;

namespace CollegeTes.Cli;

/// <summary>What all the <c>tes new</c> commands share: the workspace, its names, and how a new file is written and told.</summary>
internal sealed class NewFiles
{
    /// <summary>What the day is for here.</summary>
    public const string ClockHelp = "Jour à écrire dans les dates, au lieu d'aujourd'hui : 2026-03-15.";

    private readonly Terminal _terminal;

    public NewFiles(ParseResult result, WorkspaceOptions options, Terminal terminal)
    {
        _terminal = terminal;
        Root = WorkspaceOptions.FindRoot(result.GetValue(options.Source), terminal);
        Names = WorkspaceNames.Read(Root);
        Drafts = new Drafts(Names, Vocabulary.Read(Root), WorkspaceOptions.DayOf(result.GetValue(options.Clock)));
        Questions = new Questions(terminal);
    }

    public string Root { get; }

    public WorkspaceNames Names { get; }

    public Drafts Drafts { get; }

    public Questions Questions { get; }

    /// <summary>A name as typed, as a slug and a title: a title may be typed for a slug.</summary>
    public static (string Slug, string Title) NameOf(string typed, string? title)
    {
        var slug = Slug.From(UnicodeText.Compose(typed));
        if (slug.Length == 0)
            throw new UsageException($"« {VisibleText.Of(typed)} » ne peut pas servir de nom : il faut au moins une lettre ou un chiffre");
        return (slug, title ?? (slug == typed ? Drafts.TitleOf(slug) : typed.Trim()));
    }

    /// <summary>The refusal of a name that the collection does not have.</summary>
    /// <param name="known">Those that it has.</param>
    /// <param name="otherwise">French: what to do when none of them is near.</param>
    public static UsageException Unknown(string typed, IEnumerable<string> known, string otherwise) =>
        new(
            $"« {VisibleText.Of(typed)} » n'est pas dans la collection ; "
                + $"{(Nearest.Name(typed, known) is { } near ? $"vouliez-vous écrire « {near} » ?" : otherwise)}"
        );

    /// <summary>Writes a file, refreshes the schemas, says what comes next.</summary>
    /// <exception cref="UsageException">Something of that name is there.</exception>
    public int Write(NewFile file)
    {
        if (!FileCreation.TryCreate(Root, file))
            throw new UsageException($"{Shown(file.Path)} existe déjà ; rien n'a été écrit");
        return Done($"Créé : {Shown(file.Path)}");
    }

    /// <summary>Says what was done, once the schemas know the new names.</summary>
    public int Done(string said)
    {
        SchemaFolder.Write(Root, Vocabulary.Read(Root));
        _terminal.Output.WriteLine(said);
        _terminal.Output.WriteLine("« tes check » dit ce qui manque ; « tes build --drafts » montre les brouillons.");
        return ExitCodes.Clean;
    }

    public string Shown(string path) => Path.GetRelativePath(_terminal.Folder, Path.Combine(Root, path)).Replace('\\', '/');
}
