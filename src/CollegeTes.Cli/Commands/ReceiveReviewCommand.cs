using System.CommandLine;
using System.Text;
using CollegeTes.Building;
using CollegeTes.Content;
using CollegeTes.Correspondence;
using CollegeTes.Diagnostics;
using CollegeTes.Machine;
using CollegeTes.Model;
using CollegeTes.Scaffolding;
using CollegeTes.Text;
using CollegeTes.WordProcessing;
using CollegeTes.WordProcessing.Forms;

namespace CollegeTes.Cli.Commands;

/// <summary>
/// <c>tes relecture recevoir</c>: a document that came back. Answers go to the review file; what they change of the text is shown, and
/// carried into it only when that is asked.
/// </summary>
internal static class ReceiveReviewCommand
{
    // What a document that is to be filled in says it is.
    private const string Form = "relecture ";
    private const string FormFile = "a-confirmer.docx";

    public static Command Make(Terminal terminal)
    {
        var file = new Argument<string>("FICHIER") { Description = "Document rendu, .docx ou .odt." };
        var apply = new Option<bool>("--appliquer")
        {
            Description = "Reporte aussi dans le texte les corrections qui peuvent l'être sans risque.",
        };
        var dry = new Option<bool>("--dry-run") { Description = "Montre ce qui serait noté, et n'écrit rien." };
        var common = new WorkspaceOptions();
        var command = new Command("recevoir", "Relit un document rendu : note les réponses, propose les corrections, montre le reste.")
        {
            file,
            apply,
            dry,
            common.Source,
            common.Clock,
        };
        command.SetAction(
            (ParseResult result, CancellationToken cancellation) =>
                Task.Run(
                    () =>
                    {
                        var root = WorkspaceOptions.FindRoot(result.GetValue(common.Source), terminal);
                        var typed = result.GetValue(file)!;
                        var path = UserPath.Full("FICHIER", typed, terminal);
                        if (!File.Exists(path))
                            throw new UsageException($"« {VisibleText.Of(typed)} » n'existe pas");
                        var job = new Job(
                            root,
                            path,
                            WorkspaceOptions.DayOf(result.GetValue(common.Clock)),
                            result.GetValue(apply),
                            result.GetValue(dry)
                        );
                        try
                        {
                            return Receive(job, terminal, cancellation);
                        }
                        catch (DocumentRefusedException refused)
                        {
                            ImportCommand.Say(path, refused.Diagnostic, terminal);
                            return ExitCodes.Content;
                        }
                    },
                    cancellation
                )
        );
        return command;
    }

    private sealed record Job(string Root, string Path, DateOnly Day, bool Applies, bool IsDry);

