using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace CollegeTes.Renditions.Sound;

/// <summary>
/// Frames of an ID3v2.3 tag (id3.org, 1999), the version that every player reads, with those of chapters (ID3v2 Chapter Frame Addendum,
/// 2005).
/// The same calls give the same bytes.
/// </summary>
internal sealed class Id3Writer
{
    private readonly ArrayBufferWriter<byte> _frames = new();

    /// <summary>Bytes of the frames so far.</summary>
    public int Length => _frames.WrittenCount;

    /// <summary>A text: <c>TIT2</c> for a title, <c>TALB</c> for a series…</summary>
    public Id3Writer Text(string id, string? text)
    {
        if (!string.IsNullOrEmpty(text))
            Frame(id, [1, .. Wide(text)]);
        return this;
    }

    /// <summary>A word about the recording.</summary>
    /// <param name="language">ISO 639-2.</param>
    public Id3Writer Comment(string language, string? text)
    {
        if (!string.IsNullOrEmpty(text))
            Frame("COMM", [1, .. Encoding.ASCII.GetBytes(language), .. Wide(""), 0, 0, .. Wide(text)]);
        return this;
    }

    /// <summary>An address, in ASCII.</summary>
    public Id3Writer Link(string address) => Frame("WXXX", [0, 0, .. Encoding.ASCII.GetBytes(address)]);

    /// <summary>A chapter, with frames of its own.</summary>
    /// <param name="id">ASCII.</param>
    /// <param name="start">Milliseconds.</param>
    /// <param name="end">Milliseconds.</param>
    public Id3Writer Chapter(string id, uint start, uint end, Id3Writer inside)
    {
        var head = new byte[16];
        BinaryPrimitives.WriteUInt32BigEndian(head, start);
        BinaryPrimitives.WriteUInt32BigEndian(head.AsSpan(4), end);
        // No byte offsets: times count.
        head.AsSpan(8).Fill(0xFF);
        return Frame("CHAP", [.. Encoding.ASCII.GetBytes(id), 0, .. head, .. inside._frames.WrittenSpan]);
    }

    /// <summary>The list of chapters, in order; at most 255.</summary>
    public Id3Writer Contents(string id, IReadOnlyList<string> chapters) =>
        Frame(
            "CTOC",
            [
                .. Encoding.ASCII.GetBytes(id),
                0,
                3,
                (byte)chapters.Count,
                .. chapters.SelectMany(c => (byte[])[.. Encoding.ASCII.GetBytes(c), 0]),
            ]
        );

    /// <summary>The front cover.</summary>
    public Id3Writer Cover(string mimeType, ReadOnlySpan<byte> image) =>
        Frame("APIC", [0, .. Encoding.ASCII.GetBytes(mimeType), 0, 3, 0, .. image]);

    /// <summary>How many bytes a cover takes.</summary>
    public static int LengthOfCover(string mimeType, int image) => 10 + 1 + mimeType.Length + 1 + 1 + 1 + image;

    /// <summary>How many bytes a tag takes.</summary>
    public static int LengthOfTag(int frames) => 10 + frames;

    /// <summary>The tag, at the head of a buffer.</summary>
    public void Write(Span<byte> target)
    {
        "ID3\u0003\0\0"u8.CopyTo(target);
        var size = Length;
        for (var i = 9; i >= 6; i--, size >>= 7)
            target[i] = (byte)(size & 0x7F);
        _frames.WrittenSpan.CopyTo(target[10..]);
    }

    private Id3Writer Frame(string id, ReadOnlySpan<byte> content)
    {
        Span<byte> head = stackalloc byte[10];
        Encoding.ASCII.GetBytes(id, head);
        BinaryPrimitives.WriteUInt32BigEndian(head[4..], (uint)content.Length);
        head[8..].Clear();
        _frames.Write(head);
        _frames.Write(content);
        return this;
    }

    // UTF-16 with its mark: the one encoding of this version that holds every letter.
    private static byte[] Wide(string text) => [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(text)];
}
