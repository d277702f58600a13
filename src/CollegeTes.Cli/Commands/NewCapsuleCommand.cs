using System.CommandLine;
using CollegeTes.Model;
using CollegeTes.Scaffolding;

namespace CollegeTes.Cli.Commands;

/// <summary><c>tes new capsule</c>: the storyboard that tes derives of a write-up, written down to be changed.</summary>
internal static class NewCapsuleCommand
{
    public static Command Make(Terminal terminal)
    {
        var argument = new Argument<string?>("TERRITOIRE/RETOUR")
        {
            Description = "Retour dont la capsule est à reprendre : val-clair/haies.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        argument.CompletionSources.Add(context => Completions.Experiences(context.ParseResult, terminal));
        var common = new WorkspaceOptions();
        var command = new Command("capsule", "Écrit le storyboard d'une capsule vidéo, déduit d'un retour, pour le reprendre.")
        {
            argument,
            common.Source,
        };
        command.SetAction(
            (ParseResult result) =>
            {
                var files = new NewFiles(result, common, terminal);
                var known = files.Names.Ids(SubjectKind.Experience);
                if (known.Count == 0)
                    throw new UsageException("la collection n'a encore aucun retour ; commencez par : tes new retour");
                var id = result.GetValue(argument)
                    ?? files.Questions.Choose(
                        "De quel retour (numéro)",
                        known,
                        k => k,
                        "dites de quel retour : tes new capsule TERRITOIRE/RETOUR"
                    );
                if (!known.Contains(id, StringComparer.Ordinal) || CapsuleDraft.Scenes(files.Root, id) is not { } scenes)
                    throw NewFiles.Unknown(id, known, "« tes list » dit ce qu'elle contient");
                return files.Write(files.Drafts.Capsule(id, scenes));
            }
        );
        return command;
    }
}
