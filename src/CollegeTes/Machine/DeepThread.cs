using System.ComponentModel;
using System.Runtime.ExceptionServices;

namespace CollegeTes.Machine;

/// <summary>Threads with room for deep templates and deep documents: an overflow of the stack cannot be caught.</summary>
public static class DeepThread
{
    private const int StackBytes = 64 * 1024 * 1024;

    /// <summary>Starts one, which does not keep the program alive; null where the machine allows no more of them.</summary>
    public static Thread? TryStart(Action work, string? name = null)
    {
        try
        {
            var thread = new Thread(() => work(), StackBytes) { IsBackground = true, Name = name };
            thread.Start();
            return thread;
        }
        catch (Exception exception) when (IsRefusal(exception))
        {
            return null;
        }
    }

    /// <summary>True when the machine allows a few threads more; below that the runtime itself ends without a word of ours.</summary>
    public static bool AllowsSome()
    {
        const int Some = 4;
        using var enough = new ManualResetEventSlim();
        var started = new List<Thread>(Some);
        try
        {
            while (started.Count < Some)
            {
                var thread = new Thread(enough.Wait, maxStackSize: 128 * 1024) { IsBackground = true };
                thread.Start();
                started.Add(thread);
            }
            return true;
        }
        catch (Exception exception) when (IsRefusal(exception))
        {
            return false;
        }
        finally
        {
            enough.Set();
            started.ForEach(thread => thread.Join());
        }
    }

    /// <summary>What to throw where not one can be had.</summary>
    public static ToolException Refused(Exception? inner = null) =>
        new(
            MachineDiagnostics.NoResources.At(
                null,
                "la machine refuse un fil d'exécution ou de la mémoire de plus",
                "essayez -j 1, fermez d'autres programmes, ou relevez la limite de processus"
            ),
            inner
        );

    /// <summary>True for what the runtime throws when the machine has no thread or no memory left.</summary>
    public static bool IsRefusal(Exception exception) =>
        exception is OutOfMemoryException or ThreadStartException or Win32Exception { NativeErrorCode: 11 or 12 };

    /// <summary>
    /// Does so many things there, on several at once, and waits. The first failure stops what has not begun, and is thrown here.
    /// </summary>
    /// <param name="worker">Called on each thread: gives what does one thing, by its number from 0.</param>
    public static void ForAll(int count, int parallelism, Func<Action<int>> worker, CancellationToken cancellation)
    {
        var next = -1;
        Exception? failure = null;
        var workers = new List<Thread>();
        for (var i = Math.Clamp(Math.Min(parallelism, count), 1, 64); i > 0; i--)
        {
            // Where the machine allows no more of them, those that it allows do the work.
            if (TryStart(Work) is not { } started)
                break;
            workers.Add(started);
        }
        if (workers.Count == 0 && count > 0)
            throw Refused();
        foreach (var started in workers)
            started.Join();
        if (failure is not null)
            ExceptionDispatchInfo.Throw(failure);

        void Work()
        {
            try
            {
                var work = worker();
                for (var i = Interlocked.Increment(ref next); i < count && failure is null; i = Interlocked.Increment(ref next))
                {
                    cancellation.ThrowIfCancellationRequested();
                    work(i);
                }
            }
            catch (Exception exception)
            {
                Interlocked.CompareExchange(ref failure, exception, null);
            }
        }
    }

    /// <summary>Runs something there and waits; what it throws is thrown here.</summary>
    public static T Run<T>(Func<T> make)
    {
        T? made = default;
        ExceptionDispatchInfo? failure = null;
        var worker = TryStart(() =>
        {
            try
            {
                made = make();
            }
            catch (Exception exception)
            {
                failure = ExceptionDispatchInfo.Capture(exception);
            }
        }) ?? throw Refused();
        worker.Join();
        failure?.Throw();
        return made!;
    }
}
