namespace CollegeTes.Content.MediaFiles;

/// <summary>
/// Reads pieces of a seekable stream by offset, through one buffer, and counts what it read: a probe that is led around in
/// circles by a hostile file runs out of budget and gives up.
/// </summary>
internal sealed class BoundedReader(Stream stream, long budget)
{
    private readonly byte[] _buffer = new byte[64 * 1024];
    private long _start;
    private int _count;

    public long Length { get; } = stream.Length;

    /// <summary>
    /// Up to <paramref name="count"/> bytes at an offset (at most 64 KiB): fewer at the end of the stream or of the budget.
    /// </summary>
    public ReadOnlySpan<byte> Read(long offset, int count)
    {
        count = Math.Min(count, _buffer.Length);
        if (offset < 0 || offset >= Length)
            return [];
        if (offset < _start || offset + count > _start + _count)
            Fill(offset);
        var from = (int)(offset - _start);
        return from >= _count ? [] : _buffer.AsSpan(from, Math.Min(count, _count - from));
    }

    private void Fill(long offset)
    {
        _start = offset;
        _count = 0;
        if (budget <= 0)
            return;
        stream.Position = offset;
        _count = stream.ReadAtLeast(_buffer, _buffer.Length, throwOnEndOfStream: false);
        budget -= _count;
    }
}
