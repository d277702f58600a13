using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace CollegeTes.Printing;

/// <summary>
/// The characters that a font has, read from the font itself: a collection may bring its own. Sources: WOFF File Format 2.0 (W3C),
/// sections 4 and 5; OpenType, table <c>cmap</c>, formats 4 and 12.
/// </summary>
public static class FontCoverage
{
    private const uint Signature = 0x774F4632;
    private const int HeaderSize = 48;
    private const int CharacterMap = 0;
    private const int GlyphData = 10;
    private const int GlyphPlaces = 11;
    private const int OtherTag = 63;
    private const int Largest = 64 * 1024 * 1024;

    /// <summary>
    /// Whether all fonts have a character. A font without the letter a is a supplement: the style sheets put it behind the others, and what
    /// it has they have. Fonts are read when the first character is asked for; one that cannot be read has everything.
    /// </summary>
    /// <param name="fonts">WOFF2 files.</param>
    public static Predicate<Rune> HasGlyph(IReadOnlyList<ReadOnlyMemory<byte>> fonts)
    {
        var sets = new Lazy<(HashSet<int>? All, HashSet<int> Supplement)>(() => Read(fonts));
        return character =>
            sets.Value is var (all, supplement) && (all is null || all.Contains(character.Value) || supplement.Contains(character.Value));
    }

    private static (HashSet<int>? All, HashSet<int> Supplement) Read(IReadOnlyList<ReadOnlyMemory<byte>> fonts)
    {
        HashSet<int>? all = null;
        var supplement = new HashSet<int>();
        foreach (var font in fonts)
        {
            if (CharactersOf(font.Span) is not { } characters)
                continue;
            if (!characters.Contains('a'))
                supplement.UnionWith(characters);
            else if (all is null)
                all = characters;
            else
                all.IntersectWith(characters);
        }
        return (all, supplement);
    }

    /// <summary>The characters of a WOFF2 file; null when it is no such file, or is damaged.</summary>
    public static HashSet<int>? CharactersOf(ReadOnlySpan<byte> file)
    {
        try
        {
            return Map(file) is { } map ? Characters(map) : null;
        }
        catch (Exception exception) when (exception is ArgumentOutOfRangeException or IndexOutOfRangeException or OverflowException)
        {
            return null;
        }
    }

    // Tables are compressed as one, in the order of the directory, each as long as that says.
    private static byte[]? Map(ReadOnlySpan<byte> file)
    {
        if (BinaryPrimitives.ReadUInt32BigEndian(file) != Signature)
            return null;
        var count = BinaryPrimitives.ReadUInt16BigEndian(file[12..]);
        var compressed = (int)BinaryPrimitives.ReadUInt32BigEndian(file[20..]);
        var (at, total, start, length) = (HeaderSize, 0, -1, 0);
        for (var i = 0; i < count; i++)
        {
            var flags = file[at++];
            var tag = flags & OtherTag;
            if (tag == OtherTag)
                at += 4;
            var size = Number(file, ref at);
            var transform = flags >> 6;
            if (tag is GlyphData or GlyphPlaces ? transform != 3 : transform != 0)
                size = Number(file, ref at);
            if (tag == CharacterMap)
                (start, length) = (total, size);
            total = checked(total + size);
        }
        if (start < 0 || total > Largest)
            return null;
        var tables = new byte[total];
        var isWhole = BrotliDecoder.TryDecompress(file.Slice(at, compressed), tables, out var written) && written == total;
        return isWhole ? tables[start..(start + length)] : null;
    }

    // UIntBase128: seven bits a byte, the eighth says that more follow.
    private static int Number(ReadOnlySpan<byte> file, ref int at)
    {
        var number = 0;
        for (var i = 0; i < 5; i++)
        {
            var part = file[at++];
            number = checked((number << 7) | (part & 0x7F));
            if ((part & 0x80) == 0)
                break;
        }
        return number;
    }

    private static HashSet<int> Characters(ReadOnlySpan<byte> map)
    {
        var characters = new HashSet<int>();
        var count = BinaryPrimitives.ReadUInt16BigEndian(map[2..]);
        for (var i = 0; i < count; i++)
        {
            var table = map[(int)BinaryPrimitives.ReadUInt32BigEndian(map[(4 + (8 * i) + 4)..])..];
            switch (BinaryPrimitives.ReadUInt16BigEndian(table))
            {
                case 4:
                    AddSegments(table, characters);
                    break;
                case 12:
                    AddGroups(table, characters);
                    break;
            }
        }
        return characters;
    }

    // Ends, starts, differences and places of glyphs stand in four rows, as long as there are segments.
    private static void AddSegments(ReadOnlySpan<byte> table, HashSet<int> characters)
    {
        var row = BinaryPrimitives.ReadUInt16BigEndian(table[6..]);
        var ends = table[14..];
        var starts = table[(16 + row)..];
        var differences = table[(16 + (2 * row))..];
        var places = table[(16 + (3 * row))..];
        for (var i = 0; i < row; i += 2)
        {
            var (first, last) = (BinaryPrimitives.ReadUInt16BigEndian(starts[i..]), BinaryPrimitives.ReadUInt16BigEndian(ends[i..]));
            var difference = BinaryPrimitives.ReadUInt16BigEndian(differences[i..]);
            var place = BinaryPrimitives.ReadUInt16BigEndian(places[i..]);
            for (int character = first; character <= last && character != 0xFFFF; character++)
            {
                var glyph =
                    place == 0 ? character : BinaryPrimitives.ReadUInt16BigEndian(places[(i + place + (2 * (character - first)))..]);
                if (glyph != 0 && (ushort)(glyph + difference) != 0)
                    characters.Add(character);
            }
        }
    }

    private static void AddGroups(ReadOnlySpan<byte> table, HashSet<int> characters)
    {
        var count = (int)BinaryPrimitives.ReadUInt32BigEndian(table[12..]);
        for (var i = 0; i < count; i++)
        {
            var group = table[(16 + (12 * i))..];
            var (first, last) = (BinaryPrimitives.ReadUInt32BigEndian(group), BinaryPrimitives.ReadUInt32BigEndian(group[4..]));
            for (var character = first; character <= Math.Min(last, 0x10FFFF); character++)
                characters.Add((int)character);
        }
    }
}
