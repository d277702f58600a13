namespace CollegeTes.Content.MediaFiles;

/// <summary>
/// What is changed of a file on its way out, listed without holding its bytes: parts that are cut, and parts whose place is kept and whose
/// content
/// is not. Added in any order; where two meet, the later one has the last word on what it covers.
/// </summary>
internal sealed class BytePatches
{
    private readonly List<BytePatch> _patches = [];

    /// <summary>True when the file goes out as it is.</summary>
    public bool IsEmpty => _patches.Count == 0;

    /// <summary>Zeros in place of a part.</summary>
    public void Erase(long offset, long length) => Replace(offset, length, []);

    /// <summary>A part becomes a beginning, and zeros to its end: nothing after it moves.</summary>
    public void Replace(long offset, long length, byte[] beginning)
    {
        if (length > 0)
            _patches.Add(new BytePatch(offset, length, beginning, false));
    }

    /// <summary>Takes a part out: what follows it moves up.</summary>
    public void Cut(long offset, long length)
    {
        if (length > 0)
            _patches.Add(new BytePatch(offset, length, [], true));
    }

    /// <summary>How long the file is once changed. Parts that are cut do not meet.</summary>
    public long LengthAfter(long length) => length - _patches.Where(p => p.IsCut).Sum(p => p.Length);

    /// <summary>The file once changed: the same array when nothing differs.</summary>
    public byte[] Apply(byte[] source)
    {
        if (IsEmpty)
            return source;
        var bytes = (byte[])source.Clone();
        foreach (var patch in _patches)
        {
            var part = bytes.AsSpan((int)patch.Offset, (int)patch.Length);
            part.Clear();
            patch.Beginning.CopyTo(part);
        }
        var cuts = _patches.Where(p => p.IsCut).OrderBy(p => p.Offset).ToList();
        if (cuts.Count == 0)
            return bytes.AsSpan().SequenceEqual(source) ? source : bytes;
        var output = new byte[LengthAfter(source.Length)];
        var (from, to) = (0, 0);
        foreach (var cut in cuts.Append(new BytePatch(source.Length, 0, [], true)))
        {
            bytes.AsSpan(from, (int)cut.Offset - from).CopyTo(output.AsSpan(to));
            to += (int)cut.Offset - from;
            from = (int)(cut.Offset + cut.Length);
        }
        return output;
    }

    /// <summary>The file once changed, read through: nothing is held, and the file goes with what is returned.</summary>
    /// <param name="source">Seekable.</param>
    public Stream Over(Stream source) => IsEmpty ? source : new PatchedStream(source, _patches);
}
