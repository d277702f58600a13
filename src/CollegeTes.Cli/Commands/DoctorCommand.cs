using System.CommandLine;
using System.Runtime.InteropServices;
using CollegeTes.Content;
using CollegeTes.Imaging;
using CollegeTes.Machine;
using CollegeTes.Text;

namespace CollegeTes.Cli.Commands;

/// <summary><c>tes doctor</c>: which optional tools are there, what each is for, what to type to get it.</summary>
internal static class DoctorCommand
{
    private const string ImageLibrary = "libvips";

    public static Command Make(Terminal terminal)
    {
        var names = OptionalTool.All.Select(t => t.Name).Append(ImageLibrary).ToList();
        var tools = new Argument<string[]>("OUTIL")
        {
            Description = "Outils à exiger : " + string.Join(", ", names) + ". Code 3 s'il en manque un.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        tools.CompletionSources.Add(_ => names.Select(n => new System.CommandLine.Completions.CompletionItem(n)));
        var command = new Command("doctor", "Dit quels outils facultatifs sont là, à quoi ils servent, comment les obtenir.") { tools };
        command.SetAction(
            (ParseResult result) =>
            {
                var wanted = result.GetValue(tools) ?? [];
                if (wanted.FirstOrDefault(w => !names.Contains(w)) is { } unknown)
                    throw new UsageException(
                        $"« {VisibleText.Of(unknown)} » n'est pas un outil que tes "
                            + $"cherche{(Nearest.Name(unknown, names) is { } near ? $" ; vouliez-vous écrire « {near} » ?" : "")}"
                    );
                var search = new ToolSearch(Environment.GetEnvironmentVariable);
                if (wanted.Length == 0)
                    Introduce(terminal);
                var missing = 0;
                foreach (var tool in OptionalTool.All.Where(t => wanted.Length == 0 || wanted.Contains(t.Name)))
                    missing += Say(tool, search.Find(tool), terminal.Output) ? 0 : 1;
                if (wanted.Length == 0 || wanted.Contains(ImageLibrary))
                    missing += SayImageLibrary(terminal.Output) ? 0 : 1;
                if (wanted.Length == 0)
                    terminal.Output.WriteLine("\nTous sont facultatifs : tes vérifie et publie les pages sans eux.");
                return wanted.Length > 0 && missing > 0 ? ExitCodes.Environment : ExitCodes.Clean;
            }
        );
        return command;
    }

    // A library, not a program: it comes with tes, and is missing only when tes was copied alone.
    private static bool SayImageLibrary(TextWriter output)
    {
        var found = VipsSearch.Find(Environment.GetEnvironmentVariable);
        output.WriteLine($"{ImageLibrary, -12}{found?.Version ?? "absent", -18}réduire les photographies aux tailles des pages");
        output.WriteLine(
            found is { } library ? $"            {library.Path}" : $"            à remettre à côté de tes : {VipsSearch.FileName}"
        );
        return found is not null;
    }

    private static void Introduce(Terminal terminal)
    {
        terminal.Output.WriteLine($"tes {Application.Version}, {RuntimeInformation.RuntimeIdentifier}");
        terminal.Output.WriteLine(
            Workspace.FindRoot(terminal.Folder) is { } root ? $"Collection : {root}" : "Collection : aucune ici ; « tes init » en crée une."
        );
        terminal.Output.WriteLine();
    }

    private static bool Say(OptionalTool tool, FoundTool? found, TextWriter output)
    {
        output.WriteLine($"{tool.Name, -12}{(found is null ? "absent" : found.Version ?? "présent"), -18}{tool.Purpose}");
        output.WriteLine(found is null ? $"            à taper : {tool.Remedy}" : $"            {found.Path}");
        return found is not null;
    }
}
