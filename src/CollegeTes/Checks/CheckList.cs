using CollegeTes.Diagnostics;

namespace CollegeTes.Checks;

/// <summary>All checks. The list is code: nothing is found by reflection, so that the program can be trimmed.</summary>
public static class CheckList
{
    public static readonly IReadOnlyList<ICheck> All =
    [
        new Rules(),
        new AxisReferences(),
        new ThemeReferences(),
        new PartnerReferences(),
        new TerritoryReferences(),
        new ExperienceReferences(),
        new Observations(),
        new SourceReferences(),
        new FigureReferences(),
        new DuplicateNames(),
        new Dates(),
        new Amounts(),
        new Lengths(),
        new Links(),
        new Images(),
        new Headings(),
        new Typography(),
        new Quotations(),
        new Addresses(),
        new Consents(),
        new Windows(),
        new Licences(),
        new CriticalViews(),
        new Transcripts(),
        new Chapters(),
        new Episodes(),
    ];

    /// <summary>All that checks can say.</summary>
    public static IEnumerable<Descriptor> Descriptors => All.SelectMany(c => c.Descriptors);

    /// <summary>Runs every check, some at once.</summary>
    /// <exception cref="OperationCanceledException">The context or the options were cancelled.</exception>
    public static void Run(CheckContext context, ParallelOptions parallel)
    {
        try
        {
            Parallel.ForEach(All, parallel, check => check.Run(context));
        }
        // A check that hears it between two documents comes out wrapped.
        catch (AggregateException exception) when (exception.InnerExceptions.All(e => e is OperationCanceledException))
        {
            throw new OperationCanceledException(context.Cancellation);
        }
    }
}
