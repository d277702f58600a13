using CollegeTes.Diagnostics;

namespace CollegeTes.Cli;

internal static class SeverityNames
{
    public static string Of(Severity severity) => severity switch
    {
        Severity.Error => "erreur",
        Severity.Warning => "avertissement",
        Severity.Notice => "avis",
        Severity.Info => "information",
        _ => "aucun",
    };
}
