using CollegeTes.Model;

namespace CollegeTes.Comparing;

/// <summary>What a write-up does not say.</summary>
public enum GapKind
{
    /// <summary>A criterion that somebody looked for, and on which the sources are silent.</summary>
    Unknown,

    /// <summary>A criterion that nobody looked for.</summary>
    NotObserved,

    /// <summary>Something else that its author declares unknown, by its key: <c>financiers</c>, <c>freins</c>.</summary>
    Declared,

    /// <summary>A step without a date.</summary>
    Undated,

    /// <summary>A figure without a value.</summary>
    Uncounted,
}

/// <summary>One thing that a write-up does not say, and that an interview may.</summary>
/// <param name="Criterion">The criterion, of the first two kinds.</param>
/// <param name="Subject">The key that is unknown, the step, what the figure counts.</param>
public sealed record Gap(Experience Experience, GapKind Kind, Criterion? Criterion, string Subject);

/// <summary>The gaps of write-ups.</summary>
public static class Gaps
{
    /// <summary>All that a write-up does not say: the criteria in the order of the framework, then the rest.</summary>
    public static IReadOnlyList<Gap> Of(Experience experience, Framework framework) =>
        [.. Criteria(experience, framework), .. Others(experience)];

    private static IEnumerable<Gap> Criteria(Experience experience, Framework framework)
    {
        foreach (var cell in Matrix.Of(framework, [experience]).Rows[0].Cells)
        {
            var criterion = cell.Column.Criterion;
            if (cell.State is CellState.Unknown or CellState.NotObserved)
                yield return new Gap(
                    experience,
                    cell.State == CellState.Unknown ? GapKind.Unknown : GapKind.NotObserved,
                    criterion,
                    criterion.Id
                );
        }
    }

    private static IEnumerable<Gap> Others(Experience experience)
    {
        foreach (var (key, isUnknown) in Declared(experience))
        {
            if (isUnknown)
                yield return new Gap(experience, GapKind.Declared, null, key);
        }
        foreach (var step in experience.Milestones.Where(m => m.Date.IsUnknown))
            yield return new Gap(experience, GapKind.Undated, null, step.Title.Value);
        foreach (var figure in experience.Figures.Where(f => f.Value.IsUnknown))
            yield return new Gap(experience, GapKind.Uncounted, null, figure.Label.Value);
        if (experience.ProjectResources.Value is not { } resources)
            yield break;
        foreach (var expense in resources.Expenses.Or([]).Where(e => e.Amount.IsUnknown))
            yield return new Gap(experience, GapKind.Uncounted, null, expense.Label.Value);
        foreach (var funding in resources.Funding.Or([]).Where(f => f.Amount.IsUnknown))
            yield return new Gap(experience, GapKind.Uncounted, null, funding.Label.Value);
    }

    private static IEnumerable<(string Key, bool IsUnknown)> Declared(Experience experience)
    {
        var resources = experience.ProjectResources.Value;
        yield return ("moyens", experience.ProjectResources.IsUnknown);
        yield return ("humains", resources?.People.IsUnknown == true);
        yield return ("financiers", resources?.Expenses.IsUnknown == true);
        yield return ("sources-financement", resources?.Funding.IsUnknown == true);
        yield return ("avancement", experience.Stage is { Progress: null });
        yield return ("facteurs", experience.Factors.IsUnknown);
        yield return ("freins", experience.Obstacles.IsUnknown);
        yield return ("enseignements", experience.Lessons.IsUnknown);
        yield return ("reproductibilite", experience.Transfer.IsUnknown);
    }
}
