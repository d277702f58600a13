namespace CollegeTes.Conformance;

/// <summary>What can be seen of a criterion on a page, without judging what a person alone can.</summary>
/// <param name="Criterion">Number of the RGAA.</param>
/// <param name="Things">What the criterion is about on a page; null where it is about every page.</param>
/// <param name="Nothing">French: what no page has, where none has any: « aucun cadre ».</param>
internal sealed record CriterionRule(string Criterion, Func<ReadPage, int>? Things = null, string? Nothing = null)
{
    /// <summary>French: what is looked at, said of pages where no fault was found; null where only a person can tell.</summary>
    public string? Looked { get; init; }

    /// <summary>French: what is wrong, each time; empty where nothing is.</summary>
    public Func<ReadPage, IEnumerable<string>> Faults { get; init; } = _ => [];

    /// <summary>French: what may be wrong, and a person tells.</summary>
    public Func<ReadPage, IEnumerable<string>> Doubts { get; init; } = _ => [];

    /// <summary>French: what remains for a person, where something was looked at; null for nothing.</summary>
    public string? Left { get; init; }
}
