using System.Text;

namespace CollegeTes.Printing.Pdf;

/// <summary>Cuts the bytes of a PDF, or of the drawing of a page, into words (ISO 32000-1, 7.2). A copy remembers a place.</summary>
internal struct PdfScanner(byte[] bytes, int position)
{
    public int Position { get; private set; } = position;

    public readonly bool AtEnd => Position >= bytes.Length;

    public static bool IsSpace(byte c) => c is 0 or 9 or 10 or 12 or 13 or 32;

    public static bool IsDelimiter(byte c) =>
        c is (byte)'(' or (byte)')' or (byte)'<' or (byte)'>' or (byte)'[' or (byte)']' or (byte)'{' or (byte)'}' or (byte)'/' or (byte)'%';

    public void Skip(int count) => Position += count;

    /// <summary>Passes spaces and comments.</summary>
    public void SkipSpaces()
    {
        while (Position < bytes.Length)
        {
            if (bytes[Position] == '%')
            {
                while (Position < bytes.Length && bytes[Position] is not (10 or 13))
                    Position++;
            }
            else if (!IsSpace(bytes[Position]))
            {
                return;
            }
            else
            {
                Position++;
            }
        }
    }

    /// <summary>The next character that means something, not passed.</summary>
    public char Peek()
    {
        SkipSpaces();
        return (char)bytes[Position];
    }

    public bool StartsWith(ReadOnlySpan<byte> word)
    {
        SkipSpaces();
        return bytes.AsSpan(Position).StartsWith(word);
    }

    /// <summary>A number, a keyword or an operator; a lone delimiter is a word too, so that a reader always advances.</summary>
    public string Word()
    {
        SkipSpaces();
        var start = Position;
        while (Position < bytes.Length && !IsSpace(bytes[Position]) && !IsDelimiter(bytes[Position]))
            Position++;
        if (Position == start)
            Position++;
        return Encoding.Latin1.GetString(bytes, start, Position - start);
    }

    /// <summary>A name, without its slash, its <c>#</c> escapes as they are.</summary>
    public string Name()
    {
        if (Peek() != '/')
            throw new InvalidDataException("nom attendu");
        Position++;
        var start = Position;
        while (Position < bytes.Length && !IsSpace(bytes[Position]) && !IsDelimiter(bytes[Position]))
            Position++;
        return Encoding.Latin1.GetString(bytes, start, Position - start);
    }

    public byte[] HexString()
    {
        var start = ++Position;
        while (bytes[Position] != '>')
            Position++;
        var digits = string.Concat(Encoding.ASCII.GetString(bytes, start, Position++ - start).Where(char.IsAsciiHexDigit));
        return Convert.FromHexString(digits.Length % 2 == 0 ? digits : digits + "0");
    }

    public byte[] LiteralString()
    {
        var text = new MemoryStream();
        Position++;
        for (var depth = 1; ; )
        {
            var c = bytes[Position++];
            if (c == '\\')
            {
                Escape(text);
                continue;
            }
            depth += c switch
            {
                (byte)'(' => 1,
                (byte)')' => -1,
                _ => 0,
            };
            if (depth == 0)
                return text.ToArray();
            text.WriteByte(c);
        }
    }

    private void Escape(MemoryStream text)
    {
        var c = bytes[Position++];
        switch (c)
        {
            case (byte)'n':
                text.WriteByte(10);
                break;
            case (byte)'r':
                text.WriteByte(13);
                break;
            case (byte)'t':
                text.WriteByte(9);
                break;
            case (byte)'b':
                text.WriteByte(8);
                break;
            case (byte)'f':
                text.WriteByte(12);
                break;
            case (byte)'\n':
                break;
            case >= (byte)'0' and <= (byte)'7':
                var value = c - '0';
                for (var i = 0; i < 2 && bytes[Position] is >= (byte)'0' and <= (byte)'7'; i++)
                    value = value * 8 + bytes[Position++] - '0';
                text.WriteByte((byte)value);
                break;
            default:
                text.WriteByte(c);
                break;
        }
    }
}
