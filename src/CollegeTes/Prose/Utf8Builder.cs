using System.Buffers;
using System.Text;
using CollegeTes.Text;

namespace CollegeTes.Prose;

/// <summary>Builds UTF-8 markup: literal bytes, and escaped text. Grows, is reused by its thread, never shared.</summary>
internal sealed class Utf8Builder
{
    private byte[] _bytes = new byte[16 * 1024];

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, Length);

    public void Clear() => Length = 0;

    public void Truncate(int length) => Length = Math.Min(Length, length);

    public void Raw(ReadOnlySpan<byte> markup)
    {
        markup.CopyTo(Reserve(markup.Length));
        Length += markup.Length;
    }

    /// <summary>Markup that is safe already.</summary>
    public void Markup(Html html)
    {
        html.CopyTo(Reserve(html.Length));
        Length += html.Length;
    }

    /// <summary>What was written there, once more.</summary>
    public void Again(Range written)
    {
        var (start, length) = written.GetOffsetAndLength(Length);
        var to = Reserve(length);
        _bytes.AsSpan(start, length).CopyTo(to);
        Length += length;
    }

    /// <summary>Text as it is: only for what holds nothing to escape (ids, numbers).</summary>
    public void Plain(ReadOnlySpan<char> text) =>
        Length += Encoding.UTF8.GetBytes(text, Reserve(Encoding.UTF8.GetMaxByteCount(text.Length)));

    /// <summary>Text with <c>&amp; &lt; &gt; "</c> escaped.</summary>
    public void Text(ReadOnlySpan<char> text)
    {
        while (true)
        {
            var at = text.IndexOfAny(Escaping.Quoted.Special!);
            if (at < 0)
            {
                Plain(text);
                return;
            }
            Plain(text[..at]);
            Plain(Escaping.Quoted.Replace(text[at]));
            text = text[(at + 1)..];
        }
    }

    /// <summary>Text with its ordinals (<c>1er</c>) as superscripts.</summary>
    public void Prose(ReadOnlySpan<char> text)
    {
        var from = 0;
        while (Ordinals.TryMatch(text, from, out var start, out var length))
        {
            Text(text[from..start]);
            Raw("<sup>"u8);
            Text(text.Slice(start, length));
            Raw("</sup>"u8);
            from = start + length;
        }
        Text(text[from..]);
    }

    public void Number(int value) => Plain(value.ToString(System.Globalization.CultureInfo.InvariantCulture));

    private Span<byte> Reserve(int count)
    {
        if (_bytes.Length - Length < count)
            Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, Length + count));
        return _bytes.AsSpan(Length);
    }
}
