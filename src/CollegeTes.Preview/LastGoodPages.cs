namespace CollegeTes.Preview;

/// <summary>The last valid bytes of the pages that were looked at, a few dozen of them.</summary>
internal sealed class LastGoodPages
{
    private const int Most = 64;

    private readonly Dictionary<string, byte[]> _pages = new(StringComparer.Ordinal);
    private readonly Queue<string> _order = new();

    public byte[]? Find(string path) => _pages.GetValueOrDefault(path);

    public void Keep(string path, byte[] bytes)
    {
        if (!_pages.ContainsKey(path))
            _order.Enqueue(path);
        _pages[path] = bytes;
        if (_order.Count > Most)
            _pages.Remove(_order.Dequeue());
    }
}
