using System.Globalization;
using CollegeTes.Publishing;
using CollegeTes.Text;

namespace CollegeTes.Reporting;

/// <summary>What was made and published, in a few lines for people.</summary>
internal static class RunSummaryText
{
    public static void Write(RunReport report, TextWriter output)
    {
        var width = report.Deliverables.Select(deliverable => deliverable.Title.Length).DefaultIfEmpty().Max();
        foreach (var deliverable in report.Deliverables)
            output.WriteLine(
                $"{VisibleText.Of(deliverable.Title).PadRight(width)}  "
                    + $"{$"{deliverable.Count} {FrenchFormat.Plural(deliverable.Count, "fichier")}", 13}  "
                    + $"{FrenchFormat.Size(deliverable.Bytes), 10}"
            );
        if (report.Publication is { } publication)
            output.WriteLine(Describe(publication));
        if (report.Elapsed is { } elapsed)
            output.WriteLine($"durée : {French(elapsed.TotalSeconds, elapsed.TotalSeconds < 10 ? "0.00" : "0.0")} s");
    }

    private static string Describe(PublicationSummary publication)
    {
        var text =
            $"publication : {publication.Created} {FrenchFormat.Plural(publication.Created, "créé")}, {publication.Changed} "
            + $"{FrenchFormat.Plural(publication.Changed, "modifié")}, "
            + $"{publication.Unchanged} {FrenchFormat.Plural(publication.Unchanged, "inchangé")}, {publication.Removed} "
            + $"{FrenchFormat.Plural(publication.Removed, "supprimé")} ; {FrenchFormat.Size(publication.TotalBytes)} en tout";
        return publication.OutputReplaced ? text : text + " ; la sortie n'a pas été touchée";
    }

    private static string French(double number, string format) => number.ToString(format, CultureInfo.InvariantCulture).Replace('.', ',');
}
