namespace CollegeTes.Content.MediaFiles;

/// <summary>Parts of a file.</summary>
internal sealed class ByteRanges
{
    private readonly List<(long Start, long End)> _ranges = [];

    /// <summary>As they were added.</summary>
    public IReadOnlyList<(long Start, long End)> All => _ranges;

    /// <summary>Adds a part; one that follows the last is joined to it.</summary>
    public void Add(long start, long end)
    {
        if (_ranges.Count > 0 && _ranges[^1].End == start)
            _ranges[^1] = (_ranges[^1].Start, end);
        else if (end > start)
            _ranges.Add((start, end));
    }

    /// <summary>All parts of several lists, in order, those that meet as one.</summary>
    public static ByteRanges Union(IEnumerable<ByteRanges> lists)
    {
        var union = new ByteRanges();
        foreach (var (start, end) in lists.SelectMany(l => l._ranges).Order())
        {
            if (union._ranges.Count > 0 && union._ranges[^1].End >= start)
                union._ranges[^1] = (union._ranges[^1].Start, Math.Max(union._ranges[^1].End, end));
            else
                union._ranges.Add((start, end));
        }
        return union;
    }

    /// <summary>What no part covers, from one place to another, in order. Parts must be in order and apart, as a union has them.</summary>
    public IEnumerable<(long Start, long End)> Gaps(long start, long end)
    {
        var at = start;
        var first = _ranges.BinarySearch((start, start));
        for (var i = Math.Max(0, (first < 0 ? ~first : first) - 1); i < _ranges.Count && _ranges[i].Start < end; i++)
        {
            if (_ranges[i].Start > at)
                yield return (at, _ranges[i].Start);
            at = Math.Max(at, _ranges[i].End);
        }
        if (at < end)
            yield return (at, end);
    }
}
