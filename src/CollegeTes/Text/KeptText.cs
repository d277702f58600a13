using System.Text;

namespace CollegeTes.Text;

/// <summary>
/// A sentence or more that an author wrote in a field, put aside with the others of its document until a check reads it or a page
/// shows it: those of ten thousand write-ups would not fit in memory. <see cref="ToString"/> gives it back.
/// </summary>
public readonly struct KeptText
{
    private readonly object? _holder;
    private readonly int _start;
    private readonly int _length;

    /// <summary>A text that stays in memory.</summary>
    public KeptText(string text) => _holder = text;

    internal KeptText(KeptTexts texts, int start, int length)
    {
        _holder = texts;
        _start = start;
        _length = length;
    }

    /// <inheritdoc/>
    public override string ToString() => _holder is KeptTexts texts ? texts.Get(_start, _length) : _holder as string ?? "";
}

/// <summary>The kept texts of one document, written and read back in one piece. Filled by one thread, then read from any.</summary>
public sealed class KeptTexts(TextStore store)
{
    // Checks and pages go through one document after another: the last one of each thread is at hand.
    [ThreadStatic]
    private static KeptTexts? s_last;

    [ThreadStatic]
    private static byte[]? s_bytes;

    private byte[] _open = [];
    private int _length;
    private KeptBytes _kept;

    /// <summary>Puts a text aside; not to be read before <see cref="Close"/>.</summary>
    public KeptText Add(string text)
    {
        var most = Encoding.UTF8.GetMaxByteCount(text.Length);
        if (_open.Length - _length < most)
            Array.Resize(ref _open, Math.Max(_open.Length * 2, _length + most));
        var length = Encoding.UTF8.GetBytes(text, _open.AsSpan(_length));
        _length += length;
        return new KeptText(this, _length - length, length);
    }

    /// <summary>Hands all of them to the store.</summary>
    public void Close()
    {
        _kept = store.Keep(_open.AsSpan(0, _length));
        _open = [];
    }

    internal string Get(int start, int length)
    {
        if (!ReferenceEquals(s_last, this))
        {
            if (s_bytes is null || s_bytes.Length < _length)
                s_bytes = new byte[Math.Max(_length, 16 * 1024)];
            _kept.CopyTo(0, s_bytes.AsSpan(0, _length));
            s_last = this;
        }
        return Encoding.UTF8.GetString(s_bytes!, start, length);
    }
}

/// <summary>Reading kept texts.</summary>
public static class KeptTextExtensions
{
    /// <summary>The text, at its place.</summary>
    public static Located<string> Read(this Located<KeptText> text) => text.With(text.Value.ToString());
}
