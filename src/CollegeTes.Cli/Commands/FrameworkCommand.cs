using System.CommandLine;
using CollegeTes.Content;
using CollegeTes.Diagnostics;
using CollegeTes.Model;

namespace CollegeTes.Cli.Commands;

/// <summary><c>tes cadre</c>: how the framework changes without losing what was read with it. One command below it for each deed.</summary>
internal static class FrameworkCommand
{
    public static Command Make(Terminal terminal)
    {
        var command = new Command("cadre", "Fait vivre le cadre d'action : fige une version, compare, migre les retours.")
        {
            FreezeCommand.Make(terminal),
            CompareCommand.Make(terminal),
            MigrateCommand.Make(terminal),
        };
        command.SetAction((ParseResult _) => FrenchHelp.Write(command, terminal.Output));
        return command;
    }

    /// <summary>The collection, when its framework can be read; null when it cannot, which is then reported.</summary>
    public static Library? Read(string root, Terminal terminal, CancellationToken cancellation)
    {
        var bag = new DiagnosticBag();
        var library = WorkspaceReader.Read(root, Environment.ProcessorCount, bag, cancellation).Library;
        var wrong = bag.Sorted().Where(d => d.Severity == Severity.Error && d.Span is { } place && IsFramework(place.Path)).ToList();
        if (wrong.Count > 0)
        {
            RunReports.WriteErrors(wrong, terminal);
            return null;
        }
        return library.Framework.Dimensions.Count > 0
            ? library
            : throw new UsageException($"il n'y a pas de cadre d'action dans cette collection ({ContentKind.Framework.Place})");
    }

    private static bool IsFramework(string path) =>
        ContentKind.Find(path) is var (kind, _) && (kind == ContentKind.Framework || kind == ContentKind.FrozenFramework);
}
