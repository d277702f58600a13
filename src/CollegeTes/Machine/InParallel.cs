using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;

namespace CollegeTes.Machine;

/// <summary>
/// Loops of the whole program that use several threads. What fails in one comes out as it was thrown, never wrapped: whoever catches it
/// knows its kind.
/// </summary>
internal static class InParallel
{
    /// <summary>One result for each item, in their order.</summary>
    public static TResult[] Select<T, TResult>(IReadOnlyList<T> items, int parallelism, Func<T, TResult> select)
    {
        var results = new TResult[items.Count];
        ForEach([.. Enumerable.Range(0, items.Count)], parallelism, index => results[index] = select(items[index]));
        return results;
    }

    /// <summary>One call for each number from 0.</summary>
    public static void For(int count, int parallelism, Action<int> action, CancellationToken cancellation = default)
    {
        try
        {
            Parallel.For(0, count, new ParallelOptions { MaxDegreeOfParallelism = parallelism, CancellationToken = cancellation }, action);
        }
        catch (AggregateException failures)
        {
            ExceptionDispatchInfo.Throw(failures.InnerExceptions[0]);
        }
    }

    /// <summary>Each thread takes a run of neighbours, so that two rarely meet in one folder.</summary>
    public static void ForEach<T>(IReadOnlyList<T> items, int parallelism, Action<T> action, CancellationToken cancellation = default)
    {
        if (items.Count == 0)
            return;
        try
        {
            Parallel.ForEach(
                Partitioner.Create(0, items.Count, Math.Max(16, items.Count / (parallelism * 8))),
                new ParallelOptions { MaxDegreeOfParallelism = parallelism, CancellationToken = cancellation },
                range =>
                {
                    for (var i = range.Item1; i < range.Item2; i++)
                        action(items[i]);
                }
            );
        }
        catch (AggregateException failures)
        {
            ExceptionDispatchInfo.Throw(failures.InnerExceptions[0]);
        }
    }
}
