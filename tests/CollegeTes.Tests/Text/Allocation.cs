using CollegeTes.Building;

namespace CollegeTes.Tests.Text;

/// <summary>Counts what a piece of code allocates on its thread.</summary>
internal static class Allocation
{
    /// <summary>The fewest bytes of several runs: the first ones also pay for compilation.</summary>
    public static long Least(Action action)
    {
        var least = long.MaxValue;
        for (var i = 0; i < 20; i++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            action();
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return least;
    }
}
