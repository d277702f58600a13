using System.CommandLine;
using CollegeTes.Building;

namespace CollegeTes.Cli.Commands;

/// <summary><c>tes check</c>: the same reading and checks as a build, writes nothing.</summary>
internal static class CheckCommand
{
    public static Command Make(Terminal terminal)
    {
        var common = new WorkspaceOptions();
        var command = new Command("check", "Vérifie la collection sans rien publier.");
        common.AddTo(command, terminal);
        command.SetAction(
            (ParseResult result, CancellationToken cancellation) =>
                Task.Run(
                    () =>
                    {
                        using var progress = new ProgressLine(terminal);
                        var options = common.Read(result, terminal) with { Progress = progress };
                        var reports = RunReports.Parse(result.GetValue(common.Reports), "check", options, terminal);
                        return reports.Cover(() =>
                        {
                            var done = new Pipeline(options).Check(cancellation);
                            progress.Dispose();
                            WorkspaceOptions.Accept(done);
                            done = done with { Diagnostics = Selected(done, options) };
                            reports.Write(done);
                            return done.HasFailed(options.Strict) ? ExitCodes.Content : ExitCodes.Clean;
                        });
                    },
                    cancellation
                )
        );
        return command;
    }

    // A selection narrows what is told, not what is read: references cross files.
    private static IReadOnlyList<Diagnostics.Diagnostic> Selected(PipelineResult done, PipelineOptions options) =>
        options.Selection.Count == 0
            ? done.Diagnostics
            : [.. done.Diagnostics.Where(d => d.Span is not { } place || options.Selection.Any(s => Selection.Concerns(s, place.Path)))];
}
