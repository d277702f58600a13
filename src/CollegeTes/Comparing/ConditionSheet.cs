using CollegeTes.Model;

namespace CollegeTes.Comparing;

/// <summary>
/// What a sheet of two pages holds of a condition. Where there is more, each territory speaks before one speaks twice, in the order of the
/// collection: no case is preferred for its level. What is left out is counted, and is read in the matrix.
/// </summary>
public sealed record ConditionSheet(Condition Condition)
{
    // What the boxes of the sheet were measured for, with texts at the limits of its budgets.
    private const int MostHolding = 7;
    private const int MostLacking = 2;
    private const int MostFactors = 4;
    private const int MostLifted = 3;
    private const int MostStanding = 3;

    public IReadOnlyList<MatrixCell> Holding { get; } = Pick(Condition.Holding, c => c.Experience, MostHolding);

    /// <summary>Where it lacks, apart from the counter-example.</summary>
    public IReadOnlyList<MatrixCell> Lacking { get; } =
        Pick([.. Condition.Lacking.Where(c => c != Condition.Contrary?.Lacking)], c => c.Experience, MostLacking);

    public IReadOnlyList<StatementOf> Factors { get; } = Pick(Condition.Factors, s => s.Experience, MostFactors);

    public IReadOnlyList<StatementOf> Lifted { get; } = Pick(Condition.Lifted, s => s.Experience, MostLifted);

    /// <summary>Obstacles that stand, apart from the counter-example.</summary>
    public IReadOnlyList<StatementOf> Standing { get; } =
        Pick([.. Condition.Standing.Where(s => s != Condition.Contrary?.Standing)], s => s.Experience, MostStanding);

    /// <summary>The sources of a write-up that texts of the sheet may cite: those of what it picks.</summary>
    public IEnumerable<(Experience Experience, IEnumerable<Evidence> Evidence, IEnumerable<Statement> Statements)> Shown
    {
        get
        {
            var counter = Condition.Contrary;
            var cells = Holding.Concat(Lacking).Concat(counter?.Lacking is { } lacking ? [lacking] : []);
            var statements = Factors.Concat(Lifted).Concat(Standing).Concat(counter?.Standing is { } standing ? [standing] : []);
            foreach (var cell in cells)
                yield return (cell.Experience, cell.Evidence, []);
            foreach (var statement in statements)
                yield return (statement.Experience, [], [statement.Statement]);
        }
    }

    // The first of each territory, then the second of each, back in the order of the collection.
    private static IReadOnlyList<T> Pick<T>(IReadOnlyList<T> items, Func<T, Experience> of, int most)
        where T : class
    {
        if (items.Count <= most)
            return items;
        var picked = items
            .GroupBy(i => of(i).TerritorySlug)
            .SelectMany(g => g.Select((item, turn) => (Item: item, Turn: turn)))
            .OrderBy(i => i.Turn)
            .Take(most)
            .Select(i => i.Item)
            .ToHashSet(ReferenceEqualityComparer.Instance);
        return [.. items.Where(picked.Contains)];
    }
}
