namespace CollegeTes.Content.MediaFiles;

/// <summary>
/// A file as its patches make it, without holding its bytes: what is read is changed on its way. Reads only; owns the file.
/// </summary>
internal sealed class PatchedStream : Stream
{
    private readonly Stream _source;
    private readonly (BytePatch Patch, int Rank)[] _replaced;
    private readonly BytePatch[] _cuts;
    private readonly long _longest;
    private long _position;

    /// <param name="source">Seekable.</param>
    /// <param name="patches">In the order in which they were added.</param>
    public PatchedStream(Stream source, IReadOnlyList<BytePatch> patches)
    {
        _source = source;
        _replaced = [.. patches.Select((p, i) => (p, i)).Where(p => !p.p.IsCut).OrderBy(p => p.p.Offset)];
        _cuts = [.. patches.Where(p => p.IsCut).OrderBy(p => p.Offset)];
        _longest = _replaced.Length == 0 ? 0 : _replaced.Max(r => r.Patch.Length);
        Length = source.Length - _cuts.Sum(c => c.Length);
    }

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length { get; }

    public override long Position
    {
        get => _position;
        set => _position = value;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var (from, whole) = Locate(_position);
        var wanted = (int)Math.Min(Math.Min(buffer.Length, whole), Math.Max(0, Length - _position));
        if (wanted == 0)
            return 0;
        _source.Position = from;
        var count = _source.Read(buffer[..wanted]);
        Change(buffer[..count], from);
        _position += count;
        return count;
    }

    public override long Seek(long offset, SeekOrigin origin) =>
        _position =
            offset
            + (
                origin switch
                {
                    SeekOrigin.Begin => 0,
                    SeekOrigin.Current => _position,
                    _ => Length,
                }
            );

    public override void Flush() { }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _source.Dispose();
        base.Dispose(disposing);
    }

    // Where a byte stands in the file, and how many follow it there before the next cut.
    private (long From, long Whole) Locate(long position)
    {
        foreach (var cut in _cuts)
        {
            if (position < cut.Offset)
                return (position, cut.Offset - position);
            position += cut.Length;
        }
        return (position, Math.Max(0, _source.Length - position));
    }

    private void Change(Span<byte> bytes, long from)
    {
        var end = from + bytes.Length;
        var first = FirstFrom(from - _longest);
        var met = new List<(BytePatch Patch, int Rank)>();
        for (var i = first; i < _replaced.Length && _replaced[i].Patch.Offset < end; i++)
        {
            if (_replaced[i].Patch.Offset + _replaced[i].Patch.Length > from)
                met.Add(_replaced[i]);
        }
        // Where two meet, the later one has the last word.
        foreach (var (patch, _) in met.OrderBy(m => m.Rank))
        {
            var start = Math.Max(from, patch.Offset);
            var part = bytes[(int)(start - from)..(int)(Math.Min(end, patch.Offset + patch.Length) - from)];
            part.Clear();
            var skipped = (int)Math.Min(start - patch.Offset, patch.Beginning.Length);
            patch.Beginning.AsSpan(skipped, Math.Min(part.Length, patch.Beginning.Length - skipped)).CopyTo(part);
        }
    }

    private int FirstFrom(long offset)
    {
        var (low, high) = (0, _replaced.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_replaced[middle].Patch.Offset < offset)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }
}
