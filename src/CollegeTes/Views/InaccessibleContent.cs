using CollegeTes.Model;

namespace CollegeTes.Views;

/// <summary>What a page shows of a content that does not follow a criterion.</summary>
/// <param name="IsSeen">True when it was seen on the pages, and not by an audit.</param>
internal sealed record InaccessibleContent(RgaaCriterion Criterion, string? Note, string? Page, Derogation? Derogation, bool IsSeen)
{
    /// <summary>What fails, by criterion: what the audit says, unless a derogation explains it, then what was seen.</summary>
    public static IEnumerable<InaccessibleContent> Failing(AccessibilityStatement statement) =>
        ByCriterion(
            Results(statement)
                .Where(c => c.Derogation is null)
                .Concat(
                    (statement.Conformity?.Seen ?? []).Select(f => new InaccessibleContent(
                        Rgaa.Find(f.Criterion)!,
                        f.What,
                        f.Page,
                        null,
                        IsSeen: true
                    ))
                )
        );

    /// <summary>What is left as it is because of its burden, by criterion.</summary>
    public static IEnumerable<InaccessibleContent> Derogated(AccessibilityStatement statement) =>
        ByCriterion(Results(statement).Where(c => c.Derogation is not null));

    // An audit that counts no more still says what was wrong.
    private static IEnumerable<InaccessibleContent> Results(AccessibilityStatement statement) =>
        from result in statement.Audit?.Results ?? []
        where result.Status.Value == CriterionStatus.Failed || result.Derogation is not null
        let criterion = Rgaa.Find(result.Criterion.Value)
        where criterion is not null
        select new InaccessibleContent(criterion, result.Note?.Value, result.Page, result.Derogation, IsSeen: false);

    private static IEnumerable<InaccessibleContent> ByCriterion(IEnumerable<InaccessibleContent> contents) =>
        contents.OrderBy(c => Rgaa.Criteria.IndexOf(c.Criterion));
}
