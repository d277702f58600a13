using System.CommandLine;
using CollegeTes.Building;
using CollegeTes.Diagnostics;
using CollegeTes.Imaging;
using CollegeTes.Model;
using CollegeTes.Text;
using CollegeTes.WordProcessing;
using CollegeTes.WordProcessing.Import;

namespace CollegeTes.Cli.Commands;

/// <summary><c>tes import</c>: a Word or LibreOffice document becomes the draft of a write-up.</summary>
internal static class ImportCommand
{
    public static Command Make(Terminal terminal)
    {
        var common = new WorkspaceOptions();
        var file = new Argument<string>("FICHIER") { Description = "Document .docx ou .odt." };
        var territory = new Option<string?>("--territoire", "-t")
        {
            Description = "Territoire du retour ; celui que nomme le document sinon.",
            HelpName = "TERRITOIRE",
        };
        var name = new Option<string?>("--nom")
        {
            Description = "Nom du retour, en minuscules sans accent ; tiré du titre sinon.",
            HelpName = "NOM",
        };
        var dryRun = new Option<bool>("--dry-run") { Description = "Dit ce qui serait fait, n'écrit rien." };
        var review = new Option<bool>("--revue")
        {
            Description = "Montre ce qui a changé dans une version Word relue (tes build -f docx).",
        };
        var apply = new Option<bool>("--appliquer")
        {
            Description = "Avec --revue : reporte dans les sources ce qui peut l'être sans risque.",
        };
        var versionOf = new Option<string?>("--version-de")
        {
            Description = "Avec --revue : ce dont le document est la version, s'il ne le dit plus.",
            HelpName = "\"fiche TERRITOIRE/RETOUR\"",
        };
        var command = new Command("import", "Fait un brouillon de retour d'un document Word ou LibreOffice.")
        {
            file,
            territory,
            name,
            dryRun,
            review,
            apply,
            versionOf,
            common.Source,
        };
        command.SetAction(
            (ParseResult result, CancellationToken cancellation) =>
                Task.Run(
                    () =>
                    {
                        var root = WorkspaceOptions.FindRoot(result.GetValue(common.Source), terminal);
                        var path = ExistingFile(result.GetValue(file)!, terminal);
                        if (result.GetValue(review))
                            return OrRefuse(path, terminal, () =>
                                ReviewRun.Run(root, path, result.GetValue(versionOf), result.GetValue(apply), terminal, cancellation)
                            );
                        if (result.GetValue(apply) || result.GetValue(versionOf) is not null)
                            throw new UsageException("--appliquer et --version-de vont avec --revue");
                        var library = new Pipeline(new PipelineOptions(root, "", Application.Version, default))
                            .Check(cancellation)
                            .Library!;
                        var slug = KnownTerritory(result.GetValue(territory), library);
                        if (result.GetValue(name) is { } wanted && !Slug.IsValid(wanted))
                            throw new UsageException(
                                $"--nom {wanted} : un nom s'écrit en minuscules sans accent, par exemple « {Slug.From(wanted)} »"
                            );
                        return OrRefuse(path, terminal, () =>
                            Run(
                                new DocumentImport(root, library, new ImageCropper(Environment.GetEnvironmentVariable).Cut),
                                path,
                                slug,
                                result.GetValue(name),
                                result.GetValue(dryRun),
                                library,
                                terminal
                            )
                        );
                    },
                    cancellation
                )
        );
        return command;
    }

    private static int OrRefuse(string path, Terminal terminal, Func<int> run)
    {
        try
        {
            return run();
        }
        catch (DocumentRefusedException refusal)
        {
            return Refuse(path, refusal.Diagnostic, terminal);
        }
    }

    /// <summary>Says why a document is refused, in the form of all findings.</summary>
    private static int Refuse(string path, Diagnostic diagnostic, Terminal terminal)
    {
        Say(path, diagnostic, terminal);
        return ExitCodes.Content;
    }

    /// <summary>Says something of a document, in the form of all findings.</summary>
    internal static void Say(string path, Diagnostic diagnostic, Terminal terminal)
    {
        terminal.Error.WriteLine(
            $"{VisibleText.Of(Path.GetFileName(path))} · {SeverityWords.NameOf(diagnostic.Severity)} {diagnostic.Code} : "
                + $"{VisibleText.Of(diagnostic.Message)}"
        );
        if (diagnostic.Remedy is { } remedy)
            terminal.Error.WriteLine($"  aide : {VisibleText.Of(remedy)}");
    }

    private static string ExistingFile(string name, Terminal terminal)
    {
        var path = UserPath.Full("tes import", name, terminal);
        return File.Exists(path) ? path : throw new UsageException($"« {name} » n'existe pas, ou n'est pas un fichier");
    }

    private static int Run(
        DocumentImport import,
        string path,
        string? territory,
        string? name,
        bool dryRun,
        Library library,
        Terminal terminal
    )
    {
        if (import.Read(path, territory, name) is not { } imported)
            throw new UsageException(
                $"le document ne dit pas de quel territoire il s'agit : ajoutez --territoire, parmi "
                    + $"{FrenchFormat.List([.. library.Territories.Select(t => t.Slug)])}"
            );
        if (!dryRun)
            import.Write(imported);
        terminal.Output.Write(imported.Report);
        terminal.Output.WriteLine();
        terminal.Output.WriteLine(dryRun ? "Rien n'a été écrit. Le seraient :" : "Écrit :");
        foreach (var (written, _) in imported.Files)
            terminal.Output.WriteLine("  " + written);
        if (!dryRun)
            terminal.Output.WriteLine("Relisez le texte, complétez son en-tête, puis « tes check » dit ce qui manque encore.");
        return ExitCodes.Clean;
    }

    private static string? KnownTerritory(string? slug, Library library)
    {
        if (slug is null || library.Territories.Any(t => t.Slug == slug))
            return slug;
        var near = Nearest.Name(slug, library.Territories.Select(t => t.Slug));
        throw new UsageException(
            $"« {slug} » n'est pas un territoire de la collection{(near is null ? "" : $" ; vouliez-vous écrire « {near} » ?")}"
        );
    }
}
