namespace CollegeTes.Deliverables.Drawings;

/// <summary>
/// A QR code (ISO/IEC 18004): bytes, correction level M (a seventh may be damaged), versions 1 to 10, so 213 bytes at most.
/// </summary>
internal sealed class QrCode
{
    // Correction bytes of a block, then blocks of the first length and that length, then blocks one byte longer.
    private static readonly (int Correction, int Blocks, int Length, int Longer)[] Versions =
    [
        (10, 1, 16, 0), (16, 1, 28, 0), (26, 1, 44, 0), (18, 2, 32, 0), (24, 2, 43, 0),
        (16, 4, 27, 0), (18, 4, 31, 0), (22, 2, 38, 2), (22, 3, 36, 2), (26, 4, 43, 1),
    ];

    private static readonly int[][] Alignments = [[], [6, 18], [6, 22], [6, 26], [6, 30], [6, 34], [6, 22, 38], [6, 24, 42], [6, 26, 46], [6, 28, 50]];

    private readonly bool[,] _dark;
    private readonly bool[,] _fixed;

    private QrCode(int version)
    {
        Size = 17 + 4 * version;
        _dark = new bool[Size, Size];
        _fixed = new bool[Size, Size];
    }

    /// <summary>Modules on a side, the quiet zone not counted.</summary>
    public int Size { get; }

    /// <summary>True where the module is dark; row and column from 0.</summary>
    public bool this[int row, int column] => _dark[row, column];

    /// <summary>The code of some bytes, or null when they are too many.</summary>
    public static QrCode? Of(ReadOnlySpan<byte> content)
    {
        var length = content.Length;
        var version = 1 + Array.FindIndex(Versions, v => length <= Capacity(v) - (v == Versions[9] ? 3 : 2));
        if (version == 0)
            return null;
        var code = new QrCode(version);
        code.DrawPatterns(version);
        code.DrawContent(Interleave(Encode(content, version), Versions[version - 1]));
        var best = Enumerable.Range(0, 8).MinBy(mask =>
        {
            code.Mask(mask);
            code.DrawFormat(mask);
            var penalty = code.Penalty();
            code.Mask(mask);
            return penalty;
        });
        code.Mask(best);
        code.DrawFormat(best);
        return code;
    }

    private static int Capacity((int Correction, int Blocks, int Length, int Longer) version) => version.Blocks * version.Length + version.Longer * (version.Length + 1);

    private static byte[] Encode(ReadOnlySpan<byte> content, int version)
    {
        var bytes = new byte[Capacity(Versions[version - 1])];
        var position = 0;
        Put(4, 4);
        Put(content.Length, version < 10 ? 8 : 16);
        foreach (var b in content)
            Put(b, 8);
        // Four bits end the message; the rest is filled with two bytes in turn.
        position = Math.Min(position + 4, bytes.Length * 8);
        var fill = (position + 7) / 8;
        for (var i = fill; i < bytes.Length; i++)
            bytes[i] = (byte)((i - fill) % 2 == 0 ? 0xEC : 0x11);
        return bytes;

        void Put(int value, int bits)
        {
            for (var i = bits - 1; i >= 0; i--, position++)
                bytes[position / 8] |= (byte)(((value >> i) & 1) << (7 - position % 8));
        }
    }

    private static List<byte> Interleave(byte[] data, (int Correction, int Blocks, int Length, int Longer) version)
    {
        var blocks = new List<byte[]>();
        for (int i = 0, start = 0; i < version.Blocks + version.Longer; i++)
        {
            var length = version.Length + (i < version.Blocks ? 0 : 1);
            blocks.Add(data[start..(start + length)]);
            start += length;
        }
        var corrections = blocks.Select(b => ReedSolomon(b, version.Correction)).ToList();
        var result = new List<byte>();
        for (var i = 0; i <= version.Length; i++)
            result.AddRange(blocks.Where(b => i < b.Length).Select(b => b[i]));
        for (var i = 0; i < version.Correction; i++)
            result.AddRange(corrections.Select(c => c[i]));
        return result;
    }

    private static byte[] ReedSolomon(byte[] data, int count)
    {
        var generator = new byte[count];
        generator[^1] = 1;
        for (int i = 0, root = 1; i < count; i++, root = Multiply(root, 2))
        {
            for (var j = 0; j < count; j++)
                generator[j] = (byte)(Multiply(generator[j], root) ^ (j + 1 < count ? generator[j + 1] : 0));
        }
        var rest = new byte[count];
        foreach (var b in data)
        {
            var factor = b ^ rest[0];
            for (var j = 0; j < count; j++)
                rest[j] = (byte)((j + 1 < count ? rest[j + 1] : 0) ^ Multiply(generator[j], factor));
        }
        return rest;
    }

    // In the field of 256 elements, modulo x^8 + x^4 + x^3 + x^2 + 1.
    private static int Multiply(int x, int y)
    {
        var product = 0;
        for (var i = 7; i >= 0; i--)
            product = (product << 1) ^ ((product >> 7) * 0x11D) ^ (((y >> i) & 1) * x);
        return product;
    }

