using System.Globalization;
using CollegeTes.Building;
using CollegeTes.Diagnostics;

namespace CollegeTes.Reporting;

/// <summary>The French words for severities and for the numbers of things.</summary>
internal static class SeverityNames
{
    public static readonly Severity[] GravestFirst = [Severity.Error, Severity.Warning, Severity.Notice, Severity.Info];

    public static string Of(Severity severity) => severity switch
    {
        Severity.Error => "erreur",
        Severity.Warning => "avertissement",
        Severity.Notice => "avis",
        Severity.Info => "information",
        _ => "aucun",
    };

    /// <summary>« 3 erreurs, 1 avertissement », or « aucune erreur ».</summary>
    public static string Counts(RunReport report)
    {
        var counts = GravestFirst
            .Select(severity => (Severity: severity, Count: report.Count(severity)))
            .Where(pair => pair.Count > 0)
            .Select(pair => Number(pair.Count, Of(pair.Severity)));
        var text = string.Join(", ", counts);
        return text.Length > 0 ? text : "aucune erreur";
    }

    /// <summary>A number and its noun; one and zero take the singular in French.</summary>
    public static string Number(int count, string noun) =>
        count.ToString(CultureInfo.InvariantCulture) + " " + noun + (count > 1 && !noun.EndsWith('s') ? "s" : "");
}
