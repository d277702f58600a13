using System.Collections.Immutable;

namespace CollegeTes.Diagnostics;

/// <summary>What severities are called: by authors, in French, and by machines. The only table.</summary>
public static class SeverityWords
{
    private static readonly ImmutableArray<(Severity Severity, string One, string Many, string Level)> Table =
    [
        (Severity.Error, "erreur", "erreurs", "error"),
        (Severity.Warning, "avertissement", "avertissements", "warning"),
        (Severity.Notice, "avis", "avis", "note"),
        (Severity.Info, "information", "informations", "note"),
        (Severity.None, "aucun", "aucun", "none"),
    ];

    /// <summary>Those of findings that are reported, the gravest first.</summary>
    public static readonly ImmutableArray<Severity> GravestFirst = [Severity.Error, Severity.Warning, Severity.Notice, Severity.Info];

    /// <summary>The words of authors, with what they mean.</summary>
    public static IEnumerable<(string Name, Severity Severity)> Names => Table.Select(t => (t.One, t.Severity));

    /// <summary>French, for one: « avertissement ».</summary>
    public static string NameOf(Severity severity) => Find(severity).One;

    /// <summary>French, with a number: « 3 avertissements »; one and zero take the singular.</summary>
    public static string Count(Severity severity, int count) => $"{count} {(count > 1 ? Find(severity).Many : Find(severity).One)}";

    /// <summary>As SARIF says it (2.1.0, § 3.27.10): error, warning, note, none.</summary>
    public static string LevelOf(Severity severity) => Find(severity).Level;

    private static (Severity Severity, string One, string Many, string Level) Find(Severity severity) =>
        Table.First(t => t.Severity == severity);
}
