using System.Collections.Concurrent;
using System.Collections.Immutable;
using CollegeTes.Model;

namespace CollegeTes.Conformance;

/// <summary>
/// What was seen of the criteria of the RGAA on the pages of a publication, page by page, from any thread. It finds faults and says what it
/// looked at; it never says that a criterion is met.
/// </summary>
public sealed class ConformanceReading
{
    private readonly ConcurrentBag<(
        string Page,
        ImmutableArray<int> Things,
        IReadOnlyList<SeenFault> Faults,
        IReadOnlyList<SeenFault> Doubts
    )> _pages = [];

    /// <summary>Reads a finished page; a part of a page is none.</summary>
    public void Read(string path, string html)
    {
        if (
            !html.StartsWith("<!doctype", StringComparison.OrdinalIgnoreCase) && !html.Contains("<html", StringComparison.OrdinalIgnoreCase)
        )
            return;
        var page = new ReadPage(path, html);
        _pages.Add(
            (
                path,
                [.. Rgaa.Criteria.Select(c => RuleOf(c.Number).Things is { } things ? things(page) : 1)],
                Seen(r => r.Faults),
                Seen(r => r.Doubts)
            )
        );

        IReadOnlyList<SeenFault> Seen(Func<CriterionRule, Func<ReadPage, IEnumerable<string>>> look) =>
            [.. Rgaa.Criteria.SelectMany(c => look(RuleOf(c.Number))(page).Distinct().Select(f => new SeenFault(c.Number, f, path)))];
    }

    /// <summary>What was seen of each of the 106 criteria, in order.</summary>
    public IReadOnlyList<SeenCriterion> Criteria()
    {
        var pages = _pages.OrderBy(p => p.Page, StringComparer.Ordinal).ToList();
        var faults = pages.SelectMany(p => p.Faults).ToLookup(f => f.Criterion, StringComparer.Ordinal);
        var doubts = pages.SelectMany(p => p.Doubts).ToLookup(f => f.Criterion, StringComparer.Ordinal);
        return
        [
            .. Rgaa.Criteria.Select(
                (c, i) =>
                    new SeenCriterion(
                        c,
                        pages.Count,
                        [.. pages.Where(p => p.Things[i] > 0).Select(p => p.Page)],
                        RuleOf(c.Number).Nothing,
                        RuleOf(c.Number).Looked,
                        RuleOf(c.Number).Left,
                        [.. faults[c.Number]],
                        [.. doubts[c.Number]]
                    )
            ),
        ];
    }

    private static CriterionRule RuleOf(string criterion) =>
        CriterionRules.ByCriterion.TryGetValue(criterion, out var rule) ? rule : new CriterionRule(criterion);
}

/// <summary>What was seen of a criterion.</summary>
/// <param name="PagesRead">How many pages were read.</param>
/// <param name="Concerned">Paths of the pages that have something the criterion is about.</param>
/// <param name="Nothing">French: what no page has, when none is concerned.</param>
/// <param name="Looked">French: what was looked at; null where only a person can tell.</param>
/// <param name="Left">French: what remains for a person.</param>
/// <param name="Faults">What breaks it.</param>
/// <param name="Doubts">What may break it, and a person tells.</param>
public sealed record SeenCriterion(
    RgaaCriterion Criterion,
    int PagesRead,
    IReadOnlyList<string> Concerned,
    string? Nothing,
    string? Looked,
    string? Left,
    IReadOnlyList<SeenFault> Faults,
    IReadOnlyList<SeenFault> Doubts
);