    private void DrawPatterns(int version)
    {
        for (var i = 0; i < Size; i++)
        {
            Fix(6, i, i % 2 == 0);
            Fix(i, 6, i % 2 == 0);
        }
        foreach (var (row, column) in new[] { (3, 3), (3, Size - 4), (Size - 4, 3) })
            DrawSquares(row, column, 4, distance => distance is not (2 or 4));
        var places = Alignments[version - 1];
        foreach (var row in places)
        {
            foreach (var column in places.Where(c => !((row, c) == (6, 6) || (row, c) == (6, Size - 7) || (row, c) == (Size - 7, 6))))
                DrawSquares(row, column, 2, distance => distance != 1);
        }
        DrawFormat(0);
        for (var i = 0; i < 18 && version >= 7; i++)
        {
            var dark = ((Checked(version, 0x1F25, 12) >> i) & 1) != 0;
            Fix(Size - 11 + i % 3, i / 3, dark);
            Fix(i / 3, Size - 11 + i % 3, dark);
        }
    }

    private void DrawSquares(int row, int column, int radius, Func<int, bool> dark)
    {
        for (var y = -radius; y <= radius; y++)
        {
            for (var x = -radius; x <= radius; x++)
            {
                if (row + y >= 0 && row + y < Size && column + x >= 0 && column + x < Size)
                    Fix(row + y, column + x, dark(Math.Max(Math.Abs(x), Math.Abs(y))));
            }
        }
    }

    // Level M is 0 in the format; the mask of the norm keeps it from being empty.
    private void DrawFormat(int mask)
    {
        var bits = Checked(mask, 0x537, 10) ^ 0x5412;
        bool Bit(int i) => ((bits >> i) & 1) != 0;
        for (var i = 0; i < 6; i++)
            Fix(i, 8, Bit(i));
        Fix(7, 8, Bit(6));
        Fix(8, 8, Bit(7));
        Fix(8, 7, Bit(8));
        for (var i = 9; i < 15; i++)
            Fix(8, 14 - i, Bit(i));
        for (var i = 0; i < 8; i++)
            Fix(8, Size - 1 - i, Bit(i));
        for (var i = 8; i < 15; i++)
            Fix(Size - 15 + i, 8, Bit(i));
        Fix(Size - 8, 8, true);
    }

    private static int Checked(int value, int generator, int bits)
    {
        var rest = value;
        for (var i = 0; i < bits; i++)
            rest = (rest << 1) ^ ((rest >> (bits - 1)) * generator);
        return (value << bits) | rest;
    }

    private void DrawContent(List<byte> bytes)
    {
        var index = 0;
        for (var right = Size - 1; right >= 1; right -= 2)
        {
            if (right == 6)
                right = 5;
            for (var step = 0; step < Size; step++)
            {
                for (var side = 0; side < 2; side++)
                {
                    var column = right - side;
                    var row = ((right + 1) & 2) == 0 ? Size - 1 - step : step;
                    if (_fixed[row, column] || index >= bytes.Count * 8)
                        continue;
                    _dark[row, column] = ((bytes[index / 8] >> (7 - index % 8)) & 1) != 0;
                    index++;
                }
            }
        }
    }

    private void Mask(int mask)
    {
        for (var y = 0; y < Size; y++)
        {
            for (var x = 0; x < Size; x++)
            {
                _dark[y, x] ^= !_fixed[y, x] && mask switch
                {
                    0 => (x + y) % 2 == 0,
                    1 => y % 2 == 0,
                    2 => x % 3 == 0,
                    3 => (x + y) % 3 == 0,
                    4 => (x / 3 + y / 2) % 2 == 0,
                    5 => x * y % 2 + x * y % 3 == 0,
                    6 => (x * y % 2 + x * y % 3) % 2 == 0,
                    _ => ((x + y) % 2 + x * y % 3) % 2 == 0,
                };
            }
        }
    }

    // The mask that spoils reading least: long runs, blocks, false finders, too much of one tone.
    private int Penalty()
    {
        var penalty = 0;
        for (var i = 0; i < Size; i++)
            penalty += Line(k => _dark[i, k]) + Line(k => _dark[k, i]);
        var dark = 0;
        for (var y = 0; y < Size; y++)
        {
            for (var x = 0; x < Size; x++)
            {
                dark += _dark[y, x] ? 1 : 0;
                if (x > 0 && y > 0 && _dark[y, x] == _dark[y - 1, x] && _dark[y, x] == _dark[y, x - 1] && _dark[y, x] == _dark[y - 1, x - 1])
                    penalty += 3;
            }
        }
        return penalty + Math.Abs(dark * 20 - Size * Size * 10) / (Size * Size) * 10;
    }

    private int Line(Func<int, bool> dark)
    {
        var penalty = 0;
        var run = 0;
        var last = 0u;
        for (var k = 0; k < Size; k++)
        {
            run = k > 0 && dark(k) == dark(k - 1) ? run + 1 : 1;
            penalty += run == 5 ? 3 : run > 5 ? 1 : 0;
            last = ((last << 1) | (dark(k) ? 1u : 0)) & 0x7FF;
            if (k >= 10 && last is 0b10111010000 or 0b00001011101)
                penalty += 40;
        }
        return penalty;
    }

    private void Fix(int row, int column, bool dark)
    {
        _dark[row, column] = dark;
        _fixed[row, column] = true;
    }
}
