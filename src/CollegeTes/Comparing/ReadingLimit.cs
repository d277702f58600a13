namespace CollegeTes.Comparing;

/// <summary>What the write-ups of a page of a reading have in common.</summary>
public enum ReadingCut
{
    /// <summary>The whole collection: the reading itself, or, where that is too long for a page, the list of the others.</summary>
    Whole,
    Territory,
    Theme,

    /// <summary>Something to say on one criterion: of obstacles and levers alone.</summary>
    Criterion,
}

/// <summary>What weighs on a page of a reading, and is counted to cut it.</summary>
public enum ReadingMeasure
{
    /// <summary>Observed cells, each write-up counting for eight more.</summary>
    Observations,

    /// <summary>Obstacles and factors, on the criterion of the page where it has one.</summary>
    Obstacles,

    /// <summary>Key steps, each write-up counting for one more.</summary>
    Steps,

    /// <summary>Who takes part.</summary>
    Participants,

    /// <summary>What is not known, each write-up counting for one more.</summary>
    Gaps,

    /// <summary>Write-ups.</summary>
    Experiences,
}

/// <summary>What a page of a reading can carry.</summary>
/// <param name="Measure">What is counted.</param>
/// <param name="Most">Most of it on a page.</param>
/// <param name="By">What the rest is cut by, each way holding all of it: a write-up stands once in each.</param>
public sealed record ReadingLimit(ReadingMeasure Measure, int Most, IReadOnlyList<ReadingCut> By);
