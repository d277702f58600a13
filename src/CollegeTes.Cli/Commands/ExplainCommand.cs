using System.CommandLine;
using CollegeTes.Building;
using CollegeTes.Diagnostics;
using CollegeTes.Text;

namespace CollegeTes.Cli.Commands;

/// <summary><c>tes explain CODE</c>: a diagnostic, its cause, its remedy, an example; without a code, the list.</summary>
internal static class ExplainCommand
{
    public static Command Make(Terminal terminal)
    {
        var code = new Argument<string?>("CODE") { Description = "Code d'un constat, comme TES0301.", Arity = ArgumentArity.ZeroOrOne };
        code.CompletionSources.Add(_ => DiagnosticCatalogue.All.Select(d => new System.CommandLine.Completions.CompletionItem(d.Code)));
        var command = new Command("explain", "Explique un constat : sa cause, son remède, un exemple.") { code };
        command.SetAction(
            (ParseResult result) =>
            {
                var wanted = result.GetValue(code);
                if (wanted is null)
                    return WriteList(terminal.Output);
                var descriptor = DiagnosticCatalogue.Find(wanted.ToUpperInvariant());
                if (descriptor is null)
                    throw new UsageException(
                        $"« {wanted} » n'est pas un code de "
                            + $"constat{(Nearest.Name(wanted, DiagnosticCatalogue.All.Select(d => d.Code)) is { } near ? $" ; vouliez-vous écrire « {near} » ?" : "")}"
                    );
                return Write(descriptor, terminal.Output);
            }
        );
        return command;
    }

    private static int WriteList(TextWriter output)
    {
        foreach (var family in DiagnosticCatalogue.All.GroupBy(d => CodeFamily.Find(d.Code)))
        {
            output.WriteLine($"{family.Key?.Prefix}··  {family.Key?.Title}");
            foreach (var descriptor in family)
                output.WriteLine($"  {descriptor.Code}  {SeverityWords.NameOf(descriptor.Severity), -13}  {descriptor.Title}");
        }
        return ExitCodes.Clean;
    }

    private static int Write(Descriptor descriptor, TextWriter output)
    {
        output.WriteLine(
            $"{descriptor.Code} · {descriptor.Title} "
                + $"({SeverityWords.NameOf(descriptor.Severity)}{(descriptor.Configurable ? "" : ", qui ne se change pas")})"
        );
        output.WriteLine();
        output.WriteLine(descriptor.Help);
        output.WriteLine();
        Example(output, "À corriger :", descriptor.Bad);
        Example(output, "Bien :", descriptor.Good);
        return ExitCodes.Clean;
    }

    private static void Example(TextWriter output, string title, string text)
    {
        output.WriteLine(title);
        foreach (var line in text.Split('\n'))
            output.WriteLine("    " + line);
    }
}
