using System.CommandLine;
using CollegeTes.Content;
using CollegeTes.Diagnostics;
using CollegeTes.Machine;
using CollegeTes.Reporting;
using CollegeTes.Text;
using CollegeTes.Validating;

namespace CollegeTes.Cli.Commands;

/// <summary><c>tes relecture etat</c>: who is waited for, since when, what became void.</summary>
internal static class ValidationStateCommand
{
    public static Command Make(Terminal terminal)
    {
        var common = new WorkspaceOptions();
        var reports = new Option<string[]>("--report")
        {
            Description = "Rapport : text ou json ; =FICHIER pour l'écrire à part.",
            HelpName = "SORTE[=FICHIER]",
        };
        var command = new Command("etat", "Montre qui doit encore répondre, depuis quand, et ce qui n'est plus valable.")
        {
            common.Source,
            common.Clock,
            reports,
        };
        command.SetAction(
            (ParseResult result, CancellationToken cancellation) =>
                Task.Run(
                    () =>
                    {
                        var root = WorkspaceOptions.FindRoot(result.GetValue(common.Source), terminal);
                        var day = WorkspaceOptions.DayOf(result.GetValue(common.Clock));
                        var wanted = (result.GetValue(reports) is { Length: > 0 } asked ? asked : ["text"]).Select(Parse).ToList();
                        var bag = new DiagnosticBag();
                        var library = WorkspaceReader.Read(root, Environment.ProcessorCount, bag, cancellation).Library;
                        var states = RequestStates.Of(library, day);
                        foreach (var (kind, file) in wanted)
                        {
                            using var made = new MemoryStream();
                            if (kind == "json")
                                ValidationReport.WriteJson(states, library, day, made);
                            else
                                WriteText(made, w => ValidationReport.WriteText(states, library, day, w));
                            if (file is null)
                                terminal.Output.Write(System.Text.Encoding.UTF8.GetString(made.ToArray()));
                            else
                                WholeFile.Write(UserPath.Full("--report", file, terminal), made.ToArray());
                        }
                        // What cannot be read is not in the list, and the list says so.
                        var broken = library.Subjects.Count(s => s.Validation is { IsBroken: true });
                        if (broken > 0)
                            terminal.Error.WriteLine(
                                $"{FrenchFormat.Count(broken, "relecture")} ne se {(broken == 1 ? "lit" : "lisent")} pas : "
                                    + "« tes check » dit pourquoi."
                            );
                        return broken > 0 ? ExitCodes.Content : ExitCodes.Clean;
                    },
                    cancellation
                )
        );
        return command;
    }

    private static void WriteText(Stream output, Action<TextWriter> write)
    {
        using var writer = new StreamWriter(output, leaveOpen: true) { NewLine = "\n" };
        write(writer);
    }

    private static (string Kind, string? File) Parse(string report)
    {
        var cut = report.IndexOf('=', StringComparison.Ordinal);
        var (kind, file) = cut < 0 ? (report, null) : (report[..cut], report[(cut + 1)..]);
        return kind is "text" or "json" && file is not ""
            ? (kind, file)
            : throw new UsageException($"--report {VisibleText.Of(report)} : « tes relecture etat » connaît text et json");
    }
}
