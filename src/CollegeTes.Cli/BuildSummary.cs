using System.Globalization;
using CollegeTes.Building;
using CollegeTes.Diagnostics;
using CollegeTes.Text;

namespace CollegeTes.Cli;

/// <summary>The few lines that end a build: what was made, how much, how long, what to mend, where to open it.</summary>
internal static class BuildSummary
{
    public static void Write(PipelineResult done, PipelineOptions options, TimeSpan elapsed, Terminal terminal)
    {
        var output = terminal.Output;
        if (done.Summary is null && !done.UpToDate)
        {
            output.WriteLine($"Rien n'a été publié : {Findings(done.Diagnostics)}.");
            output.WriteLine("« tes explain CODE » explique un constat.");
            return;
        }
        foreach (var made in done.Made)
            output.WriteLine($"  {made.Title, -28}{made.Count, 6}  {FrenchFormat.Size(made.Bytes), 10}");
        var total = done.Summary?.TotalBytes ?? done.Made.Sum(m => m.Bytes);
        output.WriteLine(
            $"{(options.DryRun ? "Composé, sans rien écrire" : done.UpToDate ? "Déjà à jour" : "Publié")} en {Seconds(elapsed)} : "
                + $"{FrenchFormat.Size(total)}{Changes(done)}, {Findings(done.Diagnostics)}."
        );
        // Nothing is wrong: said here rather than found, so that nobody looks for the feed in vain.
        if (done.LacksFeed)
            output.WriteLine(
                "Podcast : pas de flux (flux.xml), car la publication n'a pas d'adresse. « url: » dans collection.yaml, ou --url, la donne."
            );
        if (!options.DryRun)
            output.WriteLine($"À ouvrir : {Shown(Front(options.Output), terminal.Folder)}");
    }

    // A partial build may have made no front page.
    private static string Front(string folder) => Path.Combine(folder, "index.html") is var page && File.Exists(page) ? page : folder;

    private static string Changes(PipelineResult done) =>
        done.Summary is not { } s
            ? ""
            : $" ({Of(s.Created, "nouveau", "nouveaux")}, {Of(s.Changed, "modifié")}, {Of(s.Unchanged, "inchangé")}, "
                + $"{Of(s.Removed, "retiré")})";

    private static string Of(int count, string one, string? many = null) => $"{count} {FrenchFormat.Plural(count, one, many)}";

    private static string Findings(IReadOnlyList<Diagnostic> diagnostics)
    {
        var parts = new List<string>();
        foreach (var severity in SeverityWords.GravestFirst)
        {
            if (diagnostics.Count(d => d.Severity == severity) is > 0 and var count)
                parts.Add(SeverityWords.Count(severity, count));
        }
        return parts.Count == 0 ? "aucun constat" : FrenchFormat.List(parts);
    }

    private static string Seconds(TimeSpan time) =>
        time.TotalSeconds.ToString(time.TotalSeconds < 10 ? "0.00" : "0.0", CultureInfo.InvariantCulture).Replace('.', ',') + " s";

    private static string Shown(string path, string folder)
    {
        var relative = Path.GetRelativePath(folder, path);
        return relative.StartsWith("..", StringComparison.Ordinal) ? path : relative;
    }
}
