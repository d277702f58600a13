using CollegeTes.Diagnostics;

namespace CollegeTes.Checks;

/// <summary>All checks. The list is code: nothing is found by reflection, so that the program can be trimmed.</summary>
public static class CheckList
{
    public static readonly IReadOnlyList<ICheck> All =
    [
    ];

    /// <summary>All that checks can say.</summary>
    public static IEnumerable<Descriptor> Descriptors => All.SelectMany(c => c.Descriptors);

    /// <summary>Runs every check, some at once.</summary>
    public static void Run(CheckContext context, ParallelOptions parallel) => Parallel.ForEach(All, parallel, check => check.Run(context));
}
