using System.CommandLine;
using System.Text;
using CollegeTes.Building;
using CollegeTes.Content;
using CollegeTes.Correspondence;
using CollegeTes.Diagnostics;
using CollegeTes.Machine;
using CollegeTes.Model;
using CollegeTes.Publishing;
using CollegeTes.Scaffolding;
using CollegeTes.Text;

namespace CollegeTes.Cli.Commands;

/// <summary><c>tes relecture preparer</c>: the folder that is sent to one of those a text speaks of. Nothing is sent.</summary>
internal static class PrepareReviewCommand
{
    // Beside content/ and dist/: neither read nor published.
    private const string Folder = "a-envoyer";

    public static Command Make(Terminal terminal)
    {
        var argument = new Argument<string>("TERRITOIRE/RETOUR")
        {
            Description = "Retour, synthèse, épisode ou vidéo à faire relire : val-clair/haies.",
        };
        argument.CompletionSources.Add(context => Completions.Validated(context.ParseResult, terminal));
        var partner = new Option<string?>("--aupres")
        {
            HelpName = "PARTENAIRE",
            Description = "À qui l'envoyer : identifiant dans partenaires.yaml ; la demande en cours ou le porteur sinon.",
        };
        partner.CompletionSources.Add(context => Completions.Partners(context.ParseResult, terminal));
        var output = new Option<string?>("--output", "-o")
        {
            HelpName = "DOSSIER",
            Description = $"Où faire le dossier ; {Folder}/TERRITOIRE/RETOUR/DEMANDE dans la collection sinon.",
        };
        var dry = new Option<bool>("--dry-run") { Description = "Dit ce qui serait fait, et n'écrit rien." };
        var common = new WorkspaceOptions();
        var command = new Command("preparer", "Fait le dossier à envoyer : document à confirmer, texte et fiche en Word, lettre, échéance.")
        {
            argument,
            partner,
            output,
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
                        var day = WorkspaceOptions.DayOf(result.GetValue(common.Clock));
                        var bag = new DiagnosticBag();
                        var library = WorkspaceReader.Read(root, Environment.ProcessorCount, bag, cancellation).Library;
                        var asked = result.GetValue(argument)!.TrimEnd('/');
                        if (ErrorsIn(asked, bag) is { Count: > 0 } errors)
                        {
                            RunReports.WriteErrors(errors, terminal);
                            return ExitCodes.Content;
                        }
                        var subject = SubjectOf(asked, library);
                        var (choice, problem) = RequestChoice.Find(subject, library, result.GetValue(partner), day);
                        if (choice is null)
                            throw new UsageException(problem!);
                        var shown = result.GetValue(output) ?? $"{Folder}/{FolderOf(subject)}/{choice.Id}";
                        var folder = result.GetValue(output) is { } typed
                            ? UserPath.Full("-o", typed, terminal)
                            : Path.Combine(root, shown);
                        UserPath.RefusePublished(folder, shown);
                        return Prepare(
                            new Job(root, subject, library, choice, day, folder, shown, result.GetValue(dry)),
                            terminal,
                            cancellation
                        );
                    },
                    cancellation
                )
        );
        return command;
    }

    /// <summary>The errors of the file of a subject: what cannot be read, or is wrong, is shown to nobody.</summary>
    /// <param name="id">Its name.</param>
    public static IReadOnlyList<Diagnostic> ErrorsIn(string id, DiagnosticBag bag) =>
        [
            .. bag.Sorted()
                .Where(d => d.Severity == Severity.Error)
                .Where(d => d.Span is { } place && ContentKind.Find(place.Path) is { Kind.Subject: not null } own && own.Id == id),
        ];

    private static Subject SubjectOf(string typed, Library library)
    {
        var subjects = ContentKind.Validation.Beside.SelectMany(k => k.In(library)).Select(s => s.Reference).ToList();
        return library.Find(SubjectChoice.Find(typed, subjects))!;
    }

    private static string FolderOf(Subject subject) => subject is Experience ? subject.Id : $"{subject.SubjectKind.Name}/{subject.Id}";

    private sealed record Job(
        string Root,
        Subject Subject,
        Library Library,
        RequestChoice Choice,
        DateOnly Day,
        string Folder,
        string Shown,
        bool IsDry
    );

    private static int Prepare(Job job, Terminal terminal, CancellationToken cancellation)
    {
        var choice = job.Choice;
        var sending = new ReviewSending(
            choice.Id,
            choice.Role,
            NameOf(choice, job),
            choice.Objects,
            choice.DueOn,
            PassageReader.Read(job.Root, job.Subject)
        )
        {
            Consents = choice.Consents,
        };
        var rendered = new Pipeline(new PipelineOptions(job.Root, "", Application.Version, job.Day)).RenderForReview(
            job.Subject.Reference,
            sending,
            cancellation
        );
        if (!rendered.ContainsKey(ReviewFolder.LetterPage))
            throw new UsageException("aucun gabarit ne fait de lettre (« envoi: oui ») pour ce sujet ; rien n'a été écrit");
        var path = job.Subject.Validation?.Path ?? ContentKind.Validation.PathBeside(job.Subject.Reference);
        var full = Path.Combine(job.Root, path);
        var before = job.Subject.Validation is null ? null : Encoding.UTF8.GetString(File.ReadAllBytes(full));
        var after = ReviewFile.WithRequest(path, before, choice)
            ?? throw new UsageException($"{path} ne peut pas être complété ; « tes check » dit pourquoi. Rien n'a été écrit");
        using (var publication = Publication.Open(new PublicationOptions(job.Folder, job.Root, Application.Version) { DryRun = job.IsDry }))
        {
            if (publication.LastManifest is { } last && publication.FindLast(ReviewFolder.Letter) is null)
                throw new UsageException(
                    $"« {VisibleText.Of(job.Shown)} » est une publication ; donnez un autre dossier avec -o. Rien n'a été écrit"
                );
            var files = ReviewFolder.Make(job.Subject, sending, job.Library, rendered, job.Day);
            foreach (var file in files)
                publication.Stage(file);
            publication.Commit(null, cancellation: cancellation);
            terminal.Output.WriteLine($"{(job.IsDry ? "Serait fait" : "Fait")} dans {VisibleText.Of(job.Shown)} :");
            foreach (var file in files)
                terminal.Output.WriteLine($"  {file.Path, -18}{FrenchFormat.Size(file.Content.Length)}");
        }
        var isWritten = after != before;
        if (isWritten && !job.IsDry)
            Write(job.Root, path, before, after);
        Tell(choice, path, isWritten, job.IsDry, terminal);
        return ExitCodes.Clean;
    }

    private static string NameOf(RequestChoice choice, Job job) =>
        choice.Partner is { } partner ? job.Library.Partners[partner].Name
        : choice.Role is ValidationRole.Lead or ValidationRole.Territory
        && job.Subject is Experience { TerritorySlug: { } slug }
        && job.Library.Territories.FirstOrDefault(t => t.Slug == slug) is { } territory
            ? territory.Title.Value
        : "";

    private static void Write(string root, string path, string? before, string after)
    {
        if (before is not null)
            WholeFile.Write(Path.Combine(root, path), Encoding.UTF8.GetBytes(after));
        else if (!FileCreation.TryCreate(root, new NewFile(path, after)))
            throw new UsageException($"{path} existe déjà ; il n'a pas été touché");
    }

    private static void Tell(RequestChoice choice, string path, bool isWritten, bool isDry, Terminal terminal)
    {
        var due = "au plus tard le " + PartialDate.Of(choice.DueOn).ToFrench();
        terminal.Output.WriteLine();
        terminal.Output.WriteLine(
            isWritten
                ? $"{(isDry ? "Serait notée" : "Notée")} dans {path} : la demande « {choice.Id} », à envoyer, réponse attendue {due}."
                : $"La demande « {choice.Id} » est déjà dans {path}, réponse attendue {due} ; ce fichier n'a pas été touché."
        );
        terminal.Output.WriteLine(
            isDry
                ? "Rien n'a été écrit (--dry-run)."
                : "Rien n'est envoyé : ouvrez lettre.eml, vérifiez l'adresse, envoyez ; puis écrivez « statut: envoyee » et « envoyee-le »."
        );
    }
}