    private static int Receive(Job job, Terminal terminal, CancellationToken cancellation)
    {
        var document = ReturnedForm.Load(job.Path);
        var (name, request) = ReturnedForm.NameOf(document);
        if (name is null)
            return Refuse("ce document ne dit pas de quoi il parle", job, terminal);
        if (!name.StartsWith(Form, StringComparison.Ordinal))
            return ReviewRun.Run(job.Root, job.Path, name, job is { Applies: true, IsDry: false }, terminal, cancellation);
        var bag = new DiagnosticBag();
        var library = WorkspaceReader.Read(job.Root, Environment.ProcessorCount, bag, cancellation).Library;
        if (PrepareReviewCommand.ErrorsIn(name[Form.Length..], bag) is { Count: > 0 } errors)
        {
            RunReports.WriteErrors(errors, terminal);
            return ExitCodes.Content;
        }
        var subjects = ContentKind.Validation.Beside.SelectMany(k => k.In(library)).Where(s => s.Id == name[Form.Length..]).ToList();
        var subject = subjects.Find(s => FindRequest(s, request) is not null) ?? subjects.FirstOrDefault();
        if (subject is null)
            return Refuse($"il parle de « {VisibleText.Of(name[Form.Length..])} », que cette collection n'a pas", job, terminal);
        var passages = PassageReader.Read(job.Root, subject);
        var source = File.ReadAllText(Path.Combine(job.Root, subject.Path));
        var returned = ReturnedForm.Read(
            document,
            Now,
            subject,
            passages,
            library.Collection.Circuit.Grid,
            source,
            job.Day,
            Path.GetFileName(job.Path)
        );
        var demand = FindRequest(subject, returned.Request) ?? (returned.LacksOrigin ? Only(subject) : null);
        if (demand is not null)
            returned = returned with { Request = demand.Id.Value };
        if (returned.LacksOrigin)
            ImportCommand.Say(
                job.Path,
                DocumentDiagnostics.NoOrigin.At(
                    null,
                    "ce document ne porte plus les questions qu'il avait à l'envoi ; il est lu avec celles d'aujourd'hui",
                    "Relisez chaque réponse : ce qu'elle confirme a pu changer depuis."
                ),
                terminal
            );
        new ReturnedReport(terminal.Output).Write(subject, returned, source);
        if (demand is null)
        {
            ImportCommand.Say(
                job.Path,
                FormDiagnostics.NoRequest.At(
                    null,
                    $"le document répond à la demande « {VisibleText.Of(returned.Request)} », que "
                        + $"{subject.Validation?.Path ?? ContentKind.Validation.PathBeside(subject.Reference)} ne contient pas",
                    "Remettez-la dans « demandes », puis recevez le document à nouveau ; rien n'a été noté."
                ),
                terminal
            );
            return ExitCodes.Content;
        }
        Note(job, subject, returned, terminal);
        Apply(job, subject, returned, terminal);
        return ExitCodes.Clean;

        byte[] Now() =>
            new Pipeline(new PipelineOptions(job.Root, "", Application.Version, job.Day))
                .RenderForReview(subject.Reference, ReviewSending.ToNobody(passages), cancellation)
                .GetValueOrDefault(FormFile)
            ?? throw new UsageException("aucun gabarit ne fait ce document (« envoi: oui ») ; rien n'a été noté");
    }

    private static int Refuse(string why, Job job, Terminal terminal)
    {
        ImportCommand.Say(
            job.Path,
            FormDiagnostics.NotOurs.At(null, why, "Donnez le document que « tes relecture preparer » a fait, une fois rempli."),
            terminal
        );
        return ExitCodes.Content;
    }

    private static ValidationRequest? FindRequest(Subject subject, string? id) =>
        subject.Validation?.Requests.FirstOrDefault(r => r.Id.Value == id);

    private static ValidationRequest? Only(Subject subject) => subject.Validation?.Requests is [var only] ? only : null;

    private static void Note(Job job, Subject subject, ReturnedReview returned, Terminal terminal)
    {
        var path = subject.Validation!.Path;
        var full = Path.Combine(job.Root, path);
        var before = Encoding.UTF8.GetString(File.ReadAllBytes(full));
        var after = ReviewFile.WithAnswers(path, before, returned)
            ?? throw new UsageException($"{path} ne peut pas être complété ; « tes check » dit pourquoi. Rien n'a été noté");
        terminal.Output.WriteLine();
        if (after == before)
        {
            terminal.Output.WriteLine(returned.Entries.Count == 0 ? "Rien à noter." : $"Tout est déjà noté dans {path}.");
            return;
        }
        if (!job.IsDry)
            WholeFile.Write(full, Encoding.UTF8.GetBytes(after));
        terminal.Output.WriteLine(
            $"{(job.IsDry ? "Serait noté" : "Noté")} dans {path} : "
                + $"{FrenchFormat.Count(ReviewFile.New(before, returned).Count(), "réponse")}."
        );
    }

    private static void Apply(Job job, Subject subject, ReturnedReview returned, Terminal terminal)
    {
        if (returned.Corrections.Count > 0)
        {
            var proposed = FrenchFormat.Count(returned.Corrections.Count, "correction");
            var full = Path.Combine(job.Root, subject.Path);
            if (!job.Applies || job.IsDry)
                terminal.Output.WriteLine($"{subject.Path} n'a pas été modifié : {proposed} à reporter avec --appliquer.");
            else if (NameRewriting.Apply(File.ReadAllBytes(full), returned.Corrections.Select(c => c.Change)) is { } text)
            {
                WholeFile.Write(full, text);
                terminal.Output.WriteLine($"Modifié : {subject.Path}, {proposed}.");
            }
            else
                throw new UsageException($"{subject.Path} a changé pendant la lecture ; il n'a pas été modifié, relancez");
        }
        if (job.IsDry)
            terminal.Output.WriteLine("Rien n'a été écrit (--dry-run).");
    }
}
