using CollegeTes.Planning;

namespace CollegeTes.Searching;

/// <summary>The index of a run, made by the first of its files that is asked for. Safe from any thread.</summary>
/// <param name="parallelism">Threads that may make it.</param>
public sealed class SharedIndex(int parallelism)
{
    private readonly Lock _lock = new();
    private SearchIndex? _index;

    /// <summary>The index of what a scope may show.</summary>
    internal SearchIndex Get(RenderScope scope)
    {
        lock (_lock)
            return _index ??= SearchIndex.Make(scope, parallelism);
    }
}
