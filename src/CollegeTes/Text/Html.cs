using System.Text;

namespace CollegeTes.Text;

/// <summary>
/// Markup that is already safe to publish, as UTF-8: the only type that templates print without escaping. Only the rooms
/// that sanitise make one. Links to other parts of the publication are kept as marks (<see cref="LinkMark"/>) until the
/// page they stand on is known.
/// </summary>
public readonly struct Html(ReadOnlyMemory<byte> utf8, bool hasMarks = false)
{
    /// <summary>Opens a mark inside an attribute value: target, then <see cref="MarkEnd"/>. Refused in any source text.</summary>
    public const byte LinkMark = 0x01;

    /// <summary>Closes a mark.</summary>
    public const byte MarkEnd = 0x02;

    public static readonly Html Empty = new(ReadOnlyMemory<byte>.Empty);

    public ReadOnlyMemory<byte> Utf8 { get; } = utf8;

    /// <summary>True when the bytes hold marks to resolve for a page.</summary>
    public bool HasMarks { get; } = hasMarks;

    public bool IsEmpty => Utf8.IsEmpty;

    /// <summary>Markup the program itself wrote.</summary>
    public static Html FromTrusted(string markup) => new(Encoding.UTF8.GetBytes(markup));

    /// <inheritdoc/>
    public override string ToString() => Encoding.UTF8.GetString(Utf8.Span);
}
