using CollegeTes.Text;

namespace CollegeTes.Model;

/// <summary>An audit: each criterion judged on a sample of pages.</summary>
/// <param name="By">Who made it.</param>
/// <param name="Version">Version of the RGAA.</param>
/// <param name="Pages">The sample, as readers know it.</param>
/// <param name="Environments">Browsers and assistive technologies that it was made with.</param>
/// <param name="Tools">Other tools.</param>
/// <param name="Report">Address of the full report.</param>
public sealed record AccessibilityAudit(
    Located<PartialDate> Date,
    Located<string> By,
    Located<string> Version,
    IReadOnlyList<string> Pages,
    IReadOnlyList<string> Environments,
    IReadOnlyList<string> Tools,
    Located<string>? Report,
    IReadOnlyList<AuditResult> Results
)
{
    /// <summary>A statement is to be made again after three years (RGAA, « Validité de la déclaration »).</summary>
    public const int YearsValid = 3;

    /// <summary>The last day that it counts.</summary>
    public DateOnly LastDay => Date.Value.Latest.AddYears(YearsValid);

    /// <summary>True when its results count: made, not too old, of a version whose criteria are those in force.</summary>
    public bool IsValidOn(DateOnly day) => Date.Value.Earliest <= day && day <= LastDay && Rgaa.IsCurrent(Version.Value);
}

/// <summary>What an audit says of a criterion, on a page or on all of the sample.</summary>
/// <param name="Page">The page; null for the whole sample.</param>
/// <param name="Note">What is wrong.</param>
public sealed record AuditResult(
    Located<string> Criterion,
    Located<CriterionStatus> Status,
    string? Page,
    Located<string>? Note,
    Derogation? Derogation,
    SourceSpan Place
);

/// <summary>A content that is not made accessible because that would be a disproportionate burden.</summary>
/// <param name="Reason">Why; the law asks for it.</param>
/// <param name="Alternative">Where the same is found in an accessible form.</param>
public sealed record Derogation(Located<string> Reason, Located<string>? Alternative, Located<PartialDate>? Until);

/// <summary>c, nc, na, nt.</summary>
public enum CriterionStatus
{
    Met,
    Failed,
    NotApplicable,
    NotTested,
}

/// <summary>What was seen, on the pages of a publication, to break a criterion.</summary>
/// <param name="What">French.</param>
/// <param name="Page">Path in the publication.</param>
public sealed record SeenFault(string Criterion, string What, string Page);
