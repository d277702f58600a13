using System.CommandLine;
using System.Text;
using CollegeTes.Content;
using CollegeTes.Diagnostics;
using CollegeTes.Machine;
using CollegeTes.Model;
using CollegeTes.Scaffolding;
using CollegeTes.Text;
using CollegeTes.Validating;

namespace CollegeTes.Cli.Commands;

/// <summary>
/// <c>tes relecture valider</c>: a demand came back approved; writes so, with the fingerprints of what the text says.
/// </summary>
internal static class ApproveCommand
{
    public static Command Make(Terminal terminal)
    {
        var subject = new Argument<string>("TERRITOIRE/RETOUR") { Description = "Ce qui a été validé : val-clair/haies." };
        subject.CompletionSources.Add(context => Completions.Validated(context.ParseResult, terminal));
        var request = new Argument<string?>("DEMANDE")
        {
            Description = "Identifiant de la demande dans sa relecture ; inutile quand il n'y en a qu'une.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var on = new Option<string?>("--le") { HelpName = "JOUR", Description = "Jour de la réponse : 2027-03-02. Aujourd'hui sinon." };
        var dry = new Option<bool>("--dry-run") { Description = "Dit ce qui serait écrit, et n'écrit rien." };
        var common = new WorkspaceOptions();
        var command = new Command("valider", "Note qu'une demande est validée, avec l'empreinte de ce que dit le texte.")
        {
            subject,
            request,
            on,
            dry,
            common.Source,
        };
        command.SetAction(
            (ParseResult result, CancellationToken cancellation) =>
                Task.Run(
                    () =>
                    {
                        var root = WorkspaceOptions.FindRoot(result.GetValue(common.Source), terminal);
                        var day = WorkspaceOptions.DayOf(result.GetValue(on));
                        var library = WorkspaceReader.Read(root, Environment.ProcessorCount, new DiagnosticBag(), cancellation).Library;
                        var found = Find(result.GetValue(subject)!, library);
                        return Approve(root, found, RequestOf(found, result.GetValue(request)), day, result.GetValue(dry), terminal);
                    },
                    cancellation
                )
        );
        return command;
    }

    private static Subject Find(string typed, Library library)
    {
        var subjects = ContentKind.Validation.Beside.SelectMany(k => k.In(library)).ToList();
        return library.Find(SubjectChoice.Find(typed.TrimEnd('/'), [.. subjects.Select(s => s.Reference)]))!;
    }

    private static ValidationRequest RequestOf(Subject subject, string? id)
    {
        if (subject.Validation is not { } validation)
            throw new UsageException($"« {subject.Id} » n'a pas de relecture ; commencez par : tes new relecture {subject.Id}");
        if (validation.IsBroken || validation.Requests.Count == 0)
            throw new UsageException($"{validation.Path} n'a pas de demande qu'on puisse lire ; « tes check » dit pourquoi");
        if (id is null && validation.Requests.Count > 1)
            throw new UsageException($"dites quelle demande : {FrenchFormat.List([.. validation.Requests.Select(r => r.Id.Value)], "ou")}");
        return validation.Requests.FirstOrDefault(r => id is null || r.Id.Value == id)
            ?? throw NewFiles.Unknown(id!, validation.Requests.Select(r => r.Id.Value), $"voyez {validation.Path}");
    }

    private static int Approve(string root, Subject subject, ValidationRequest request, DateOnly day, bool isDry, Terminal terminal)
    {
        var validation = subject.Validation!;
        var path = Path.Combine(root, validation.Path);
        var bytes = File.ReadAllBytes(path);
        var text = Encoding.UTF8.GetString(bytes);
        var objects = request.Objects.Select(o => o.Value).Distinct().Order().ToList();
        if (ValidationWriting.Approve(validation.Path, text, request.Id.Value, objects, validation.Passages, day) is not { } written)
            throw new UsageException($"{validation.Path} a changé pendant la lecture ; rien n'a été écrit, relancez");
        foreach (var of in objects)
            terminal.Output.WriteLine(
                $"  {ValidationWords.Objects.NameOf(of), -12}  "
                    + FrenchFormat.Count(validation.Passages.Count(p => p.Object == of), "passage")
            );
        if (!isDry)
            WholeFile.Write(
                path,
                Encoding.UTF8.GetBytes(text.Contains("\r\n", StringComparison.Ordinal) ? written.ReplaceLineEndings("\r\n") : written)
            );
        terminal.Output.WriteLine(
            $"{(isDry ? "Serait noté" : "Noté")} dans {validation.Path} : « {request.Id.Value} », validée "
                + $"{DateWords.On(PartialDate.Of(day))}{(isDry ? " ; rien n'a été écrit (--dry-run)" : "")}."
        );
        return ExitCodes.Clean;
    }
}
