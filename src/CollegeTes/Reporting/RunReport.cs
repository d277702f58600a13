using CollegeTes.Conformance;
using CollegeTes.Diagnostics;
using CollegeTes.Publishing;
using CollegeTes.Rendering.Weight;

namespace CollegeTes.Reporting;

/// <summary>All that a run has to say, whatever the form of the report.</summary>
/// <param name="Command">The command: build, check, …</param>
/// <param name="ToolVersion">Version of <c>tes</c>.</param>
/// <param name="Workspace">Name of the workspace folder, without its path: reports do not depend on the machine.</param>
/// <param name="Diagnostics">Sorted; those of severity <see cref="Severity.None"/> are left out of every report.</param>
/// <param name="Outcome">How the run ended.</param>
public sealed record RunReport(
    string Command,
    string ToolVersion,
    string Workspace,
    IReadOnlyList<Diagnostic> Diagnostics,
    RunOutcome Outcome
)
{
    /// <summary>What was made, sorted by name; empty for a check.</summary>
    public IReadOnlyList<DeliverableCount> Deliverables { get; init; } = [];

    /// <summary>What was published, or would be; null when nothing was.</summary>
    public PublicationSummary? Publication { get; init; }

    /// <summary>What each page weighs, the heaviest first; null when nobody asked.</summary>
    public IReadOnlyList<PageWeight>? Weights { get; init; }

    /// <summary>What was seen of each criterion of the RGAA on the pages; null when nobody asked.</summary>
    public IReadOnlyList<SeenCriterion>? Conformance { get; init; }

    /// <summary>
    /// Path from the root of the repository to the workspace, with a final slash, or empty: what GitHub, GitLab and
    /// SARIF put before the paths of diagnostics.
    /// </summary>
    public string PathPrefix { get; init; } = "";

    /// <summary>Shown to people only: machine reports are the same in every run.</summary>
    public TimeSpan? Elapsed { get; init; }

    internal IEnumerable<Diagnostic> Shown => Diagnostics.Where(diagnostic => diagnostic.Severity != Severity.None);

    internal int Count(Severity severity) => Diagnostics.Count(diagnostic => diagnostic.Severity == severity);

    /// <summary>French: « 3 erreurs, 1 avertissement », or « aucune erreur ».</summary>
    internal string Counts()
    {
        var counts = SeverityWords
            .GravestFirst.Select(s => (Severity: s, Count: Count(s)))
            .Where(c => c.Count > 0)
            .Select(c => SeverityWords.Count(c.Severity, c.Count));
        return string.Join(", ", counts) is { Length: > 0 } text ? text : "aucune erreur";
    }
}
