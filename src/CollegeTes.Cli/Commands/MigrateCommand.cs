using System.CommandLine;
using CollegeTes.Machine;
using CollegeTes.Scaffolding;
using CollegeTes.Text;

namespace CollegeTes.Cli.Commands;

/// <summary>
/// <c>tes cadre migrer --vers 1.1</c>: brings the write-ups to the framework in force, as far as nothing has to be judged.
/// </summary>
internal static class MigrateCommand
{
    public static Command Make(Terminal terminal)
    {
        var common = new WorkspaceOptions();
        var target = new Option<string>("--vers")
        {
            Description = "Version du cadre où porter les retours : celle en vigueur.",
            HelpName = "VERSION",
            Required = true,
        };
        target.CompletionSources.Add(context => Completions.FrameworkVersions(context.ParseResult, terminal));
        var dry = new Option<bool>("--dry-run") { Description = "Dit ce qui serait récrit, et n'écrit rien." };
        var command = new Command(
            "migrer",
            "Récrit dans les retours les critères renommés ou fusionnés ; donne la liste de ceux qu'il faut relire."
        )
        {
            target,
            dry,
            common.Source,
        };
        command.SetAction(
            (ParseResult result, CancellationToken cancellation) =>
                Task.Run(
                    () =>
                    {
                        var root = WorkspaceOptions.FindRoot(result.GetValue(common.Source), terminal);
                        if (FrameworkCommand.Read(root, terminal, cancellation) is not { } library)
                            return ExitCodes.Content;
                        var wanted = result.GetValue(target)!;
                        if (wanted != library.Framework.Version)
                            throw new UsageException(
                                $"--vers {VisibleText.Of(wanted)} : la version en vigueur est {library.Framework.Version} ; "
                                    + "on ne migre que vers elle"
                            );
                        return Migrate(root, FrameworkMigration.Plan(library), result.GetValue(dry), terminal);
                    },
                    cancellation
                )
        );
        return command;
    }

    private static int Migrate(string root, FrameworkMigration migration, bool isDry, Terminal terminal)
    {
        var output = terminal.Output;
        var files = migration.Changes.GroupBy(c => c.Place.Path, StringComparer.Ordinal).ToList();
        // All are made before one is written: a file that changed meanwhile stops them all.
        var made = files
            .Select(f =>
            {
                var path = Path.Combine(root, f.Key);
                return (Path: path, Text: NameRewriting.Apply(File.ReadAllBytes(path), f), f.Key);
            })
            .ToList();
        if (made.FirstOrDefault(m => m.Text is null) is { Key: { } moved })
            throw new UsageException($"{moved} a changé pendant la lecture ; rien n'a été écrit, relancez");
        foreach (var file in files)
        {
            output.WriteLine(file.Key);
            foreach (var change in file)
                output.WriteLine($"  {change.Place.Line}:{change.Place.Column}  {change.From} → {change.To}");
        }
        if (!isDry)
        {
            foreach (var (path, text, _) in made)
                WholeFile.Write(path, text!);
        }
        if (migration.ToRead.Count > 0)
        {
            if (files.Count > 0)
                output.WriteLine();
            output.WriteLine("À relire :");
            foreach (var item in migration.ToRead)
                output.WriteLine($"  {item.Place.Path}:{item.Place.Line}:{item.Place.Column}  {item.Name} : {item.Why}");
        }
        if (files.Count > 0 || migration.ToRead.Count > 0)
            output.WriteLine();
        var names = FrenchFormat.Count(migration.Changes.Count, "nom");
        var places = FrenchFormat.Count(files.Count, "fichier");
        var again = migration.ToRead.Count > 0 ? $", {migration.ToRead.Count} à relire" : "";
        output.WriteLine(
            files.Count == 0 ? $"Rien à récrire{again}."
            : isDry ? $"À récrire : {names} dans {places}{again} ; rien n'a été écrit (--dry-run)."
            : $"Récrit : {names} dans {places}{again}."
        );
        return ExitCodes.Clean;
    }
}
