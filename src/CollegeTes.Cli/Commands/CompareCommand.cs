using System.CommandLine;
using System.CommandLine.Completions;
using CollegeTes.Content;
using CollegeTes.Model;
using CollegeTes.Text;

namespace CollegeTes.Cli.Commands;

/// <summary><c>tes cadre comparer 1.0 1.1</c>: what became of each criterion.</summary>
internal static class CompareCommand
{
    public static Command Make(Terminal terminal)
    {
        var common = new WorkspaceOptions();
        var before = Version("AVANT", "Version d'avant : 1.0.", common, terminal);
        var after = Version("APRES", "Version d'après : 1.1 ; celle en vigueur sinon.", common, terminal);
        after.Arity = ArgumentArity.ZeroOrOne;
        var command = new Command("comparer", "Dit ce qui a changé d'une version du cadre à une autre, critère par critère.")
        {
            before,
            after,
            common.Source,
        };
        command.SetAction(
            (ParseResult result, CancellationToken cancellation) =>
                Task.Run(
                    () =>
                    {
                        var root = WorkspaceOptions.FindRoot(result.GetValue(common.Source), terminal);
                        if (FrameworkCommand.Read(root, terminal, cancellation) is not { } library)
                            return ExitCodes.Content;
                        Write(
                            Find(library, result.GetValue(before)!),
                            Find(library, result.GetValue(after) ?? library.Framework.Version),
                            library,
                            terminal.Output
                        );
                        return ExitCodes.Clean;
                    },
                    cancellation
                )
        );
        return command;
    }

    private static Argument<string?> Version(string name, string description, WorkspaceOptions common, Terminal terminal)
    {
        var argument = new Argument<string?>(name) { Description = description };
        argument.CompletionSources.Add(context => Completions.FrameworkVersions(context.ParseResult, terminal));
        return argument;
    }

    private static Framework Find(Library library, string version)
    {
        var versions = SubjectKind.FrameworkVersion.In(library).Select(v => v.Framework).Prepend(library.Framework).ToList();
        return versions.FirstOrDefault(v => v.Version == version)
            ?? throw new UsageException(
                $"le cadre n'a pas de version « {VisibleText.Of(version)} » ; connues : "
                    + string.Join(", ", versions.Select(v => v.Version).Distinct().Order(Comparer<string>.Create(VersionNumber.Compare)))
            );
    }

    private static void Write(Framework before, Framework after, Library library, TextWriter output)
    {
        var differences = FrameworkComparison.Compare(before, after);
        output.WriteLine($"Cadre {before.Version} → {after.Version}");
        if (differences.Count == 0)
            output.WriteLine("Aucun critère, aucun niveau n'a changé.");
        foreach (var difference in differences)
        {
            output.WriteLine();
            output.WriteLine(Line(difference));
            var ids = difference.Before.Select(c => c.Id).ToHashSet(StringComparer.Ordinal);
            var read = library
                .Experiences.Select(e => e.Observations.Count(o => ids.Contains(o.Criterion.Value)))
                .Where(n => n > 0)
                .ToList();
            if (read.Count > 0)
                output.WriteLine($"  {FrenchFormat.Count(read.Sum(), "observation")} dans {FrenchFormat.Count(read.Count, "retour")}");
        }
    }

    private static string Line(FrameworkDifference difference)
    {
        var (before, after) = (Names(difference.Before), Names(difference.After));
        var parts = difference.Parts.Count > 0 ? $" ({FrenchFormat.List(difference.Parts)})" : "";
        return difference.Nature switch
        {
            DifferenceNature.Added => $"ajouté      {after}",
            DifferenceNature.Renamed => $"renommé     {before} → {after}{parts}",
            DifferenceNature.Reworded => $"reformulé   {after}{parts}",
            DifferenceNature.Broadened => $"élargi      {before} → {after}{parts}",
            DifferenceNature.Narrowed => $"restreint   {before} → {after}{parts}",
            DifferenceNature.Split => $"scindé      {before} → {after}",
            DifferenceNature.Merged => $"fusionnés   {before} → {after}",
            DifferenceNature.Moved => $"déplacé     {after}, dans une autre dimension",
            DifferenceNature.Retired => $"retiré      {before}",
            _ => $"niveaux     {FrenchFormat.List(difference.Parts)}",
        };
    }

    private static string Names(IReadOnlyList<Criterion> criteria) => string.Join(" + ", criteria.Select(c => $"{c.Title.Value} [{c.Id}]"));
}
