namespace CollegeTes.Diagnostics;

/// <summary>
/// Collects diagnostics from many threads. The order they come in does not matter: <see cref="Sorted"/> puts them in place.
/// </summary>
public sealed class DiagnosticBag
{
    private readonly Lock _lock = new();
    private readonly List<Diagnostic> _items = [];

    public void Add(Diagnostic diagnostic)
    {
        lock (_lock)
            _items.Add(diagnostic);
    }

    public void AddRange(IEnumerable<Diagnostic> diagnostics)
    {
        lock (_lock)
            _items.AddRange(diagnostics);
    }

    public bool HasErrors
    {
        get
        {
            lock (_lock)
                return _items.Exists(d => d.Severity == Severity.Error);
        }
    }

    /// <summary>All that was added, without exact repetitions, sorted by place.</summary>
    public IReadOnlyList<Diagnostic> Sorted()
    {
        lock (_lock)
            return [.. _items.Distinct().Order()];
    }
}
