using System.Buffers;
using System.Text;
using CollegeTes.Text;
using Scriban.Runtime;

namespace CollegeTes.Templating;

/// <summary>What a template writes, straight into UTF-8. One per thread, used again for each artifact.</summary>
internal sealed class Utf8Output : IScriptOutput
{
    /// <summary>Largest artifact that a template may write, in bytes.</summary>
    public const int MaxBytes = 64 * 1024 * 1024;

    private byte[] _bytes = new byte[64 * 1024];
    private byte[] _markup = [];
    private int _length;

    public ReadOnlyMemory<byte> Written => _bytes.AsMemory(0, _length);

    public void Clear() => _length = 0;

    public void Write(string text, int offset, int count) => Text(text.AsSpan(offset, count));

    public ValueTask WriteAsync(string text, int offset, int count, CancellationToken cancellationToken)
    {
        Write(text, offset, count);
        return ValueTask.CompletedTask;
    }

    public void Text(ReadOnlySpan<char> text) => _length += Encoding.UTF8.GetBytes(text, Reserve(text.Length * 3));

    public void Bytes(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(Reserve(bytes.Length));
        _length += bytes.Length;
    }

    /// <summary>Writes text with its special characters escaped for the medium.</summary>
    public void Escaped(ReadOnlySpan<char> text, Escaping escaping)
    {
        while (true)
        {
            var at = escaping.Special is null ? -1 : text.IndexOfAny(escaping.Special);
            if (at < 0)
            {
                Text(text);
                return;
            }
            Text(text[..at]);
            Text(escaping.Replace(text[at]));
            text = text[(at + 1)..];
        }
    }

    /// <summary>Writes markup, its marks resolved for the page.</summary>
    public void Html(Html html, MarkResolver? resolve)
    {
        if (!html.HasMarks || resolve is null)
        {
            html.CopyTo(Reserve(html.Length));
            _length += html.Length;
            return;
        }
        if (_markup.Length < html.Length)
            _markup = new byte[Math.Max(html.Length, 32 * 1024)];
        html.CopyTo(_markup);
        ReadOnlySpan<byte> bytes = _markup.AsSpan(0, html.Length);
        while (true)
        {
            var at = bytes.IndexOf(CollegeTes.Text.Html.LinkMark);
            if (at < 0)
            {
                Bytes(bytes);
                return;
            }
            Bytes(bytes[..at]);
            bytes = bytes[(at + 1)..];
            var end = bytes.IndexOf(CollegeTes.Text.Html.MarkEnd);
            Text(resolve(bytes[0], Encoding.UTF8.GetString(bytes[2..end])));
            bytes = bytes[(end + 1)..];
        }
    }

    private Span<byte> Reserve(int count)
    {
        if (_bytes.Length - _length < count)
        {
            if (_length + (long)count > MaxBytes)
                throw new TemplateException($"le document dépasse {MaxBytes / 1024 / 1024} Mio", null, 0, 0);
            Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, _length + count));
        }
        return _bytes.AsSpan(_length);
    }
}

/// <summary>
/// Turns a mark into markup for a page: kind (<c>r</c> and <c>e</c> open and close a link to a file of the workspace, <c>s</c> and <c>t</c>
/// one to a heading of the same file, <c>h</c> id of a heading, <c>p</c>, <c>i</c> and <c>q</c> before, in and after an image, <c>l</c>
/// label, <c>d</c> number of a document) and target.
/// </summary>
public delegate string MarkResolver(byte kind, string target);
