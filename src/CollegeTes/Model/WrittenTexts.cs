using System.Buffers.Binary;
using System.Text;
using CollegeTes.Text;

namespace CollegeTes.Model;

/// <summary>What a text that an author writes in a field is: how it is shown, and what may stand in it.</summary>
public enum TextRole
{
    /// <summary>No text: a number, a date, the name of something defined elsewhere.</summary>
    None,

    /// <summary>Shown as it is, typography applied and typed facts resolved: a reference to a source would be read in full.</summary>
    Plain,

    /// <summary>Shown with its references: references to sources, typed facts.</summary>
    Rich,

    /// <summary>Exact words of other people.</summary>
    Quoted,

    /// <summary>Shown as others write it: a person, an organisation, the title of someone else's document, a unit.</summary>
    Verbatim,

    /// <summary>The key of a source that the file defines.</summary>
    Cited,

    /// <summary>A text of its own, with headings and links, read like the body of a document.</summary>
    Markdown,

    /// <summary>Never shown: the name of a file, a code, a proof.</summary>
    Unshown,
}

/// <summary>What the role of a text says of it.</summary>
public static class TextRoles
{
    /// <summary>
    /// True for what is shown as it is, whoever's words they are: a typed fact is put in its place when the file is read, and a reference
    /// to a source leads nowhere.
    /// </summary>
    public static bool IsShownAsIs(this TextRole role) => role is TextRole.Plain or TextRole.Quoted or TextRole.Verbatim;
}

/// <summary>A text of a field, and what it is.</summary>
public readonly record struct WrittenText(TextRole Role, Located<string> Text);

/// <summary>
/// The texts of the fields of one file, all that readers see of them, in the order in which they are read. They are kept apart
/// from memory: those of ten
/// thousand files cost a few bytes each until a check goes through them.
/// </summary>
public sealed class WrittenTexts
{
    private readonly string _path;
    private readonly KeptBytes _bytes;
    private readonly int _length;

    private WrittenTexts(string path, KeptBytes bytes, int length) => (_path, _bytes, _length) = (path, bytes, length);

    /// <summary>Adds them to a list.</summary>
    public void ReadInto(List<WrittenText> texts)
    {
        if (_length == 0)
            return;
        var all = new byte[_length];
        _bytes.CopyTo(0, all);
        for (ReadOnlySpan<byte> rest = all; rest.Length > 0; )
        {
            var place = SourceSpan.Unpack(_path, BinaryPrimitives.ReadUInt64LittleEndian(rest[1..]));
            var length = BinaryPrimitives.ReadInt32LittleEndian(rest[9..]);
            var text = Encoding.UTF8.GetString(rest.Slice(Builder.Head, length));
            texts.Add(new WrittenText((TextRole)rest[0], new Located<string>(text, place)));
            rest = rest[(Builder.Head + length)..];
        }
    }

    /// <summary>Gathers the texts of a file while it is read.</summary>
    /// <param name="path">Workspace path of the file.</param>
    public sealed class Builder(string path)
    {
        /// <summary>Bytes before each text: its role, its place, its length.</summary>
        internal const int Head = 1 + 8 + 4;

        private byte[] _bytes = [];
        private int _length;

        /// <summary>True once a text that is shown as it is cites a typed fact.</summary>
        public bool CitesFigures { get; private set; }

        /// <summary>Adds a text, if it is of those that checks look at.</summary>
        public void Add(TextRole role, Located<string> text)
        {
            if (role is TextRole.None or TextRole.Markdown or TextRole.Unshown)
                return;
            CitesFigures |= role.IsShownAsIs() && text.Value.Contains("{chiffre:", StringComparison.Ordinal);
            var most = Head + Encoding.UTF8.GetMaxByteCount(text.Value.Length);
            if (_bytes.Length - _length < most)
                Array.Resize(ref _bytes, Math.Max(Math.Max(1024, _bytes.Length * 2), _length + most));
            var target = _bytes.AsSpan(_length);
            target[0] = (byte)role;
            BinaryPrimitives.WriteUInt64LittleEndian(target[1..], text.Span.Packed);
            var length = Encoding.UTF8.GetBytes(text.Value, target[Head..]);
            BinaryPrimitives.WriteInt32LittleEndian(target[9..], length);
            _length += Head + length;
        }

        /// <summary>Hands them to the store.</summary>
        public WrittenTexts Close(TextStore store) => new(path, store.Keep(_bytes.AsSpan(0, _length)), _length);
    }
}
