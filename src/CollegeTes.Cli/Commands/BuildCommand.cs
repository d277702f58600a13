using System.CommandLine;
using System.Diagnostics;
using CollegeTes.Building;

namespace CollegeTes.Cli.Commands;

/// <summary><c>tes build</c>: publishes everything, or what is asked for.</summary>
internal static class BuildCommand
{
    public static Command Make(Terminal terminal)
    {
        var common = new WorkspaceOptions();
        var output = new Option<string?>("--output", "-o")
        {
            Description = "Dossier de la publication ; dist dans la collection sinon.",
            HelpName = "DOSSIER",
        };
        var deliverables = new Option<string[]>("--deliverable", "-d")
        {
            Description = "Livrable à produire ; tous sinon. Peut être répété.",
            HelpName = "LIVRABLE",
        };
        var media = new Option<string[]>("--format", "-f")
        {
            Description =
                "Forme à produire (html, pdf, epub, docx, video, impression, cahier, texte…) ; toutes sinon, hors papier, liseuses, Word "
                + "et vidéo.",
            HelpName = "FORME",
        };
        var browser = new Option<string?>("--browser")
        {
            Description = "Navigateur qui imprime les PDF et dessine les capsules ; cherché sinon.",
            HelpName = "PROGRAMME",
        };
        var ffmpeg = new Option<string?>("--ffmpeg")
        {
            Description = "ffmpeg qui encode le son et la vidéo ; cherché sinon.",
            HelpName = "PROGRAMME",
        };
        var validates = new Option<bool>("--pdf-ua")
        {
            Description = "Vérifie chaque PDF par veraPDF : ceux qui passent disent qu'ils suivent PDF/UA.",
        };
        var drafts = new Option<bool>("--drafts") { Description = "Publie aussi les brouillons, avec une marque visible." };
        var keepGoing = new Option<bool>("--keep-going") { Description = "Publie ce qui est sain malgré des erreurs ailleurs." };
        var dryRun = new Option<bool>("--dry-run") { Description = "Compose tout, n'écrit rien." };
        var command = new Command("build", "Publie la collection.")
        {
            output,
            deliverables,
            media,
            browser,
            ffmpeg,
            validates,
            drafts,
            keepGoing,
            dryRun,
        };
        common.AddTo(command, terminal);
        deliverables.CompletionSources.Add(context => Completions.Deliverables(context.ParseResult, terminal));
        media.CompletionSources.Add(context => Completions.Media(context.ParseResult, terminal));
        command.SetAction(
            (ParseResult result, CancellationToken cancellation) =>
                Task.Run(
                    () =>
                    {
                        var clock = Stopwatch.StartNew();
                        using var progress = new ProgressLine(terminal);
                        var options = common.Read(result, terminal, result.GetValue(output)) with
                        {
                            Deliverables = [.. Split(result.GetValue(deliverables))],
                            Media = [.. Split(result.GetValue(media))],
                            Browser = result.GetValue(browser),
                            Ffmpeg = result.GetValue(ffmpeg),
                            ValidatesPdf = result.GetValue(validates),
                            WithDrafts = result.GetValue(drafts),
                            KeepGoing = result.GetValue(keepGoing),
                            DryRun = result.GetValue(dryRun),
                            Progress = progress,
                        };
                        var reports = RunReports.Parse(result.GetValue(common.Reports), "build", options, terminal);
                        return reports.Cover(() =>
                        {
                            var done = new Pipeline(
                                options with
                                {
                                    WithWeights = reports.HasWeights,
                                    WithConformance = reports.HasConformance,
                                }
                            ).Build(cancellation);
                            progress.Dispose();
                            WorkspaceOptions.Accept(done);
                            reports.Write(done);
                            if (reports.HasText)
                                BuildSummary.Write(done, options, clock.Elapsed, terminal);
                            return done.HasFailed(options.Strict) ? ExitCodes.Content : ExitCodes.Clean;
                        });
                    },
                    cancellation
                )
        );
        return command;
    }

    private static IEnumerable<string> Split(string[]? values) =>
        (values ?? []).SelectMany(v => v.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
}
