using System.Collections.Concurrent;
using CollegeTes.Machine;

namespace CollegeTes.Preview;

/// <summary>One thread with room for deep templates (a stack overflow cannot be caught), which does one thing after the other.</summary>
internal sealed class RenderThread : IDisposable
{
    private readonly BlockingCollection<Action> _work = [];

    public RenderThread()
    {
        _ = DeepThread.TryStart(Work, "apercu") ?? throw DeepThread.Refused();
    }

    /// <summary>Runs a function there; its exception comes back to the caller.</summary>
    public Task<T> Run<T>(Func<T> function)
    {
        var done = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        _work.Add(() =>
        {
            try
            {
                done.SetResult(function());
            }
            catch (Exception exception)
            {
                done.SetException(exception);
            }
        });
        return done.Task;
    }

    public void Dispose() => _work.CompleteAdding();

    private void Work()
    {
        foreach (var action in _work.GetConsumingEnumerable())
            action();
    }
}
