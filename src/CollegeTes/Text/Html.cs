using System.Text;

namespace CollegeTes.Text;

/// <summary>
/// Markup that is already safe to publish, as UTF-8: the only type that templates print without escaping. Only the rooms
/// that sanitise make one. Links to other parts of the publication are kept as marks (<see cref="LinkMark"/>) until the
/// page they stand on is known.
/// </summary>
public readonly struct Html
{
    /// <summary>
    /// Opens a mark, between elements or inside an attribute value: kind, target, then <see cref="MarkEnd"/>. Refused in any source text.
    /// </summary>
    public const byte LinkMark = 0x01;

    /// <summary>Closes a mark.</summary>
    public const byte MarkEnd = 0x02;

    public static readonly Html Empty;

    private readonly KeptBytes _utf8;

    public Html(byte[] utf8)
        : this(new KeptBytes(utf8, 0), utf8.Length, utf8.AsSpan().Contains(LinkMark)) { }

    internal Html(KeptBytes utf8, int length, bool hasMarks)
    {
        _utf8 = utf8;
        Length = length;
        HasMarks = hasMarks;
    }

    /// <summary>Bytes of the markup.</summary>
    public int Length { get; }

    /// <summary>True when the bytes hold marks to resolve for a page.</summary>
    public bool HasMarks { get; }

    public bool IsEmpty => Length == 0;

    /// <summary>Markup the program itself wrote.</summary>
    public static Html FromTrusted(string markup) => new(Encoding.UTF8.GetBytes(markup));

    /// <summary>Copies the markup to the start of a span of at least <see cref="Length"/> bytes.</summary>
    public void CopyTo(Span<byte> target) => _utf8.CopyTo(0, target[..Length]);

    /// <inheritdoc/>
    public override string ToString()
    {
        var bytes = new byte[Length];
        CopyTo(bytes);
        return Encoding.UTF8.GetString(bytes);
    }
}
