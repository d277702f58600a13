using System.Collections.Immutable;

namespace CollegeTes.Model;

/// <summary>
/// How far a publication conforms to the RGAA, as the law counts it: a criterion is met when it is on every page of the sample, and one
/// fault is enough to fail it. A criterion that nobody tested is not met. What is seen of the pages may fail a criterion, never meet one.
/// </summary>
/// <param name="Verdicts">Each of the 106 criteria, in order.</param>
/// <param name="IsAudited">True when an audit that is valid stands behind it.</param>
/// <param name="Seen">What was seen of the pages to break a criterion.</param>
public sealed record Conformity(
    ImmutableArray<(RgaaCriterion Criterion, CriterionStatus Status)> Verdicts,
    bool IsAudited,
    IReadOnlyList<SeenFault> Seen
)
{
    public int Met => Count(CriterionStatus.Met);

    public int Failed => Count(CriterionStatus.Failed);

    public int NotTested => Count(CriterionStatus.NotTested);

    /// <summary>Of the criteria that apply and were tested, those met, in whole per cent, never rounded up; null without one.</summary>
    public int? Rate => Met + Failed > 0 ? Met * 100 / (Met + Failed) : null;

    /// <summary>
    /// Total when nothing that applies fails or was left untested; partial from a half of what applies; none below, or without a valid
    /// audit.
    /// </summary>
    public ConformityState State =>
        !IsAudited || Met == 0 ? ConformityState.None
        : Failed + NotTested == 0 ? ConformityState.Total
        : Met * 2 >= Met + Failed + NotTested ? ConformityState.Partial
        : ConformityState.None;

    /// <param name="audit">One that is valid; null without.</param>
    public static Conformity Measure(AccessibilityAudit? audit, IReadOnlyList<SeenFault> seen)
    {
        var results = (audit?.Results ?? []).ToLookup(r => r.Criterion.Value, StringComparer.Ordinal);
        var broken = seen.Select(f => f.Criterion).ToHashSet(StringComparer.Ordinal);
        return new Conformity(
            [.. Rgaa.Criteria.Select(c => (c, broken.Contains(c.Number) ? CriterionStatus.Failed : Judge(results[c.Number])))],
            audit is not null,
            seen
        );
    }

    // What is exempted by a derogation that offers another way does not apply; without one it does (RGAA, « Test des pages »).
    private static CriterionStatus Judge(IEnumerable<AuditResult> results)
    {
        var statuses = results
            .Select(r =>
                r is { Status.Value: CriterionStatus.Failed, Derogation.Alternative: not null }
                    ? CriterionStatus.NotApplicable
                    : r.Status.Value
            )
            .ToHashSet();
        return statuses.Contains(CriterionStatus.Failed) ? CriterionStatus.Failed
            : statuses.Count == 0 || statuses.Contains(CriterionStatus.NotTested) ? CriterionStatus.NotTested
            : statuses.Contains(CriterionStatus.Met) ? CriterionStatus.Met
            : CriterionStatus.NotApplicable;
    }

    private int Count(CriterionStatus status) => Verdicts.Count(v => v.Status == status);
}

/// <summary>The three states that the law knows.</summary>
public enum ConformityState
{
    None,
    Partial,
    Total,
}
